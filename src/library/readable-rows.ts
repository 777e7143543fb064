import { z } from "zod";
import type { Article } from "../content/article.ts";
import type { Acronym } from "../identity/acronyms.ts";
import { fold } from "../language/words/fold.ts";
import { MOST_QUOTATIONS } from "./article-number.ts";
import { countCategory } from "./category-rows.ts";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import { insertQuotations, removeQuotations } from "./quotation-rows.ts";
import type { ReadQuotation } from "./read-quotation.ts";
import { WORDS } from "./search-query.ts";
import { addToTotal } from "./totals.ts";

/** What questions can find of an article. Times are in milliseconds since 1970. */
export type Readable = {
  readonly number: number;
  readonly article: Article;
  readonly sortAt: number;
  readonly arrived: number;
  /** The text that is searched. */
  readonly text: string;
  readonly quotations: readonly ReadQuotation[];
  readonly acronyms: readonly Acronym[];
};

/** Lets questions find an article whose row is there. To be called within a transaction. */
export function insertReadable(database: Database, readable: Readable): void {
  const { number, article, sortAt, arrived } = readable;
  database.run("UPDATE articles SET held = 0 WHERE number = :number", { number });
  for (const [folded, name] of topicsOf(article)) {
    database.run(
      `INSERT INTO topics (folded, sort_at, arrived, article, name)
        VALUES (:folded, :sortAt, :arrived, :number, :name)`,
      { folded, sortAt, arrived, number, name },
    );
    countCategory(database, "topic", name, 1);
  }
  if (article.source !== null) countCategory(database, "source", article.source, 1);
  for (const { acronym, name } of readable.acronyms) {
    database.run("INSERT INTO acronyms (article, acronym, name) VALUES (:number, :acronym, :name)", {
      number,
      acronym,
      name,
    });
  }
  insertSearchedText(database, readable);
  const quotations = readable.quotations.filter(({ factuality }) => factuality === "said");
  addToTotal(database, "articles", 1);
  addToTotal(database, "quotations", quotations.length);
  insertQuotations(database, number, quotations.slice(0, MOST_QUOTATIONS), sortAt);
}

/** Takes away all by which questions find an article; its row stays. To be called within a transaction. */
export function removeReadable(database: Database, number: number): void {
  database.run("UPDATE articles SET held = 1 WHERE number = :number", { number });
  for (const { name } of database.rows(nameRow, "SELECT name FROM topics WHERE article = :number", {
    number,
  })) {
    countCategory(database, "topic", name, -1);
  }
  const from = database.row(sourceRow, "SELECT source FROM articles WHERE number = :number", { number });
  if (from?.source != null) countCategory(database, "source", from.source, -1);
  database.run("DELETE FROM topics WHERE article = :number", { number });
  database.run("DELETE FROM acronyms WHERE article = :number", { number });
  database.run("DELETE FROM articles_text WHERE rowid = :number", { number });
  database.run("DELETE FROM titles_text WHERE rowid = :number", { number });
  addToTotal(database, "articles", -1);
  const quoted = database.number("SELECT count(*) AS n FROM quotations WHERE article = :number", { number });
  addToTotal(database, "quotations", -quoted);
  removeQuotations(database, number);
}

/** By their folded forms; of two spellings in one article the first counts. */
function topicsOf({ topics }: Article): Map<string, string> {
  return new Map(topics.toReversed().map((name) => [foldedLine(name), name]));
}

function insertSearchedText(database: Database, { number, article, text }: Readable): void {
  const folded = {
    title: fold(article.title),
    body: fold(text),
    summary: fold(article.summary ?? ""),
    topics: fold(article.topics.join("\n")),
    source: fold(article.source ?? ""),
    author: fold(article.author ?? ""),
  };
  database.run(
    `INSERT INTO articles_text (rowid, title, body, summary, topics, source, author)
      VALUES (:number, :title, :body, :summary, :topics, :source, :author)`,
    { number, ...folded },
  );
  database.run("INSERT INTO titles_text (rowid, title) VALUES (:number, :title)", {
    number,
    title: folded.title,
  });
  const words = new Set(Object.values(folded).flatMap((one) => one.match(WORDS) ?? []));
  database.run("INSERT OR IGNORE INTO words (word) SELECT value FROM json_each(:words)", {
    words: JSON.stringify([...words]),
  });
}

const nameRow = z.object({ name: z.string() });
const sourceRow = z.object({ source: z.string().nullable() });
