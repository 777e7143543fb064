import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { PassingFault } from "../../src/errors.ts";
import type { Library } from "../../src/library/library.ts";
import { SCHEMA_VERSION } from "../../src/library/schema.ts";
import { openServedLibrary } from "../../src/library/served-library.ts";
import { openSharedLibrary } from "../../src/library/shared-library.ts";
import { openKeptLibrary, openLibrary } from "../../src/library/store.ts";
import { entry, NOW } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The library's file, and a writer that has it open. */
function written(...ids: string[]) {
  const file = join(temporaryFolder(), "library.sqlite");
  const writer = openLibrary(file);
  onTestFinished(() => writer.close());
  for (const id of ids) writer.put(entry(id), NOW);
  return { file, writer };
}

const idsIn = (library: Library) =>
  library
    .at(NOW)
    .headlines({ offset: 0, limit: 10 })
    .items.map(({ id }) => id)
    .toSorted();

const SHARED = new URL("../../src/library/shared-library.ts", import.meta.url).href;

/** A process that reads the library, as one of several bots does. It looks whether the file is still the same when it is asked to. */
async function reader(file: string) {
  const program = `
    import { createInterface } from "node:readline";
    import { openSharedLibrary } from ${JSON.stringify(SHARED)};
    let look = () => {};
    const log = { info() {}, warn() {}, error() {} };
    const schedule = (work) => { look = work; return () => {}; };
    const library = openSharedLibrary({ file: ${JSON.stringify(file)}, log, schedule });
    const titles = () => library.at(new Date(${NOW.getTime()})).headlines({ offset: 0, limit: 10 }).items.map(({ id }) => id);
    console.log("open");
    for await (const word of createInterface({ input: process.stdin })) {
      if (word === "look") look();
      if (word === "close") { library.close(); break; }
      console.log(JSON.stringify([titles().toSorted(), library.problem]));
    }`;
  const options = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", program];
  const child = spawn(process.execPath, options, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const closed = once(child, "close");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<string> => (await lines.next()).value ?? "";
  const say = (word: string) => {
    child.stdin.write(`${word}\n`);
    return hear();
  };
  expect(await hear()).toBe("open");
  return {
    ids: async (): Promise<unknown> => JSON.parse(await say("titles"))[0],
    look: async (): Promise<unknown> => JSON.parse(await say("look"))[1],
    async close() {
      child.stdin.end("close\n");
      await closed;
    },
  };
}

test("what one process writes, another one finds at once", async () => {
  const { file, writer } = written("one");
  const { ids, close } = await reader(file);
  expect(await ids()).toEqual(["one"]);
  writer.put(entry("two"));
  expect(await ids()).toEqual(["one", "two"]);
  writer.remove("one.md");
  expect(await ids()).toEqual(["two"]);
  await close();
  writer.put(entry("three"));
  expect(idsIn(writer)).toEqual(["three", "two"]);
});

test("a library that is built again is found at the next look; until then the one before answers", async () => {
  const { file, writer } = written("old");
  writer.noteFilled();
  writer.close();
  const version = new DatabaseSync(file);
  version.prepare("UPDATE meta SET version = ?").run(`${SCHEMA_VERSION}/another`);
  version.close();
  const served = openServedLibrary(file);
  onTestFinished(() => served.close());
  const bot = await reader(file);
  expect(await bot.ids()).toEqual(["old"]);

  const filling = openLibrary(served.filling);
  filling.put(entry("new"));
  filling.noteFilled();
  filling.close();
  served.exchange();
  expect(await bot.ids()).toEqual(["old"]);
  // What is written before the look is in the journal of the new file, which the reader's end must not touch.
  const thread = openKeptLibrary(file, () => {});
  thread.put(entry("newer"));
  expect(await bot.look()).toBeNull();
  expect(await bot.ids()).toEqual(["new", "newer"]);
  thread.put(entry("newest"));
  await bot.close();
  thread.close();
  served.close();
  const again = openKeptLibrary(file, () => {});
  onTestFinished(() => again.close());
  expect(idsIn(again)).toEqual(["new", "newer", "newest"]);
});

test("while there is no file the one before answers, and the next one when it is there", async () => {
  const { file, writer } = written("one");
  writer.close();
  const bot = await reader(file);
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
  expect(await bot.look()).toMatch(/^The library .* cannot be read: there is no such file/u);
  expect(await bot.ids()).toEqual(["one"]);
  const again = openLibrary(file);
  onTestFinished(() => again.close());
  again.put(entry("two"));
  expect(await bot.look()).toBeNull();
  expect(await bot.ids()).toEqual(["two"]);
});

test("a process that finds no library says so, and may find one at its next start", () => {
  const file = join(temporaryFolder(), "library.sqlite");
  const log = { info() {}, warn() {}, error() {} };
  expect(() => openSharedLibrary({ file, log })).toThrow(PassingFault);
  expect(() => openSharedLibrary({ file, log })).toThrow(/The process that fills it builds it again\.$/u);
});
