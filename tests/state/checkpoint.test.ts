import { copyFileSync, cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { SqliteAdapter } from "../../src/state/sqlite-adapter.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A clock that runs what is due when it is moved. */
function handClock() {
  let now = 0;
  const due = new Map<object, { at: number; work: () => void }>();
  return {
    later(work: () => void, milliseconds: number) {
      const key = {};
      due.set(key, { at: now + milliseconds, work });
      return () => void due.delete(key);
    },
    advance(milliseconds: number) {
      now += milliseconds;
      for (const [key, { at, work }] of [...due]) {
        if (at > now) continue;
        due.delete(key);
        work();
      }
    },
  };
}

function stage() {
  const path = join(temporaryFolder(), "state.sqlite");
  const clock = handClock();
  const errors: Error[] = [];
  const store = new SqliteAdapter(path, { later: clock.later, onError: (error) => errors.push(error) });
  onTestFinished(() => store.disconnect());
  return { path, clock, store, errors };
}

/** What a plain copy of the one file holds. */
async function inPlainCopy(path: string, key: string): Promise<string | undefined> {
  const copy = join(temporaryFolder(), "copy.sqlite");
  copyFileSync(path, copy);
  const store = new SqliteAdapter(copy);
  try {
    return await store.get(key);
  } finally {
    await store.disconnect();
  }
}

test("a plain copy of the file is at most a minute behind", async () => {
  const { path, clock, store } = stage();
  await store.set("paper", "The Harbour Times");
  clock.advance(60_000);
  expect(await inPlainCopy(path, "paper")).toBe("The Harbour Times");
  await store.set("paper", "The Elsin Post");
  clock.advance(60_000);
  expect(await inPlainCopy(path, "paper")).toBe("The Elsin Post");
  await store.delete("paper");
  clock.advance(60_000);
  expect(await inPlainCopy(path, "paper")).toBeUndefined();
});

test("a reader that holds the file up delays the copying only until it is done", async () => {
  const { path, clock, store, errors } = stage();
  await store.set("paper", "The Harbour Times");
  const reader = new DatabaseSync(path);
  onTestFinished(() => reader.close());
  reader.exec("BEGIN; SELECT * FROM keyv");
  await store.set("paper", "The Elsin Post");
  clock.advance(30_000);
  reader.exec("COMMIT");
  clock.advance(30_000);
  expect(await inPlainCopy(path, "paper")).toBe("The Elsin Post");
  expect(errors).toEqual([]);
});

test("closing brings all into the file, even while another process has it open", async () => {
  const { path, store } = stage();
  const other = new SqliteAdapter(path);
  onTestFinished(() => other.disconnect());
  await store.set("paper", "The Harbour Times");
  await store.disconnect();
  expect(statSync(`${path}-wal`).size).toBe(0);
  expect(await inPlainCopy(path, "paper")).toBe("The Harbour Times");
});

test("opening brings into the file what a killed process left beside it", async () => {
  const { path, store } = stage();
  await store.set("paper", "The Harbour Times");
  const folder = temporaryFolder();
  cpSync(join(path, ".."), folder, { recursive: true });
  const reopened = new SqliteAdapter(join(folder, "state.sqlite"));
  onTestFinished(() => reopened.disconnect());
  expect(await inPlainCopy(join(folder, "state.sqlite"), "paper")).toBe("The Harbour Times");
});
