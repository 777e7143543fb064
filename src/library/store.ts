import { ENGINE_VERSION } from "../language/version.ts";
import { KEPT_ARRIVALS } from "./arrivals.ts";
import { type Database, type Origin, openDatabase, openExisting } from "./database.ts";
import type { Library } from "./library.ts";
import { rosterReader } from "./roster.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { viewOf } from "./view.ts";
import { type LibraryWriter, libraryWriter } from "./writer.ts";

/** Of the tables, and of all that computes what is in them. */
const CURRENT_VERSION = `${SCHEMA_VERSION}/${ENGINE_VERSION}`;

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
 * @param older where the times of arrivals are taken from when it is built again.
 * @throws UserError when the file cannot be written.
 */
export function openLibrary(file: string, older = file): LibraryStore {
  const kept = { ...KEPT_ARRIVALS, from: older };
  const { database, origin, version } = openDatabase(file, CURRENT_VERSION, SCHEMA, kept);
  return {
    origin,
    rebuiltBecause: reasonFor(origin, version),
    ...libraryReader(database),
    ...libraryWriter(database),
    close: () => database.close(),
  };
}

/**
 * Opens a library that {@link openLibrary} has opened before, also in another thread, and never builds it again: somebody else may have
 * it open.
 *
 * @throws SQLite's error when it cannot be opened.
 */
export function openKeptLibrary(file: string): LibraryStore {
  const database = openExisting(file);
  return {
    origin: "kept",
    rebuiltBecause: null,
    ...libraryReader(database),
    ...libraryWriter(database),
    close: () => database.close(),
  };
}

export function isCurrent(version: string): boolean {
  return version === CURRENT_VERSION;
}

/** What may be asked of the library in a database. */
export function libraryReader(database: Database): Library {
  let roster = { at: rosterReader(database), file: database.file };
  /** What is known of one file's names is not true of another's. */
  const rosterAt = (now: number) => {
    if (roster.file !== database.file) roster = { at: rosterReader(database), file: database.file };
    return roster.at(now);
  };
  return {
    at(date) {
      const now = date.getTime();
      return viewOf({ database, now, roster: () => rosterAt(now) });
    },
  };
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
