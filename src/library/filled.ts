import type { Database } from "./database.ts";

/** What the file's mark says when the whole content folder has been read into it once. */
export const FILLED = 1;

/** Whether the whole content folder has been read into the library once: what comes from then on is new. */
export function isFilled(database: Database): boolean {
  return database.mark === FILLED;
}
