import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { findNames, lowerCaseWordsOf } from "../../src/language/grammar/names.ts";
import { readParagraphs } from "../../src/language/grammar/paragraphs.ts";
import { rangeOf } from "../../src/language/grammar/phrases.ts";
import { readLayout } from "../../src/language/layout/layout.ts";
import { reportGroups } from "../../src/language/reported/reported-speech.ts";

/*
 * Learns the weights of reported speech from articles with marked quotations:
 *   npm run train:reported-speech -- ARTICLES.jsonl
 * writes src/language/reported/reported-speech.json. Logistic regression by stochastic gradient descent with AdaGrad, weights decayed
 * towards 0 (L2), rare features and small weights left out. The order of the examples is fixed, and so is the result.
 */

const ROUNDS = 6;
const STEP = 0.15;
const DECAY = 0.01;
/** A feature seen less often is left out; so is a weight that changes little. */
const RAREST = 10;
const SMALLEST = 0.15;
/** Overlap of what is found with what is marked, as a share of both together, from which on it is right. */
const ENOUGH = 0.5;

const articleSchema = z.object({
  text: z.string(),
  title: z.string().nullish(),
  quotes: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string() })),
});
type Article = z.output<typeof articleSchema>;
/** A cue with the overlap of each of its possible passages with what is marked, from 0 to 1. */
type Example = {
  readonly cue: readonly string[];
  readonly ends: readonly { readonly features: readonly string[]; readonly overlap: number }[];
};

function examplesOf({ text, title, quotes }: Article): Example[] {
  const paragraphs = readParagraphs(text, readLayout(text, title ?? undefined));
  const mentions = findNames(text, paragraphs, lowerCaseWordsOf(paragraphs));
  const names = {
    byStart: new Map(mentions.map((mention) => [mention.start, mention])),
    byEnd: new Map(mentions.map((mention) => [mention.end, mention])),
  };
  const wanted = quotes.filter(({ kind }) => kind === "indirect");
  const others = quotes.filter(({ kind }) => kind !== "indirect");
  const groups = paragraphs.flatMap(({ frame }) =>
    reportGroups(frame, names).map(({ cue, ends }) => ({
      cue,
      ends: ends.map(({ candidate, features }) => ({
        range: rangeOf(frame, candidate.first, candidate.last),
        features: features(),
      })),
    })),
  );
  const takenBy = bestGroups(groups, wanted);
  return groups.flatMap(({ cue, ends }, group) => {
    const taken = wanted.filter((_, index) => takenBy[index] === group);
    // What is marked as quoted in part tells nothing of either side.
    const unclear = ends.some(({ range }) =>
      others.some((quote) => shared(range, quote) * 2 >= range.end - range.start),
    );
    if (taken.length === 0 && unclear) return [];
    return {
      cue,
      ends: ends.map(({ range, features }) => ({
        features,
        overlap: Math.max(0, ...taken.map((quote) => overlap(range, quote))),
      })),
    };
  });
}

/** For each marked passage the cue that comes nearest to it: a cue inside a report shares much of its passage. */
function bestGroups(
  groups: readonly { readonly ends: readonly { readonly range: Range }[] }[],
  wanted: readonly Range[],
): (number | null)[] {
  return wanted.map((quote) => {
    let best: number | null = null;
    let most = ENOUGH - Number.EPSILON;
    for (const [group, { ends }] of groups.entries())
      for (const { range } of ends) {
        const both = overlap(range, quote);
        if (both <= most) continue;
        best = group;
        most = both;
      }
    return best;
  });
}

type Range = { readonly start: number; readonly end: number };
const shared = (one: Range, other: Range) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
const overlap = (one: Range, other: Range) =>
  shared(one, other) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));

/** Weights that move against the gradient, each by steps that shrink as it moves (AdaGrad), and decay towards 0. */
class Weights {
  readonly values = new Map<string, number>();
  readonly #squares = new Map<string, number>();
  readonly #seen: ReadonlyMap<string, number>;

  constructor(features: Iterable<string>) {
    const seen = new Map<string, number>();
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
    this.#seen = seen;
  }

  sum(features: readonly string[]): number {
    let sum = 0;
    for (const feature of features) sum += this.values.get(feature) ?? 0;
    return sum;
  }

  /** `error`: how much greater the sum should be. */
  move(features: readonly string[], error: number): void {
    for (const feature of features) {
      if ((this.#seen.get(feature) ?? 0) < RAREST) continue;
      const weight = this.values.get(feature) ?? 0;
      const gradient = error - DECAY * weight;
      const square = (this.#squares.get(feature) ?? 0.1) + gradient * gradient;
      this.#squares.set(feature, square);
      this.values.set(feature, weight + (STEP * gradient) / Math.sqrt(square));
    }
  }

  /** Rounded, without what changes little, in alphabetical order. */
  toJSON(): Record<string, number> {
    return Object.fromEntries(
      [...this.values]
        .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]),
    );
  }
}

function train(examples: readonly Example[]): { bias: number; cues: Weights; ends: Weights } {
  const cues = new Weights(examples.flatMap(({ cue }) => cue));
  const ends = new Weights(examples.flatMap((example) => example.ends.flatMap(({ features }) => features)));
  let bias = 0;
  const order = shuffled(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const right = example.ends.some((end) => end.overlap >= ENOUGH);
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-bias - cues.sum(example.cue)));
      bias += 0.01 * error;
      cues.move(example.cue, error);
      if (right) moveEnds(ends, example);
    }
  }
  return { bias, cues, ends };
}

/** Softmax over the possible ends; the wanted shares go by overlap, to the power that makes the best one stand out. */
function moveEnds(ends: Weights, example: Example): void {
  const powers = example.ends.map(({ features }) => Math.exp(ends.sum(features)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const wanted = example.ends.map(({ overlap }) => (overlap >= ENOUGH ? overlap ** 4 : 0));
  const all = wanted.reduce((sum, share) => sum + share, 0);
  for (const [index, { features }] of example.ends.entries())
    ends.move(features, (wanted[index] ?? 0) / all - (powers[index] ?? 0) / total);
}

/** The numbers below `count` in an order that is mixed but always the same. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let seed = 42;
  for (let index = count - 1; index > 0; index--) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = seed % (index + 1);
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write("Name the file of marked articles: npm run train:reported-speech -- ARTICLES.jsonl\n");
  process.exit(1);
}
const articles = readFileSync(path, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => articleSchema.parse(JSON.parse(line)));
const examples = articles.flatMap(examplesOf);
const { bias, cues, ends } = train(examples);
const card = {
  about:
    "Which verbs report speech without quotation marks, and where it ends: weights of two logistic regressions over the features of reported-features.ts.",
  madeBy:
    "npm run train:reported-speech -- polnear-train-canon.jsonl (tools/quotes/train-reported-speech.ts)",
  data: `PolNeAR, US political news of 2016, ${articles.length} articles, ${examples.length} cues; weights of words and word classes, none of the text.`,
};
const model = { card, threshold: 0.27, innerThreshold: 0.5, bias: Math.round(bias * 100) / 100, cues, ends };
writeFileSync("src/language/reported/reported-speech.json", `${JSON.stringify(model, null, 2)}\n`);
const rightOnes = examples.filter((example) => example.ends.some(({ overlap }) => overlap >= ENOUGH)).length;
process.stdout.write(
  `${examples.length} cues, ${rightOnes} right; ${Object.keys(cues.toJSON()).length} and ${Object.keys(ends.toJSON()).length} weights\n`,
);
