import type { Database } from "./database.ts";
import type { Library, LibraryQuotation, Page, PageRequest } from "./library.ts";
import { QUOTATION_COLUMNS, quotationOf, quotationRow } from "./rows.ts";
import { searchQuery } from "./search-query.ts";

/** Answers what was said. In an article, fragments of one or two words come after the others. */
export function quotationAnswers(database: Database): Pick<Library, "quotations" | "searchQuotations"> {
  const SPOKEN = "q.speaker_key = :speaker AND q.held_until <= :now";
  const MATCHING = "q.number IN (SELECT rowid FROM quotations_text WHERE quotations_text MATCH :match)";

  return {
    quotations({ speaker, about, now, offset, limit }) {
      const parameters = { speaker, now: now.getTime() };
      if (about === undefined || about === null || about.trim() === "") {
        return page(database, SPOKEN, parameters, { offset, limit });
      }
      const query = searchQuery(about);
      if (query === null) return { items: [], total: 0 };
      const both = `${SPOKEN} AND ${MATCHING}`;
      return page(database, both, { ...parameters, match: query.match }, { offset, limit });
    },

    searchQuotations(text, { now, offset, limit }) {
      const query = searchQuery(text);
      if (query === null) return { items: [], total: 0 };
      const parameters = { match: query.match, now: now.getTime() };
      return page(database, `${MATCHING} AND q.held_until <= :now`, parameters, { offset, limit });
    },
  };
}

const ORDER = "q.sort_at DESC, q.article DESC, q.fragment, q.position";

function page(
  database: Database,
  condition: string,
  parameters: Record<string, string | number>,
  { offset, limit }: PageRequest,
): Page<LibraryQuotation> {
  const total = database.number(`SELECT count(*) AS n FROM quotations q WHERE ${condition}`, parameters);
  const rows = database.rows(
    quotationRow,
    `SELECT ${QUOTATION_COLUMNS} FROM (
        SELECT q.number FROM quotations q WHERE ${condition} ORDER BY ${ORDER} LIMIT :limit OFFSET :offset
      ) found JOIN quotations q ON q.number = found.number JOIN articles a ON a.number = q.article
      ORDER BY ${ORDER}`,
    { ...parameters, limit, offset },
  );
  return { items: rows.map(quotationOf), total };
}
