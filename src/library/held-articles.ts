import { z } from "zod";
import { BASES } from "../language/quotations/basis.ts";
import { isOfArticle } from "./article-number.ts";
import { nextChange } from "./changed-articles.ts";
import type { Change, Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { insertReadable, type Readable, removeReadable } from "./readable-rows.ts";
import { packed, unpackContent } from "./stored-content.ts";

/**
 * Lets what is published by now be found, and holds back what is not. Every question asks this first, so it is one statement with two
 * looks into indexes where nothing is due.
 *
 * @param now in milliseconds since 1970.
 */
export function settleHeld(database: Database, change: Change, now: number): void {
  const isDue = database.number(
    `SELECT EXISTS (SELECT 1 FROM articles ${DUE}) OR EXISTS (SELECT 1 FROM articles ${EARLY}) AS n`,
    { now },
  );
  if (isDue === 0) return;
  change((changes) => {
    for (const { number } of database.rows(numberRow, `SELECT number FROM articles ${EARLY}`, { now }))
      hold(changes, number);
    for (const { number } of database.rows(numberRow, `SELECT number FROM articles ${DUE}`, { now }))
      release(changes, number);
  });
}

const DUE = "WHERE held = 1 AND published <= :now";
const EARLY = "WHERE held = 0 AND published > :now";

function hold(changes: Changes, number: number): void {
  const { database } = changes;
  const quotations = database
    .rows(
      quotationRow,
      `SELECT q.text, q.kind, q.basis, q.confidence, n.name, n.role FROM quotations q
        LEFT JOIN names n ON n.number = q.name WHERE ${isOfArticle("q.number")} ORDER BY q.number DESC`,
      { article: number },
    )
    .map(({ name, role, ...said }) => ({
      ...said,
      factuality: "said",
      speaker: name === null ? null : { name, role },
    }));
  const acronyms = database.rows(acronymRow, "SELECT acronym, name FROM acronyms WHERE article = :number", {
    number,
  });
  removeReadable(changes, number);
  database.run("UPDATE articles SET held = 1 WHERE number = :number", { number });
  database.run("INSERT INTO held_readings (article, reading) VALUES (:number, :reading)", {
    number,
    reading: JSON.stringify({ quotations, acronyms }),
  });
}

function release(changes: Changes, number: number): void {
  const { database } = changes;
  const row = database.row(
    heldRow,
    `SELECT c.packed, a.sort_at, a.arrived, h.reading FROM articles a JOIN contents c ON c.number = a.content
      JOIN held_readings h ON h.article = a.number WHERE a.number = :number`,
    { number },
  );
  if (row === null) return;
  const { quotations, acronyms } = heldReading.parse(JSON.parse(row.reading));
  const { article, text } = unpackContent(row.packed);
  const readable: Readable = {
    number,
    article,
    sortAt: row.sort_at,
    arrived: row.arrived,
    text,
    quotations,
    acronyms,
  };
  database.run("DELETE FROM held_readings WHERE article = :number", { number });
  database.run("UPDATE articles SET held = 0 WHERE number = :number", { number });
  insertReadable(changes, readable);
  database.run("UPDATE articles SET changed = :changed WHERE number = :number", {
    number,
    changed: nextChange(database),
  });
}

const numberRow = z.object({ number: z.number() });
const said = {
  text: z.string(),
  kind: z.enum(["direct", "mixed"]),
  basis: z.enum([...BASES, "editor"]),
  confidence: z.number(),
};
const role = z.string().nullable();
const quotationRow = z.object({ ...said, name: z.string().nullable(), role });
const acronymRow = z.object({ acronym: z.string(), name: z.string() });
const heldRow = z.object({
  packed,
  sort_at: z.number(),
  arrived: z.number(),
  reading: z.string(),
});
const heldReading = z.object({
  quotations: z.array(
    z.object({
      ...said,
      factuality: z.literal("said"),
      speaker: z.object({ name: z.string(), role }).nullable(),
    }),
  ),
  acronyms: z.array(acronymRow),
});
