import { type Acronym, withoutAcronym } from "./acronyms.ts";
import type { KnownSpeaker } from "./known-speakers.ts";
import { fullNamePersons, knownPerson, type NameUse, type Person, type ReadUse, readUse } from "./person.ts";
import { joinShorterNames, joinSpellings } from "./person-joining.ts";
import { isFullName } from "./person-name.ts";
import { isEmptyEvidence } from "./role-evidence.ts";
import { mostUsed, namesakes, roleKey, shortNameReader } from "./short-names.ts";
import { speakerKey } from "./speaker-key.ts";
import { isUnnamed } from "./unnamed.ts";

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
  readonly uses: readonly NameUse[];
};

/** What the library knows of who is who. */
type Evidence = {
  readonly uses: readonly NameUse[];
  readonly acronyms: readonly Acronym[];
  readonly known: readonly KnownSpeaker[];
};

/**
 * Tells who is one person across articles. It depends on what the library holds now and on nothing else: neither on the order
 * in which the articles came, nor on who was joined before. In this order:
 *
 * 1. what the editor says;
 * 2. full names equal but for case, marks, titles and middle initials, and names of bodies;
 * 3. full names equal in a common spelling, if nothing speaks against it;
 * 4. shorter forms, if one person alone may be meant and the roles agree; acronyms, if an article explains them.
 *
 * Speakers without a name ("a senior official") are nobody here, unless the editor says who they are.
 */
export function identifySpeakers({ uses, acronyms, known }: Evidence): Identity[] {
  const entries = new Map<string, KnownSpeaker>();
  for (const entry of known) {
    for (const name of [entry.name, ...entry.aliases]) entries.set(speakerKey(name), entry);
  }
  const ofEntry = new Map<KnownSpeaker, ReadUse[]>(known.map((entry) => [entry, []]));
  const full: ReadUse[] = [];
  const short: ReadUse[] = [];
  for (const read of uses.toSorted(byNameAndRole).map(readUse)) {
    const { use, form } = read;
    const entry = entries.get(use.key) ?? entries.get(speakerKey(withoutAcronym(use.name)));
    if (entry !== undefined) ofEntry.get(entry)?.push(read);
    else if (isUnnamed(use.name)) continue;
    else if (isFullName(form)) full.push(read);
    else short.push(read);
  }

  const persons = [
    ...[...ofEntry].map(([entry, reads]) => knownPerson(entry, reads)),
    ...fullNamePersons(full),
  ];
  const joined = joinShorterNames(joinSpellings(persons));
  const shortUses = new Map<Person, ReadUse[]>(joined.map((person) => [person, []]));
  const personOf = shortNameReader(joined);
  const explained = acronymReader(joined, acronyms);
  const left = short.filter((read) => {
    const person = personOf(read) ?? explained(read.use);
    if (person !== null) shortUses.get(person)?.push(read);
    return person === null;
  });
  return [
    ...joined.flatMap((person) => identityOf(person, shortUses.get(person) ?? [])),
    ...namesakes(left).map(({ key, uses: own }) =>
      describe({ key, name: mostUsed(own.map(({ use }) => use)).name, entry: null, full: [], short: own }),
    ),
  ];
}

function byNameAndRole(one: NameUse, other: NameUse): number {
  return (
    compare(one.key, other.key) || compare(one.name, other.name) || compare(one.role ?? "", other.role ?? "")
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Finds the one body that articles explain an acronym as. */
function acronymReader(
  persons: readonly Person[],
  acronyms: readonly Acronym[],
): (use: NameUse) => Person | null {
  const byKey = new Map(persons.flatMap((person) => [...person.keys].map((key) => [key, person])));
  const meanings = new Map<string, Set<Person>>();
  for (const { acronym, name } of acronyms) {
    const person = byKey.get(name);
    if (person !== undefined) meanings.set(acronym, (meanings.get(acronym) ?? new Set()).add(person));
  }
  return (use) => {
    const [only, another] = meanings.get(use.key) ?? [];
    return only === undefined || another !== undefined || only.others.has(use.key) ? null : only;
  };
}

/** None for an entry of the editor's who is not quoted. */
function identityOf(person: Person, short: readonly ReadUse[]): Identity[] {
  const full = person.uses;
  if (full.length + short.length === 0) return [];
  const [entry = null] = person.known;
  const use = entry === null ? mostUsed(fullest(full)) : null;
  const key = use?.key ?? speakerKey(entry?.name ?? "");
  return [describe({ key, name: entry?.name ?? use?.name ?? "", entry, full, short })];
}

/** The uses that leave no name out. */
function fullest(uses: readonly NameUse[]): NameUse[] {
  const lengths = uses.map((use) => readUse(use).form.given.length);
  const most = Math.max(...lengths);
  return uses.filter((_, index) => lengths[index] === most);
}

function describe(found: {
  readonly key: string;
  readonly name: string;
  readonly entry: KnownSpeaker | null;
  readonly full: readonly NameUse[];
  readonly short: readonly ReadUse[];
}): Identity {
  const { key, name, entry, full, short } = found;
  const uses = [...full, ...short.map(({ use }) => use)];
  const known = entry === null ? [] : [entry.name, ...entry.aliases];
  const names = new Set([...known, ...uses.map((use) => use.name)]);
  names.delete(name);
  const keys = [...known.map(speakerKey), ...uses.map((use) => use.key)];
  const roleKeys = short.flatMap((read) =>
    isEmptyEvidence(read.evidence) ? [] : [roleKey(read.use.key, [read])],
  );
  return {
    key,
    name,
    role: entry?.role ?? latestRole(uses),
    editorRole: entry?.role ?? null,
    aliases: [...names],
    keys: [...new Set([key, ...keys, ...roleKeys])],
    uses,
  };
}

function latestRole(uses: readonly NameUse[]): string | null {
  let latest: NameUse | null = null;
  for (const use of uses) {
    if (use.role !== null && (latest === null || use.latest > latest.latest)) latest = use;
  }
  return latest?.role ?? null;
}
