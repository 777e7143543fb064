import { z } from "zod";
import { articleOf, firstOfMinute, MOST_QUOTATIONS, nextMinute } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import { type Count, countRows } from "./counting.ts";
import type { Database } from "./database.ts";
import type { LibraryQuotation, LibraryView, Page, PageRequest } from "./library.ts";
import { personOfKey } from "./person-rows.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import { QUOTATION_COLUMNS, QUOTATION_JOINS, quotationOf, quotationRow } from "./rows.ts";
import { queryFor } from "./search-terms.ts";
import { markOf } from "./shown-statements.ts";

const KINDS = ["whole", "part"] as const;
type Kind = (typeof KINDS)[number];
type Counts = Readonly<Record<Kind, Count>>;

/** Answers what was said: whole quotations first, then those quoted in part. */
export function quotationAnswers({
  database: settled,
}: AsOf): Pick<LibraryView, "quotations" | "searchQuotations"> {
  return {
    quotations({ speaker, about, ...request }) {
      const database = settled();
      const person = personOfKey(database, speaker);
      if (person === null) return NOTHING;
      const spoken = spokenBy(database, person.number);
      if (about === undefined || about === null || about.trim() === "") {
        return page(database, spoken, countsOf(database, person.number), request);
      }
      const query = queryFor(database, about);
      if (query === null) return NOTHING;
      const match = `text : (${query.newest}) AND ${spoken}`;
      return page(database, match, countMatches(database, match, request), request);
    },

    searchQuotations(text, request) {
      const database = settled();
      const query = queryFor(database, text);
      if (query === null) return NOTHING;
      const match = `text : (${query.newest})`;
      return page(database, match, countMatches(database, match, request), request);
    },
  };
}

const NOTHING: Page<never> = { items: [], total: 0, isLeast: false };

/** All that is shown under any name of a person. */
function spokenBy(database: Database, person: number): string {
  const names = database.rows(
    numberRow,
    "SELECT number FROM names WHERE person = :person AND (whole > 0 OR parts > 0)",
    { person },
  );
  return `marks : (${names.map(({ number }) => `"${markOf(number)}"`).join(" OR ")})`;
}

function countsOf(database: Database, person: number): Counts {
  const count = database.row(
    countRow,
    "SELECT sum(whole) AS whole, sum(parts) AS parts FROM names WHERE person = :person",
    { person },
  );
  return {
    whole: { total: count?.whole ?? 0, isLeast: false },
    part: { total: count?.parts ?? 0, isLeast: false },
  };
}

function countMatches(database: Database, match: string, request: PageRequest): Counts {
  const count = (kind: Kind) =>
    countRows(
      database,
      "SELECT 1 FROM quotations_text WHERE quotations_text MATCH :match",
      { match: ofKind(match, kind) },
      request,
    );
  return { whole: count("whole"), part: count("part") };
}

function page(
  database: Database,
  match: string,
  { whole, part }: Counts,
  { offset, limit }: PageRequest,
): Page<LibraryQuotation> {
  const first = newest(database, ofKind(match, "whole"), { offset, limit });
  const rest = {
    offset: Math.max(0, offset - whole.total),
    limit: whole.isLeast ? 0 : limit - first.length,
  };
  const items = rest.limit === 0 ? first : [...first, ...newest(database, ofKind(match, "part"), rest)];
  return { items, total: whole.total + part.total, isLeast: whole.isLeast || part.isLeast };
}

const ofKind = (match: string, kind: Kind) => `${match} AND marks : ${kind}`;

/**
 * A page of what is found, the newest first. Numbers follow time to the minute, so what is found is taken in their order, and only
 * that of the page's own minutes is put in order.
 */
function newest(database: Database, match: string, { offset, limit }: PageRequest): LibraryQuotation[] {
  const numbers = database.rows(
    numberRow,
    `SELECT rowid AS number FROM quotations_text WHERE quotations_text MATCH :match
      ORDER BY rowid DESC LIMIT :limit OFFSET :offset`,
    { match, limit, offset },
  );
  const [newest, oldest] = [numbers[0]?.number, numbers.at(-1)?.number];
  if (newest === undefined || oldest === undefined) return [];
  const from = firstOfMinute(articleOf(oldest)) * MOST_QUOTATIONS;
  const until = nextMinute(articleOf(newest)) * MOST_QUOTATIONS;
  const before =
    offset === 0
      ? 0
      : database.number(
          "SELECT count(*) AS n FROM quotations_text WHERE quotations_text MATCH :match AND rowid >= :until",
          { match, until },
        );
  const rows = database.rows(
    quotationRow,
    `SELECT ${QUOTATION_COLUMNS} FROM (
        SELECT rowid AS number FROM quotations_text
          WHERE quotations_text MATCH :match AND rowid >= :from AND rowid < :until
      ) found JOIN quotations q ON q.number = found.number ${QUOTATION_JOINS}
      ORDER BY ${NEWEST_QUOTATION} LIMIT :limit OFFSET :skipped`,
    { match, from, until, limit, skipped: offset - before },
  );
  return rows.map(quotationOf);
}

const numberRow = z.object({ number: z.number() });
const countRow = z.object({ whole: z.number().nullable(), parts: z.number().nullable() });
