import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { z } from "zod";
import { UserError } from "../errors.ts";

/** Pages of 4 KiB. Some are kept for what comes next. */
const SPARE_PAGES = 64;
const PAGES_AT_ONCE = 128;

type Parameters = Readonly<Record<string, SQLInputValue>>;

/**
 * SQLite with each statement prepared once and every row parsed by a schema. Where a statement comes upon damage in the file, it
 * fails, and whoever opened the database hears of it.
 */
export class Database {
  #connection: DatabaseSync;
  readonly #onDamage: () => void;
  #file = 0;
  readonly #statements = new Map<string, StatementSync>();

  constructor(connection: DatabaseSync, onDamage: () => void) {
    this.#connection = connection;
    this.#onDamage = onDamage;
  }

  rows<Row extends z.ZodType>(row: Row, sql: string, parameters: Parameters = {}): z.output<Row>[] {
    return z.array(row).parse(this.#noticingDamage(() => this.#prepare(sql).all(parameters)));
  }

  /** The first row, or null. */
  row<Row extends z.ZodType>(row: Row, sql: string, parameters: Parameters = {}): z.output<Row> | null {
    const found = this.#noticingDamage(() => this.#prepare(sql).get(parameters));
    return found === undefined ? null : row.parse(found);
  }

  /** The one number that a `SELECT count(*)` or the like gives as `n`. */
  number(sql: string, parameters: Parameters = {}): number {
    return this.row(numberRow, sql, parameters)?.n ?? 0;
  }

  /** @returns the rowid of the row inserted last. */
  run(sql: string, parameters: Parameters = {}): number {
    return Number(this.#noticingDamage(() => this.#prepare(sql).run(parameters).lastInsertRowid));
  }

  /** All of the work or none of it; within another transaction, of that. */
  transaction(work: () => void): void {
    if (this.#connection.isTransaction) {
      work();
      return;
    }
    this.#connection.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.#connection.exec("COMMIT");
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec("ROLLBACK");
      throw error;
    }
  }

  /** A number that the file keeps for its owner; 0 in a new file. */
  get mark(): number {
    return this.number("SELECT user_version AS n FROM pragma_user_version");
  }

  set mark(value: number) {
    this.#connection.exec(`PRAGMA user_version = ${Math.trunc(value)}`);
  }

  /**
   * Gives some of the space that deleted rows held back to the disk: a step of a few milliseconds.
   *
   * @returns whether there is more to give back.
   */
  shrink(): boolean {
    const free = () => this.number("SELECT freelist_count AS n FROM pragma_freelist_count");
    if (free() <= SPARE_PAGES) return false;
    this.#connection.exec(`PRAGMA incremental_vacuum(${PAGES_AT_ONCE})`);
    if (free() > SPARE_PAGES) return true;
    // The file itself shrinks when the journal is taken over.
    this.#connection.exec("PRAGMA wal_checkpoint(PASSIVE)");
    return false;
  }

  /** Changes when another file takes the place of the one before. */
  get file(): number {
    return this.#file;
  }

  /** Changes whenever something was written, by this program or another. */
  stamp(): string {
    const other = this.row(versionRow, "PRAGMA data_version")?.data_version ?? 0;
    return `${this.#file}/${other}/${this.number("SELECT total_changes() AS n")}`;
  }

  /**
   * Closes the connection and goes on with another one: whoever asks hears from that one from now on.
   *
   * @param before what is to be done when no connection is open; where it fails, the file that is there then is opened all the same.
   */
  reopen(file: string, before: () => void): void {
    this.close();
    try {
      before();
    } finally {
      this.#connection = connect(file);
      this.#file += 1;
    }
  }

  /** Closing again does nothing. */
  close(): void {
    this.#statements.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #noticingDamage<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) this.#onDamage();
      throw error;
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

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

/** Rows that outlive a rebuilding: the first query that the older file can answer gives them. */
type Kept = {
  /** Where they are; the file itself unless it is given. */
  readonly from?: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly queries: readonly string[];
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

function rowsToKeep(file: string, { queries }: Kept): Record<string, SQLOutputValue>[] {
  for (const query of queries) {
    let connection: DatabaseSync | null = null;
    try {
      connection = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
      return connection.prepare(query).all();
    } catch (error) {
      // Nothing can be read out of it in this way.
      if (sqliteCode(error) === null) throw error;
    } finally {
      connection?.close();
    }
  }
  return [];
}

function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5_000 });
  try {
    // It takes effect in a new file only, and must be said before anything is written.
    connection.exec("PRAGMA auto_vacuum = INCREMENTAL");
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

const numberRow = z.object({ n: z.number() });
const versionRow = z.object({ data_version: z.number() });

const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** The lowest byte of SQLite's error codes is the kind; the rest says more about it. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

function isObstacle(error: unknown): error is Error {
  const code = sqliteCode(error);
  if (code === SQLITE_READONLY || code === SQLITE_CANTOPEN) return true;
  return error instanceof Error && "code" in error && OBSTACLES.has(String(error.code));
}

const OBSTACLES = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ERR_FS_EISDIR"]);
