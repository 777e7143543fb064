import { FEATURES } from "../../src/language/summary/sentence-features.ts";
import type { SummaryModel } from "../../src/language/summary/sentence-ranker.ts";
import { seededRandom, shuffle } from "../random.ts";
import type { Choices, Example } from "./examples.ts";

const HIDDEN = 16;
const EPOCHS = 12;
const BATCH = 24;
const RATE = 0.01;
const DECAY = 0.3;
/** How strongly the reward pulls; against it stands the decay of the weights. */
const PULL = 10;

const INPUTS = FEATURES.length + 2;
// All weights in one list: the hidden units', the output's, the linear part's, then four of the set.
const OUTPUT = HIDDEN * INPUTS;
const LINEAR = OUTPUT + HIDDEN;
const REDUNDANCY = LINEAR + INPUTS;
const PER_SENTENCE = REDUNDANCY + 2;
const PER_SIXTY_WORDS = PER_SENTENCE + 1;
const SIZE = PER_SIXTY_WORDS + 1;

/** The place in `BUDGETS` of the budget of words. */
const WORDS = 1;

const at = (list: Float64Array | readonly number[], index: number) => list[index] ?? 0;

/**
 * Trains a model by minimum risk: the weights make a probability of each set of sentences, and are moved so that the
 * expected ROUGE of the set drawn grows (Shen and others, "Minimum Risk Training", 2016; Adam with a falling rate). The same examples
 * and seed give the same model.
 */
export function trainModel(examples: readonly Example[], seed: number): SummaryModel {
  const random = seededRandom(seed);
  const { means, scales } = standardOf(examples);
  const weights = Float64Array.from({ length: SIZE }, (_, index) => {
    if (index < OUTPUT) return (random() - 0.5) * 2 * Math.sqrt(1.5 / INPUTS);
    if (index < LINEAR) return (random() - 0.5) * 0.2;
    return index >= REDUNDANCY && index < PER_SENTENCE ? 0.5 : 0;
  });
  const prepared = examples.map((example) => ({
    share: 0,
    kind: example.kind,
    choices: example.choices.map((choices, budget) => ({
      choices,
      budget,
      inputs: choices.features.map((row) => [
        ...row.map((value, index) => (value - at(means, index)) / at(scales, index)),
        budget === WORDS ? 1 : 0,
        1,
      ]),
    })),
  }));
  const kinds = new Map<string, number>();
  for (const { kind } of prepared) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  for (const example of prepared)
    example.share = prepared.length / kinds.size / (kinds.get(example.kind) ?? 1);

  const gradient = new Float64Array(SIZE);
  const first = new Float64Array(SIZE);
  const second = new Float64Array(SIZE);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(prepared, random);
    const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * epoch) / EPOCHS)) + 1e-4;
    for (let from = 0; from < prepared.length; from += BATCH) {
      gradient.fill(0);
      const batch = prepared.slice(from, from + BATCH);
      for (const { share, choices } of batch)
        for (const one of choices) addGradient(weights, gradient, one, (PULL * share) / batch.length);
      step += 1;
      for (let index = 0; index < SIZE; index += 1) {
        const slope = at(gradient, index);
        first[index] = 0.9 * at(first, index) + 0.1 * slope;
        second[index] = 0.999 * at(second, index) + 0.001 * slope * slope;
        const move = at(first, index) / (1 - 0.9 ** step);
        const size = Math.sqrt(at(second, index) / (1 - 0.999 ** step)) + 1e-8;
        const decay = index < REDUNDANCY ? DECAY * at(weights, index) : 0;
        weights[index] = at(weights, index) - rate * (move / size + decay);
      }
    }
  }
  return modelOf(weights, means, scales);
}

type Prepared = {
  readonly choices: Choices;
  readonly budget: number;
  readonly inputs: readonly (readonly number[])[];
};

/** What the hidden units make of a sentence's inputs. */
function activationsOf(weights: Float64Array, input: readonly number[]): Float64Array {
  const list = new Float64Array(HIDDEN);
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    let sum = 0;
    for (let index = 0; index < INPUTS; index += 1)
      sum += at(weights, unit * INPUTS + index) * at(input, index);
    list[unit] = Math.tanh(sum);
  }
  return list;
}

/** A sentence's worth. */
function worthOf(
  weights: Float64Array,
  input: readonly number[],
  activations: Float64Array | readonly number[],
): number {
  let sum = 0;
  for (let index = 0; index < INPUTS; index += 1) sum += at(weights, LINEAR + index) * at(input, index);
  for (let unit = 0; unit < HIDDEN; unit += 1) sum += at(weights, OUTPUT + unit) * at(activations, unit);
  return sum;
}

/** How likely each set of sentences is chosen, by the worth of its sentences; they sum to 1. */
function probabilitiesOf(
  weights: Float64Array,
  { members, bounds, reward, likeness, sixtyWords }: Choices,
  budget: number,
  values: readonly number[],
): Float64Array {
  const probability = new Float64Array(reward.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let set = 0; set < reward.length; set += 1) {
    const [from, to] = [bounds[set] ?? 0, bounds[set + 1] ?? 0];
    let worth = -at(weights, REDUNDANCY + budget) * at(likeness, set);
    if (budget === WORDS)
      worth += at(weights, PER_SENTENCE) * (to - from) + at(weights, PER_SIXTY_WORDS) * at(sixtyWords, set);
    for (let index = from; index < to; index += 1) worth += at(values, members[index] ?? 0);
    probability[set] = worth;
    highest = Math.max(highest, worth);
  }
  let sum = 0;
  for (let set = 0; set < reward.length; set += 1)
    sum += probability[set] = Math.exp(at(probability, set) - highest);
  return probability.map((power) => power / sum);
}

/** Adds what one article under one budget says: every set's probability times how far it is better than expected. */
function addGradient(
  weights: Float64Array,
  gradient: Float64Array,
  { choices, budget, inputs }: Prepared,
  strength: number,
): void {
  const { members, bounds, reward } = choices;
  const count = reward.length;
  if (count < 2) return;
  const activations = inputs.map((input) => activationsOf(weights, input));
  const values = inputs.map((input, sentence) => worthOf(weights, input, activations[sentence] ?? []));
  const probability = probabilitiesOf(weights, choices, budget, values);
  let expected = 0;
  for (let set = 0; set < count; set += 1) expected += at(probability, set) * at(reward, set);
  const slopes = new Float64Array(inputs.length);
  for (let set = 0; set < count; set += 1) {
    const slope = -strength * at(probability, set) * (at(reward, set) - expected);
    const [from, to] = [bounds[set] ?? 0, bounds[set + 1] ?? 0];
    for (let index = from; index < to; index += 1) {
      const sentence = members[index] ?? 0;
      slopes[sentence] = at(slopes, sentence) + slope;
    }
    gradient[REDUNDANCY + budget] = at(gradient, REDUNDANCY + budget) - slope * at(choices.likeness, set);
    if (budget !== WORDS) continue;
    gradient[PER_SENTENCE] = at(gradient, PER_SENTENCE) + slope * (to - from);
    gradient[PER_SIXTY_WORDS] = at(gradient, PER_SIXTY_WORDS) + slope * at(choices.sixtyWords, set);
  }
  for (const [sentence, input] of inputs.entries()) {
    const slope = at(slopes, sentence);
    for (let index = 0; index < INPUTS; index += 1)
      gradient[LINEAR + index] = at(gradient, LINEAR + index) + slope * at(input, index);
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      const active = at(activations[sentence] ?? [], unit);
      gradient[OUTPUT + unit] = at(gradient, OUTPUT + unit) + slope * active;
      const inner = slope * at(weights, OUTPUT + unit) * (1 - active * active);
      const offset = unit * INPUTS;
      for (let index = 0; index < INPUTS; index += 1)
        gradient[offset + index] = at(gradient, offset + index) + inner * at(input, index);
    }
  }
}

function modelOf(weights: Float64Array, means: readonly number[], scales: readonly number[]): SummaryModel {
  const part = (from: number, count: number) => Array.from(weights.slice(from, from + count), short);
  return {
    features: [...FEATURES],
    means: means.map(short),
    scales: scales.map(short),
    linear: part(LINEAR, INPUTS),
    hidden: Array.from({ length: HIDDEN }, (_, unit) => part(unit * INPUTS, INPUTS)),
    output: part(OUTPUT, HIDDEN),
    redundancy: {
      sentences: short(at(weights, REDUNDANCY)),
      words: short(at(weights, REDUNDANCY + WORDS)),
    },
    perSentence: short(at(weights, PER_SENTENCE)),
    perSixtyWords: short(at(weights, PER_SIXTY_WORDS)),
  };
}

const short = (value: number) => Number(value.toPrecision(4));

function standardOf(examples: readonly Example[]): { means: number[]; scales: number[] } {
  const rows = examples.flatMap(({ candidates }) => candidates.features);
  const means = FEATURES.map((_, index) => rows.reduce((sum, row) => sum + at(row, index), 0) / rows.length);
  const scales = FEATURES.map((_, index) => {
    const mean = at(means, index);
    const variance = rows.reduce((sum, row) => sum + (at(row, index) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
  return { means, scales };
}
