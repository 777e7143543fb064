import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { openState } from "../../src/state/open-state.ts";
import { StateError } from "../../src/state/state.ts";
import { explainFault } from "../../src/state/state-fault.ts";
import { statePlace } from "../../src/state/state-url.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const START = Date.parse("2031-05-20T06:00:00Z");

test("a locked file is called so, with its path, the next step, and since when it fails", async () => {
  const dataDirectory = temporaryFolder();
  let at = START;
  const state = await openState(statePlace({ stateUrl: null, dataDirectory }), { now: () => new Date(at) });
  onTestFinished(() => state.close());
  const other = new DatabaseSync(join(dataDirectory, "state.sqlite"));
  onTestFinished(() => other.close());
  other.exec("BEGIN IMMEDIATE");
  const failure = async () => (await state.set("key", z.number(), 1).catch((error) => error)) as unknown;

  const first = await failure();
  expect(first).toBeInstanceOf(StateError);
  expect(first).toMatchObject({
    message: `“key” could not be written. The state file ${dataDirectory}/state.sqlite is locked by another process. Wait until that process is done, or end it.`,
  });
  at += 125_000;
  // A read that works says nothing of writing.
  await state.get("key", z.number());
  expect(await failure()).toMatchObject({
    message: expect.stringMatching(/ It has failed since 2031-05-20 06:00 UTC\.$/u),
  });
  other.exec("ROLLBACK");
  await state.set("key", z.number(), 1);
  other.exec("BEGIN IMMEDIATE");
  expect(await failure()).toMatchObject({ message: expect.not.stringContaining("since") });
});

test("a file of another kind is refused, and only the setting in use is named", async () => {
  const dataDirectory = temporaryFolder();
  const path = join(dataDirectory, "state.sqlite");
  writeFileSync(path, "Buy flour, and seeds for the window boxes.".repeat(40));
  await expect(openState(statePlace({ stateUrl: null, dataDirectory }))).rejects.toThrow(
    `The state file ${path} is not an SQLite database. If it was one before, it is damaged: “npm run -s lede -- state restore” takes the newest daily copy, and keeps the damaged file aside. Otherwise set DATA_DIR to another place.`,
  );
  await expect(openState(`sqlite:${path}`)).rejects.toThrow("Otherwise set STATE_URL to another place");
});

const inFile = statePlace({ stateUrl: null, dataDirectory: "/srv/lede/data" });
const inRedis = statePlace({ stateUrl: "redis://keeper:s3cret@127.0.0.1:6379/0", dataDirectory: "data" });
const inPostgres = statePlace({
  stateUrl: "postgres://keeper:s3cret@db.example/lede",
  dataDirectory: "data",
});
const sqlite = (errcode: number) => Object.assign(new Error("SQLite’s words"), { errcode });
const coded = (code: string, message = "") => Object.assign(new Error(message), { code });

test.each([
  ["a read-only file", inFile, sqlite(8), "is read-only. Give the bot’s user write access"],
  ["a file moved away", inFile, sqlite(1032), "was moved or deleted while Lede was running. Put it back"],
  [
    "a full disk",
    inFile,
    sqlite(13),
    "The disk that holds the state file /srv/lede/data/state.sqlite is full",
  ],
  ["a damaged file", inFile, sqlite(11), "is damaged. Stop Lede and restore a copy"],
  ["a file that can’t be opened", inFile, coded("EACCES"), "can’t be opened: permission denied."],
  ["Redis down", inRedis, coded("ECONNREFUSED"), "does not answer"],
  [
    "Redis with another password",
    inRedis,
    new Error("WRONGPASS invalid"),
    "refuses the user name or password",
  ],
  ["PostgreSQL with another password", inPostgres, coded("28P01"), "Correct them in STATE_URL"],
  ["PostgreSQL without the database", inPostgres, coded("3D000"), "has no database of this name"],
  ["PostgreSQL silent", inPostgres, new Error("Query read timeout"), "does not answer"],
  [
    "several addresses refused",
    inPostgres,
    new AggregateError([coded("ECONNREFUSED", "refused")]),
    "refused",
  ],
  [
    "anything else",
    inFile,
    new Error("the cable was pulled."),
    "can’t be used: the cable was pulled. Check DATA_DIR.",
  ],
])("%s is named with what to do, and never with a password", (_, place, error, text) => {
  const sentence = explainFault(new Error("outer", { cause: error }), place);
  expect(sentence).toContain(text);
  expect(sentence).toMatch(/^The .*\.$/u);
  expect(sentence).not.toContain("s3cret");
  const other = place === inFile ? "STATE_URL" : "DATA_DIR";
  expect(sentence).not.toContain(other);
});
