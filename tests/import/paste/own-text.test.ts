import { describe, expect, test } from "vitest";
import { readTextDump } from "../../../src/import/paste/text-dump.ts";
import { growth, LINEAR } from "../../support/growth.ts";

const headline = "Elsin builds a sea wall after all";
const wall = [
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres along the harbour.",
  "Fishermen left the hall before the vote and said it would end their trade for good.",
  "Mayor Selma Orlan said: “The last storm took eleven houses, and nobody has built them again.”",
  "The works are to begin in the autumn, when the boats are out of the water.",
];
const [first = "", second = "", ...rest] = wall;

/** An article with lines of its own in the middle and below, and what a page shows around it. */
const page = (middle: readonly string[], below: readonly string[] = []) =>
  [
    "Home\nNews\nSport\nSign in",
    headline,
    "By Jane Doe\n3 May 2031\nShare\nSave",
    first,
    second,
    ...middle,
    ...rest,
    ...below,
    "Related\nBear walks into bakery\nBus found in lake",
    "About us\nPrivacy policy\n© 2031 The Elsin Post",
  ].join("\n\n");
const bodyOf = (text: string) => readTextDump(text).flatMap(({ body }) => body);
const textsOf = (text: string) => bodyOf(text).map((part) => part.text);

describe("what no list of a page's words holds is left out", () => {
  test.each([
    ["buttons", "Try our crossword app\nPlay now"],
    ["an offer", "Get coastal news delivered every morning!\nYour email"],
    ["a promise to members", "Members read without advertising\nJoin today"],
    ["what a machine made", "AI summary\nChecked by our desk"],
    ["a list in another language", "LEIA TAMBÉM:\nGato é eleito síndico de prédio\nReceita de bolo da vó"],
    ["an advertisement", "PROMOTED"],
  ])("among the text: %s", (_, box) => {
    expect(textsOf(page([box]))).toEqual(wall);
  });

  test.each([
    ["the author", "Jane Doe is editor of The Elsin Post."],
    ["rules for readers", "Welcome to the discussion\nKeep it clean\nLog in to post"],
  ])("below the text: %s", (_, lines) => {
    expect(textsOf(page([], [lines]))).toEqual(wall);
  });
});

describe("a sentence of the article stays, whatever it begins with", () => {
  test.each([
    "This story was first told by fishermen on the pier of Elsin.",
    "Subscribe, the mayor told them, or pay for the wall yourselves.",
    "Comments were not what the council had asked for.",
    "Copyright law protects the song, the court found.",
    "Read the small print, said the harbour master, before you sign.",
    "Your email address is now a legal identity, the court ruled on Friday.",
    "Support local bakers, the council asks its own staff.",
    "Please knock, says the sign at the ministry.",
    "Nobody spoke.",
  ])("%s", (sentence) => {
    expect(textsOf(page([sentence]))).toEqual([first, second, sentence, ...rest]);
    expect(textsOf(page([], [sentence]))).toEqual([...wall, sentence]);
  });
});

describe("a subhead stays", () => {
  test.each(["What it costs", "Fishermen want out", "Stone by stone"])("%s", (text) => {
    expect(bodyOf(page([text]))[2]).toEqual({ kind: "subhead", text });
    expect(bodyOf(page(["Try our crossword app\nPlay now", text]))[2]).toEqual({ kind: "subhead", text });
  });
});

test("an article is never left without a text", () => {
  expect(
    textsOf("Elsin gets a new app\n\nBy Jane Doe\n\nGet it now and read our daily letter!"),
  ).toHaveLength(1);
});

test.each(["Get the app\n", "Sign up now for our daily letter!\n\n", "Elsin\n\nIt rained.\n\n", "a b "])(
  "takes linear time on %j again and again",
  async (piece) => {
    const repeated = (size: number) =>
      `${headline}\n\nBy Jane Doe\n\n${first}\n\n${piece.repeat(Math.ceil(size / piece.length))}`;
    expect(await growth(repeated, 10_000, (text) => readTextDump(text))).toBeLessThan(LINEAR);
  },
);
