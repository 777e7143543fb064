import type { FeedRecord } from "./feed-record.ts";

/** A page that fails so often stays unread: the item keeps its summary. */
const MOST_TRIES = 6;
/** The wait after the first try, in milliseconds. It doubles each time. */
const FIRST_WAIT_MS = 15 * 60_000;

type PageRetries = FeedRecord["retries"];

/** The items whose page is to be tried again by now, by their identity. */
export function dueRetries(retries: PageRetries, now: Date): ReadonlySet<string> {
  return new Set(retries.filter(({ at }) => at <= now).map(({ item }) => item));
}

/**
 * Which pages are tried again later, after a poll.
 *
 * @param tried identities of the items that were taken, and whether their page failed for the moment.
 */
export function retriesAfter(
  before: PageRetries,
  tried: readonly { readonly item: string; readonly isFailing: boolean }[],
  now: Date,
): PageRetries {
  const earlier = new Map(before.map((retry) => [retry.item, retry]));
  for (const { item, isFailing } of tried) {
    const tries = (earlier.get(item)?.tries ?? 0) + 1;
    earlier.delete(item);
    if (!isFailing || tries >= MOST_TRIES) continue;
    earlier.set(item, { item, tries, at: new Date(now.getTime() + FIRST_WAIT_MS * 2 ** (tries - 1)) });
  }
  return [...earlier.values()].filter(({ at }) => now.getTime() - at.getTime() < FORGOTTEN_MS);
}

/** An item that the feed no longer lists is never tried: it is forgotten after a day. */
const FORGOTTEN_MS = 24 * 60 * 60_000;
