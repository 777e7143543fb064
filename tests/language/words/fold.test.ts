import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../src/language/words/fold.ts";

test.each([
  ["Türkiye", "turkiye"],
  ["Erdoğan", "erdogan"],
  ["IĞDIR ığdır İzmir", "igdir igdir izmir"],
  ["Łódź", "lodz"],
  ["Søren Ærø", "soren aero"],
  ["Đoković", "dokovic"],
  ["Straße", "strasse"],
  ["Œuvre", "oeuvre"],
  ["O’Neill O‘Neill O'Neill", "o'neill o'neill o'neill"],
  ["north‑east north–east", "north-east north-east"],
  ["مُحَمَّد", "محمد"],
])("%s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("folding twice changes nothing more", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
});
