import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import Keyv from "keyv";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { openState } from "../../src/state/open-state.ts";
import { SqliteAdapter } from "../../src/state/sqlite-adapter.ts";
import { createState, type State, StateError } from "../../src/state/state.ts";
import { instant } from "../../src/state/values.ts";
import { postgresUrl, stores } from "../support/stores.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const shop = z.object({ name: z.string(), opened: instant, days: z.array(z.number()) });
/** For states whose place plays no part. */
const silent = { onError: () => {}, explain: String, now: () => new Date("2031-05-20T06:00:00Z") };
const bakery = { name: "Hazelwood Bakery", opened: new Date("2024-02-29T06:30:00Z"), days: [1, 3] };

async function open(url: string): Promise<State> {
  const state = await openState(url);
  onTestFinished(() => state.close());
  return state;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe.each(stores)("state on $name", ({ missing, url }) => {
  describe.skipIf(missing)("when the store works", () => {
    // The servers are shared and keep what earlier runs left, so each test has keys of its own.
    const own = () => `test-${randomUUID()}:`;

    test("gives back what was set, dates as dates, and null for what was not", async () => {
      const state = await open(url());
      const key = `${own()}bakery`;
      expect(await state.get(key, shop)).toBeNull();
      await state.set(key, shop, bakery);
      expect(await state.get(key, shop)).toEqual(bakery);
      await state.delete(key);
    });

    test("keeps what is set after it is closed and opened again", async () => {
      const place = url();
      const key = `${own()}bakery`;
      const first = await openState(place);
      await first.set(key, shop, bakery);
      await first.close();
      const second = await open(place);
      expect(await second.get(key, shop)).toEqual(bakery);
      await second.delete(key);
    });

    test("delete says whether there was something", async () => {
      const state = await open(url());
      const key = `${own()}bakery`;
      await state.set(key, shop, bakery);
      expect(await state.delete(key)).toBe(true);
      expect(await state.delete(key)).toBe(false);
      expect(await state.get(key, shop)).toBeNull();
    });

    test("entries lists all that begin with the prefix and nothing else", async () => {
      const state = await open(url());
      const prefix = own();
      const count = z.number();
      const keys = Array.from({ length: 650 }, (_, index) => `${prefix}${index}`);
      for (const [index, key] of keys.entries()) await state.set(key, count, index);
      await state.set(`other-${prefix}`, count, -1);

      const found = new Map<string, number>();
      for await (const entry of state.entries(prefix, count)) {
        if ("value" in entry) found.set(entry.key, entry.value);
      }
      expect([...found.keys()].sort()).toEqual([...keys].sort());
      expect(found.get(`${prefix}649`)).toBe(649);
      for (const key of [...keys, `other-${prefix}`]) await state.delete(key);
    });

    test("a value that doesn't fit is an error naming the key, hides no other entry, and stays as it was", async () => {
      const state = await open(url());
      const prefix = own();
      await state.set(`${prefix}good`, shop, bakery);
      await state.set(`${prefix}bad`, z.unknown(), {
        name: "Hazelwood Bakery",
        opened: "yesterday",
        days: [],
      });

      await expect(state.get(`${prefix}bad`, shop)).rejects.toThrow(StateError);
      await expect(state.get(`${prefix}bad`, shop)).rejects.toThrow(`${prefix}bad`);
      const entries = await collect(state.entries(prefix, shop));
      expect(entries).toHaveLength(2);
      expect(entries).toContainEqual({ key: `${prefix}good`, value: bakery });
      expect(entries).toContainEqual({ key: `${prefix}bad`, error: expect.any(StateError) });
      expect(await state.get(`${prefix}bad`, z.unknown())).toMatchObject({ opened: "yesterday" });
      await state.delete(`${prefix}good`);
      await state.delete(`${prefix}bad`);
    });

    test("refuses to store a value that doesn't fit, and keeps the one before", async () => {
      const state = await open(url());
      const key = `${own()}bakery`;
      await state.set(key, shop, bakery);
      const wrong = { ...bakery, opened: new Date(Number.NaN) };
      await expect(state.set(key, shop, wrong)).rejects.toThrow(StateError);
      expect(await state.get(key, shop)).toEqual(bakery);
      await state.delete(key);
    });
  });
});

describe("a store that fails", () => {
  async function brokenState() {
    const store = new SqliteAdapter(":memory:");
    const state = createState(store, silent);
    await state.set("shop", shop, bakery);
    await store.disconnect();
    return state;
  }

  test("makes every call an error, never an absent value", async () => {
    const state = await brokenState();
    await expect(state.get("shop", shop)).rejects.toThrow(StateError);
    await expect(state.set("shop", shop, bakery)).rejects.toThrow(StateError);
    await expect(state.delete("shop")).rejects.toThrow(StateError);
    await expect(collect(state.entries("shop", shop))).rejects.toThrow(StateError);
  });

  test("makes an iteration an error when the store only emits one and stops", async () => {
    class Interrupted extends SqliteAdapter {
      override async *iterator(namespace?: string) {
        for await (const entry of super.iterator(namespace)) {
          yield entry;
          this.emit("error", new Error("the cable was pulled"));
          return;
        }
      }
    }
    const heard: Error[] = [];
    const state = createState(new Interrupted(":memory:"), {
      ...silent,
      onError: (error) => heard.push(error),
    });
    onTestFinished(() => state.close());
    await state.set("a", z.number(), 1);
    await state.set("b", z.number(), 2);
    await expect(collect(state.entries("", z.number()))).rejects.toThrow(StateError);
    expect(heard.map((error) => error.message)).toEqual(["the cable was pulled"]);
  });

  test.each([
    ["text that isn't JSON", "{ half of an"],
    ["JSON that isn't an envelope", "null"],
    ["an envelope without a value", "{}"],
    ["nothing at all", ""],
  ])("%s is an error naming the key, not an absent value", async (_, text) => {
    const store = new SqliteAdapter(":memory:");
    const state = createState(store, silent);
    onTestFinished(() => state.close());
    await store.set("lede:shop", text);
    await expect(state.get("shop", z.unknown())).rejects.toThrow(/“shop”/u);
    const entries = await collect(state.entries("", z.unknown()));
    expect(entries).toEqual([{ key: "shop", error: expect.any(StateError) }]);
    expect(await store.get("lede:shop")).toBe(text);
  });

  test.skipIf(postgresUrl === "")(
    "PostgreSQL ending our connections is an error heard, not the end",
    async () => {
      const heard: Error[] = [];
      const ended = Promise.withResolvers<void>();
      const state = await openState(`${postgresUrl}?application_name=lede-test`, {
        onError: (error) => {
          heard.push(error);
          ended.resolve();
        },
      });
      onTestFinished(() => state.close());
      const other = new pg.Client(postgresUrl);
      await other.connect();
      await other.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lede-test'",
      );
      await other.end();
      await ended.promise;
      expect(heard[0]?.message).toContain("terminating connection");
      expect(await state.get("absent", z.string())).toBeNull();
    },
  );
});

test("two processes' worth of connections write to one file without losing a value", async () => {
  const path = `${temporaryFolder()}/state.sqlite`;
  const [first, second] = [await open(path), await open(path)];
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? first : second).set(`key-${index}`, z.number(), index),
    ),
  );
  expect(await collect(first.entries("key-", z.number()))).toHaveLength(40);
});

test("a value with a time to live is gone from has() at its end", async () => {
  const store = new SqliteAdapter(":memory:");
  const keyv = new Keyv({ store });
  onTestFinished(() => keyv.disconnect());
  await keyv.setMany([
    { key: "lasting", value: 1 },
    { key: "over", value: 2, ttl: -1 },
  ]);
  expect(await keyv.has("over")).toBe(false);
  expect(await keyv.hasMany(["lasting", "over"])).toEqual([true, false]);
  expect(await keyv.get("over")).toBeUndefined();
});

test("setMany writes all or nothing", async () => {
  const path = `${temporaryFolder()}/state.sqlite`;
  const store = new SqliteAdapter(path);
  onTestFinished(() => store.disconnect());
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  other.exec(
    "CREATE TRIGGER refuse BEFORE INSERT ON keyv WHEN NEW.key = 'b' BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await expect(
    store.setMany([
      { key: "a", value: "1" },
      { key: "b", value: "2" },
    ]),
  ).rejects.toThrow("no");
  expect(await store.has("a")).toBe(false);
  await store.setMany([{ key: "a", value: "1" }]);
  expect(await store.has("a")).toBe(true);
});
