import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openDataDirectory } from "../../src/state/data-directory.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a missing data directory is made, with the folders above it, and left empty", () => {
  const folder = join(temporaryFolder(), "deep", "data");
  expect(openDataDirectory(relative(process.cwd(), folder))).toBe(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test("a file in its place, or above it, is named with its whole path and what to do", () => {
  const file = join(temporaryFolder(), "data");
  writeFileSync(file, "");
  for (const path of [file, join(file, "below")]) {
    expect(() => openDataDirectory(path)).toThrow(UserError);
    expect(() => openDataDirectory(path)).toThrow(
      `Lede can’t write to ${path}, its data folder: a file stands where a folder should be. Give the bot’s user write access to it, or set DATA_DIR to another folder.`,
    );
  }
});

// Node's own recursive mkdir never returns here.
test.skipIf(!existsSync("/proc/self"))("a place where no folder can be made is refused at once", () => {
  for (const path of ["/proc/lede", "/proc/lede/data", "/proc"]) {
    expect(() => openDataDirectory(path)).toThrow(UserError);
    expect(() => openDataDirectory(path)).toThrow(`Lede can’t write to ${path}, its data folder: `);
  }
});
