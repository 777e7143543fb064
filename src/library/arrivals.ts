import { hash } from "node:crypto";
import type { SQLOutputValue } from "node:sqlite";
import { z } from "zod";
import type { Article } from "../content/article.ts";
import { canonicalUrl } from "../content/canonical-url.ts";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import { referenceTo } from "./reference.ts";

/*
 * When each article arrived, beyond the time that its file is there: an article that comes back is not news again. It is known by
 * its id, by its address with its headline, and by its text.
 */

const DAY_MS = 24 * 60 * 60_000;
/** An id alone means the same article for so long after it was last there: people give an old name to a new article. */
const SAME_ID_MS = DAY_MS;
/** An article that was gone for so long counts as new when it comes back. */
const FORGOTTEN_MS = 400 * DAY_MS;
/** A text this short may be another article's too. In characters. */
const SHORTEST_TEXT = 100;

/** What an article is known by beside its id; null for what it has not, or other articles may have, too. */
type Marks = { readonly story: number | null; readonly text: number | null };

function marksOf({ title, url, published, body }: Article): Marks {
  const headline = foldedLine(title);
  const address = url === null ? null : canonicalUrl(url);
  const said = [headline, published?.at.getTime() ?? null, body];
  return {
    story: address === null ? null : numberOf([address, headline]),
    text: body.length < SHORTEST_TEXT ? null : numberOf(said),
  };
}

/** 52 bits of a hash, which any number in JavaScript and any column holds. */
function numberOf(parts: readonly unknown[]): number {
  return Number.parseInt(hash("sha256", JSON.stringify(parts)).slice(0, DIGITS), 16);
}

const DIGITS = 13;

/** When an article like this one arrived before; null for one that is new. */
export function formerArrival(database: Database, article: Article, now: Date): Date | null {
  const rows = database.rows(
    arrivalRow,
    `SELECT arrived, gone, 1 AS by_id FROM arrivals WHERE reference = :reference
      UNION ALL SELECT arrived, gone, 0 FROM arrivals WHERE story = :story
      UNION ALL SELECT arrived, gone, 0 FROM arrivals WHERE text = :text`,
    { reference: referenceTo(article.id), ...marksOf(article) },
  );
  const times = rows.flatMap(({ arrived, gone, by_id }) => {
    const isOver = gone !== null && now.getTime() - gone > (by_id === 1 ? SAME_ID_MS : FORGOTTEN_MS);
    return isOver ? [] : [arrived];
  });
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Keeps when an article arrived, in place of what was kept of its id. */
export function noteArrival(database: Database, article: Article, arrived: Date): void {
  database.run(
    "INSERT OR REPLACE INTO arrivals (reference, story, text, arrived, gone) VALUES (:reference, :story, :text, :arrived, NULL)",
    { reference: referenceTo(article.id), ...marksOf(article), arrived: arrived.getTime() },
  );
}

/** Notes which articles are gone by now, and forgets those that have been for long. */
export function settleArrivals(database: Database, now: Date): void {
  const at = now.getTime();
  database.transaction(() => {
    database.run(
      "UPDATE arrivals SET gone = :at WHERE gone IS NULL AND reference NOT IN (SELECT reference FROM articles)",
      { at },
    );
    database.run("DELETE FROM arrivals WHERE gone < :forgotten", { forgotten: at - FORGOTTEN_MS });
  });
}

/**
 * What is taken over into a library that is built again. Up to version 12 there was a row for each of an article's keys, with the
 * hash in its text; older libraries kept arrivals with their articles only.
 */
export const KEPT_ARRIVALS = {
  table: "arrivals",
  columns: ["reference", "story", "text", "arrived", "gone"],
  queries: [
    "SELECT reference, story, text, arrived, gone FROM arrivals",
    `SELECT id, max(substr(key, 7, ${DIGITS})) FILTER (WHERE key LIKE 'story %') AS story,
        max(substr(key, 6, ${DIGITS})) FILTER (WHERE key LIKE 'text %') AS text, min(arrived) AS arrived, max(gone) AS gone
      FROM arrivals GROUP BY id`,
    "SELECT id, NULL AS story, NULL AS text, arrived, NULL AS gone FROM articles",
  ],
  rowOf(found: Readonly<Record<string, SQLOutputValue>>): Record<string, SQLOutputValue> {
    const older = olderRow.safeParse(found);
    if (!older.success) return { ...found };
    const { id, story, text, ...times } = older.data;
    return { reference: referenceTo(id), story: writtenNumber(story), text: writtenNumber(text), ...times };
  },
} as const;

const writtenNumber = (digits: string | null) => (digits === null ? null : Number.parseInt(digits, 16));

const olderRow = z.object({
  id: z.string(),
  story: z.string().nullable(),
  text: z.string().nullable(),
  arrived: z.number(),
  gone: z.number().nullable(),
});
const arrivalRow = z.object({ arrived: z.number(), gone: z.number().nullable(), by_id: z.number() });
