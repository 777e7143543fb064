import { expect, test } from "vitest";
import { FIRST, indexedContent, NOTHING, text } from "../support/indexed-content.ts";
import { emptyLibrary, NOW } from "../support/library-entries.ts";

const MANY = 400;

function manyFiles() {
  const room = indexedContent();
  for (let number = 0; number < MANY; number += 1) room.write(`${number}.md`, text(`Article ${number}`));
  const count = (library = room.library) => library.at(NOW).headlines(FIRST).total;
  return { ...room, count };
}

test("a file that is saved while the folder is read is served before the rest, and stays", async () => {
  const room = manyFiles();
  const reading = room.indexer.synchronise();
  // The folder is listed by then.
  await expect.poll(() => room.count(), { interval: 1 }).toBeGreaterThan(0);
  room.write("saved.md", text("Saved"));
  await room.indexer.update("saved.md");
  expect(room.library.known("saved.md")?.title).toBe("Saved");
  expect(room.count()).toBeLessThan(MANY);
  expect(await reading).toMatchObject({ added: MANY });
  expect(room.count()).toBe(MANY + 1);
});

test("a file that is deleted while the folder is read is gone at once", async () => {
  const room = manyFiles();
  room.write("000-first.md", text("First"));
  await room.indexer.update("000-first.md");
  const reading = room.indexer.synchronise();
  await expect.poll(() => room.count(), { interval: 1 }).toBeGreaterThan(1);
  room.erase("000-first.md");
  await room.indexer.update("000-first.md");
  expect(room.library.known("000-first.md")).toBeNull();
  expect(room.count()).toBeLessThan(MANY);
  await reading;
  expect(room.count()).toBe(MANY);
});

test("another reader sees whole batches only", async () => {
  const room = manyFiles();
  const reader = emptyLibrary(room.file);
  const seen = new Set<number>();
  let isReading = true;
  const reading = room.indexer.synchronise().finally(() => {
    isReading = false;
  });
  while (isReading) {
    seen.add(room.count(reader));
    await new Promise(setImmediate);
  }
  await reading;
  expect(room.count(reader)).toBe(MANY);
  expect(seen.size).toBeLessThan(MANY / 10);
});

test("where a batch cannot be stored, each article is stored alone", async () => {
  const room = manyFiles();
  const indexer = room.start({
    ...room.library,
    together: (work) =>
      room.library.together(() => {
        work();
        throw new Error("database or disk is full");
      }),
  });
  expect(await indexer.synchronise()).toEqual({ ...NOTHING, added: MANY });
  expect(room.count()).toBe(MANY);
  expect(indexer.problems()).toEqual([]);
});

test("an article that fails in a batch fails alone", async () => {
  const room = manyFiles();
  const indexer = room.start({
    ...room.library,
    put(entry) {
      // All of it is written before it fails.
      room.library.put(entry);
      if (entry.article.title === "Article 7") throw new Error("no");
    },
  });
  expect(await indexer.synchronise()).toMatchObject({ added: MANY - 1, problems: 1 });
});

test("a library whose filling was cut off goes on where it was, and no article counts as new", async () => {
  const room = manyFiles();
  const reading = room.indexer.synchronise();
  await expect.poll(() => room.count(), { interval: 1 }).toBeGreaterThan(0);
  await room.indexer.stop();
  const { added } = await reading;
  expect(added).toBeLessThan(MANY);
  room.library.close();

  const again = emptyLibrary(room.file);
  expect(again.origin).toBe("kept");
  const rest = MANY - added;
  expect(await room.start(again).synchronise()).toEqual({ ...NOTHING, added: rest, unchanged: added });
  const { total } = again.at(NOW).headlines({ ...FIRST, arrivedAfter: new Date("2031-05-10T00:00:00Z") });
  expect(total).toBe(0);
});
