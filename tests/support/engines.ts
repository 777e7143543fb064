import { DatabaseSync } from "node:sqlite";
import { createClient } from "@keyv/redis";
import pg from "pg";
import { readStateUrl } from "../../src/state/state-url.ts";

/**
 * Lets time pass for a claim. An engine’s clock cannot be set, so the end of the claim comes nearer instead. `at` is a
 * STATE_URL.
 */
export async function letTimePass(at: string, claim: string, milliseconds: number): Promise<void> {
  const place = readStateUrl(at);
  if (place.engine === "SQLite") {
    const database = new DatabaseSync(place.path, { timeout: 5_000 });
    database.prepare("UPDATE claims SET until = until - ? WHERE key = ?").run(milliseconds, claim);
    database.close();
  } else if (place.engine === "Redis") {
    const client = createClient({ url: place.url });
    await client.connect();
    await client.hIncrBy(`lede-claim:${claim}`, "until", -milliseconds);
    await client.close();
  } else {
    const client = new pg.Client(place.url);
    await client.connect();
    await client.query(
      "UPDATE lede_claims SET held_until = held_until - $1 * interval '1 millisecond' WHERE key = $2",
      [milliseconds, claim],
    );
    await client.end();
  }
}

/** Leaves of a server’s database what a failover to an empty one leaves: nothing. Both Keyv and the claims know their tables. */
export async function emptyDatabase(at: string): Promise<void> {
  const place = readStateUrl(at);
  if (place.engine === "SQLite") throw new Error("a file fails over to nothing");
  if (place.engine === "Redis") {
    const client = createClient({ url: place.url });
    await client.connect();
    await client.flushDb();
    await client.close();
  } else {
    const client = new pg.Client(place.url);
    await client.connect();
    await client.query("TRUNCATE keyv, lede_claims");
    await client.end();
  }
}
