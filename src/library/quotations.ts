import type { Database } from "./database.ts";
import type { Library, LibraryQuotation, Page, PageRequest } from "./library.ts";
import type { Roster } from "./roster.ts";
import { QUOTATION_COLUMNS, QUOTATION_JOINS, quotationOf, quotationRow } from "./rows.ts";
import { searchQuery } from "./search-query.ts";

/** Answers what was said. In an article, fragments of one or two words come after the others. */
export function quotationAnswers(
  database: Database,
  rosterAt: (now: Date) => Roster,
): Pick<Library, "quotations" | "searchQuotations"> {
  const SPOKEN = "q.name IN (SELECT value FROM json_each(:names)) AND q.held_until <= :now";
  const MATCHING = "q.number IN (SELECT rowid FROM quotations_text WHERE quotations_text MATCH :match)";

  let roster: Roster | null = null;
  database.define("speaker_of", (name) =>
    typeof name === "number" ? (roster?.ofName(name)?.key ?? null) : null,
  );

  return {
    quotations({ speaker, about, now, offset, limit }) {
      roster = rosterAt(now);
      const names = roster.ofKey(speaker)?.uses.map(({ number }) => number) ?? [];
      const parameters = { names: JSON.stringify(names), now: now.getTime() };
      if (about === undefined || about === null || about.trim() === "") {
        return page(database, roster, SPOKEN, parameters, { offset, limit });
      }
      const query = searchQuery(about);
      if (query === null) return { items: [], total: 0 };
      const both = `${SPOKEN} AND ${MATCHING}`;
      return page(database, roster, both, { ...parameters, match: query.match }, { offset, limit });
    },

    searchQuotations(text, { now, offset, limit }) {
      const query = searchQuery(text);
      if (query === null) return { items: [], total: 0 };
      roster = rosterAt(now);
      const parameters = { match: query.match, now: now.getTime() };
      return page(database, roster, `${MATCHING} AND q.held_until <= :now`, parameters, { offset, limit });
    },
  };
}

const ORDER = "q.sort_at DESC, q.article DESC, q.fragment, q.position";

/** The same words of one speaker count once: those of the newest article. */
function page(
  database: Database,
  roster: Roster,
  condition: string,
  parameters: Record<string, string | number>,
  { offset, limit }: PageRequest,
): Page<LibraryQuotation> {
  const found = `SELECT q.number, row_number() OVER (PARTITION BY q.words, speaker_of(q.name) ORDER BY ${ORDER}) AS copy
    FROM quotations q WHERE ${condition}`;
  const total = database.number(`SELECT count(*) AS n FROM (${found}) WHERE copy = 1`, parameters);
  const rows = database.rows(
    quotationRow,
    `SELECT ${QUOTATION_COLUMNS} FROM (${found}) found JOIN quotations q ON q.number = found.number
      ${QUOTATION_JOINS} WHERE found.copy = 1 ORDER BY ${ORDER} LIMIT :limit OFFSET :offset`,
    { ...parameters, limit, offset },
  );
  return { items: rows.map((row) => quotationOf(row, roster)), total };
}
