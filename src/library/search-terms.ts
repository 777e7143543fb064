import { z } from "zod";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { type SearchQuery, searchQuery } from "./search-query.ts";
import { totalOf } from "./totals.ts";

/** Beginnings of so many letters have an index of their own in the full-text tables. */
const INDEXED_BEGINNING = 3;
/** A beginning that more words go on from is left to the full-text index, which reads all their articles at once. */
const MOST_WORDS = 200;

/** With so few articles, collecting all matches takes less time than asking for one word after another. */
const FEW_ARTICLES = 20_000;

/**
 * A query whose matches can be had newest first: `newest` asks for the same as `match`, but for the words that the last one may go
 * on to one by one, so that FTS5 need not collect all matches first.
 */
export type NewestQuery = SearchQuery & { readonly newest: string };

/** Reads any text as {@link searchQuery} does. */
export function queryFor(database: Database, text: string): NewestQuery | null {
  const query = searchQuery(text);
  return query === null ? null : { ...query, newest: newestOf(database, query) };
}

function newestOf(database: Database, query: SearchQuery): string {
  if (query.beginning.length <= INDEXED_BEGINNING) return query.match;
  if (totalOf(database, "articles") <= FEW_ARTICLES) return query.match;
  const { beginning, phrases } = query;
  const words = database.rows(
    wordRow,
    `SELECT word FROM words WHERE word >= :beginning AND word < :beginning || char(1114111) LIMIT ${MOST_WORDS + 1}`,
    { beginning },
  );
  if (words.length > MOST_WORDS) return query.match;
  const before = phrases.slice(0, -1).map((phrase) => `"${phrase}"`);
  const last = phrases.at(-1)?.slice(0, -beginning.length) ?? "";
  const endings = words.length === 0 ? [beginning] : words.map(({ word }) => word);
  return [...before, `(${endings.map((word) => `"${last}${word}"`).join(" OR ")})`].join(" AND ");
}

/** Stores the words of a change, in the order in which they are kept, which takes the least time. */
export function settleVocabulary({ database, vocabulary }: Changes): void {
  if (vocabulary.size === 0) return;
  database.run("INSERT OR IGNORE INTO words (word) SELECT value FROM json_each(:words)", {
    words: JSON.stringify([...vocabulary].sort()),
  });
}

const wordRow = z.object({ word: z.string() });
