import { createHash } from "node:crypto";
import type { ImportedArticle } from "../import/imported-article.ts";
import type { FeedRecord } from "./feed-record.ts";

/** Most items of a feed that are remembered: more than any feed lists at once. */
const MOST_SEEN = 5000;

export type FeedItem = {
  readonly article: ImportedArticle;
  /** What it is known by, and what it says, each as a short hash. */
  readonly mark: readonly [identity: string, content: string];
};

/** What becomes of a feed's items. */
export type ItemPlan = {
  /** New ones and changed ones, the oldest first. */
  readonly take: readonly FeedItem[];
  /** New ones that were there before the first poll, and are never taken. */
  readonly pass: readonly FeedItem[];
};

/**
 * Which items of a feed are taken: those not seen before, and those that say something else than when they were seen. A new
 * date alone is no change. At most `most` a poll, the newest; others wait for the next poll, and after the first poll they
 * count as seen.
 *
 * @param seen null at the first poll.
 * @param again identities of items that are taken all the same: their page failed the last time.
 */
export function planItems(
  articles: readonly ImportedArticle[],
  seen: FeedRecord["seen"] | null,
  most: number,
  again: ReadonlySet<string> = new Set(),
): ItemPlan {
  const known = new Map(seen ?? []);
  const unread = newestFirst(marked(articles)).filter(
    ({ mark: [identity, content] }) => known.get(identity) !== content || again.has(identity),
  );
  return {
    take: unread.slice(0, most).reverse(),
    pass: seen === null ? unread.slice(most) : [],
  };
}

/** What is seen after a poll. */
export function remember(seen: FeedRecord["seen"], items: readonly FeedItem[]): FeedRecord["seen"] {
  const known = new Map(seen);
  for (const { mark } of items) {
    // Deleted first, so that it is among the latest.
    known.delete(mark[0]);
    known.set(mark[0], mark[1]);
  }
  return [...known].slice(-MOST_SEEN);
}

/** The items, each once. */
function marked(articles: readonly ImportedArticle[]): FeedItem[] {
  const urls = countsOf(articles.map(({ url }) => url));
  const guids = countsOf(articles.map(({ guid }) => guid));
  const items = new Map<string, FeedItem>();
  for (const article of articles) {
    const { url, guid, title, summary, body } = article;
    // Some feeds give all their items one address, some one guid.
    const name =
      url !== null && urls.get(url) === 1
        ? url
        : guid !== null && guids.get(guid) === 1
          ? guid
          : `${url} ${title}`;
    const identity = hashOf(name);
    if (!items.has(identity))
      items.set(identity, { article, mark: [identity, hashOf([title, summary, body])] });
  }
  return [...items.values()];
}

function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  const timeOf = ({ article }: FeedItem): number => Date.parse(article.updated ?? article.published ?? "");
  // Without all dates, the order of the feed is the best guess.
  if (items.some((item) => Number.isNaN(timeOf(item)))) return items;
  return items.toSorted((one, other) => timeOf(other) - timeOf(one));
}

function countsOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
