import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import { CLOCKS_APART_MS, type Claims, firstFence, type Guard, type Held, type Wanted } from "./claims.ts";

/** `until` is in milliseconds since 1970, and 0 when the claim was given back. */
const row = z.object({ holder: z.string(), fence: z.number(), until: z.number() });
type Row = z.output<typeof row>;

type Parts = {
  /** Runs the work in one transaction that excludes all other writers. */
  transaction<Result>(work: () => Result): Result;
  /** Stores or deletes an entry of Keyv. */
  write(key: string, value: string | null): void;
  now(): Date;
};

/** Claims in an SQLite file. The clock is this machine's: all who use the file are on it. */
export class SqliteClaims implements Claims {
  readonly #parts: Parts;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #release: StatementSync;

  constructor(database: DatabaseSync, parts: Parts) {
    this.#parts = parts;
    database.exec(
      `CREATE TABLE IF NOT EXISTS claims
         (key TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID`,
    );
    this.#select = database.prepare("SELECT holder, fence, until FROM claims WHERE key = ?");
    this.#upsert = database.prepare(
      `INSERT INTO claims (key, holder, fence, until) VALUES (?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET holder = excluded.holder, fence = excluded.fence, until = excluded.until`,
    );
    this.#release = database.prepare("UPDATE claims SET until = 0 WHERE key = ? AND fence = ?");
  }

  async claim(key: string, expected: number | null, holder: string, ttl: number): Promise<number | null> {
    return this.#parts.transaction(() => this.#take({ key, holder }, expected, ttl));
  }

  async claimAll(wanted: readonly Wanted[], ttl: number): Promise<(number | null)[]> {
    return this.#parts.transaction(() => wanted.map((one) => this.#take(one, null, ttl)));
  }

  async holderOf(key: string): Promise<Held | null> {
    return this.#holderOf(key);
  }

  async holdersOf(keys: readonly string[]): Promise<(Held | null)[]> {
    return keys.map((key) => this.#holderOf(key));
  }

  async release(key: string, fence: number): Promise<void> {
    this.#release.run(key, fence);
  }

  async releaseAll(claims: readonly Guard[]): Promise<void> {
    this.#parts.transaction(() => {
      for (const { claim, fence } of claims) this.#release.run(claim, fence);
    });
  }

  async write(guard: Guard, key: string, value: string | null): Promise<boolean> {
    return this.#parts.transaction(() => {
      const isHeld = this.#read(guard.claim)?.fence === guard.fence;
      if (isHeld) this.#parts.write(key, value);
      return isHeld;
    });
  }

  /** Within a transaction. */
  #take({ key, holder }: Wanted, expected: number | null, ttl: number): number | null {
    const found = this.#read(key);
    const now = this.#parts.now().getTime();
    if (!isGranted(found, expected, holder, now, ttl)) return null;
    const fence = found === null ? firstFence() : found.fence + (found.holder === holder ? 0 : 1);
    this.#upsert.run(key, holder, fence, now + ttl);
    return fence;
  }

  #holderOf(key: string): Held | null {
    const found = this.#read(key);
    if (found === null || found.until <= this.#parts.now().getTime()) return null;
    return { fence: found.fence, holder: found.holder };
  }

  #read(key: string): Row | null {
    const found = this.#select.get(key);
    return found === undefined ? null : row.parse(found);
  }
}

function isGranted(
  found: Row | null,
  expected: number | null,
  holder: string,
  now: number,
  ttl: number,
): boolean {
  if (expected !== null) return found?.fence === expected;
  if (found === null || found.holder === holder) return true;
  return found.until <= now || found.until > now + ttl + CLOCKS_APART_MS;
}
