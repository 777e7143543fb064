import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { analyse } from "../../src/language/analyse.ts";
import { ledeLine, summariesOf } from "../../src/language/summary/summary.ts";
import { ENGINE_VERSION } from "../../src/language/version.ts";
import { readMarkedArticle } from "../../tools/quotes/marked-article.ts";
import { harbour, strait } from "./traps.ts";

const RECORD = "tests/language/engine-version.json";
const ARTICLES = "tests/language/articles";
const UPDATE = "UPDATE_ENGINE_VERSION=1 npx vitest run tests/language/engine-version.test.ts";

const engineRecord = z.strictObject({ version: z.int(), hash: z.string() });
type EngineRecord = z.infer<typeof engineRecord>;

/** What the engine reads in the articles of these tests, as one SHA-256 in hexadecimal. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) {
    const analysis = analyse(text);
    hash.update(JSON.stringify([analysis, summariesOf(analysis), ledeLine(analysis)], rounded));
  }
  return hash.digest("hex");
}

/** The last digits of a confidence may differ from one machine to another. */
const rounded = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(9)) : value;

/** What is wrong with the version, given the record and what holds now; null where nothing is. */
function faultOf(recorded: EngineRecord, current: EngineRecord): string | null {
  const isSameReading = recorded.hash === current.hash;
  if (recorded.version === current.version)
    return isSameReading
      ? null
      : `The same text is read differently now: raise ENGINE_VERSION in src/language/version.ts, then run ${UPDATE}`;
  return `ENGINE_VERSION is ${current.version}, the record is of ${recorded.version}: run ${UPDATE}`;
}

test("a text that is read differently has another engine version", () => {
  const files = readdirSync(ARTICLES).sort();
  const articles = files.map((file) => readMarkedArticle(readFileSync(join(ARTICLES, file), "utf8")).text);
  const current = { version: ENGINE_VERSION, hash: hashOf([...articles, harbour, strait]) };
  const recorded = engineRecord.parse(JSON.parse(readFileSync(RECORD, "utf8")));
  const isNewReadingOfOldVersion = recorded.version === current.version && recorded.hash !== current.hash;
  if (process.env.UPDATE_ENGINE_VERSION && !isNewReadingOfOldVersion) {
    writeFileSync(RECORD, `${JSON.stringify(current, null, 2)}\n`);
    return;
  }
  expect(faultOf(recorded, current)).toBeNull();
});

test.each([
  ["the same reading of the same version is right", { version: 8, hash: "a" }, null],
  [
    "another reading asks for another version",
    { version: 8, hash: "b" },
    /raise ENGINE_VERSION in .*, then run/,
  ],
  [
    "another version asks for its record",
    { version: 9, hash: "b" },
    /^ENGINE_VERSION is 9, the record is of 8: run/,
  ],
  ["also where it reads the same", { version: 9, hash: "a" }, /^ENGINE_VERSION is 9/],
])("%s", (_, current, message) => {
  const fault = faultOf({ version: 8, hash: "a" }, current);
  if (message === null) expect(fault).toBeNull();
  else expect(fault).toMatch(message);
});
