import { fold } from "../language/words/fold.ts";

/** A text as a full-text query: every word is asked for, the last one by its beginning. */
export type SearchQuery = {
  /** For FTS5's MATCH. Holds no operator of the user's: each word stands in quotation marks. */
  readonly match: string;
  /** What must be there, each as words next to each other; the last goes on. */
  readonly phrases: readonly string[];
  /** The folded words that must be there whole, and the one that a word must begin with; empty where all are whole. */
  readonly words: ReadonlySet<string>;
  readonly beginning: string;
};

/**
 * Reads any text as a query of at most 32 words; null when it holds no letter or digit. Words written together, such as
 * "al-Sharaa" or "U.S.", must stand next to each other.
 */
export function searchQuery(text: string): SearchQuery | null {
  const phrases: string[][] = [];
  let count = 0;
  for (const [chunk] of text
    .slice(0, 2_000)
    .toWellFormed()
    .matchAll(/[^\s\0]+/gu)) {
    const phrase =
      fold(chunk)
        .match(WORDS)
        ?.slice(0, MAXIMUM - count) ?? [];
    if (phrase.length === 0) continue;
    phrases.push(phrase);
    count += phrase.length;
    if (count === MAXIMUM) break;
  }
  const words = phrases.flat();
  const beginning = words.pop();
  if (beginning === undefined) return null;
  const joined = phrases.map((phrase) => phrase.join(" "));
  const quoted = joined.map((phrase) => `"${phrase}"`);
  return { match: `${quoted.join(" ")}*`, phrases: joined, words: new Set(words), beginning };
}

/** Asks for the first words of a text, next to each other and in their order; null when it holds no letter or digit. */
export function phraseQuery(text: string): string | null {
  const words = fold(text).match(WORDS)?.slice(0, MAXIMUM) ?? [];
  return words.length === 0 ? null : `"${words.join(" ")}"`;
}

/** Whether a folded word of a text is one of those asked for. */
export function isWanted(query: SearchQuery, folded: string): boolean {
  return query.words.has(folded) || (query.beginning !== "" && folded.startsWith(query.beginning));
}

/** What the full-text index takes for words, as near as a regular expression comes. */
export const WORDS = /[\p{L}\p{N}]+/gu;

const MAXIMUM = 32;
