import { createHash } from "node:crypto";
import { z } from "zod";
import { articleOf } from "./article-number.ts";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { openingOf, openingsWithin, saidWords, saysMore } from "./same-statement.ts";
import { phraseQuery } from "./search-query.ts";

/** A quotation in the library: what it says as `saidWords` gives it, and the key of that. */
export type WrittenQuotation = { readonly number: number; readonly said: string; readonly words: string };

/** The same for texts that say the same words. */
export function wordsKey(said: string): string {
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}

/**
 * Notes which quotations say more than one of these, and than which others these say more. Whose words they are is not
 * looked at: that may change when other articles come.
 */
export function noteFuller(changes: Changes, written: readonly WrittenQuotation[]): void {
  const { database } = changes;
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
  const [first] = written;
  if (first === undefined) return;
  for (const { number, said, words } of written) {
    // Of words that are in the library already, everything that says more was noted with them or with itself.
    const known = database.number(
      "SELECT EXISTS (SELECT 1 FROM quotations WHERE words = :words AND article <> :article) AS n",
      { words, article: articleOf(first.number) },
    );
    if (known === 0) for (const longer of holding(database, said)) note(words, longer);
    for (const shorter of heldBy(database, said)) note(shorter, number);
    if (isSaidTwice(database, words)) share(words);
  }
}

function isSaidTwice(database: Database, words: string): boolean {
  const said = "SELECT count(*) AS n FROM (SELECT 1 FROM quotations WHERE words = :words LIMIT 2)";
  return database.number(said, { words }) > 1;
}

/** The numbers of the quotations that say these words and more. */
function holding(database: Database, said: string): number[] {
  const match = openingOf(said) === null ? null : phraseQuery(said);
  if (match === null) return [];
  const rows = database.rows(
    numberedRow,
    `SELECT number, text FROM quotations
      WHERE number IN (SELECT rowid FROM quotations_text WHERE quotations_text MATCH :match)`,
    { match: `text : ${match}` },
  );
  return rows.filter(({ text }) => saysMore(saidWords(text), said)).map(({ number }) => number);
}

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
