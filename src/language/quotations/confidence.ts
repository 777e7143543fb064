import { certaintyFeatures, type Evidence } from "./certainty-features.ts";
import { CERTAINTY_MODEL, probabilityOf } from "./certainty-model.ts";
import type { Understanding } from "./understanding.ts";

/** Below this confidence, readers see that the words are "attributed to" someone. docs/accuracy.md says how many are right. */
export const SURE_ENOUGH = 0.8;

/** The most for what is likely and not sure: shown as "attributed to". */
const UNSURE = 0.78;

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
  "likely pronoun": 0.92,
  "guessed pronoun": UNSURE,
  "unclear pronoun": UNSURE,
  described: 0.95,
  "odd description": 0.55,
  resolved: 0.85,
};

/**
 * Single words of someone who is only described (62 to 73 % right on PolNeAR train): not sure enough, unless the sentence is plain and
 * the description one of its own ("the port authority", "Lebanon’s army", not "voters").
 */
const PART_OF_A_DESCRIPTION = 0.75;

/** "The senator", "his brother", "the former keeper", "one of them": whom the article may name elsewhere, however plain the sentence is. */
const SHORT_AND_KNOWN =
  /^(?:the|that|this|his|her|its|their)\s(?:(?:former|retired|veteran|younger|older|elder|other|latter|same|ex-\S+|\S+-year-old)\s)?\S+$|^(?:one|some|many|most|both|two|three|several|another|others?)(?:\sof\s(?:them|us))?$/iu;

const DEFINITE = /^(?:the|an?|one|his|her|its|their|two|three)\s|^\p{Lu}/u;

/** How sure a quotation's speaker is, from 0 to 1. */
export function confidenceOf(evidence: Evidence): number {
  const { attribution, doubt, understanding, kind } = evidence;
  const probability = probabilityOf(CERTAINTY_MODEL, certaintyFeatures(evidence));
  const isPart = kind !== "direct" && attribution.subject.kind === "description";
  const isClear = doubt === null && isDefinite(evidence);
  const part = isPart && !isClear ? PART_OF_A_DESCRIPTION : 1;
  // Of constructions that are not known to be plain nobody knows whose words they hold, however often they hold the speaker's.
  const isDescribed = understanding === "described" || understanding === "resolved";
  const isUnsure = doubt !== null || (isDescribed && SHORT_AND_KNOWN.test(evidence.name));
  return Math.round(Math.min(probability, CEILING[understanding], part, isUnsure ? UNSURE : 1) * 100) / 100;
}

/** "The port authority", "Lebanon’s army", unlike "Voters of the town". */
const isDefinite = ({ name, attribution }: Evidence) =>
  DEFINITE.test(name) && !name.toLowerCase().startsWith(`${attribution.subject.head} `) && name.includes(" ");
