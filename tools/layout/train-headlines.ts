import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HeadlineModel } from "../../src/import/paste/headline-model.ts";
import { shuffle } from "../random.ts";
import { type HeadlineExample, layoutHeadlines, pageHeadlines } from "./headline-examples.ts";
import { foldOf, knownEvidence, seeded } from "./logistic.ts";

/*
 * Makes src/import/paste/headline-model.json, a log-linear choice of one line among those that may be the headline:
 *
 *   node tools/layout/train-headlines.ts FOLDER …
 *
 * Learns from the same pages and layouts as train.ts. First each fourth of them is judged by what is learnt from the others.
 */
const MODEL = join(import.meta.dirname, "../../src/import/paste/headline-model.json");
const FOLDS = 4;
const PASSES = 14;
const RATE = 0.15;
const DECAY = 1e-3;
const FEWEST_ARTICLES = 5;
const WEAKEST = 0.03;

type Weights = ReadonlyMap<string, number>;

const random = seeded(7);
const examples = [...process.argv.slice(2).flatMap(pageHeadlines), ...layoutHeadlines()];
const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const weights = fit(examples.filter(({ name }) => foldOf(name, FOLDS) !== fold));
  return examples
    .filter(({ name }) => foldOf(name, FOLDS) === fold)
    .map((example) => ({ example, ...chosen(example, weights) }));
});
for (const isOwn of [true, false]) {
  const some = judged.filter(({ example }) => example.isOwn === isOwn);
  const right = (lines: readonly (number | null)[]) =>
    some.filter(({ example }, at) => example.headlines.has(lines[at] ?? -1)).length;
  const ruled = some.map(({ example }) => example.ruled);
  process.stdout.write(
    `${isOwn ? "our own layouts" : "pages"}: ${some.length}, by rules ${right(ruled)} right, by the model`,
  );
  for (const clearly of [0, 1, 1.5, 2, 2.5, 3])
    process.stdout.write(
      ` ${right(some.map(({ lead, best }, at) => (lead > clearly ? best : (ruled[at] ?? null))))} (from ${clearly})`,
    );
  process.stdout.write("\n");
}
const weights = [...fit(examples)].filter(([, weight]) => Math.abs(weight) >= WEAKEST);
const model: HeadlineModel = {
  weights: Object.fromEntries(
    weights.map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100]).sort(),
  ),
};
writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(`Wrote ${MODEL}, ${weights.length} weights\n`);

/** The likeliest line, and how much likelier it is than the rules' line, in logits. */
function chosen({ candidates, ruled }: HeadlineExample, known: Weights): { best: number; lead: number } {
  const scores = candidates.map(({ evidence }) =>
    evidence.reduce((sum, name) => sum + (known.get(name) ?? 0), 0),
  );
  const most = Math.max(...scores);
  const ofRuled = scores[candidates.findIndex(({ index }) => index === ruled)] ?? -Infinity;
  return { best: candidates[scores.indexOf(most)]?.index ?? -1, lead: most - ofRuled };
}

/** By stochastic gradient descent with a rate of its own for each weight (AdaGrad). */
function fit(learnt: readonly HeadlineExample[]): Weights {
  const lines = learnt.flatMap(({ name, candidates }) =>
    candidates.map(({ evidence }) => ({ article: name, evidence })),
  );
  const places = new Map([...knownEvidence(lines, FEWEST_ARTICLES)].map((name, place) => [name, place]));
  const weights = new Float64Array(places.size);
  const squares = new Float64Array(places.size).fill(1e-2);
  const rows = learnt.map(({ candidates, headlines }) =>
    candidates.map(({ index, evidence }) => ({
      at: evidence.flatMap((name) => places.get(name) ?? []),
      isHeadline: headlines.has(index),
    })),
  );
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(rows, random);
    for (const row of rows)
      for (const [place, fault] of slopes(row, weights)) {
        const slope = fault + DECAY * (weights[place] ?? 0);
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) - (RATE / Math.sqrt(square)) * slope;
      }
  }
  return new Map([...places].map(([name, place]) => [name, weights[place] ?? 0]));
}

type Row = readonly { readonly at: readonly number[]; readonly isHeadline: boolean }[];

/** How much each weight makes the lines likelier that are not the headline. Of several headlines any may be chosen. */
function slopes(row: Row, weights: Float64Array): Map<number, number> {
  const scores = row.map(({ at }) => at.reduce((sum, place) => sum + (weights[place] ?? 0), 0));
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const total = likely.reduce((sum, value) => sum + value, 0);
  const right = row.reduce((sum, { isHeadline }, at) => sum + (isHeadline ? (likely[at] ?? 0) : 0), 1e-9);
  const found = new Map<number, number>();
  for (const [line, { at, isHeadline }] of row.entries()) {
    const value = likely[line] ?? 0;
    const fault = value / total - (isHeadline ? value / right : 0);
    for (const place of at) found.set(place, (found.get(place) ?? 0) + fault);
  }
  return found;
}
