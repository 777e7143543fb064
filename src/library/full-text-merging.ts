import type { Database } from "./database.ts";

/*
 * FTS5 adds to its indexes by writing new parts, and merges parts as they grow many. Entries of articles that are gone take room until
 * the part that holds them is merged.
 */

const TABLES = ["articles_text", "titles_text", "quotations_text", "persons_text"] as const;
/** As much as is merged at once, a few milliseconds of work. */
const PAGES_AT_ONCE = 64;

/**
 * Merges some of what is worth merging, or has been begun to be merged.
 *
 * @returns whether there may be more.
 */
export function mergeSome(database: Database): boolean {
  return TABLES.some((table) => merge(database, table, PAGES_AT_ONCE));
}

/** Begins to merge each index into one part; {@link mergeSome} goes on with it. */
export function beginToMergeAll(database: Database): void {
  for (const table of TABLES) merge(database, table, -1);
}

/** A negative number puts all parts into one level first, so that all of them are merged. */
function merge(database: Database, table: string, pages: number): boolean {
  const changes = () => database.number("SELECT total_changes() AS n");
  const before = changes();
  database.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`);
  // The command counts as one change itself.
  return changes() - before > 1;
}
