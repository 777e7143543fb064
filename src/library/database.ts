import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { z } from "zod";
import { connect, isDamage } from "./sqlite-connection.ts";

/** Pages of 8 KiB. Some are kept for what comes next. */
const SPARE_PAGES = 32;
const PAGES_AT_ONCE = 64;
/** A batch of articles changes some pages of every index. */
const WRITING_KIB = 65_536;

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
    return this.#noticingDamage(() => this.#prepare(sql).all(parameters)).map((found) => row.parse(found));
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

  /** Keeps more of the file in memory, as who writes all over it needs. */
  prepareToWrite(): void {
    this.#connection.exec(`PRAGMA cache_size = -${WRITING_KIB}`);
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
    const found = this.row(stampRow, "SELECT data_version, total_changes() AS n FROM pragma_data_version");
    return `${this.#file}/${found?.data_version}/${found?.n}`;
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

  /** Goes on with a connection to another file, in place of the one before. */
  goOnWith(connection: DatabaseSync): void {
    this.close();
    this.#connection = connection;
    this.#file += 1;
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

const numberRow = z.object({ n: z.number() });
const stampRow = z.object({ data_version: z.number(), n: z.number() });
