import { FEATURE_BITS } from "../../src/language/reported/feature-hash.ts";
import {
  type Chain,
  LABELS,
  likelihood,
  pairLikelihood,
  readChain,
  stepsOf,
  TRANSITIONS,
} from "../../src/language/reported/label-chain.ts";
import { forbidQuotations } from "../../src/language/reported/reported-speech.ts";
import type { SentenceWord } from "../../src/language/reported/sentence-words.ts";

/** A sentence as it is learnt from: rows of weights for each word, and the labels that it should have. */
type Lesson = {
  readonly words: readonly SentenceWord[];
  readonly features: readonly Uint32Array[];
  readonly labels: Uint8Array;
};

/** Row by label. */
export type Weights = { readonly weights: Float32Array; readonly transitions: Float64Array };

/** Small steps keep rare features from being learnt by heart. */
const STEP = 0.005;
const TRANSITION_STEP = 0.1;
const DECAY = 0.001;
/** What a step's gradients are taken to have been before the first. */
const FIRST_SQUARE = 0.05;
/** Words whose labels are as good as right teach nothing more. */
const LEAST_ERROR = 0.01;
/** So often a round the weights are taken for the average. */
const SNAPSHOTS = 4;

/** How many features keep their weights, how often each must be seen, and in how many rounds they are chosen. */
const KEPT = 38_000;
const FEWEST = 3;
const ROUNDS_TO_CHOOSE = 2;
const ROUNDS = 5;
/** From this round on the weights are averaged. */
const FIRST_AVERAGED = 2;

export type Learnt = Weights & {
  /** For each feature's key its row in the weights, from 1 on; 0 for a feature that was left out. */
  readonly rows: Uint16Array;
};

/** Learns once with all features, keeps those that tell most, and learns again with these alone. */
export function learn(lessons: readonly Lesson[]): Learnt {
  const size = 1 << FEATURE_BITS;
  const { weights } = descend(lessons, size, ROUNDS_TO_CHOOSE, 0);
  const seen = new Uint32Array(size);
  for (const { features } of lessons)
    for (const keys of features) for (const key of keys) seen[key] = (seen[key] ?? 0) + 1;
  const worth = new Float64Array(size);
  for (let key = 0; key < size; key += 1) {
    const own = weights.subarray(key * LABELS, (key + 1) * LABELS);
    if ((seen[key] ?? 0) >= FEWEST)
      worth[key] = (Math.max(...own) - Math.min(...own)) * Math.sqrt(seen[key] ?? 0);
  }
  const kept = Array.from({ length: size }, (_, key) => key)
    .filter((key) => (worth[key] ?? 0) > 0)
    .sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other)
    .slice(0, KEPT)
    .sort((one, other) => one - other);
  const rows = new Uint16Array(size);
  for (const [index, key] of kept.entries()) rows[key] = index + 1;
  const narrowed = lessons.map((lesson) => ({ ...lesson, features: lesson.features.map(rowsOf(rows)) }));
  const again = descend(narrowed, kept.length + 1, ROUNDS, FIRST_AVERAGED);
  return { ...againstFirstLabel(again), rows };
}

const rowsOf = (rows: Uint16Array) => (keys: Uint32Array) =>
  keys.map((key) => rows[key] ?? 0).filter((row) => row !== 0);

/** Only differences between labels count: the first one's weights become 0. */
function againstFirstLabel({ weights, transitions }: Weights): Weights {
  for (let row = 0; row < weights.length; row += LABELS) {
    const first = weights[row] ?? 0;
    for (let label = 0; label < LABELS; label += 1)
      weights[row + label] = (weights[row + label] ?? 0) - first;
  }
  return { weights, transitions };
}

/** Stochastic gradient ascent of the labels' likelihood, by steps that shrink for what moves often (AdaGrad). */
function descend(lessons: readonly Lesson[], rows: number, rounds: number, averagedFrom: number): Weights {
  const weights = new Float32Array(rows * LABELS);
  const squares = new Float32Array(rows * LABELS).fill(FIRST_SQUARE);
  const transitions = new Float64Array(TRANSITIONS);
  const transitionSquares = new Float64Array(TRANSITIONS).fill(0.1);
  const sums = { weights: new Float64Array(weights.length), transitions: new Float64Array(TRANSITIONS) };
  let snapshots = 0;
  const random = randomNumbers();
  const order = lessons.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const [done, index] of order.entries()) {
      const lesson = lessons[index];
      if (lesson) step(lesson, weights, squares, transitions, transitionSquares);
      if (round < averagedFrom || (done + 1) % Math.floor(order.length / SNAPSHOTS) !== 0) continue;
      snapshots += 1;
      for (let at = 0; at < weights.length; at += 1)
        sums.weights[at] = (sums.weights[at] ?? 0) + (weights[at] ?? 0);
      for (let at = 0; at < TRANSITIONS; at += 1)
        sums.transitions[at] = (sums.transitions[at] ?? 0) + (transitions[at] ?? 0);
    }
  }
  return {
    weights: Float32Array.from(sums.weights, (sum) => sum / snapshots),
    transitions: sums.transitions.map((sum) => sum / snapshots),
  };
}

function step(
  { words, features, labels }: Lesson,
  weights: Float32Array,
  squares: Float32Array,
  transitions: Float64Array,
  transitionSquares: Float64Array,
): void {
  const scores = scoresOf(features, weights);
  forbidQuotations(words, scores);
  const chain = readChain(scores, stepsOf(transitions));
  for (const [word, rows] of features.entries()) {
    const errors = errorsOf(chain, labels[word], word);
    if (errors.some((error) => Math.abs(error) > LEAST_ERROR))
      for (const row of rows) learnRow(weights, squares, row, errors);
  }
  const move = (at: number, error: number) => {
    const square = (transitionSquares[at] ?? 0) + error * error;
    transitionSquares[at] = square;
    transitions[at] = (transitions[at] ?? 0) + (TRANSITION_STEP * error) / Math.sqrt(square);
  };
  for (let label = 0; label < LABELS; label += 1)
    move(LABELS * LABELS + label, (labels[0] === label ? 1 : 0) - likelihood(chain, 0, label));
  for (let word = 1; word < chain.length; word += 1)
    for (let from = 0; from < LABELS; from += 1)
      for (let label = 0; label < LABELS; label += 1) {
        const is = labels[word - 1] === from && labels[word] === label;
        move(from * LABELS + label, (is ? 1 : 0) - pairLikelihood(chain, word, from, label));
      }
}

/** Of each label at a word: how far it is from what it should be. */
function errorsOf(chain: Chain, wanted: number | undefined, word: number): Float64Array {
  const errors = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label += 1)
    errors[label] = (wanted === label ? 1 : 0) - likelihood(chain, word, label);
  return errors;
}

/** Moves the weights of one feature against the errors. */
function learnRow(weights: Float32Array, squares: Float32Array, row: number, errors: Float64Array): void {
  for (let label = 0; label < LABELS; label += 1) {
    const at = row * LABELS + label;
    const gradient = (errors[label] ?? 0) - DECAY * (weights[at] ?? 0);
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) + (STEP * gradient) / Math.sqrt(square);
  }
}

/** Word by label. */
function scoresOf(features: readonly Uint32Array[], weights: Float32Array): Float64Array {
  const scores = new Float64Array(features.length * LABELS);
  for (const [word, rows] of features.entries())
    for (const row of rows)
      for (let label = 0; label < LABELS; label += 1) {
        const at = word * LABELS + label;
        scores[at] = (scores[at] ?? 0) + (weights[row * LABELS + label] ?? 0);
      }
  return scores;
}

/** Numbers from 0 to 1, always the same. */
function randomNumbers(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}
