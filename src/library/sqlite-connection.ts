import { DatabaseSync } from "node:sqlite";

/** Opens a SQLite file for reading and writing, also while others have it open. Throws SQLite's error. */
export function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5_000 });
  try {
    // These take effect in a new file only, and must be said before anything is written. Contents fill large pages better.
    connection.exec("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL");
    // The file can always be built again, so a power cut may cost the last articles but not a wait for the disk at each.
    connection.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 4194304;",
    );
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** The lowest byte of SQLite's error codes is the kind; the rest says more about it. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

export function isObstacle(error: unknown): error is Error {
  const code = sqliteCode(error);
  if (code === SQLITE_READONLY || code === SQLITE_CANTOPEN) return true;
  return error instanceof Error && "code" in error && OBSTACLES.has(String(error.code));
}

const OBSTACLES = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ERR_FS_EISDIR"]);
