import { z } from "zod";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import { isFilled } from "./filled.ts";
import type { ChangedArticles, ChangeMark, LibraryView } from "./library.ts";

/*
 * In which order articles came and changed, so that whoever looks for what is new need not look through the archive. What is there
 * when a library is filled for the first time has no place in this order. The numbers of a library that is built again begin at
 * another time, so that a mark of the library before does not fit them.
 */

/** What was written shortly before a mark may have become readable after it. */
const SETTLING_MS = 60_000;

/** The number of a change that is being made; null while the library is filled for the first time. */
export function nextChange(database: Database): number | null {
  if (!isFilled(database)) return null;
  database.run("UPDATE changes SET last = last + 1");
  return database.number("SELECT last AS n FROM changes");
}

/** Answers which articles came or changed. */
export function changeAnswers({ now, database: settled }: AsOf): Pick<LibraryView, "changedSince"> {
  return {
    changedSince(mark, limit) {
      const database = settled();
      const known = database.row(changesRow, "SELECT first, last FROM changes");
      if (known === null) throw new Error("the library does not say how many changes there were");
      const nowhere: ChangedArticles = { ids: [], mark: { change: known.last, at: now }, isRebuilt: false };
      if (mark === null) return nowhere;
      if (mark.change < known.first || mark.change > known.last) {
        return { ids: arrivedSince(database, mark, limit), mark: nowhere.mark, isRebuilt: true };
      }
      if (mark.change === known.last) return nowhere;
      const rows = database.rows(
        changedRow,
        "SELECT id, changed FROM articles WHERE changed > :change AND held <> 1 ORDER BY changed LIMIT :limit",
        { change: mark.change, limit },
      );
      const isAll = rows.length < limit;
      const change = isAll ? known.last : (rows.at(-1)?.changed ?? known.last);
      return { ids: rows.map(({ id }) => id), mark: { change, at: now }, isRebuilt: false };
    },
  };
}

function arrivedSince(database: Database, { at }: ChangeMark, limit: number): string[] {
  return database
    .rows(
      idRow,
      `SELECT id FROM articles INDEXED BY articles_arrived WHERE held = 0 AND arrived > :since
        ORDER BY arrived DESC LIMIT :limit`,
      { since: at.getTime() - SETTLING_MS, limit },
    )
    .map(({ id }) => id)
    .toReversed();
}

const changesRow = z.object({ first: z.number(), last: z.number() });
const changedRow = z.object({ id: z.string(), changed: z.number() });
const idRow = z.object({ id: z.string() });
