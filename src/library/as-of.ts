import type { Database } from "./database.ts";

/** What answers are made from: the library’s file as of one instant. */
export type AsOf = {
  readonly now: Date;
  /** The file, with what is readable at the instant. To be asked for at every question, and never kept. */
  database(): Database;
};
