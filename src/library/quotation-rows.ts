import { z } from "zod";
import { standingOf } from "../language/quotations/standing.ts";
import { fold } from "../language/words/fold.ts";
import { isOfArticle, quotationNumber } from "./article-number.ts";
import type { Changes } from "./changes.ts";
import { insertAnchors, removeAnchors, wordsKey } from "./fuller-quotations.ts";
import { addNameUse, dropNameUses } from "./name-rows.ts";
import type { ReadQuotation } from "./read-quotation.ts";
import { saidWords } from "./same-statement.ts";
import { noteWords } from "./search-terms.ts";
import { countShown, insertQuotationText, wordsWithin } from "./shown-statements.ts";

/** Stores the quotations of an article, in the order of its text. */
export function insertQuotations(
  changes: Changes,
  article: number,
  quotations: readonly ReadQuotation[],
  sortAt: number,
): void {
  const { database } = changes;
  for (const [position, quotation] of quotations.entries()) {
    const { text, kind, basis, confidence, speaker } = quotation;
    const said = saidWords(text);
    const words = wordsKey(said);
    const number = quotationNumber(article, position);
    const part = standingOf(quotation).wholeness === "part" ? 1 : 0;
    const name = speaker === null ? null : addNameUse(changes, speaker, sortAt);
    database.run(
      `INSERT INTO quotations (number, text, kind, basis, confidence, part, sort_at, words, word_count, name, shown)
        VALUES (:number, :text, :kind, :basis, :confidence, :part, :sortAt, :words, :word_count, :name, :name)`,
      {
        number,
        text,
        kind,
        basis,
        confidence,
        part,
        sortAt,
        words,
        word_count: said.split(" ").length,
        name,
      },
    );
    const shown = { number, text, part, shown: name, repeated: 0 };
    insertQuotationText(database, shown);
    noteWords(fold(text), changes.vocabulary);
    insertAnchors(database, said, words);
    countShown(changes, shown, 1);
    changes.written.push({ number, said, words });
  }
}

/** Takes out the quotations of an article, and the names that nobody else is called by. */
export function removeQuotations(changes: Changes, article: number): void {
  const { database } = changes;
  const rows = database.rows(
    removedRow,
    `SELECT number, text, words, name, shown, part, repeated, shared FROM quotations WHERE ${isOfArticle("number")}`,
    { article },
  );
  for (const row of rows) {
    countShown(changes, row, -1);
    if (row.shared === 1) for (const each of wordsWithin(database, row.number)) changes.words.add(each);
    database.run("DELETE FROM quotations_text WHERE rowid = :number", { number: row.number });
  }
  database.run(`DELETE FROM quotations WHERE ${isOfArticle("number")}`, { article });
  for (const { text, words } of rows) removeAnchors(database, saidWords(text), words);
  for (const [name, uses] of Map.groupBy(rows, (row) => row.name)) {
    if (name !== null) dropNameUses(changes, name, uses.length);
  }
}

const removedRow = z.object({
  number: z.number(),
  text: z.string(),
  words: z.number(),
  name: z.number().nullable(),
  shown: z.number().nullable(),
  part: z.number(),
  repeated: z.number(),
  shared: z.number(),
});
