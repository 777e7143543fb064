import { withoutAcronym } from "./acronyms.ts";

import { type DescribedBody, describedBody } from "./described-body.ts";
import type { KnownSpeaker } from "./known-speaker.ts";

import { isFullName, type PersonName, personName } from "./person-name.ts";
import { type RoleEvidence, roleEvidence } from "./role-evidence.ts";
import { speakerKey } from "./speaker-key.ts";
import { isUnnamed } from "./unnamed.ts";

/** One name with one role, as articles write it, and how often and when last it is quoted. */
export type NameUse = {
  readonly number: number;
  /** {@link speakerKey} of the name. */
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  readonly quotations: number;
  /** Milliseconds since 1970. */
  readonly latest: number;
};

/** What a name with a role says, whoever uses it. */
type NameReading = {
  /** The key of the name, and of the name without the acronym behind it: "World Health Organization (WHO)". */
  readonly keys: readonly [written: string, plain: string];
  readonly form: PersonName;
  readonly evidence: RoleEvidence;
  readonly unnamed: boolean;
  readonly body: DescribedBody | null;
};

/** A use with what its name and role say. */
export type ReadUse = NameReading & { readonly use: NameUse };

/** Someone who is named in full somewhere, or known to the editor. */
export type Person = {
  /** Distinguishes the persons of one resolution, and puts them in an order that does not depend on the articles' order. */
  readonly id: string;
  readonly known: readonly KnownSpeaker[];
  readonly keys: ReadonlySet<string>;
  /** Keys of names that the editor says are others. */
  readonly others: ReadonlySet<string>;
  readonly forms: readonly PersonName[];
  readonly evidence: readonly RoleEvidence[];
  readonly uses: readonly ReadUse[];
};

/** So many names are remembered as they were read. */
const MOST_REMEMBERED = 20_000;

/** Reads names, and remembers those of late: most names of an article stand in many. */
export function nameReader(): (use: NameUse) => ReadUse {
  const remembered = new Map<string, NameReading>();
  return (use) => {
    const written = `${use.name}\n${use.role ?? ""}`;
    const reading = remembered.get(written) ?? readName(use);
    remembered.delete(written);
    remembered.set(written, reading);
    const oldest = remembered.size > MOST_REMEMBERED ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    return { ...reading, use };
  };
}

function readName({ key, name, role }: NameUse): NameReading {
  const plain = withoutAcronym(name);
  const plainKey = plain === name ? key : speakerKey(plain);
  return {
    keys: [key, plainKey],
    form: personName(plain),
    body: describedBody(plainKey),
    evidence: roleEvidence(name, role),
    unnamed: isUnnamed(name),
  };
}

/** The person of an entry in the speakers' file, with the uses of all its names. */
export function knownPerson(known: KnownSpeaker, uses: readonly ReadUse[]): Person {
  const names = [known.name, ...known.aliases];
  const roles = known.role === null ? [] : [roleEvidence(known.name, known.role)];
  return {
    id: speakerKey(known.name),
    known: [known],
    keys: new Set(names.map(speakerKey)),
    others: new Set(known.not.map(speakerKey)),
    forms: names.map((name) => personName(name)).filter(isFullName),
    evidence: [...roles, ...uses.map(({ evidence }) => evidence)],
    uses,
  };
}

/**
 * The persons of full names: those whose names are equal but for marks, titles and middle initials. George W. and George H. W.
 * Bush stay apart, and then George Bush from both.
 */
export function fullNamePersons(uses: readonly ReadUse[]): Person[] {
  const byName = new Map<string, Map<string, ReadUse[]>>();
  for (const read of uses) {
    const { form } = read;
    const described = read.body && `${read.body.name}|${read.body.kind}`;
    const name = form.body
      ? (described ?? read.keys[1])
      : `${form.given.join(" ")}|${form.family}|${form.suffix}`;
    const variants = byName.get(name) ?? new Map<string, ReadUse[]>();
    byName.set(name, variants);
    const initials = form.body ? "" : form.initials;
    variants.set(initials, [...(variants.get(initials) ?? []), read]);
  }
  return [...byName].flatMap(([name, variants]) => {
    if (initialsAgree([...variants.keys()])) return [personOf(name, [...variants.values()].flat())];
    return [...variants].map(([initials, reads]) => personOf(`${name}|${initials}`, reads));
  });
}

/** Whether initials may be one person's: each is the beginning of the longest. */
export function initialsAgree(variants: readonly string[]): boolean {
  const longest = variants.reduce((best, initials) => (initials.length > best.length ? initials : best), "");
  return variants.every((initials) => longest.startsWith(initials));
}

function personOf(id: string, reads: readonly ReadUse[]): Person {
  return {
    id,
    known: [],
    keys: new Set(reads.flatMap(({ keys }) => keys)),
    others: new Set(),
    forms: distinctForms(reads.map(({ form }) => form)),
    evidence: reads.map(({ evidence }) => evidence),
    uses: reads,
  };
}

/** Several persons that turned out to be one. */
export function merged(persons: readonly Person[]): Person {
  const [first] = persons;
  if (first === undefined) throw new Error("Nobody to merge.");
  if (persons.length === 1) return first;
  return {
    id: first.id,
    known: persons.flatMap(({ known }) => known),
    keys: new Set(persons.flatMap(({ keys }) => [...keys])),
    others: new Set(persons.flatMap(({ others }) => [...others])),
    forms: distinctForms(persons.flatMap(({ forms }) => forms)),
    evidence: persons.flatMap(({ evidence }) => evidence),
    uses: persons.flatMap(({ uses }) => uses),
  };
}

/** Whether the editor keeps them apart: each has an entry, or one is named as another in the other's entry. */
export function keptApart(one: Person, other: Person): boolean {
  return (
    (one.known.length > 0 && other.known.length > 0) ||
    !one.others.isDisjointFrom(other.keys) ||
    !other.others.isDisjointFrom(one.keys)
  );
}

function distinctForms(forms: readonly PersonName[]): readonly PersonName[] {
  if (forms.length < 2) return forms;
  const seen = new Map(forms.map((form) => [JSON.stringify(form), form]));
  return [...seen.values()];
}
