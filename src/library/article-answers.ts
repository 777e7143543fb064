import { z } from "zod";
import type { AsOf } from "./as-of.ts";
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
import { withoutRepetitions } from "./same-statement.ts";
import { decodeArticle } from "./stored-article.ts";

/** Answers what one article says, and how much there is in all. */
export function articleAnswers({ database, now, roster }: AsOf): Pick<LibraryView, "article" | "statistics"> {
  return {
    article(id) {
      const found = database.row(
        articleRow,
        "SELECT number, article, summaries FROM articles WHERE id = :id AND held_until <= :now",
        { id, now },
      );
      if (found === null) return null;
      const speakers = roster();
      const quotations = database.rows(
        quotationRow,
        `SELECT ${QUOTATION_COLUMNS} FROM statements q ${QUOTATION_JOINS}
          WHERE q.article = :number ORDER BY q.part, q.position`,
        { number: found.number },
      );
      return {
        article: decodeArticle(found.article),
        summaries: summaries.parse(JSON.parse(found.summaries)),
        quotations: withoutRepetitions(quotations.map((row) => quotationOf(row, speakers))),
      };
    },

    statistics() {
      const parameters = { now };
      const newest = database.row(
        headlineRow,
        `SELECT ${HEADLINE_COLUMNS} FROM articles a WHERE a.held_until <= :now
          ORDER BY a.sort_at DESC, a.arrived DESC, a.id LIMIT 1`,
        parameters,
      );
      const count = (what: string) => database.number(`SELECT ${what} AND held_until <= :now`, parameters);
      return {
        articles: count("count(*) AS n FROM articles WHERE true"),
        quotations: count("count(*) AS n FROM statements WHERE true"),
        speakers: roster().speakers.length,
        sources: count("count(DISTINCT source_folded) AS n FROM articles WHERE source_folded IS NOT NULL"),
        newest: newest === null ? null : headlineOf(newest),
      };
    },
  };
}

const articleRow = z.object({ number: z.number(), article: z.string(), summaries: z.string() });
const sentences = z.array(z.string());
const summaries = z.object({ short: sentences, medium: sentences, long: sentences });
