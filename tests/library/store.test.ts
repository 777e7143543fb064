import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { ENGINE_VERSION } from "../../src/language/version.ts";
import { SCHEMA_VERSION } from "../../src/library/schema.ts";
import { openLibrary } from "../../src/library/store.ts";
import { emptyLibrary, entry, libraryWith, NOW, said } from "../support/library-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FIRST = { offset: 0, limit: 10 };

/** A library's file with one article in it, closed. */
function filledFile(): string {
  const file = join(temporaryFolder(), "deeper", "library.sqlite");
  const library = openLibrary(file);
  expect(library.origin).toBe("new");
  library.put(
    entry("one", { body: "A lighthouse. ".repeat(3_000), quotations: [said("Ida Holm", "Light!")] }),
  );
  library.close();
  return file;
}

function expectUsable(library: ReturnType<typeof openLibrary>): void {
  library.put(entry("two", { body: "A beacon." }));
  expect(library.at(NOW).search("beacon", FIRST).total).toBe(1);
}

test("what was stored is there after a restart", () => {
  const library = emptyLibrary(filledFile());
  expect(library.origin).toBe("kept");
  expect(library.at(NOW).search("lighthouse", FIRST).total).toBe(1);
  expect(library.at(NOW).speakers("holm", 5)).toHaveLength(1);
  expect(library.known("one.md")).toMatchObject({ id: "one", hash: "hash of one" });
});

test("a file of another version is built again", () => {
  const file = filledFile();
  const database = new DatabaseSync(file);
  database.prepare("UPDATE meta SET version = ?").run("another");
  database.close();
  const library = emptyLibrary(file);
  expect(library.origin).toBe("outdated");
  expect(library.at(NOW).statistics().articles).toBe(0);
  expectUsable(library);
});

test.each([
  [`${SCHEMA_VERSION}/another`, "this version of Lede reads articles in another way"],
  [`another/${ENGINE_VERSION}`, "this version of Lede keeps it in another form"],
])("a file of version %s is built again, and says why", (version, reason) => {
  const file = filledFile();
  const database = new DatabaseSync(file);
  database.prepare("UPDATE meta SET version = ?").run(version);
  database.close();
  expect(emptyLibrary(file).rebuiltBecause).toBe(reason);
  expect(emptyLibrary(file).rebuiltBecause).toBeNull();
});

test("the file shrinks when articles go, a step at a time", () => {
  const file = filledFile();
  const library = emptyLibrary(file);
  const text = (number: number) =>
    Array.from({ length: 3_000 }, (_, word) => `w${(word * 7 + number * 13) % 20_000}`).join(" ");
  for (let number = 0; number < 200; number += 1)
    library.put(entry(`many-${number}`, { body: text(number) }));
  while (library.shrink());
  const full = statSync(file).size;
  for (let number = 0; number < 200; number += 1) library.remove(`many-${number}.md`);
  let steps = 0;
  while (library.shrink()) steps += 1;
  expect(steps).toBeGreaterThan(1);
  expect(statSync(file).size).toBeLessThan(full / 4);
  expect(library.at(NOW).search("lighthouse", FIRST).total).toBe(1);
  expectUsable(library);
});

test("a file of another program is built again", () => {
  const file = join(temporaryFolder(), "library.sqlite");
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE other (x)");
  database.close();
  const library = emptyLibrary(file);
  expect(library.origin).toBe("outdated");
  expect(library.rebuiltBecause).toBe("its file was not one of Lede’s");
  expectUsable(library);
});

test("an empty file is filled", () => {
  const file = join(temporaryFolder(), "library.sqlite");
  writeFileSync(file, "");
  expectUsable(emptyLibrary(file));
});

test.each([
  ["is no database", () => Buffer.from("no database at all ".repeat(1_000))],
  ["lost its end", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["is damaged after the first page", (bytes: Buffer) => Buffer.from(bytes).fill(0x5a, 4_096)],
  ["is damaged inside", (bytes: Buffer) => Buffer.from(bytes).fill(0x5a, 3 * 4_096, bytes.length - 4_096)],
])("a file that %s is built again", (_, damage) => {
  const file = filledFile();
  writeFileSync(file, damage(readFileSync(file)));
  const library = emptyLibrary(file);
  expect(library.origin).toBe("damaged");
  expect(library.rebuiltBecause).toBe("its file was damaged");
  expect(library.at(NOW).statistics().articles).toBe(0);
  expectUsable(library);
});

test("damage that opening does not see fails one question, and the file is built again", () => {
  const file = join(temporaryFolder(), "library.sqlite");
  const filled = openLibrary(file);
  for (let number = 0; number < 300; number += 1) filled.put(entry(`article-${number}`));
  filled.close();
  const bytes = readFileSync(file);
  // A page in the midst of the file that holds one of the articles, at the place of its kind.
  const page = Math.floor(bytes.indexOf("Lede of article-150") / 4_096);
  writeFileSync(file, bytes.fill(0x5a, page * 4_096, (page + 1) * 4_096));
  const library = emptyLibrary(file);
  expect(library.origin).toBe("kept");
  expect(() => library.at(NOW).article("article-150")).toThrow(/malformed/u);
  expect(library.at(NOW).statistics().articles).toBe(0);
  expect(library.known("article-1.md")).toBeNull();
  expectUsable(library);
});

test("rests of a former journal do no harm", () => {
  const file = filledFile();
  writeFileSync(`${file}-wal`, "garbage".repeat(10_000));
  const library = emptyLibrary(file);
  expect(library.at(NOW).statistics().articles).toBe(1);
  expectUsable(library);
});

test("a place that cannot be written is reported with what to do", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "library.sqlite"));
  expect(() => openLibrary(join(folder, "library.sqlite"))).toThrow(UserError);
  expect(() => openLibrary(join(folder, "library.sqlite"))).toThrow(/DATA_DIR/u);
  writeFileSync(join(folder, "file"), "");
  expect(() => openLibrary(join(folder, "file", "library.sqlite"))).toThrow(UserError);
  expect(existsSync(join(folder, "file"))).toBe(true);
});

test("two programs may have it open, and each sees what the other wrote", () => {
  const file = filledFile();
  const one = emptyLibrary(file);
  const other = emptyLibrary(file);
  expect(one.at(NOW).speakers("brandt", 5)).toEqual([]);
  other.put(entry("two", { quotations: [said("Otto Brandt", "Here I am.")] }));
  expect(one.at(NOW).speakers("brandt", 5)).toHaveLength(1);
});

test("an article replaces what its file and what its id held", () => {
  const library = libraryWith(
    entry("one", { body: "A lighthouse.", quotations: [said("Ida Holm", "Light!")] }),
    entry("two", { body: "A beacon." }),
  );
  const moved = entry("two", { body: "A foghorn." });
  library.put({ ...moved, state: { ...moved.state, file: "one.md" } });
  expect(library.files("", 10)).toEqual(["one.md"]);
  expect(library.holder("two")?.file).toBe("one.md");
  expect(library.holder("one")).toBeNull();
  expect(library.at(NOW).headlines(FIRST).total).toBe(1);
  expect(library.at(NOW).search("lighthouse", FIRST).total).toBe(0);
  expect(library.at(NOW).search("beacon", FIRST).total).toBe(0);
  expect(library.at(NOW).search("foghorn", FIRST).total).toBe(1);
  expect(library.at(NOW).speakers("", 5)).toEqual([]);
});
