import { certaintyFeatures, type Evidence } from "./certainty-features.ts";
import { CERTAINTY_MODEL, probabilityOf } from "./certainty-model.ts";
import type { Understanding } from "./understanding.ts";

/** Below this confidence, readers see that the words are "attributed to" someone. docs/accuracy.md says how many are right. */
export const SURE_ENOUGH = 0.8;

/**
 * What caution allows, whatever the model says. The articles that it is learned from are tame: they hardly have relatives,
 * namesakes and ordinary words in capitals. "Resolved" stays below 0.9 because some annotations, and readers, keep the description.
 */
const CEILING: Readonly<Record<Understanding, number>> = {
  name: 0.99,
  "unsure name": 0.9,
  "doubtful name": 0.7,
  "unproved name": 0.7,
  "clear pronoun": 0.95,
  "likely pronoun": 0.85,
  "guessed pronoun": 0.78,
  "unclear pronoun": 0.62,
  described: 0.95,
  "odd description": 0.55,
  resolved: 0.85,
};

/** Single words of someone who is only described (62 to 73 % right on PolNeAR train): never sure enough. */
const PART_OF_A_DESCRIPTION = 0.75;

/**
 * Only where the sentence is known to be plain may a speaker be sure: of other constructions nobody knows whose words they hold,
 * however often they hold the speaker's.
 */
const NOT_PLAIN = 0.78;

/** How sure a quotation's speaker is, from 0 to 1. */
export function confidenceOf(evidence: Evidence): number {
  const { attribution, doubt, understanding, kind } = evidence;
  const probability = probabilityOf(CERTAINTY_MODEL, certaintyFeatures(evidence));
  const isPart = kind !== "direct" && attribution.subject.kind === "description";
  const part = isPart ? PART_OF_A_DESCRIPTION : 1;
  const plain = doubt === null ? 1 : NOT_PLAIN;
  return Math.round(Math.min(probability, CEILING[understanding], part, plain) * 100) / 100;
}
