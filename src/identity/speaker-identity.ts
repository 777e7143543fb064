import type { Acronym } from "./acronyms.ts";

import type { Block } from "./blocks.ts";
import { bodyReader, joinBodies } from "./bodies.ts";
import type { KnownSpeaker } from "./known-speaker.ts";

import { fullNamePersons, knownPerson, type NameUse, type Person, type ReadUse } from "./person.ts";
import { joinShorterNames, joinSpellings } from "./person-joining.ts";
import { isFullName } from "./person-name.ts";
import { isRelation } from "./role-evidence.ts";
import { mostUsed, namesakes, roleKey, shortNameReader } from "./short-names.ts";
import { speakerKey } from "./speaker-key.ts";

/** One person or body, with all that articles call them. */
export type Identity = {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  /** As the editor gives it. */
  readonly editorRole: string | null;
  /** Other names, in use or known to the editor. */
  readonly aliases: readonly string[];
  /** Keys that lead here where they lead to nobody else. */
  readonly keys: readonly string[];
  /** Keys that may mean others too, and therefore lead to nobody. */
  readonly ambiguousKeys: readonly string[];
  readonly uses: readonly NameUse[];
};

/**
 * Resolves who is one person among the names of a block. It depends on the block and on nothing else: neither on the order in which
 * the articles came, nor on who was joined before. In this order:
 *
 * 1. what the editor says;
 * 2. full names equal but for case, marks, titles and middle initials, and names of bodies;
 * 3. full names equal in a phonetic key, if nothing speaks against it;
 * 4. shorter forms, if one person alone may be meant and the roles agree; acronyms, if an article explains them; and bodies
 *    with and without what they are ("Javan newspaper").
 *
 * Speakers without a name ("a senior official") are nobody here, unless the editor says who they are.
 */
export function identify({ reads, acronyms, known }: Block): Identity[] {
  const entries = new Map<string, KnownSpeaker>();
  for (const entry of known) {
    for (const name of [entry.name, ...entry.aliases]) entries.set(speakerKey(name), entry);
  }
  const ofEntry = new Map<KnownSpeaker, ReadUse[]>(known.map((entry) => [entry, []]));
  const full: ReadUse[] = [];
  const short: ReadUse[] = [];
  for (const read of reads.toSorted(byNameAndRole)) {
    const { keys, form, unnamed } = read;
    const entry = entries.get(keys[0]) ?? entries.get(keys[1]);
    if (entry !== undefined) ofEntry.get(entry)?.push(read);
    else if (unnamed) continue;
    else if (isFullName(form)) full.push(read);
    else short.push(read);
  }

  const persons = [
    ...[...ofEntry].map(([entry, reads]) => knownPerson(entry, reads)),
    ...fullNamePersons(full),
  ];
  const joined = joinBodies(joinShorterNames(joinSpellings(persons)));
  const shortUses = new Map<Person, ReadUse[]>(joined.map((person) => [person, []]));
  const { personOf, isBorne } = shortNameReader(joined, short);
  const { explained, shortFormsOf } = acronymReader(joined, acronyms);
  const ofKey = Map.groupBy(short, ({ use }) => use.key);
  const bodyOf = bodyReader(joined);
  const describedAs = (read: ReadUse) => {
    const body = bodyOf(ofKey.get(read.use.key) ?? [], read.use.key);
    return body !== null && isBorne(read, body) ? null : body;
  };
  const left = short.filter((read) => {
    const person = personOf(read) ?? explained(read.use.key) ?? describedAs(read);
    if (person !== null) shortUses.get(person)?.push(read);
    return person === null;
  });
  return [
    ...joined.flatMap((person) => identityOf(person, shortUses.get(person) ?? [], shortFormsOf(person))),
    ...namesakes(left, (read) => isBorne(read)).map(({ key, ambiguous, uses: own }) => {
      const { name } = mostUsed(own);
      return describe({ key, name, known: [], role: null, ambiguous, full: [], short: own });
    }),
  ];
}

function byNameAndRole({ use: one }: ReadUse, { use: other }: ReadUse): number {
  return (
    compare(one.key, other.key) || compare(one.name, other.name) || compare(one.role ?? "", other.role ?? "")
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Finds the one body that articles explain an acronym as, and the acronyms of a body. */
function acronymReader(
  persons: readonly Person[],
  acronyms: readonly Acronym[],
): { explained(key: string): Person | null; shortFormsOf(person: Person): string[] } {
  const byKey = new Map(persons.flatMap((person) => [...person.keys].map((key) => [key, person])));
  const meanings = new Map<string, Set<Person>>();
  for (const { acronym, name } of acronyms) {
    const person = byKey.get(name);
    const key = speakerKey(acronym);
    if (person !== undefined) meanings.set(key, (meanings.get(key) ?? new Set()).add(person));
  }
  const explained = (key: string): Person | null => {
    const [only, another] = meanings.get(key) ?? [];
    return only === undefined || another !== undefined || only.others.has(key) ? null : only;
  };
  const shortForms = new Map<Person, Set<string>>();
  for (const { acronym } of acronyms) {
    const person = explained(speakerKey(acronym));
    if (person !== null) shortForms.set(person, (shortForms.get(person) ?? new Set()).add(acronym));
  }
  return { explained, shortFormsOf: (person) => [...(shortForms.get(person) ?? [])].sort() };
}

/** None for an entry of the editor's who is not quoted. */
function identityOf(person: Person, short: readonly ReadUse[], acronyms: readonly string[]): Identity[] {
  const full = person.uses;
  if (full.length + short.length === 0) return [];
  const [entry = null] = person.known;
  const use = entry === null ? mostUsed(fullest(full)) : null;
  const key = use?.key ?? speakerKey(entry?.name ?? "");
  const name = entry?.name ?? use?.name ?? "";
  const known = entry === null ? acronyms : [entry.name, ...entry.aliases, ...acronyms];
  return [describe({ key, name, known, role: entry?.role ?? null, ambiguous: false, full, short })];
}

/**
 * The role of a person whose names are the same as before and only counted otherwise. Who is one person does not depend on counts; by
 * what name and role they are known does.
 *
 * @param reads all the person's names.
 * @param before as the person was known.
 * @returns null where the names must be resolved again.
 */
export function roleByCounts(
  reads: readonly ReadUse[],
  before: Pick<Identity, "name" | "editorRole">,
): Pick<Identity, "role"> | null {
  const full = reads.filter(({ form }) => isFullName(form));
  if (mostUsed(full.length > 0 ? fullest(full) : reads).name !== before.name) return null;
  if (before.editorRole !== null) return { role: before.editorRole };
  const uses = reads.map(({ use }) => use);
  const role = latestRole(uses);
  // Of roles of one moment, the order in the whole block decides.
  return role === latestRole(uses.toReversed()) ? { role } : null;
}

/** The uses that leave no name out. */
function fullest(uses: readonly ReadUse[]): ReadUse[] {
  const most = uses.reduce((longest, { form }) => Math.max(longest, form.given.length), 0);
  return uses.filter(({ form }) => form.given.length === most);
}

function describe(found: {
  readonly key: string;
  readonly name: string;
  /** Names that are known beside those in use. */
  readonly known: readonly string[];
  /** As the editor gives it. */
  readonly role: string | null;
  readonly ambiguous: boolean;
  readonly full: readonly ReadUse[];
  readonly short: readonly ReadUse[];
}): Identity {
  const { key, name, known, role, ambiguous, full, short } = found;
  const uses = [...full, ...short].map(({ use }) => use);
  const names = new Set([...known, ...uses.map((use) => use.name)]);
  names.delete(name);
  const written = [...known.map(speakerKey), ...uses.map((use) => use.key)];
  const roleKeys = short.map((read) => roleKey(read.use.key, [read]));
  return {
    key,
    name,
    role: role ?? latestRole(uses),
    editorRole: role,
    aliases: [...names],
    keys: [...new Set([key, ...roleKeys, ...(ambiguous ? [] : written)])],
    ambiguousKeys: ambiguous ? [...new Set(written)] : [],
    uses,
  };
}

function latestRole(uses: readonly NameUse[]): string | null {
  let latest: NameUse | null = null;
  for (const use of uses) {
    if (use.role !== null && !isRelation(use.role) && (latest === null || use.latest > latest.latest))
      latest = use;
  }
  return latest?.role ?? null;
}
