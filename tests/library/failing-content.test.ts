import { chmodSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { FIRST, indexedContent, NOTHING, text } from "../support/indexed-content.ts";
import { NOW } from "../support/library-entries.ts";
import { asNobody } from "../support/nobody.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A indexedContent whose library can be made to fail. */
function troubledRoom() {
  const room = indexedContent();
  let full = false;
  const indexer = room.start({
    ...room.library,
    put(entry) {
      if (full) throw new Error("database or disk is full");
      room.library.put(entry);
    },
  });
  return {
    ...room,
    indexer,
    fill: () => {
      full = true;
    },
    empty: () => {
      full = false;
    },
    /** Lets the wait end, and what comes after it. */
    async retry() {
      room.waits.end();
      await indexer.update("speakers.yaml");
    },
  };
}

describe("an article that could not be read", () => {
  test("is tried again, at growing distances, until it is read", async () => {
    const room = troubledRoom();
    await room.indexer.synchronise();
    room.fill();
    room.write("one.md", text("One"));
    await room.indexer.update("one.md");
    expect(room.titles()).toEqual([]);
    expect(room.lines.at(-1)).toBe("A content file could not be read. It is tried again. | one.md");
    for (let round = 0; round < 5; round += 1) await room.retry();
    expect(room.waits.asked).toEqual([
      5 * SECOND,
      30 * SECOND,
      2 * MINUTE,
      10 * MINUTE,
      60 * MINUTE,
      60 * MINUTE,
    ]);
    // The same fault is one line, however often it comes.
    expect(room.errors).toHaveLength(1);
    expect(room.warnings).toHaveLength(1);
    room.empty();
    await room.retry();
    expect(room.titles()).toEqual(["One"]);
    expect(room.lines.slice(-2)).toEqual(["read at last | one.md | One", "article added | one.md | One"]);
    expect(room.indexer.problems()).toEqual([]);
    expect(room.waits.isWaiting).toBe(false);
  });

  test("keeps its last good version, which the log says only where there is one", async () => {
    const room = troubledRoom();
    room.write("one.md", text("One"));
    await room.indexer.synchronise();
    room.fill();
    room.write("one.md", text("One, longer"), "2031-05-11T00:00:00Z");
    room.write("two.md", "no front matter");
    await room.indexer.synchronise();
    expect(room.titles()).toEqual(["One"]);
    expect(room.lines.slice(-2)).toEqual([
      "A content file could not be read. Its last good version stays, and it is tried again. | one.md",
      "A content file has problems; it is not served until they are fixed. | two.md",
    ]);
    room.empty();
    await room.retry();
    expect(room.titles()).toEqual(["One, longer"]);
  });

  test("makes the next one that fails wait no longer than the first", async () => {
    const room = troubledRoom();
    room.fill();
    room.write("one.md", text("One"));
    await room.indexer.synchronise();
    for (let round = 0; round < 3; round += 1) await room.retry();
    room.write("two.md", text("Two"));
    await room.indexer.update("two.md");
    expect(room.waits.asked.at(-1)).toBe(5 * SECOND);
  });

  test("arrived when its file did, if it was there when the library began", async () => {
    const room = troubledRoom();
    room.fill();
    room.write("one.md", text("One"), "2031-05-10T00:00:00Z");
    await room.indexer.synchronise();
    room.empty();
    await room.retry();
    expect(room.library.at(NOW).headlines(FIRST).items[0]?.arrived).toEqual(new Date("2031-05-10T00:00:00Z"));
  });

  test("waits no more when its file is gone, or the indexer stops", async () => {
    const room = troubledRoom();
    room.fill();
    room.write("one.md", text("One"));
    await room.indexer.synchronise();
    room.erase("one.md");
    await room.indexer.update("one.md");
    expect(room.waits.isWaiting).toBe(false);
    room.write("two.md", text("Two"));
    await room.indexer.update("two.md");
    expect(room.waits.isWaiting).toBe(true);
    await room.indexer.stop();
    expect(room.waits.isWaiting).toBe(false);
  });

  test("of many, the log names twenty and counts the others", async () => {
    const room = troubledRoom();
    room.fill();
    for (let number = 0; number < 50; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
    await room.indexer.synchronise();
    expect(room.errors).toHaveLength(1);
    expect(room.warnings).toHaveLength(21);
    expect(room.warnings.at(-1)).toEqual({ files: 30 });
  });
});

describe("what may not be looked at", () => {
  const filled = async () => {
    const room = indexedContent();
    // Others may go through the folders of the test.
    for (const path of [dirname(room.directory), room.directory]) chmodSync(path, 0o755);
    room.write("open.md", text("Open"));
    room.write("north/one.md", text("One"));
    room.write("north/two.md", text("Two", "id: open-too\n"));
    await room.indexer.synchronise();
    return room;
  };
  const all = ["One", "Open", "Two"];

  test("a folder is a problem of its own, and its articles stay", async () => {
    const room = await filled();
    await asNobody([], [join(room.directory, "north")], async () => {
      expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, unchanged: 1, problems: 1 });
      expect(room.titles()).toEqual(all);
      expect(room.indexer.problems()).toMatchObject([{ file: "north/" }]);
      expect(room.lines.at(-1)).toMatch(/^A content folder cannot be read\. .* \| north\/$/u);
      await room.indexer.update("north/one.md");
      expect(room.titles()).toEqual(all);
    });
    expect(room.waits.isWaiting).toBe(true);
    room.waits.end();
    await room.indexer.update("speakers.yaml");
    expect(room.lines).toContain("the content folder can be read again");
    expect(room.indexer.problems()).toEqual([]);
    expect(room.titles()).toEqual(all);
  });

  test("a file keeps its last good version", async () => {
    const room = await filled();
    room.write("north/one.md", text("One, changed"), "2031-05-11T00:00:00Z");
    await asNobody([], [join(room.directory, "north", "one.md")], async () => {
      await room.indexer.update("north/one.md");
      expect(room.titles()).toEqual(all);
      expect(room.indexer.problems()).toMatchObject([{ file: "north/one.md" }]);
    });
    room.waits.end();
    await room.indexer.update("speakers.yaml");
    expect(room.titles()).toEqual(["One, changed", "Open", "Two"]);
  });

  test("an article that cannot be seen keeps its id against another file", async () => {
    const room = await filled();
    room.write("z.md", text("Rival", "id: open-too\n"));
    await asNobody([], [join(room.directory, "north")], async () => {
      await room.indexer.update("z.md");
    });
    expect(room.library.at(NOW).article("open-too")?.article.title).toBe("Two");
    expect(room.indexer.problems()).toMatchObject([{ file: "z.md", field: "id" }]);
  });

  test("a content folder that went away takes no article with it", async () => {
    const room = await filled();
    room.move("../content", "../elsewhere");
    for (const file of ["open.md", "north/one.md"]) await room.indexer.update(file);
    expect(room.titles()).toEqual(all);
    expect(room.warnings).toHaveLength(1);
    room.move("../elsewhere", "../content");
    expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, unchanged: 3 });
  });
});

describe("the log", () => {
  test("has a line for each article that is added, changed or removed", async () => {
    const room = indexedContent();
    await room.indexer.synchronise();
    room.lines.length = 0;
    room.write("one.md", text("One"));
    await room.indexer.update("one.md");
    room.write("one.md", text("Won"));
    await room.indexer.update("one.md");
    room.write("one.md", text("Won"), "2031-05-12T00:00:00Z");
    await room.indexer.update("one.md");
    room.erase("one.md");
    await room.indexer.update("one.md");
    expect(room.lines).toEqual([
      "article added | one.md | One",
      "article changed | one.md | Won",
      "article removed | one.md | Won",
    ]);
  });

  test("says why the library is built, and names no article then", async () => {
    const room = indexedContent();
    for (let number = 0; number < 3; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
    await room.indexer.synchronise();
    expect(room.lines).toEqual(["the library is built from all articles"]);
  });

  test("names no articles where they are many", async () => {
    const room = indexedContent();
    await room.indexer.synchronise();
    room.lines.length = 0;
    for (let number = 0; number < 30; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
    expect(await room.indexer.synchronise()).toEqual({ ...NOTHING, added: 30 });
    expect(room.lines).toEqual([]);
  });
});
