import { ENGINE_VERSION } from "../language/version.ts";
import { KEPT_ARRIVALS } from "./arrivals.ts";
import { type Changes, changer } from "./changes.ts";
import { type Origin, openDatabase } from "./database.ts";
import { settleFuller } from "./fuller-quotations.ts";
import { settleHeld } from "./held-articles.ts";
import type { Library } from "./library.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { settleVocabulary } from "./search-terms.ts";
import { settleStatements } from "./shown-statements.ts";
import { settleIdentities } from "./stored-identities.ts";
import { settlePersonCounts } from "./stored-persons.ts";
import { viewOf } from "./view.ts";
import { type LibraryWriter, libraryWriter } from "./writer.ts";

/** The library with the means to fill it. */
export type LibraryStore = Library &
  LibraryWriter & {
    /** What was found in the file; anything but "kept" means that the library began empty and is to be filled. */
    readonly origin: Origin;
    /** Why the library began empty, for the log; null when it was kept. */
    readonly rebuiltBecause: string | null;
    close(): void;
  };

/**
 * Opens the library's file, or rebuilds it when it is missing, damaged, or made by another version of the library or
 * of the engine. Its folder is made when there is none.
 *
 * @throws UserError when the file cannot be written.
 */
export function openLibrary(file: string): LibraryStore {
  const current = `${SCHEMA_VERSION}/${ENGINE_VERSION}`;
  const { database, origin, version } = openDatabase(file, current, SCHEMA, KEPT_ARRIVALS);
  const change = changer(database, settle);
  return {
    origin,
    rebuiltBecause: reasonFor(origin, version),
    at(now) {
      return viewOf({
        now,
        database() {
          settleHeld(database, change, now.getTime());
          return database;
        },
      });
    },
    ...libraryWriter(database, change),
    close: () => database.close(),
  };
}

/** Brings up to date what depends on more than one article. */
function settle(changes: Changes): void {
  settleVocabulary(changes);
  settleFuller(changes);
  settleIdentities(changes);
  settleStatements(changes);
  settlePersonCounts(changes);
}

function reasonFor(origin: Origin, version: string | null): string | null {
  switch (origin) {
    case "kept":
      return null;
    case "new":
      return "there was none yet";
    case "damaged":
      return "its file was damaged";
    case "outdated": {
      const schema = version?.split("/")[0];
      if (schema === undefined) return "its file was not one of Lede’s";
      return schema === String(SCHEMA_VERSION)
        ? "this version of Lede reads articles in another way"
        : "this version of Lede keeps it in another form";
    }
  }
}
