import { z } from "zod";
import { isFullName, personName } from "../identity/person-name.ts";
import { BASES } from "../language/quotations/basis.ts";
import { articleOfQuotation } from "./article-number.ts";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import { phraseQuery } from "./search-query.ts";
import { type SpeakerReading, SURE, weighReadings } from "./weigh-readings.ts";

/** Fewer words than this are said on many occasions, by many. */
const LEAST_WORDS = 6;
/** So many words are nobody else's; fewer may be a formula ("Our thoughts are with the families of the victims"). */
const UNMISTAKABLE_WORDS = 12;

type Statement = z.output<typeof statementRow>;
type Person = { readonly number: number; readonly name: string; readonly aliases: readonly string[] };
type Reading = SpeakerReading<Person> & { readonly quotation: Statement };

/**
 * Weighs what the articles say of who spoke certain words. It depends on what the library holds now and on who is who, not on the
 * order in which the articles came.
 *
 * @param words the key of the words.
 * @returns the numbers of the quotations of which something else is known now, or was known before.
 */
export function weighWords({ database }: Changes, words: number): number[] {
  const before = database.rows(numberRow, "SELECT quotation AS number FROM verdicts WHERE words = :words", {
    words,
  });
  database.run("DELETE FROM verdicts WHERE words = :words", { words });
  database.run("DELETE FROM consultations WHERE words = :words", { words });
  const after: number[] = [];
  const mayMean = (reading: Reading, person: Person) => {
    if (reading.quotation.word_count >= UNMISTAKABLE_WORDS) return true;
    database.run("INSERT OR IGNORE INTO consultations (person, words) VALUES (:person, :words)", {
      person: person.number,
      words,
    });
    return isNamedWith(reading, person, database);
  };
  for (const [{ quotation }, verdict] of weighReadings(readingsOf(database, words), areRivals, mayMean)) {
    database.run(
      `INSERT INTO verdicts (words, quotation, contested, name, confidence)
        VALUES (:words, :number, :contested, :name, :confidence)`,
      {
        words,
        number: quotation.number,
        contested: verdict.kind === "contested" ? 1 : 0,
        name: verdict.kind === "corrected" ? verdict.by.quotation.name : quotation.name,
        confidence: verdict.confidence,
      },
    );
    after.push(quotation.number);
  }
  return [...before.map(({ number }) => number), ...after];
}

/**
 * Who said the words, by every whole quotation that says them, and by those that say more; both newest first. None where nothing
 * can be corrected or contested: somebody must be sure, and somebody else not, or name another.
 */
function readingsOf(database: Database, words: number): Reading[] {
  const all = database.rows(
    statementRow,
    `${STATEMENTS} WHERE q.words = :words ORDER BY ${NEWEST_QUOTATION}`,
    {
      words,
    },
  );
  const fuller = database.rows(
    statementRow,
    `${STATEMENTS} JOIN fuller_quotations f ON f.quotation = q.number WHERE f.words = :words ORDER BY ${NEWEST_QUOTATION}`,
    { words },
  );
  if (fuller.length === 0 && !mayDiffer(all)) return [];
  const same = all.filter(({ part, word_count }) => part === 0 && word_count >= LEAST_WORDS);
  if (same.length === 0) return [];
  const persons = new Map<number, Person>();
  const readingOf =
    (isFuller: boolean) =>
    (quotation: Statement): Reading => {
      const { basis, confidence } = quotation;
      return { quotation, person: personOf(quotation, persons), basis, confidence, isFuller };
    };
  return [...same.map(readingOf(false)), ...fuller.filter(({ part }) => part === 0).map(readingOf(true))];
}

function mayDiffer(all: readonly Statement[]): boolean {
  const sure = all.filter(({ confidence }) => confidence >= SURE);
  const [first] = all;
  return (
    sure.length > 0 &&
    (sure.length < all.length || all.some(({ name }) => name === null || name !== first?.name))
  );
}

/** One object for each person. */
function personOf({ person, person_name, aliases }: Statement, persons: Map<number, Person>): Person | null {
  if (person === null || person_name === null) return null;
  const known = persons.get(person);
  if (known !== undefined) return known;
  const read = { number: person, name: person_name, aliases: aliasNames.parse(JSON.parse(aliases ?? "[]")) };
  persons.set(person, read);
  return read;
}

/** Whether they are two people. A bare surname may always be someone of that name. */
function areRivals(one: Person, other: Person): boolean {
  if (one === other) return false;
  const [first, second] = [personName(one.name), personName(other.name)];
  const mayBeOne =
    first.spelling.family === second.spelling.family && !(isFullName(first) && isFullName(second));
  return !mayBeOne;
}

/**
 * Whether a reading can mean someone: "he" means nobody whom the article does not name. Where it was taken for another of that
 * surname, the surname is not enough.
 */
function isNamedWith({ quotation, person }: Reading, other: Person, database: Database): boolean {
  const { family } = personName(other.name);
  const isNamesake = person !== null && personName(person.name).family === family;
  const phrases = [other.name, ...other.aliases].flatMap((written) => {
    const name = personName(written);
    return phraseQuery(isNamesake || name.body ? written : name.family) ?? [];
  });
  if (phrases.length === 0) return false;
  const parameters = { match: `{title body} : (${phrases.join(" OR ")})`, article: quotation.article };
  return (
    database.number(
      // FTS5 leaves out a comparison with a number that is bound as a real one.
      `SELECT EXISTS (
          SELECT 1 FROM articles_text WHERE articles_text MATCH :match AND rowid = CAST(:article AS INTEGER)
        ) AS n`,
      parameters,
    ) > 0
  );
}

const STATEMENTS = `SELECT q.number, a.number AS article, q.name, q.basis, q.confidence, q.word_count, q.part,
    p.number AS person, p.name AS person_name, p.aliases
  FROM quotations q JOIN articles a ON a.number = ${articleOfQuotation("q.number")}
    LEFT JOIN names n ON n.number = q.name LEFT JOIN persons p ON p.number = n.person`;

const aliasNames = z.array(z.string());
const numberRow = z.object({ number: z.number() });
const statementRow = z.object({
  number: z.number(),
  article: z.number(),
  name: z.number().nullable(),
  basis: z.enum([...BASES, "editor"]),
  confidence: z.number(),
  word_count: z.number(),
  part: z.number(),
  person: z.number().nullable(),
  person_name: z.string().nullable(),
  aliases: z.string().nullable(),
});
