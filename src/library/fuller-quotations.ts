import { hash } from "node:crypto";
import { z } from "zod";
import type { Changes, WrittenQuotation } from "./changes.ts";
import type { Database } from "./database.ts";
import { mayBePart, saidWords, saysMore } from "./same-statement.ts";
import { WORDS } from "./search-query.ts";
import { anchorsOf } from "./statement-anchors.ts";

/**
 * The same for texts that say the same words: a number of 52 bits, which any number in JavaScript and any column holds. Among ten
 * million statements, one in a hundred libraries has two that share a key by chance.
 */
export function wordsKey(said: string): number {
  return Number.parseInt(hash("sha256", said).slice(0, 13), 16);
}

/** Lets what was said be found by what it is a part of, and by its parts. */
export function insertAnchors(database: Database, said: string, words: number): void {
  database.run(
    "INSERT OR IGNORE INTO statement_anchors (anchor, words) SELECT value, :words FROM json_each(:own)",
    { words, own: JSON.stringify(anchorsOf(said).own) },
  );
}

/** Takes out the anchors of words that nobody says any more; of others, nothing. */
export function removeAnchors(database: Database, said: string, words: number): void {
  const isSaid = "SELECT EXISTS (SELECT 1 FROM quotations WHERE words = :words) AS n";
  if (database.number(isSaid, { words }) === 1) return;
  database.run(
    "DELETE FROM statement_anchors WHERE anchor IN (SELECT value FROM json_each(:own)) AND words = :words",
    { words, own: JSON.stringify(anchorsOf(said).own) },
  );
}

/**
 * Notes which quotations say more than one of those that a change wrote, and than which others these say more. Whose words they
 * are is not looked at: that may change when other articles come.
 */
export function settleFuller(changes: Changes): void {
  const { database } = changes;
  for (const [words, written] of Map.groupBy(changes.written, (quotation) => quotation.words)) {
    const times = timesSaid(database, words, written.length + 1);
    const said = written[0]?.said;
    // It may be gone again.
    if (times === 0 || said === undefined) continue;
    // Of words that are in the library already, all that says more, or less, was noted with them or with itself.
    const isNew = times <= written.length;
    const { longer, shorter } = isNew ? relatedTo(database, said, words) : partsOf(database, said, words);
    for (const number of longer) note(changes, words, number);
    if (shorter.length > 0) {
      for (const number of stillThere(database, written)) {
        for (const part of shorter) note(changes, part, number);
      }
    }
    if (times > 1) share(changes, words);
  }
}

function note(changes: Changes, words: number, quotation: number): void {
  const { database } = changes;
  database.run("INSERT OR IGNORE INTO fuller_quotations (words, quotation) VALUES (:words, :quotation)", {
    words,
    quotation,
  });
  database.run("UPDATE quotations SET shared = 1 WHERE number = :quotation", { quotation });
  share(changes, words);
}

function share({ database, words: touched }: Changes, words: number): void {
  database.run("UPDATE quotations SET shared = 1 WHERE words = :words AND shared = 0", { words });
  touched.add(words);
}

/** How often words are said, counted no further than `most`. */
function timesSaid(database: Database, words: number, most: number): number {
  const said = "SELECT count(*) AS n FROM (SELECT 1 FROM quotations WHERE words = :words LIMIT :most)";
  return database.number(said, { words, most });
}

/** The numbers of written quotations that were not taken out again; another one may have the number of one that was. */
function stillThere(database: Database, written: readonly WrittenQuotation[]): number[] {
  const isThere = "SELECT count(*) AS n FROM quotations WHERE number = :number AND words = :words";
  return written
    .filter(({ number, words }) => database.number(isThere, { number, words }) > 0)
    .map(({ number }) => number);
}

/** The numbers of the quotations that say certain words and more, and the keys of what others say, where it is a part of them. */
type Related = { readonly longer: readonly number[]; readonly shorter: readonly number[] };

function relatedTo(database: Database, said: string, words: number): Related {
  const { isLong, asked } = anchorsOf(said);
  const statements = anchoredIn(database, asked, words);
  const shorter = statements.filter((one) => saysMore(said, one.said)).map((one) => one.words);
  const longer = isLong
    ? statements.filter((one) => saysMore(one.said, said)).flatMap((one) => numbersOf(database, one.words))
    : holding(database, said);
  return { longer, shorter };
}

/** As {@link relatedTo}, but without what says more. */
function partsOf(database: Database, said: string, words: number): Related {
  const statements = anchoredIn(database, anchorsOf(said).asked, words);
  return {
    longer: [],
    shorter: statements.filter((one) => saysMore(said, one.said)).map((one) => one.words),
  };
}

/** All that is stored under one of these anchors, but for certain words. */
function anchoredIn(database: Database, anchors: readonly number[], words: number) {
  const found = database.rows(
    keyRow,
    "SELECT words FROM statement_anchors WHERE anchor IN (SELECT value FROM json_each(:anchors)) AND words <> :words",
    { anchors: JSON.stringify(anchors), words },
  );
  return saidUnder(database, [...new Set(found.map(({ words: key }) => key))]);
}

/** What is said under keys of words; hundreds of statements may share an anchor, and are then asked for again and again. */
function saidUnder(database: Database, keys: readonly number[]): { words: number; said: string }[] {
  const unknown = keys.filter((key) => !saidByKey.has(key));
  const read = new Map<number, string>();
  if (unknown.length > 0) {
    const rows = database.rows(
      anchoredRow,
      "SELECT value AS words, (SELECT text FROM quotations q WHERE q.words = value LIMIT 1) AS text FROM json_each(:keys)",
      { keys: JSON.stringify(unknown) },
    );
    for (const { words, text } of rows) read.set(words, saidWords(text));
  }
  const said = keys.map((words) => ({ words, said: saidByKey.get(words) ?? read.get(words) ?? "" }));
  if (saidByKey.size + read.size > MOST_REMEMBERED) saidByKey.clear();
  for (const [words, text] of read) saidByKey.set(words, text);
  return said;
}

/** A key is a hash of what is said, so what is remembered holds in any library. */
const saidByKey = new Map<number, string>();
const MOST_REMEMBERED = 20_000;

function numbersOf(database: Database, words: number): number[] {
  const saying = "SELECT number FROM quotations WHERE words = :words";
  return database.rows(numberRow, saying, { words }).map(({ number }) => number);
}

/**
 * The numbers of the quotations that say a few words and more. They are looked up by the longest words, which are the rarest in all
 * languages: a phrase would be looked up by the most frequent words as well, and these stand nearly everywhere.
 */
function holding(database: Database, said: string): number[] {
  if (!mayBePart(said)) return [];
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

const numberRow = z.object({ number: z.number() });
const numberedRow = z.object({ number: z.number(), text: z.string() });
const keyRow = z.object({ words: z.number() });
const anchoredRow = z.object({ words: z.number(), text: z.string() });
