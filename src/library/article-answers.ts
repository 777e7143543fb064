import { z } from "zod";
import { isOfArticle } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import type { LibraryView } from "./library.ts";
import {
  HEADLINE_COLUMNS,
  headlineOf,
  headlineRow,
  NEWEST,
  QUOTATION_COLUMNS,
  QUOTATION_JOINS,
  quotationOf,
  quotationRow,
} from "./rows.ts";
import { withoutRepetitions } from "./same-statement.ts";
import { packed, unpackContent } from "./stored-content.ts";
import { totalOf } from "./totals.ts";

/** Answers what one article says, and how much there is in all. */
export function articleAnswers({ database: settled }: AsOf): Pick<LibraryView, "article" | "statistics"> {
  return {
    article(id) {
      const database = settled();
      const found = database.row(
        articleRow,
        "SELECT a.number, c.packed FROM articles a JOIN contents c ON c.number = a.content WHERE a.id = :id AND a.held = 0",
        { id },
      );
      if (found === null) return null;
      const quotations = database.rows(
        quotationRow,
        `SELECT ${QUOTATION_COLUMNS} FROM quotations q ${QUOTATION_JOINS}
          WHERE ${isOfArticle("q.number")} ORDER BY q.part, q.number DESC`,
        { article: found.number },
      );
      const { article, summaries } = unpackContent(found.packed);
      return {
        article,
        summaries,
        quotations: withoutRepetitions(quotations.map(quotationOf)),
      };
    },

    statistics() {
      const database = settled();
      const newest = database.row(
        headlineRow,
        `SELECT ${HEADLINE_COLUMNS} FROM articles a WHERE a.held = 0 ORDER BY ${NEWEST} LIMIT 1`,
      );
      return {
        articles: totalOf(database, "articles"),
        quotations: totalOf(database, "quotations"),
        speakers: totalOf(database, "speakers"),
        sources: totalOf(database, "sources"),
        newest: newest === null ? null : headlineOf(newest),
      };
    },
  };
}

const articleRow = z.object({ number: z.number(), packed });
