import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { buildLibraryFile } from "../../src/library/build-library.ts";
import { openFollowedLibrary } from "../../src/library/followed-library.ts";
import { NOW } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FIRST = { offset: 0, limit: 10 };
const article = (title: string, published = "2031-05-01") =>
  `---\ntitle: ${title}\npublished: ${published}\n---\n\n“We open the gate on Monday,” said Ida Holm, the mayor of ${title}.\n`;

function room(articles: Record<string, string> = { "one.md": article("Ferries return") }) {
  const folder = temporaryFolder();
  const directory = join(folder, "content");
  mkdirSync(directory);
  for (const [file, text] of Object.entries(articles)) writeFileSync(join(directory, file), text);
  const file = join(folder, "served", "library.sqlite");
  mkdirSync(join(folder, "served"));
  const stopping = new AbortController();
  const build = (onProgress = (_: unknown) => {}, now = NOW) =>
    buildLibraryFile({
      ...{ directory, file, log: QUIET, now: () => now, signal: stopping.signal },
      onProgress,
    });
  return { directory, file, build, stop: () => stopping.abort() };
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** A bot's library, which looks at its file when the test says so. */
function follow(file: string) {
  let look = () => {};
  const logged: string[] = [];
  const note = (_: object, message: string) => void logged.push(message);
  const library = openFollowedLibrary({
    file,
    log: { info: note, warn: note, error: note },
    schedule: (work) => {
      look = work;
      return () => {};
    },
  });
  onTestFinished(() => library.close());
  return {
    library,
    logged,
    look: () => look(),
    titles: (now = NOW) =>
      library
        .at(now)
        .headlines(FIRST)
        .items.map(({ title }) => title),
  };
}

test("two bots answer from what a third builds, and from the next one as soon as it is there", async () => {
  const { directory, file, build } = room();
  expect(await build()).toMatchObject({ isBuilt: true, added: 1 });
  const [one, other] = [follow(file), follow(file)];
  expect(one.titles()).toEqual(["Ferries return"]);
  expect(other.library.at(NOW).resolveSpeaker("holm")).toMatchObject({ kind: "one" });

  writeFileSync(join(directory, "two.md"), article("Gate opens", "2031-05-02"));
  expect(await build()).toMatchObject({ isBuilt: true, added: 1, unchanged: 1 });
  // What they have open stays whole until they look.
  expect(one.titles()).toEqual(["Ferries return"]);
  for (const { look } of [one, other]) look();
  expect(one.titles()).toEqual(["Gate opens", "Ferries return"]);
  expect(other.titles()).toEqual(one.titles());
  expect(one.library.written).toEqual(statSync(file).mtime);
  expect(one.logged).toEqual(["a new library answers from now on"]);
});

test("nothing is written beside the file, and none is left of the building", async () => {
  const { file, build } = room();
  await build();
  const before = readFileSync(file);
  const { library, titles } = follow(file);
  titles();
  library.at(NOW).search("ferries", FIRST);
  library.at(NOW).statistics();
  expect(readFileSync(file).equals(before)).toBe(true);
  for (const ending of ["-wal", "-shm", "-journal", ".building", ".building-wal", ".building.copy"])
    expect(existsSync(file + ending), ending).toBe(false);
});

test("what was stopped leaves the library as it was, and is gone on with", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`${index}.md`, article(`Pier ${index}`)]),
  );
  const { directory, file, build } = room();
  await build();
  const before = readFileSync(file);
  for (const [name, text] of Object.entries(many)) writeFileSync(join(directory, name), text);
  const stopping = new AbortController();
  const stopped = await buildLibraryFile({
    ...{ directory, file, log: QUIET, now: () => NOW, signal: stopping.signal },
    onProgress: () => stopping.abort(),
  });
  expect(stopped.isBuilt).toBe(false);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(await build()).toMatchObject({ isBuilt: true, added: 400 - stopped.added });
  expect(follow(file).library.at(NOW).statistics().articles).toBe(401);
});

test("an article of the future is in the first file that is built after its time", async () => {
  const { file, build } = room({ "later.md": article("Embargoed", "2031-05-21T08:00Z") });
  await build();
  const later = new Date("2031-05-21T09:00:00Z");
  const { look, titles } = follow(file);
  expect(titles()).toEqual([]);
  expect(titles(later)).toEqual([]);
  await build(() => {}, later);
  look();
  expect(titles(later)).toEqual(["Embargoed"]);
});

const FAULTS: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  ["is gone", (file) => rmSync(file), /cannot be read: there is no such file/u],
  ["is none of ours", (file) => exchange(file, (copy) => writeFileSync(copy, "")), /no library of Lede’s/u],
  [
    "is cut off",
    (file) => exchange(file, (copy) => writeFileSync(copy, readFileSync(copy).subarray(0, 9_000))),
    /damaged/u,
  ],
  [
    "is of another version",
    (file) => exchange(file, sql("UPDATE meta SET version = 'x'")),
    /another version/u,
  ],
  ["is not filled", (file) => exchange(file, sql("PRAGMA user_version = 0")), /not filled/u],
];

/** Puts a changed copy in the place of a file, as whoever delivers it would. */
function exchange(file: string, change: (copy: string) => void): void {
  copyFileSync(file, `${file}.new`);
  change(`${file}.new`);
  renameSync(`${file}.new`, file);
}

function sql(statement: string) {
  return (file: string) => {
    const database = new DatabaseSync(file);
    database.exec(statement);
    database.close();
  };
}

for (const [what, spoil, message] of FAULTS) {
  test(`a file that ${what} does not answer; the one before does, until a good one comes`, async () => {
    const { directory, file, build } = room();
    await build();
    const { library, look, titles, logged } = follow(file);
    spoil(file);
    look();
    look();
    expect(library.problem).toMatch(message);
    expect(logged).toHaveLength(1);
    expect(titles()).toEqual(["Ferries return"]);
    expect(() => follow(file)).toThrow(UserError);
    expect(() => follow(file)).toThrow(/lede index build/u);

    writeFileSync(join(directory, "two.md"), article("Gate opens", "2031-05-02"));
    await build();
    look();
    expect(library.problem).toBeNull();
    expect(titles()).toEqual(["Gate opens", "Ferries return"]);
  });
}
