/** Features are distinguished by this many bits of their hash. */
export const FEATURE_BITS = 20;
const MASK = (1 << FEATURE_BITS) - 1;

/** A word as a whole number below 2^32 (FNV-1a over its UTF-16 units). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A small number as one that differs from the next in all its bits. */
export const hashNumber = (value: number): number => Math.imul(value + 1, 0x9e3779b1);

/** Two hashes as one; the order counts. */
export function join(hash: number, other: number): number {
  const mixed = Math.imul(hash ^ other, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The key of a joined hash: a whole number below 2^FEATURE_BITS. */
export function keyOf(hash: number): number {
  const mixed = Math.imul(hash, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & MASK;
}
