import { z } from "zod";
import { FACTUALITIES } from "../language/grammar/factuality.ts";
import { fold } from "../language/words/fold.ts";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { LibraryQuotation, LibraryView } from "./library.ts";
import {
  HEADLINE_COLUMNS,
  headlineOf,
  headlineRow,
  QUOTATION_COLUMNS,
  QUOTATION_JOINS,
  quotationOf,
  quotationRow,
} from "./rows.ts";
import { WORDS } from "./search-query.ts";
import { packed, unpackContent } from "./stored-content.ts";

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

/** As much as is counted of the articles that have a word. */
const MOST_COUNTED = 300;

/** Answers where passages like a text stand. */
export function passageAnswers({ database: settled }: AsOf): Pick<LibraryView, "passagesLike"> {
  return {
    passagesLike(text) {
      const database = settled();
      const rows = rarestRows(database, text);
      const articles = inOrder(
        database,
        articleRow,
        ARTICLES,
        numbersOf(database, "articles_text", rows, MOST_ARTICLES),
      );
      return {
        quotations: [
          ...inOrder(
            database,
            quotationRow,
            QUOTATIONS,
            numbersOf(database, "quotations_text", rows, MOST_QUOTATIONS),
          ).map(quotationOf),
          ...articles.flatMap((article) => disownedIn(database, article)),
        ],
        paragraphs: articles.flatMap((article) =>
          paragraphsWith(unpackContent(article.packed).text, rows).map((paragraph) => ({
            article: headlineOf(article),
            text: paragraph,
          })),
        ),
      };
    },
  };
}

const ARTICLES = `SELECT a.number, ${HEADLINE_COLUMNS}, c.packed FROM json_each(:numbers) found
  JOIN articles a ON a.number = found.value JOIN contents c ON c.number = a.content ORDER BY found.key`;
const QUOTATIONS = `SELECT ${QUOTATION_COLUMNS} FROM json_each(:numbers) found
  JOIN quotations q ON q.number = found.value ${QUOTATION_JOINS} ORDER BY found.key`;

const articleRow = headlineRow.extend({ number: z.number(), packed });
const numberRow = z.object({ number: z.number() });
const disownedRow = z.object({
  text: z.string(),
  kind: z.enum(["direct", "mixed"]),
  factuality: z.enum(FACTUALITIES),
});

function inOrder<Row extends z.ZodType>(
  database: Database,
  row: Row,
  sql: string,
  numbers: readonly number[],
) {
  return database.rows(row, sql, { numbers: JSON.stringify(numbers) });
}

/** What an article has between quotation marks and does not say was said. */
function disownedIn(database: Database, article: z.output<typeof articleRow>): LibraryQuotation[] {
  const headline = headlineOf(article);
  return database
    .rows(disownedRow, "SELECT text, kind, factuality FROM disowned_quotations WHERE article = :number", {
      number: article.number,
    })
    .map((quotation) => ({ ...quotation, speaker: null, confidence: 0, article: headline }));
}

/** Rows of words that stand next to each other in a text, those with the rarest word first. */
function rarestRows(database: Database, text: string): string[] {
  const words = fold(text).match(WORDS) ?? [];
  const rarity = new Map<string, number>();
  const timesOf = (word: string) => {
    const known = rarity.get(word) ?? articlesWith(database, word);
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

/** How many articles have a word, counted no further than is needed to know rare words from common ones. */
function articlesWith(database: Database, word: string): number {
  return database.number(
    `SELECT count(*) AS n FROM (SELECT 1 FROM articles_text WHERE articles_text MATCH :match LIMIT ${MOST_COUNTED})`,
    { match: `"${word}"` },
  );
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
      { match: `{${table === "articles_text" ? "body" : "text"}} : "${row}"`, limit: MOST_A_ROW },
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
