import { z } from "zod";
import type { Database } from "./database.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";

/** Quotations that share their words with others, as they were read. */
export type SharedStatements = {
  /** Those whose words are said again or held by a longer one: whole ones before parts, each the newest first. */
  readonly repeated: readonly SharedQuotation[];
  /** The longer ones, once for each of the words that they hold. */
  readonly fuller: readonly SharedQuotation[];
};

/** `words` are those that it shares. */
export type SharedQuotation = z.output<typeof sharedRow>;

/** Reads the statements that are shared among the articles readable at one time. */
export function readSharedStatements(database: Database, now: number): SharedStatements {
  const repeated = database.rows(
    sharedRow,
    `SELECT q.words, q.number, q.name FROM statements q JOIN articles a ON a.number = q.article
      WHERE q.held_until <= :now AND q.words IN (
        SELECT words FROM statements WHERE held_until <= :now GROUP BY words HAVING count(*) > 1
        UNION SELECT words FROM fuller_quotations
      ) ORDER BY ${NEWEST_QUOTATION}`,
    { now },
  );
  const fuller = database.rows(
    sharedRow,
    `SELECT f.words, q.number, q.name FROM fuller_quotations f JOIN statements q ON q.number = f.quotation
      WHERE q.held_until <= :now`,
    { now },
  );
  return { repeated, fuller };
}

const sharedRow = z.object({
  words: z.string(),
  number: z.number(),
  name: z.number().nullable(),
});
