import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { ContentError } from "../../src/content/content-problem.ts";
import { formatArticle, parseArticle, rewriteArticle } from "../../src/content/front-matter.ts";
import { UserError } from "../../src/errors.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, file = "harbour.md"): Article => parseArticle(file, encode(text));

/** The problems as `line field message` for a file with these front matter lines. */
function problemsOf(
  bytes: Uint8Array | string,
): { line: number | null; field: string | null; message: string }[] {
  try {
    parseArticle("harbour.md", typeof bytes === "string" ? encode(bytes) : bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    expect(error).toBeInstanceOf(UserError);
    return error instanceof ContentError ? error.problems.map(({ file: _, ...problem }) => problem) : [];
  }
  return [];
}

const field = (line: string) => problemsOf(`---\ntitle: A\n${line}\n---\n`)[0];

test("reads every field", () => {
  const article = parse(`---
title: Harbour opens again
id: harbour-2031
source: The Elsin Post
url: https://example.org/harbour?a=1
author: Jane Doe
published: 2031-03-28
updated: 2031-03-29T14:30+02:00
section: Coast
topics: [harbour, storm]
language: en-gb
summary: |
  Two lines
  of summary.
image:
  url: http://example.org/boat.jpg
  caption: A boat
  credit: Ana Ruiz
quotes:
  - text: Nobody wins
    speaker: Elvan Korkutoğlu
    role: Transport Minister
    kind: mixed
  - text: the quay
    speaker: null
    role:
  - { text: a slogan, hide: true }
withdrawn:
  at: 2031-03-30T14:05Z
  note: The port denies it
guid: https://example.org/?p=28
captions:
  - The quay (Ana Ruiz)
changes:
  - at: 2031-03-29T12:30Z
    what: headline
    from: Harbour opens
    to: Harbour opens again
alsoIn:
  - source: Market Wire
    url: https://wire.example/harbour
imported: 0123456789abcdef
---

The harbour opened.

## A wall

Three members agree.
`);
  expect(article).toEqual({
    title: "Harbour opens again",
    id: "harbour-2031",
    source: "The Elsin Post",
    url: "https://example.org/harbour?a=1",
    author: "Jane Doe",
    published: { at: new Date("2031-03-28T00:00:00Z"), dateOnly: true },
    updated: { at: new Date("2031-03-29T12:30:00Z"), dateOnly: false },
    section: "Coast",
    topics: ["harbour", "storm"],
    language: "en-GB",
    summary: "Two lines\nof summary.",
    image: { url: "http://example.org/boat.jpg", caption: "A boat", credit: "Ana Ruiz" },
    quotes: [
      {
        text: "Nobody wins",
        speaker: "Elvan Korkutoğlu",
        role: "Transport Minister",
        kind: "mixed",
        hide: false,
      },
      { text: "the quay", speaker: null, hide: false },
      { text: "a slogan", hide: true },
    ],
    withdrawn: {
      at: { at: new Date("2031-03-30T14:05:00Z"), dateOnly: false },
      note: "The port denies it",
    },
    guid: "https://example.org/?p=28",
    captions: ["The quay (Ana Ruiz)"],
    changes: [
      {
        at: { at: new Date("2031-03-29T12:30:00Z"), dateOnly: false },
        what: "headline",
        from: "Harbour opens",
        to: "Harbour opens again",
      },
    ],
    alsoIn: [{ source: "Market Wire", url: "https://wire.example/harbour" }],
    imported: "0123456789abcdef",
    body: "The harbour opened.\n\n## A wall\n\nThree members agree.",
  });
});

test("a title is enough; empty fields are as good as none", () => {
  expect(parse("---\ntitle: 1984\nauthor:\nimage:\n---\n", "coast/My Harbour.md")).toEqual({
    title: "1984",
    id: "my-harbour",
    source: null,
    url: null,
    author: null,
    published: null,
    updated: null,
    section: null,
    topics: [],
    language: null,
    summary: null,
    image: null,
    quotes: [],
    withdrawn: null,
    guid: null,
    captions: [],
    changes: [],
    alsoIn: [],
    imported: null,
    body: "",
  });
});

test("takes a file name that is an id as it is", () => {
  expect(parse("---\ntitle: A\n---\n", "a--b.md").id).toBe("a--b");
});

test("reads Windows line ends and a byte order mark", () => {
  expect(parse("\uFEFF---\r\ntitle: A\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n")).toMatchObject({
    title: "A",
    body: "One.\n\nTwo.",
  });
});

test("takes control characters and direction overrides out", () => {
  const article = parse('---\ntitle: "A\\tb\\u0007c \\u202Egpj"\n---\nOne\u001B[31m.\u2067');
  expect(article.title).toBe("A bc gpj");
  expect(article.body).toBe("One[31m.");
});

test.each([
  ["2031-03-28T14:30", "2031-03-28T14:30:00.000Z"],
  ["2031-03-28 14:30", "2031-03-28T14:30:00.000Z"],
  ["2031-03-28T14:30:05.25-0500", "2031-03-28T19:30:05.250Z"],
  ["2032-02-29", "2032-02-29T00:00:00.000Z"],
])("date %s", (text, at) => {
  expect(parse(`---\ntitle: A\npublished: ${text}\n---\n`).published?.at.toISOString()).toBe(at);
});

describe("names the line, the field and what to do", () => {
  test.each([
    ["published: 2031-02-29", "published", /is not a date.*2031-03-28/u],
    ["published: 28 March 2031", "published", /is not a date/u],
    ["updated: 2031-03-28T25:00", "updated", /is not a date/u],
    ["sorce: The Elsin Post", "sorce", /did you mean source\?/u],
    ["colour: blue", "colour", /the fields are title, id, source/u],
    ["url: javascript:alert(1)", "url", /http:\/\/ or https:\/\//u],
    ["url: https://user@example.org/", "url", /without a user name/u],
    ["id: Harbour 1", "id", /a-z, 0-9 and hyphens/u],
    [`id: ${"a".repeat(81)}`, "id", /80/u],
    ["topics: harbour", "topics", /\[politics, economy\]/u],
    [`topics: [${Array.from({ length: 21 }, (_, number) => number).join(", ")}]`, "topics", /20/u],
    ["topics: [a, [b]]", "topics[2]", /must be text/u],
    ["language: Elsin English", "language", /BCP 47/u],
    [`author: ${"a".repeat(101)}`, "author", /101 characters.*100/u],
    ['author: " "', "author", /empty/u],
    ["image: boat.jpg", "image", /url, caption, credit/u],
    ["image: { captoin: A boat }", "image.captoin", /did you mean caption\?/u],
    ["image: { url: boat.jpg }", "image.url", /http/u],
    ["summary: [a]", "summary", /must be text/u],
    ["quotes: never", "quotes", /must be a list.*- text:/u],
    ["quotes: [never]", "quotes[1]", /fields of its own: text/u],
    ["quotes: [{ hide: true }]", "quotes[1].text", /missing: add a line such as text:/u],
    ["quotes: [{ text: never }]", "quotes[1]", /changes nothing/u],
    ["quotes: [{ text: never, hide: false }]", "quotes[1]", /changes nothing/u],
    ["quotes: [{ text: never, hide: maybe }]", "quotes[1].hide", /true or false/u],
    ["quotes: [{ text: never, kind: whispered }]", "quotes[1].kind", /direct or mixed/u],
    ["quotes: [{ text: never, spaeker: A }]", "quotes[1].spaeker", /did you mean speaker\?/u],
    ["captions: A boat", "captions", /must be a list/u],
    ["changes: [{ at: 2031-03-28, what: mood }]", "changes[1].what", /must be headline, number/u],
    ["changes: [{ at: today, what: text }]", "changes[1].at", /is not a date/u],
    ["alsoIn: [Market Wire]", "alsoIn[1]", /source, url/u],
    ["alsoIn: [{ source: }]", "alsoIn[1]", /names no place/u],
    ["imported: yes", "imported", /delete the line/u],
    ["withdrawn: true", "withdrawn", /fields of its own: at: .* and note:/u],
    ["withdrawn: { at: 2031-03-28 }", "withdrawn.note", /missing: add a line such as note:/u],
    ['withdrawn: { note: "Retracted" }', "withdrawn.at", /missing: add a line such as at:/u],
    ['withdrawn: { at: soon, note: "Retracted" }', "withdrawn.at", /is not a date/u],
    ["withdrawn: { at: 2031-03-28, note: }", "withdrawn.note", /missing/u],
    [
      "withdrawn: { at: 2031-03-28, reason: A, note: B }",
      "withdrawn.reason",
      /not a field of an article: the fields are at, note/u,
    ],
    ["quotes: [{ text: never, speaker: [A] }]", "quotes[1].speaker", /must be text/u],
  ])("%s", (line, name, message) => {
    expect(field(line)).toMatchObject({ line: 3, field: name, message: expect.stringMatching(message) });
  });

  test("title: missing, and too long", () => {
    expect(problemsOf("---\nsource: A\n---\n")).toEqual([
      { line: 1, field: "title", message: expect.stringMatching(/missing.*title:/u) },
    ]);
    expect(problemsOf(`---\ntitle: ${"a".repeat(400)}\n---\n`)[0]).toMatchObject({
      line: 2,
      field: "title",
      message: expect.stringMatching(/400.*256/u),
    });
  });

  test("everything in one go, in the order of the file", () => {
    const problems = problemsOf(
      "---\ntitle: A\ntitle: B\nurl: x\nimage:\n  credit: A\n  url: y\nfoo: z\n---\n",
    );
    expect(problems.map(({ line, field: name }) => [line, name])).toEqual([
      [3, "title"],
      [4, "url"],
      [7, "image.url"],
      [8, "foo"],
    ]);
  });

  test("of the very correction among several", () => {
    const quotes =
      "quotes:\n  - text: never\n    hide: true\n\n  - text: always\n  - role: mayor\n    text: [x]\n";
    expect(problemsOf(`---\ntitle: A\n${quotes}---\n`).map(({ line, field: name }) => [line, name])).toEqual([
      [7, "quotes[2]"],
      [9, "quotes[3].text"],
    ]);
  });

  test("in the message of the error", () => {
    expect(() => parse("---\ntitle: A\nurl: x\n---\n", "coast/a.md")).toThrow(
      /^coast\/a\.md:3: url: must be/u,
    );
  });
});

describe("refuses", () => {
  test.each([
    ["an empty file", "", 1, /empty/u],
    ["blanks only", " \n\n", 1, /empty/u],
    ["no front matter", "Harbour opens\n", 1, /is missing: begin.*---/u],
    ["front matter without end", "---\ntitle: A\n\nText", 3, /never ends/u],
    ["broken YAML", "---\ntitle: A\nurl: [\n---\n", 3, /bracket \[ that is never closed/u],
    ["a colon in plain text", "---\ntitle: A\nsummary: Who: we\n---\n", 3, /quotation marks/u],
    ["a list", "---\n- title\n---\n", 2, /list of fields/u],
    ["a reference", "---\ntitle: &a A\nsource: *a\n---\n", 3, /reference/u],
    ["a YAML tag", "---\ntitle: A\nsource: !!js/function x\n---\n", 3, /tag/u],
    ["absurd nesting", `---\ntitle: ${"[".repeat(30_000)}\n---\n`, 2, /nested too deeply/u],
    ["a body over 1 MiB", `---\ntitle: A\n---\n${"é".repeat(524_289)}`, 4, /1 MiB/u],
    ["a file over the limit", "a".repeat(1024 * 1024 + 64 * 1024 + 1), 1, /1 MiB/u],
  ])("%s", (_, text, line, message) => {
    expect(problemsOf(text)[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  test.each([
    ["a binary file", [0x89, 0x50, 0x4e, 0x47, 0, 1], 1, "file", /not a text file/u],
    ["UTF-16", [0xff, 0xfe, 0x2d, 0], 1, "encoding", /UTF-16/u],
    ["Latin-1", [0x2d, 0x2d, 0x2d, 0x0a, 0xe9], 2, "encoding", /not UTF-8/u],
  ])("%s", (_, bytes, line, name, message) => {
    expect(problemsOf(Uint8Array.from(bytes))).toEqual([
      { line, field: name, message: expect.stringMatching(message) },
    ]);
  });

  test("a bomb of references", () => {
    const bomb = Array.from(
      { length: 20 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(10)}]`,
    );
    // Written out, it would be 10^20 values: that it ends at all shows that it is not.
    expect(problemsOf(`---\ntitle: A\na0: &a0 x\n${bomb.join("\n")}\n---\n`).length).toBeGreaterThan(0);
  });
});

describe("what is written is read back the same", () => {
  const line = (longest: number) =>
    fc
      .oneof(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom("null", "yes", "1e3", "- a", "# b", "---", "a: b", "'", '"@everyone'),
      )
      .map((text) => parseTitle(text).slice(0, longest).trim())
      .filter((text) => text !== "");
  // The reader's own cleaning makes arbitrary text a legal line.
  const parseTitle = (text: string): string =>
    parse(`---\ntitle: ${JSON.stringify(`x ${text}`)}\n---\n`)
      .title.slice(1)
      .trim()
      .toWellFormed();
  const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
  const moment = fc
    .tuple(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
      fc.boolean(),
    )
    .map(([at, dateOnly]) => ({ at: dateOnly ? new Date(at.toISOString().slice(0, 10)) : at, dateOnly }));
  const address = fc.webUrl({ withQueryParameters: true }).map((text) => new URL(text).href);
  const text = fc.array(line(100), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n\n"));
  const image = fc
    .record({ url: orNull(address), caption: orNull(line(200)), credit: orNull(line(60)) })
    .map((value) => (value.url || value.caption || value.credit ? value : null));
  const quotes = fc.array(
    fc
      .record(
        {
          text: line(100),
          hide: fc.boolean(),
          speaker: orNull(line(60)),
          role: orNull(line(60)),
          kind: fc.constantFrom("direct" as const, "mixed" as const),
        },
        { requiredKeys: ["text", "hide"] },
      )
      .filter((correction) => correction.hide || Object.keys(correction).length > 2),
    { maxLength: 3 },
  );
  const article: fc.Arbitrary<Article> = fc.record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/u),
    title: line(200),
    source: orNull(line(60)),
    url: orNull(address),
    author: orNull(line(60)),
    published: orNull(moment),
    updated: orNull(moment),
    section: orNull(line(60)),
    topics: fc.uniqueArray(line(40), { maxLength: 5 }),
    language: orNull(fc.constantFrom("en", "fa-IR", "zh-Hant")),
    summary: orNull(text),
    image: orNull(image),
    quotes,
    withdrawn: orNull(fc.record({ at: moment, note: line(100) })),
    guid: orNull(line(100)),
    captions: fc.array(line(200), { maxLength: 3 }),
    changes: fc.array(
      fc.record({
        at: moment,
        what: fc.constantFrom("headline" as const, "number" as const, "quotation" as const, "text" as const),
        from: orNull(line(100)),
        to: orNull(line(100)),
      }),
      { maxLength: 3 },
    ),
    alsoIn: fc.array(fc.record({ source: line(60), url: orNull(address) }), { maxLength: 3 }),
    imported: orNull(fc.stringMatching(/^[0-9a-f]{16}$/u)),
    body: fc.oneof(text, fc.constant("")),
  });

  test("any article, in the file of any other", () => {
    fc.assert(
      fc.property(article, article, (before, after) => {
        expect(parse(rewriteArticle(formatArticle(before), after))).toEqual(after);
      }),
    );
  });

  test("any article", () => {
    fc.assert(
      fc.property(article, (written) => {
        expect(parse(formatArticle(written))).toEqual(written);
      }),
    );
  });
});
