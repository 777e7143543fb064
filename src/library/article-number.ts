import type { Database } from "./database.ts";

const MINUTE_MS = 60_000;
/** So many articles may bear the time of one minute; further ones take the numbers of the next. */
const PER_MINUTE = 4_096;
const LAST_MINUTE = 2 ** 26 - 1;
/** Of one article so many quotations are kept. Numbers stay below 2 to the 50th. */
export const MOST_QUOTATIONS = 4_096;

/**
 * A free number for an article, which follows its time to the minute: so the newest of any matches are those of the highest
 * numbers, and are found without looking at the others.
 *
 * @param time in milliseconds since 1970.
 */
export function freeNumber(database: Database, time: number): number {
  const minute = Math.min(Math.max(1, Math.floor(time / MINUTE_MS)), LAST_MINUTE);
  for (let first = minute * PER_MINUTE; ; first += PER_MINUTE) {
    const end = first + PER_MINUTE;
    const last = database.number("SELECT ifnull(max(number), 0) AS n FROM articles WHERE number < :end", {
      end,
    });
    if (last < first) return first;
    if (last + 1 < end) return last + 1;
  }
}

/** The lowest number that an article of the same minute may have. */
export function firstOfMinute(article: number): number {
  return article - (article % PER_MINUTE);
}

/** The lowest number that an article of the next minute may have. */
export function nextMinute(article: number): number {
  return firstOfMinute(article) + PER_MINUTE;
}

/** The number of a quotation: higher in newer articles, and in one article the higher the earlier it stands. */
export function quotationNumber(article: number, position: number): number {
  return (article + 1) * MOST_QUOTATIONS - 1 - position;
}

/** The article of a quotation. */
export function articleOf(quotation: number): number {
  return Math.floor(quotation / MOST_QUOTATIONS);
}
