import { z } from "zod";
import { blockAround, type TieSource, tiesOf, tiesOfEntry } from "../identity/blocks.ts";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { nameReader, type ReadUse } from "../identity/person.ts";
import { isFullName, personName } from "../identity/person-name.ts";
import { type Identity, identify, roleByCounts } from "../identity/speaker-identity.ts";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { readKnownSpeakerRows } from "./known-speaker-rows.ts";
import { NAME_COLUMNS, useRow } from "./name-rows.ts";
import { type PersonRow, personRow, removePerson, storePerson, storeRole } from "./stored-persons.ts";

/**
 * Resolves again who is who in the blocks in which a change brought or took names, and looks again at those whose names it counted
 * otherwise. Stores both. A person keeps the number under which most of
 * its quotations were stored, so that little changes where a name joins or leaves. What was weighed by who is who is noted to be
 * weighed again.
 */
export function settleIdentities(changes: Changes): void {
  const { database, ties, recounted, persons } = changes;
  if (ties.size === 0 && recounted.size === 0) return;
  const known = readKnownSpeakerRows(database);
  const source = tieSource(database, known);
  const seen = new Set<string>();
  const resolved = new Set<number>();
  const former = new Set(persons);
  const taken = new Set<number>();
  const resolve = (tie: string) => {
    if (seen.has(tie)) return;
    const { block, ties: held } = blockAround(tie, source);
    for (const each of held) seen.add(each);
    const identities = identify({ ...block, known: known.filter((entry) => block.known.includes(entry)) });
    const names = block.reads.map(({ use }) => use.number);
    for (const name of names) resolved.add(name);
    settleBlock(changes, names, identities, former, taken);
  };
  for (const tie of ties) resolve(tie);
  const only = [...recounted].filter((name) => !resolved.has(name));
  for (const { person, reads } of personsOfNames(database, only)) {
    if (reads.some(({ use }) => resolved.has(use.number))) continue;
    taken.add(person.number);
    const counted = roleByCounts(reads, { name: person.name, editorRole: person.editor_role });
    const tie = reads.flatMap(tiesOf)[0];
    if (counted === null && tie !== undefined) resolve(tie);
    else if (counted !== null && counted.role !== person.role) storeRole(database, person, counted.role);
  }
  for (const person of former) {
    if (taken.has(person)) continue;
    const isNamed = database.number("SELECT EXISTS (SELECT 1 FROM names WHERE person = :person) AS n", {
      person,
    });
    if (isNamed === 0) removePerson(changes, person);
  }
}

/** Those whom any of these names means, each with all their names. */
function personsOfNames(
  database: Database,
  names: readonly number[],
): { readonly person: PersonRow; readonly reads: readonly ReadUse[] }[] {
  const ofNames = `IN (SELECT person FROM names WHERE number IN (SELECT value FROM json_each(:names)))`;
  const parameters = { names: JSON.stringify(names) };
  const rows = database.rows(
    nameOfPersonRow,
    `SELECT ${NAME_COLUMNS}, n.person FROM names n WHERE n.person ${ofNames}`,
    parameters,
  );
  const namesOf = Map.groupBy(rows, ({ person }) => person);
  return database
    .rows(personRow, `SELECT * FROM persons WHERE number ${ofNames}`, parameters)
    .map((person) => ({ person, reads: (namesOf.get(person.number) ?? []).map(readName) }));
}

/** Stores the persons of one block. */
function settleBlock(
  changes: Changes,
  names: readonly number[],
  identities: readonly Identity[],
  former: Set<number>,
  taken: Set<number>,
): void {
  const { database, persons } = changes;
  const before = new Map(
    database
      .rows(
        memberRow,
        "SELECT number, person FROM names WHERE number IN (SELECT value FROM json_each(:names)) AND person IS NOT NULL",
        { names: JSON.stringify(names) },
      )
      .map(({ number, person }) => [number, person]),
  );
  for (const person of before.values()) former.add(person);
  const stored = new Map(
    database
      .rows(personRow, "SELECT * FROM persons WHERE number IN (SELECT value FROM json_each(:persons))", {
        persons: JSON.stringify([...new Set(before.values())]),
      })
      .map((row) => [row.number, row]),
  );
  const left = new Set(before.keys());
  for (const identity of identities) {
    const person = personFor(identity, before, taken);
    const old = (person === null ? undefined : stored.get(person)) ?? null;
    const number = storePerson(changes, old, identity);
    taken.add(number);
    if (old !== null) noteWhatIsWeighedAgain(changes, old, identity);
    for (const { number: name } of identity.uses) {
      left.delete(name);
      if (before.get(name) !== number) move(changes, name, before.get(name) ?? null, number);
    }
    if (old === null || identity.uses.some(({ number: name }) => before.get(name) !== number))
      persons.add(number);
  }
  for (const name of left) move(changes, name, before.get(name) ?? null, null);
}

/** The number that most of the quotations had before, if it is free. */
function personFor({ uses }: Identity, before: ReadonlyMap<number, number>, taken: ReadonlySet<number>) {
  const votes = new Map<number, number>();
  for (const { number, quotations } of uses) {
    const person = before.get(number);
    if (person !== undefined && !taken.has(person)) votes.set(person, (votes.get(person) ?? 0) + quotations);
  }
  let best: number | null = null;
  for (const [person, quotations] of votes) {
    if (best === null || quotations > (votes.get(best) ?? 0)) best = person;
  }
  return best;
}

/** Gives a name to another person, or to nobody. */
function move(
  { database, persons, words }: Changes,
  name: number,
  from: number | null,
  to: number | null,
): void {
  database.run("UPDATE names SET person = :to WHERE number = :name", { name, to });
  if (from !== null) persons.add(from);
  for (const each of sharedWords(database, [name])) words.add(each);
}

/** Notes the words of which it mattered what the person is called, if that changes. */
function noteWhatIsWeighedAgain({ database, words }: Changes, old: PersonRow, identity: Identity): void {
  if (rivalry(old.name) !== rivalry(identity.name)) {
    const uses = identity.uses.map(({ number }) => number);
    for (const each of sharedWords(database, uses)) words.add(each);
  }
  const isCalledTheSame =
    old.name === identity.name && JSON.stringify(old.aliases) === JSON.stringify(identity.aliases);
  if (isCalledTheSame) return;
  const consulted = database.rows(wordsRow, "SELECT words FROM consultations WHERE person = :person", {
    person: old.number,
  });
  for (const each of consulted) words.add(each.words);
}

/** What decides whether two persons can be one, or share a surname. */
function rivalry(name: string): string {
  const form = personName(name);
  return `${isFullName(form)} ${form.spelling.family} ${form.family}`;
}

/** The keys of the words that are read or shown as said under these names, and that others say too, in full or in part. */
function sharedWords(database: Database, names: readonly number[]): number[] {
  const parts = ["name", "shown"].flatMap((column) => {
    const shared = `q.${column} IN (SELECT value FROM json_each(:names)) AND q.shared = 1`;
    return [
      `SELECT q.words FROM quotations q WHERE ${shared}`,
      `SELECT f.words FROM quotations q JOIN fuller_quotations f ON f.quotation = q.number WHERE ${shared}`,
    ];
  });
  const rows = database.rows(wordsRow, parts.join(" UNION "), { names: JSON.stringify(names) });
  return rows.map(({ words }) => words);
}

const readName = nameReader();

function tieSource(database: Database, known: readonly KnownSpeaker[]): TieSource {
  const entries = entriesByTie(known);
  return {
    namesOf: (tie) =>
      database
        .rows(
          useRow,
          `SELECT ${NAME_COLUMNS} FROM name_ties t JOIN names n ON n.number = t.name WHERE t.tie = :tie`,
          { tie },
        )
        .map(readName),
    acronymsOf: (tie) =>
      database.rows(
        acronymRow,
        `SELECT acronym, name FROM explained_acronyms WHERE name = :tie
          UNION SELECT acronym, name FROM explained_acronyms WHERE key = :tie`,
        { tie },
      ),
    entriesOf: (tie) => entries.get(tie) ?? [],
  };
}

/** The entries of the editor's by their ties. */
function entriesByTie(known: readonly KnownSpeaker[]): ReadonlyMap<string, readonly KnownSpeaker[]> {
  const remembered = entriesOf.get(known);
  if (remembered !== undefined) return remembered;
  const pairs = known.flatMap((entry) => tiesOfEntry(entry).map((tie) => ({ tie, entry })));
  const entries = new Map(
    [...Map.groupBy(pairs, ({ tie }) => tie)].map(([tie, found]) => [tie, found.map(({ entry }) => entry)]),
  );
  entriesOf.set(known, entries);
  return entries;
}

const entriesOf = new WeakMap<readonly KnownSpeaker[], ReadonlyMap<string, readonly KnownSpeaker[]>>();

const nameOfPersonRow = useRow.extend({ person: z.number() });
const memberRow = z.object({ number: z.number(), person: z.number() });
const wordsRow = z.object({ words: z.number() });
const acronymRow = z.object({ acronym: z.string(), name: z.string() });
