import KeyvPostgres from "@keyv/postgres";
import pg from "pg";
import { PostgresClaims } from "./postgres-claims.ts";

const TIMEOUT_MS = 5_000;

/**
 * Keyv's adapter for PostgreSQL with a connection pool of its own. Keyv's pool has no 'error' listener, so a restart of
 * the database would end our process; and it waits for a silent database without end.
 */
export class PostgresAdapter extends KeyvPostgres {
  readonly claims = new PostgresClaims(
    async (sql, values) => (await this.#openPool().query(sql, values)).rows,
  );
  #pool: pg.Pool | undefined;

  constructor(url: string) {
    super({ uri: url, iterationLimit: 500 });
  }

  /** Called once, by the parent's constructor, and so before the field above is set: the pool is made at the first query. */
  override async connect() {
    return async (sql: string, values?: unknown[]) => {
      const answer = await this.#openPool().query(sql, values);
      return answer.rows;
    };
  }

  override async disconnect(): Promise<void> {
    await this.#pool?.end();
  }

  #openPool(): pg.Pool {
    if (!this.#pool) {
      this.#pool = new pg.Pool({
        connectionString: this.opts.uri,
        connectionTimeoutMillis: TIMEOUT_MS,
        query_timeout: TIMEOUT_MS,
      });
      this.#pool.on("error", (error) => this.emit("error", error));
    }
    return this.#pool;
  }
}
