import { fold } from "../../language/words/fold.ts";

/** How many words in a row are compared at once. */
const SHINGLE_WORDS = 4;
/** How many numbers stand for a text in an index. */
const SKETCH_SIZE = 48;

/** The runs of four words in a text, as numbers: texts with the same runs say the same. */
export type Shingles = ReadonlySet<number>;

/** The runs of words in a text, without letter case, accents and marks. A text of fewer words is one run. Linear. */
export function shinglesOf(text: string): Shingles {
  const hashes = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(wordHash);
  const shingles = new Set<number>();
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= hashes.length; at += 1) {
    const words = hashes.slice(at, at + SHINGLE_WORDS);
    if (words.length > 0) shingles.add(words.reduce(mix, 0));
  }
  return shingles;
}

/**
 * The smallest of a text's shingles: near-identical texts have most of these in common, and others hardly any (bottom-k
 * sketch; Broder, "On the resemblance and containment of documents", 1997).
 */
export function sketchOf(shingles: Shingles): readonly number[] {
  return [...Uint32Array.from(shingles).sort().subarray(0, SKETCH_SIZE)];
}

/** How much two texts have in common, each from 0 to 1. */
export type Likeness = {
  /** Of all that either says. */
  readonly resemblance: number;
  /** Of all that the shorter one says. */
  readonly containment: number;
  /** The shorter one's length as a share of the longer one's. */
  readonly length: number;
};

export function likenessOf(one: Shingles, other: Shingles): Likeness {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return { resemblance: 0, containment: 0, length: 0 };
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return {
    resemblance: shared / (one.size + other.size - shared),
    containment: shared / shorter.size,
    length: shorter.size / longer.size,
  };
}

/** 32-bit FNV-1a. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Depends on the order; the finaliser of MurmurHash3 spreads it over 32 bits. */
function mix(hash: number, word: number): number {
  let mixed = Math.imul(hash, 31) + word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
