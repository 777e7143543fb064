import { isPersonNoun } from "../language/grammar/roles.ts";
import { isGivenName } from "../language/words/given-names.ts";
import { keptApart, merged, type Person, type ReadUse } from "./person.ts";
import { words } from "./speaker-key.ts";

/**
 * Finds the one body that a name without the noun may mean: Javan is the Javan newspaper where there is no Javan agency, nobody
 * of that surname, and nothing that shows that it is a person.
 */
export function bodyReader(
  persons: readonly Person[],
): (reads: readonly ReadUse[], key: string) => Person | null {
  const bodies = new Map<string, Set<Person>>();
  for (const person of persons) {
    for (const { body } of person.uses) {
      if (body !== null) bodies.set(body.name, (bodies.get(body.name) ?? new Set()).add(person));
    }
  }
  return (reads, key) => {
    const [only, another] = bodies.get(key) ?? [];
    if (only === undefined || another !== undefined || only.others.has(key)) return null;
    return reads.every(mayBeBody) ? only : null;
  };
}

/** Joins bodies that are also called by two words without the noun: Al Sahra and the Al Sahra channel. */
export function joinBodies(persons: readonly Person[]): Person[] {
  const bodyOf = bodyReader(persons);
  const joined = new Map<Person, Person[]>(persons.map((person) => [person, [person]]));
  for (const person of persons) {
    if (person.known.length > 0 || person.uses.some(({ body }) => body !== null)) continue;
    const bodies = new Set([...person.keys].map((key) => bodyOf(person.uses, key)));
    const [body = null, another] = bodies;
    if (body === null || another !== undefined || keptApart(body, person)) continue;
    joined.get(body)?.push(person);
    joined.delete(person);
  }
  return [...joined.values()].map(merged);
}

/** Whether nothing in a name or role shows that it is a person. */
function mayBeBody({ use, form, evidence }: ReadUse): boolean {
  return (
    evidence.offices.size === 0 &&
    evidence.ranks.size === 0 &&
    form.initials === "" &&
    ![...form.given, form.family].some(isGivenName) &&
    !words(use.role ?? "").some(isPersonNoun)
  );
}
