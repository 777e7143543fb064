import { indexAt } from "../words/tokens.ts";
import {
  AGREEMENT_WITH_DESCRIPTION_RULES,
  AGREEMENT_WITH_NAME_RULES,
  type Pronoun,
} from "./agreement-rules.ts";
import type { Candidate } from "./candidate.ts";
import type { Entity } from "./entity.ts";

/** How many earlier mentions are weighed. */
export const LOOK_BACK = 40;
/** A description says more than a pronoun, and is understood from farther away. */
export const DESCRIBED_BACK = 120;

// What speaks for a mention, in the unit of one step of agreement. Set by hand on news articles with marked speakers.
const SPEAKS = 2.5;
const LEADS = 1.5;
const LEADS_HERE = 4.5;
const LEADS_ABOVE = 1;
const BOUND = -0.7;
const OWNS = -1.5;
const LOCATED = -2;
const INTRODUCED = 2;
const SENTENCE_BACK = -0.8;
const PARAGRAPH_BACK = -2.4;
const MENTIONED_OFTEN = 0.4;
const SAME_PRONOUN = 2;
const LEAST = -6;

/** The last candidates before an offset, the nearest one last. */
export function candidatesBefore(
  candidates: readonly Candidate[],
  offset: number,
  count = LOOK_BACK,
): readonly Candidate[] {
  const end = indexAt(candidates, offset);
  return candidates.slice(Math.max(0, end - count), end);
}

/**
 * The candidate that a pronoun most probably stands for, and how far it is ahead of anyone else, by agreement,
 * nearness and its part in the sentence; the preferences are those of Lappin and Leass, "An Algorithm for Pronominal
 * Anaphora Resolution" (1994), without a parser.
 * `paragraph` and `sentence` are the pronoun's own, counted as in `Candidate`.
 */
export function antecedent(
  text: string,
  word: string,
  candidates: readonly Candidate[],
  paragraph: number,
  sentence: number,
): { readonly candidate: Candidate; readonly lead: number } | null {
  const counts = countMentions(candidates);
  const pronoun: Pronoun = { text, word, gender: genderOf(word) };
  let best: Candidate | null = null;
  let bestScore = LEAST;
  let nextScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const agreement = agreementOf(candidate, pronoun);
    if (agreement === null) continue;
    const paragraphsBack = paragraph - candidate.paragraph;
    // Across paragraphs the number of sentences says little.
    const sentencesBack = paragraphsBack === 0 ? sentence - candidate.sentence : 2;
    const named = candidate.entity ? (counts.get(candidate.entity) ?? 0) : 0;
    const score = scoreOf(candidate, agreement, paragraphsBack, sentencesBack, named);
    const same = best !== null && isSame(best, candidate);
    if (score >= bestScore) {
      if (!same) nextScore = best === null ? nextScore : bestScore;
      best = candidate;
      bestScore = score;
    } else if (!same) nextScore = Math.max(nextScore, score);
  }
  return best && { candidate: best, lead: bestScore - nextScore };
}

const genderOf = (word: string) => (word === "he" ? "male" : word === "she" ? "female" : null);

function countMentions(candidates: readonly Candidate[]): ReadonlyMap<Entity, number> {
  const counts = new Map<Entity, number>();
  for (const { entity } of candidates) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

/** What speaks for a candidate, `paragraphsBack` and `sentencesBack` before the pronoun and named so many times. */
function scoreOf(
  candidate: Candidate,
  agreement: number,
  paragraphsBack: number,
  sentencesBack: number,
  named: number,
): number {
  const { entity, gender, speaks, leads, owns, bound, located, introduced } = candidate;
  const leadsNear = paragraphsBack > 0 ? 0 : sentencesBack <= 1 ? LEADS_HERE : LEADS_ABOVE;
  return (
    agreement +
    SENTENCE_BACK * sentencesBack +
    PARAGRAPH_BACK * paragraphsBack +
    (speaks ? SPEAKS : 0) +
    (leads ? LEADS + leadsNear : 0) +
    (owns ? OWNS : 0) +
    (bound ? BOUND : 0) +
    (located && gender === null ? LOCATED : 0) +
    (introduced && !speaks && paragraphsBack <= 1 ? INTRODUCED : 0) +
    (entity ? MENTIONED_OFTEN * Math.log2(1 + named) : 0)
  );
}

/** How well a candidate agrees with a pronoun, by the first rule that applies; null where it cannot be meant. */
function agreementOf(candidate: Candidate, pronoun: Pronoun): number | null {
  if (candidate.pronoun !== null) return candidate.pronoun === pronoun.word ? SAME_PRONOUN : null;
  const rules = candidate.description
    ? AGREEMENT_WITH_DESCRIPTION_RULES
    : candidate.entity
      ? AGREEMENT_WITH_NAME_RULES
      : [];
  for (const { decide } of rules) {
    const agreement = decide(candidate, pronoun);
    if (agreement !== undefined) return agreement;
  }
  return null;
}

const isSame = (one: Candidate, other: Candidate) =>
  one.entity !== null ? one.entity === other.entity : one.description === other.description;
