import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** What the engine of a version reads: for each article, the hash of its text and that of the reading. */
const engineRecord = z.strictObject({
  version: z.int(),
  articles: z.record(z.string(), z.strictObject({ text: z.string(), reading: z.string() })),
});
type EngineRecord = z.infer<typeof engineRecord>;

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The last digits of a confidence may differ from one machine to another. */
const rounded = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(9)) : value;

function record(text: string): EngineRecord["articles"][string] {
  const analysis = analyse(text);
  const reading = JSON.stringify([analysis, summariesOf(analysis), ledeLine(analysis)], rounded);
  return { text: hashOf(text), reading: hashOf(reading) };
}

function currentRecord(): EngineRecord {
  const texts = readdirSync(ARTICLES)
    .sort()
    .map((file) => [file, readMarkedArticle(readFileSync(join(ARTICLES, file), "utf8")).text] as const);
  const all = [...texts, ["harbour", harbour] as const, ["strait", strait] as const];
  return {
    version: ENGINE_VERSION,
    articles: Object.fromEntries(all.map(([name, text]) => [name, record(text)])),
  };
}

const readRecord = () =>
  existsSync(RECORD) ? engineRecord.parse(JSON.parse(readFileSync(RECORD, "utf8"))) : null;

/** The articles with the same text and another reading than the record's, although the version is the same. */
function readDifferently(recorded: EngineRecord | null, current: EngineRecord): string[] {
  if (recorded?.version !== current.version) return [];
  return Object.entries(current.articles).flatMap(([name, { text, reading }]) => {
    const before = recorded.articles[name];
    return before?.text === text && before.reading !== reading ? [name] : [];
  });
}

/** What a developer has to do about the record; null where it is up to date. */
function whatToDo(recorded: EngineRecord | null, current: EngineRecord): string | null {
  const names = readDifferently(recorded, current);
  if (names.length > 0)
    return `The same text is read differently now: raise ENGINE_VERSION in src/language/version.ts, then run ${UPDATE} (${names.join(", ")})`;
  return JSON.stringify(recorded) === JSON.stringify(current)
    ? null
    : `The engine's version or its test articles changed: run ${UPDATE}`;
}

test("a text that is read differently has another engine version", () => {
  const current = currentRecord();
  const { UPDATE_ENGINE_VERSION } = process.env;
  const isUpdate = UPDATE_ENGINE_VERSION === "1";
  if (isUpdate && readDifferently(readRecord(), current).length === 0)
    writeFileSync(RECORD, `${JSON.stringify(current, null, 2)}\n`);
  expect(whatToDo(readRecord(), current)).toBeNull();
});

const one = { text: "t", reading: "r" };
test.each<[string, EngineRecord, RegExp | null]>([
  ["the same reading needs nothing", { version: 8, articles: { one } }, null],
  [
    "another reading needs another version",
    { version: 8, articles: { one: { text: "t", reading: "other" } } },
    /raise ENGINE_VERSION in .*, then run .* \(one\)$/u,
  ],
  [
    "another version needs a new record, whatever it reads",
    { version: 9, articles: { one: { text: "t", reading: "other" } } },
    /test articles changed: run /u,
  ],
  [
    "another text needs a new record, but no other version",
    { version: 8, articles: { one: { text: "other", reading: "other" } } },
    /test articles changed: run /u,
  ],
  ["a new article, too", { version: 8, articles: { one, two: one } }, /test articles changed: run /u],
])("%s", (_, current, message) => {
  const advice = whatToDo({ version: 8, articles: { one } }, current);
  if (message === null) expect(advice).toBeNull();
  else expect(advice).toMatch(message);
});
