import { expect, test } from "vitest";
import { splitSentences } from "../../../src/language/words/sentences.ts";

const split = (text: string) => splitSentences(text, 0, text.length).map((sentence) => sentence.text);

test.each([
  [["The boats left.", "The rain fell!", "Did it stop?", "No."]],
  [["Mr. Brandt met Sen. Orlan on Jan. 4 at St. Olaf’s.", "They spoke."]],
  [["The U.S. navy sent J. P. Halden.", "He came."]],
  [["It fell by 3.5 percent in Lorvik.", "Nobody knew why."]],
  [["“We left.", "We slept,” he said.", "“Good.”"]],
  [["“Will it hold?” Brandt asked.", "It did."]],
  [["He wrote to a.brandt@example.org.", "Then he slept."]],
  [["They paid Halden Inc. for it.", "The bill came late."]],
  [["It was over …", "They left."]],
  [["“Will it hold?” Ana van der Brandt asked.", "It did."]],
  [["He laughed, and so did I.", "“Me too,” she said."]],
])("%j", (sentences) => {
  expect(split(sentences.join(" "))).toEqual(sentences);
});

test("a blank that was lost after a full stop is no matter", () => {
  expect(split("The council met.The vote came late.")).toEqual(["The council met.", "The vote came late."]);
});

test("offsets count from the whole text", () => {
  const text = "Title\n\n  The boats left. The rain fell. ";
  const sentences = splitSentences(text, 7, text.length);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "The boats left.",
    "The rain fell.",
  ]);
});
