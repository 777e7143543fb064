import { z } from "zod";
import { speakerKey } from "../identity/speaker-key.ts";
import { standingOf } from "../language/quotations/standing.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import { fold } from "../language/words/fold.ts";
import { quotationNumber } from "./article-number.ts";
import type { Database } from "./database.ts";
import { noteFuller, type WrittenQuotation, wordsKey } from "./fuller-quotations.ts";
import type { ReadQuotation } from "./read-quotation.ts";
import { openingOf, saidWords } from "./same-statement.ts";

/** Stores the quotations of an article, in the order of its text. */
export function insertQuotations(
  database: Database,
  article: number,
  quotations: readonly ReadQuotation[],
  sortAt: number,
): void {
  const written: WrittenQuotation[] = [];
  for (const [position, quotation] of quotations.entries()) {
    const said = saidWords(quotation.text);
    const words = wordsKey(said);
    const number = quotationNumber(article, position);
    database.run(
      `INSERT INTO quotations (number, article, position, text, kind, basis, confidence, part, sort_at, words, word_count, opening, name)
        VALUES (:number, :article, :position, :text, :kind, :basis, :confidence, :part, :sortAt, :words, :word_count, :opening, :name)`,
      {
        number,
        article,
        position,
        sortAt,
        text: quotation.text,
        kind: quotation.kind,
        basis: quotation.basis,
        confidence: quotation.confidence,
        part: standingOf(quotation).wholeness === "part" ? 1 : 0,
        words,
        word_count: said.split(" ").length,
        opening: openingOf(said),
        name: quotation.speaker === null ? null : nameNumber(database, quotation.speaker),
      },
    );
    database.run("INSERT INTO quotations_text (rowid, text) VALUES (:number, :text)", {
      number,
      text: fold(quotation.text),
    });
    written.push({ number, said, words });
  }
  noteFuller(database, written);
}

/** Takes out the quotations of an article, and the names that nobody else is called by. */
export function removeQuotations(database: Database, article: number): void {
  const names = database.rows(
    numberRow,
    "SELECT DISTINCT name AS number FROM quotations WHERE article = :article AND name IS NOT NULL",
    { article },
  );
  database.run(
    "DELETE FROM quotations_text WHERE rowid IN (SELECT number FROM quotations WHERE article = :article)",
    { article },
  );
  database.run("DELETE FROM quotations WHERE article = :article", { article });
  for (const { number } of names) {
    database.run(
      "DELETE FROM names WHERE number = :number AND NOT EXISTS (SELECT 1 FROM quotations WHERE name = :number)",
      { number },
    );
  }
}

/** The number of a name with a role, as it is written. */
function nameNumber(database: Database, { name, role }: Speaker): number {
  const written = { name, role };
  const known = database.row(
    numberRow,
    "SELECT number FROM names WHERE name = :name AND ifnull(role, '') = ifnull(:role, '')",
    written,
  );
  if (known !== null) return known.number;
  return database.run("INSERT INTO names (key, name, role) VALUES (:key, :name, :role)", {
    ...written,
    key: speakerKey(name),
  });
}

const numberRow = z.object({ number: z.number() });
