/** Numbers from 0 to 1 that are the same at each run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rank from 0 to `count` - 1 by Zipf’s law: each is drawn in proportion to one over its place. `random` is from 0 to 1. */
export function zipfRank(random: number, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random) - 1);
}
