import { z } from "zod";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { type SearchQuery, searchQuery, WORDS } from "./search-query.ts";
import { totalOf } from "./totals.ts";

/** Titles have an index of beginnings of up to so many letters; texts and quotations have none. */
const INDEXED_BEGINNING = 3;
/** Shorter words have no place among the words that are looked up. */
const SHORTEST_WORD = 3;
/** As many words as are asked for one by one. */
const MOST_WORDS = 200;
/** As many where each is looked for behind the words before it. */
const FEW_WORDS = 20;

/** With so few articles, collecting all matches takes less time than asking for one word after another, unless these are few. */
const FEW_ARTICLES = 20_000;

/**
 * A query whose matches can be had newest first: `newest` asks for the words that the last one may go on to one by one, so that
 * FTS5 need not collect all matches first. Where too many words go on from it, these are the shortest, which are used most, and
 * `isAll` is false: then `match` finds more.
 */
export type NewestQuery = SearchQuery & {
  readonly newest: string;
  readonly isAll: boolean;
  /** The query of {@link searchQuery}, in which the last word goes on however short it is. */
  readonly goingOn: string;
};

/** Reads any text as {@link searchQuery} does. */
export function queryFor(database: Database, text: string): NewestQuery | null {
  const query = searchQuery(text);
  if (query === null) return null;
  const { match: goingOn } = query;
  if (isWhole(query)) {
    const match = goingOn.slice(0, -1);
    const words = new Set([...query.words, query.beginning]);
    return { ...query, words, beginning: "", match, newest: match, isAll: true, goingOn };
  }
  const endings = endingsOf(database, query);
  if (endings === null) return { ...query, newest: goingOn, isAll: true, goingOn };
  const newest = newestOf(query, endings.words);
  // Two letters begin a hundredth of all words: in many articles nobody can collect these, not even to weigh a few.
  const isCollected = query.beginning.length >= SHORTEST_WORD || hasFewArticles(database);
  return isCollected
    ? { ...query, newest, isAll: endings.areAll, goingOn }
    : { ...query, match: newest, newest, isAll: true, goingOn };
}

/** The same as a query of titles, which have an index of short beginnings. */
export function titleMatch({ goingOn, newest, beginning, isAll }: NewestQuery): string {
  return beginning.length <= INDEXED_BEGINNING || !isAll ? goingOn : newest;
}

/**
 * The last letters of words that are written together are a word ("U.S.", "Covid-19"): what goes on from them, behind the words
 * before, FTS5 could find only by collecting all words that begin so.
 */
function isWhole({ beginning, phrases }: SearchQuery): boolean {
  return beginning.length < SHORTEST_WORD && phrases.at(-1) !== beginning;
}

const hasFewArticles = (database: Database) => totalOf(database, "articles") <= FEW_ARTICLES;

function newestOf({ beginning, phrases }: SearchQuery, endings: readonly string[]): string {
  const before = phrases.slice(0, -1).map((phrase) => `"${phrase}"`);
  const last = phrases.at(-1)?.slice(0, -beginning.length) ?? "";
  return [...before, `(${endings.map((word) => `"${last}${word}"`).join(" OR ")})`].join(" AND ");
}

type Endings = { readonly words: readonly string[]; readonly areAll: boolean };

/** What the last word may be; null where the full-text index finds that best by itself. */
function endingsOf(database: Database, { beginning, phrases }: SearchQuery): Endings | null {
  if (beginning.length < SHORTEST_WORD - 1) return null;
  const isCollectedFast = beginning.length >= SHORTEST_WORD && hasFewArticles(database);
  const isInPhrase = phrases.at(-1) !== beginning;
  const most = isCollectedFast || isInPhrase ? FEW_WORDS : MOST_WORDS;
  const longer = database
    .rows(
      wordRow,
      `SELECT word FROM words WHERE word > :beginning AND word < :beginning || ${END}
        ORDER BY length(word), word LIMIT :most + 1`,
      { beginning, most },
    )
    .map(({ word }) => word);
  const areAll = longer.length <= most;
  if (!areAll && isCollectedFast) return null;
  return { words: [beginning, ...longer.slice(0, most)], areAll };
}

/** Behind the last word that begins with something. */
const END = "char(1114111)";

/** Unicode's block of general punctuation holds no letter and no number. */
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x206f;

/** Adds the words of a folded text that may be the end of a shorter one. */
export function noteWords(folded: string, vocabulary: Set<string>): void {
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code > 0x7f && (code < PUNCTUATION || code > PUNCTUATION_END)) {
      // Which of these are letters, only a regular expression knows.
      for (const word of folded.match(WORDS) ?? []) if (word.length >= SHORTEST_WORD) vocabulary.add(word);
      return;
    }
    const isInWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (isInWord && start < 0) start = at;
    if (isInWord || start < 0) continue;
    if (at - start >= SHORTEST_WORD) vocabulary.add(folded.slice(start, at));
    start = -1;
  }
}

/** Stores the words of a change, in the order in which they are kept, which takes the least time. */
export function settleVocabulary({ database, vocabulary }: Changes): void {
  if (vocabulary.size === 0) return;
  database.run("INSERT OR IGNORE INTO words (word) SELECT value FROM json_each(:words)", {
    words: JSON.stringify([...vocabulary].sort()),
  });
}

const wordRow = z.object({ word: z.string() });
