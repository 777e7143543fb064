import { describe, expect, test } from "vitest";
import type { ImportedArticle } from "../../../src/import/imported-article.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";

const headline = "Elsin builds a sea wall after all";
const wall = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres along the harbour.",
  "Fishermen left the hall before the vote and said it would end their trade for good.",
  "Mayor Selma Orlan said: “The last storm took eleven houses, and nobody has built them again.”",
  "The works are to begin in the autumn, when the boats are out of the water.",
];
const [first = "", second = "", third = "", fourth = ""] = wall;

const read = (...lines: readonly string[]) => readTextDump(lines.join("\n\n"));
function readOne(...lines: readonly string[]): ImportedArticle {
  const [article, ...others] = read(...lines);
  if (article === undefined || others.length > 0) throw new Error("not one article");
  return article;
}
const textsOf = ({ body }: ImportedArticle) => body.map(({ text }) => text);
const captionsOf = ({ captions }: ImportedArticle) => captions.map(({ written }) => written);

describe("a caption without a credit is none of the text", () => {
  test.each([
    ["no full stop", "Boats with red sails at the quay of Elsin on Monday"],
    ["who is pictured", "Selma Orlan, pictured with the boat that she calls Kevin, says she won't sell it"],
    ["a scene in the present", "A fisherman mends his net at the quay of Elsin."],
    ["no verb", "Selma Orlan in the engine room of the ferry at Elsin."],
    ["where everyone stands", "From left: the mayor, the harbour master and a seal."],
  ])("%s", (_, caption) => {
    const article = readOne(headline, "By Jane Doe\n3 May 2031", first, second, caption, third, fourth);
    expect(textsOf(article)).toEqual(wall);
    expect(captionsOf(article)).toEqual([caption]);
  });

  test("below the name of whose picture it is", () => {
    const pair = "Jane Doe\nSome of the boats had lanterns from the 1970s";
    const article = readOne(headline, "By John Roe\n3 May 2031", first, pair, second, third, fourth);
    expect(textsOf(article)).toEqual(wall);
    expect(captionsOf(article)).toEqual(["Some of the boats had lanterns from the 1970s"]);
  });

  test("above the number of pictures", () => {
    const box = "Some of the boats had been missing since 1998\n5";
    const article = readOne(headline, "By John Roe\n3 May 2031", first, box, second, third, fourth);
    expect(textsOf(article)).toEqual(wall);
  });
});

describe("what a page asks its reader is none of the text", () => {
  test.each([
    "Have you worked on the quay? Our reporters want to hear from you. You can fill out our form.",
    "Dieser Artikel gehört zum Angebot von Elsin Plus. Sie können ihn lesen, weil er Ihnen geschenkt wurde.",
    "Correction, April 4th: Misstated the height of the wall. It is nine metres, not ten.",
    "Snowplow naming contest down to final five",
  ])("%s", (line) => {
    expect(textsOf(readOne(headline, "By Jane Doe\n3 May 2031", first, second, line, third, fourth))).toEqual(
      wall,
    );
  });

  test("in a block of lines about the paper's need", () => {
    const appeal = [
      "A message from The Elsin Post:",
      "These are hard times for us. Whoever prints what the harbour board does may be tried for it.",
      "All this is meant to put an end to independent journalism.",
      "Your support counts, even if it is small.",
    ].join("\n");
    expect(
      textsOf(readOne(headline, "By Jane Doe\n3 May 2031", first, second, appeal, third, fourth)),
    ).toEqual(wall);
  });
});

describe("who wrote an article", () => {
  test("several, each above what he is at the paper", () => {
    const signs = "Jane Doe\nElsin News, Tarn\nJohn Roe\nReporting from Port Elsin";
    expect(readOne(headline, "3 hours ago\nShare", signs, ...wall).byline).toBe("Jane Doe and John Roe");
  });

  test("two with a stroke between, above place and day", () => {
    const article = readOne(headline, "Jane Doe / John Roe\nElsin\n3 May 2031", ...wall);
    expect(article.byline).toBe("Jane Doe / John Roe");
    expect(textsOf(article)).toEqual(wall);
  });
});

test("days below the text are of other articles where one stands above it", () => {
  expect(
    readOne(headline, "Updated: 3 May 2031, 08:14", ...wall, "1 May 2031\nHow the quay was built\nmore")
      .published,
  ).toBe("2031-05-03");
});

test("a menu on one line is no headline", () => {
  const menu = "HOME LATEST POPULAR OPINION WORLD SPORT MAGAZINES\nToday's Paper | May 4, 2031";
  expect(readOne(menu, `${headline}\nJane Doe Published May 3, 2031`, ...wall).title).toBe(headline);
});

test("a letter's greeting and contents belong to no article", () => {
  const [one, other, ...more] = read(
    "The Long Table\nNews from the valley, every Wednesday",
    "Good morning. It has rained at last, and we have two stories for you.",
    `In this issue\n1. ${headline}\n2. Swans block the tram of Elsin`,
    `${headline}\nBy Jane Doe | 3 May 2031`,
    ...wall,
    "* * *",
    "Swans block the tram of Elsin\nBy John Roe | 2 May 2031",
    "A pair of swans blocked the tram of Elsin for an hour on Sunday, and nobody was in a hurry.",
    "The driver said that he had a book with him.",
  );
  expect(more).toEqual([]);
  expect([one?.title, other?.title]).toEqual([headline, "Swans block the tram of Elsin"]);
  expect(one === undefined ? [] : textsOf(one)).toEqual(wall);
});

test("below “Interview with …” the headline may stand in marks", () => {
  const quoted = "“I have crossed the strait 41,000 times and never been anywhere”";
  expect(readOne(`Interview with a Pilot\n${quoted}`, "By Jane Doe\n3 May 2031", ...wall).title).toBe(quoted);
});
