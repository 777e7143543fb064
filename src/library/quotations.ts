import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { LibraryQuotation, LibraryView, Page, PageRequest } from "./library.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import type { Roster } from "./roster.ts";
import { QUOTATION_COLUMNS, QUOTATION_JOINS, quotationOf, quotationRow } from "./rows.ts";
import { searchQuery } from "./search-query.ts";

const SPOKEN = `(q.name IN (SELECT value FROM json_each(:names)) OR q.number IN (SELECT value FROM json_each(:given)))
  AND q.number NOT IN (SELECT value FROM json_each(:taken))`;
const NOTHING = { items: [], total: 0, isLeast: false };
const MATCHING = "q.number IN (SELECT rowid FROM quotations_text WHERE quotations_text MATCH :match)";

/** Answers what was said: whole quotations first, then those quoted in part. */
export function quotationAnswers({
  database: settled,
  roster,
}: AsOf): Pick<LibraryView, "quotations" | "searchQuotations"> {
  return {
    quotations({ speaker, about, offset, limit }) {
      const database = settled();
      const speakers = roster();
      const found = speakers.ofKey(speaker);
      if (found === undefined) return NOTHING;
      const { given, taken } = speakers.moved(found);
      const parameters = {
        names: JSON.stringify(found.uses.map(({ number }) => number)),
        given: JSON.stringify(given),
        taken: JSON.stringify(taken),
      };
      if (about === undefined || about === null || about.trim() === "") {
        return page(database, speakers, SPOKEN, parameters, { offset, limit });
      }
      const query = searchQuery(about);
      if (query === null) return NOTHING;
      const both = `${SPOKEN} AND ${MATCHING}`;
      return page(database, speakers, both, { ...parameters, match: query.match }, { offset, limit });
    },

    searchQuotations(text, { offset, limit }) {
      const query = searchQuery(text);
      if (query === null) return NOTHING;
      return page(settled(), roster(), MATCHING, { match: query.match }, { offset, limit });
    },
  };
}

/** Without those that repeat what the same speaker says in a newer article, or in a longer quotation. */
function page(
  database: Database,
  roster: Roster,
  wanted: string,
  parameters: Record<string, string | number>,
  { offset, limit }: PageRequest,
): Page<LibraryQuotation> {
  const condition = `${wanted} AND q.number NOT IN (SELECT value FROM json_each(:repetitions))`;
  const all = { ...parameters, repetitions: roster.repetitions };
  const total = database.number(`SELECT count(*) AS n FROM quotations q WHERE ${condition}`, all);
  const rows = database.rows(
    quotationRow,
    `SELECT ${QUOTATION_COLUMNS} FROM (
        SELECT q.number FROM quotations q JOIN articles a ON a.number = q.article WHERE ${condition}
          ORDER BY ${NEWEST_QUOTATION} LIMIT :limit OFFSET :offset
      ) found JOIN quotations q ON q.number = found.number ${QUOTATION_JOINS} ORDER BY ${NEWEST_QUOTATION}`,
    { ...all, limit, offset },
  );
  return { items: rows.map((row) => quotationOf(row, roster)), total, isLeast: false };
}
