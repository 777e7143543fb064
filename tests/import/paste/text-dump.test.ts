import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import type { ImportedArticle } from "../../../src/import/imported-article.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";
import { toArticle } from "../../../src/import/store/to-article.ts";
import { readLayout } from "../../../src/language/layout/layout.ts";

const harbour = {
  title: "Port Elsin Opens Its ‘Stone Gate’ After Nine Days",
  caption: "Passengers wait for the ferry at the “Old Mole” of Port Elsin last week (Reuters)",
  paragraphs: [
    "The harbour of Port Elsin reopened on Monday after a storm had closed it for nine days.",
    "Harbour master Ilse Brandt said: “We count every boat twice before we let it out.”",
    "Nobody was hurt.",
    "The mayor told the council that a sailor had done well” and “went on to do better”.",
  ],
};
const wall = {
  title: "Council Quarrels over the Sea Wall’s New Height",
  caption: "The wall at Port Elsin is seen at low tide, 19 December 2031. (EPA/Handout)",
  paragraphs: [
    "The council of Port Elsin is to vote on a higher sea wall next week.",
    "“It is a wall, not a palace,” said Tom Hale, one of its members.",
    "The fishermen want it lower.",
    "For years the council has said that “the sea begins behind the wall.” It may have to think again.",
  ],
};

const repeated = ({ title, caption, paragraphs }: typeof harbour, tool: string): string =>
  [title, "", caption, caption, tool, "", title, "", caption, caption, "", paragraphs.join("\n\n")].join(
    "\n",
  );

const wallWithSubheads = {
  ...wall,
  paragraphs: [
    wall.paragraphs[0],
    "Short patience",
    ...wall.paragraphs.slice(1, 3),
    "Who pays?\n\nCost in Ürgel",
    wall.paragraphs[3],
  ],
};

const textsOf = ({ body }: ImportedArticle, kind: "subhead" | "paragraph"): string[] =>
  body.filter((part) => part.kind === kind).map(({ text }) => text);

describe("a paste with two articles, all told twice", () => {
  const paste = `${repeated(harbour, "TT")}\n\n\n\n${repeated(
    { ...wall, paragraphs: [wall.paragraphs[0] ?? "", "Short patience", ...wall.paragraphs.slice(1)] },
    "TT\n20",
  )}\n`;

  test.each([
    ["as pasted", paste],
    ["with Windows line ends", paste.replaceAll("\n", "\r\n")],
    ["with a single blank line between the articles", paste.replace("\n\n\n\n", "\n\n")],
    ["without blank lines", paste.replace(/\n+/gu, "\n")],
  ])("%s", (_, text) => {
    const articles = readTextDump(text);
    expect(articles.map(({ title }) => title)).toEqual([harbour.title, wall.title]);
    expect(articles.map((article) => textsOf(article, "paragraph"))).toEqual([
      harbour.paragraphs,
      wall.paragraphs,
    ]);
    expect(articles.map((article) => textsOf(article, "subhead"))).toEqual([[], ["Short patience"]]);
    expect(articles.map(({ captions }) => captions)).toEqual([
      [{ written: harbour.caption, text: harbour.caption.replace(" (Reuters)", ""), credit: "Reuters" }],
      [{ written: wall.caption, text: wall.caption.replace(" (EPA/Handout)", ""), credit: "EPA/Handout" }],
    ]);
  });

  test("keeps the subhead in its place", () => {
    expect(readTextDump(paste)[1]?.body[1]).toEqual({ kind: "subhead", text: "Short patience" });
  });
});

describe("articles without repetition", () => {
  const plain = ({ title, paragraphs }: typeof harbour): string => [title, ...paragraphs].join("\n\n");

  test.each(["\n\n\n", "\n\n\n\n\n", "\n\n---\n\n", "\n\n***\n\n", "\n\n* * *\n\n", "\n======\n"])(
    "apart by %j",
    (gap) => {
      const articles = readTextDump(plain(harbour) + gap + plain(wall));
      expect(articles.map(({ title }) => title)).toEqual([harbour.title, wall.title]);
      expect(articles.flatMap((article) => textsOf(article, "paragraph"))).toEqual([
        ...harbour.paragraphs,
        ...wall.paragraphs,
      ]);
    },
  );

  test("apart by Markdown headlines", () => {
    const articles = readTextDump(`# ${plain(harbour)}\n\n# ${plain(wall)}`);
    expect(articles.map(({ title }) => title)).toEqual([harbour.title, wall.title]);
  });

  test.each(["\n\n***\n\n", "\n\n\n\n", "\n\n\n\nShort patience\n\n"])(
    "one article is not cut at %j",
    (gap) => {
      const [first, second, ...others] = harbour.paragraphs;
      const articles = readTextDump(
        [harbour.title, "", first, "", second].join("\n") + gap + others.join("\n\n"),
      );
      expect(articles).toHaveLength(1);
      expect(articles[0] && textsOf(articles[0], "paragraph")).toEqual(harbour.paragraphs);
    },
  );

  test("one article is not cut where the page shows its headline once more", () => {
    const text = `${plain(harbour)}\n\n\n\n${harbour.title}\n\nShare Tweet Email Print\n\n${harbour.title}`;
    expect(readTextDump(text)).toHaveLength(1);
  });
});

describe("what the page says about the article", () => {
  const text = [
    harbour.title,
    "By Jane Doe",
    "Updated 4 March 2031",
    "Published: Monday, 3 March 2031 at 14:30",
    "",
    harbour.paragraphs.join("\n\n"),
    "",
    "https://example.org/harbour",
  ].join("\n");

  test("byline, date and address", () => {
    expect(readTextDump(text)).toMatchObject([
      { byline: "By Jane Doe", published: "2031-03-03", url: "https://example.org/harbour" },
    ]);
  });

  test("nothing where it says nothing", () => {
    expect(readTextDump(repeated(harbour, "TT"))).toMatchObject([
      { byline: null, published: null, url: null },
    ]);
  });

  test("goes into the content file, behind what the importing person says", () => {
    const [imported] = readTextDump(text);
    if (imported === undefined) throw new Error("no article");
    const article = toArticle(imported, {
      source: "The Elsin Post",
      topics: ["harbour"],
      published: "2031-03-02",
    });
    expect(article).toMatchObject({
      id: "port-elsin-opens-its-stone-gate-after-nine-days",
      source: "The Elsin Post",
      topics: ["harbour"],
      author: "Jane Doe",
      published: { at: new Date("2031-03-02T00:00:00Z"), dateOnly: true },
      url: "https://example.org/harbour",
    });
  });
});

test("the stored body reads like the paste did", () => {
  const paste = repeated(
    { ...wallWithSubheads, paragraphs: wallWithSubheads.paragraphs.map((text) => text ?? "") },
    "TT",
  );
  const [imported] = readTextDump(paste);
  if (imported === undefined) throw new Error("no article");
  const { body, title } = toArticle(imported, { source: null, topics: [], published: null });
  expect(readLayout(body, title).map(({ kind, text }) => ({ kind, text }))).toEqual(imported.body);
});

test("a headline may be a sentence", () => {
  const [article] = readTextDump(`Nobody pays for the wall.\n\n${wall.paragraphs.join("\n\n")}`);
  expect(article?.title).toBe("Nobody pays for the wall.");
  expect(article && textsOf(article, "paragraph")).toEqual(wall.paragraphs);
});

test.each([
  ["no text", " \n\u200B\n", /no text/u],
  ["a headline alone", harbour.title, /headline/u],
  [
    "text without a headline",
    `${wall.paragraphs.join(" ")}\n\n${harbour.paragraphs.join(" ")}`,
    /headline.*first line/u,
  ],
])("refuses %s", (_, text, message) => {
  expect(() => readTextDump(text)).toThrow(UserError);
  expect(() => readTextDump(text)).toThrow(message);
});
