import { z } from "zod";
import { slipReader } from "../identity/name-matching.ts";
import { fold } from "../language/words/fold.ts";
import { phoneticKey } from "../language/words/phonetic-key.ts";
import type { Database } from "./database.ts";
import { searchQuery } from "./search-query.ts";

/** A text of more words is not corrected. */
const MOST_WORDS = 8;
/** Words of the articles to compare one typed word with, for each beginning it may have. */
const MOST_COMPARED = 10_000;
const MOST_COUNTED = 100;
/** How many of the nearest are tried: they must be found as the search asks for them. */
const MOST_TRIED = 5;
/** From this length on two letters may be wrong; in a shorter word that makes another word ("dockers", "dollars"). */
const LONG = 8;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * The words of a text that no article has, each with the nearest one that some article has, both folded. Null where a word
 * has no near one, and where there is nothing to correct. The time grows with the number of words that begin alike in all articles: with
 * half of the word where the slip is in the other half, else with one letter.
 *
 * @param isFound whether a search finds any article.
 */
export function correctedWords(
  database: Database,
  text: string,
  isFound: (match: string) => boolean,
): ReadonlyMap<string, string> | null {
  const typed = [...new Set(wordsOf(text).map(fold))];
  if (typed.length > MOST_WORDS) return null;
  const corrections = new Map<string, string>();
  for (const word of typed) {
    const has = (other: string) => {
      const query = searchQuery(other);
      // As in the search itself, only the last word may go on.
      return query !== null && isFound(word === typed.at(-1) ? query.match : query.match.replace("*", ""));
    };
    if (has(word)) continue;
    const nearest = nearestWords(database, word).take(MOST_TRIED).find(has);
    if (nearest === undefined) return null;
    corrections.set(word, nearest);
  }
  return corrections.size === 0 ? null : corrections;
}

/** The text with other words in place of some. */
export function withWords(text: string, replacement: (folded: string) => string | undefined): string {
  return text.replace(WORDS, (word) => replacement(fold(word)) ?? word);
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** Those with a slip in the second half only, and then all others. */
function* nearestWords(database: Database, word: string): Generator<string, void> {
  const half = word.slice(0, Math.ceil(word.length / 2));
  const alike = nearestAmong(database, word, [half]);
  yield* alike;
  const others = nearestAmong(database, word, firstLetters(word));
  yield* others.filter((other) => !alike.includes(other));
}

/** Of the words with these beginnings, the nearest first; of those as near, the one in most articles. */
function nearestAmong(database: Database, word: string, beginnings: readonly string[]): string[] {
  const slipsTo = slipReader(word);
  const found = beginnings.flatMap((beginning) =>
    database
      .rows(
        wordRow,
        `SELECT word FROM words WHERE word >= :beginning AND word < :beginning || char(1114111) LIMIT ${MOST_COMPARED}`,
        { beginning },
      )
      .flatMap(({ word: term }) => {
        const slips = isSwapped(word, term) ? 1 : slipsTo(term);
        const isNear = slips !== null && slips <= (Math.min(word.length, term.length) < LONG ? 1 : 2);
        return isNear ? [{ term, slips, articles: articlesWith(database, term) }] : [];
      }),
  );
  return found
    .filter(({ articles }) => articles > 0)
    .sort(
      (one, other) =>
        one.slips - other.slips || other.articles - one.articles || (one.term < other.term ? -1 : 1),
    )
    .map(({ term }) => term);
}

/** In how many articles a word is, as far as it matters: words of articles that are gone are kept too. */
function articlesWith(database: Database, word: string): number {
  return database.number(
    `SELECT count(*) AS n FROM (
        SELECT 1 FROM articles_text WHERE articles_text MATCH :match LIMIT ${MOST_COUNTED}
      )`,
    { match: `"${word}"` },
  );
}

/** "tehrna": whether two letters beside each other have changed places, and nothing else. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}

/** What the word meant may begin with: its first letter, another for the same sound, or the next where the first is a slip. */
function firstLetters(word: string): string[] {
  const [first = "", second = first] = word;
  const sound = phoneticKey(word).charAt(0);
  return [...new Set([first, second, ...LETTERS.filter((letter) => phoneticKey(letter) === sound)])];
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const wordRow = z.object({ word: z.string() });
