/** A rank from 0 to `count` - 1 by Zipf’s law: each is drawn in proportion to one over its place. `random` is from 0 to 1. */
export function zipfRank(random: number, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random) - 1);
}
