import { expect, test } from "vitest";
import { findQuotedSpans } from "../../../src/language/marks/quotation-marks.ts";

/** The quoted words of each paragraph; paragraphs are apart by a blank line. */
function quoted(text: string): string[][] {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return findQuotedSpans(text, paragraphs).map((spans) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

test.each([
  ["curly", "“We left,” he said. “We slept.”", ["We left,", "We slept."]],
  ["straight", '"We left," he said. "We slept."', ["We left,", "We slept."]],
  ["two single ones", "''We left,'' he said. ''We slept.''", ["We left,", "We slept."]],
  ["guillemets", "« Nous partons », dit-il.", ["Nous partons"]],
  ["German", "„Wir gehen“, sagte er. „Jetzt.“", ["Wir gehen", "Jetzt."]],
  ["reversed guillemets", "»Wir gehen«, sagte er.", ["Wir gehen"]],
  ["British single", "‘We left,’ he said. ‘It’s the boys’ boat.’", ["We left,", "It’s the boys’ boat."]],
  ["straight single", "'We left,' he said, as it's late.", ["We left,"]],
  ["nested", "“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]],
  ["mixed kinds", '“We left," he said.', ["We left,"]],
  ["turned the wrong way", "He said ”we left“ at last.", ["we left"]],
  ["blank before the closing one", 'He said "we left " at last.', ["we left"]],
  ["set too early", 'She said," We know it all".', ["We know it all"]],
  ["inches", 'A 12" board and a 6" board lay there.', []],
  ["only punctuation", "“…” and “!”", []],
])("marks: %s", (_, text, expected) => {
  expect(quoted(text)).toEqual([expected]);
});

test("a closing mark that was never opened is passed over", () => {
  expect(quoted("They played a plain part” in it and “go on today”.")).toEqual([["go on today"]]);
  expect(quoted('They played a plain part" in it and "go on today".')).toEqual([["go on today"]]);
});

test("a quotation that was never closed ends before its cue, and never reaches the next paragraph", () => {
  expect(quoted("“We left, Mr. Brandt said. “We slept.”\nThe rain fell.")).toEqual([
    ["We left,", "We slept."],
    [],
  ]);
  expect(quoted("“We left and slept.\nThe rain “fell” again.")).toEqual([["We left and slept."], ["fell"]]);
});

test("a quotation may be opened again in each paragraph and closed once", () => {
  expect(quoted("“We left.\n“We slept.\n“We woke,” he said.")).toEqual([
    ["We left."],
    ["We slept."],
    ["We woke,"],
  ]);
  expect(quoted("“We left.\nWe slept,” he said.")).toEqual([["We left."], ["We slept,"]]);
});
