import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { ledeLine, summariesOf, summarise } from "../../src/language/summary/summary.ts";
import type { Passage } from "../../src/language/words/passage.ts";

/** Text of the pieces that the reading looks at, in any order, with any characters between. */
const pieces = fc.constantFrom(
  ..."“,”,\",',‘,’,'',«,»,„,.,!,?,…,—,:,;,(,),\n,\n\n, ,said,told,saying,to,according,of,who,he,She,it,The,a,minister,Mr.,Mona,Aziz,al-Aziz,U.S.,council,Jr.,45,-,## ,TT".split(
    ",",
  ),
  ",",
);
const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: pieces },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
    ),
    {
      maxLength: 120,
    },
  )
  .chain((parts) => fc.constantFrom(" ", "").map((glue) => parts.join(glue)));

const countWords = (words: string) => words.split(/\s+/u).filter(Boolean).length;

test("every passage is what stands in the text, whatever the text", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { blocks, sentences, quotations } = analyse(source);
      const mentions = quotations.flatMap(({ mention }) => mention ?? []);
      for (const { text: words, start, end } of [
        ...sentences,
        ...quotations,
        ...mentions,
      ] satisfies Passage[]) {
        expect(source.slice(start, end)).toBe(words);
      }
      const body = blocks.filter((block) => block.kind === "paragraph");
      for (const passage of [...sentences, ...quotations]) {
        expect(passage.end).toBeGreaterThan(passage.start);
        expect(body.some((block) => block.start <= passage.start && passage.end <= block.end)).toBe(true);
      }
      for (const { confidence } of quotations) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      for (const list of [sentences, quotations]) {
        list.forEach((passage, index) => {
          expect(passage.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
        });
      }
    }),
    { numRuns: 1500 },
  );
});

test("a summary is verbatim, in order, within its budget, and there whenever a sentence is", () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 60 }),
      (source, sentences, words) => {
        const analysis = analyse(source);
        for (const budget of [{ sentences }, { words }, { sentences, words }]) {
          const summary = summarise(analysis, budget);
          for (const { text: passage, start, end } of summary) expect(source.slice(start, end)).toBe(passage);
          const starts = summary.map(({ start }) => start);
          expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other));
          expect(summary.length).toBeLessThanOrEqual(budget.sentences ?? Number.POSITIVE_INFINITY);
          const length = summary.reduce((sum, passage) => sum + countWords(passage.text), 0);
          expect(length).toBeLessThanOrEqual(budget.words ?? Number.POSITIVE_INFINITY);
        }
        const some = analysis.sentences.length > 0;
        expect(summarise(analysis, { sentences }).length > 0).toBe(some);
        for (const list of Object.values(summariesOf(analysis))) expect(list.length > 0).toBe(some);
      },
    ),
    { numRuns: 700 },
  );
});

test("a lede is one line within its length", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 160 }), (source, maximum) => {
      const line = ledeLine(analyse(source), maximum);
      expect(line.length).toBeLessThanOrEqual(maximum);
      expect(line).not.toMatch(/\n/u);
    }),
  );
});
