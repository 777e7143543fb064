import { z } from "zod";
import { type Count, countRows } from "./counting.ts";
import type { Database } from "./database.ts";
import type { PageRequest } from "./library.ts";
import { type NewestQuery, titleMatch } from "./search-terms.ts";

/** Of body, title, summary, topics, source, author: a word in the title says most of what an article is about. */
const WEIGHTS = "1, 8, 3, 3, 2, 2";
const MOST_WEIGHED = 1_000;
/** Of so many of the newest matches, those in headlines come first where there are too many to be weighed. */
const MOST_TITLED = 200;

/**
 * The numbers of the articles on a page of matches. Up to a thousand matches are ordered by BM25. To weigh more would mean to go
 * through all of them, so of these the ones with the words in the headline come first, and then the others, the newest first.
 */
export function bestMatches(
  database: Database,
  query: NewestQuery,
  request: PageRequest,
): Count & { readonly numbers: readonly number[] } {
  const count = countAmongNewest(database, query, request) ?? countMatches(database, query, request);
  const isWeighed = !count.isLeast && count.total <= MOST_WEIGHED;
  const numbers = isWeighed
    ? weighedMatches(database, query.match, request)
    : newestMatches(database, query, request);
  return { ...count, numbers };
}

const MATCHING = "SELECT 1 FROM articles_text WHERE articles_text MATCH :match";

function countMatches(
  database: Database,
  { match, newest, isAll }: NewestQuery,
  request: PageRequest,
): Count {
  const first = countRows(database, MATCHING, { match: newest }, request);
  return isAll || first.isLeast ? first : countRows(database, MATCHING, { match }, request);
}

/** A word of more articles than this is common. */
const COMMON = 5_000;
/** Among so many of the newest articles a phrase of common words is looked for first. */
const NEWEST = [2_000, 16_000, 128_000];

/**
 * Whether two common words stand beside each other has to be looked up in each article that has both. So these are counted among the
 * newest articles alone, where that fills the page; null where it does not, and for other queries.
 */
function countAmongNewest(
  database: Database,
  query: NewestQuery,
  { offset, limit }: PageRequest,
): Count | null {
  if (!query.phrases.some((phrase) => isOfCommonWords(database, phrase))) return null;
  for (const articles of NEWEST) {
    const oldest = database.row(
      numberRow,
      "SELECT number FROM articles WHERE held = 0 ORDER BY sort_at DESC, arrived DESC, id LIMIT 1 OFFSET :articles",
      { articles },
    );
    if (oldest === null) return null;
    // FTS5 leaves out a comparison with a number that is bound as a real one.
    const found = database.number(
      `SELECT count(*) AS n FROM (${MATCHING} AND rowid > CAST(:oldest AS INTEGER) LIMIT ${MOST_WEIGHED})`,
      { match: query.newest, oldest: oldest.number },
    );
    if (found > offset + limit + 1) return { total: found - 1, isLeast: true };
  }
  return null;
}

function isOfCommonWords(database: Database, phrase: string): boolean {
  const words = phrase.split(" ");
  return (
    words.length > 1 &&
    words.every((word) => {
      const matching = `SELECT count(*) AS n FROM (${MATCHING} LIMIT ${COMMON + 1})`;
      return database.number(matching, { match: `"${word}"` }) > COMMON;
    })
  );
}

function weighedMatches(database: Database, match: string, { offset, limit }: PageRequest): number[] {
  return numbersOf(
    database,
    `SELECT rowid AS number FROM articles_text WHERE articles_text MATCH :match
      ORDER BY bm25(articles_text, ${WEIGHTS}), rowid DESC LIMIT :limit OFFSET :offset`,
    { match, limit, offset },
  );
}

function newestMatches(database: Database, query: NewestQuery, { offset, limit }: PageRequest): number[] {
  const titled = numbersOf(
    database,
    `SELECT rowid AS number FROM titles_text WHERE titles_text MATCH :match ORDER BY rowid DESC LIMIT ${MOST_TITLED}`,
    { match: titleMatch(query) },
  );
  const first = titled.slice(offset, offset + limit);
  const others = numbersOf(
    database,
    `SELECT rowid AS number FROM articles_text
      WHERE articles_text MATCH :match AND rowid NOT IN (SELECT value FROM json_each(:titled))
      ORDER BY rowid DESC LIMIT :limit OFFSET :offset`,
    {
      match: query.newest,
      titled: JSON.stringify(titled),
      limit: limit - first.length,
      offset: Math.max(0, offset - titled.length),
    },
  );
  return [...first, ...others];
}

function numbersOf(
  database: Database,
  sql: string,
  parameters: Readonly<Record<string, string | number>>,
): number[] {
  return database.rows(numberRow, sql, parameters).map(({ number }) => number);
}

const numberRow = z.object({ number: z.number() });
