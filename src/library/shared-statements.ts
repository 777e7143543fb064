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

/** Reads the statements that are shared among articles. */
export function readSharedStatements(database: Database): SharedStatements {
  const repeated = database.rows(
    sharedRow,
    `SELECT q.words, q.number, q.name FROM quotations q JOIN articles a ON a.number = q.article
      WHERE q.words IN (
        SELECT words FROM quotations GROUP BY words HAVING count(*) > 1
        UNION SELECT words FROM fuller_quotations
      ) ORDER BY ${NEWEST_QUOTATION}`,
  );
  const fuller = database.rows(
    sharedRow,
    `SELECT f.words, q.number, q.name FROM fuller_quotations f JOIN quotations q ON q.number = f.quotation`,
  );
  return { repeated, fuller };
}

const sharedRow = z.object({
  words: z.string(),
  number: z.number(),
  name: z.number().nullable(),
});
