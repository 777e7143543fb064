import { ENGINE_VERSION } from "../language/version.ts";
import { KEPT_ARRIVALS } from "./arrivals.ts";
import type { AsOf } from "./as-of.ts";
import { settleCategories } from "./category-rows.ts";
import { type Change, type Changes, changer } from "./changes.ts";
import type { Database } from "./database.ts";
import { settleFuller } from "./fuller-quotations.ts";
import { settleHeld } from "./held-articles.ts";
import { keeper } from "./kept.ts";
import type { Library } from "./library.ts";
import { settleNameCounts } from "./name-counts.ts";
import {
  buildDatabase,
  type DatabaseForm,
  type Origin,
  openDatabase,
  openExisting,
} from "./open-database.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { settleVocabulary } from "./search-terms.ts";
import { settleStatements } from "./shown-statements.ts";
import { settleIdentities } from "./stored-identities.ts";
import { settlePersonCounts } from "./stored-persons.ts";
import { settleTotals } from "./totals.ts";
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
  const form = libraryForm(file, older);
  const { database, origin, version } = openDatabase(form, () => rebuild());
  const rebuild = () => database.reopen(file, () => buildDatabase(form));
  database.prepareToWrite();
  return {
    origin,
    rebuiltBecause: reasonFor(origin, version),
    ...readerAndWriter(database),
    close: () => database.close(),
  };
}

/** Builds an empty library in the place of what is there. Nobody may have it open. */
export function buildLibrary(file: string): void {
  buildDatabase(libraryForm(file, file));
}

/** A library's file as this version of Lede has it. */
function libraryForm(file: string, older: string): DatabaseForm {
  return { file, version: CURRENT_VERSION, schema: SCHEMA, kept: { ...KEPT_ARRIVALS, from: older } };
}

/**
 * Opens a library that {@link openLibrary} has opened before, also in another thread, and never builds it again: someone else may have
 * it open.
 *
 * @param onDamage hears when a question or a change comes upon damage in the file, and then fails.
 * @throws SQLite's error when it cannot be opened.
 */
export function openKeptLibrary(file: string, onDamage: () => void): LibraryStore {
  const database = openExisting(file, onDamage);
  database.prepareToWrite();
  return {
    origin: "kept",
    rebuiltBecause: null,
    ...readerAndWriter(database),
    close: () => database.close(),
  };
}

/** Lists are of at most some thousand headlines, answers of ten items at most. */
const MOST_LISTS = 32;
const MOST_ANSWERS = 256;

export function isCurrent(version: string): boolean {
  return version === CURRENT_VERSION;
}

/** What may be asked of the library in a database, and done to it: changes of both are one where one is made within another. */
function readerAndWriter(database: Database): Library & LibraryWriter {
  const change = changer(database, settle);
  return { ...writingReader(database, change), ...libraryWriter(database, change) };
}

/** What may be asked of the library in a database, which is brought up to the time of each question. */
export function writingReader(database: Database, change: Change = changer(database, settle)): Library {
  return libraryReader(database, (now) => settleHeld(database, change, now.getTime()));
}

/**
 * What may be asked of the library in a database.
 *
 * @param settleTo is called before each question.
 */
export function libraryReader(database: Database, settleTo: (now: Date) => void): Library {
  const lists: AsOf["lists"] = keeper(database, MOST_LISTS);
  const answers: AsOf["answers"] = keeper(database, MOST_ANSWERS);
  return {
    at(now) {
      return viewOf({
        now,
        lists,
        answers,
        database() {
          settleTo(now);
          return database;
        },
      });
    },
  };
}

/** Brings up to date what depends on more than one article. */
function settle(changes: Changes): void {
  settleVocabulary(changes);
  settleFuller(changes);
  settleNameCounts(changes);
  settleIdentities(changes);
  settleStatements(changes);
  settleNameCounts(changes);
  settlePersonCounts(changes);
  settleCategories(changes);
  settleTotals(changes);
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
