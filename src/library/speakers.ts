import {
  bears,
  type ComparableName,
  comparableName,
  comparableQuery,
  farness,
  grade,
  isNear,
  isSurname,
} from "../identity/name-matching.ts";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { LibraryView, SpeakerMatch } from "./library.ts";
import { bearing, borneBy, GRADES, resembling } from "./name-queries.ts";
import { mostQuoted, mostQuotedOf, personOfKey, personsOfKeys } from "./person-rows.ts";
import { isReference } from "./reference.ts";
import { among } from "./resolution.ts";
import type { PersonRow } from "./stored-persons.ts";

const NEAREST = 3;
/** One more than are ever offered. */
const ENOUGH = 26;
/** So many of those whose names resemble what was typed are compared with it. */
const MOST_COMPARED = 100;

type Graded = { readonly person: PersonRow; readonly name: ComparableName; readonly grade: number };

/** Answers questions about who is quoted. */
export function speakerAnswers({
  database: settled,
}: AsOf): Pick<LibraryView, "speakers" | "speaker" | "resolveSpeaker"> {
  return {
    speakers(text, limit) {
      const database = settled();
      const found =
        text.trim() === ""
          ? mostQuoted(database, limit)
          : graded(database, comparableQuery(text), limit).map(({ person }) => person);
      return found.map(matchOf);
    },

    speaker(key) {
      const person = personOfKey(settled(), key);
      return person === null ? null : matchOf(person);
    },

    resolveSpeaker(text) {
      const database = settled();
      const query = comparableQuery(text);
      const ofKey = personOfKey(database, text);
      // A bare surname may be a former key, too.
      const isExact = isReference(text) || ofKey?.key === text || query.words.length !== 1;
      if (ofKey !== null && isExact) return { kind: "one", item: matchOf(ofKey) };
      if (isReference(text)) return { kind: "none", nearest: [] };
      const found = meant(database, query).map(matchOf);
      return among(found) ?? { kind: "none", nearest: nearest(database, query).map(matchOf) };
    },
  };
}

/** Who answers what was typed, best first, and the most quoted first within a grade. */
function graded(database: Database, query: ComparableName, limit: number): Graded[] {
  if (query.words.length === 0) return [];
  const found = new Map<number, Graded>();
  const add = (persons: readonly PersonRow[]) => {
    for (const one of withGrades(query, persons)) found.set(one.person.number, one);
  };
  add(personsOfKeys(database, [...query.keys]));
  for (const [worst, matchOf] of GRADES.entries()) {
    const isEnough = [...found.values()].filter(({ grade: grading }) => grading <= worst).length >= limit;
    if (isEnough) break;
    const match = matchOf(database, query);
    if (match !== null) add(mostQuotedOf(database, match, limit + found.size));
  }
  return [...found.values()].sort(byGrade).slice(0, limit);
}

function withGrades(query: ComparableName, persons: readonly PersonRow[]): Graded[] {
  return persons.flatMap((person) => {
    const name = comparableName(person);
    const grading = grade(query, name);
    return grading === null ? [] : [{ person, name, grade: grading }];
  });
}

function byGrade(one: Graded, other: Graded): number {
  return (
    one.grade - other.grade ||
    other.person.quotations - one.person.quotations ||
    (one.person.key < other.person.key ? -1 : 1)
  );
}

/** Those who are near to what was typed in one of its words, nearest first. */
function nearest(database: Database, query: ComparableName): PersonRow[] {
  const match = resembling(database, query);
  if (match === null) return [];
  return mostQuotedOf(database, match, MOST_COMPARED)
    .map((person) => ({ person, far: farness(query, comparableName(person)) }))
    .filter(({ far }) => isNear(far))
    .sort((one, other) => one.far - other.far)
    .slice(0, NEAREST)
    .map(({ person }) => person);
}

/**
 * Who is meant: the bearers of the whole name, with all others of that surname when it is nothing more; else those who have
 * all the words; else those who answer best.
 */
function meant(database: Database, query: ComparableName): PersonRow[] {
  if (query.words.length === 0) return [];
  const whole = withGrades(query, personsOfKeys(database, [...query.keys])).filter(
    ({ grade: grading }) => grading === 0,
  );
  const others = whole.length > 0 ? borneBy(query) : bearing(query);
  const found = others === null ? [] : withGrades(query, mostQuotedOf(database, others, ENOUGH));
  const bearers = found.filter(({ person, name }) =>
    whole.length > 0
      ? [person.name, ...person.aliases].some((written) => isSurname(query, written))
      : bears(query, name),
  );
  const all = [...new Map([...whole, ...bearers].map((one) => [one.person.number, one])).values()].sort(
    byGrade,
  );
  if (all.length > 0) return all.map(({ person }) => person);
  const answers = graded(database, query, ENOUGH);
  return answers.filter(({ grade: grading }) => grading === answers[0]?.grade).map(({ person }) => person);
}

function matchOf({ key, name, role, aliases, quotations }: PersonRow): SpeakerMatch {
  return { key, name, role, aliases, quotations };
}
