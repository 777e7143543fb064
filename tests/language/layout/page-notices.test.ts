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
    "Correction: An earlier version of this article gave the wrong height of the wall.",
    "An earlier version of this story misstated the number of houses.",
    "The views expressed in this article are the author's own.",
    "We and our 311 partners store information on your device.",
    "Your email address will not be published. Required fields are marked *",
    "Thanks for reading The Elsin Letter! Subscribe to get new posts.",
    "Jane Doe can be reached at jane@example.org.",
    "Copyright 2031 Elsin Media. All rights reserved.",
    "Found a mistake in this article?",
    "Suivez-nous sur Telegram",
    "تابعونا على تلغرام",
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
    "This story was first told by fishermen who had seen the light.",
    "This report was edited by three ministries before it appeared.",
    "This page has been torn from the book, the police found.",
    "The story was first published in 1911 and forgotten.",
    "An earlier version of this story had the king die.",
    "Correction: it took nine years and three judges.",
    "Editor's note: those two words ended his career.",
    "The views expressed at the meeting were loud.",
    "Sign up sheets were passed round before the meeting began.",
    "Copyright 2031 was printed on the label of every jar.",
    "Share the load, the union leader urged.",
    "Advertisement revenue fell below the level of last year.",
    "Photo evidence was shown to the jury.",
    "Photo: the word was written in chalk on the door.",
    "An undated handout photo was the only proof, prosecutors said.",
    "Read the letter aloud, she asked him.",
    "Follow us, the guide called, and forty tourists ran.",
    "Tags: red for sheep, blue for goats, she explained.",
    "Related: that is what the two cases are, the judge held.",
    "Comments by the minister angered the fishermen.",
    "By continuing to fish, the crew broke the agreement.",
    "Get your news from the fishmonger, the old man advised.",
    "Click here and nothing happens, the mayor complained.",
    "Join us in the fight, the union wrote to the bakers.",
    "Send us a sign, they prayed.",
    "To read the full judgment takes nine hours.",
    "Do you have a story? the editor asked each of them.",
    "We use cookies as bait, the trapper said.",
    "The site uses cookies to track its readers, and regulators fined it for breach of privacy.",
    "All rights reserved for the king were sold.",
    "Tom Hale can be reached by boat only.",
    "Sponsored by the council, the race ends at the quay.",
    "Story continues to haunt the village.",
    "With inputs from three villages the map was drawn.",
    "Breaking news of the flood reached them at night.",
    "Source: a well in the hills, it turned out.",
  ])("%s", (line) => {
    expect(kindsOf(line)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });
});

test("a note on the author is known by the name in the byline", () => {
  const page = (author: string) =>
    [
      "Port Elsin Builds a Wall",
      `By ${author}`,
      ...paragraphs,
      "Jane Doe covers the coast for The Beacon.",
    ].join("\n\n");
  expect(readLayout(page("Jane Doe")).at(-1)?.kind).toBe("byline");
  expect(readLayout(page("John Roe")).at(-1)?.kind).toBe("paragraph");
});

test("a note on the author counts as one at the end, and elsewhere is text", () => {
  expect(kindsOf("Jane Doe is a staff writer at The Beacon.")).toEqual(["paragraph", "paragraph", "byline"]);
});
