import { FEATURES } from "../../src/language/speakers/antecedent-features.ts";
import { type PronounModel, weightsFor } from "../../src/language/speakers/antecedent-model.ts";
import type { Example } from "./examples.ts";
import { PRIOR } from "./prior.ts";

const STEPS = 200;
const RATE = 0.05;

/** How much what is learnt is held to the prior. */
export type Decays = Readonly<Record<"speaker" | "person" | "it" | "they", number>>;

/** An example with how much it counts. */
export type Weighted = { readonly example: Example; readonly weight: number };

/**
 * Learns the weights that make the right choices most likely, all together: a softmax over people, each
 * by their best mention, with the squares of what the weights differ from the prior held small (Adam with a falling rate). The same
 * examples give the same model.
 */
export function trainModel(examples: readonly Weighted[], decays: Decays): PronounModel {
  const learn = (kind: keyof Decays) =>
    learnWeights(
      examples.filter(({ example }) => weightsFor(example) === kind),
      PRIOR[kind],
      decays[kind],
    );
  return {
    features: [...FEATURES],
    speaker: learn("speaker"),
    person: learn("person"),
    it: learn("it"),
    they: learn("they"),
    // Too few of the examples say something.
    speakingIt: PRIOR.speakingIt,
    speakingThey: PRIOR.speakingThey,
  };
}

function learnWeights(examples: readonly Weighted[], prior: readonly number[], decay: number): number[] {
  if (!Number.isFinite(decay)) return [...prior];
  const packed = pack(examples);
  const weights = Float64Array.from(prior);
  const gradient = new Float64Array(prior.length);
  const first = new Float64Array(prior.length);
  const second = new Float64Array(prior.length);
  for (let step = 1; step <= STEPS; step += 1) {
    for (let at = 0; at < weights.length; at += 1)
      gradient[at] = decay * ((weights[at] ?? 0) - (prior[at] ?? 0));
    addGradient(weights, gradient, packed);
    const rate = RATE * (1 + Math.cos((Math.PI * step) / STEPS));
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      const move = (first[at] ?? 0) / (1 - 0.9 ** step);
      const scale = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (rate * move) / scale;
    }
  }
  return Array.from(weights, (weight) => Number(weight.toFixed(3)));
}

/** All examples in a few flat lists: choices by example, features by choice. */
type Packed = {
  readonly counts: Float64Array;
  readonly choiceEnds: Uint32Array;
  readonly featureEnds: Uint32Array;
  readonly features: Uint16Array;
  readonly right: Uint8Array;
  readonly who: Uint16Array;
};

function pack(examples: readonly Weighted[]): Packed {
  const choices = examples.flatMap(({ example }) => example.choices);
  const ends = (lengths: readonly number[]) => {
    let sum = 0;
    return Uint32Array.from(lengths, (length) => (sum += length));
  };
  return {
    counts: Float64Array.from(examples, ({ weight }) => weight),
    choiceEnds: ends(examples.map(({ example }) => example.choices.length)),
    featureEnds: ends(choices.map(({ features }) => features.length)),
    features: Uint16Array.from(choices.flatMap(({ features }) => features)),
    right: Uint8Array.from(choices, ({ right }) => (right ? 1 : 0)),
    who: Uint16Array.from(choices, ({ who }) => who),
  };
}

function addGradient(weights: Float64Array, gradient: Float64Array, packed: Packed): void {
  const { counts, choiceEnds, featureEnds, features, right } = packed;
  const powers = worthsOf(weights, packed);
  for (const [example, count] of counts.entries()) {
    const from = choiceEnds[example - 1] ?? 0;
    const to = choiceEnds[example] ?? 0;
    raise(powers, packed.who, from, to);
    let all = 0;
    let rightly = 0;
    for (let choice = from; choice < to; choice += 1) {
      all += powers[choice] ?? 0;
      rightly += (right[choice] ?? 0) * (powers[choice] ?? 0);
    }
    for (let choice = from; choice < to; choice += 1) {
      const power = powers[choice] ?? 0;
      const slope = count * (power / all - ((right[choice] ?? 0) * power) / rightly);
      const end = power === 0 ? 0 : (featureEnds[choice] ?? 0);
      for (let at = featureEnds[choice - 1] ?? 0; at < end; at += 1)
        gradient[features[at] ?? 0] = (gradient[features[at] ?? 0] ?? 0) + slope;
    }
  }
}

function worthsOf(weights: Float64Array, { featureEnds, features }: Packed): Float64Array {
  let feature = 0;
  return Float64Array.from(featureEnds, (end) => {
    let worth = 0;
    for (; feature < end; feature += 1) worth += weights[features[feature] ?? 0] ?? 0;
    return worth;
  });
}

/** Makes powers of the worths of one example’s choices: 0 for all but the best of each person. */
function raise(worths: Float64Array, who: Uint16Array, from: number, to: number): void {
  const best = new Map<number, number>();
  let highest = Number.NEGATIVE_INFINITY;
  for (let choice = from; choice < to; choice += 1) {
    const worth = worths[choice] ?? 0;
    const person = who[choice] ?? 0;
    highest = Math.max(highest, worth);
    if (worth > (worths[best.get(person) ?? -1] ?? Number.NEGATIVE_INFINITY)) best.set(person, choice);
  }
  const kept = new Set(best.values());
  for (let choice = from; choice < to; choice += 1)
    worths[choice] = kept.has(choice) ? Math.exp((worths[choice] ?? 0) - highest) + LEAST : 0;
}

/** Keeps the logarithm finite. */
const LEAST = 1e-12;

/** Whether a model chooses rightly, and how likely it holds its choice to be. */
export function judge(model: PronounModel, example: Example): { right: boolean; probability: number } {
  const { choices } = example;
  const weights = model[weightsFor(example)];
  const worths = choices.map(({ features }) =>
    features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
  );
  const highest = Math.max(...worths);
  const shares = new Map<number, { share: number; right: boolean }>();
  for (const [at, { who, right }] of choices.entries()) {
    const power = Math.exp((worths[at] ?? 0) - highest);
    const known = shares.get(who) ?? { share: 0, right: false };
    shares.set(who, { share: Math.max(known.share, power), right: known.right || right });
  }
  let best = { share: 0, right: false };
  let all = 0;
  for (const one of shares.values()) {
    all += one.share;
    if (one.share > best.share) best = one;
  }
  return { right: best.right, probability: best.share / all };
}
