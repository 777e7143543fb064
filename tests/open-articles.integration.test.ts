import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { Closing } from "../src/closing.ts";
import { openServedLibrary } from "../src/library/served-library.ts";
import { openArticles } from "../src/open-articles.ts";
import { manyArticles } from "./support/articles.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const NOW = new Date("2031-06-01T12:00:00Z");
const silent = pino({ level: "silent" });

/** A content folder, and the file of a library that was filled from it and has a damaged page since. */
async function damaged() {
  const folder = temporaryFolder();
  const contentDirectory = join(folder, "content");
  mkdirSync(contentDirectory);
  for (const [file, text] of Object.entries(manyArticles(120))) {
    writeFileSync(join(contentDirectory, file), text);
  }
  const file = join(folder, "library.sqlite");
  const library = openServedLibrary(file);
  const closing = new Closing(silent);
  await (await openArticles({ contentDirectory, log: silent, now: () => NOW }, library, closing)).reading;
  const ids = library
    .at(NOW)
    .headlines({ offset: 0, limit: 200 })
    .items.map(({ id }) => id);
  await closing.close();
  library.close();
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.indexOf("bulletin number 060") / 4_096);
  writeFileSync(file, bytes.fill(0x5a, page * 4_096, (page + 1) * 4_096));
  return { contentDirectory, file, ids };
}

test("damage that the reading comes upon has the library built again from the articles", async () => {
  const { contentDirectory, file, ids } = await damaged();
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  const library = openServedLibrary(file);
  const closing = new Closing(log);
  onTestFinished(async () => {
    await closing.close();
    library.close();
  });
  await (await openArticles({ contentDirectory, log, now: () => NOW }, library, closing)).reading;
  expect(ids.filter((id) => library.at(NOW).article(id) !== null)).toHaveLength(120);
  expect(lines).toEqual(["The library’s file is damaged. It is built again from the articles."]);
});

test("damage that a question comes upon fails it, and is heard of", async () => {
  const { file, ids } = await damaged();
  const library = openServedLibrary(file);
  onTestFinished(() => library.close());
  let heard = 0;
  library.onDamage(() => {
    heard += 1;
  });
  expect(() => ids.map((id) => library.at(NOW).article(id))).toThrow(/malformed/u);
  expect(heard).toBe(1);
  library.rebuild();
  expect(library.at(NOW).statistics().articles).toBe(0);
});
