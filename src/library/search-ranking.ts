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
  const { match, newest, isAll } = query;
  const matching = "SELECT 1 FROM articles_text WHERE articles_text MATCH :match";
  const first = countRows(database, matching, { match: newest }, request);
  const count = isAll || first.isLeast ? first : countRows(database, matching, { match }, request);
  const isWeighed = !count.isLeast && count.total <= MOST_WEIGHED;
  const numbers = isWeighed
    ? weighedMatches(database, match, request)
    : newestMatches(database, query, request);
  return { ...count, numbers };
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
