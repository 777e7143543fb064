import { isGivenName } from "../language/words/given-names.ts";
import type { NameUse, Person, ReadUse } from "./person.ts";
import { byFamily, familyAgrees } from "./person-joining.ts";
import { isEmptyEvidence, isOfficeOfState, roleLabel, rolesAgree } from "./role-evidence.ts";
import { shortKey, withoutTitles, words } from "./speaker-key.ts";

/** Uses of one name to compare with one another; those beyond count as having no role. */
const MOST_USES = 200;

/**
 * Finds who a surname or a name with initials is short for: the one person of the library who bears it, and only when a role
 * agrees, or when there is no role to agree and the person is so well known that none is needed; null otherwise.
 *
 * @param persons all who are named in full.
 * @param short all short names.
 */
export function shortNameReader(
  persons: readonly Person[],
  short: readonly ReadUse[],
): {
  personOf(read: ReadUse): Person | null;
  /** Whether anybody named in full, or anybody but one, bears the name. */
  isBorne(read: ReadUse, but?: Person): boolean;
} {
  const families = byFamily(persons);
  const withRole = Map.groupBy(
    short.filter((read) => !isPlain(read)),
    ({ form }) => form.spelling.family,
  );
  /** Whether the same surname stands somewhere with a role that is not this person's. */
  const isDisputed = ({ form }: ReadUse, person: Person): boolean =>
    (withRole.get(form.spelling.family) ?? []).some((other) => !agrees(person, other));
  const bearersOf = ({ form }: ReadUse): Person[] =>
    (families.get(form.spelling.family) ?? []).filter(({ forms }) =>
      forms.some(
        (full) =>
          familyAgrees(form, full) && (form.suffix === "" || form.suffix === full.suffix) && fits(form, full),
      ),
    );
  return {
    personOf(read) {
      const [only, another] = bearersOf(read);
      if (only === undefined || another !== undefined || only.others.has(read.use.key)) return null;
      const isAgreed = agrees(only, read) || (isPlain(read) && isWellKnown(only) && !isDisputed(read, only));
      return isAgreed ? only : null;
    },
    isBorne: (read, but) => bearersOf(read).some((person) => person !== but),
  };
}

function agrees({ evidence }: Person, read: ReadUse): boolean {
  return evidence.some((role) => rolesAgree(role, read.evidence));
}

/** A surname with no word on who it is. One that is also a given name is no telling surname. */
function isPlain({ use, form, evidence }: ReadUse): boolean {
  return use.role === null && isEmptyEvidence(evidence) && !form.body && !isGivenName(form.family);
}

/** Whether news speak of the person by the bare surname. Of kin of someone who holds an office they never do. */
function isWellKnown({ evidence }: Person): boolean {
  return evidence.some(isOfficeOfState) && evidence.every(({ ranks }) => ranks.size === 0);
}

/** Whether initials, if there are any, are those of the full name. */
function fits(short: ReadUse["form"], full: ReadUse["form"]): boolean {
  if (short.initials === "") return true;
  const letters = full.given.map((word) => word.charAt(0)).join("") + full.initials;
  return letters.startsWith(short.initials) || short.initials.startsWith(letters);
}

/** Uses of a short name that are taken for one person. */
export type Namesake = {
  readonly key: string;
  /** Whether someone else may be meant by the name. */
  readonly ambiguous: boolean;
  readonly uses: readonly ReadUse[];
};

/**
 * Groups short names that lead to nobody named in full. One name is one person, unless roles tell several apart: Dogan, a
 * mayor, and Dogan, a striker. Then a name without a role stays by itself.
 *
 * @param isBorne whether someone named in full bears the name too.
 */
export function namesakes(reads: readonly ReadUse[], isBorne: (read: ReadUse) => boolean): Namesake[] {
  const byName = new Map<string, ReadUse[]>();
  for (const read of reads) {
    const { initials, spelling, suffix } = read.form;
    const name = `${initials}|${spelling.family}|${suffix}`;
    const bearers = byName.get(name);
    if (bearers) bearers.push(read);
    else byName.set(name, [read]);
  }
  const clusters = [...byName.values()].flatMap(clustersOf);
  const bearers = new Map<string, number>();
  for (const cluster of clusters) {
    for (const key of new Set(cluster.map(({ use }) => use.key)))
      bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return clusters.map((cluster) => {
    const { key } = mostUsed(cluster);
    const ambiguous = bearers.get(key) !== 1 || cluster.some(isBorne);
    return { key: ambiguous ? roleKey(key, cluster) : key, ambiguous, uses: cluster };
  });
}

/**
 * The key of one of several bearers of a name, of at most 60 characters. No name's key holds two hyphens in a row.
 *
 * @param uses of this bearer; the first of their roles in the alphabet makes the key.
 */
export function roleKey(key: string, uses: readonly ReadUse[]): string {
  const [first = ""] = uses.map(({ evidence }) => roleLabel(evidence)).sort();
  return `${shortKey(key, 30)}--${shortKey(first, 28)}`;
}

function clustersOf(reads: readonly ReadUse[]): ReadUse[][] {
  const clusters: ReadUse[][] = [];
  const unknown = new Map<string, ReadUse[]>();
  for (const [index, read] of reads.entries()) {
    if (isEmptyEvidence(read.evidence) || index >= MOST_USES) {
      unknown.set(read.use.key, [...(unknown.get(read.use.key) ?? []), read]);
      continue;
    }
    const same = clusters.filter((cluster) => cluster.some((other) => isSame(read, other)));
    const joined = [read, ...same.flat()];
    for (const cluster of same) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(joined);
  }
  for (const [key, uses] of unknown) {
    const [only, another] = clusters.filter((cluster) => cluster.some(({ use }) => use.key === key));
    if (only !== undefined && another === undefined) only.push(...uses);
    else clusters.push(uses);
  }
  return clusters;
}

function isSame(one: ReadUse, other: ReadUse): boolean {
  if (one.use.key === other.use.key && roleLabel(one.evidence) === roleLabel(other.evidence)) return true;
  return familyAgrees(one.form, other.form) && rolesAgree(one.evidence, other.evidence);
}

/** The use of the name that is used most; of several, one without a title, then the first in the alphabet. */
export function mostUsed(reads: readonly ReadUse[]): NameUse {
  const [first] = reads;
  if (first === undefined) throw new Error("No name is used.");
  if (reads.length === 1) return first.use;
  const totals = new Map<string, number>();
  for (const { use } of reads) totals.set(use.name, (totals.get(use.name) ?? 0) + use.quotations);
  const better = (one: NameUse, other: NameUse): boolean => {
    const more = (totals.get(one.name) ?? 0) - (totals.get(other.name) ?? 0);
    if (more !== 0 || one.name === other.name) return more > 0;
    const titles = titleCount(one.name) - titleCount(other.name);
    return titles === 0 ? one.name < other.name : titles < 0;
  };
  return reads.reduce((best, { use }) => (better(use, best) ? use : best), first.use);
}

function titleCount(name: string): number {
  const written = words(name);
  return written.length - withoutTitles(written).length;
}
