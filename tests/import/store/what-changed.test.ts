import { expect, test } from "vitest";
import { toArticle } from "../../../src/import/store/to-article.ts";
import { whatChanged } from "../../../src/import/store/what-changed.ts";
import { article, NO_DETAILS } from "./articles-of-one-story.ts";

const version = (...body: string[]) => toArticle(article({ body }), NO_DETAILS);
const START = "The ferry left Port Elsin at dawn.";

test.each([
  ["nothing", [START], [START], []],
  ["nothing but its marks and blanks", ["He said “no”."], ['He  said "no".'], []],
  [
    "a number in figures",
    [START, "The storm hurt 1,200 people in Velmark."],
    [START, "The storm hurt 1,450 people in Velmark."],
    [["number", "The storm hurt 1,200 people in Velmark.", "The storm hurt 1,450 people in Velmark."]],
  ],
  [
    "a number in words",
    ["At least twelve people were hurt in the storm."],
    ["At least fourteen people were hurt in the storm."],
    [
      [
        "number",
        "At least twelve people were hurt in the storm.",
        "At least fourteen people were hurt in the storm.",
      ],
    ],
  ],
  [
    "a number beside other words",
    ["Officials said 12 people were hurt in the storm."],
    ["Officials now said 14 people were hurt in the storm on Monday."],
    [
      [
        "number",
        "Officials said 12 people were hurt in the storm.",
        "Officials now said 14 people were hurt in the storm on Monday.",
      ],
    ],
  ],
  [
    "a quotation that came",
    [START],
    [START, "“We will not wait any longer,” said Mira Sandoval."],
    [["quotation", null, "We will not wait any longer,"]],
  ],
  [
    "a quotation that went",
    [START, "“We will not wait any longer,” said Mira Sandoval."],
    [START],
    [["quotation", "We will not wait any longer,", null]],
  ],
  [
    "a quotation in another language",
    [START],
    [START, "وقالت المديرة «لن ننتظر أكثر من هذا اليوم» للصحفيين."],
    [["quotation", null, "لن ننتظر أكثر من هذا اليوم"]],
  ],
  [
    "a quotation that only moved",
    ["“We will not wait any longer,” said Mira Sandoval.", START],
    [START, "“We will not wait any longer,” said Mira Sandoval."],
    [],
  ],
  ["a paragraph more", [START], [START, "It came back at noon."], [["text", null, "It came back at noon."]]],
  ["a sentence less", [START, "It came back at noon."], [START], [["text", "It came back at noon.", null]]],
])("%s", (_, before, after, changes) => {
  const found = whatChanged(version(...before), version(...after));
  expect(found.map(({ what, from, to }) => [what, from, to])).toEqual(changes);
});

test("another headline", () => {
  const older = toArticle(article({ title: "Storm nears" }), NO_DETAILS);
  const newer = toArticle(article({ title: "Storm is over" }), NO_DETAILS);
  expect(whatChanged(older, newer)).toEqual([{ what: "headline", from: "Storm nears", to: "Storm is over" }]);
});

test("a rewritten text of many numbers is a few lines", () => {
  const lines = (factor: number) =>
    Array.from(
      { length: 300 },
      (_, number) => `Buoy ${number} in the north of Orlen rose by ${number * factor} centimetres.`,
    );
  const found = whatChanged(version(...lines(2)), version(...lines(3)));
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(10);
});

test("words longer than a file may hold are cut", () => {
  const long = `It rained ${"and rained ".repeat(100)}on 12 days.`;
  const [change] = whatChanged(version(long), version(long.replace("12", "13")));
  expect(change?.to?.length).toBeLessThanOrEqual(300);
  expect(change?.what).toBe("number");
});
