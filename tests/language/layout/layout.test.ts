import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockKind, readLayout } from "../../../src/language/layout/layout.ts";
import { growth, LINEAR } from "../../support/growth.ts";

const caption = "Ferry passengers wait at the harbour of Port Elsin after the storm (Reuters)";
const lead = "The harbour of Port Elsin reopened on Monday after a storm had closed it for nine days.";
const second = "Harbour master Ilse Brandt said: “We count every boat twice before we let it out.”";
const third = "The council is to vote on a new sea wall next week, three members of it said.";

/** The kinds with the first words of each block, which read like a table of the page. */
function outline(text: string, title?: string): string[] {
  return readLayout(text, title).map((block) => `${block.kind}: ${block.text.slice(0, 20)}`);
}

function textsOf(kind: BlockKind, text: string, title?: string): string[] {
  return readLayout(text, title)
    .filter((block) => block.kind === kind)
    .map((block) => block.text);
}

describe("a page pasted with its repetitions", () => {
  const headline = "Port Elsin Opens Its ‘Stone Gate’ Again";
  const page = [
    headline,
    "",
    caption,
    caption,
    "TT",
    "20",
    "",
    headline,
    "",
    caption,
    caption,
    "",
    lead,
    "",
    second,
    "",
    "A longer wall",
    "",
    third,
  ].join("\n");

  test("keeps headline and caption once and calls the rest junk", () => {
    expect(outline(page)).toEqual([
      "title: Port Elsin Opens Its",
      "caption: Ferry passengers wai",
      "junk: Ferry passengers wai",
      "junk: TT",
      "junk: 20",
      "junk: Port Elsin Opens Its",
      "junk: Ferry passengers wai",
      "junk: Ferry passengers wai",
      "paragraph: The harbour of Port ",
      "paragraph: Harbour master Ilse ",
      "subhead: A longer wall",
      "paragraph: The council is to vo",
    ]);
  });

  test("reads the same with a known title, Windows line ends, a byte order mark and invisible blanks", () => {
    const expected = outline(page);
    expect(outline(page, headline)).toEqual(expected);
    expect(outline(page.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(outline(`\uFEFF${page.replaceAll("\n\n", "\n\u00A0\u200B\n")}`)).toEqual(expected);
    expect(outline(page.replaceAll("\n", " \u00A0\n\u200B"))).toEqual(expected);
  });

  test("reads the same without blank lines", () => {
    expect(outline(page.replace(/\n+/gu, "\n"))).toEqual(outline(page));
  });
});

describe("the headline", () => {
  test.each([
    ["a line without a sentence's end", "Harbour opens after nine days"],
    ["capitals with a full stop", "Harbour Opens After Nine Days of Storm."],
    ["a Markdown heading", "# Harbour opens after nine days"],
  ])("%s is one", (_, first) => {
    expect(outline(`${first}\n\n${lead}\n\n${third}`)[0]).toMatch(/^title: Harbour/u);
  });

  test.each([
    ["a sentence", "Nobody slept."],
    ["an introduction", "The harbour master wrote:"],
    ["a quotation", "“Read my lips”"],
    ["a question", "Who has not waited for a boat?"],
  ])("%s is none", (_, first) => {
    expect(textsOf("title", `${first}\n\n${lead}\n\n${third}`)).toEqual([]);
    expect(textsOf("paragraph", `${first}\n\n${lead}\n\n${third}`)).toContain(first);
  });

  test("a question above a caption is one", () => {
    expect(outline(`Who pays for the wall?\n\n${caption}\n\n${lead}`)[0]).toBe("title: Who pays for the wal");
  });

  test("a lone line is text, with or without a full stop", () => {
    expect(outline("Brandt said “no”")).toEqual(["paragraph: Brandt said “no”"]);
    expect(outline(lead)).toEqual(["paragraph: The harbour of Port "]);
  });

  test("a known title that is not in the text takes no line from it", () => {
    const text = `Nine days of storm\n\n${lead}`;
    expect(textsOf("title", text, "Something else altogether")).toEqual([]);
  });

  test("a known title is found over two lines and with another kind of quotation mark", () => {
    const title = "Storm over; harbour opens its 'stone gate'";
    const text = `Storm over;\nharbour opens its ‘stone gate’.\n\n${lead}`;
    expect(textsOf("title", text, title)).toEqual(["Storm over;\nharbour opens its ‘stone gate’."]);
    expect(textsOf("paragraph", text, title)).toEqual([lead]);
  });

  test("as the page's own name it is junk", () => {
    const text = `Harbour opens after nine days\n\n${lead}\n\nHarbour opens after nine days | The Elsin Post\n\n${third}`;
    expect(textsOf("junk", text)).toEqual(["Harbour opens after nine days | The Elsin Post"]);
  });
});

describe("captions", () => {
  test.each([
    "Boats at rest in the bay (Reuters)",
    "The mayor, right, on a visit to Elsin, 19 December 2031. (EPA/Handout)",
    "A wave breaks over the mole. (AP Photo/Ana Ruiz)",
    "The mole at dawn (The Elsin Post)",
    "FILE PHOTO: The mole at Elsin, March 3, 2031. REUTERS/Ana Ruiz/File Photo",
    "The mole from above. Image: Ana Ruiz.",
    "A boat on the slipway. Jan Roe via Getty Images",
  ])("%s", (line) => {
    expect(textsOf("caption", `Harbour opens after nine days\n\n${line}\n\n${lead}\n\n${third}`)).toEqual([
      line,
    ]);
  });

  test("a line without credit that stands twice under the headline", () => {
    const line = "The mole at Elsin at dawn";
    const text = `Harbour opens after nine days\n${line}\n${line}\n\n${lead}`;
    expect(textsOf("caption", text)).toEqual([line]);
    expect(textsOf("junk", text)).toEqual([line]);
  });

  test.each([
    "The wall is the work of the Elsin Building Union (EBU).",
    "Nobody had asked the Harbour Workers' Board (HWB)",
    "She had played in “Picture Perfect” with Kara Lund.",
    "“We have a photo of it,” he said (and he had).",
  ])("not in the body: %s", (line) => {
    expect(textsOf("caption", `${lead}\n\n${line}\n\n${third}`)).toEqual([]);
  });
});

describe("bylines", () => {
  test.each([
    "By Jane Doe",
    "BY JANE DOE",
    "By Jane Doe and John Roe, The Elsin Post",
    "London: Elsin Al-Khabar",
    "Monday, 3 March 2031",
    "14:32-21 March 2031 AD ـ 11 Jumada Al-Thani 1448 AH",
    "Updated March 3, 2031 at 4:05 PM GMT",
    "2031-03-03T10:00Z",
    "4 min read",
  ])("%s", (line) => {
    expect(textsOf("byline", `Harbour opens after nine days\n\n${line}\n\n${lead}\n\n${third}`)).toEqual([
      line,
    ]);
  });

  test("the agency's sign-off at the end", () => {
    const line = "(Reporting by Jane Doe; Editing by John Roe)";
    expect(textsOf("byline", `${lead}\n\n${third}\n\n${line}`)).toEqual([line]);
  });

  test.each([
    "By Monday the water was gone.",
    "Written by hand over ten years, the log of the harbour has no gap.",
    "By nine the quay was full of people who wanted to leave.",
  ])("not: %s", (line) => {
    expect(textsOf("paragraph", `${lead}\n\n${line}\n\n${third}`)).toContain(line);
  });
});

describe("what the page added", () => {
  test.each([
    "TT",
    "Share Tweet Email Print",
    "Facebook | WhatsApp | Copy link",
    "Read more: Sea wall to cost twice as much, report says",
    "Also read: Who pays for the wall?",
    "Follow us on Facebook and Instagram for the latest news and updates.",
    "Follow Jane Doe on Twitter at @janedoe.",
    "Sign up for our daily newsletter",
    "We use cookies to improve your experience. By continuing you agree to our Cookie Policy.",
    "Story continues below advertisement",
    "Tags: harbour, storm, Elsin",
    "#harbour #storm #elsin",
    "https://example.org/harbour",
    "© 2031 The Elsin Post. All rights reserved.",
    "* * *",
    "___",
  ])("%s", (line) => {
    expect(textsOf("junk", `${lead}\n\n${line}\n\n${third}`)).toEqual([line]);
  });

  test("a list of other articles, questions too", () => {
    const text = `${lead}\n\n${third}\n\nMost Viewed\nWho pays for the wall?\nNine quiet harbours to see\n\nRead more`;
    expect(outline(text).slice(2)).toEqual([
      "junk: Most Viewed",
      "junk: Who pays for the wal",
      "junk: Nine quiet harbours ",
      "junk: Read more",
    ]);
  });

  test("a paragraph pasted twice counts once; short answers may come back", () => {
    const text = [lead, "“No.”", second, "“No.”", lead, third].join("\n\n");
    expect(textsOf("paragraph", text)).toEqual([lead, "“No.”", second, "“No.”", third]);
    expect(textsOf("junk", text)).toEqual([lead]);
  });

  test.each([
    "Follow the money, the auditor told the council, and the wall builds itself.",
    "Watch: he will be back by spring, she said.",
    "“We use cookies to teach children to count, and it is the best experience of our day,” she said.",
    "Share prices of the three shipyards fell.",
    "Read my lips: no wall, said Brandt.",
    "Subscribe to that theory and you will drown.",
    "Listen.",
    "Read more.",
    "“Read my lips”",
  ])("not: %s", (line) => {
    expect(textsOf("paragraph", `${lead}\n\n${line}\n\n${third}`)).toContain(line);
  });
});

describe("subheads", () => {
  test("a Markdown heading, without its marks", () => {
    const text = `${lead}\n\n## Who pays?\n\n${third}`;
    const [subhead] = readLayout(text).filter((block) => block.kind === "subhead");
    expect(subhead).toEqual({
      kind: "subhead",
      text: "Who pays?",
      start: text.indexOf("Who"),
      end: text.indexOf("?") + 1,
    });
  });

  test.each([
    ["lines of a list", "Flour\n\nSalt\n\nWater"],
    ["an introduction", "The council decided:"],
    ["a short sentence", "Nobody slept."],
  ])("not %s", (_, lines) => {
    expect(textsOf("subhead", `${lead}\n\n${lines}\n\n${third}`)).toEqual([]);
  });

  test("not the last line of the article", () => {
    expect(textsOf("paragraph", `${lead}\n\n${third}\n\nNo wall yet`)).toContain("No wall yet");
  });
});

test("hard-wrapped lines are one paragraph", () => {
  const text = [
    "Harbour opens after nine days",
    "",
    "The harbour of Port Elsin reopened on Monday after a storm had closed",
    "it for nine days. Forty boats left within the hour, the harbour master",
    "said, and none of them has asked for help since then.",
    "",
    "The council is to vote on a new sea wall next week, and three of its",
    "members want a higher one.",
  ].join("\n");
  expect(outline(text)).toEqual([
    "title: Harbour opens after ",
    "paragraph: The harbour of Port ",
    "paragraph: The council is to vo",
  ]);
});

test("any text: blocks in order, verbatim, and every non-blank line in exactly one", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "TT",
      "20",
      caption,
      lead,
      "Most Viewed",
      "## ",
      "# A",
      "By Jane Doe",
      "\u200B",
      "a line that goes on and on until it",
    ),
    fc.string({ unit: "grapheme", maxLength: 90 }),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\n\n", "\r", "\u2028")), { maxLength: 30 })
    .map((lines) => lines.flat().join(""));
  fc.assert(
    fc.property(text, fc.option(line, { nil: undefined }), (source, title) => {
      let rest = "";
      let position = 0;
      for (const block of readLayout(source, title)) {
        expect(block.start).toBeGreaterThanOrEqual(position);
        expect(block.text).toBe(source.slice(block.start, block.end));
        expect(block.text).toMatch(/\S/u);
        rest += source.slice(position, block.start);
        position = block.end;
      }
      rest += source.slice(position);
      expect(rest.replace(/#{1,6}[ \t]+/gu, "").replace(/[\s\p{Cf}]/gu, "")).toBe("");
    }),
  );
});

test("takes linear time on hostile text", async () => {
  const hostile = [
    "(",
    "#",
    "By A",
    "cookies ",
    "a: ",
    "TT\n",
    "Most Viewed\n",
    '"',
    "follow us on ",
    "photo ",
  ];
  for (const piece of hostile) {
    const repeated = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    expect(await growth(repeated, 40_000, (text) => readLayout(text)), piece).toBeLessThan(LINEAR);
  }
});
