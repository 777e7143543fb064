import { UserError } from "../../errors.ts";
import type { ImportedArticle } from "../imported-article.ts";

/** Reads the items of a feed, each by itself: one that cannot be read is a fault and keeps out no other. */
export function readEach<Item>(
  items: readonly Item[],
  read: (item: Item) => ImportedArticle,
): { items: ImportedArticle[]; faults: string[] } {
  const faults: string[] = [];
  const articles = items.flatMap((item, index) => {
    try {
      return read(item);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(`Item ${index + 1} of the feed was left out. ${error.message}`);
      return [];
    }
  });
  return { items: articles, faults };
}
