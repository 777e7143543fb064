import { z } from "zod";
import { CLOCKS_APART_MS, type Claims, firstFence, type Guard } from "./claims.ts";

/** Runs a statement and gives its rows. */
type Query = (sql: string, values?: unknown[]) => Promise<unknown[]>;

const CREATE = `
  CREATE TABLE IF NOT EXISTS lede_claims
    (key TEXT PRIMARY KEY, holder TEXT NOT NULL, fence BIGINT NOT NULL, held_until TIMESTAMPTZ NOT NULL)`;

/** $1 key, $2 holder, $3 milliseconds to live, $4 the first fence, $5 milliseconds after which a clock went wrong. */
const TAKE = `
  INSERT INTO lede_claims AS held (key, holder, fence, held_until)
  VALUES ($1, $2, $4, clock_timestamp() + $3 * interval '1 millisecond')
  ON CONFLICT (key) DO UPDATE
    SET holder = excluded.holder,
        fence = held.fence + (held.holder <> excluded.holder)::int,
        held_until = excluded.held_until
    WHERE held.holder = excluded.holder
       OR held.held_until <= clock_timestamp()
       OR held.held_until > clock_timestamp() + $5 * interval '1 millisecond'
  RETURNING fence`;

/** $1 key, $2 holder, $3 milliseconds to live, $4 the expected fence. */
const RENEW = `
  UPDATE lede_claims
  SET holder = $2, fence = fence + (holder <> $2)::int, held_until = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE key = $1 AND fence = $4
  RETURNING fence`;

const HOLDER = "SELECT holder, fence FROM lede_claims WHERE key = $1 AND held_until > clock_timestamp()";

const RELEASE = "UPDATE lede_claims SET held_until = '-infinity' WHERE key = $1 AND fence = $2";

/** A claim that is about to pass on waits for the write, or the write for it and then finds another fence. */
const HELD = "WITH held AS (SELECT 1 FROM lede_claims WHERE key = $1 AND fence = $2 FOR SHARE)";

const WRITE = `
  ${HELD}
  INSERT INTO keyv (key, value) SELECT $3, $4 FROM held
  ON CONFLICT (key) DO UPDATE SET value = excluded.value
  RETURNING 1`;

const DELETE = `
  ${HELD}, deleted AS (DELETE FROM keyv USING held WHERE key = $3)
  SELECT 1 FROM held`;

/** PostgreSQL gives a bigint as text. */
const fences = z.array(z.object({ fence: z.coerce.number() }));
const holders = z.array(z.object({ fence: z.coerce.number(), holder: z.string() }));

/** Another connection made the table at the same moment. */
const IS_THERE = new Set(["23505", "42P07"]);

/** Claims in a table beside Keyv’s, by the database’s clock. */
export class PostgresClaims implements Claims {
  readonly #query: Query;
  #creating: Promise<void> | null = null;

  constructor(query: Query) {
    this.#query = query;
  }

  async claim(key: string, expected: number | null, holder: string, ttl: number): Promise<number | null> {
    const rows =
      expected === null
        ? await this.#ask(TAKE, [key, holder, ttl, firstFence(), ttl + CLOCKS_APART_MS])
        : await this.#ask(RENEW, [key, holder, ttl, expected]);
    return fences.parse(rows)[0]?.fence ?? null;
  }

  async holderOf(key: string): Promise<{ fence: number; holder: string } | null> {
    return holders.parse(await this.#ask(HOLDER, [key]))[0] ?? null;
  }

  async release(key: string, fence: number): Promise<void> {
    await this.#ask(RELEASE, [key, fence]);
  }

  async write({ claim, fence }: Guard, key: string, value: string | null): Promise<boolean> {
    const rows =
      value === null
        ? await this.#ask(DELETE, [claim, fence, key])
        : await this.#ask(WRITE, [claim, fence, key, value]);
    return rows.length > 0;
  }

  async #ask(sql: string, values: unknown[]): Promise<unknown[]> {
    this.#creating ??= this.#create().catch((error: unknown) => {
      this.#creating = null;
      throw error;
    });
    await this.#creating;
    return this.#query(sql, values);
  }

  async #create(): Promise<void> {
    try {
      await this.#query(CREATE);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && IS_THERE.has(String(error.code)))) throw error;
    }
  }
}
