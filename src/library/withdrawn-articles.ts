import { z } from "zod";
import type { AsOf } from "./as-of.ts";
import { foldedLine } from "./folded-line.ts";
import type { LibraryView } from "./library.ts";
import { packed, unpackContent } from "./stored-content.ts";

/** Answers what became of an article that an editor took back, to those who still hold its id, a button or its headline. */
export function withdrawnAnswers({ database, now }: AsOf): Pick<LibraryView, "withdrawn"> {
  const find = (condition: string, key: string) =>
    // What was withdrawn before its hour came was never here.
    database().row(
      articleRow,
      `SELECT (SELECT packed FROM contents WHERE number = content) AS packed FROM articles
        WHERE held = 2 AND ${condition} AND (published IS NULL OR published <= :now) ORDER BY sort_at DESC LIMIT 1`,
      { key, now: now.getTime() },
    );

  return {
    withdrawn(text) {
      const row =
        find("id = :key", text) ??
        find("reference = :key", text) ??
        find(`title_folded = :key AND ${NONE_READABLE}`, foldedLine(text));
      const article = row === null ? null : unpackContent(row.packed).article;
      return article?.withdrawn ? { article, withdrawn: article.withdrawn } : null;
    },
  };
}

const NONE_READABLE = "NOT EXISTS (SELECT 1 FROM articles WHERE held = 0 AND title_folded = :key)";

const articleRow = z.object({ packed });
