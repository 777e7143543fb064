import { expect, test } from "vitest";
import { passageKey, passageReference, passageWords } from "../../src/library/passage.ts";
import { entry, libraryWith, moment, NOW, said } from "../support/library-entries.ts";

const WORDS = "We will open the harbour when the pier is safe.";
const withdrawn = { at: moment("2031-05-19T14:05:00Z"), note: "Retracted." };
const quoted = (text: string, article = "harbour") =>
  passageReference({ article, words: passageWords(text) });
const library = () =>
  libraryWith(
    entry("harbour", {
      quotations: [said("Ida Holm", WORDS), said("Ida Holm", "when the pier is safe"), said(null, "Never")],
    }),
    entry("taken-back", { withdrawn, quotations: [said("Jon Aas", WORDS)] }),
    entry("an-article-with-an-id-that-is-longer-than-a-reference", { quotations: [said("Jon Aas", WORDS)] }),
    entry("future", { published: "2031-06-01" }),
  ).at(NOW);

test("a quotation is found by its words, whatever their marks, and a repetition too", () => {
  const view = library();
  const found = view.passage(quoted("we will open the harbour when the pier is safe"));
  expect(found).toMatchObject({
    kind: "quotation",
    quotation: { text: WORDS, speaker: { name: "Ida Holm" } },
  });
  expect(view.passage(quoted("“When the pier is safe”"))).toMatchObject({
    quotation: { text: "when the pier is safe" },
  });
  expect(view.article("harbour")?.quotations.map(({ text }) => text)).not.toContain("when the pier is safe");
  expect(view.passage(quoted(WORDS, "an-article-with-an-id-that-is-longer-than-a-reference"))).toMatchObject({
    quotation: { speaker: { name: "Jon Aas" } },
  });
});

test.each([
  ["other words", "harbour", "We will open", "unquoted"],
  ["an article that is not there", "harbours", WORDS, "gone"],
  ["an article of the future", "future", WORDS, "gone"],
  ["a withdrawn one", "taken-back", WORDS, "withdrawn"],
])("%s", (_, article, text, kind) => {
  expect(library().passage(quoted(text, article)).kind).toBe(kind);
});

test("a summary is known by its article", () => {
  const view = library();
  expect(view.passage({ article: "harbour", words: null })).toMatchObject({
    kind: "summary",
    read: { article: { id: "harbour" } },
  });
  expect(view.passage({ article: "taken-back", words: null }).kind).toBe("withdrawn");
});

test("the file of an article is known, a withdrawn one’s too", () => {
  const view = library();
  expect(["harbour", "taken-back", "future", "none"].map((id) => view.fileOf(id))).toEqual([
    "harbour.md",
    "taken-back.md",
    null,
    null,
  ]);
});

test("keys of different passages differ, and have one length", () => {
  const keys = [
    { article: "a", words: "b" },
    { article: "a", words: null },
    { article: "a", words: "" },
    { article: "b", words: null },
    { article: "harbour", words: passageWords(WORDS) },
  ].map(passageKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^~[\w-]{15}$/u.test(key))).toBe(true);
});
