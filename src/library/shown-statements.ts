import { z } from "zod";
import { fold } from "../language/words/fold.ts";
import { articleOfQuotation } from "./article-number.ts";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { countName } from "./name-counts.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import { weighWords } from "./weighed-statements.ts";

/**
 * Decides again, for the words that a change touched, who is shown as the speaker and which statements repeat another one of the
 * same speaker: all but that of the newest article, and those whose words a longer one holds. What nobody named says counts
 * as one speaker's.
 */
export function settleStatements(changes: Changes): void {
  const { database, words } = changes;
  const weighed = new Set([...words].flatMap((each) => weighWords(changes, each)));
  const touched = new Set(words);
  for (const number of weighed) {
    if (!showVerdicts(changes, number)) continue;
    for (const each of wordsWithin(database, number)) touched.add(each);
  }
  for (const each of touched) markRepeated(changes, each);
}

/** What is shown of a quotation. */
type Shown = z.output<typeof shownRow>;

/** The keys of the words that a quotation says, and of those that it says with more around them. */
export function wordsWithin(database: Database, number: number): number[] {
  const rows = database.rows(
    wordsRow,
    `SELECT words FROM quotations WHERE number = :number
      UNION SELECT words FROM fuller_quotations WHERE quotation = :number`,
    { number },
  );
  return rows.map(({ words }) => words);
}

/** @returns whether another speaker is shown now. */
function showVerdicts(changes: Changes, number: number): boolean {
  const { database } = changes;
  const shown = database.row(shownRow, `${SHOWN} WHERE q.number = :number`, { number });
  if (shown === null) return false;
  // A longer quotation is weighed with each of its parts, too: what is in doubt there stays so.
  const verdict = database.row(
    verdictRow,
    `SELECT v.name, v.confidence FROM verdicts v WHERE v.quotation = :number AND (v.contested = 1 OR v.words = :words)
      ORDER BY v.contested DESC LIMIT 1`,
    { number, words: shown.words },
  );
  const name = verdict === null ? shown.name : verdict.name;
  const confidence = verdict?.confidence ?? shown.confidence;
  if (confidence !== shown.shown_confidence) {
    database.run("UPDATE quotations SET shown_confidence = :confidence WHERE number = :number", {
      confidence,
      number,
    });
  }
  if (name === shown.shown) return false;
  show(changes, shown, { shown: name, repeated: shown.repeated });
  return true;
}

function markRepeated(changes: Changes, words: number): void {
  const { database } = changes;
  const heard = new Set(
    database
      .rows(
        personRow,
        `SELECT DISTINCT n.person FROM fuller_quotations f JOIN quotations q ON q.number = f.quotation
          LEFT JOIN names n ON n.number = q.shown WHERE f.words = :words`,
        { words },
      )
      .map(({ person }) => person),
  );
  const said = database.rows(
    shownRow,
    `${SHOWN} JOIN articles a ON a.number = ${articleOfQuotation("q.number")} WHERE q.words = :words ORDER BY ${NEWEST_QUOTATION}`,
    { words },
  );
  for (const statement of said) {
    const repeated = heard.has(statement.person) ? 1 : 0;
    if (repeated !== statement.repeated) show(changes, statement, { shown: statement.shown, repeated });
    heard.add(statement.person);
  }
}

/** Stores what is shown of a quotation, and counts it where it belongs now. */
function show(changes: Changes, before: Shown, after: Pick<Shown, "shown" | "repeated">): void {
  const { database } = changes;
  const { number, part, text } = before;
  database.run("UPDATE quotations SET shown = :shown, repeated = :repeated WHERE number = :number", {
    number,
    shown: after.shown,
    repeated: after.repeated,
  });
  countShown(changes, before, -1);
  countShown(changes, { ...after, part }, 1);
  database.run("DELETE FROM quotations_text WHERE rowid = :number", { number });
  insertQuotationText(database, { number, text, part, ...after });
}

/** Counts a statement that is shown under a name, or one less; what only repeats another one is not counted. */
export function countShown(
  changes: Changes,
  { shown, part, repeated }: Pick<Shown, "shown" | "part" | "repeated">,
  change: 1 | -1,
): void {
  if (shown === null || repeated === 1) return;
  countName(changes, shown, part === 1 ? { parts: change } : { whole: change });
}

/** Lets a quotation be found by its words, and by marks: whether it is whole, and under which name it is shown. */
export function insertQuotationText(
  database: Database,
  { number, text, part, shown, repeated }: Pick<Shown, "number" | "text" | "part" | "shown" | "repeated">,
): void {
  const kind = part === 1 ? "part" : "whole";
  const marks = repeated === 1 ? "repeated" : `${kind} ${shown === null ? "" : markOf(shown)}`;
  database.run("INSERT INTO quotations_text (rowid, text, marks) VALUES (:number, :text, :marks)", {
    number,
    text: fold(text),
    marks,
  });
}

/** The mark of all quotations that are shown under a name. */
export function markOf(name: number): string {
  return `n${name}`;
}

const SHOWN = `SELECT q.number, q.text, q.words, q.part, q.name, q.confidence, q.shown, ifnull(q.shown_confidence, q.confidence) AS shown_confidence, q.repeated, n.person
  FROM quotations q LEFT JOIN names n ON n.number = q.shown`;

const wordsRow = z.object({ words: z.number() });
const personRow = z.object({ person: z.number().nullable() });
const verdictRow = z.object({ name: z.number().nullable(), confidence: z.number() });
const shownRow = z.object({
  number: z.number(),
  text: z.string(),
  words: z.number(),
  part: z.number(),
  name: z.number().nullable(),
  confidence: z.number(),
  shown: z.number().nullable(),
  shown_confidence: z.number(),
  repeated: z.number(),
  person: z.number().nullable(),
});
