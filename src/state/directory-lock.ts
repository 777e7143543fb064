import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SQLITE_BUSY = 5;

/**
 * Marks a data directory as in use, until it is released or the process ends in whatever way: a lock of the system, held
 * through SQLite, because Node has none of its own. null when another process has it.
 *
 * Throws SQLite's error when the lock's file cannot be used.
 */
export function lockDirectory(directory: string): { release(): void } | null {
  return lockFile(join(directory, "in-use.lock"));
}

/** The same by a file for nothing but that, which is made if need be. */
export function lockFile(file: string): { release(): void } | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}
