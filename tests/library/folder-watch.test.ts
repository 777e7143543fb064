import { execFile } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Schedule } from "../../src/library/back-off.ts";
import { FolderWatch } from "../../src/library/folder-watch.ts";
import { createIndexer } from "../../src/library/indexer.ts";
import { text } from "../support/indexed-content.ts";
import { emptyLibrary, NOW } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What is to be done after a while, done when the test says so. */
function manualSchedule() {
  const waiting = new Map<() => void, number>();
  const schedule: Schedule = (work, milliseconds) => {
    waiting.set(work, milliseconds);
    return () => void waiting.delete(work);
  };
  return {
    schedule,
    /** Lets the time come for what waits for so long. */
    pass(milliseconds: number) {
      for (const [work, wait] of [...waiting]) {
        if (wait !== milliseconds) continue;
        waiting.delete(work);
        work();
      }
    },
    waits: () => [...waiting.values()].sort((one, other) => one - other),
  };
}

const MINUTE = 60_000;

/** @param options.isDeaf what the watcher reports is not taken over, so that only listing finds it. */
async function watched(options: { directory?: string; realTime?: boolean; isDeaf?: boolean } = {}) {
  const directory = options.directory ?? join(temporaryFolder(), "content");
  mkdirSync(directory, { recursive: true });
  const library = emptyLibrary(join(temporaryFolder(), "library.sqlite"));
  const lines: string[] = [];
  const note = (_: object, message: string) => void lines.push(message);
  const log = { info: note, warn: note, error: note };
  const time = manualSchedule();
  const schedule = options.realTime ? undefined : { schedule: time.schedule };
  const indexer = createIndexer({ directory, library, log, now: () => NOW });
  const heard = {
    synchronise: () => indexer.synchronise(),
    update: async (file: string) => (options.isDeaf ? undefined : indexer.update(file)),
  };
  const folder = await FolderWatch.open({ directory, indexer: heard, log, now: () => NOW, ...schedule });
  onTestFinished(async () => {
    await folder.close();
    await indexer.stop();
  });
  await folder.list();
  return {
    directory,
    folder,
    indexer,
    lines,
    time,
    count: () => library.at(NOW).statistics().articles,
    titles: () =>
      library
        .at(NOW)
        .headlines({ offset: 0, limit: 50 })
        .items.map(({ title }) => title)
        .sort(),
  };
}

/** Writes 20 articles into each of 100 new folders, as fast as it goes. */
const WRITE_MANY = `
const { mkdirSync, writeFileSync } = require("node:fs");
for (let folder = 0; folder < 100; folder += 1) {
  mkdirSync(\`folder-\${folder}\`);
  for (let file = 0; file < 20; file += 1)
    writeFileSync(\`folder-\${folder}/a-\${folder}-\${file}.md\`, \`---\\ntitle: A \${folder} \${file}\\n---\\n\\nText.\\n\`);
}`;

test("of 2,000 files written into 100 new folders at once, all are indexed", async () => {
  const room = await watched({ realTime: true });
  await promisify(execFile)(process.execPath, ["-e", WRITE_MANY], { cwd: room.directory });
  await expect.poll(() => room.count(), { interval: 100 }).toBe(2000);
});

test("a change is taken over at once, and the folder is listed each minute", async () => {
  const room = await watched();
  expect(room.time.waits()).toEqual([MINUTE]);
  writeFileSync(join(room.directory, "one.md"), text("One"));
  await expect.poll(() => room.titles(), { interval: 10 }).toEqual(["One"]);
  room.time.pass(MINUTE);
  await expect.poll(() => room.time.waits(), { interval: 10 }).toEqual([MINUTE]);
  expect(room.folder.health()).toEqual({ watchProblem: null, listingProblem: null, listed: NOW, faults: 0 });
});

test("what no watcher reported is found by the next listing", async () => {
  const room = await watched({ isDeaf: true });
  writeFileSync(join(room.directory, "one.md"), text("One"));
  room.time.pass(MINUTE);
  await expect.poll(() => room.titles(), { interval: 10 }).toEqual(["One"]);
  await expect.poll(() => room.lines).toContain("changes were found by listing the content folder");
});

test("a link that leads to another folder is followed, and that one is watched", async () => {
  const base = temporaryFolder();
  for (const name of ["first", "second"]) {
    mkdirSync(join(base, name));
    writeFileSync(join(base, name, "story.md"), text(`The ${name} release`));
  }
  const directory = join(base, "current");
  symlinkSync(join(base, "first"), directory);
  const room = await watched({ directory });
  expect(room.titles()).toEqual(["The first release"]);
  unlinkSync(directory);
  symlinkSync(join(base, "second"), directory);
  room.time.pass(MINUTE);
  await expect.poll(() => room.titles(), { interval: 10 }).toEqual(["The second release"]);
  writeFileSync(join(base, "second", "new.md"), text("New"));
  await expect.poll(() => room.titles(), { interval: 10 }).toEqual(["New", "The second release"]);
});

test("a folder that is exchanged by renaming is listed and watched", async () => {
  const room = await watched();
  writeFileSync(join(room.directory, "old.md"), text("Old"));
  const next = join(temporaryFolder(), "next");
  mkdirSync(next);
  writeFileSync(join(next, "next.md"), text("Next"));
  renameSync(room.directory, `${room.directory}-before`);
  renameSync(next, room.directory);
  room.time.pass(MINUTE);
  await expect.poll(() => room.titles(), { interval: 10 }).toEqual(["Next"]);
  writeFileSync(join(room.directory, "later.md"), text("Later"));
  await expect.poll(() => room.titles(), { interval: 10 }).toEqual(["Later", "Next"]);
});

test("a burst of changes is followed by a listing", async () => {
  const room = await watched({ isDeaf: true });
  for (let number = 0; number < 30; number += 1)
    writeFileSync(join(room.directory, `${number}.md`), text(`Article ${number}`));
  await expect.poll(() => room.time.waits(), { interval: 10 }).toContain(2000);
  room.time.pass(2000);
  await expect.poll(() => room.count(), { interval: 10 }).toBe(30);
});

test("a folder that goes away is a problem until it is back, and takes no article with it", async () => {
  const room = await watched();
  writeFileSync(join(room.directory, "one.md"), text("One"));
  await room.folder.list();
  renameSync(room.directory, `${room.directory}-away`);
  room.time.pass(MINUTE);
  await expect
    .poll(() => room.folder.health().listingProblem, {
      interval: 10,
    })
    .toMatch(/no content folder/u);
  expect(room.titles()).toEqual(["One"]);
  renameSync(`${room.directory}-away`, room.directory);
  room.time.pass(MINUTE);
  await expect.poll(() => room.folder.health().listingProblem, { interval: 10 }).toBeNull();
  expect(room.lines).toContain("the content folder can be listed again");
});

test("a folder that is not there is refused with what to do", async () => {
  const room = await watched();
  rmSync(room.directory, { recursive: true });
  const { directory, indexer, time } = room;
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  await expect(
    FolderWatch.open({ directory, indexer, log, now: () => NOW, schedule: time.schedule }),
  ).rejects.toThrow(UserError);
});

test("listings that overlap are followed by one, not by two", async () => {
  const room = await watched();
  await Promise.all([room.folder.list(), room.folder.list(), room.folder.list()]);
  expect(room.time.waits()).toEqual([MINUTE]);
});

test("nothing is listed any more after it is closed", async () => {
  const room = await watched();
  await room.folder.close();
  expect(room.time.waits()).toEqual([]);
});
