import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createIndexer } from "../../src/library/indexer.ts";
import type { LibraryStore } from "../../src/library/store.ts";
import { emptyLibrary } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MANY = 600;
const NOW = new Date("2031-12-31T00:00:00Z");
const NAMES = ["Runa Lindqvist", "Otto Brandt", "Ida Holm", "Mira Sandoval", "Tomas Edel"];
const PLACES = ["harbour", "bridge", "market", "ferry", "clinic", "tunnel", "school"];

function writeArticle(directory: string, number: number, round: number): void {
  const name = NAMES[(number + round) % NAMES.length];
  const place = PLACES[(number * 3 + round) % PLACES.length];
  const day = String((number % 28) + 1).padStart(2, "0");
  const body = [
    `The ${place} was shut for ${number} days, and nobody knew why it took the city so long.`,
    `“The ${place} opens when it is safe, and not before day ${number}.${round},” said ${name}, who runs it.`,
    `The council had asked for a report in round ${round}. It will meet again next week.`,
  ];
  const path = join(directory, `part-${number % 7}`, `article-${number}.md`);
  mkdirSync(join(directory, `part-${number % 7}`), { recursive: true });
  const head = `---\ntitle: The ${place}, day ${number}\npublished: 2031-05-${day}\ntopics: [${place}]\n---\n`;
  writeFileSync(path, `${head}\n${body.join("\n\n")}\n`);
  // Each round has a time of its own, so that no change goes unseen.
  utimesSync(path, NOW, new Date(Date.UTC(2031, 0, 1 + round)));
}

function indexerOf(directory: string, library: LibraryStore) {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  return createIndexer({ directory, library, log, now: () => NOW, schedule: () => () => {} });
}

/** All that a reader can see, but when each article arrived. */
function answersOf(library: LibraryStore): unknown {
  const view = library.at(NOW);
  const all = { offset: 0, limit: 10_000 };
  const answers = {
    headlines: view.headlines(all),
    searches: [...PLACES, "report next week"].map((text) => view.search(text, all)),
    speakers: view.speakers("", 100),
    quotations: view.speakers("", 100).map(({ key }) => view.quotations({ ...all, speaker: key })),
    topics: view.topics("", 25),
    statistics: view.statistics(),
  };
  return JSON.parse(JSON.stringify(answers, (key, value) => (key === "arrived" ? undefined : value)));
}

async function freshAnswers(directory: string): Promise<unknown> {
  const fresh = emptyLibrary();
  await indexerOf(directory, fresh).synchronise();
  return answersOf(fresh);
}

test("files come, change and go three times: the answers are those of a fresh library, and the file is no larger", async () => {
  const directory = join(temporaryFolder(), "content");
  const file = join(temporaryFolder(), "library.sqlite");
  const library = emptyLibrary(file);
  const indexer = indexerOf(directory, library);
  const sizes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (let number = 0; number < MANY; number += 1) writeArticle(directory, number, 2 * round);
    expect(await indexer.synchronise()).toMatchObject({ problems: 0 });
    for (let number = 0; number < MANY; number += 2) writeArticle(directory, number, 2 * round + 1);
    expect(await indexer.synchronise()).toMatchObject({ changed: MANY / 2, problems: 0 });
    for (let number = 0; number < MANY; number += 1)
      if (number % 10 !== 0) rmSync(join(directory, `part-${number % 7}`, `article-${number}.md`));
    expect(await indexer.synchronise()).toMatchObject({ removed: MANY * 0.9, problems: 0 });
    sizes.push(statSync(file).size);
  }
  expect(answersOf(library)).toEqual(await freshAnswers(directory));
  const [first = 0, , last = 0] = sizes;
  expect(last).toBeLessThanOrEqual(first * 1.1);
});

test("killed again and again while it reads, the library is whole each time and goes on where it was", async () => {
  const directory = join(temporaryFolder(), "content");
  const file = join(temporaryFolder(), "library.sqlite");
  for (let number = 0; number < 4 * MANY; number += 1) writeArticle(directory, number, 0);
  const program = join(import.meta.dirname, "indexing-process.ts");
  let size = 0;
  for (let kill = 0; kill < 4; kill += 1) {
    const child = spawn(process.execPath, [program, directory, file], { stdio: "ignore" });
    const ended = once(child, "exit");
    const before = size;
    await expect.poll(() => sizeOf(file), { interval: 20 }).toBeGreaterThan(before);
    // Any moment of a batch.
    await sleep(Math.random() * 400);
    child.kill("SIGKILL");
    await ended;
    const checked = new DatabaseSync(file);
    expect(checked.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    checked.close();
    size = sizeOf(file);
    expect(size).toBeGreaterThan(before);
  }
  const library = emptyLibrary(file);
  expect(library.origin).toBe("kept");
  const rest = 4 * MANY - size;
  expect(await indexerOf(directory, library).synchronise()).toMatchObject({ added: rest, unchanged: size });
  expect(answersOf(library)).toEqual(await freshAnswers(directory));
});

/** How many articles are in the file. */
function sizeOf(file: string): number {
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    const { n } = database.prepare("SELECT count(*) AS n FROM articles").get() ?? {};
    database.close();
    return Number(n);
  } catch {
    // There is none yet.
    return 0;
  }
}
