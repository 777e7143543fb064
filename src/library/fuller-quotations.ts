import { createHash } from "node:crypto";
import { z } from "zod";
import type { Changes, WrittenQuotation } from "./changes.ts";
import type { Database } from "./database.ts";
import { openingOf, openingsWithin, saidWords, saysMore } from "./same-statement.ts";
import { WORDS } from "./search-query.ts";

/** The same for texts that say the same words. */
export function wordsKey(said: string): string {
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}

/**
 * Notes which quotations say more than one of those that a change wrote, and than which others these say more. Whose words they
 * are is not looked at: that may change when other articles come.
 */
export function settleFuller(changes: Changes): void {
  const { database, written } = changes;
  const share = (words: string) => {
    database.run("UPDATE quotations SET shared = 1 WHERE words = :words AND shared = 0", { words });
    changes.words.add(words);
  };
  const note = (words: string, quotation: number) => {
    database.run("INSERT OR IGNORE INTO fuller_quotations (words, quotation) VALUES (:words, :quotation)", {
      words,
      quotation,
    });
    database.run("UPDATE quotations SET shared = 1 WHERE number = :quotation", { quotation });
    share(words);
  };
  const isNew = newWordsAmong(database, written);
  for (const { number, said, words } of written) {
    // It may be gone again, and another one may have its number.
    const isThere = "SELECT count(*) AS n FROM quotations WHERE number = :number AND words = :words";
    if (database.number(isThere, { number, words }) === 0) continue;
    // Of words that are in the library already, everything that says more was noted with them or with itself.
    if (isNew(words)) for (const longer of holding(database, said)) note(words, longer);
    for (const shorter of heldBy(database, said)) note(shorter, number);
    if (isSaidTwice(database, words)) share(words);
  }
}

/** Tells words that nothing said before from others. */
function newWordsAmong(database: Database, written: readonly WrittenQuotation[]): (words: string) => boolean {
  const times = Map.groupBy(written, ({ words }) => words);
  return (words) => {
    const most = times.get(words)?.length ?? 0;
    const said = database.number(
      "SELECT count(*) AS n FROM (SELECT 1 FROM quotations WHERE words = :words LIMIT :most + 1)",
      { words, most },
    );
    return said <= most;
  };
}

function isSaidTwice(database: Database, words: string): boolean {
  const said = "SELECT count(*) AS n FROM (SELECT 1 FROM quotations WHERE words = :words LIMIT 2)";
  return database.number(said, { words }) > 1;
}

/**
 * The numbers of the quotations that say these words and more. They are looked up by the longest words, which are the rarest in all
 * languages: a phrase would be looked up by the most frequent words as well, and these stand nearly everywhere.
 */
function holding(database: Database, said: string): number[] {
  if (openingOf(said) === null) return [];
  const words = new Set((said.match(WORDS) ?? []).sort((one, other) => other.length - one.length));
  if (words.size === 0) return [];
  const longest = [...words].slice(0, LOOKED_UP).map((word) => `"${word}"`);
  const rows = database.rows(
    numberedRow,
    `SELECT q.number, q.text FROM quotations_text t JOIN quotations q ON q.number = t.rowid
      WHERE t.quotations_text MATCH :match`,
    { match: `text : (${longest.join(" AND ")})` },
  );
  return rows.filter(({ text }) => saysMore(saidWords(text), said)).map(({ number }) => number);
}

const LOOKED_UP = 3;

/** The keys of what other quotations say, where it is a part of these words. */
function heldBy(database: Database, said: string): string[] {
  const rows = database.rows(
    keyedRow,
    `SELECT words, min(text) AS text FROM quotations
      WHERE opening IN (SELECT value FROM json_each(:openings)) GROUP BY words`,
    { openings: JSON.stringify(openingsWithin(said)) },
  );
  return rows.filter(({ text }) => saysMore(said, saidWords(text))).map(({ words }) => words);
}

const numberedRow = z.object({ number: z.number(), text: z.string() });
const keyedRow = z.object({ words: z.string(), text: z.string() });
