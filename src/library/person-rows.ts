import { z } from "zod";
import type { Database } from "./database.ts";
import { isReference } from "./reference.ts";
import { keySpelling, type PersonRow, personRow, weightOf } from "./stored-persons.ts";

/** So many are compared at once; of more, those quoted most. */
const FEW = 300;
/** As many as are compared by how often they are quoted. */
const MOST_SORTED = 3_000;
/** How often someone is quoted is kept in powers of two. */
const POWERS_AT_ONCE = 4;
const QUOTED = "p.quotations > 0";
const MOST_QUOTED = "ORDER BY p.quotations DESC, p.key";

/** A speaker by key. Also of references to keys, of keys that a person had under another name, and of other spellings of a key. */
export function personOfKey(database: Database, written: string): PersonRow | null {
  const key = isReference(written) ? keyOf(database, written) : written;
  const holders = (condition: string, value: string) =>
    database.rows(
      personRow,
      `SELECT DISTINCT p.* FROM person_keys k JOIN persons p ON p.number = k.person
        WHERE ${condition} AND ${QUOTED} LIMIT 2`,
      { value },
    );
  const [main] = holders("k.key = :value AND k.kind = 'main'", key);
  if (main !== undefined) return main;
  if (holders("k.key = :value AND k.kind = 'ambiguous'", key).length > 0) return null;
  const only = ([one, another]: readonly PersonRow[]) => (another === undefined ? (one ?? null) : null);
  return (
    only(holders("k.key = :value AND k.kind IN ('main', 'other')", key)) ??
    only(holders("k.spelling = :value AND k.kind IN ('main', 'other')", keySpelling(key)))
  );
}

function keyOf(database: Database, reference: string): string {
  return (
    database.row(keyRow, "SELECT key FROM person_keys WHERE reference = :reference LIMIT 1", { reference })
      ?.key ?? reference
  );
}

/** All who have one of these keys in some way, the most quoted first. */
export function personsOfKeys(database: Database, keys: readonly string[]): PersonRow[] {
  return database.rows(
    personRow,
    `SELECT DISTINCT p.* FROM person_keys k JOIN persons p ON p.number = k.person
      WHERE k.key IN (SELECT value FROM json_each(:keys)) AND ${QUOTED} ${MOST_QUOTED} LIMIT ${FEW}`,
    { keys: JSON.stringify(keys) },
  );
}

/** Those who are quoted most of all. */
export function mostQuoted(database: Database, limit: number): PersonRow[] {
  return database.rows(personRow, `SELECT p.* FROM persons p WHERE ${QUOTED} ${MOST_QUOTED} LIMIT :limit`, {
    limit,
  });
}

/**
 * Those who are quoted most among the persons that a full-text query of names finds. Where it finds many, they are asked for by
 * how much they are quoted, in powers of eight, from the top.
 */
export function mostQuotedOf(database: Database, match: string, limit: number): PersonRow[] {
  const first = numbersOf(database, match, FEW + 1);
  if (first.length <= FEW) return mostQuotedAmong(database, first, limit);
  const [most] = mostQuoted(database, 1);
  for (let weight = weightOf(most?.quotations ?? 1); weight > 0; weight -= POWERS_AT_ONCE) {
    const numbers = numbersOf(database, `(${match}) AND weight : w${weight}`, MOST_SORTED);
    if (numbers.length < limit) continue;
    const persons = mostQuotedAmong(database, numbers, limit);
    if (persons.length >= limit) return persons;
  }
  return mostQuotedAmong(database, numbersOf(database, match, MOST_SORTED), limit);
}

function numbersOf(database: Database, match: string, limit: number): number[] {
  return database
    .rows(
      numberRow,
      "SELECT rowid AS number FROM persons_text WHERE persons_text MATCH :match LIMIT :limit",
      { match, limit },
    )
    .map(({ number }) => number);
}

function mostQuotedAmong(database: Database, numbers: readonly number[], limit: number): PersonRow[] {
  return database.rows(
    personRow,
    `SELECT p.* FROM json_each(:numbers) found JOIN persons p ON p.number = found.value
      WHERE ${QUOTED} ${MOST_QUOTED} LIMIT :limit`,
    { numbers: JSON.stringify(numbers), limit },
  );
}

const keyRow = z.object({ key: z.string() });
const numberRow = z.object({ number: z.number() });
