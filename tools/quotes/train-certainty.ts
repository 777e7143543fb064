import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readQuotedArticles } from "../../bench/quoted-articles.ts";
import { readMarkedFile } from "../../bench/quotes.ts";
import { type CertaintyModel, probabilityOf } from "../../src/language/quotations/certainty-model.ts";
import { type CertaintyExample, certaintyExamples } from "./certainty-examples.ts";

/*
 * Makes src/language/quotations/certainty-model.json, a logistic regression of whether a speaker is right:
 *
 *   node tools/quotes/train-certainty.ts ARTICLES.jsonl [--only-measure]
 *
 * Learns from the articles given and from the half of our own that may be looked at (bench/quoted/develop). First each fifth of
 * the articles is judged by what is learnt from the others.
 */
const MODEL = join(import.meta.dirname, "../../src/language/quotations/certainty-model.json");
const FOLDS = 5;
/** How strongly weights are held at 0: a feature of a few examples moves little. */
const DECAY = 0.3;
const STEPS = 600;
const RATE = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "only-measure": { type: "boolean", default: false } },
});

const own = readQuotedArticles().get("develop") ?? [];
const articles = [...positionals.flatMap(readMarkedFile), ...own];
const folds = articles.map(certaintyExamples).reduce<CertaintyExample[][]>(
  (parts, examples, index) => {
    parts[index % FOLDS]?.push(...examples);
    return parts;
  },
  Array.from({ length: FOLDS }, () => []),
);

const judged = folds.flatMap((held, fold) => {
  const model = fit(folds.filter((_, index) => index !== fold).flat());
  return held.map((example) => ({ ...example, probability: probabilityOf(model, example.features) }));
});
report(judged);
if (!values["only-measure"]) writeFileSync(MODEL, `${JSON.stringify(rounded(fit(folds.flat())), null, 2)}\n`);

/** By gradient descent over the mean loss. */
function fit(examples: readonly CertaintyExample[]): CertaintyModel {
  const weights = new Map<string, number>();
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Map<string, number>();
    let biasGradient = 0;
    const model = { bias, weights: Object.fromEntries(weights) };
    for (const { features, right } of examples) {
      const fault = probabilityOf(model, features) - (right ? 1 : 0);
      biasGradient += fault;
      for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + fault);
    }
    bias -= (RATE * biasGradient) / examples.length;
    for (const [feature, slope] of gradient) {
      const weight = weights.get(feature) ?? 0;
      weights.set(feature, weight - (RATE * (slope + DECAY * weight)) / examples.length);
    }
  }
  return { bias, weights: Object.fromEntries([...weights].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

function rounded({ bias, weights }: CertaintyModel): CertaintyModel {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([feature, weight]) => [feature, round(weight)])),
  };
}

function report(examples: readonly (CertaintyExample & { readonly probability: number })[]): void {
  for (const kind of ["direct", "mixed"] as const) {
    const ofKind = examples.filter((example) => example.kind === kind);
    process.stdout.write(`${kind} (${ofKind.length}), in folds\n`);
    for (const [from, to] of [
      [0, 0.6],
      [0.6, 0.8],
      [0.8, 0.9],
      [0.9, 0.95],
      [0.95, 0.98],
      [0.98, 1.01],
    ] as const) {
      const band = ofKind.filter(({ probability }) => probability >= from && probability < to);
      const right = band.filter((example) => example.right).length;
      const mean = band.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, band.length);
      process.stdout.write(
        `  ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}   ${String(band.length).padStart(5)}   said ${(100 * mean).toFixed(1)} %   right ${((100 * right) / Math.max(1, band.length)).toFixed(1)} %\n`,
      );
    }
  }
}
