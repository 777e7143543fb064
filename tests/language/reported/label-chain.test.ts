import fc from "fast-check";
import { expect, test } from "vitest";
import {
  BEGINS,
  GOES_ON,
  LABELS,
  likelihood,
  pairLikelihood,
  readChain,
  stepsOf,
  TRANSITIONS,
} from "../../../src/language/reported/label-chain.ts";
import { choosePassages } from "../../../src/language/reported/passage-choice.ts";

const WORDS = 3;
const score = fc.double({ min: -4, max: 4, noNaN: true });
const scores = fc
  .array(score, { minLength: WORDS * LABELS, maxLength: WORDS * LABELS })
  .map((list) => Float64Array.from(list));
const transitions = fc
  .array(score, { minLength: TRANSITIONS, maxLength: TRANSITIONS })
  .map((list) => Float64Array.from(list));

/** All ways to label the words, each with its share of all. */
function readings(of: Float64Array, steps: Float64Array): { labels: number[]; share: number }[] {
  let paths: number[][] = [[]];
  for (let word = 0; word < WORDS; word += 1)
    paths = paths.flatMap((path) => Array.from({ length: LABELS }, (_, label) => [...path, label]));
  const powers = paths.map((labels) =>
    Math.exp(
      labels.reduce((sum, label, word) => {
        const from = labels[word - 1];
        return sum + (of[word * LABELS + label] ?? 0) + (steps[(from ?? LABELS) * LABELS + label] ?? 0);
      }, 0),
    ),
  );
  const all = powers.reduce((sum, power) => sum + power, 0);
  return paths.map((labels, index) => ({ labels, share: (powers[index] ?? 0) / all }));
}

const share = (list: readonly { share: number }[]) => list.reduce((sum, { share }) => sum + share, 0);

test("likelihoods are those of all readings together", () => {
  fc.assert(
    fc.property(scores, transitions, (of, steps) => {
      const chain = readChain(of, stepsOf(steps));
      const all = readings(of, steps);
      for (let word = 0; word < WORDS; word += 1)
        for (let label = 0; label < LABELS; label += 1) {
          const having = all.filter(({ labels }) => labels[word] === label);
          expect(likelihood(chain, word, label)).toBeCloseTo(share(having), 9);
          if (word === 0) continue;
          for (let from = 0; from < LABELS; from += 1)
            expect(pairLikelihood(chain, word, from, label)).toBeCloseTo(
              share(having.filter(({ labels }) => labels[word - 1] === from)),
              9,
            );
        }
    }),
    { numRuns: 20 },
  );
});

/** Scores of words that surely have these labels. */
const surely = (labels: readonly number[]) => {
  const of = new Float64Array(labels.length * LABELS);
  for (const [word, label] of labels.entries()) of[word * LABELS + label] = 20;
  return readChain(of, stepsOf(new Float64Array(TRANSITIONS)));
};
/** Words of one letter and a space; the one at `quoted` stands in marks. */
const wordsOf = (count: number, quoted = -1) =>
  Array.from({ length: count }, (_, index) => ({
    start: index * 2,
    end: index * 2 + 1,
    quotation: index === quoted ? 0 : null,
  }));

test("passages are the stretches that begin and go on, in order", () => {
  const chain = surely([0, BEGINS, GOES_ON, GOES_ON, 2, BEGINS, GOES_ON, BEGINS]);
  expect(choosePassages(chain, wordsOf(8), 0.5)).toEqual([
    { first: 1, last: 3 },
    { first: 5, last: 6 },
    { first: 7, last: 7 },
  ]);
});

test("passages never hold a quotation", () => {
  const chain = surely([0, BEGINS, GOES_ON, GOES_ON, GOES_ON]);
  for (const { first, last } of choosePassages(chain, wordsOf(5, 3), 0))
    expect(first > 3 || last < 3).toBe(true);
});

test("a passage of which no end is sure is still found", () => {
  const of = new Float64Array(6 * LABELS);
  for (const [word, label] of [BEGINS, GOES_ON, GOES_ON, GOES_ON].entries()) of[word * LABELS + label] = 20;
  // Whether the last two words belong to it is open: no single reading is likelier than a third.
  for (const word of [4, 5]) for (const label of [0, GOES_ON]) of[word * LABELS + label] = 20;
  const steps = new Float64Array(TRANSITIONS);
  steps[0 * LABELS + GOES_ON] = -30;
  const [found, ...more] = choosePassages(readChain(of, stepsOf(steps)), wordsOf(6), 0.9);
  expect(more).toEqual([]);
  expect(found?.first).toBe(0);
  expect(found?.last).toBeGreaterThanOrEqual(3);
});
