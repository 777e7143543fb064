import { BEGINS, type Chain, GOES_ON, LABELS, likelihood } from "./label-chain.ts";

/** From one word up to and with another. */
export type Stretch = { readonly first: number; readonly last: number };
/** Where a word stands in the text; `quotation` is null but for what stands in marks. */
export type SentenceToken = {
  readonly start: number;
  readonly end: number;
  readonly quotation: number | null;
};
/** How likely exactly this is reported, from 0 to 1. */
type Possible = Stretch & { readonly likelihood: number };

/** What is less likely is not looked at. */
const LEAST_START = 0.01;
const LEAST_STRETCH = 0.005;
/** Reported passages that a sentence may have, the likeliest ones: bounds the work where nothing is clear. */
const MOST_POSSIBLE = 40;
/** In words. */
const LONGEST_STRETCH = 120;

/** Two passages are taken for the same when they share at least half of what they cover together. */
const SAME = 0.5;
/** How much more an exact passage counts than one that is only the same by half. */
const EXACTNESS = 0.2;

/** All stretches that may be reported. */
function possibleStretches(chain: Chain, tokens: readonly SentenceToken[]): Possible[] {
  const isQuotation = (word: number) => tokens[word]?.quotation !== null;
  const found: Possible[] = [];
  for (let first = 0; first < chain.length; first += 1) {
    if (isQuotation(first) || likelihood(chain, first, BEGINS) < LEAST_START) continue;
    let reached = chain.forward[first * LABELS + BEGINS] ?? 0;
    let label = BEGINS;
    for (let last = first; last < Math.min(chain.length, first + LONGEST_STRETCH); last += 1) {
      if (last > first) {
        if (isQuotation(last)) break;
        reached *=
          ((chain.steps[label * LABELS + GOES_ON] ?? 0) * (chain.powers[last * LABELS + GOES_ON] ?? 0)) /
          (chain.scales[last] ?? 1);
        label = GOES_ON;
      }
      if (reached * (chain.backward[last * LABELS + label] ?? 0) < LEAST_STRETCH) break;
      const ended = reached * endingAfter(chain, last, label);
      if (ended >= LEAST_STRETCH) found.push({ first, last, likelihood: ended });
    }
  }
  if (found.length <= MOST_POSSIBLE) return found;
  return found.sort((one, other) => other.likelihood - one.likelihood).slice(0, MOST_POSSIBLE);
}

/** What all ways to go on behind a word without reporting further amount to. */
function endingAfter(chain: Chain, last: number, label: number): number {
  if (last + 1 >= chain.length) return 1;
  const next = (last + 1) * LABELS;
  let sum = 0;
  for (let to = 0; to < LABELS; to += 1)
    if (to !== GOES_ON)
      sum +=
        (chain.steps[label * LABELS + to] ?? 0) *
        (chain.powers[next + to] ?? 0) *
        (chain.backward[next + to] ?? 0);
  return sum / (chain.scales[last + 1] ?? 1);
}

/**
 * The passages that a sentence reports, in their order and apart from each other. Not the single likeliest reading is
 * taken, but the stretches that most readings agree with at least by half (minimum Bayes risk: Goel and Byrne, 2000).
 *
 * @param threshold how likely a passage must be, from 0 to 1.
 * @param tokens the sentence's words, by where they stand in the text.
 */
export function choosePassages(chain: Chain, tokens: readonly SentenceToken[], threshold: number): Stretch[] {
  const possible = possibleStretches(chain, tokens);
  const count = possible.length;
  const starts = Float64Array.from(possible, ({ first }) => tokens[first]?.start ?? 0);
  const ends = Float64Array.from(possible, ({ last }) => tokens[last]?.end ?? 0);
  const judged = possible.map((stretch, one) => {
    const start = starts[one] ?? 0;
    const end = ends[one] ?? 0;
    let agreed = 0;
    let worth = 0;
    for (let other = 0; other < count; other += 1) {
      const otherStart = starts[other] ?? 0;
      const otherEnd = ends[other] ?? 0;
      const both = Math.min(end, otherEnd) - Math.max(start, otherStart);
      if (both <= 0) continue;
      const overlap = both / (Math.max(end, otherEnd) - Math.min(start, otherStart));
      if (overlap < SAME) continue;
      const likelihood = possible[other]?.likelihood ?? 0;
      agreed += likelihood;
      worth += likelihood * (1 - EXACTNESS + EXACTNESS * overlap);
    }
    return { stretch, agreed, worth };
  });
  const chosen: Stretch[] = [];
  for (const { stretch } of judged
    .filter(({ agreed }) => agreed >= threshold)
    .sort((one, other) => other.worth - one.worth))
    if (!chosen.some((other) => touches(stretch, other)))
      chosen.push({ first: stretch.first, last: stretch.last });
  return chosen.sort((one, other) => one.first - other.first);
}

const touches = (one: Stretch, other: Stretch) => one.first <= other.last && other.first <= one.last;
