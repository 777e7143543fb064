import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { ENGINE_VERSION } from "../../src/language/version.ts";
import { SCHEMA_VERSION } from "../../src/library/schema.ts";
import { openServedLibrary } from "../../src/library/served-library.ts";
import { openLibrary } from "../../src/library/store.ts";
import { entry, NOW, said } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const OTHER_ENGINE = `${SCHEMA_VERSION}/another`;

/** The file of a library that a certain version filled. */
function filledBy(version: string, { isWhole = true } = {}): string {
  const file = join(temporaryFolder(), "library.sqlite");
  const library = openLibrary(file);
  library.put(entry("one", { title: "As it was", quotations: [said("Ida Holm", "Light!")] }));
  if (isWhole) library.noteFilled();
  library.close();
  const database = new DatabaseSync(file);
  database.prepare("UPDATE meta SET version = ?").run(version);
  database.close();
  return file;
}

function served(file: string) {
  const library = openServedLibrary(file);
  onTestFinished(() => library.close());
  const titles = () =>
    library
      .at(NOW)
      .headlines({ offset: 0, limit: 10 })
      .items.map(({ title }) => title);
  return { library, titles };
}

function fill(file: string): void {
  const library = openLibrary(file);
  library.put(entry("one", { title: "As it is read now", quotations: [said("Otto Brandt", "Light!")] }));
  library.noteFilled();
  library.close();
}

test("the library of another engine answers until the new one is filled", () => {
  const file = filledBy(OTHER_ENGINE);
  const { library, titles } = served(file);
  expect(library.isBeside).toBe(true);
  expect(library.rebuiltBecause).toMatch(/^this version of Lede reads articles in another way/u);
  expect(titles()).toEqual(["As it was"]);
  const view = library.at(NOW);
  expect(view.speakers("", 5)).toMatchObject([{ name: "Ida Holm" }]);

  fill(library.filling);
  expect(titles()).toEqual(["As it was"]);
  library.exchange();
  expect(titles()).toEqual(["As it is read now"]);
  // Also in a view that was opened before.
  expect(view.speakers("", 5)).toMatchObject([{ name: "Otto Brandt" }]);
  expect(existsSync(library.filling)).toBe(false);
  library.close();
  expect(served(file).titles()).toEqual(["As it is read now"]);
});

test("a new library that was not finished is gone on with at the next start", () => {
  const file = filledBy(OTHER_ENGINE);
  const first = served(file);
  const filling = openLibrary(first.library.filling);
  filling.put(entry("two"));
  filling.close();
  first.library.close();

  const { library, titles } = served(file);
  expect(titles()).toEqual(["As it was"]);
  const again = openLibrary(library.filling);
  expect(again.origin).toBe("kept");
  expect(again.isFilled()).toBe(false);
  expect(again.known("two.md")).not.toBeNull();
  again.close();
});

test("when articles arrived is taken over into the new library", () => {
  const { library } = served(filledBy(OTHER_ENGINE));
  const filling = openLibrary(library.filling);
  onTestFinished(() => filling.close());
  expect(filling.formerArrival(entry("one", { title: "As it was" }).article, NOW)).toEqual(
    new Date("2031-05-02T00:00:00Z"),
  );
});

test("where the new library cannot take its place, the one before goes on answering", () => {
  const { library, titles } = served(filledBy(OTHER_ENGINE));
  rmSync(library.filling);
  // No file can be made where a folder is.
  mkdirSync(library.filling);
  expect(() => library.exchange()).toThrow();
  expect(titles()).toEqual(["As it was"]);
});

test.each([
  ["with other tables", () => filledBy(`another/${ENGINE_VERSION}`)],
  ["that was never whole", () => filledBy(OTHER_ENGINE, { isWhole: false })],
])("a library %s is built again in its place", (_, fileOf) => {
  const file = fileOf();
  const { library, titles } = served(file);
  expect(library).toMatchObject({ isBeside: false, filling: file });
  expect(titles()).toEqual([]);
});

test("a library of this version is kept, and what was begun beside it is deleted", () => {
  const file = filledBy(OTHER_ENGINE);
  const before = served(file).library;
  before.close();
  expect(existsSync(before.filling)).toBe(true);
  const database = new DatabaseSync(file);
  database.prepare("UPDATE meta SET version = ?").run(`${SCHEMA_VERSION}/${ENGINE_VERSION}`);
  database.close();
  const { library, titles } = served(file);
  expect(library).toMatchObject({ isBeside: false, rebuiltBecause: null, filling: file });
  expect(titles()).toEqual(["As it was"]);
  expect(existsSync(before.filling)).toBe(false);
});
