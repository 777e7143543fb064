import { createClient } from "@keyv/redis";
import pg from "pg";
import { onTestFinished } from "vitest";
import { postgresUrl, redisUrl } from "./stores.ts";

/** Redis has sixteen databases. Each test file that needs one of its own has a number here, from 1 on. */
const REDIS_DATABASES = {
  "failing-state": 1,
  "two-bots": 2,
  "held-up": 3,
  "lost-engine": 4,
  "copy-state": 5,
  "shared-lease": 6,
  fleet: 7,
  "many-servers": 8,
} as const;

/**
 * The STATE_URL of an empty database that no other test file uses: bots deliver for all servers that they find in a state,
 * and only one of them at a time. It is empty again after the test.
 */
export async function ownDatabase(
  engine: "Redis" | "PostgreSQL",
  file: keyof typeof REDIS_DATABASES,
): Promise<string> {
  return engine === "Redis" ? ownRedis(REDIS_DATABASES[file]) : ownPostgres(`lede-${crypto.randomUUID()}`);
}

async function ownRedis(number: number): Promise<string> {
  const url = new URL(redisUrl);
  url.pathname = `/${number}`;
  const empty = async () => {
    const client = createClient({ url: url.href });
    await client.connect();
    await client.flushDb();
    await client.close();
  };
  await empty();
  onTestFinished(empty);
  return url.href;
}

async function ownPostgres(name: string): Promise<string> {
  const url = new URL(postgresUrl);
  const ask = async (sql: string) => {
    const client = new pg.Client(postgresUrl);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await ask(`CREATE DATABASE "${name}"`);
  onTestFinished(() => ask(`DROP DATABASE "${name}" WITH (FORCE)`));
  url.pathname = `/${name}`;
  return url.href;
}
