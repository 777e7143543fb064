import { expect, test } from "vitest";
import { ContentError } from "../../src/content/content-problem.ts";
import { parseFeeds } from "../../src/content/feeds-file.ts";

const parse = (text: string) => parseFeeds(new TextEncoder().encode(text));

test("reads a feed with what is left out", () => {
  expect(parse("- url: https://elsin.example/feed\n  topics: [harbour]\n  interval: 15\n")).toEqual([
    {
      url: "https://elsin.example/feed",
      source: null,
      topics: ["harbour"],
      section: null,
      interval: 15,
      fullText: "auto",
      keepDays: null,
      mostNew: 20,
    },
  ]);
});

test.each([
  ["- url: elsin.example\n", 1, "[1].url", /web address/u],
  ["- source: Elsin Post\n", 1, "[1].url", /is missing/u],
  ["- url: https://me:secret@elsin.example/\n", 1, "[1].url", /user name/u],
  ["- url: https://elsin.example/\n  interval: 1\n", 2, "[1].interval", /at least 5/u],
  ["- url: https://elsin.example/\n  fullText: maybe\n", 2, "[1].fullText", /auto, always or never/u],
  ["- url: https://elsin.example/\n  topcis: [a]\n", 2, "[1].topcis", /did you mean topics/u],
  ["- url: https://elsin.example/\n- url: https://elsin.example/\n", 2, "[2].url", /twice/u],
  ["url: https://elsin.example/\n", 1, null, /must be a list/u],
])("names file, line and field of a fault: %j", (text, line, field, message) => {
  let problems: unknown = null;
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ContentError) problems = error.problems;
  }
  expect(problems).toEqual([{ file: "feeds.yaml", line, field, message: expect.stringMatching(message) }]);
});
