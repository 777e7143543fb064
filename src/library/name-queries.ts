import type { ComparableName } from "../identity/name-matching.ts";
import type { Database } from "./database.ts";
import { slipsOf, wordsNear } from "./name-slips.ts";

/*
 * What was typed as full-text queries over `persons_text`. They find all who may answer; whether they do, name-matching.ts says.
 */

/** From this length on, a word's phonetic key says who is meant, and from the next on its beginning does. */
const TELLING = 4;

type Word = ComparableName["words"][number];
type Match = (database: Database, query: ComparableName) => string | null;

/** For each grade the query that finds all persons of that grade, and of the better ones. */
export const GRADES: readonly Match[] = [
  // A whole name is found by its key.
  () => null,
  (_, query) => everyWord(query, beginning),
  (_, query) => everyWord(query, (word) => [...beginning(word), ...sounding(word)]),
  (_, query) =>
    everyWord(query, (word) => [...beginning(word), ...sounding(word), `roles : "${word.folded}" *`]),
  (database, query) =>
    everyWord(query, (word) => [...beginning(word), ...sounding(word), ...slipping(database, word)]),
];

/** Finds those whose names have every typed word, as it stands or as it sounds. */
export function bearing(query: ComparableName): string | null {
  return everyWord(query, (word) => [`words : "${word.folded}"`, ...whole(word, "spellings")]);
}

/** Finds those whose surname is the typed word. */
export function borneBy(query: ComparableName): string | null {
  return query.words.length === 1
    ? everyWord(query, (word) => [`surnames : "${word.folded}"`, ...whole(word, "surnames")])
    : null;
}

/** Finds those of whose names a word resembles a typed one. */
export function resembling(database: Database, query: ComparableName): string | null {
  const words = query.words.flatMap((word) => [
    `words : "${word.folded}"`,
    ...sounding(word),
    ...wordsNear(database, word.folded).map((near) => `words : "${near}"`),
  ]);
  return words.length === 0 ? null : words.join(" OR ");
}

function everyWord({ words }: ComparableName, matchesOf: (word: Word) => readonly string[]): string | null {
  return words.length === 0 ? null : words.map((word) => `(${matchesOf(word).join(" OR ")})`).join(" AND ");
}

function beginning({ folded }: Word): string[] {
  return [`words : "${folded}" *`];
}

function whole({ spelling }: Word, column: string): string[] {
  return spelling.length >= TELLING ? [`${column} : "${spelling}"`] : [];
}

function sounding({ spelling }: Word): string[] {
  return spelling.length > TELLING
    ? [`spellings : "${spelling}" *`]
    : whole({ folded: "", spelling }, "spellings");
}

function slipping(database: Database, { folded }: Word): string[] {
  return slipsOf(database, folded).map((word) => `words : "${word}"`);
}
