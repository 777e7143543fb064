import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { FIRST, indexedContent, NOTHING, text } from "../support/indexed-content.ts";
import { emptyLibrary, NOW } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a folder is indexed, and after a restart nothing is read again", async () => {
  const room = indexedContent();
  room.write("one.md", text("One", "published: 2031-05-01\nsource: Post\n"));
  room.write("deeper/two.md", text("Two", "", "“We sail at dawn,” said Captain Runa Lindqvist."));
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, added: 2 });
  expect(room.titles()).toEqual(["One", "Two"]);
  expect(room.library.at(NOW).search("quay", FIRST).total).toBe(1);
  expect(room.library.at(NOW).speakers("lindqvist", 5)).toHaveLength(1);

  room.library.close();
  const again = emptyLibrary(room.file);
  expect(await room.start(again).synchronise()).toEqual({ ...NOTHING, unchanged: 2 });
  expect(again.at(NOW).speakers("lindqvist", 5)).toHaveLength(1);
});

test("a file of the same size and time is not read", async () => {
  const room = indexedContent();
  room.write("one.md", text("Old"));
  await room.indexer.synchronise();
  room.write("one.md", text("New"));
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, unchanged: 1 });
  expect(room.titles()).toEqual(["Old"]);
});

test("a file touched but not changed is not analysed, and its new time is remembered", async () => {
  const room = indexedContent();
  room.write("one.md", text("One"));
  await room.indexer.synchronise();
  room.write("one.md", text("One"), "2031-05-11T00:00:00Z");
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, unchanged: 1 });
  expect(room.library.known("one.md")?.modified).toEqual(new Date("2031-05-11T00:00:00Z"));
});

test("changed, new and deleted files are taken over", async () => {
  const room = indexedContent();
  room.write("one.md", text("One"));
  room.write("two.md", text("Two"));
  await room.indexer.synchronise();
  room.write("one.md", text("One, corrected"));
  room.write("three.md", text("Three"));
  room.erase("two.md");
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, added: 1, changed: 1, removed: 1 });
  expect(room.titles()).toEqual(["One, corrected", "Three"]);
});

test("the watcher's changes are taken over one by one", async () => {
  const room = indexedContent();
  room.write("one.md", text("One"));
  await room.indexer.update("one.md");
  expect(room.titles()).toEqual(["One"]);
  room.write("one.md", text("Won"));
  await room.indexer.update("one.md");
  expect(room.titles()).toEqual(["Won"]);
  room.erase("one.md");
  await room.indexer.update("one.md");
  expect(room.titles()).toEqual([]);
  await room.indexer.update("never-there.md");
  await room.indexer.update("gone-again.md");
  expect(room.indexer.problems()).toEqual([]);
  expect(room.errors).toEqual([]);
});

test("changes that come in a heap end in the state of the folder", async () => {
  const room = indexedContent();
  const turns: Promise<unknown>[] = [];
  for (let round = 0; round < 20; round += 1) {
    room.write("one.md", text(`Round ${round}`));
    turns.push(room.indexer.update("one.md"), room.indexer.synchronise());
  }
  await Promise.all(turns);
  expect(room.titles()).toEqual(["Round 19"]);
  expect(room.warnings).toEqual([]);
});

test("a broken file keeps its last good version, the others are untouched", async () => {
  const room = indexedContent();
  room.write("good.md", text("Good"));
  room.write("one.md", text("One"));
  await room.indexer.synchronise();
  room.write("one.md", "---\ntitle: [broken\n---\nText\n");
  room.write("new.md", "no front matter");
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, unchanged: 1, problems: 2 });
  expect(room.titles()).toEqual(["Good", "One"]);
  expect(new Set(room.indexer.problems().map(({ file }) => file))).toEqual(new Set(["new.md", "one.md"]));
  expect(room.warnings).toHaveLength(2);
  expect(room.errors).toEqual([]);

  // It is told again after a restart, and to the log once a run.
  const restarted = room.start();
  expect((await restarted.synchronise()).problems).toBe(2);
  expect((await restarted.synchronise()).problems).toBe(2);
  expect(room.warnings).toHaveLength(4);
  expect(room.titles()).toEqual(["Good", "One"]);

  room.write("one.md", text("One, fixed"));
  await room.indexer.update("one.md");
  room.erase("new.md");
  await room.indexer.update("new.md");
  expect(room.indexer.problems()).toEqual([]);
  expect(room.titles()).toEqual(["Good", "One, fixed"]);
});

test("a file restored to its last good version is no problem any more", async () => {
  const room = indexedContent();
  room.write("one.md", text("One"));
  await room.indexer.synchronise();
  room.write("one.md", "broken", "2031-05-11T00:00:00Z");
  expect((await room.indexer.synchronise()).problems).toBe(1);
  room.write("one.md", text("One"));
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, unchanged: 1 });
  expect(room.indexer.problems()).toEqual([]);
});

test("a binary file and one that is too long are problems like any other", async () => {
  const room = indexedContent();
  room.write("binary.md", "\0\x01\x02".repeat(1_000));
  room.write("long.md", text("Long", "", "word ".repeat(1_000_000)));
  room.write("one.md", text("One"));
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, added: 1, problems: 2 });
  expect(room.titles()).toEqual(["One"]);
});

test("of two files with one id the first by name is served, whichever came first", async () => {
  const room = indexedContent();
  room.write("b.md", text("From b", "id: same\n"));
  await room.indexer.synchronise();
  room.write("a.md", text("From a", "id: same\n"));
  await room.indexer.update("a.md");
  expect(room.titles()).toEqual(["From a"]);
  expect(room.indexer.problems()).toMatchObject([{ file: "b.md", field: "id" }]);
  expect(room.indexer.problems()[0]?.message).toContain("a.md");

  expect(await room.start().synchronise()).toEqual({ ...NOTHING, unchanged: 1, problems: 1 });
  expect(room.titles()).toEqual(["From a"]);
});

test("when the first of two is deleted or gets another id, the second takes its place", async () => {
  const room = indexedContent();
  room.write("a.md", text("From a", "id: same\n"));
  room.write("b.md", text("From b", "id: same\n"));
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, added: 1, problems: 1 });
  room.write("a.md", text("From a", "id: other\n"));
  await room.indexer.update("a.md");
  expect(room.titles()).toEqual(["From a", "From b"]);
  expect(room.indexer.problems()).toEqual([]);

  room.write("a.md", text("From a", "id: same\n"));
  await room.indexer.update("a.md");
  expect(room.titles()).toEqual(["From a"]);
  room.erase("a.md");
  await room.indexer.update("a.md");
  expect(room.titles()).toEqual(["From b"]);
  expect(room.indexer.problems()).toEqual([]);
});

test("two files may change ids with each other", async () => {
  const room = indexedContent();
  room.write("a.md", text("A", "id: one\n"));
  room.write("b.md", text("B", "id: two\n"));
  await room.indexer.synchronise();
  room.write("a.md", text("A", "id: two\n"), "2031-05-11T00:00:00Z");
  room.write("b.md", text("B", "id: one\n"), "2031-05-11T00:00:00Z");
  expect((await room.indexer.synchronise()).problems).toBe(0);
  expect(room.library.at(NOW).article("two")?.article.title).toBe("A");
  expect(room.library.at(NOW).article("one")?.article.title).toBe("B");
});

test.each(["z.md", "0.md"])("a file renamed to %s is the same article, with its arrival", async (name) => {
  const room = indexedContent();
  room.write("m.md", text("Moved", "id: moved\n"));
  await room.indexer.synchronise();
  const arrived = room.library.at(NOW).headlines(FIRST).items[0]?.arrived;
  expect(arrived).toEqual(new Date("2031-05-10T00:00:00Z"));
  room.move("m.md", name);
  room.write(name, text("Moved", "id: moved\n"), "2031-05-15T00:00:00Z");
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, changed: 1 });
  expect(room.titles()).toEqual(["Moved"]);
  expect(room.library.at(NOW).headlines(FIRST).items[0]?.arrived).toEqual(arrived);
  expect(room.indexer.problems()).toEqual([]);
});

test.each([
  ["the new name first", ["z.md", "m.md"]],
  ["the old name first", ["m.md", "z.md"]],
])("a rename seen by the watcher, %s", async (_, order) => {
  const room = indexedContent();
  room.write("m.md", text("Moved", "id: moved\n"));
  await room.indexer.synchronise();
  room.move("m.md", "z.md");
  for (const file of order) await room.indexer.update(file);
  expect(room.titles()).toEqual(["Moved"]);
  expect(room.library.files("", 10)).toEqual(["z.md"]);
  expect(room.indexer.problems()).toEqual([]);
  expect(room.warnings).toEqual([]);
});

test("an article keeps its arrival when it is changed, and is held back when it moves into the future", async () => {
  const room = indexedContent();
  const arrival = () => room.library.at(new Date("2099-01-01")).headlines(FIRST).items[0]?.arrived;
  room.write("one.md", text("One", "published: 2031-05-01\n"));
  await room.indexer.synchronise();
  expect(arrival()).toEqual(new Date("2031-05-10T00:00:00Z"));
  room.write("one.md", text("One more", "published: 2031-05-01\n"), "2031-05-18T00:00:00Z");
  await room.indexer.synchronise();
  expect(arrival()).toEqual(new Date("2031-05-10T00:00:00Z"));
  room.write("one.md", text("One later", "published: 2031-06-01\n"), "2031-05-19T00:00:00Z");
  await room.indexer.synchronise();
  expect(arrival()).toEqual(new Date("2031-06-01T00:00:00Z"));
  expect(room.titles()).toEqual([]);
});

test("a link to a file outside the folder is never served", async () => {
  const room = indexedContent();
  const outside = join(temporaryFolder(), "outside.md");
  writeFileSync(outside, text("Outside"));
  symlinkSync(outside, join(room.directory, "link.md"));
  await room.indexer.synchronise();
  await room.indexer.update("link.md");
  expect(room.titles()).toEqual([]);
});

test("a missing folder is reported, and what was served stays", async () => {
  const room = indexedContent();
  room.write("one.md", text("One"));
  await room.indexer.synchronise();
  rmSync(room.directory, { recursive: true });
  await expect(room.indexer.synchronise()).rejects.toThrow(UserError);
  expect(room.titles()).toEqual(["One"]);
  mkdirSync(room.directory);
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, removed: 1 });
});

test("a library that fails is reported in the log and stops nothing", async () => {
  const room = indexedContent();
  room.write("one.md", text("One"));
  await room.indexer.synchronise();
  room.library.close();
  room.erase("one.md");
  await room.indexer.update("one.md");
  room.write("two.md", text("Two"));
  await room.indexer.update("two.md");
  // One reason is one line.
  expect(room.errors).toHaveLength(1);
  expect(room.indexer.problems()).toMatchObject([
    { file: "one.md" },
    { file: "two.md", line: null, field: null },
  ]);
});

test("questions are answered while the first indexing runs, and it can be stopped", async () => {
  const room = indexedContent();
  for (let number = 0; number < 60; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
  let running = true;
  const indexing = room.indexer.synchronise().finally(() => {
    running = false;
  });
  let answers = 0;
  while (running && answers < 5) {
    room.library.at(NOW).headlines(FIRST);
    answers += 1;
    await nextTurn();
  }
  expect(answers).toBe(5);
  await room.indexer.stop();
  const { added } = await indexing;
  expect(added).toBeLessThan(60);
  expect(room.library.at(NOW).headlines(FIRST).total).toBe(added);
});

test("a file that comes later is new to the readers, however old its time is", async () => {
  const room = indexedContent();
  room.write("first.md", text("First"));
  await room.indexer.synchronise();
  room.write("copied.md", text("Copied"), "2020-01-01T00:00:00Z");
  await room.indexer.update("copied.md");
  const copied = room.library
    .at(NOW)
    .headlines(FIRST)
    .items.find(({ title }) => title === "Copied");
  expect(copied?.arrived).toEqual(NOW);
});

test("corrections in front matter are in force, also when the article is read again; those that fit nothing are reported", async () => {
  const room = indexedContent();
  const article = (corrections: string) =>
    text(
      "One",
      `quotes:\n${corrections}`,
      "“We sail at dawn,” said Captain Runa Lindqvist.\n\nThe quay was empty.",
    );
  const speaker = (library = room.library) => library.at(NOW).article("one")?.quotations[0]?.speaker;
  room.write(
    "one.md",
    article("  - { text: We sail, speaker: Otto Brandt }\n  - text: not there\n    hide: true\n"),
  );
  expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, added: 1, problems: 1 });
  expect(speaker()).toEqual({ key: "otto-brandt", name: "Otto Brandt", role: null });
  const problem = {
    file: "one.md",
    line: 5,
    field: "quotes[2]",
    message: expect.stringMatching(/fits no quotation/u),
  };
  expect(room.indexer.problems()).toEqual([problem]);

  // Neither a restart nor a new library forgets it.
  expect(await room.start().synchronise()).toEqual({ ...NOTHING, unchanged: 1, problems: 1 });
  const rebuilt = emptyLibrary();
  expect(await room.start(rebuilt).synchronise()).toEqual({ ...NOTHING, added: 1, problems: 1 });
  expect(speaker(rebuilt)?.name).toBe("Otto Brandt");

  room.write("one.md", article("  - { text: at dawn, hide: true }\n"), "2031-05-11T00:00:00Z");
  await room.indexer.update("one.md");
  expect(room.indexer.problems()).toEqual([]);
  expect(room.library.at(NOW).statistics()).toMatchObject({ articles: 1, quotations: 0, speakers: 0 });
});
