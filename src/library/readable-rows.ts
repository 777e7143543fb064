import { z } from "zod";
import type { Article } from "../content/article.ts";
import type { Acronym } from "../identity/acronyms.ts";
import { fold } from "../language/words/fold.ts";
import { insertAcronyms, removeAcronyms } from "./acronym-rows.ts";
import { MOST_QUOTATIONS } from "./article-number.ts";
import { countCategory } from "./category-rows.ts";
import type { Changes } from "./changes.ts";
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

/** Lets questions find an article whose row is there. */
export function insertReadable(changes: Changes, readable: Readable): void {
  const { database } = changes;
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
  insertAcronyms(changes, number, readable.acronyms);
  insertSearchedText(changes, readable);
  const quotations = readable.quotations.filter(({ factuality }) => factuality === "said");
  addToTotal(database, "articles", 1);
  addToTotal(database, "quotations", quotations.length);
  insertQuotations(changes, number, quotations.slice(0, MOST_QUOTATIONS), sortAt);
}

/** Takes away all by which questions find an article; its row stays. */
export function removeReadable(changes: Changes, number: number): void {
  const { database } = changes;
  database.run("UPDATE articles SET held = 1 WHERE number = :number", { number });
  for (const { name } of database.rows(nameRow, "SELECT name FROM topics WHERE article = :number", {
    number,
  })) {
    countCategory(database, "topic", name, -1);
  }
  const from = database.row(sourceRow, "SELECT source FROM articles WHERE number = :number", { number });
  if (from?.source != null) countCategory(database, "source", from.source, -1);
  database.run("DELETE FROM topics WHERE article = :number", { number });
  removeAcronyms(changes, number);
  database.run("DELETE FROM articles_text WHERE rowid = :number", { number });
  database.run("DELETE FROM titles_text WHERE rowid = :number", { number });
  addToTotal(database, "articles", -1);
  const quoted = database.number("SELECT count(*) AS n FROM quotations WHERE article = :number", { number });
  addToTotal(database, "quotations", -quoted);
  removeQuotations(changes, number);
}

/** By their folded forms; of two spellings in one article the first counts. */
function topicsOf({ topics }: Article): Map<string, string> {
  return new Map(topics.toReversed().map((name) => [foldedLine(name), name]));
}

function insertSearchedText({ database, vocabulary }: Changes, { number, article, text }: Readable): void {
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
  for (const text of Object.values(folded)) for (const word of text.match(WORDS) ?? []) vocabulary.add(word);
}

const nameRow = z.object({ name: z.string() });
const sourceRow = z.object({ source: z.string().nullable() });
