import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseArticle } from "../../../src/content/front-matter.ts";
import { UserError } from "../../../src/errors.ts";
import type { ImportedArticle } from "../../../src/import/imported-article.ts";
import { ArticleStore } from "../../../src/import/store/article-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { NO_DETAILS } from "./articles-of-one-story.ts";

const hostile = fc.constantFrom(
  "../../etc/passwd",
  "..",
  "/",
  "con",
  "a\u0000b",
  "---",
  "# x",
  "x".repeat(5000),
  "\u202Egnp.exe",
  "🦀".repeat(200),
  "title: [",
  "https://elsin.example/a?b=%zz",
  "https://user:pw@elsin.example/",
  "javascript:alert(1)",
  "2031-02-30",
  "2031-05-12T09:00:00Z",
  "الميناء",
);
const text = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 80 }));
const orNull = fc.option(text, { nil: null });
const imported: fc.Arbitrary<ImportedArticle> = fc.record({
  title: orNull,
  captions: fc.array(fc.record({ written: text, text, credit: orNull }), { maxLength: 3 }),
  byline: orNull,
  published: orNull,
  updated: orNull,
  url: orNull,
  guid: orNull,
  source: orNull,
  topics: fc.array(text, { maxLength: 4 }),
  language: orNull,
  image: orNull,
  summary: orNull,
  body: fc.array(fc.record({ kind: fc.constantFrom("subhead" as const, "paragraph" as const), text }), {
    maxLength: 4,
  }),
});

test("whatever is imported, every file is a whole article in the content folder", {
  timeout: 60_000,
}, async () => {
  const base = temporaryFolder();
  const content = join(base, "content");
  mkdirSync(content);
  const store = await ArticleStore.open(content, () => new Date("2031-05-20"));
  let stored = 0;
  await fc.assert(
    fc.asyncProperty(imported, async (article) => {
      try {
        const { file } = await store.take(article, NO_DETAILS);
        expect(dirname(file)).toBe(".");
        stored += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    { numRuns: 600 },
  );
  expect(stored).toBeGreaterThan(200);
  expect(readdirSync(base)).toEqual(["content"]);
  const ids = readdirSync(content).map((file) => parseArticle(file, readFileSync(join(content, file))).id);
  expect(new Set(ids).size).toBe(ids.length);
});
