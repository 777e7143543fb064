import { z } from "zod";
import type { Article } from "../content/article.ts";
import type { Acronym } from "../identity/acronyms.ts";
import { fold } from "../language/words/fold.ts";
import { insertAcronyms, removeAcronyms } from "./acronym-rows.ts";
import { isOfArticle, MOST_QUOTATIONS } from "./article-number.ts";
import { countCategory } from "./category-rows.ts";
import type { Changes } from "./changes.ts";
import { foldedLine } from "./folded-line.ts";
import { insertQuotations, removeQuotations } from "./quotation-rows.ts";
import type { ReadQuotation } from "./read-quotation.ts";
import { noteWords } from "./search-terms.ts";
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

/** Lets questions find an article whose row is there, and is not held. */
export function insertReadable(changes: Changes, readable: Readable): void {
  const { database } = changes;
  const { number, article, sortAt, arrived } = readable;
  for (const [folded, name] of topicsOf(article)) {
    database.run(
      `INSERT INTO topics (folded, sort_at, arrived, article)
        VALUES (:folded, :sortAt, :arrived, :number)`,
      { folded, sortAt, arrived, number },
    );
    countCategory(changes, "topic", name, 1);
  }
  if (article.source !== null) countCategory(changes, "source", article.source, 1);
  insertAcronyms(changes, number, readable.acronyms);
  insertSearchedText(changes, readable);
  const quotations = readable.quotations.filter(({ factuality }) => factuality === "said");
  addToTotal(changes, "articles", 1);
  addToTotal(changes, "quotations", quotations.length);
  insertQuotations(changes, number, quotations.slice(0, MOST_QUOTATIONS), sortAt);
}

/** Takes away all by which questions find an article; its row stays. */
export function removeReadable(changes: Changes, number: number): void {
  const { database } = changes;
  const row = database.row(
    listedRow,
    "SELECT topics, source, sort_at, arrived FROM articles WHERE number = :number",
    {
      number,
    },
  );
  if (row !== null) removeFromLists(changes, number, row);
  removeAcronyms(changes, number);
  database.run("DELETE FROM articles_text WHERE rowid = :number", { number });
  database.run("DELETE FROM titles_text WHERE rowid = :number", { number });
  addToTotal(changes, "articles", -1);
  const quoted = database.number(`SELECT count(*) AS n FROM quotations WHERE ${isOfArticle("number")}`, {
    article: number,
  });
  addToTotal(changes, "quotations", -quoted);
  removeQuotations(changes, number);
}

function removeFromLists(changes: Changes, number: number, row: z.output<typeof listedRow>): void {
  const { database } = changes;
  for (const [folded, name] of topicsOf({ topics: topicNames.parse(JSON.parse(row.topics)) })) {
    database.run(
      "DELETE FROM topics WHERE folded = :folded AND sort_at = :sortAt AND arrived = :arrived AND article = :number",
      { folded, sortAt: row.sort_at, arrived: row.arrived, number },
    );
    countCategory(changes, "topic", name, -1);
  }
  if (row.source !== null) countCategory(changes, "source", row.source, -1);
}

/** By their folded forms; of two spellings in one article the first counts. */
function topicsOf({ topics }: Pick<Article, "topics">): Map<string, string> {
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
  for (const text of Object.values(folded)) noteWords(text, vocabulary);
}

const topicNames = z.array(z.string());
const listedRow = z.object({
  topics: z.string(),
  source: z.string().nullable(),
  sort_at: z.number(),
  arrived: z.number(),
});
