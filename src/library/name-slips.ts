import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { slipReader, slipsAllowed } from "../identity/name-matching.ts";
import { phoneticKey } from "../language/words/phonetic-key.ts";
import type { Database } from "./database.ts";

/*
 * Words that differ by a few letters are found without comparing them with all others: two words within an edit distance have a part
 * in common that is left of each when as many letters are taken out (symmetric deletes: W. Garbe, SymSpell, 2012). That holds
 * for their beginnings too, which keeps the parts few.
 */

const BEGINNING = 7;
/** Words that resemble one that was typed. */
const MOST_ALIKE = 50;

/** Notes the words of a name, to be found by what resembles them. Words that are there already cost one look each. */
export function noteSlips(
  database: Database,
  words: readonly { readonly folded: string; readonly spelling: string }[],
): void {
  for (const { folded, spelling } of words) {
    const parts = new Set([...partsOf(folded), ...partsOf(spelling)]);
    const isKnown = database.number(
      "SELECT EXISTS (SELECT 1 FROM name_slips WHERE part = :part AND word = :word) AS n",
      { part: folded.slice(0, BEGINNING), word: folded },
    );
    if (parts.size === 0 || isKnown === 1) continue;
    database.run("INSERT OR IGNORE INTO name_slips (part, word) SELECT value, :word FROM json_each(:parts)", {
      word: folded,
      parts: JSON.stringify([...parts]),
    });
  }
}

/** Words of names for which a folded word may be a slip of the hand. */
export function slipsOf(database: Database, typed: string): string[] {
  const slipsTo = slipReader(typed);
  return wordsLike(database, typed, slipsTo);
}

/** Words of names that are near to a folded word: their beginnings differ by few letters. */
export function wordsNear(database: Database, typed: string): string[] {
  return wordsLike(database, typed, (word) => distance(typed, word));
}

/** The words that have a part in common with one, those first that differ least. */
function wordsLike(
  database: Database,
  typed: string,
  differenceOf: (word: string) => number | null,
): string[] {
  const parts = new Set([...partsOf(typed), ...partsOf(phoneticKey(typed))]);
  return database
    .rows(
      wordRow,
      "SELECT DISTINCT word FROM name_slips WHERE part IN (SELECT value FROM json_each(:parts))",
      { parts: JSON.stringify([...parts]) },
    )
    .flatMap(({ word }) => {
      const difference = differenceOf(word);
      return difference === null ? [] : [{ word, difference }];
    })
    .sort((one, other) => one.difference - other.difference || (one.word < other.word ? -1 : 1))
    .slice(0, MOST_ALIKE)
    .map(({ word }) => word);
}

/** What is left of a word's beginning when as many letters are taken out as may be slips. */
function partsOf(word: string): Set<string> {
  const most = slipsAllowed(word.length);
  const parts = new Set(most === 0 ? [] : [word.slice(0, BEGINNING)]);
  let last = [...parts];
  for (let taken = 0; taken < most; taken += 1) {
    last = last.flatMap((part) =>
      Array.from(part, (_, index) => part.slice(0, index) + part.slice(index + 1)),
    );
    for (const part of last) parts.add(part);
  }
  return parts;
}

const wordRow = z.object({ word: z.string() });
