import type { Database } from "./database.ts";

const MINUTE_MS = 60_000;
/**
 * So many articles may bear the time of one minute; further ones take the numbers of the next. The full-text tables store how far
 * apart the numbers of matches are, so each bit less makes them smaller.
 */
const PER_MINUTE = 128;
const LAST_MINUTE = 2 ** 26 - 1;
/** Of one article so many quotations are kept. Numbers stay below 2 to the 47th, which SQLite stores in six bytes. */
export const MOST_QUOTATIONS = 512;

/**
 * A free number for an article, which follows its time to the minute: so the newest of any matches are those of the highest
 * numbers, and are found without looking at the others.
 *
 * @param time in milliseconds since 1970.
 */
export function freeNumber(database: Database, time: number): number {
  const minute = minuteOf(time);
  const own = freeInMinute(database, minute);
  if (own !== null) return own;
  // Thousands of articles may bear one time. Twice as far at each step, and then back to where the full minutes end.
  let full = minute;
  let step = 1;
  while (freeInMinute(database, minute + step) === null) {
    full = minute + step;
    step *= 2;
  }
  let free = minute + step;
  while (free - full > 1) {
    const between = Math.floor((full + free) / 2);
    if (freeInMinute(database, between) === null) full = between;
    else free = between;
  }
  return freeInMinute(database, free) ?? free * PER_MINUTE;
}

/** The number after the last one of a minute; null where the minute has no more. */
function freeInMinute(database: Database, minute: number): number | null {
  const first = minute * PER_MINUTE;
  const end = first + PER_MINUTE;
  const last = database.number("SELECT ifnull(max(number), 0) AS n FROM articles WHERE number < :end", {
    end,
  });
  if (last < first) return first;
  return last + 1 < end ? last + 1 : null;
}

/** The lowest number that an article of a time may have, in milliseconds since 1970. */
export function numberAt(time: number): number {
  return minuteOf(time) * PER_MINUTE;
}

/** As far as numbers reach. */
function minuteOf(time: number): number {
  return Math.min(Math.max(1, Math.floor(time / MINUTE_MS)), LAST_MINUTE);
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

/** The article of a quotation, in SQL. */
export const articleOfQuotation = (number: string): string => `${number} / ${MOST_QUOTATIONS}`;

/** The condition for all quotations of the article that the parameter `article` names, in SQL. */
export const isOfArticle = (number: string): string =>
  `${number} >= :article * ${MOST_QUOTATIONS} AND ${number} < (:article + 1) * ${MOST_QUOTATIONS}`;
