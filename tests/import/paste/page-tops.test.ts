import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorOf } from "../../../src/import/author-line.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";

const headline = "Elsin builds a sea wall after all";
const standfirst = "The council settles a quarrel that is older than its members";
const wall = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres.",
  "Fishermen left the hall before the vote and said it would end their trade.",
  "Mayor Selma Orlan said: “The last storm took eleven houses.”",
];

const readOne = (...blocks: readonly string[]) => {
  const [article, ...others] = readTextDump(blocks.join("\n\n"));
  if (article === undefined || others.length > 0) throw new Error("not one article");
  return { ...article, texts: article.body.map(({ text }) => text) };
};

/** What pages put between a headline and the text. */
const BELOW_HEADLINE = [
  standfirst,
  "By Jane Doe",
  "3 May 2031",
  "4 min read",
  "Share\nTweet\nEmail",
  "Boats in the harbour of Elsin (Kofi Roe/Reuters)",
];

test("whatever the order below the headline is", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(BELOW_HEADLINE, { minLength: BELOW_HEADLINE.length }), (lines) => {
      const article = readOne("Home\nNews\nSport", headline, ...lines, ...wall);
      expect(article.title).toBe(headline);
      expect(authorOf(article.byline)).toBe("Jane Doe");
      expect(article.published).toBe("2031-05-03");
      expect(article.texts).toEqual([standfirst, ...wall]);
      expect(article.captions).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

describe("the headline", () => {
  test.each<[string, readonly string[]]>([
    [
      "below figures with a day among them",
      ["MENU\nELSIN 14° C\nThe Herald of the Coast\nCOAST | 05-02-2032 09:30"],
    ],
    ["below a menu whose last line is long", ["Sections\nSign in\nEconomy Climate Tech Life World"]],
    ["below a way through the site that ends in it", [`Home > Coast > ${headline}`]],
    ["below what is on", ["BREAKING: Trains stop after a fault"]],
    ["below a label of many words", ["Aller au contenu principal de la page\nMenu\nSport"]],
    [
      "below what a small paper shows first",
      ["Skip to content\nYou may edit this page.\nNews\nSports\nFarms\nNotices\nHigh 12 C. Winds at 10 mph."],
    ],
    ["below the day on which the page was saved", ["News\nSport\nThis article is from May 3, 2032"]],
  ])("%s", (_, above) => {
    expect(readOne(...above, headline, standfirst, "By Jane Doe\n3 May 2032", ...wall).title).toBe(headline);
  });
});

describe("the headline of a page", () => {
  test.each([
    [
      "below a menu that it adjoins",
      `News\nSport\nWeather\nMoney\nStorm over: ${headline}`,
      "By Jane Doe\n3 May 2032",
    ],
    [
      "below a menu of thirty lines",
      [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `Coast ${letter}`).join("\n"),
      headline,
    ],
    ["above who edited it", headline, "Edited by: Jane Doe\nCoast\n3 May 2032"],
    ["above a table of contents", headline, "3 May 2032\nContents\nTop\nFigures\nPress contact"],
  ])("%s", (_, top, below) => {
    expect(readOne(top, below, ...wall).title).toContain(headline);
  });
});

test("a picture's sentence above an agency's dateline begins no article", () => {
  const article = readOne(
    headline,
    "Tuesday, 3 May 2032",
    "Builders carry out the stones one by one.",
    "Manage alerts | What is this?",
    `ELSIN, May 3 (Reuters) -- ${wall[0]}`,
    ...wall.slice(1),
  );
  expect(article.title).toBe(headline);
});

describe("no part of the article", () => {
  test.each([
    "Add to reading list",
    "Skip to the end of the carousel",
    "Give this article to a friend",
    "Jetzt Newsletter abonnieren",
    "Zum Hauptinhalt springen",
    "Ir a los comentarios",
    "3.1K views · 19:42",
    "HARBOUR PLUS: Why the ferry runs at night",
    "This post is also available in this language: Shqip",
    "Enjoying this article?",
    "Updated 14.1. at 9:10: number of boats corrected.",
  ])("%s", (line) => {
    const [first = "", ...rest] = wall;
    expect(readOne(headline, "By Jane Doe", first, line, ...rest).texts).toEqual(wall);
  });

  test("sentences among buttons, where blank lines stand around the paragraphs", () => {
    const box = "About this paper\nThe Beacon has been printed in Elsin since 1871.\nSubscribe\nView offers";
    expect(readOne(headline, "By Jane Doe", ...wall, box).texts).toEqual(wall);
  });

  test("what the article is about, below its last sentence", () => {
    expect(
      readOne(headline, "By Jane Doe", ...wall, "Elsin\nSea walls", "READ MORE\nFerry runs again").texts,
    ).toEqual(wall);
  });
});

describe("subheads stay", () => {
  test.each([
    "A list on the wall",
    "'We ate the candles'",
    "- 'We ate the candles'",
    "Who is to blame?",
    "Share the sea",
    "Follow the boats",
  ])("%s", (subhead) => {
    const [first = "", ...rest] = wall;
    expect(readOne(headline, "By Jane Doe", first, subhead, ...rest).body[1]).toEqual({
      kind: "subhead",
      text: subhead,
    });
  });
});

describe("a caption", () => {
  test.each([
    ["above its credit", "The port in the morning\nCredit: Kofi Roe"],
    ["below an agency", "EPA\nThe port in the morning"],
    ["below its label", "Image source, Getty Images\nImage caption,\nThe port in the morning"],
    ["twice", "The port in the morning\nThe port in the morning"],
  ])("%s", (_, picture) => {
    const [first = "", ...rest] = wall;
    const { texts, captions } = readOne(headline, "By Jane Doe", first, picture, ...rest);
    expect(texts).toEqual(wall);
    expect(captions.map(({ written }) => written)).toContain("The port in the morning");
  });
});

test("a caption stands below the button to enlarge its picture", () => {
  const caption = "The port of Elsin in the morning, before the boats come in";
  const { texts, captions } = readOne(headline, "By Jane Doe", ...wall, `+4\nView gallery\n${caption}`);
  expect(texts).toEqual(wall);
  expect(captions.map(({ written }) => written)).toEqual([caption]);
});

describe("articles begin", () => {
  const titles = (...blocks: readonly string[]) =>
    readTextDump(blocks.join("\n\n")).map(({ title }) => title);

  test("at a headline above how long ago, an agency and a place in capitals", () => {
    expect(
      titles(
        headline,
        "By Jane Doe",
        ...wall,
        "Ferry captain fined for a broom",
        "5h\nAssociated Coast",
        `ELSIN -- ${wall[1]}`,
      ),
    ).toEqual([headline, "Ferry captain fined for a broom"]);
  });

  test("not at what a page shows of others beside a long article", () => {
    const long = Array.from(
      { length: 20 },
      (_, index) => `House ${index} of the harbour is to get ${wall[1]}`,
    );
    const teaser = [
      "Bear walks into a bakery and takes a loaf",
      "2 May 2032",
      "Read what the baker did next.",
    ];
    expect(titles(headline, "By Jane Doe", ...wall, ...long, "More in Coast", ...teaser, "See all")).toEqual([
      headline,
    ]);
  });

  test("at a headline above a place in capitals", () => {
    expect(
      titles(
        "Cabinet falls over school lunches",
        `OSTBERG - ${wall[0]}`,
        "Ferry drifts in the strait for nine hours",
        `ELSIN - ${wall[1]}`,
      ),
    ).toEqual(["Cabinet falls over school lunches", "Ferry drifts in the strait for nine hours"]);
  });

  test("at a headline between two posts of a channel", () => {
    const footer = (views: string) => `@elsindesk\n${views} views · 20:05`;
    expect(
      titles(
        "Power returns to the northern coast",
        wall[0] ?? "",
        footer("98"),
        "Bakeries strike over flour quota",
        wall[1] ?? "",
        footer("41"),
      ),
    ).toEqual(["Power returns to the northern coast", "Bakeries strike over flour quota"]);
  });

  test("not at a note on the author, nor at links that come again", () => {
    const links = "Ferry runs again after the strike\n\nSwans block the tram for an hour";
    expect(
      titles(
        headline,
        "By Jane Doe",
        ...wall,
        "Most read",
        links,
        "What readers say",
        "By Jane Doe",
        "Jane Doe covers the coast.",
        "Read next",
        links,
      ),
    ).toEqual([headline]);
  });
});
