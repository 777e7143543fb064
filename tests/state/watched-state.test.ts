import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { openState } from "../../src/state/open-state.ts";
import { StateError } from "../../src/state/state.ts";
import { WatchedState } from "../../src/state/watched-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2031-05-20T12:00:00Z");

/** A state on a real file, whose disk can be filled up. */
async function stage(probeAfter: number) {
  const uses: [string, boolean][] = [];
  const path = join(temporaryFolder(), "state.sqlite");
  const changes: [string, boolean][] = [];
  const opened = await openState(path);
  const written: string[] = [];
  const state = new WatchedState(
    {
      ...opened,
      set: (key, schema, value) => {
        written.push(key);
        return opened.set(key, schema, value);
      },
    },
    {
      onChange: (kind, trouble) => changes.push([kind, trouble !== null]),
      onUse: (kind, milliseconds) => uses.push([kind, milliseconds >= 0]),
      now: () => NOW,
      probeAfter,
    },
  );
  const disk = new DatabaseSync(path);
  onTestFinished(async () => {
    await state.close();
    disk.close();
  });
  const fill = (condition = "TRUE") => {
    for (const event of ["INSERT", "UPDATE"]) {
      disk.exec(`CREATE TRIGGER full_${event} BEFORE ${event} ON keyv WHEN ${condition}
        BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    }
  };
  const free = () => disk.exec("DROP TRIGGER full_INSERT; DROP TRIGGER full_UPDATE");
  return { state, disk, fill, free, changes, written, uses };
}

test("a full disk is a trouble from the first failed write until writing works again", async () => {
  const { state, fill, free, changes } = await stage(20);
  expect(state.trouble()).toBeNull();
  fill();
  await expect(state.set("digests:1", z.string(), "nine o’clock")).rejects.toThrow(StateError);
  await expect(state.set("digests:2", z.string(), "ten o’clock")).rejects.toThrow(StateError);
  expect(state.trouble()).toMatchObject({
    problem: expect.stringMatching(/digests:1.*database or disk is full/u),
    since: NOW,
  });
  free();
  // Nobody writes: it tries by itself.
  await expect.poll(() => state.trouble()).toBeNull();
  expect(changes).toEqual([
    ["write", true],
    ["write", false],
  ]);
  expect(await state.get("write-probe", z.string())).toBeNull();
});

test("a small write that still fits does not make it well", async () => {
  const { state, fill, written } = await stage(20);
  fill("length(NEW.value) > 100");
  await expect(state.set("digests:1", z.string(), "x".repeat(200))).rejects.toThrow(StateError);
  await state.set("lease", z.string(), "mine");
  expect(state.trouble()).not.toBeNull();
  await expect.poll(() => written.filter((key) => key === "write-probe").length).toBeGreaterThan(2);
  expect(state.trouble()).not.toBeNull();
  await state.set("digests:1", z.string(), "short");
  expect(state.trouble()).toBeNull();
});

test("reading that fails is a trouble until it works; a value that doesn't fit is none", async () => {
  const { state, disk, changes } = await stage(60_000);
  await state.set("digests:1", z.string(), "nine o’clock");
  await expect(state.get("digests:1", z.number())).rejects.toThrow(StateError);
  expect(state.trouble()).toBeNull();
  disk.exec("ALTER TABLE keyv RENAME TO gone");
  await expect(state.get("digests:1", z.string())).rejects.toThrow(StateError);
  expect(state.trouble()?.problem).toContain("could not be read");
  disk.exec("ALTER TABLE gone RENAME TO keyv");
  expect(await state.get("digests:1", z.string())).toBe("nine o’clock");
  expect(state.trouble()).toBeNull();
  expect(changes).toHaveLength(2);
});

test("each read and write is timed, those that fail too", async () => {
  const { state, fill, uses } = await stage(60_000);
  await state.set("one", z.string(), "1");
  await state.get("one", z.string());
  await state.claims.claim("two", null, "someone", 1_000);
  fill();
  await expect(state.set("one", z.string(), "2")).rejects.toThrow(StateError);
  expect(uses).toEqual(["write", "read", "write", "write"].map((kind) => [kind, true]));
});
