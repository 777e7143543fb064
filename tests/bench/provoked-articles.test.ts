import { describe, expect, it } from "vitest";
import { readProvokedArticle } from "../../bench/provoked-article.ts";
import { HALVES, type Half, readProvokedArticles } from "../../bench/provoked-articles.ts";
import { nameKey } from "../../bench/quotes.ts";

const LEAST_OF_EACH = {
  plain: 25,
  harmless: 20,
  denied: 10,
  hypothetical: 10,
  medium: 10,
  relative: 10,
  nobody: 10,
  pronoun: 10,
  description: 10,
  language: 10,
};

const marksOf = (half: Half) =>
  readProvokedArticles(half).flatMap(({ file, text, quotes }) =>
    quotes.map((quote) => ({ ...quote, file, text, words: text.slice(quote.start, quote.end) })),
  );

describe("articles made to provoke a wrong speaker", () => {
  for (const half of HALVES) {
    it(`hold enough quotations of each trap in ${half}`, () => {
      const marks = marksOf(half);
      const tooFew = Object.entries(LEAST_OF_EACH).filter(
        ([trap, least]) => marks.filter((mark) => mark.trap === trap).length < least,
      );
      expect(tooFew).toEqual([]);
    });

    it(`contain the names that are marked in ${half}`, () => {
      const absent = marksOf(half).filter(
        ({ text, speakers }) =>
          speakers.length > 0 && !speakers.some((name) => nameKey(text).includes(nameKey(name))),
      );
      expect(absent.map(({ file, speakers }) => [file, speakers])).toEqual([]);
    });
  }

  it("quote nothing in both halves", () => {
    const develop = new Set(marksOf("develop").map(({ words }) => words));
    const both = marksOf("held-out").filter(({ words }) => develop.has(words));
    // Without their articles: nobody is to read those of the other half.
    expect(both.map(({ words }) => words)).toEqual([]);
  });
});

describe("a marked article", () => {
  it("gives the text without marks, and each quotation with its trap and the names that are right", () => {
    const { text, quotes } = readProvokedArticle(
      "a.txt",
      "“⟦No,|Ana Korkut / Korkut|plain⟧” Ana Korkut said. A sign: “⟦Exit|?|nobody⟧”.",
    );
    expect(text).toBe("“No,” Ana Korkut said. A sign: “Exit”.");
    expect(quotes).toEqual([
      { start: 1, end: 4, trap: "plain", speakers: ["Ana Korkut", "Korkut"] },
      { start: 32, end: 36, trap: "nobody", speakers: [] },
    ]);
  });

  it.each([
    ["an unknown trap", "“⟦No,|Ana Korkut|trick⟧” she said."],
    ["no trap", "“⟦No,|Ana Korkut⟧” she said."],
    ["no speaker", "“⟦No,||plain⟧” she said."],
    ["nobody or a person", "“⟦No,|Ana Korkut / ?|plain⟧” she said."],
    ["a field too many", "“⟦No,|Ana Korkut|plain|mixed⟧” she said."],
  ])("with %s in a mark is refused, naming the file and the words", (_, marked) => {
    expect(() => readProvokedArticle("a.txt", marked)).toThrow(/^a\.txt: .*No,/u);
  });
});
