import { describe, expect, test } from "vitest";
import type { ImportedArticle } from "../../../src/import/imported-article.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";
import { growth, LINEAR } from "../../support/growth.ts";

const wall = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres.",
  "Fishermen left the hall before the vote and said it would end their trade.",
  "Mayor Selma Orlan said: “The last storm took eleven houses.”",
];
const ferry = [
  "The ferry to Great Orm runs again after a strike of nine days.",
  "The first boat left at six in the morning, half empty.",
];
const swans = [
  "A pair of swans blocked the tram of Elsin for an hour.",
  "Nobody was in a hurry, the driver said.",
];

const titlesOf = (text: string) => readTextDump(text).map(({ title }) => title);
const textsOf = (articles: readonly ImportedArticle[]) =>
  articles.map(({ body }) => body.map(({ text }) => text));
const readOne = (...lines: readonly string[]) => {
  const [article, ...others] = readTextDump(lines.join("\n\n"));
  if (article === undefined || others.length > 0) throw new Error("not one article");
  return article;
};
const bodyOf = (article: ImportedArticle) => article.body.map(({ text }) => text);

describe("a new article begins at a headline that is signed", () => {
  const articles = (sign: (day: number) => readonly string[]) => [
    ["Elsin builds a sea wall", ...sign(1), ...wall],
    ["Ferry runs again after strike", ...sign(2), ...ferry],
    ["Swans block tram", ...sign(3), ...swans],
  ];
  const signs: [string, (day: number) => readonly string[]][] = [
    ["bylines", () => ["By Jane Doe"]],
    ["dates", (day) => [`${day} May 2031`]],
    ["names and dates", (day) => ["Jane Doe", `0${day}.05.2031, 10:31`]],
    ["a name with a date", (day) => [`Jane Doe, May ${day}, 2031`]],
    ["a standfirst above the byline", () => ["It is the third plan in ten years.", "By Jane Doe"]],
    ["dates in Turkish", (day) => [`${day} Mayıs 2031`]],
    ["bylines in Arabic", () => ["بقلم: سلمى حداد"]],
  ];

  test.each(signs)("%s, with one blank line and without", (_, sign) => {
    for (const gap of ["\n\n", "\n"]) {
      const text = articles(sign)
        .map((lines) => lines.join(gap))
        .join(gap);
      expect(titlesOf(text)).toEqual(articles(sign).map(([title]) => title));
    }
  });

  test("an agency's dateline", () => {
    const text = [
      "Elsin builds a sea wall",
      `ELSIN, May 1 (Reuters) - ${wall[0]}`,
      wall[1],
      "Ferry runs again after strike",
      `GREAT ORM, May 2 (AP) — ${ferry[0]}`,
      ferry[1],
    ].join("\n\n");
    expect(titlesOf(text)).toEqual(["Elsin builds a sea wall", "Ferry runs again after strike"]);
  });
});

describe("no article begins at", () => {
  const head = ["Elsin builds a sea wall", "By Jane Doe", "3 May 2031"];
  test.each([
    ["a subhead", ["What the fishermen want now"]],
    ["a pull quote far from the text", ["\n\n“The last storm took eleven houses”\n\n"]],
    ["a list", ["• nine metres of stone", "• forty lamps"]],
    ["the time of a live blog's entry", ["14:05 GMT", "Vote is over"]],
    [
      "links with dates",
      ["Related", "Ferry runs again after strike\n2 May 2031\nSwans block the tram\n1 May 2031"],
    ],
  ])("%s", (_, lines) => {
    expect(readTextDump([...head, wall[0], ...lines, wall[1], wall[2]].join("\n\n"))).toHaveLength(1);
  });
});

test("the same article pasted twice counts once, also with another one between", () => {
  const one = ["Elsin builds a sea wall", "By Jane Doe", ...wall];
  const other = ["Ferry runs again after strike", "By John Roe", ...ferry];
  const articles = readTextDump([...one, ...other, ...one].join("\n\n"));
  expect(textsOf(articles)).toEqual([wall, ferry]);
});

describe("the headline", () => {
  test.each([
    [
      "below a request for consent",
      ["We value your privacy", "We and our 842 partners store information.", "Accept all"],
    ],
    ["below the site's sections", ["Home", "News", "velmarkreader.example", "Home » News » Local"]],
    [
      "below a mail's header",
      ["---------- Forwarded message ---------", "From: Omar <o@example.org>", "Subject: Fwd: this"],
    ],
    ["below a chat's header", ["Velmark Now, [03/05/2031 10:31]", "[Forwarded from Kessaly Wire]"]],
    ["below a label", ["LIVE", "THE LONG READ"]],
    ["below the page's title", ["Elsin builds a sea wall | The Elsin Post"]],
  ])("%s", (_, above) => {
    expect(readOne(...above, "Elsin builds a sea wall", "By Jane Doe", ...wall).title).toBe(
      "Elsin builds a sea wall",
    );
  });

  test("may be a sentence, or stand on two lines", () => {
    expect(
      readOne("They drained the lake. They found a bus.", "Jane Doe", "3 May 2031", ...wall).title,
    ).toMatch(/^They/u);
    expect(readOne("Man who drove bus into lake\nwill not have to pay", "By Jane Doe", ...wall).title).toBe(
      "Man who drove bus into lake will not have to pay",
    );
  });
});

describe("below the article nothing is read", () => {
  test.each([
    [
      "comments",
      ["3 comments", "marsh_hen", "2 hours ago", "My uncle had goats, and they ate his hat.", "Reply"],
    ],
    ["the way to comments", ["Join the conversation", "Share your thoughts with us."]],
    ["the author", ["About the author", "Jane Doe lives by the sea and has a boat."]],
    ["a firm's note on itself", ["About Plum & Sons", "Plum & Sons makes eleven kinds of jam."]],
    ["an end mark", ["-30-", "For details call the press office."]],
    ["links", ["More stories from the coast", "Ferry runs again", "The Beacon"]],
    [
      "a wire's ending",
      ["(Reporting by Jane Doe; editing by John Roe)", "Our Standards: The Wire Principles."],
    ],
  ])("%s", (_, below) => {
    expect(bodyOf(readOne("Elsin builds a sea wall", "By Jane Doe", ...wall, ...below))).toEqual(wall);
  });

  test.each([
    ["links", "Related articles\nFerry runs again\nWho pays for the swans?"],
    ["links without a known heading", "ALSO IN THE BEACON\nFerry runs again after strike"],
    [
      "a form to sign up",
      "Get the Harbour Letter\nThe stories you need. Delivered weekdays.\nEnter your email\nSubscribe",
    ],
    ["an invitation to comment", "Join the conversation"],
  ])("but a body that goes on after %s goes on", (_, box) => {
    const [first = "", ...rest] = wall;
    expect(bodyOf(readOne("Elsin builds a sea wall", "By Jane Doe", first, box, ...rest))).toEqual(wall);
  });
});

test("every caption is kept, and none is in the body", () => {
  const captions = [
    "The wall at low tide. Jane Doe/Reuters",
    "Volunteers fill sandbags. (AP Photo/John Roe)",
    "A boat on the slipway [Jane Doe/AFP]",
    "Schafe am Deich. Foto: Jane Doe/dpa",
    "سفن عند مدخل الميناء (رويترز)",
    "The mole at dawn.Credit...Jane Doe for The Beacon",
    "The mole at dusk, 4 May 2031. JANE DOE FOR « THE BEACON »",
    "The mole at noon. (Wire/Jane Doe)",
    "The mole at night, 1998. Family photo.",
    "The mole on Monday. PHOTO BY J. DOE",
    "حارس المنارة أمام باب منارته القديمة (المدار)",
    "درج المنارة المؤلف من مئة درجة (المدار)",
  ];
  const article = readOne(
    "Elsin builds a sea wall",
    "By Jane Doe",
    ...captions.slice(0, 3),
    wall[0] ?? "",
    ...captions.slice(3),
    ...wall.slice(1),
  );
  expect(article.captions.map(({ written }) => written)).toEqual(captions);
  expect(bodyOf(article)).toEqual(wall);
});

test("two articles with one text and two headlines are two", () => {
  const text = [
    "Elsin builds a sea wall",
    "By Jane Doe",
    ...wall,
    "Council votes for higher wall",
    "By Jane Doe",
    ...wall,
  ];
  expect(readTextDump(text.join("\n\n"))).toHaveLength(2);
});

test.each([
  "By Jane Doe\n",
  "Boats leave the port\n\n3 May 2031\n\n",
  "Most read\nBoats leave\n\n",
  "Subscribe\nIt is.\n",
  "“A line of fifteen” he said.\n",
])("takes linear time on %j again and again", async (piece) => {
  const repeated = (size: number) =>
    `Boats leave the port\n\nRain fell.\n\n${piece.repeat(Math.ceil(size / piece.length))}`;
  expect(await growth(repeated, 40_000, (text) => readTextDump(text))).toBeLessThan(LINEAR);
});

test("the narrow column of a newspaper is a paragraph", () => {
  const article = readOne(
    "Farmers block road",
    "By Jane Doe",
    "Farmers blocked the northern road\nwith bales of straw on Friday in pro-\ntest at the price of fuel, and the po-\nlice diverted all lorries.",
  );
  expect(bodyOf(article)).toEqual([
    "Farmers blocked the northern road with bales of straw on Friday in protest at the price of fuel, and the police diverted all lorries.",
  ]);
});

test("a word that was divided at the end of a line is whole again", () => {
  const article = readOne(
    "Farmers block road",
    "By Jane Doe",
    "Farmers blocked the northern road with bales of straw on Fri-\nday in protest at the price of fuel, and the police di-\nverted all lorries through the villages.",
  );
  expect(bodyOf(article)).toEqual([
    "Farmers blocked the northern road with bales of straw on Friday in protest at the price of fuel, and the police diverted all lorries through the villages.",
  ]);
});
