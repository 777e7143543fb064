import { EventEmitter } from "node:events";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { KeyvStoreAdapter } from "keyv";
import { z } from "zod";
import type { Claims } from "./claims.ts";
import { SqliteClaims } from "./sqlite-claims.ts";

type Row = { readonly key: string; readonly value: string };
type Entry = { readonly key: string; readonly value: string; readonly ttl?: number | undefined };

/** Runs the work after so many milliseconds; returns what calls it off. */
type Later = (work: () => void, milliseconds: number) => () => void;

type SqliteOptions = { later?: Later; onError?: (error: Error) => void; now?: () => Date };

const checkpoint = z.object({ busy: z.number(), log: z.number(), checkpointed: z.number() });

const BUSY_TIMEOUT_MS = 1_000;
/** With the retry after one that others held up, what is written is in the main file within a minute. */
const CHECKPOINT_MS = 30_000;
const ITERATOR_PAGE = 200;

/**
 * A Keyv store in one SQLite file. Several processes may use the file at once: a writer waits up to a second for
 * another one. A write is on the disk when its promise resolves, at first in the file `-wal` beside it and within a
 * minute in the file itself, so that a plain copy of the file is never older than that.
 *
 * As in Keyv's own SQL adapters, `get` and the iterator also give values whose time to live is over, for Keyv to
 * delete; `has` and `hasMany`, which Keyv doesn't check, leave them out.
 */
export class SqliteAdapter extends EventEmitter implements KeyvStoreAdapter {
  /** Keyv reads the dialect to know that this store can be iterated. */
  readonly opts: { readonly dialect: "sqlite"; readonly url: string; [option: string]: unknown };
  namespace?: string | undefined;
  readonly claims: Claims;
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #delete: StatementSync;
  readonly #exists: StatementSync;
  readonly #page: StatementSync;
  readonly #later: Later;
  readonly #onError: (error: Error) => void;
  #cancelCheckpoint: (() => void) | null = null;
  #isCheckpointFailing = false;

  /**
   * Opens the file, made if it isn't there (its folder must be). Throws SQLite's error when it can't be used.
   *
   * `onError` hears once when writes no longer get from `-wal` into the file. `now` is the clock of the claims.
   */
  constructor(
    path: string,
    { later = byTimer, onError = () => {}, now = () => new Date() }: SqliteOptions = {},
  ) {
    super();
    this.#later = later;
    this.#onError = onError;
    this.opts = { dialect: "sqlite", url: `sqlite:${path}` };
    this.#database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS keyv (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER) WITHOUT ROWID;
    `);
    this.#select = this.#database.prepare("SELECT value FROM keyv WHERE key = ?");
    this.#upsert = this.#database.prepare(
      `INSERT INTO keyv (key, value, expires) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
    );
    this.#delete = this.#database.prepare("DELETE FROM keyv WHERE key = ?");
    this.#exists = this.#database.prepare(
      "SELECT 1 FROM keyv WHERE key = ? AND (expires IS NULL OR expires > ?)",
    );
    this.#page = this.#database.prepare(
      "SELECT key, value FROM keyv WHERE key > ? AND key < ? ORDER BY key LIMIT ?",
    );
    this.claims = new SqliteClaims(this.#database, {
      transaction: (work) => this.#transaction(work),
      write: (key, value) => void (value === null ? this.#remove(key) : this.#write({ key, value })),
      now,
    });
    // A process that was killed leaves its writes in `-wal`.
    this.#checkpoint();
  }

  // Keyv's type lets the caller choose the type of what is stored; what is stored here is always text.
  // biome-ignore lint/suspicious/noExplicitAny: the interface leaves no other way to say it.
  async get(key: string): Promise<any> {
    return this.#read(key);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async getMany(keys: readonly string[]): Promise<any[]> {
    return keys.map((key) => this.#read(key));
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    this.#write({ key, value, ttl });
  }

  /** Writes all of them or none. */
  async setMany(entries: readonly Entry[]): Promise<void> {
    this.#transaction(() => {
      for (const entry of entries) this.#write(entry);
    });
  }

  async delete(key: string): Promise<boolean> {
    return this.#remove(key);
  }

  /** True when at least one of them was there. */
  async deleteMany(keys: readonly string[]): Promise<boolean> {
    return this.#transaction(() => keys.filter((key) => this.#remove(key)).length > 0);
  }

  /** Deletes the keys of the namespace, or all keys when there is no namespace. */
  async clear(): Promise<void> {
    const { after, before } = keyRange(this.namespace);
    this.#database.prepare("DELETE FROM keyv WHERE key > ? AND key < ?").run(after, before);
    this.#checkpointSoon();
  }

  async has(key: string): Promise<boolean> {
    return this.#exists.get(key, Date.now()) !== undefined;
  }

  async hasMany(keys: readonly string[]): Promise<boolean[]> {
    const now = Date.now();
    return keys.map((key) => this.#exists.get(key, now) !== undefined);
  }

  /** In the order of the keys. Reads page by page, so that the store can be changed and others get a turn meanwhile. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async *iterator(namespace?: string): AsyncGenerator<any[], void> {
    const { after, before } = keyRange(namespace);
    let last = after;
    while (true) {
      const rows = this.#page.all(last, before, ITERATOR_PAGE) as Row[];
      for (const { key, value } of rows) {
        yield [key, value];
        last = key;
      }
      if (rows.length < ITERATOR_PAGE) return;
      await nextTurn();
    }
  }

  async disconnect(): Promise<void> {
    this.#cancelCheckpoint?.();
    this.#cancelCheckpoint = null;
    if (!this.#database.isOpen) return;
    try {
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (error) {
      // What was written is safe in `-wal`.
      this.#onError(asError(error));
    } finally {
      this.#database.close();
    }
  }

  #read(key: string): string | undefined {
    return (this.#select.get(key) as Pick<Row, "value"> | undefined)?.value;
  }

  #write({ key, value, ttl }: Entry): void {
    this.#upsert.run(key, value, ttl === undefined ? null : Date.now() + ttl);
    this.#checkpointSoon();
  }

  #remove(key: string): boolean {
    const isRemoved = this.#delete.run(key).changes > 0;
    if (isRemoved) this.#checkpointSoon();
    return isRemoved;
  }

  #checkpointSoon(): void {
    this.#cancelCheckpoint ??= this.#later(() => {
      this.#cancelCheckpoint = null;
      this.#checkpoint();
    }, CHECKPOINT_MS);
  }

  /** Copies from `-wal` into the file as much as other readers allow, and tries again later when that was not all. */
  #checkpoint(): void {
    try {
      const row = this.#database.prepare("PRAGMA wal_checkpoint(PASSIVE)").get();
      const { busy, log, checkpointed } = checkpoint.parse(row);
      if (busy !== 0 || checkpointed < log) this.#checkpointSoon();
      this.#isCheckpointFailing = false;
    } catch (error) {
      if (!this.#isCheckpointFailing) this.#onError(asError(error));
      this.#isCheckpointFailing = true;
      this.#checkpointSoon();
    }
  }

  #transaction<Result>(work: () => Result): Result {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

/** Keyv puts "namespace:" before each key; ";" is the character after ":". The last code point ends the range of all keys. */
function keyRange(namespace: string | undefined): { after: string; before: string } {
  return namespace
    ? { after: `${namespace}:`, before: `${namespace};` }
    : { after: "", before: "\u{10FFFF}" };
}

const byTimer: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  // The end of the process waits for no checkpoint: closing makes one.
  timer.unref();
  return () => clearTimeout(timer);
};

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
