import { seededRandom } from "../../../tools/random.ts";

/** Choices that a seed repeats. */
export function createRandom(seed: number) {
  const next = seededRandom(seed);
  return {
    next,
    /** A whole number from `least` to `most`. */
    whole: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    of: <Item>(items: readonly [Item, ...Item[]]): Item =>
      items[Math.floor(next() * items.length)] ?? items[0],
  };
}

export type Random = ReturnType<typeof createRandom>;
