import type { Database } from "./database.ts";
import { FILLED } from "./filled.ts";
import type { Library } from "./library.ts";
import { moveDatabase, openExisting, peekAt, removeDatabase } from "./open-database.ts";
import { SCHEMA_VERSION } from "./schema.ts";
import { buildLibrary, isCurrent, openLibrary, writingReader } from "./store.ts";

/** A library that is read here and filled elsewhere. */
export type ServedLibrary = Library & {
  readonly kind: "served";
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
  /** Who is to hear when a question comes upon damage in the file. */
  onDamage(listener: () => void): void;
  /** Empties the library, in a new file. Nobody else may have it open. */
  rebuild(): void;
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
  let hear = () => {};
  const older = openOlder(file, () => hear());
  if (older === null) removeDatabase(beside);
  const { rebuiltBecause, close } = openLibrary(older === null ? file : beside, file);
  close();
  const database = older ?? openExisting(file, () => hear());
  let isBeside = older !== null;
  return {
    ...writingReader(database),
    kind: "served",
    file,
    filling: isBeside ? beside : file,
    rebuiltBecause: isBeside
      ? "this version of Lede reads articles in another way; the library before answers meanwhile"
      : rebuiltBecause,
    get isBeside() {
      return isBeside;
    },
    exchange() {
      database.reopen(file, () => moveDatabase(beside, file));
      isBeside = false;
    },
    onDamage(listener) {
      hear = listener;
    },
    rebuild() {
      database.reopen(file, () => {
        removeDatabase(beside);
        buildLibrary(file);
      });
      isBeside = false;
    },
    restore() {
      if (isBeside) openLibrary(beside, file).close();
      else database.reopen(file, () => openLibrary(file).close());
    },
    close: () => database.close(),
  };
}

/** A whole library that another version of the engine filled, with the tables of this one; null when there is none. */
function openOlder(file: string, onDamage: () => void): Database | null {
  const found = peekAt(file);
  if (found === null || found.mark !== FILLED || isCurrent(found.version)) return null;
  if (!found.version.startsWith(`${SCHEMA_VERSION}/`)) return null;
  return openExisting(file, onDamage);
}
