import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLine } from "../../../src/language/summary/cut-line.ts";

test.each([
  ["Short enough.", 20, "Short enough."],
  ["two\n  lines", 20, "two lines"],
  ["The council voted on Monday to build a wall, and the fishermen left the hall.", 60, /a wall…$/],
  ["The council voted on Monday to build a wall of nine metres.", 43, /to build…$|Monday…$/],
  ["The mayor of the town called the new wall “a great day for all of us who live here”.", 60, /new wall…$/],
  ['The mayor of the town called the new wall "a great day for all of us who live here".', 60, /new wall…$/],
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
        const whole = text.trim().replace(/\s+/g, " ");
        expect(whole.startsWith(line.replace(/…$/, "").trimEnd())).toBe(true);
      },
    ),
  );
});
