import { mkdir, mkdtemp, open, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchContent } from "../../src/content/watch.ts";
import { UserError } from "../../src/errors.ts";
import { asNobody } from "../support/nobody.ts";

let folder: string;
let changes: string[];
let errors: Error[];
let watcher: { close(): Promise<void> };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lede-watch-"));
  await mkdir(join(folder, "coast"));
  await writeFile(join(folder, "there.md"), "old");
  changes = [];
  errors = [];
  watcher = await watchContent(
    folder,
    (names) => changes.push(...names),
    (error) => errors.push(error),
  );
});

afterEach(async () => {
  await watcher.close();
  await rm(folder, { recursive: true, force: true });
  expect(errors).toEqual([]);
});

/** Waits until a last change shows; all that came before it is then known. */
async function changesUntil(file: string): Promise<string[]> {
  await expect.poll(() => changes, { interval: 10 }).toContain(file);
  return changes;
}

test("reports new, changed and deleted files, also below, and not those that were there", async () => {
  await writeFile(join(folder, "coast", "new.md"), "new");
  expect(await changesUntil("coast/new.md")).toEqual(["coast/new.md"]);
  await writeFile(join(folder, "there.md"), "a longer text");
  expect(await changesUntil("there.md")).toContain("there.md");
  changes.length = 0;
  await rm(join(folder, "coast", "new.md"));
  expect(await changesUntil("coast/new.md")).toEqual(["coast/new.md"]);
});

test("leaves other files alone", async () => {
  for (const file of [".draft.md", "README.md", "notes.txt", "there.md~"])
    await writeFile(join(folder, file), "x");
  await writeFile(join(folder, "last.md"), "x");
  expect(await changesUntil("last.md")).toEqual(["last.md"]);
});

test("reports changes of the speakers' file, and only of the one beside the articles", async () => {
  await writeFile(join(folder, "coast", "speakers.yaml"), "[]");
  await writeFile(join(folder, "speakers.yaml"), "[]");
  expect(await changesUntil("speakers.yaml")).toEqual(["speakers.yaml"]);
});

test("an editor's save through another file is one change", async () => {
  await writeFile(join(folder, ".there.md.tmp"), "new text");
  await rename(join(folder, ".there.md.tmp"), join(folder, "there.md"));
  expect(await changesUntil("there.md")).toEqual(["there.md"]);
});

test("a file that is still being written is reported once, when it is whole", async () => {
  const handle = await open(join(folder, "slow.md"), "w");
  for (let part = 0; part < 20; part += 1) {
    await handle.write("part ");
    await handle.sync();
  }
  await handle.close();
  expect(await changesUntil("slow.md")).toEqual(["slow.md"]);
});

test("a folder of articles moved in and out is reported itself, and watched while it is there", async () => {
  const outside = await mkdtemp(join(tmpdir(), "lede-moved-"));
  await writeFile(join(outside, "moved.md"), "x");
  await rename(outside, join(folder, "north"));
  expect(await changesUntil("north/")).toEqual(["north/"]);
  await writeFile(join(folder, "north", "moved.md"), "y");
  await changesUntil("north/moved.md");
  changes.length = 0;
  await rename(join(folder, "north"), outside);
  expect(await changesUntil("north/")).toEqual(["north/"]);
  await writeFile(join(outside, "moved.md"), "z");
  await writeFile(join(folder, "last.md"), "x");
  expect(await changesUntil("last.md")).toEqual(["north/", "last.md"]);
  await rm(outside, { recursive: true });
});

test("folders in a new folder are watched too, and a folder that takes the place of another", async () => {
  await mkdir(join(folder, "north", "bay"), { recursive: true });
  await changesUntil("north/");
  await writeFile(join(folder, "north", "bay", "deep.md"), "x");
  await changesUntil("north/bay/deep.md");
  const other = await mkdtemp(join(tmpdir(), "lede-other-"));
  await rename(join(folder, "north"), join(other, "before"));
  await rename(other, join(folder, "north"));
  changes.length = 0;
  await changesUntil("north/");
  await writeFile(join(folder, "north", "new.md"), "x");
  await changesUntil("north/new.md");
});

test("a folder with a dot before its name is left alone", async () => {
  await mkdir(join(folder, ".git"));
  await writeFile(join(folder, ".git", "note.md"), "x");
  await writeFile(join(folder, "last.md"), "x");
  expect(await changesUntil("last.md")).toEqual(["last.md"]);
});

test("a folder that may not be read stops nothing and is no fault of the watching", async () => {
  await mkdir(join(folder, "lost"));
  await asNobody([folder], [join(folder, "lost")], async () => {
    const other = await watchContent(
      folder,
      () => {},
      (error) => errors.push(error),
    );
    await other.close();
  });
  await writeFile(join(folder, "new.md"), "new");
  await changesUntil("new.md");
  expect(errors).toEqual([]);
});

test("a missing folder says what to do", async () => {
  const missing = watchContent(
    join(folder, "nowhere"),
    () => {},
    () => {},
  );
  await expect(missing).rejects.toThrow(UserError);
});
