import { expect, test } from "vitest";
import { isSameStory, type StoryArticle, weightsOf } from "../../src/stories/same-story.ts";
import { storyTerms } from "../../src/stories/terms.ts";

const VOTE = [
  "Salda Dockers Vote to Strike",
  "Dockers at the port of Salda voted to stop work. The union of Mira Sandoval wants more pay.",
] as const;
const TALKS = [
  "Dockers Back in Talks",
  "After two weeks of strike the dockers of Salda talk with the port again. “We want more pay,” said Mira Sandoval of the union.",
] as const;

function article([title, text]: readonly [string, string], day = 1): StoryArticle {
  return { title, terms: storyTerms(title, text), time: Date.UTC(2031, 4, day) };
}

/** All words are equally rare but for those that are named. */
function weights(articles: readonly StoryArticle[], common: readonly string[] = []) {
  const terms = articles.flatMap((one) => [...one.terms.names.values(), ...one.terms.words.values()]);
  const counts = new Map(terms.map(({ word }) => [word, common.includes(word) ? 300 : 2]));
  return weightsOf({ articles: 1000, counts });
}

test.each<[string, readonly [string, string], readonly [string, string], number, boolean]>([
  ["one strike goes on", VOTE, TALKS, 14, true],
  ["it goes on after a month", VOTE, TALKS, 31, true],
  ["it is a month and two days later", VOTE, TALKS, 33, false],
  [
    "the same people do something else",
    VOTE,
    [
      "Salda Opens a Museum",
      "On the port of Salda a museum of lamps opens. Mira Sandoval cut the ribbon and left.",
    ],
    2,
    false,
  ],
  [
    "others do the same elsewhere",
    VOTE,
    [
      "Orlen Bakers Vote to Strike",
      "Bakers of Orlen voted to stop work. Their union under Jan Orth wants more pay.",
    ],
    2,
    false,
  ],
  [
    "they are two of a series",
    ["Coast Guard Bulletin 41", "Fog is expected at the northern shoals off Cape Oren tonight."],
    ["Coast Guard Bulletin 42", "Fog is expected at the northern shoals off Cape Oren tonight."],
    2,
    false,
  ],
  ["nothing is named", ["Rain", "It rained all day long."], ["Rain", "It rained all day long."], 2, false],
  ["there is no text", ["", ""], ["", ""], 1, false],
])("whether one story goes on: %s", (_, one, other, day, expected) => {
  const [first, second] = [article(one), article(other, day)];
  expect(isSameStory(first, second, weights([first, second]))).toBe(expected);
  expect(isSameStory(second, first, weights([first, second]))).toBe(expected);
});

test("words that many articles have count for little", () => {
  const [first, second] = [
    article([
      "Dockers Vote",
      "At the port of Salda dockers voted to stop work. Mira Sandoval spoke for an hour.",
    ]),
    article(["Ships Wait", "Off the port of Salda ships wait for dockers. Mira Sandoval slept at her desk."]),
  ];
  expect(isSameStory(first, second, weights([first, second]))).toBe(true);
  expect(isSameStory(first, second, weights([first, second], ["dockers", "port"]))).toBe(false);
});

test.each([
  ["a name stands within a sentence", "We met Ida Holm there.", ["ida", "holm"]],
  ["a word at a sentence's beginning is no name by that", "Bakers met. Ida came.", []],
  ["nor at a quotation's", "She said: “Bakers met.”", []],
  ["a word that is written small elsewhere is none", "The Mayor met the mayor.", []],
])("names: %s", (_, text, names) => {
  expect([...storyTerms("", text).names.keys()]).toEqual(names);
});

test("a text of any kind and length is read, in time that its length explains", () => {
  const long = "Ä’s …“”\n— ".repeat(20_000);
  expect(storyTerms(long, long).words.size).toBeLessThan(10);
});
