import type { Entity } from "./entities.ts";
import type { Gender, NameMention } from "./names.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Subject } from "./phrases.ts";
import type { Report } from "./reports.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, nounGender } from "./roles.ts";
import { indexAt } from "./tokens.ts";

/** Somebody who was mentioned outside quotations, and may be meant by a later "he" or "the minister". */
export type Candidate = {
  readonly start: number;
  readonly paragraph: number;
  /** Counted over the article. */
  readonly sentence: number;
  /** Null for somebody described, not named. */
  readonly entity: Entity | null;
  readonly description: Subject | null;
  /** The subject of a report: somebody who speaks. */
  readonly speaks: boolean;
  /** The first to be mentioned in its sentence, and so probably its subject. */
  readonly leads: boolean;
  /** "Aydin’s": what is spoken of is something of theirs. */
  readonly owns: boolean;
};

/** How many earlier mentions are weighed. */
const LOOK_BACK = 40;

// What speaks for a mention, in the unit of one step of agreement. Set by hand on news articles with marked speakers.
const SPEAKS = 2.5;
const LEADS = 1.5;
const OWNS = -1.5;
const SENTENCE_BACK = -0.8;
const PARAGRAPH_BACK = -1.5;
const MENTIONED_OFTEN = 0.4;
const LEAST = -12;

/** Everybody mentioned outside quotations, in the text's order. */
export function gatherCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  mentions: readonly NameMention[],
  reports: readonly (readonly Report[])[],
  entityOf: ReadonlyMap<NameMention, Entity>,
): Candidate[] {
  const candidates: Candidate[] = [];
  const mentionAt = new Map(mentions.map((mention) => [mention.start, mention]));
  let sentencesBefore = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const spoken = new Set<number>();
    const descriptions = new Map<number, Subject>();
    for (const { subject } of reports[at] ?? []) {
      if (subject.name) spoken.add(subject.name.start);
      else if (subject.kind === "description" && (isPersonNoun(subject.head) || isBodyNoun(subject.head)))
        descriptions.set(subject.start, subject);
    }
    let lastSentence = -1;
    for (const token of paragraph.frame) {
      const description = descriptions.get(token.start) ?? null;
      const mention = description ? undefined : mentionAt.get(token.start);
      const entity = mention ? (entityOf.get(mention) ?? null) : null;
      if (!description && !entity) continue;
      candidates.push({
        start: token.start,
        paragraph: at,
        sentence: sentencesBefore + token.sentence,
        entity,
        description,
        speaks: description !== null || spoken.has(token.start),
        leads: token.sentence !== lastSentence,
        owns: mention !== undefined && /['’]/.test(text.charAt(mention.end)),
      });
      lastSentence = token.sentence;
    }
    sentencesBefore += paragraph.sentences.length;
  }
  return candidates;
}

/** The last candidates before an offset, the nearest one last. */
export function candidatesBefore(candidates: readonly Candidate[], offset: number): readonly Candidate[] {
  const end = indexAt(candidates, offset);
  return candidates.slice(Math.max(0, end - LOOK_BACK), end);
}

/**
 * The candidate that a pronoun most probably stands for, by agreement, nearness and its part in the sentence; the
 * preferences are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), without a parser.
 * `paragraph` and `sentence` are the pronoun's own, counted as in `Candidate`.
 */
export function antecedent(
  text: string,
  pronoun: string,
  candidates: readonly Candidate[],
  paragraph: number,
  sentence: number,
): Candidate | null {
  const counts = new Map<Entity, number>();
  for (const { entity } of candidates) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  let best: Candidate | null = null;
  let bestScore = LEAST;
  for (const candidate of candidates) {
    const agreement = agrees(text, candidate, pronoun);
    if (agreement === null) continue;
    const paragraphsBack = paragraph - candidate.paragraph;
    // Across paragraphs the number of sentences tells little.
    const sentencesBack = paragraphsBack === 0 ? sentence - candidate.sentence : 2;
    const score =
      agreement +
      SENTENCE_BACK * sentencesBack +
      PARAGRAPH_BACK * paragraphsBack +
      (candidate.speaks ? SPEAKS : 0) +
      (candidate.leads ? LEADS : 0) +
      (candidate.owns ? OWNS : 0) +
      (candidate.entity ? MENTIONED_OFTEN * Math.log2(1 + (counts.get(candidate.entity) ?? 0)) : 0);
    if (score >= bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** How well a mention agrees with a pronoun; null when it cannot be meant. */
function agrees(text: string, { entity, description, speaks }: Candidate, pronoun: string): number | null {
  const gender: Gender | null = pronoun === "he" ? "male" : pronoun === "she" ? "female" : null;
  if (description) {
    const { head } = description;
    const plural = isPluralNoun(head);
    if (pronoun === "they") return plural ? 2 : isBodyNoun(head) ? 0 : null;
    if (plural) return null;
    if (pronoun === "it") return isBodyNoun(head) && !isPersonNoun(head) ? 2 : null;
    if (!isPersonNoun(head)) return null;
    const told = nounGender(head);
    if (told !== null) return told === gender ? 2 : null;
    // An indefinite description brings somebody in; a definite one mostly renames somebody known.
    return isDefinite(text, description) ? -1.5 : 0;
  }
  if (!entity) return null;
  const { kind } = entity;
  if (pronoun === "it") return kind === "body" ? 2 : kind === "person" ? null : kind === "place" ? 0 : -1;
  if (pronoun === "they") return kind === "body" ? 1 : kind === "person" ? null : -1;
  if (kind === "body" || kind === "place") return null;
  if (entity.gender !== null) return entity.gender === gender ? 2 : null;
  if (kind === "person") return 1;
  return speaks ? 0 : -2;
}

/** Whether a description points at somebody known: "the minister", "his lawyer". */
export function isDefinite(text: string, subject: Subject): boolean {
  return /^(?:the|his|her|their|this|that)\s/i.test(text.slice(subject.start, subject.start + 6));
}
