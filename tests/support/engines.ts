import { DatabaseSync } from "node:sqlite";
import { createClient } from "@keyv/redis";
import pg from "pg";
import { readStateUrl } from "../../src/state/state-url.ts";

/**
 * Lets time pass for the claims whose keys begin like this. An engine’s clock cannot be set, so the end of the claims comes
 * nearer instead. `at` is a STATE_URL.
 */
export async function letTimePass(at: string, claims: string, milliseconds: number): Promise<void> {
  const place = readStateUrl(at);
  if (place.engine === "SQLite") {
    const database = new DatabaseSync(place.path, { timeout: 5_000 });
    database.prepare("UPDATE claims SET until = until - ? WHERE key GLOB ?").run(milliseconds, `${claims}*`);
    database.close();
  } else if (place.engine === "Redis") {
    const client = createClient({ url: place.url });
    await client.connect();
    for (const key of await client.keys(`lede-claim:${claims}*`)) {
      await client.hIncrBy(key, "until", -milliseconds);
    }
    await client.close();
  } else {
    const client = new pg.Client(place.url);
    await client.connect();
    await client.query(
      "UPDATE lede_claims SET held_until = held_until - $1 * interval '1 millisecond' WHERE starts_with(key, $2)",
      [milliseconds, claims],
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
