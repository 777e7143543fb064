import { fold } from "../../language/words/fold.ts";
import type { ReadArticle } from "../../library/library.ts";

/** What two articles are compared by. */
export type StoryMarks = {
  readonly title: ReadonlySet<string>;
  /** Runs of four words of the text, as hashes: a sample that two copies of one text share. */
  readonly runs: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
};

const RUN = 4;
/** Every eighth run is kept: enough for a text of two hundred words, and cheap to compare. */
const SAMPLE = 8;
const MOST_WORDS = 1200;
/** A text with fewer runs than this says too little to be compared by them. */
const LEAST_RUNS = 20;
const SAME_TITLE = 0.7;
const SAME_TEXT = 0.35;
const ALIKE_TITLE = 0.4;
const ALIKE_NAMES = 0.5;
const LEAST_NAMES = 3;
const COMMON = new Set(
  "the a an and or of in on at to for from with by as is are was were be been after before over amid says said new its his her their that this not but it he she they who will has have had".split(
    " ",
  ),
);

export function storyMarks({ article, summaries }: ReadArticle): StoryMarks {
  const body = wordsOf(article.body).slice(0, MOST_WORDS);
  const runs = new Set<number>();
  const all: number[] = [];
  for (let at = 0; at + RUN <= body.length; at += 1) {
    const hash = hashOf(body.slice(at, at + RUN).join(" "));
    all.push(hash);
    if (hash % SAMPLE === 0) runs.add(hash);
  }
  const names = new Set<string>();
  const text = [article.title, ...summaries.medium].join(" ");
  // Names and figures: what two reporters of one event cannot but share.
  for (const [word] of text.matchAll(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{M}’'-]+|\p{N}{2,}/gu))
    names.add(fold(word));
  return {
    title: new Set(wordsOf(article.title).filter((word) => !COMMON.has(word))),
    runs: all.length < LEAST_RUNS ? new Set() : runs.size < 3 ? new Set(all) : runs,
    names,
  };
}

/**
 * Whether two articles tell one story: nearly the same title, a good part of the text in common (a wire report in two
 * papers, an updated version), or a title alike with the same names and figures in it.
 *
 * Runs of words as a measure of copied text: Broder, "On the resemblance and containment of documents", 1997.
 */
function isSameStory(one: StoryMarks, other: StoryMarks): boolean {
  // “Bulletin 41” and “Bulletin 42” are two, however alike they are.
  const titles = differInNumber(one.title, other.title) ? 0 : overlap(one.title, other.title);
  if (titles >= SAME_TITLE && Math.min(one.title.size, other.title.size) >= 3) return true;
  if (overlap(one.runs, other.runs) >= SAME_TEXT) return true;
  return (
    titles >= ALIKE_TITLE &&
    Math.min(one.names.size, other.names.size) >= LEAST_NAMES &&
    overlap(one.names, other.names) >= ALIKE_NAMES
  );
}

/** Finds who tells the same story without comparing everyone with everyone. */
export class StoryIndex<Teller extends { readonly marks: StoryMarks }> {
  /** Whoever has a word of the title or a run of the text: two that share neither tell two stories. */
  readonly #having = new Map<string | number, Set<Teller>>();
  readonly #same = new Map<Teller, Set<Teller>>();

  add(teller: Teller): void {
    const alike = new Set<Teller>();
    for (const mark of marksOf(teller)) {
      const having = this.#having.get(mark) ?? new Set();
      this.#having.set(mark, having);
      for (const other of having) alike.add(other);
      having.add(teller);
    }
    alike.delete(teller);
    const same = new Set([...alike].filter((other) => isSameStory(teller.marks, other.marks)));
    this.#same.set(teller, same);
    for (const other of same) this.#same.get(other)?.add(teller);
  }

  remove(teller: Teller): void {
    for (const mark of marksOf(teller)) {
      const having = this.#having.get(mark);
      having?.delete(teller);
      if (having?.size === 0) this.#having.delete(mark);
    }
    for (const other of this.#same.get(teller) ?? []) this.#same.get(other)?.delete(teller);
    this.#same.delete(teller);
  }

  /** Those in the index that tell the same story as this one, which is in it. */
  sameAs(teller: Teller): ReadonlySet<Teller> {
    return this.#same.get(teller) ?? new Set();
  }
}

function marksOf({ marks: { title, runs } }: { readonly marks: StoryMarks }): (string | number)[] {
  return [...title, ...runs];
}

/** How much of the smaller set is in the other, 0 to 1. */
function overlap<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let common = 0;
  for (const item of small) if (large.has(item)) common += 1;
  return common / small.size;
}

function differInNumber(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numbers = (words: ReadonlySet<string>) => [...words].filter((word) => /^\p{N}+$/u.test(word));
  const [ours, theirs] = [numbers(one), numbers(other)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((number) => theirs.includes(number));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
