import { z } from "zod";
import { BASES } from "../language/quotations/basis.ts";
import type { Database } from "./database.ts";
import { NEWEST_QUOTATION } from "./quotation-order.ts";
import { SURE } from "./weigh-readings.ts";

/** Fewer words than this are said on many occasions, by many. */
const LEAST_WORDS = 6;

/** A whole quotation with its speaker as it was read. `words` are those that it shares with others. */
export type ReadSpeaker = z.output<typeof readSpeakerRow>;

/**
 * Reads the whole quotations of at least six words that have the same words as others, or are part of longer ones, as far as
 * articles may correct or contest each other: someone is sure, and someone else is not or names another.
 *
 * @returns those that share their words, and the longer ones, once for each of the words that they hold; both newest first.
 */
export function readSharedSpeakers(database: Database): {
  readonly same: readonly ReadSpeaker[];
  readonly fuller: readonly ReadSpeaker[];
} {
  const same = database.rows(
    readSpeakerRow,
    `SELECT q.words, ${COLUMNS} FROM quotations q JOIN articles a ON a.number = q.article
      WHERE q.part = 0 AND q.word_count >= :least AND q.words IN (
        SELECT words FROM quotations GROUP BY words
          HAVING count(*) > 1 AND max(confidence) >= :sure AND
            (min(confidence) < :sure OR count(name) < count(*) OR min(name) <> max(name))
        UNION SELECT words FROM fuller_quotations
      ) ORDER BY ${NEWEST_QUOTATION}`,
    { least: LEAST_WORDS, sure: SURE },
  );
  const fuller = database.rows(
    readSpeakerRow,
    `SELECT f.words, ${COLUMNS} FROM fuller_quotations f JOIN quotations q ON q.number = f.quotation
      JOIN articles a ON a.number = q.article
      WHERE q.part = 0 AND f.words IN (SELECT value FROM json_each(:words))
      ORDER BY ${NEWEST_QUOTATION}`,
    { words: JSON.stringify([...new Set(same.map(({ words }) => words))]) },
  );
  return { same, fuller };
}

const COLUMNS = "q.number, q.article, q.name, q.basis, q.confidence, q.word_count";

const readSpeakerRow = z.object({
  words: z.string(),
  number: z.number(),
  article: z.number(),
  name: z.number().nullable(),
  basis: z.enum([...BASES, "editor"]),
  confidence: z.number(),
  word_count: z.number(),
});
