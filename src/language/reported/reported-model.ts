import { FEATURE_BITS } from "./feature-hash.ts";
import { LABELS, type Steps, stepsOf } from "./label-chain.ts";
import file from "./reported-speech.json" with { type: "json" };

/** The digits that numbers in the file are written in. */
export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** The digit that stands for weight 0; as many steps go up from it as down, except one. */
export const ZERO_DIGIT = 31;
/** Stands before a key that is further from the one before it than a digit can hold. */
export const FAR_DIGIT = 63;

export type ReportedModel = {
  readonly threshold: number;
  readonly steps: Steps;
  /** For each feature's key the number of its row in `weights`, from 1 on; 0 for a feature without weights. */
  readonly rows: Uint16Array;
  /** Row by label, in units of `unit`. */
  readonly weights: Int16Array;
  readonly unit: number;
};

const GREATEST_INTEGER = 32_767;

/** The weight that a digit stands for: steps are narrow about 0 and wide far from it. */
export function weightOf(digit: number, greatest: number): number {
  const share = (digit - ZERO_DIGIT) / ZERO_DIGIT;
  return Math.sign(share) * share * share * greatest;
}

let read: ReportedModel | null = null;

/** The model in reported-speech.json, read when it is first asked for. */
export function reportedModel(): ReportedModel {
  read ??= decode(file);
  return read;
}

/**
 * Reads a model's text. A feature takes LABELS digits: how far its key is from the one before (behind a FAR_DIGIT for
 * each 63), then its weights for all labels but the first, whose weight is 0.
 */
function decode({ threshold, transitions, greatest, features, count }: typeof file): ReportedModel {
  const digitOf = new Uint8Array(128);
  for (let digit = 0; digit < DIGITS.length; digit += 1) digitOf[DIGITS.charCodeAt(digit)] = digit;
  const rows = new Uint16Array(1 << FEATURE_BITS);
  const weights = new Int16Array((count + 1) * LABELS);
  const unit = greatest / GREATEST_INTEGER;
  const text = features.join("");
  let at = 0;
  let key = -1;
  const digit = () => {
    at += 1;
    return digitOf[text.charCodeAt(at - 1)] ?? 0;
  };
  for (let row = 1; row <= count; row += 1) {
    let step = digit();
    while (step === FAR_DIGIT) {
      key += FAR_DIGIT;
      step = digit();
    }
    key += step;
    rows[key] = row;
    for (let label = 1; label < LABELS; label += 1)
      weights[row * LABELS + label] = Math.round(weightOf(digit(), greatest) / unit);
  }
  return {
    threshold,
    steps: stepsOf(Float64Array.from(transitions.flatMap((row) => row.split(" ").map(Number)))),
    rows,
    weights,
    unit,
  };
}
