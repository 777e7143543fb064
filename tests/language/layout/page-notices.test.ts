import { describe, expect, test } from "vitest";
import { readLayout } from "../../../src/language/layout/layout.ts";

const paragraphs = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres before the winter storms.",
  "Fishermen left the hall before the vote and said the wall would end their trade in the old harbour.",
  "Mayor Selma Orlan told the council that the last storm had taken eleven houses on the harbour front.",
];

function kindsOf(line: string): string[] {
  const [first = "", ...rest] = paragraphs;
  return [
    [line, first, ...rest],
    [first, line, ...rest],
    [first, ...rest, line],
  ].map((body) => {
    const blocks = readLayout(["Port Elsin Builds a Wall Against the Sea", ...body].join("\n\n"));
    return blocks.find((block) => block.text === line)?.kind ?? "missing";
  });
}

describe("what the page says to its reader is no text, wherever it stands", () => {
  test.each([
    "Create a free account to continue reading.",
    "This article is for subscribers only.",
    "This is a developing story. Please check back for updates.",
    "This story has been updated.",
    "(This story has not been edited by our staff and is taken from a feed.)",
    "Disclaimer: The views expressed are those of the author.",
    "By clicking “Accept”, you agree to our privacy policy.",
    "Read the full story here.",
    "Catch all the business news and updates on our app.",
    "Send us your pictures.",
    "With inputs from agencies",
    "Updated 3 hours ago",
    "Comments (34)",
    "1 of 5",
    "Home > World > Europe",
    "View image in fullscreen",
    "More from The Beacon",
  ])("%s", (line) => {
    expect(kindsOf(line)).toEqual(["junk", "junk", "junk"]);
  });
});

describe("sentences of the body that look like it stay", () => {
  test.each([
    "Read my lips: no new wall, she told the crowd.",
    "Watch out for the ice, the police said.",
    "This story has been told before.",
    "Follow the money, prosecutors say.",
    "By Monday the water had gone.",
    "Updated figures show a fall of three per cent.",
    "Copyright law does not cover recipes, the court said.",
    "Create jobs first, the union demands.",
    "Home is where the harbour is, she said.",
    "Contact with the boat was lost at nine.",
    "More from the harbour: the quay is to close on Friday.",
  ])("%s", (line) => {
    expect(kindsOf(line)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });
});

test("a note on the author counts as one at the end, and elsewhere is text", () => {
  expect(kindsOf("Jane Doe is a staff writer at The Beacon.")).toEqual(["paragraph", "paragraph", "byline"]);
});
