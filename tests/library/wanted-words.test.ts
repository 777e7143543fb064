import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/language/words/fold.ts";
import { isWanted, searchQuery } from "../../src/library/search-query.ts";
import { wantedWords } from "../../src/library/wanted-words.ts";

/** What is asked for must hold a letter. */
function queryOf(text: string) {
  const query = searchQuery(text);
  if (query === null) throw new Error("asks for nothing");
  return query;
}

function found(text: string, asked: string): string[] {
  return wantedWords(text, queryOf(asked)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  [
    "whole words, and words that begin like the last one",
    "The theatre, the gate.",
    "the gat",
    ["The", "the", "gate"],
  ],
  ["no word that only holds one", "Another breath, then Athens", "the", ["then"]],
  [
    "words in print’s quotation marks, and with an apostrophe",
    "“The Gate’s shut” – gate",
    "gate",
    ["Gate", "gate"],
  ],
  [
    "words with marks",
    "Türkiye and TURKIYE, turkiyé\nturkiye",
    "turkiye",
    ["Türkiye", "TURKIYE", "turkiyé", "turkiye"],
  ],
  ["a word once that is asked for twice", "gate gates", "gate gate", ["gate", "gates"]],
  ["numbers", "In 2031, not in 20312.", "2031 x", ["2031"]],
])("finds %s", (_, text, asked, expected) => {
  expect(found(text, asked)).toEqual(expected);
});

test("finds what reading every word finds, whatever the text", () => {
  const letter = fc.constantFrom(
    ...[
      "a",
      "b",
      "A",
      "B",
      "é",
      "ß",
      "İ",
      "1",
      "`",
      "'",
      "’",
      "“",
      "–",
      "…",
      " ",
      "\n",
      ".",
      "\u0301",
      "ا",
      "𝒂",
      "\u00A0",
      "_",
    ],
  );
  const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(""));
  const word = fc.array(fc.constantFrom("a", "b", "é", "ss", "1"), { minLength: 1, maxLength: 3 });
  const asked = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => words.map((one) => one.join("")).join(" "));
  fc.assert(
    fc.property(text, asked, (given, wanted) => {
      const query = queryOf(wanted);
      const expected = [...given.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: written, index: start }) => {
        const folded = fold(written);
        return isWanted(query, folded) ? [{ start, end: start + written.length, word: folded }] : [];
      });
      expect(wantedWords(given, query)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
