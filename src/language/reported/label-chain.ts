/*
 * A chain of labels over the words of a sentence (a linear-chain conditional random field: Lafferty, McCallum and
 * Pereira, 2001): each word's label is scored by its features and by the label before it.
 */

export const LABELS = 7;
export const OUTSIDE = 0;
export const SOURCE = 1;
export const CUE = 2;
/** The first word of what is reported. */
export const BEGINS = 3;
/** Any further word of what is reported. */
export const GOES_ON = 4;
/** Between a cue and what it reports: behind the cue, and before it. */
export const AFTER_CUE = 5;
export const BEFORE_CUE = 6;

/** For LABELS² pairs the score of the second behind the first; then for each label its score as a sentence's first. */
export type Transitions = Float64Array;

/** e to the power of each transition's score. */
export type Steps = Float64Array;
export const TRANSITIONS = LABELS * LABELS + LABELS;

/** How likely each label is at each word, and what is needed to compute the likelihood of stretches of words. All arrays: word by label. */
export type Chain = {
  readonly length: number;
  /** e to the power of each score, up to a factor for each word. */
  readonly powers: Float64Array;
  readonly steps: Steps;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What each word's forward values were divided by. */
  readonly scales: Float64Array;
};

export const stepsOf = (transitions: Transitions): Steps => transitions.map(Math.exp);

/** Reads the chain forward and backward; `scores` are word by label. Linear in the number of words. */
export function readChain(scores: Float64Array, steps: Steps): Chain {
  const length = scores.length / LABELS;
  const powers = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const scales = new Float64Array(length);
  for (let word = 0; word < length; word += 1) {
    const row = word * LABELS;
    const most = highestIn(scores, row);
    let sum = 0;
    for (let label = 0; label < LABELS; label += 1) {
      const power = Math.exp((scores[row + label] ?? 0) - most);
      powers[row + label] = power;
      const reached = reachedForward(forward, steps, word, label) * power;
      forward[row + label] = reached;
      sum += reached;
    }
    scales[word] = sum;
    for (let label = 0; label < LABELS; label += 1) forward[row + label] = (forward[row + label] ?? 0) / sum;
  }
  readBackward(backward, powers, steps, scales);
  return { length, powers, steps, forward, backward, scales };
}

function highestIn(scores: Float64Array, row: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label += 1) most = Math.max(most, scores[row + label] ?? 0);
  return most;
}

/** How much reaches a label from all labels of the word before it. */
function reachedForward(forward: Float64Array, steps: Steps, word: number, label: number): number {
  if (word === 0) return steps[LABELS * LABELS + label] ?? 0;
  const before = (word - 1) * LABELS;
  let reached = 0;
  for (let from = 0; from < LABELS; from += 1)
    reached += (forward[before + from] ?? 0) * (steps[from * LABELS + label] ?? 0);
  return reached;
}

function readBackward(
  backward: Float64Array,
  powers: Float64Array,
  steps: Steps,
  scales: Float64Array,
): void {
  const length = scales.length;
  backward.fill(1, (length - 1) * LABELS);
  for (let word = length - 2; word >= 0; word -= 1) {
    const next = (word + 1) * LABELS;
    for (let from = 0; from < LABELS; from += 1) {
      let sum = 0;
      for (let label = 0; label < LABELS; label += 1)
        sum +=
          (steps[from * LABELS + label] ?? 0) * (powers[next + label] ?? 0) * (backward[next + label] ?? 0);
      backward[word * LABELS + from] = sum / (scales[word + 1] ?? 1);
    }
  }
}

/** How likely a word has a label, from 0 to 1. */
export function likelihood({ forward, backward }: Chain, word: number, label: number): number {
  return (forward[word * LABELS + label] ?? 0) * (backward[word * LABELS + label] ?? 0);
}

/** How likely two neighbours, the second at `word`, have these labels, from 0 to 1. */
export function pairLikelihood(chain: Chain, word: number, from: number, label: number): number {
  const at = word * LABELS + label;
  return (
    ((chain.forward[(word - 1) * LABELS + from] ?? 0) *
      (chain.steps[from * LABELS + label] ?? 0) *
      (chain.powers[at] ?? 0) *
      (chain.backward[at] ?? 0)) /
    (chain.scales[word] ?? 1)
  );
}
