import { z } from "zod";
import { articleOf, firstOfMinute, MOST_QUOTATIONS, nextMinute } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import { countRows } from "./counting.ts";
import type { Database } from "./database.ts";
import type { LibraryQuotation, LibraryView, Page, PageRequest } from "./library.ts";
import { personOfKey } from "./person-rows.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import { QUOTATION_COLUMNS, QUOTATION_JOINS, quotationOf, quotationRow } from "./rows.ts";
import { type NewestQuery, queryFor } from "./search-terms.ts";
import { markOf } from "./shown-statements.ts";

type Kind = "whole" | "part";

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
        const { whole, parts } = countsOf(database, person.number);
        const items = wholeFirst(database, spoken, whole, request);
        return { items, total: whole + parts, isLeast: false };
      }
      const query = queryFor(database, about);
      if (query === null) return NOTHING;
      return found(database, query, (text) => `text : (${text}) AND ${spoken}`, request);
    },

    searchQuotations(text, request) {
      const database = settled();
      const query = queryFor(database, text);
      if (query === null) return NOTHING;
      return found(database, query, (text) => `text : (${text})`, request);
    },
  };
}

/** So many are put in order at once: each of them is looked up for that. */
const FEW = 50;
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

function countsOf(database: Database, person: number): z.output<typeof countRow> {
  const counted =
    "SELECT ifnull(sum(whole), 0) AS whole, ifnull(sum(parts), 0) AS parts FROM names WHERE person = :person";
  return database.row(countRow, counted, { person }) ?? { whole: 0, parts: 0 };
}

/** @param matchOf the whole query around that of the words. */
function found(
  database: Database,
  { match, newest, isAll }: NewestQuery,
  matchOf: (text: string) => string,
  request: PageRequest,
): Page<LibraryQuotation> {
  const first = page(database, matchOf(newest), request);
  return isAll || first.isLeast ? first : page(database, matchOf(match), request);
}

function page(database: Database, match: string, request: PageRequest): Page<LibraryQuotation> {
  const parameters = { match: `(${match}) NOT marks : repeated` };
  const found = "SELECT rowid AS number FROM quotations_text WHERE quotations_text MATCH :match";
  const count = countRows(database, found, parameters, request);
  if (count.isLeast || count.total > FEW) {
    return { items: wholeFirst(database, match, null, request), ...count };
  }
  const { offset, limit } = request;
  const rows = database.rows(
    quotationRow,
    `SELECT ${QUOTATION_COLUMNS} FROM (${found}) found
      JOIN quotations q ON q.number = found.number ${QUOTATION_JOINS}
      ORDER BY ${NEWEST_QUOTATION} LIMIT :limit OFFSET :offset`,
    { ...parameters, limit, offset },
  );
  return { items: rows.map(quotationOf), ...count };
}

/** @param whole how many are whole; null to count them only where they do not fill the page. */
function wholeFirst(
  database: Database,
  match: string,
  whole: number | null,
  { offset, limit }: PageRequest,
): LibraryQuotation[] {
  const first = newest(database, ofKind(match, "whole"), { offset, limit });
  if (first.length === limit) return first;
  const before =
    whole ??
    database.number("SELECT count(*) AS n FROM quotations_text WHERE quotations_text MATCH :match", {
      match: ofKind(match, "whole"),
    });
  const rest = { offset: Math.max(0, offset - before), limit: limit - first.length };
  return [...first, ...newest(database, ofKind(match, "part"), rest)];
}

const ofKind = (match: string, kind: Kind) => `${match} AND marks : ${kind}`;

/*
 * FTS5 takes only integers for bounds, and numbers are bound as real ones: hence the casts.
 */

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
          "SELECT count(*) AS n FROM quotations_text WHERE quotations_text MATCH :match AND rowid >= CAST(:until AS INTEGER)",
          { match, until },
        );
  const rows = database.rows(
    quotationRow,
    `SELECT ${QUOTATION_COLUMNS} FROM (
        SELECT rowid AS number FROM quotations_text
          WHERE quotations_text MATCH :match AND rowid >= CAST(:from AS INTEGER) AND rowid < CAST(:until AS INTEGER)
      ) found JOIN quotations q ON q.number = found.number ${QUOTATION_JOINS}
      ORDER BY ${NEWEST_QUOTATION} LIMIT :limit OFFSET :skipped`,
    { match, from, until, limit, skipped: offset - before },
  );
  return rows.map(quotationOf);
}

const numberRow = z.object({ number: z.number() });
const countRow = z.object({ whole: z.number(), parts: z.number() });
