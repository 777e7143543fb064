import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine } from "../../../src/content/article-schema.ts";
import { formatArticle, parseArticle } from "../../../src/content/front-matter.ts";
import { UserError } from "../../../src/errors.ts";
import type { ImportedPart } from "../../../src/import/imported-article.ts";
import { isEdited } from "../../../src/import/store/fingerprint.ts";
import { toArticle } from "../../../src/import/store/to-article.ts";
import { readLayout } from "../../../src/language/layout/layout.ts";
import { readSegments } from "../../../src/language/layout/layout-segments.ts";
import { article, NO_DETAILS } from "./articles-of-one-story.ts";

const stored = (fields: Parameters<typeof article>[0]) => {
  const written = toArticle(article(fields), NO_DETAILS);
  return parseArticle(`${written.id}.md`, new TextEncoder().encode(formatArticle(written)));
};

describe("text that looks like Markdown stays the text it was", () => {
  test.each([
    "# 1 in the charts",
    "## What it costs",
    "###### six",
    "\\# escaped before",
    "\\\\## escaped twice",
    "---",
    "--- a dash",
    "- a list",
    "* a star",
    "> quoted",
    "title: no field",
    "```",
    "1. first",
    "==== Title",
  ])("%s", (text) => {
    const body = ["Boats left the harbour.", text, "They came back at noon."];
    const kept = body.filter((line) => /[\p{L}\p{N}]/u.test(line));
    const segments = readSegments(stored({ body }).body);
    expect(segments.map((segment) => segment.text)).toEqual(kept);
    expect(segments.map(({ headingLevel }) => headingLevel)).toEqual(kept.map(() => 0));
  });

  test("and a heading is still one", () => {
    const body = "The harbour opened.\n\n## What it costs\n\nIt costs four million crowns.";
    expect(readLayout(body, "Harbour opens")[1]).toMatchObject({ kind: "subhead", text: "What it costs" });
    expect(readLayout(body.replace("##", "\\##"), "Harbour opens")[1]?.text).toBe("## What it costs");
  });

  test("whatever the text is", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc
        .tuple(
          fc.constantFrom("# ", "## ", "\\# ", "\\\\# ", "--- ", "- ", "> ", "#\t", "title: ", '"'),
          fc.string(),
        )
        .map(([start, rest]) => start + rest),
    );
    const part: fc.Arbitrary<ImportedPart> = fc.record({
      kind: fc.constantFrom("subhead" as const, "paragraph" as const),
      text,
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (body) => {
        const imported = { ...article(), summary: null, body };
        const written = toArticle(imported, NO_DETAILS);
        const read = parseArticle(`${written.id}.md`, new TextEncoder().encode(formatArticle(written)));
        expect(read).toEqual(written);
        expect(isEdited(read)).toBe(false);
        const expected = body
          .map(({ kind, text: line }) => ({ kind, text: bare(line) }))
          .filter(({ text: line }) => /[\p{L}\p{N}]/u.test(line));
        const segments = readSegments(read.body);
        expect(segments.map((segment) => segment.text)).toEqual(expected.map(({ text: line }) => line));
        expect(segments.map(({ headingLevel }) => (headingLevel === 0 ? "paragraph" : "subhead"))).toEqual(
          expected.map(({ kind }) => kind),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** A line without what can't be seen around it. */
const bare = (text: string) => cleanLine(text).replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");

test("every caption survives: the first beside the picture, the others in a list", () => {
  const caption = (text: string, credit: string | null) => ({
    written: credit === null ? text : `${text} (${credit})`,
    text,
    credit,
  });
  const { image, captions } = stored({
    image: "https://elsin.example/a.jpg",
    captions: [caption("A boat", "Ana Ruiz"), caption("The quay", null), caption("The mayor", "AEP")],
  });
  expect(image).toEqual({ url: "https://elsin.example/a.jpg", caption: "A boat", credit: "Ana Ruiz" });
  expect(captions).toEqual(["The quay", "The mayor (AEP)"]);
});

describe("what no file may hold is left out, and the article stays", () => {
  test.each([
    ["url", { url: "ftp://elsin.example/a" }],
    ["url", { url: `https://elsin.example/${"a".repeat(2001)}` }],
    ["language", { language: "Elsin English" }],
    ["source", { source: "x".repeat(101) }],
    ["author", { byline: `By ${"x".repeat(101)}` }],
    ["author", { byline: "London: The Paper" }],
    ["guid", { guid: "x".repeat(501) }],
    ["published", { published: "yesterday" }],
    ["image", { image: "data:image/png;base64,AA" }],
  ] as const)("%s", (field, fields) => {
    expect(stored(fields)[field]).toBeNull();
  });

  test("topics beyond twenty, and topics that are none", () => {
    const topics = [
      "",
      " ",
      "x".repeat(101),
      ...Array.from({ length: 30 }, (_, number) => `Topic ${number}`),
    ];
    expect(stored({ topics }).topics).toHaveLength(20);
  });
});

test.each(["Harbour opens ".repeat(30), "x".repeat(300), "😀".repeat(200)])(
  "a headline of a page is cut: %s",
  (title) => {
    const cut = stored({ title }).title;
    expect(cut.length).toBeLessThanOrEqual(256);
    expect(cut).toMatch(/(?:opens|Harbour|x|😀)…$/u);
  },
);

test("what the person says goes before what the input says", () => {
  const details = { source: "Market Wire", topics: ["Ports"], published: "2031-05-01" };
  expect(toArticle(article({ topics: ["Storms", "Ports"] }), details)).toMatchObject({
    source: "Market Wire",
    topics: ["Ports", "Storms"],
    published: { at: new Date("2031-05-01"), dateOnly: true },
  });
});

test("of an article without text, its publication's summary is the text", () => {
  expect(stored({ body: [], summary: "A storm came." }).body).toBe("A storm came.");
  expect(stored({ body: ["It rained."], summary: "A storm came." }).body).toBe("It rained.");
});

test.each([
  ["no headline", { title: null }, /no headline/u],
  ["a headline of nothing", { title: " \u200B " }, /no headline/u],
  ["a text of a book", { body: ["word ".repeat(300_000)] }, /1 MiB/u],
])("refuses %s", (_, fields, message) => {
  expect(() => toArticle(article(fields), NO_DETAILS)).toThrow(UserError);
  expect(() => toArticle(article(fields), NO_DETAILS)).toThrow(message);
});
