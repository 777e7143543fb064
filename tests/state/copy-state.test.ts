import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { copyState } from "../../src/state/copy-state.ts";
import { openState } from "../../src/state/open-state.ts";
import type { State } from "../../src/state/state.ts";
import { readStateUrl } from "../../src/state/state-url.ts";
import { refuseUnfinishedCopy } from "../../src/state/unfinished-copy.ts";
import { ownDatabase } from "../support/own-database.ts";
import { postgresUrl, redisUrl } from "../support/stores.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Engine = "SQLite" | "Redis" | "PostgreSQL";

const isMissing = (engine: Engine) =>
  (engine === "Redis" && redisUrl === "") || (engine === "PostgreSQL" && postgresUrl === "");

async function emptyPlace(engine: Engine): Promise<string> {
  if (engine === "SQLite") return `sqlite:${join(temporaryFolder(), "state.sqlite")}`;
  return ownDatabase(engine, "copy-state");
}

const NOW = new Date("2031-05-20T06:00:00Z");
const now = () => NOW;
const settings = z.object({ paper: z.string(), pages: z.array(z.int()) });

async function stage({ from, to }: { from: Engine; to: Engine } = { from: "SQLite", to: "SQLite" }) {
  const [old, fresh] = [await emptyPlace(from), await emptyPlace(to)];
  const copy = (onWritten = () => {}, places: { from?: string; to?: string } = {}) =>
    copyState({
      from: readStateUrl(places.from ?? old, "FROM"),
      to: readStateUrl(places.to ?? fresh, "TO"),
      onBegin: () => onWritten,
      now,
    });
  return { old, fresh, copy };
}

async function using<Result>(url: string, work: (state: State) => Promise<Result>): Promise<Result> {
  const state = await openState(url, { now });
  try {
    return await work(state);
  } finally {
    await state.close();
  }
}

/** So many entries; the keys and values are not all plain. */
const fill = (url: string, count: number) =>
  using(url, async (state) => {
    for (let number = 0; number < count; number += 1) {
      const value = { paper: `Türkmenköy “Post” ${number}`, pages: [number, -1] };
      await state.set(`server:${number}:main:tägliche Ausgabe`, settings, value);
    }
  });

const contents = (url: string) =>
  using(url, async (state) => {
    const found = new Map<string, unknown>();
    for await (const entry of state.entries("", z.json())) {
      found.set(entry.key, "value" in entry ? entry.value : entry.error.message);
    }
    return found;
  });

async function hold(url: string): Promise<void> {
  const state = await openState(url, { now });
  const holder = JSON.stringify({ id: "bot", host: "elsewhere.example", process: 7 });
  await state.claims.claim("digest-lease", null, holder, 90_000);
  onTestFinished(() => state.close());
}

describe.each<{ from: Engine; to: Engine }>([
  { from: "SQLite", to: "SQLite" },
  { from: "SQLite", to: "Redis" },
  { from: "Redis", to: "PostgreSQL" },
  { from: "PostgreSQL", to: "SQLite" },
])("a state copied from $from to $to", ({ from, to }) => {
  const missing = isMissing(from) || isMissing(to);

  test.skipIf(missing)("is whole there, stays where it was, and can be used at once", async () => {
    const { old, fresh, copy } = await stage({ from, to });
    await fill(old, 210);
    const before = await contents(old);
    expect(await copy()).toBe(210);
    expect(await contents(fresh)).toEqual(before);
    expect(await contents(old)).toEqual(before);
    await using(fresh, async (state) => {
      await refuseUnfinishedCopy(state, readStateUrl(fresh));
      expect(await state.claims.claim("digest-lease", null, "bot", 90_000)).not.toBeNull();
    });
  });

  test.skipIf(missing)("that was broken off cannot be used, and goes on where it stopped", async () => {
    const { old, fresh, copy } = await stage({ from, to });
    await fill(old, 60);
    let written = 0;
    const breaksOff = () => {
      written += 1;
      if (written === 20) throw new Error("the machine goes down");
    };
    await expect(copy(breaksOff)).rejects.toThrow("the machine goes down");
    await using(fresh, async (state) => {
      await expect(refuseUnfinishedCopy(state, readStateUrl(fresh))).rejects.toThrow(
        /holds half a copy of the .* Run it again; it goes on where it stopped\.$/u,
      );
    });
    const there = [...(await contents(fresh)).keys()].filter((key) => key.startsWith("server:")).length;
    expect(there).toBeGreaterThanOrEqual(20);
    let further = 0;
    const counts = () => {
      further += 1;
    };
    expect(await copy(counts)).toBe(60);
    expect(further).toBe(60 - there);
    expect(await contents(fresh)).toEqual(await contents(old));
  });

  test.skipIf(missing)("is refused while a bot is delivering from either place", async () => {
    const { old, fresh, copy } = await stage({ from, to });
    await fill(old, 3);
    await hold(fresh);
    await expect(copy()).rejects.toThrow(/^A Lede is delivering from the .*Stop every Lede that uses it/u);
    await hold(old);
    await expect(copy()).rejects.toThrow(UserError);
    expect(await contents(fresh)).toEqual(new Map());
  });
});

test("what is changed, added or removed while it is copied is copied, too", async () => {
  const { old, fresh, copy } = await stage();
  await fill(old, 40);
  let written = 0;
  const writer = await openState(old, { now });
  onTestFinished(() => writer.close());
  await copy(() => {
    written += 1;
    if (written !== 40) return;
    // Commands of a bot that stands by are answered meanwhile.
    void writer.set("server:late", settings, { paper: "Late Edition", pages: [] });
    void writer.set("server:1:main:tägliche Ausgabe", settings, { paper: "Renamed", pages: [9] });
    void writer.delete("server:2:main:tägliche Ausgabe");
  });
  const found = await contents(fresh);
  expect(found.get("server:late")).toEqual({ paper: "Late Edition", pages: [] });
  expect(found.get("server:1:main:tägliche Ausgabe")).toEqual({ paper: "Renamed", pages: [9] });
  expect(found).toEqual(await contents(old));
});

test("a state that does not stop changing is not copied", async () => {
  const { old, copy } = await stage();
  await fill(old, 2);
  const writer = await openState(old, { now });
  onTestFinished(() => writer.close());
  let number = 0;
  const changing = () => {
    number += 1;
    void writer.set("server:busy", settings, { paper: `Edition ${number}`, pages: [] });
  };
  await expect(copy(changing)).rejects.toThrow("changes while it is copied, so a Lede is using it");
});

describe("nothing is copied", () => {
  test("over what is there already", async () => {
    const { old, fresh, copy } = await stage();
    await fill(old, 3);
    await using(fresh, (state) => state.set("server:other", settings, { paper: "Other", pages: [] }));
    await expect(copy()).rejects.toThrow(
      /^There is something in the state file .+ already: Lede keeps 1 entry there\. Name an empty place/u,
    );
    expect([...(await contents(fresh)).keys()]).toEqual(["server:other"]);
    await expect(copy(undefined, { to: old })).rejects.toThrow(UserError);
    expect((await contents(old)).size).toBe(3);
  });

  test("into half a copy of another state, or out of one", async () => {
    const { old, fresh, copy } = await stage();
    await fill(old, 3);
    const breaksOff = () => {
      throw new Error("the machine goes down");
    };
    await expect(copy(breaksOff)).rejects.toThrow("the machine goes down");
    const other = await emptyPlace("SQLite");
    await fill(other, 1);
    await expect(copy(undefined, { from: other })).rejects.toThrow(/holds half a copy of .*, not of /u);
    const third = await emptyPlace("SQLite");
    await expect(copy(undefined, { from: fresh, to: third })).rejects.toThrow("holds half a copy of");
  });

  test("from a file that is not there, which is not made either", async () => {
    const { copy } = await stage();
    const path = join(temporaryFolder(), "state.sqlite");
    await expect(copy(undefined, { from: path })).rejects.toThrow(`There is no state at ${path}.`);
    await expect(copy(undefined, { from: path })).rejects.toThrow("There is no state at");
  });

  test("of a state that a newer Lede wrote", async () => {
    const { old, fresh, copy } = await stage();
    await using(old, (state) => state.set("state-version", z.int(), 99));
    await expect(copy()).rejects.toThrow("A newer Lede wrote to");
    expect(await contents(fresh)).toEqual(new Map());
  });
});
