import { initialsAgree, keptApart, merged, type Person } from "./person.ts";
import type { PersonName } from "./person-name.ts";
import { nationsClash, rolesAgree } from "./role-evidence.ts";

/** Bearers of one name to compare with one another; beyond it nobody is joined. */
const MOST_SPELLINGS = 30;
const MOST_NAMESAKES = 300;
/** Shorter words say too little in a phonetic key: "Khan" and "Han". */
const LEAST_LENGTH = 4;

/**
 * Joins the persons whose given and family names are equal in the phonetic key: Abbas Araghchi and Abbas Araqchi. Where
 * any two of a spelling cannot be one (their nations clash, their initials differ, the editor says so), all stay apart.
 */
export function joinSpellings(persons: readonly Person[]): Person[] {
  const bySpelling = new Map<string, Set<Person>>();
  for (const person of persons) {
    for (const form of person.forms) {
      if (form.body) continue;
      const { given, family } = form.spelling;
      const spelling = `${given.join(" ")}|${family}|${form.suffix}`;
      bySpelling.set(spelling, (bySpelling.get(spelling) ?? new Set()).add(person));
    }
  }
  const groups = new Groups(persons);
  for (const bearers of bySpelling.values()) {
    const members = [...bearers];
    if (members.length > MOST_SPELLINGS) continue;
    const all = pairs(members).every(([one, other]) => mayBeOne(one, other));
    if (all) for (const [one, other] of pairs(members)) groups.join(other, one);
  }
  return groups.merged();
}

function mayBeOne(one: Person, other: Person): boolean {
  if (keptApart(one, other)) return false;
  if (!initialsAgree([...one.forms, ...other.forms].map(({ initials }) => initials))) return false;
  const clash = one.evidence.some((role) => other.evidence.some((another) => nationsClash(role, another)));
  if (clash) return false;
  const isSpeltAlike = one.forms.some((form) => other.forms.some((another) => spellingAgrees(form, another)));
  return isSpeltAlike || shareRole(one, other);
}

/** Whether the words that are written differently are long enough to be the same word. */
function spellingAgrees(one: PersonName, other: PersonName): boolean {
  return (
    familyAgrees(one, other) &&
    one.given.length === other.given.length &&
    one.given.every(
      (word, index) =>
        word === other.given[index] || (one.spelling.given[index] ?? "").length >= LEAST_LENGTH,
    )
  );
}

/** The same family name, or another spelling of one that is long enough. */
export function familyAgrees(one: PersonName, other: PersonName): boolean {
  if (one.family === other.family) return true;
  return one.spelling.family === other.spelling.family && one.spelling.family.length >= LEAST_LENGTH;
}

function shareRole(one: Person, other: Person): boolean {
  return one.evidence.some((role) => other.evidence.some((another) => rolesAgree(role, another)));
}

/**
 * Joins a person with a name left out to the one person who has all of it, if their roles agree: Tayyip Karan, the president,
 * to President Recep Tayyip Karan.
 */
export function joinShorterNames(persons: readonly Person[]): Person[] {
  const joining = new Map<Person, Person[]>();
  for (const namesakes of byFamily(persons).values()) {
    if (namesakes.length > MOST_NAMESAKES) continue;
    for (const short of namesakes) {
      const longer = namesakes.filter((long) => long !== short && leavesOut(short, long));
      // Of several longer names, those that are themselves short for another do not count.
      const whole = longer.filter(
        (long) => !longer.some((other) => other !== long && leavesOut(long, other)),
      );
      const [only, another] = whole;
      if (only === undefined || another !== undefined) continue;
      if (!keptApart(short, only) && shareRole(short, only)) {
        joining.set(only, [...(joining.get(only) ?? []), short]);
      }
    }
  }
  const groups = new Groups(persons);
  for (const [person, shorter] of joining) {
    for (const short of shorter) {
      if (!shorter.some((other) => other !== short && keptApart(short, other))) groups.join(short, person);
    }
  }
  return groups.merged();
}

/** By the phonetic key of the family name, the persons in a lasting order. */
export function byFamily(persons: readonly Person[]): Map<string, Person[]> {
  const families = new Map<string, Set<Person>>();
  for (const person of persons) {
    for (const { body, spelling } of person.forms) {
      if (!body) families.set(spelling.family, (families.get(spelling.family) ?? new Set()).add(person));
    }
  }
  return new Map([...families].map(([family, bearers]) => [family, [...bearers]]));
}

function leavesOut(short: Person, long: Person): boolean {
  return short.forms.some((form) =>
    long.forms.some(
      (longer) =>
        form.spelling.given.length < longer.spelling.given.length &&
        form.suffix === longer.suffix &&
        familyAgrees(form, longer) &&
        isWithin(form.spelling.given, longer.spelling.given),
    ),
  );
}

/** Whether the words stand in the other list in the same order. */
function isWithin(words: readonly string[], list: readonly string[]): boolean {
  let found = 0;
  for (const word of list) if (word === words[found]) found += 1;
  return found === words.length;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}

/** Disjoint sets of persons, each led by one. */
class Groups {
  readonly #persons: readonly Person[];
  readonly #leaders = new Map<Person, Person>();

  constructor(persons: readonly Person[]) {
    this.#persons = persons;
  }

  join(person: Person, leader: Person): void {
    const [own, other] = [this.#leaderOf(person), this.#leaderOf(leader)];
    if (own !== other) this.#leaders.set(own, other);
  }

  /** One person for each set, the leader first. */
  merged(): Person[] {
    const sets = new Map<Person, Person[]>(this.#persons.map((person) => [person, []]));
    for (const person of this.#persons) {
      const leader = this.#leaderOf(person);
      if (leader !== person) sets.get(leader)?.push(person);
    }
    return [...sets].flatMap(([leader, members]) =>
      this.#leaderOf(leader) === leader ? [merged([leader, ...members])] : [],
    );
  }

  #leaderOf(person: Person): Person {
    let leader = person;
    for (let next = this.#leaders.get(leader); next !== undefined; next = this.#leaders.get(leader))
      leader = next;
    return leader;
  }
}
