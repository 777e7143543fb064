import { z } from "zod";
import { isOfArticle } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import type { LibraryView } from "./library.ts";
import { isReferenceTo } from "./passage.ts";
import { QUOTATION_COLUMNS, QUOTATION_JOINS, quotationOf, quotationRow } from "./rows.ts";

/** Answers what became of a passage that someone saw before, and where its article stands. */
export function foundPassages(
  { database }: AsOf,
  { article, withdrawn }: Pick<LibraryView, "article" | "withdrawn">,
): Pick<LibraryView, "passage" | "fileOf"> {
  const quotationsIn = (number: number) =>
    database()
      .rows(
        quotationRow,
        `SELECT ${QUOTATION_COLUMNS} FROM quotations q ${QUOTATION_JOINS}
          WHERE ${isOfArticle("q.number")} ORDER BY q.number DESC`,
        { article: number },
      )
      .map(quotationOf);

  return {
    passage({ article: reference, words }) {
      const found = database().row(
        articleRow,
        "SELECT number, id, held FROM articles WHERE reference = :reference AND held <> 1",
        { reference },
      );
      if (found === null) return { kind: "gone" };
      if (found.held === 2) {
        const taken = withdrawn(found.id);
        return taken === null ? { kind: "gone" } : { kind: "withdrawn", ...taken };
      }
      const read = article(found.id);
      if (read === null) return { kind: "gone" };
      if (words === null) return { kind: "summary", read };
      const quotation = quotationsIn(found.number).find(({ text }) => isReferenceTo(words, text));
      return quotation === undefined ? { kind: "unquoted", read } : { kind: "quotation", read, quotation };
    },

    fileOf(id) {
      return (
        database().row(fileRow, "SELECT file FROM articles WHERE id = :id AND held <> 1", { id })?.file ??
        null
      );
    },
  };
}

const articleRow = z.object({ number: z.number(), id: z.string(), held: z.number() });
const fileRow = z.object({ file: z.string() });
