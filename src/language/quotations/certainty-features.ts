import { isBodyNoun } from "../grammar/roles.ts";
import type { Passage, Range } from "../words/passage.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import type { Attribution } from "./attribution.ts";
import type { Doubt } from "./doubt.ts";
import type { QuotationKind } from "./kind.ts";
import type { AntecedentEvidence, Understanding } from "./understanding.ts";

/** All that how sure a speaker is depends on. */
export type Evidence = {
  readonly attribution: Attribution;
  readonly doubt: Doubt | null;
  readonly understanding: Understanding;
  /** Whom a pronoun most probably means; null where no pronoun names the speaker. */
  readonly antecedent: AntecedentEvidence | null;
  readonly kind: QuotationKind;
  /** Where the quotation stands. */
  readonly quotation: Range;
  /** The reporting verb or phrase as written; null where there is none. */
  readonly cue: Passage | null;
  /** The speaker’s name. */
  readonly name: string;
};

/** In UTF-16 units, between the words that name the speaker and the quotation. */
const NEAR = 10;
const FAR = 40;

/** The features that an attribution has, by the names that the model’s weights have. */
export function certaintyFeatures(evidence: Evidence): string[] {
  const { attribution, understanding, antecedent, kind, name } = evidence;
  const features = [understanding, placeOf(evidence), cueOf(evidence)];
  if (!attribution.adjacent) features.push("words between");
  // Whose single words are quoted is less sure, above all where nobody is named beside them.
  if (kind !== "direct") features.push(`part, by a ${attribution.subject.kind}`);
  if (attribution.subject.kind === "name" && !/\s/u.test(name)) features.push("one word");
  if (understanding === "described" && DEFINITE.test(name)) features.push("described as known");
  if (understanding === "described" && isBodyNoun(attribution.subject.head))
    features.push(AT_LENGTH.test(name) ? "a body, described at length" : "a body, described");
  return antecedent === null ? features : [...features, ...antecedentFeatures(antecedent)];
}

/** "The minister", "his brother": someone whom the article may name elsewhere, unlike "a farmer". */
const DEFINITE = /^(?:the|that|this|his|her|its|their)\s/iu;

/** "The state audit office", which the article will hardly name elsewhere, unlike "the office". */
const AT_LENGTH = /^\S+\s\S+\s\S/u;

/** By how far the best antecedent of a pronoun is ahead, and whether the text leads to it. */
function antecedentFeatures({ probability, lead, alone }: AntecedentEvidence): string[] {
  return [
    `led by ${lead === null ? "nothing" : `the ${lead}`}`,
    alone ? "alone" : "among others",
    probability < PROBABLE ? "not ahead" : probability < FAR_AHEAD ? "ahead" : "far ahead",
  ];
}

const PROBABLE = 0.85;
const FAR_AHEAD = 0.98;

/** Where the words that name the speaker stand: "before, far", "after, near", "continued, near" … */
function placeOf({ attribution, quotation, doubt }: Evidence): string {
  const { tie, subject } = attribution;
  const distance =
    subject.start >= quotation.end ? subject.start - quotation.end : quotation.start - subject.end;
  if (tie === "turn") return tie;
  // "Orlan said that trade was good. “…”"
  if (tie === "introduced") return doubt === null ? "introduced, plainly" : tie;
  return `${tie}, ${distance < NEAR ? "near" : distance < FAR ? "apart" : "far"}`;
}

/** A verb that always reports words, one that often does not ("show"), or one that is in no list and found by its place. */
function cueOf({ cue }: Evidence): string {
  if (cue === null) return "no cue";
  const words = cue.text.toLowerCase().split(/\s+/u);
  const verb = words.map(reportingVerb).find((known) => known !== null);
  if (verb) return verb.plain ? "plain cue" : "weak cue";
  return words[0] === "according" ? "plain cue" : "unlisted cue";
}
