import type { Database } from "./database.ts";
import type { PageRequest } from "./library.ts";

/** Of more than so many, it is not counted how many there are. */
const ENOUGH = 1_000;

/** How many there are; where `isLeast` is set, there are more. */
export type Count = { readonly total: number; readonly isLeast: boolean };

/** Counts the rows of a query without an order, as far as it takes to fill a page and to say what is beyond it. */
export function countRows(
  database: Database,
  rows: string,
  parameters: Readonly<Record<string, string | number>>,
  { offset, limit }: PageRequest,
): Count {
  const most = Math.ceil((offset + limit + 1) / ENOUGH) * ENOUGH;
  const found = database.number(`SELECT count(*) AS n FROM (${rows} LIMIT :most + 1)`, {
    ...parameters,
    most,
  });
  return { total: Math.min(found, most), isLeast: found > most };
}
