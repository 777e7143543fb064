import shipped from "./sentence-ranker.json" with { type: "json" };

/**
 * What a summary is judged by: a sum over its sentences of a small network's judgement of each (one hidden layer beside
 * a linear part), less what the sentences repeat of one another. Made by tools/summaries/train.ts; docs/summary-model.md says from what.
 */
export type SummaryModel = {
  /** The features' names, for telling that they are those which the weights were made for. */
  readonly features: readonly string[];
  /** A feature is shifted by its mean and divided by its scale. */
  readonly means: readonly number[];
  readonly scales: readonly number[];
  /** One weight for each feature, then for a budget of words, then the bias. */
  readonly linear: readonly number[];
  readonly hidden: readonly (readonly number[])[];
  readonly output: readonly number[];
  /** How much likeness between two chosen sentences costs. */
  readonly redundancy: Readonly<Record<BudgetKind, number>>;
  /** With a budget of words: what each sentence, and each sixty words, add. */
  readonly perSentence: number;
  readonly perSixtyWords: number;
};

export const SUMMARY_MODEL: SummaryModel = shipped;

/** Some sentences or some words: each asks for other sentences. */
export type BudgetKind = "sentences" | "words";

/** A sentence's features as the model takes them, with the kind of budget and the bias behind. */
export function modelInput(model: SummaryModel, features: readonly number[], kind: BudgetKind): Float64Array {
  const { means, scales } = model;
  const input = new Float64Array(features.length + 2);
  for (let at = 0; at < features.length; at += 1)
    input[at] = ((features[at] ?? 0) - (means[at] ?? 0)) / (scales[at] ?? 1);
  input[features.length] = kind === "words" ? 1 : 0;
  input[features.length + 1] = 1;
  return input;
}

/** How much a sentence adds to a summary; only differences mean something. */
export function judge({ linear, hidden, output }: SummaryModel, input: Float64Array): number {
  let sum = dot(linear, input);
  for (let at = 0; at < hidden.length; at += 1)
    sum += (output[at] ?? 0) * Math.tanh(dot(hidden[at] ?? linear, input));
  return sum;
}

function dot(weights: readonly number[], input: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (input[at] ?? 0);
  return sum;
}
