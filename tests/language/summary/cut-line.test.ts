import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLine } from "../../../src/language/summary/cut-line.ts";

test.each([
  ["Short enough.", 20, "Short enough."],
  ["two\n  lines", 20, "two lines"],
  ["The council voted on Monday to build a wall, and the fishermen left the hall.", 60, /a wall…$/u],
  ["The council voted on Monday to build a wall of nine metres.", 43, /to build…$|Monday…$/u],
  ["The mayor of the town called the new wall “a great day for all of us who live here”.", 60, /new wall…$/u],
  ['The mayor of the town called the new wall "a great day for all of us who live here".', 60, /new wall…$/u],
  ["The mayor called the wall that the town will get ‘a great day for all of us here’.", 60, /will get…$/u],
  // A quotation that opens too soon to be left out is closed.
  [
    "“There is a danger in a wall that nobody has measured and nobody can pay for, as the town says,” she said.",
    80,
    "“There is a danger in a wall that nobody has measured and nobody can pay for…”",
  ],
  [
    'Orlan once wrote: "The sea is a neighbour that no town can choose and that no wall will keep away for long."',
    80,
    'Orlan once wrote: "The sea is a neighbour that no town can choose…"',
  ],
  [
    "‘The sea is a neighbour that no town can choose and that no wall will keep away for long,’ she wrote.",
    70,
    "‘The sea is a neighbour that no town can choose…’",
  ],
  // Neither behind a word that leaves its phrase open, nor in the middle of a phrase where one ends before.
  [
    "Fishermen of the old harbour met the council in the biggest hall of the last free town.",
    75,
    "Fishermen of the old harbour met the council…",
  ],
  [
    "Selma Orlan, who has led the town since the storm, says the wall will be higher.",
    54,
    "Selma Orlan, who has led the town since the storm…",
  ],
  [
    "The council closed the workers’ quay on Monday before it voted on the wall.",
    50,
    "The council closed the workers’ quay on Monday…",
  ],
])("%s", (text, maximum, expected) => {
  if (typeof expected === "string") expect(cutLine(text, maximum)).toBe(expected);
  else expect(cutLine(text, maximum)).toMatch(expected);
});

test("is never longer than allowed, and begins as the text does", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.integer({ min: 2, max: 150 }),
      (text, maximum) => {
        const line = cutLine(text, maximum);
        expect(line.length).toBeLessThanOrEqual(maximum);
        expect(line.isWellFormed() || !text.isWellFormed()).toBe(true);
        const whole = text.trim().replace(/\s+/gu, " ");
        expect(whole.startsWith(line.replace(/…["'“”»’]?$/u, "").trimEnd())).toBe(true);
      },
    ),
  );
});
