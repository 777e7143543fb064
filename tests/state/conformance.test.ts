import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import keyvTestSuite, { keyvIteratorTests } from "@keyv/test-suite";
import Keyv, { type KeyvStoreAdapter } from "keyv";
import * as vitest from "vitest";
import { afterAll, afterEach, describe } from "vitest";
import { PostgresAdapter } from "../../src/state/postgres-adapter.ts";
import { RedisAdapter } from "../../src/state/redis-adapter.ts";
import { SqliteAdapter } from "../../src/state/sqlite-adapter.ts";
import { postgresUrl, redisUrl } from "../support/stores.ts";

const folder = mkdtempSync(join(tmpdir(), "lede-keyv-"));
const opened: KeyvStoreAdapter[] = [];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each<{ name: string; missing: boolean; open: () => KeyvStoreAdapter }>([
  { name: "SQLite", missing: false, open: () => new SqliteAdapter(join(folder, "keyv.sqlite")) },
  { name: "Redis", missing: redisUrl === "", open: () => new RedisAdapter(redisUrl) },
  { name: "PostgreSQL", missing: postgresUrl === "", open: () => new PostgresAdapter(postgresUrl) },
])("Keyv's own test suite on $name", ({ missing, open }) => {
  describe.skipIf(missing)("with a store for each Keyv", () => {
    // Before the suite, whose own clean-up still uses the stores: what is set up first is torn down last.
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.disconnect?.()));
    });

    function store() {
      const adapter = open();
      opened.push(adapter);
      return adapter;
    }
    keyvTestSuite(vitest, Keyv, store);
    keyvIteratorTests(vitest, Keyv, store);
  });
});
