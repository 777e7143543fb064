import { z } from "zod";
import { fold } from "../language/words/fold.ts";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { LibraryView } from "./library.ts";
import {
  HEADLINE_COLUMNS,
  headlineOf,
  headlineRow,
  QUOTATION_COLUMNS,
  QUOTATION_JOINS,
  quotationOf,
  quotationRow,
} from "./rows.ts";

/** Words that stand in a row are looked up together: two texts that share none of these rows are not alike. */
const ROW = 3;
/** In a shorter text one changed word would break every row of three. */
const SHORT_ROW = 2;
const SHORT_TEXT = 8;
/** The rarest rows of a text are looked up; common ones ("as soon as") would find half of the archive. */
const MOST_ROWS = 12;
const MOST_QUOTATIONS = 60;
const MOST_ARTICLES = 20;
/** As much as one row of words may find. */
const MOST_A_ROW = 30;

/** Answers where passages like a text stand. */
export function passageAnswers({ database, now, roster }: AsOf): Pick<LibraryView, "passagesLike"> {
  return {
    passagesLike(text) {
      const rows = rarestRows(database, text);
      const speakers = roster();
      const inQuotations = numbersOf(database, "quotations_text", rows, MOST_QUOTATIONS);
      const quotations = database.rows(
        quotationRow,
        `SELECT ${QUOTATION_COLUMNS} FROM quotations q ${QUOTATION_JOINS}
          WHERE q.number IN (SELECT value FROM json_each(:numbers)) AND q.held_until <= :now`,
        { numbers: JSON.stringify(inQuotations), now },
      );
      const inArticles = numbersOf(database, "articles_text", rows, MOST_ARTICLES);
      const articles = database.rows(
        articleRow,
        `SELECT ${HEADLINE_COLUMNS}, a.text FROM articles a
          WHERE a.number IN (SELECT value FROM json_each(:numbers)) AND a.held_until <= :now`,
        { numbers: JSON.stringify(inArticles), now },
      );
      return {
        quotations: quotations.map((row) => quotationOf(row, speakers)),
        paragraphs: articles.flatMap((row) =>
          paragraphsWith(row.text, rows).map((paragraph) => ({ article: headlineOf(row), text: paragraph })),
        ),
      };
    },
  };
}

const articleRow = headlineRow.extend({ text: z.string() });
const numberRow = z.object({ number: z.number() });
const WORDS = /[\p{L}\p{N}]+/gu;

/** Rows of words that stand next to each other in a text, those with the rarest word first. */
function rarestRows(database: Database, text: string): string[] {
  const words = fold(text).match(WORDS) ?? [];
  const rarity = new Map<string, number>();
  const timesOf = (word: string) => {
    const known =
      rarity.get(word) ?? database.number("SELECT doc AS n FROM articles_words WHERE term = :word", { word });
    rarity.set(word, known);
    return known;
  };
  const length = Math.min(words.length <= SHORT_TEXT ? SHORT_ROW : ROW, words.length);
  const rows = new Map<string, number>();
  for (let at = 0; at + length <= words.length && length > 0; at += 1) {
    const row = words.slice(at, at + length);
    rows.set(row.join(" "), Math.min(...row.map(timesOf)));
  }
  // A word that no article has finds nothing.
  return [...rows]
    .filter(([, times]) => times > 0)
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST_ROWS)
    .map(([row]) => row);
}

/** The newest texts that hold any of these rows; those with the rarest row come first, until there are enough. */
function numbersOf(
  database: Database,
  table: "quotations_text" | "articles_text",
  rows: readonly string[],
  most: number,
): number[] {
  const found = new Set<number>();
  for (const row of rows) {
    const matching = database.rows(
      numberRow,
      `SELECT rowid AS number FROM ${table} WHERE ${table} MATCH :match ORDER BY rowid DESC LIMIT :limit`,
      { match: table === "articles_text" ? `{body} : "${row}"` : `"${row}"`, limit: MOST_A_ROW },
    );
    for (const { number } of matching) if (found.size < most) found.add(number);
    if (found.size >= most) break;
  }
  return [...found];
}

/** The paragraphs of a text that hold any of these rows. */
function paragraphsWith(text: string, rows: readonly string[]): string[] {
  return text.split("\n").filter((paragraph) => {
    const words = ` ${(fold(paragraph).match(WORDS) ?? []).join(" ")} `;
    return rows.some((row) => words.includes(` ${row} `));
  });
}
