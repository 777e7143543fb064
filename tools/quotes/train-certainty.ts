import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { ProvokedArticle } from "../../bench/provoked-article.ts";
import { readProvokedArticles } from "../../bench/provoked-articles.ts";
import { rightNames } from "../../bench/provoked-verdict.ts";
import { type QuotedArticle, readQuotedArticles } from "../../bench/quoted-articles.ts";
import { readMarkedFile } from "../../bench/quotes.ts";
import { type CertaintyModel, probabilityOf } from "../../src/language/quotations/certainty-model.ts";
import { type CertaintyExample, certaintyExamples } from "./certainty-examples.ts";

/*
 * Makes src/language/quotations/certainty-model.json, a logistic regression of whether a speaker is right:
 *
 *   node tools/quotes/train-certainty.ts ARTICLES.jsonl [--only-measure]
 *
 * Learns from the articles given and from those of our own that may be looked at (bench/quoted/develop, bench/provoked/develop).
 * First each source of articles is judged by what is learnt from the others: what holds there may hold for a stranger's, too.
 */
const MODEL = join(import.meta.dirname, "../../src/language/quotations/certainty-model.json");
/** How strongly weights are held at 0: a feature of a few examples moves little. */
const DECAY = 0.3;
const STEPS = 600;
const RATE = 4;
/** Our own articles have the pronouns and descriptions that others lack, but are fewer. */
const WEIGHT_OF_OWN = 3;
const BANDS = [0, 0.6, 0.8, 0.9, 0.95, 0.98, 1];

type Source = {
  readonly name: string;
  readonly weight: number;
  readonly examples: readonly CertaintyExample[];
};
type Judged = CertaintyExample & { readonly probability: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "only-measure": { type: "boolean", default: false } },
});

const sources: readonly Source[] = [
  ...positionals.map((path) => sourceOf(basename(path), 1, readMarkedFile(path))),
  sourceOf("bench/quoted", WEIGHT_OF_OWN, readQuotedArticles().get("develop") ?? []),
  sourceOf("bench/provoked", WEIGHT_OF_OWN, readProvokedArticles("develop").map(withSpeakers)),
];
for (const held of sources) {
  const model = fit(sources.filter((other) => other !== held));
  const judged = held.examples.map((example) => ({
    ...example,
    probability: probabilityOf(model, example.features),
  }));
  report(held.name, judged);
}
if (!values["only-measure"]) writeFileSync(MODEL, `${JSON.stringify(rounded(fit(sources)), null, 2)}\n`);

function sourceOf(name: string, weight: number, articles: readonly QuotedArticle[]): Source {
  return { name, weight, examples: articles.flatMap(certaintyExamples) };
}

/** What nobody has said, or what was denied, has no speaker to be right about. */
function withSpeakers({ text, quotes }: ProvokedArticle): QuotedArticle {
  return {
    text,
    quotes: quotes.map((quote) => {
      const speaker = rightNames(quote)[0] ?? null;
      return { start: quote.start, end: quote.end, kind: "direct", speaker, speaker_canonical: speaker };
    }),
  };
}

/** By gradient descent over the mean loss. */
function fit(from: readonly Source[]): CertaintyModel {
  const examples = from.flatMap(({ weight, examples: own }) =>
    own.map((example) => ({ ...example, weight })),
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map<string, number>();
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Map<string, number>();
    let biasGradient = 0;
    const model = { bias, weights: Object.fromEntries(weights) };
    for (const { features, right, weight } of examples) {
      const fault = weight * (probabilityOf(model, features) - (right ? 1 : 0));
      biasGradient += fault;
      for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + fault);
    }
    bias -= (RATE * biasGradient) / total;
    for (const [feature, slope] of gradient) {
      const old = weights.get(feature) ?? 0;
      weights.set(feature, old - RATE * (slope / total + (DECAY * old) / examples.length));
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

function report(name: string, examples: readonly Judged[]): void {
  for (const kind of ["direct", "mixed"] as const) {
    const ofKind = examples.filter((example) => example.kind === kind);
    process.stdout.write(`${name}, ${kind} (${ofKind.length}), by the other sources\n`);
    for (const [at, from] of BANDS.slice(0, -1).entries()) {
      const to = BANDS[at + 1] ?? 1;
      const band = ofKind.filter(({ probability }) => probability >= from && probability < to);
      const right = band.filter((example) => example.right).length;
      const expected = band.reduce((sum, { probability }) => sum + probability, 0);
      process.stdout.write(
        `  ${from.toFixed(2)}–${to.toFixed(2)}   ${String(band.length).padStart(5)}   said ${percent(expected, band.length)}   right ${percent(right, band.length)}\n`,
      );
    }
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
