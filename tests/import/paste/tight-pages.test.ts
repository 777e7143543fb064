import { describe, expect, test } from "vitest";
import { authorOf } from "../../../src/import/author-line.ts";
import type { ImportedArticle } from "../../../src/import/imported-article.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";

/* Pages without blank lines, as some programs copy them, and columns of newspapers: there nothing but the lines themselves parts text and page. */

const headline = "Elsin builds a sea wall after all";
const wall = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres along the harbour.",
  "Fishermen left the hall before the vote and said it would end their trade for good.",
  "Mayor Selma Orlan said: “The last storm took eleven houses, and nobody has built them again.”",
  "The works are to begin in the autumn, when the boats are out of the water, the mayor said.",
];
const [first = "", second = "", third = "", fourth = ""] = wall;
const head = [headline, "By Jane Doe", "3 May 2031", "Share"];

function readOne(...lines: readonly string[]): ImportedArticle {
  const [article, ...others] = readTextDump(lines.join("\n"));
  if (article === undefined || others.length > 0) throw new Error("not one article");
  return article;
}
const partsOf = ({ body }: ImportedArticle) => body.map(({ kind, text }) => `${kind}: ${text}`);
const paragraphs = (...texts: readonly string[]) => texts.map((text) => `paragraph: ${text}`);
const captionsOf = ({ captions }: ImportedArticle) => captions.map(({ written }) => written);

describe("a subhead adjoins the text above and below it", () => {
  test.each<[string, string[], string]>([
    ["a question", [], "Who pays for it?"],
    [
      "below links of many words",
      ["Read more", "Bear walks into a bakery and takes a loaf", "Bus found at the bottom of the lake"],
      "Nine metres",
    ],
    [
      "below links, with words that the text says again",
      ["Read more", "Bear takes loaf", "Bus found in lake"],
      "A mayor without houses",
    ],
  ])("%s", (_, links, subhead) => {
    const article = readOne(...head, first, second, ...links, subhead, third, fourth);
    expect(partsOf(article)).toEqual([
      ...paragraphs(first, second),
      `subhead: ${subhead}`,
      ...paragraphs(third, fourth),
    ]);
  });
});

describe("a sentence above whose picture it is", () => {
  test.each([
    ["above the text", 0],
    ["among the text", 2],
  ])("%s", (_, place) => {
    const caption = "Fishermen hold up their nets outside the hall of Elsin.";
    const lines = [...wall.slice(0, place), caption, "Image: The Elsin Post", ...wall.slice(place)];
    const article = readOne(...head, ...lines);
    expect(partsOf(article)).toEqual(paragraphs(...wall));
    expect(captionsOf(article)).toContain(caption);
  });

  test("a lead above a credit stays", () => {
    const article = readOne(...head, first, "Image: The Elsin Post", second, third, fourth);
    expect(partsOf(article)).toEqual(paragraphs(...wall));
  });
});

test("a label that a page sets between all paragraphs is none of them", () => {
  const article = readOne(...head, ...wall.flatMap((text) => ["Article text", text]));
  expect(partsOf(article)).toEqual(paragraphs(...wall));
});

test("a button to join the conversation may stand above the text", () => {
  const long = wall.map(
    (text) => `${text.slice(0, -1)}, as it was written in the plan of the year before last.`,
  );
  const article = readOne(headline, "By Jane Doe", "3 May 2031", "Join the conversation", ...long);
  expect(article.title).toBe(headline);
  expect(partsOf(article)).toEqual(paragraphs(...long));
});

test("entries of a live blog stay below the list that names them", () => {
  const article = readOne(
    `${headline} – as it happened`,
    "Jane Doe (now) and John Roe (earlier)",
    "Sat 3 May 2031 18.31 GMT",
    "Key events",
    "2h ago",
    "Wall is voted for",
    "4h ago",
    "Hall is full",
    "18.31 GMT",
    "Wall is voted for",
    "Jane Doe",
    first,
    second,
    "Share",
    "16.20 GMT",
    "Hall is full",
    "John Roe",
    third,
    fourth,
  );
  expect(partsOf(article)).toEqual([
    "subhead: Wall is voted for",
    ...paragraphs(first, second),
    "subhead: Hall is full",
    ...paragraphs(third, fourth),
  ]);
});

describe("two authors on several lines", () => {
  test.each([
    ["a sign before the second", ["By Jane Doe", "& John Roe"]],
    ["a joint between them", ["Jane Doe", "and", "John Roe"]],
  ])("%s", (_, signs) => {
    const article = readOne(headline, ...signs, "3 May 2031", ...wall);
    expect(authorOf(article.byline)).toBe("Jane Doe and John Roe");
  });
});

test("a name beside a paper is no headline", () => {
  const article = readOne(
    headline,
    "",
    "Jane Doe • Elsin Post",
    "Published May 3, 2031 • 2 minute read",
    ...wall,
  );
  expect(article.title).toBe(headline);
  expect(authorOf(article.byline)).toBe("Jane Doe");
});

test("the day of a chat's message counts where the text has none", () => {
  const lines = ["Elsin Desk, [03.05.2031 11:47]", headline, "", ...wall];
  expect(readOne(...lines).published).toBe("2031-05-03");
});

test("a column goes on over its ragged lines, and not over capitals", () => {
  const article = readOne(
    headline,
    "By JANE DOE",
    "PORT ELSIN — The council has vot-",
    "ed to build a wall along the har-",
    "bour, which will stand where the",
    "Old Mill was until the last storm",
    "took it, the council said on a",
    "Monday.",
    "Fishermen left the hall before the",
    "vote and went home by boat.",
    "ADVERTISEMENT",
    "DOE & ROE — Ropes and nets",
  );
  expect(partsOf(article)).toEqual(
    paragraphs(
      "PORT ELSIN — The council has voted to build a wall along the harbour, which will stand where the Old Mill was until the last storm took it, the council said on a Monday.",
      "Fishermen left the hall before the vote and went home by boat.",
    ),
  );
});
