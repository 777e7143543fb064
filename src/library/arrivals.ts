import { createHash } from "node:crypto";
import { z } from "zod";
import type { Article } from "../content/article.ts";
import { canonicalUrl } from "../content/canonical-url.ts";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";

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

type ArrivalKey = { readonly key: string; readonly isLoose: boolean };

/** What an article is known by, the strongest first. `isLoose` is what may come to mean another article. */
function arrivalKeys({ id, title, url, published, body }: Article): ArrivalKey[] {
  const headline = foldedLine(title);
  const address = url === null ? null : canonicalUrl(url);
  const said = [headline, published?.at.getTime() ?? null, body];
  return [
    { key: `id ${id}`, isLoose: true },
    ...(address === null ? [] : [{ key: `story ${hash([address, headline])}`, isLoose: false }]),
    ...(body.length < SHORTEST_TEXT ? [] : [{ key: `text ${hash(said)}`, isLoose: false }]),
  ];
}

function hash(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** When an article like this one arrived before; null for one that is new. */
export function formerArrival(database: Database, article: Article, now: Date): Date | null {
  const times = arrivalKeys(article).flatMap(({ key, isLoose }) => {
    const row = database.row(arrivalRow, "SELECT arrived, gone FROM arrivals WHERE key = :key", { key });
    if (row === null) return [];
    const isOver = row.gone !== null && now.getTime() - row.gone > (isLoose ? SAME_ID_MS : FORGOTTEN_MS);
    return isOver ? [] : [row.arrived];
  });
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Keeps when an article arrived, in place of what was kept of its id. */
export function noteArrival(database: Database, article: Article, arrived: Date): void {
  const { id } = article;
  database.run("DELETE FROM arrivals WHERE id = :id", { id });
  for (const { key } of arrivalKeys(article)) {
    database.run(
      `INSERT INTO arrivals (key, id, arrived, gone) VALUES (:key, :id, :arrived, NULL)
        ON CONFLICT (key) DO UPDATE SET id = :id, arrived = :arrived, gone = NULL`,
      { key, id, arrived: arrived.getTime() },
    );
  }
}

/** Notes which articles are gone by now, and forgets those that have been for long. */
export function settleArrivals(database: Database, now: Date): void {
  const at = now.getTime();
  database.transaction(() => {
    database.run(
      "UPDATE arrivals SET gone = :at WHERE gone IS NULL AND id NOT IN (SELECT id FROM articles)",
      { at },
    );
    database.run("DELETE FROM arrivals WHERE gone < :forgotten", { forgotten: at - FORGOTTEN_MS });
  });
}

/**
 * What is taken over into a library that is built again. Older libraries kept arrivals with their articles only; a file whose
 * tables are others still gives nothing.
 */
export const KEPT_ARRIVALS = {
  table: "arrivals",
  columns: ["key", "id", "arrived", "gone"],
  queries: [
    "SELECT key, id, arrived, gone FROM arrivals",
    "SELECT 'id ' || id AS key, id, arrived, NULL AS gone FROM articles",
  ],
} as const;

const arrivalRow = z.object({ arrived: z.number(), gone: z.number().nullable() });
