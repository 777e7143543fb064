import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { UserError } from "../errors.ts";
import { Database } from "./database.ts";
import { connect, isDamage, isObstacle, sqliteCode } from "./sqlite-connection.ts";

/** The version and the mark of a database that was written before; null when there is none that can be read. */
export function peekAt(file: string): { readonly version: string; readonly mark: number } | null {
  let connection: DatabaseSync | null = null;
  try {
    connection = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
    const { version } = connection.prepare("SELECT version FROM meta").get() ?? {};
    const { user_version: mark } = connection.prepare("PRAGMA user_version").get() ?? {};
    return typeof version === "string" && typeof mark === "number" ? { version, mark } : null;
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return null;
  } finally {
    connection?.close();
  }
}

/**
 * Opens a database for reading only, with its version, null where it is none of ours, and its mark.
 *
 * @throws SQLite's error when it cannot be opened, or is damaged where it was looked at.
 */
export function openToRead(file: string) {
  const connection = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
  try {
    const isOurs = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
    const { version } = (isOurs ? connection.prepare("SELECT version FROM meta").get() : undefined) ?? {};
    const { user_version: mark } = connection.prepare("PRAGMA user_version").get() ?? {};
    probe(connection);
    return { connection, version: typeof version === "string" ? version : null, mark: Number(mark) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Puts all of a database into its one file, so that it can be copied, and read where nothing can be written. */
export function finishDatabase(file: string): void {
  const connection = connect(file);
  connection.exec("PRAGMA journal_mode = DELETE");
  connection.close();
}

/** Whether there is a file. */
export function isThere(file: string): boolean {
  return existsSync(file);
}

/** Opens a database that is there, whatever its version is. Throws SQLite's error when it cannot be opened. */
export function openExisting(file: string, onDamage: () => void): Database {
  return new Database(connect(file), onDamage);
}

/** Deletes a database with its journals. */
export function removeDatabase(file: string): void {
  rmSync(file, { force: true });
  removeJournals(file);
}

/** Puts a database in the place of another one. Nobody may have either of them open. */
export function moveDatabase(from: string, to: string): void {
  // What is still in its journal goes into the file when the last connection closes.
  connect(from).close();
  // A journal that is left behind would be taken for the new file's.
  removeJournals(to);
  renameSync(from, to);
}

function removeJournals(file: string): void {
  for (const ending of ["-wal", "-shm", "-journal"]) rmSync(`${file}${ending}`, { force: true });
}

/** What was found when the file was opened; anything but "kept" means that the library is empty now. */
export type Origin = "kept" | "new" | "outdated" | "damaged";

type Opened = {
  readonly origin: Origin;
  /** The version that the file was of; null when it was none of ours. */
  readonly version: string | null;
};

/** Rows that outlive a rebuilding: the first query that the older file can answer gives them, in the form of an older one. */
type Kept = {
  /** Where they are; the file itself unless it is given. */
  readonly from?: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly queries: readonly string[];
  rowOf(found: Readonly<Record<string, SQLOutputValue>>): Record<string, SQLOutputValue>;
};

/** A database as it is to be. */
export type DatabaseForm = {
  readonly file: string;
  /** Of the schema, and of all that computes what is stored. */
  readonly version: string;
  readonly schema: string;
  /** Is taken over from the older file, as far as that can be read. */
  readonly kept: Kept;
};

/**
 * Opens the file, or rebuilds it when it is missing, of another version, or damaged.
 *
 * @param onDamage hears when a statement comes upon damage later.
 * @throws UserError when the file cannot be opened or written.
 */
export function openDatabase(
  { file, version, schema, kept }: DatabaseForm,
  onDamage: () => void,
): Opened & { readonly database: Database } {
  const built = () => new Database(build({ file, version, schema, kept }), onDamage);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const { connection, ...opened } = open(file, version);
    if (opened.origin === "kept") return { database: new Database(connection, onDamage), ...opened };
    connection.close();
    return { database: built(), ...opened };
  } catch (error) {
    if (isDamage(error)) return { database: built(), origin: "damaged", version: null };
    if (isObstacle(error)) {
      throw new UserError(
        `The library ${file} cannot be written (${error.message}). Point DATA_DIR to a folder on this machine's disk that the bot may write to.`,
        { cause: error },
      );
    }
    throw error;
  }
}

function open(file: string, version: string): Opened & { readonly connection: DatabaseSync } {
  const connection = connect(file);
  try {
    return { connection, ...openedAs(connection, version) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openedAs(connection: DatabaseSync, version: string): Opened {
  const tables = connection.prepare("SELECT name FROM sqlite_schema").all();
  if (tables.length === 0) return { origin: "new", version: null };
  if (!tables.some(({ name }) => name === "meta")) return { origin: "outdated", version: null };
  const { version: found } = connection.prepare("SELECT version FROM meta").get() ?? {};
  if (found !== version) return { origin: "outdated", version: typeof found === "string" ? found : null };
  probe(connection);
  return { origin: "kept", version };
}

/**
 * Looks at the beginning of every table, which takes the same time in a file of any size. Damage elsewhere is found by
 * the first statement that comes upon it.
 *
 * @throws the error of SQLite for a damaged file.
 */
function probe(connection: DatabaseSync): void {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
  for (const { name } of tables.all()) connection.prepare(`SELECT * FROM "${name}" LIMIT 1`).all();
}

/** Builds it in the place of what is there. Nobody may have it open. */
export function buildDatabase(form: DatabaseForm): void {
  build(form).close();
}

function build({ file, version, schema, kept }: DatabaseForm): DatabaseSync {
  const rows = rowsToKeep(kept.from ?? file, kept);
  removeDatabase(file);
  const connection = connect(file);
  connection.exec("BEGIN IMMEDIATE");
  connection.exec(schema);
  connection.prepare("INSERT INTO meta (version) VALUES (?)").run(version);
  const { table, columns } = kept;
  const insert = connection.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  connection.exec("COMMIT");
  return connection;
}

function rowsToKeep(file: string, { queries, rowOf }: Kept): Record<string, SQLOutputValue>[] {
  for (const query of queries) {
    let connection: DatabaseSync | null = null;
    try {
      connection = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
      return connection.prepare(query).all().map(rowOf);
    } catch (error) {
      // Nothing can be read out of it in this way.
      if (sqliteCode(error) === null) throw error;
    } finally {
      connection?.close();
    }
  }
  return [];
}
