import { z } from "zod";
import { comparableName } from "../identity/name-matching.ts";
import { isFullName, personName } from "../identity/person-name.ts";
import type { Identity } from "../identity/speaker-identity.ts";
import { phoneticKey } from "../language/words/phonetic-key.ts";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { noteSlips } from "./name-slips.ts";
import { referenceTo } from "./reference.ts";
import { addToTotal } from "./totals.ts";

const nameList = z.array(z.string());
const names = z.string().transform((text) => nameList.parse(JSON.parse(text)));

export const personRow = z.object({
  number: z.number(),
  key: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  editor_role: z.string().nullable(),
  aliases: names,
  /** All that is stored under `person_keys`, as text. */
  keys: z.string(),
  quotations: z.number(),
});
export type PersonRow = z.output<typeof personRow>;

/** A key's spelling, by which keys of like spelling are found. */
export function keySpelling(key: string): string {
  return key.split("-").map(phoneticKey).join("-");
}

/**
 * Stores what is known of a person, in place of what was known before.
 *
 * @returns the person's number.
 */
export function storePerson(
  { database, persons }: Changes,
  old: PersonRow | null,
  identity: Identity,
): number {
  const { key, name, role, editorRole, aliases } = identity;
  const keys = keysOf(identity);
  const stored = {
    key,
    name,
    role,
    editor_role: editorRole,
    aliases: JSON.stringify(aliases),
    keys: JSON.stringify(keys),
  };
  if (old !== null) {
    const isSame =
      old.key === key &&
      old.name === name &&
      old.role === role &&
      old.editor_role === editorRole &&
      old.keys === stored.keys &&
      JSON.stringify(old.aliases) === stored.aliases;
    if (isSame) return old.number;
    database.run(
      `UPDATE persons SET key = :key, name = :name, role = :role, editor_role = :editor_role, aliases = :aliases,
        keys = :keys WHERE number = :number`,
      { ...stored, number: old.number },
    );
    if (old.quotations > 0) replaceText(database, { ...old, ...stored, aliases: [...aliases] });
  }
  const number =
    old?.number ??
    database.run(
      `INSERT INTO persons (key, name, role, editor_role, aliases, keys)
        VALUES (:key, :name, :role, :editor_role, :aliases, :keys)`,
      stored,
    );
  if (old?.keys !== stored.keys) {
    database.run("DELETE FROM person_keys WHERE person = :number", { number });
    for (const [kind, each] of keys) {
      database.run(
        `INSERT OR IGNORE INTO person_keys (person, key, kind, spelling, reference)
          VALUES (:number, :key, :kind, :spelling, :reference)`,
        { number, key: each, kind, spelling: keySpelling(each), reference: referenceTo(each) },
      );
    }
  }
  if (old === null) persons.add(number);
  return number;
}

/** Stores another role of a person of whom all else stays. */
export function storeRole(database: Database, person: PersonRow, role: string | null): void {
  const { number } = person;
  database.run("UPDATE persons SET role = :role WHERE number = :number", { number, role });
  if (person.quotations > 0) replaceText(database, { ...person, role });
}

function keysOf({
  key,
  keys,
  ambiguousKeys,
}: Identity): (readonly ["main" | "other" | "ambiguous", string])[] {
  return [
    ["main", key],
    ...keys.filter((each) => each !== key).map((each) => ["other", each] as const),
    ...ambiguousKeys.map((each) => ["ambiguous", each] as const),
  ];
}

/** Takes out a person who has no name left. */
export function removePerson(changes: Changes, number: number): void {
  const { database, persons } = changes;
  const quotations = database.number("SELECT quotations AS n FROM persons WHERE number = :number", {
    number,
  });
  if (quotations > 0) addToTotal(changes, "speakers", -1);
  database.run("DELETE FROM persons_text WHERE rowid = :number", { number });
  database.run("DELETE FROM consultations WHERE person = :number", { number });
  database.run("DELETE FROM persons WHERE number = :number", { number });
  persons.delete(number);
}

/** Counts again how often those are quoted of whom something changed. */
export function settlePersonCounts(changes: Changes): void {
  const { database, persons } = changes;
  for (const number of persons) {
    const counts = database.row(
      countsRow,
      `SELECT quotations AS before, (SELECT ifnull(sum(whole + parts), 0) FROM names WHERE person = :number) AS now
        FROM persons WHERE number = :number`,
      { number },
    );
    if (counts === null || counts.now === counts.before) continue;
    const { before, now } = counts;
    database.run("UPDATE persons SET quotations = :now WHERE number = :number", { now, number });
    addToTotal(changes, "speakers", Number(now > 0) - Number(before > 0));
    if (weightOf(now) === weightOf(before)) continue;
    if (before > 0) database.run("DELETE FROM persons_text WHERE rowid = :number", { number });
    const person = database.row(personRow, "SELECT * FROM persons WHERE number = :number", { number });
    if (now > 0 && person !== null) insertText(database, person);
  }
}

const countsRow = z.object({ before: z.number(), now: z.number() });

/** The power of two that someone is quoted as often as, at least; -1 for never. */
export function weightOf(quotations: number): number {
  return Math.floor(Math.log2(Math.max(quotations, 0.5)));
}

function replaceText(database: Database, person: PersonRow): void {
  database.run("DELETE FROM persons_text WHERE rowid = :number", { number: person.number });
  insertText(database, person);
}

function insertText(database: Database, person: PersonRow): void {
  const { number, name, aliases, quotations } = person;
  const { words, roleWords } = comparableName(person);
  const surnames = [name, ...aliases]
    .map((written) => personName(written))
    .filter((form) => !form.body && isFullName(form))
    .flatMap(({ family, spelling }) => [family, spelling.family]);
  database.run(
    `INSERT INTO persons_text (rowid, words, spellings, roles, surnames, weight)
      VALUES (:number, :words, :spellings, :roles, :surnames, :weight)`,
    {
      number,
      words: words.map(({ folded }) => folded).join(" "),
      spellings: words.map(({ spelling }) => spelling).join(" "),
      roles: roleWords.join(" "),
      surnames: [...new Set(surnames)].join(" "),
      weight: Array.from({ length: weightOf(quotations) + 1 }, (_, power) => `w${power}`).join(" "),
    },
  );
  noteSlips(database, words);
}
