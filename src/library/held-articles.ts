import { z } from "zod";
import { BASES } from "../language/quotations/basis.ts";
import type { Change, Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { insertReadable, type Readable, removeReadable } from "./readable-rows.ts";
import { decodeArticle } from "./stored-article.ts";

/**
 * Lets what is published by now be found, and holds back what is not. Every question asks this first, so it is two looks into an
 * index where nothing is due.
 *
 * @param now in milliseconds since 1970.
 */
export function settleHeld(database: Database, change: Change, now: number): void {
  const due = database.row(numberRow, `SELECT number FROM articles ${DUE} LIMIT 1`, { now });
  const early = database.row(numberRow, `SELECT number FROM articles ${EARLY} LIMIT 1`, { now });
  if (due === null && early === null) return;
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
        LEFT JOIN names n ON n.number = q.name WHERE q.article = :number ORDER BY q.position`,
      { number },
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
  database.run("INSERT INTO held_readings (article, reading) VALUES (:number, :reading)", {
    number,
    reading: JSON.stringify({ quotations, acronyms }),
  });
}

function release(changes: Changes, number: number): void {
  const { database } = changes;
  const row = database.row(
    heldRow,
    `SELECT a.article, a.sort_at, a.arrived, a.text, h.reading FROM articles a
      JOIN held_readings h ON h.article = a.number WHERE a.number = :number`,
    { number },
  );
  if (row === null) return;
  const { quotations, acronyms } = heldReading.parse(JSON.parse(row.reading));
  const readable: Readable = {
    number,
    article: decodeArticle(row.article),
    sortAt: row.sort_at,
    arrived: row.arrived,
    text: row.text,
    quotations,
    acronyms,
  };
  database.run("DELETE FROM held_readings WHERE article = :number", { number });
  insertReadable(changes, readable);
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
  article: z.string(),
  sort_at: z.number(),
  arrived: z.number(),
  text: z.string(),
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
