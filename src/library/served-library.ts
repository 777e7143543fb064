import { type Database, moveDatabase, openExisting, peekAt, removeDatabase } from "./database.ts";
import type { Library } from "./library.ts";
import { SCHEMA_VERSION } from "./schema.ts";
import { isCurrent, libraryReader, openLibrary } from "./store.ts";
import { FILLED } from "./writer.ts";

/** A library that is read here and filled elsewhere. */
export type ServedLibrary = Library & {
  /** The file that answers. */
  readonly file: string;
  /** The file that is to be filled. */
  readonly filling: string;
  /** Why it is to be filled from all articles; null when it was kept. */
  readonly rebuiltBecause: string | null;
  /** Whether another library answers until that one is filled. */
  readonly isBeside: boolean;
  /**
   * Has the filled library take the place of the one that answers. Nobody else may have either of them open.
   *
   * @throws the system's error when it cannot; the one before then goes on answering.
   */
  exchange(): void;
  /** Has the file that is to be filled built again where it is damaged. Nobody else may have it open. */
  restore(): void;
  close(): void;
};

/**
 * Opens the library that answers. One that another version of the engine filled goes on answering while the new one is built in a
 * file beside it; one that has other tables cannot be read any more, and is built again in its place.
 *
 * @throws UserError when the file cannot be written.
 */
export function openServedLibrary(file: string): ServedLibrary {
  const beside = `${file}.next`;
  const database = openOlder(file);
  if (database === null) {
    removeDatabase(beside);
    return openInPlace(file);
  }
  openLibrary(beside, file).close();
  return {
    ...libraryReader(database),
    file,
    filling: beside,
    rebuiltBecause:
      "this version of Lede reads articles in another way; the library before answers meanwhile",
    isBeside: true,
    exchange: () => database.reopen(file, () => moveDatabase(beside, file)),
    restore: () => openLibrary(beside, file).close(),
    close: () => database.close(),
  };
}

function openInPlace(file: string): ServedLibrary {
  const { rebuiltBecause, close } = openLibrary(file);
  close();
  const database = openExisting(file);
  return {
    ...libraryReader(database),
    ...{ file, filling: file, rebuiltBecause, isBeside: false },
    exchange() {},
    restore: () => database.reopen(file, () => openLibrary(file).close()),
    close: () => database.close(),
  };
}

/** A whole library that another version of the engine filled, with the tables of this one; null when there is none. */
function openOlder(file: string): Database | null {
  const found = peekAt(file);
  if (found === null || found.mark !== FILLED || isCurrent(found.version)) return null;
  if (!found.version.startsWith(`${SCHEMA_VERSION}/`)) return null;
  return openExisting(file);
}
