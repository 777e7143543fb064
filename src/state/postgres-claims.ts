import { z } from "zod";
import { CLOCKS_APART_MS, type Claims, firstFence, type Guard, type Held, type Wanted } from "./claims.ts";

/** Runs a statement and gives its rows. */
type Query = (sql: string, values?: unknown[]) => Promise<unknown[]>;

const CREATE = `
  CREATE TABLE IF NOT EXISTS lede_claims
    (key TEXT PRIMARY KEY, holder TEXT NOT NULL, fence BIGINT NOT NULL, held_until TIMESTAMPTZ NOT NULL)`;

/**
 * $1 keys, $2 their holders, $3 milliseconds to live, $4 the first fence, $5 milliseconds after which a clock went wrong. In the
 * order of the keys, so that no two who take the same ones wait for each other.
 */
const TAKE = `
  INSERT INTO lede_claims AS held (key, holder, fence, held_until)
  SELECT key, holder, $4::bigint, clock_timestamp() + $3 * interval '1 millisecond'
  FROM unnest($1::text[], $2::text[]) AS wanted (key, holder)
  ORDER BY key
  ON CONFLICT (key) DO UPDATE
    SET holder = excluded.holder,
        fence = held.fence + (held.holder <> excluded.holder)::int,
        held_until = excluded.held_until
    WHERE held.holder = excluded.holder
       OR held.held_until <= clock_timestamp()
       OR held.held_until > clock_timestamp() + $5 * interval '1 millisecond'
  RETURNING key, fence`;

/** $1 key, $2 holder, $3 milliseconds to live, $4 the expected fence. */
const RENEW = `
  UPDATE lede_claims
  SET holder = $2, fence = fence + (holder <> $2)::int, held_until = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE key = $1 AND fence = $4
  RETURNING fence`;

const HOLDERS =
  "SELECT key, holder, fence FROM lede_claims WHERE key = ANY($1::text[]) AND held_until > clock_timestamp()";

const RELEASE = `
  UPDATE lede_claims SET held_until = '-infinity'
  FROM unnest($1::text[], $2::bigint[]) AS given (key, fence)
  WHERE lede_claims.key = given.key AND lede_claims.fence = given.fence`;

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
const taken = z.array(z.object({ key: z.string(), fence: z.coerce.number() }));
const holders = z.array(z.object({ key: z.string(), fence: z.coerce.number(), holder: z.string() }));

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
    if (expected === null) return (await this.claimAll([{ key, holder }], ttl))[0] ?? null;
    return fences.parse(await this.#ask(RENEW, [key, holder, ttl, expected]))[0]?.fence ?? null;
  }

  async claimAll(wanted: readonly Wanted[], ttl: number): Promise<(number | null)[]> {
    const columns = [wanted.map(({ key }) => key), wanted.map(({ holder }) => holder)];
    const rows = taken.parse(await this.#ask(TAKE, [...columns, ttl, firstFence(), ttl + CLOCKS_APART_MS]));
    const found = new Map(rows.map(({ key, fence }) => [key, fence]));
    return wanted.map(({ key }) => found.get(key) ?? null);
  }

  async holderOf(key: string): Promise<Held | null> {
    return (await this.holdersOf([key]))[0] ?? null;
  }

  async holdersOf(keys: readonly string[]): Promise<(Held | null)[]> {
    const rows = holders.parse(await this.#ask(HOLDERS, [keys]));
    const found = new Map(rows.map(({ key, fence, holder }) => [key, { fence, holder }]));
    return keys.map((key) => found.get(key) ?? null);
  }

  async release(key: string, fence: number): Promise<void> {
    await this.releaseAll([{ claim: key, fence }]);
  }

  async releaseAll(claims: readonly Guard[]): Promise<void> {
    await this.#ask(RELEASE, [claims.map(({ claim }) => claim), claims.map(({ fence }) => fence)]);
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
