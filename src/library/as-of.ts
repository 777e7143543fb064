import type { Database } from "./database.ts";
import type { Keep } from "./kept.ts";
import type { Listed } from "./rows.ts";

/** What answers are made from: the library’s file as of one instant. */
export type AsOf = {
  readonly now: Date;
  /** The file, with what is readable at the instant. To be asked for at every question, and never kept. */
  database(): Database;
  /** Lists and answers that are read once for all who ask; to be asked for after the file. */
  readonly lists: Keep<readonly Listed[]>;
  readonly answers: Keep<object>;
};
