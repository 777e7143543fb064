import { describe, expect, test } from "vitest";
import { authorOf } from "../../../src/import/author-line.ts";
import { likenessAround, likenessBelow } from "../../../src/import/paste/likeness.ts";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";

const headline = "Elsin builds a sea wall after all";
const text = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres along the harbour.",
  "Fishermen left the hall before the vote and said that the wall would end their trade for good.",
  "Mayor Selma Orlan said that the last storm took eleven houses, and that nobody would build them again.",
  "Work on the wall begins in March, when the harbour of Elsin is free of ice and the ships are out.",
];

const titleOf = (...blocks: readonly string[]) => readTextDump(blocks.join("\n\n"))[0]?.title;

describe("the headline is the line whose words the text says again", () => {
  test.each([
    ["a slogan above it", ["The Velmark Post", "Reporting the coast since the year of the flood"]],
    ["a menu of long names", ["Local affairs and courts\nScience and the sea\nLetters to the editor"]],
    ["an offer above it", ["Six months of full reading for one crown", "Velmark Post"]],
  ])("%s", (_, above) => {
    expect(titleOf(...above, headline, "By Jane Doe", "3 May 2031", ...text)).toBe(headline);
  });
});

describe("likeness", () => {
  const lines = [
    { text: "Harbour wall", isLong: false },
    { text: "The wall of the harbour is nine metres high.", isLong: true },
    { text: "Weather and horoscope", isLong: false },
    { text: "Ships", isLong: false },
  ];

  test.each([
    [0, { stems: 2, count: 2, near: 2 }],
    [2, { stems: 2, count: 0, near: 0 }],
    [3, { stems: 1, count: 0, near: 0 }],
  ])("of line %i with the text below", (index, expected) => {
    expect(likenessBelow(lines)(index)).toEqual(expected);
  });

  test("with the text above as well", () => {
    const turned = lines.toReversed();
    expect(likenessBelow(turned)(3)).toEqual({ stems: 2, count: 0, near: 0 });
    expect(likenessAround(turned)(3)).toEqual({ stems: 2, count: 2, near: 2 });
  });

  test.each([
    ["words of some letters, by how they begin", "Bridges, bridge and Bridgeman", 1],
    ["no short words", "the sea at noon", 1],
    ["numbers", "nine of 2031", 2],
    ["pairs of signs where no blanks part words", "港口开放", 4],
  ])("%s", (_, line, expected) => {
    const twice = [
      { text: line, isLong: false },
      { text: line, isLong: true },
    ];
    expect(likenessBelow(twice)(0)).toEqual({ stems: expected, count: expected, near: expected });
  });
});

describe("what stands beside the headline", () => {
  const readOne = (...blocks: readonly string[]) => readTextDump(blocks.join("\n\n"))[0];

  test("an hour below the day", () => {
    expect(readOne(headline, "By Jane Doe\n3 May 2031\n16:00 UTC", ...text)?.published).toBe(
      "2031-05-03T16:00Z",
    );
  });

  test("one of two authors above both", () => {
    const byline = readOne(headline, "Jane Doe\nJane Doe and John Roe\n3 May 2031", ...text)?.byline ?? null;
    expect(authorOf(byline)).toBe("Jane Doe and John Roe");
  });

  test("words quoted in two parts, whole in a line of their own", () => {
    const said = "“We build it now,” said Selma Orlan, who is mayor. “Nobody asks the sea.”";
    const article = readOne(
      headline,
      "3 May 2031",
      ...text,
      said,
      "“We build it now. Nobody asks the sea.”",
      text[0] ?? "",
    );
    expect(article?.body.map((part) => part.text)).not.toContain("“We build it now. Nobody asks the sea.”");
    expect(article?.body.map((part) => part.text)).toContain(said);
  });
});
