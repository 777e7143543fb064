import { describe, expect, test } from "vitest";
import { authorOf } from "../../../src/import/author-line.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";

const title = "Port Elsin to build sea wall of nine metres";
const summary = "Fishermen say that the plan will end their trade for good.";
const text = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres before the winter storms.",
  "Fishermen left the hall before the vote and said the wall would end their trade in the old harbour.",
  "“The last storm took eleven houses,” Mayor Selma Orlan told the council after the vote.",
  "The wall is to stand by October, and the money comes from the sale of the old fish market.",
];
const body = text.join("\n\n");

function read(...parts: readonly string[]) {
  const articles = readTextDump(parts.join("\n"));
  const [article] = articles;
  return {
    count: articles.length,
    title: article?.title,
    author: authorOf(article?.byline ?? null),
    published: article?.published,
    updated: article?.updated,
    captions: article?.captions.map(({ written }) => written),
    paragraphs: article?.body.map((part) => part.text),
  };
}

describe("headline, author and day of", () => {
  test.each<[string, string[]]>([
    [
      "a chat",
      [
        "[21:04, 08/10/2031] Uncle: As received",
        "*The Elsin Post*",
        `*${title}*`,
        "_By Jane Doe_",
        "_May 3, 2031_",
        "",
      ],
    ],
    [
      "a chat with the headline behind the sender",
      [`[21:04, 03/05/2031] Uncle: *${title}*`, "_By Jane Doe_", "_May 3, 2031_", ""],
    ],
    [
      "a page of a newspaper",
      ["4  SATURDAY 3 MAY 2031  THE ELSIN POST", "METRO", title, "JANE DOE", "jane@post.example"],
    ],
    [
      "an author with an article in small letters",
      ["News", "Ports", "", title, "", "By Jane al-Doe", "Published On 3 May 2031", "3 May 2031", ""],
    ],
    [
      "a notice of publication",
      [
        title,
        "",
        summary,
        "",
        "Dieser Inhalt wurde am 3. Mai 2031 veröffentlicht",
        "3. Mai 2031 – 09:00",
        "Jane Doe",
        "",
      ],
    ],
    [
      "an offer above",
      [
        "SUBSCRIBER-ONLY LETTER? Try four weeks free",
        "",
        "Supported by",
        "",
        title,
        "",
        "By Jane Doe",
        "May 3, 2031",
        "",
      ],
    ],
    [
      "glued buttons",
      [
        title,
        "3rd May 2031",
        "Share on FacebookShare on TwitterShare on WhatsApp",
        "",
        "Kindly share this story:",
        "",
        "By Jane Doe",
        "",
      ],
    ],
    [
      "a byline in small letters",
      ["LOCAL", title, "by: Jane Doe", "Posted: May 3, 2031 / 10:30 AM CDT", "SHARE", ""],
    ],
    [
      "a gallery",
      [
        title,
        "",
        "The mayor on her way to the quay.",
        "Photo: John Roe",
        "1 / 4",
        "See more photos",
        "",
        "The wall has been planned since the last storm. It comes too late",
        "",
        "Jane Doe",
        "Elsin - 3 May 2031 - 05:15",
        "",
      ],
    ],
    [
      "a menu with a heading of links",
      [
        "Trending",
        "Rain Alert",
        "News",
        "City News",
        title,
        title,
        "Jane Doe",
        "/ HTN / May 3, 2031, 08:12",
        "Share",
        "",
      ],
    ],
    [
      "a paper's desk",
      [
        title,
        summary,
        "World",
        "2 min read",
        "Jane Doe",
        "The Elsin Post Staff & Agencies",
        "3 May, 2031",
        "",
      ],
    ],
    [
      "a link to read more above the author",
      [
        title,
        "1 of 4 |",
        "The harbour on Monday, May 3, 2031. (AP Photo/John Roe)",
        "Read More",
        "By JANE DOE",
        "Updated May 3, 2031",
        "",
      ],
    ],
    [
      "who is in the picture, above",
      [
        "Chairman of the board, Alhaji Selim Orlan",
        "Chairman of the board, Alhaji Selim Orlan",
        title,
        "ByJane Doe",
        "May 3, 2031",
        "",
      ],
    ],
  ])("%s", (_, top) => {
    const found = read(...top, body);
    expect(found.count).toBe(1);
    expect(found.title).toBe(title);
    expect(found.author?.toLowerCase().replace("al-", "")).toBe("jane doe");
    expect(found.published?.slice(0, 10)).toBe("2031-05-03");
    for (const paragraph of text) expect(found.paragraphs).toContain(paragraph);
  });

  test("a topic with a question below it", () => {
    const topic = "Sea walls of Elsin";
    const asked = "Who pays for the wall?";
    expect(
      read("Home", topic, "Report", topic, asked, "", "Updated: 3 May 2031 • 08:14", "", body).title,
    ).toBe(asked);
  });
});

describe("hours", () => {
  test("of India, where the page names it", () => {
    const top = (place: string) => [
      title,
      "By Jane Doe",
      "May 3, 2031, 10:30 IST",
      "",
      `The wall is the longest in ${place}, they say.`,
      "",
      body,
    ];
    expect(read(...top("India")).published).toBe("2031-05-03T10:30+05:30");
    expect(read(...top("Ireland")).published).toBe("2031-05-03");
  });

  test("of a change on the day of the article", () => {
    const found = read(title, "", "By Jane Doe", "May 3, 2031 1:07 PM GMT · Updated 3:30 PM GMT", "", body);
    expect(found.updated).toBe("2031-05-03T15:30Z");
  });

  test("in numbers, with the day again in words", () => {
    expect(read(title, "Jane Doe", "05/03/2031", "May 3, 2031", "", body).published).toBe("2031-05-03");
  });
});

test("a sentence between headline and author sums up, where nothing stands apart", () => {
  const top = [
    "Menu",
    "Search",
    "News",
    title,
    "Save",
    "Share",
    "Print",
    "Coast",
    title,
    summary,
    "By Jane Doe",
    "3 May 2031",
    "12 comments",
    "",
  ];
  expect(read(...top, body).paragraphs).toContain(summary);
});

test("a picture below whose it is has two lines", () => {
  const picture = [
    "A man in an orange jacket stands on a small boat.",
    "John Roe left the harbour on Thursday",
  ];
  const found = read(
    title,
    "",
    "By Jane Doe",
    "",
    body,
    "",
    "Selma Orlan/HTN",
    ...picture,
    "",
    "Winter comes",
    "",
    "The first storm is due in November, the harbour office said.",
  );
  for (const line of picture) {
    expect(found.captions).toContain(line);
    expect(found.paragraphs).not.toContain(line);
  }
});

test("a link with its day begins no article, where nothing stands apart", () => {
  const links = ["More from News", "Swans block the tram in Great Orm", "3 May 2031"];
  const found = read(title, "By Jane Doe", "3 May 2031", ...text.slice(0, 2), ...links, ...text.slice(2));
  expect(found.count).toBe(1);
  for (const paragraph of text) expect(found.paragraphs).toContain(paragraph);
});

test("teasers with sentences are no text", () => {
  const teasers = [
    "Recommended",
    "Swans block the tram in Great Orm",
    "A swan sat on the rails for nine hours on Monday.",
    "Baker finds loaf of 1911",
    "The loaf was in the wall of the shop, the baker said.",
  ];
  expect(read(title, "", "By Jane Doe", "", body, "", ...teasers).paragraphs).toEqual(text);
});

test.each([
  "This article was first published by Harbour Weekly.",
  "(This story has not been edited by our staff and is auto-generated from a feed.)",
  "Join 20,000 others who get the Elsin Briefing.",
  "The Elsin Post is a nonprofit newsroom. Donate today.",
  "What do you think of the wall? Let us know in the comments.",
  "A post shared by Elsin Post (@elsinpost)",
  "Leia também: Cisnes bloqueiam o bonde",
  "Subscreva gratuitamente as newsletters e receba o melhor do jornal.",
  "The writer is a staff correspondent.",
])("among the text the page says: %s", (line) => {
  const found = read(
    title,
    "",
    "By Jane Doe",
    "",
    text.slice(0, 2).join("\n\n"),
    "",
    line,
    "",
    text.slice(2).join("\n\n"),
  );
  expect(found.paragraphs).toEqual(text);
});

test("two articles of a chat, each with a bold headline", () => {
  const other = "Swan on the rails stops the tram in Great Orm";
  const swans = [
    "A swan sat on the rails of the tram for nine hours on Monday, the company said.",
    "Passengers walked to work, and some of them fed the bird with bread from the bakery.",
  ];
  const chat = [`*${title}*`, "_By Jane Doe_", ...text, `*${other}*`, "_By John Roe_", ...swans].join("\n\n");
  expect(readTextDump(chat).map((article) => article.title)).toEqual([title, other]);
});
