import type { Database } from "./database.ts";
import type { KeptLists } from "./kept-lists.ts";
import type { Roster } from "./roster.ts";

/** What answers are made from: the library’s file, and who is who in it, as of one instant. */
export type AsOf = {
  readonly database: Database;
  /** In milliseconds since 1970. An article that is held until later is not readable. */
  readonly now: number;
  roster(): Roster;
  /** Lists that are read once for all who ask. */
  readonly lists: KeptLists;
};
