import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { IndexingThread } from "../../src/library/indexing-thread.ts";
import { openServedLibrary } from "../../src/library/served-library.ts";
import { FIRST, indexedContent, NOTHING, text } from "../support/indexed-content.ts";
import { emptyLibrary, NOW } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FAILING = new URL("./failing-worker.ts", import.meta.url);

/** A content folder, and a thread that reads it; the library is only read here. */
function threaded(options: { program?: URL } = {}) {
  const room = indexedContent();
  const lines: { message: string; file?: string; problems?: { message: string }[] }[] = [];
  const note = (details: object, message: string) => void lines.push({ ...details, message });
  const thread = new IndexingThread({
    directory: room.directory,
    file: room.file,
    rebuiltBecause: room.library.rebuiltBecause,
    log: { info: note, warn: note, error: note },
    now: () => NOW,
    ...options,
  });
  onTestFinished(() => thread.stop());
  return { ...room, thread, lines };
}

test("a folder is read in a thread, with a line in the log for what changes", async () => {
  const room = threaded();
  room.write("one.md", text("One"));
  room.write("two.md", text("Two", "", "“We sail at dawn,” said Captain Runa Lindqvist."));
  expect(await room.thread.synchronise()).toEqual({ ...NOTHING, added: 2 });
  expect(room.titles()).toEqual(["One", "Two"]);
  expect(room.library.at(NOW).speakers("lindqvist", 5)).toHaveLength(1);
  room.write("one.md", text("Won"), "2031-05-11T00:00:00Z");
  await room.thread.update("one.md");
  expect(room.titles()).toEqual(["Two", "Won"]);
  expect(room.lines).toEqual([
    { message: "the library is built from all articles", because: "there was none yet" },
    { message: "article changed", file: "one.md", title: "Won" },
  ]);
});

test("an article arrives by the clock of whoever asks", async () => {
  const room = threaded();
  await room.thread.synchronise();
  room.write("late.md", text("Late"), "2020-01-01T00:00:00Z");
  await room.thread.update("late.md");
  const arrived = room.library.at(new Date("2031-05-21T00:00:00Z")).headlines(FIRST).items[0]?.arrived;
  expect(arrived?.toISOString()).toMatch(/^2031-05-20T12:0/u);
});

test("what a person can fix comes back as such", async () => {
  const room = threaded();
  rmSync(room.directory, { recursive: true });
  await expect(room.thread.synchronise()).rejects.toThrow(UserError);
});

test("an article that ends the thread twice is reported, and all others are served", async () => {
  const room = threaded({ program: FAILING });
  for (let number = 0; number < 30; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
  room.write("killer.md", text("Killer"));
  room.write("zebra.md", text("Zebra"));
  expect(await room.thread.synchronise()).toMatchObject({ problems: 1 });
  expect(room.library.at(NOW).headlines(FIRST).total).toBe(31);
  expect(room.lines.filter(({ message }) => message.startsWith("The thread"))).toMatchObject([
    { file: "killer.md" },
    { file: "killer.md" },
  ]);
  const reported = room.lines.filter(({ problems }) => problems !== undefined);
  expect(reported).toMatchObject([{ file: "killer.md" }]);
  expect(reported[0]?.problems?.[0]?.message).toMatch(/^could not be read/u);

  // It is left alone while it is the same, and the thread goes on.
  room.write("one-more.md", text("One more"));
  await room.thread.update("killer.md");
  await room.thread.update("one-more.md");
  expect(room.library.known("one-more.md")).not.toBeNull();
});

test("a thread that ends without an article in hand is started again, at growing distances", async () => {
  const waits: number[] = [];
  let work = () => {};
  const room = indexedContent();
  room.write("one.md", text("One"));
  const lines: string[] = [];
  const note = (_: object, message: string) => void lines.push(message);
  const thread = new IndexingThread({
    directory: room.directory,
    file: room.file,
    rebuiltBecause: null,
    log: { info: note, warn: note, error: note },
    now: () => NOW,
    program: new URL("./no-such-program.ts", import.meta.url),
    schedule: (retry, wait) => {
      waits.push(wait);
      work = retry;
      return () => {};
    },
  });
  onTestFinished(() => thread.stop());
  const answer = thread.synchronise();
  await expect.poll(() => waits).toEqual([5000]);
  work();
  await expect.poll(() => waits).toEqual([5000, 30_000]);
  expect(lines).toEqual(Array(2).fill("The thread that reads articles ended. It is started again."));
  await thread.stop();
  expect(await answer).toEqual(NOTHING);
});

test("while a folder is read, it says how far it is", async () => {
  const room = threaded();
  expect(room.thread.progress()).toBeNull();
  for (let number = 0; number < 400; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
  const reading = room.thread.synchronise();
  await expect.poll(() => room.thread.progress(), { interval: 1 }).toMatchObject({ total: 400 });
  await reading;
  expect(room.thread.progress()).toBeNull();
});

test("it goes on with another file, and what is asked meanwhile is answered from that", async () => {
  const room = threaded();
  room.write("one.md", text("One"));
  await room.thread.synchronise();
  const file = join(temporaryFolder(), "other.sqlite");
  const order: string[] = [];
  const library = emptyLibrary(file);
  const moving = room.thread.moveTo(file, () => order.push("exchanged"));
  const reading = room.thread.synchronise().then((result) => {
    order.push("read");
    return result;
  });
  await moving;
  expect(await reading).toEqual({ ...NOTHING, added: 1 });
  expect(order).toEqual(["exchanged", "read"]);
  expect(library.known("one.md")).not.toBeNull();
});

test("a library that was damaged is built again before the thread that ended by it is started", async () => {
  const folder = temporaryFolder();
  const room = indexedContent();
  room.write("one.md", text("One"));
  const library = openServedLibrary(join(folder, "library.sqlite"));
  // The thread cannot open this.
  library.close();
  writeFileSync(library.filling, "no database at all ".repeat(1000));
  const errors: string[] = [];
  let work = () => {};
  const thread = new IndexingThread({
    directory: room.directory,
    file: library.filling,
    rebuiltBecause: null,
    log: { info: () => {}, warn: () => {}, error: (_, message) => void errors.push(message) },
    now: () => NOW,
    restore: () => library.restore(),
    schedule: (retry) => {
      work = retry;
      return () => {};
    },
  });
  onTestFinished(async () => {
    await thread.stop();
    library.close();
  });
  const reading = thread.synchronise();
  await expect.poll(() => errors).toHaveLength(1);
  work();
  expect(await reading).toEqual({ ...NOTHING, added: 1 });
  expect(library.at(NOW).headlines(FIRST).total).toBe(1);
});

test("stopping waits for what is in hand, and leaves the rest for the next time", async () => {
  const room = threaded();
  for (let number = 0; number < 400; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
  const reading = room.thread.synchronise();
  await expect.poll(() => room.library.size(), { interval: 1 }).toBeGreaterThan(0);
  await room.thread.stop();
  const { added } = await reading;
  expect(room.library.size()).toBe(added);
  expect(await room.start().synchronise()).toEqual({ ...NOTHING, added: 400 - added, unchanged: added });
});
