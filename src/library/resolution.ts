/** What a text that someone typed, or that a button holds, stands for. */
export type Resolution<Item> =
  | { readonly kind: "one"; readonly item: Item }
  /** Best first, at most 25. */
  | { readonly kind: "several"; readonly items: readonly Item[] }
  /** `nearest` are at most 3, and none where nothing is near. */
  | { readonly kind: "none"; readonly nearest: readonly Item[] };

const MOST = 25;

/** A resolution to some items; null for none of them. */
export function among<Item>(items: readonly Item[]): Resolution<Item> | null {
  const [only, another] = items;
  if (only === undefined) return null;
  return another === undefined
    ? { kind: "one", item: only }
    : { kind: "several", items: items.slice(0, MOST) };
}
