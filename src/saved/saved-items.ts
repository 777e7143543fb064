import { z } from "zod";
import type { Passage } from "../library/passage.ts";
import { instant, list, snowflake } from "../state/values.ts";

/** So many articles and quotations a member can save. */
export const MOST_SAVED = 200;
/** What is saved is deleted so long after it was last used. */
const KEPT_MS = 365 * 24 * 60 * 60_000;
/** The last use is written down again only when it is so much later. */
const SAME_USE_MS = 24 * 60 * 60_000;

const itemSchema = z.object({
  article: z.string(),
  /** Of a quotation; null for the article itself. */
  words: z.string().nullable(),
  /** The article's, for when it is no longer there. */
  title: z.string(),
  at: instant,
});
export type SavedItem = Readonly<z.output<typeof itemSchema>>;

export const savedSchema = z.object({
  member: snowflake,
  /** The newest last. */
  items: list(itemSchema),
  usedAt: instant,
});
/** What one member has saved. */
export type Saved = Readonly<z.output<typeof savedSchema>>;

export const isSame = (one: Passage, other: Passage): boolean =>
  one.article === other.article && one.words === other.words;

/** With one item more; "known" where it is saved already, "full" where there is no room. */
export function withItem(saved: Saved, item: SavedItem): Saved | "known" | "full" {
  if (saved.items.some((one) => isSame(one, item))) return "known";
  if (saved.items.length >= MOST_SAVED) return "full";
  return { ...saved, items: [...saved.items, item] };
}

/** What is to be written down when it was used; null where it needs not be. */
export function usedAgain(saved: Saved, now: Date): Saved | null {
  return now.getTime() - saved.usedAt.getTime() < SAME_USE_MS ? null : { ...saved, usedAt: now };
}

export function isForgotten({ usedAt }: Saved, now: Date): boolean {
  return now.getTime() - usedAt.getTime() > KEPT_MS;
}
