import { lengthOfDateline } from "../grammar/dateline-tokens.ts";
import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/names.ts";
import type { FrameToken, Paragraph } from "../grammar/paragraphs.ts";
import { type Frame, isNounish, type NameIndex, type Subject } from "../grammar/phrases.ts";
import type { Report } from "../grammar/report.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord, nounGender } from "../grammar/roles.ts";
import { guessedGender } from "../words/given-names.ts";
import { PREPOSITIONS, words } from "../words/lexicon.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { isDefinite, takenUp } from "./descriptions.ts";
import type { Entity } from "./entities.ts";
import { possessiveGenders } from "./possessive-genders.ts";
import { topicAt } from "./topics.ts";

/** Somebody who was mentioned outside quotations, and may be meant by a later "he" or "the minister". */
export type Candidate = {
  readonly start: number;
  readonly paragraph: number;
  /** Counted over the article, those inside a quotation as one. */
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
  /** Behind a preposition: "a letter to Aydin". */
  readonly bound: boolean;
  /** "In Aydin", "the Aydin theatre": a place or a thing rather than a person, unless more is known of the name. */
  readonly located: boolean;
  /** "he" or "she", standing for the one whom `entity` or `description` tells; null for a name or a description. */
  readonly pronoun: string | null;
  /** Told by the name, its title, or the pronouns that follow it. */
  readonly gender: Gender | null;
  /** Named in full for the first time, with what they are behind the name: "Mona Aziz, a farmer from Basra". */
  readonly introduced: boolean;
};

const PRONOUNS = words("he she it they him her them his its their");
const INTRODUCTION = /^,\s(?:\p{L}|\d)/u;

/** How many earlier mentions are weighed. */
const LOOK_BACK = 40;
/** A description tells more than a pronoun, and is understood from farther away. */
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
const BROUGHT_IN = 0.7;
const SAME_PRONOUN = 2;
const LEAST = -6;

/**
 * Everybody mentioned outside quotations, in the text's order; and in which sentence each pronoun stands, counted over the
 * article.
 */
export function gatherCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  mentions: readonly NameMention[],
  reports: readonly (readonly Report[])[],
  entityOf: ReadonlyMap<NameMention, Entity>,
  names: NameIndex,
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): { candidates: Candidate[]; turnAt: ReadonlyMap<number, number> } {
  const candidates: Candidate[] = [];
  const inBody = mentions.filter(({ start }) => start >= 0);
  const genders = possessiveGenders(paragraphs, inBody, entityOf);
  let next = 0;
  const introduced = new Set<Entity>();
  const turnAt = new Map<number, number>();
  let turn = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const spoken = new Set<number>();
    const descriptions = new Map<number, Subject>();
    for (const { subject } of reports[at] ?? []) {
      if (subject.name) spoken.add(subject.name.start);
      else if (subject.kind === "pronoun") spoken.add(subject.start);
      else if (subject.kind === "description" && (isPersonNoun(subject.head) || isBodyNoun(subject.head)))
        descriptions.set(subject.start, subject);
    }
    let lastSentence = -1;
    turn++;
    let previous: FrameToken | null = null;
    const opening = lengthOfDateline(paragraph.frame);
    for (const [index, token] of paragraph.frame.entries()) {
      if (index < opening) continue;
      // The sentences inside a quotation take nothing further away.
      if (previous && token.sentence !== previous.lastSentence) turn++;
      previous = token;
      if (PRONOUNS.has(token.word)) turnAt.set(token.start, turn);
      const topic = descriptions.get(token.start) ?? topicAt(paragraph.frame, index, names);
      const called = topic ? nameGiven(paragraph.frame, index, names) : null;
      // "A man in the queue was called Abu Karim": his name from here on.
      const namesake = called ? entityOf.get(called) : undefined;
      const description = namesake ? null : topic;
      while ((inBody[next]?.start ?? Number.POSITIVE_INFINITY) < token.start) next++;
      const mention = description || inBody[next]?.start !== token.start ? undefined : inBody[next];
      const entity = namesake ?? (mention && entityOf.get(mention)) ?? null;
      const pronoun = token.word === "he" || token.word === "she" ? token.word : null;
      if (!description && !entity && pronoun === null) continue;
      const place = { start: token.start, paragraph: at, sentence: turn };
      const before =
        description || pronoun ? candidates.slice(description ? -DESCRIBED_BACK : -LOOK_BACK) : [];
      const meant = description
        ? (takenUp(text, description, before, knownWords) ?? { entity, description })
        : pronoun
          ? (antecedent(text, pronoun, before, place.paragraph, place.sentence)?.candidate ?? null)
          : { entity, description };
      if (!meant) continue;
      const bound = mention !== undefined && isBound(paragraph.frame, index);
      const owns = mention !== undefined && /['’]/.test(text.charAt(mention.end));
      candidates.push({
        ...place,
        entity: meant.entity,
        description: meant.description,
        pronoun,
        gender: meant.entity
          ? (meant.entity.gender ?? genders.get(meant.entity) ?? genderByEnding(meant.entity))
          : null,
        introduced:
          mention !== undefined &&
          entity !== null &&
          mention.words.length > 1 &&
          !introduced.has(entity) &&
          INTRODUCTION.test(text.slice(mention.end, mention.end + 8)),
        speaks: descriptions.has(token.start) || spoken.has(token.start),
        leads: (token.sentence !== lastSentence && !bound) || spoken.has(token.start),
        located: mention !== undefined && isLocated(paragraph.frame, index, mention),
        owns,
        bound,
      });
      if (entity) introduced.add(entity);
      // "Aydin’s wife, Mona Aziz, fainted": she leads.
      if (!owns && !bound) lastSentence = token.sentence;
    }
  }
  return { candidates, turnAt };
}

/** The gender that a person’s given name suggests by how it ends. */
function genderByEnding({ kind, mentions }: Entity): Gender | null {
  if (kind !== "person") return null;
  const full = mentions.find(({ words }) => words.length > 1);
  return full ? guessedGender(full.words[0] ?? "") : null;
}

/** "The man before me in the queue was called Abu Karim": the name that a sentence which begins at `index` gives somebody. */
function nameGiven(frame: Frame, index: number, names: NameIndex): NameMention | null {
  const sentence = frame[index]?.sentence;
  for (let at = index + 1; at < index + LONGEST_NAMING; at++) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== sentence) return null;
    if (!/^(?:called|named)$/.test(token.word) || !/^(?:was|is)$/.test(wordAt(frame, at - 1))) continue;
    const name = names.byStart.get(frame[at + 1]?.start ?? -1);
    return name && name.kind !== "body" && name.kind !== "place" ? name : null;
  }
  return null;
}

/** In tokens. */
const LONGEST_NAMING = 16;

/** "In a letter to Speaker Hassan Zein, he wrote": not what the sentence is about. */
function isBound(frame: Frame, index: number): boolean {
  let before = index - 1;
  while (index - before < 5 && isRoleWord(wordAt(frame, before))) before--;
  const preposition = frame[before];
  return (
    preposition !== undefined &&
    PREPOSITIONS.has(preposition.word) &&
    frame[before - 1]?.lastSentence === preposition.sentence
  );
}

/** "In Sohar", "the Firouzeh theatre". */
function isLocated(frame: Frame, index: number, { end }: NameMention): boolean {
  const before = wordAt(frame, index - 1);
  if (/^(?:in|near|across|throughout|outside|inside)$/.test(before)) return true;
  const behind = frame[indexAt(frame, end)];
  return (
    before === "the" &&
    behind?.isWord === true &&
    !behind.capital &&
    isNounish(behind) &&
    !/(?:ed|s)$/.test(behind.word)
  );
}

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
 * The candidate that a pronoun most probably stands for, and how far it is ahead of anybody else, by agreement, nearness and its part in the sentence; the
 * preferences are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), without a parser.
 * `paragraph` and `sentence` are the pronoun's own, counted as in `Candidate`.
 */
export function antecedent(
  text: string,
  pronoun: string,
  candidates: readonly Candidate[],
  paragraph: number,
  sentence: number,
): { readonly candidate: Candidate; readonly lead: number } | null {
  const counts = new Map<Entity, number>();
  for (const { entity } of candidates) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  let best: Candidate | null = null;
  let bestScore = LEAST;
  let nextScore = Number.NEGATIVE_INFINITY;
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
      (candidate.leads
        ? LEADS + (paragraphsBack === 0 ? (sentencesBack <= 1 ? LEADS_HERE : LEADS_ABOVE) : 0)
        : 0) +
      (candidate.owns ? OWNS : 0) +
      (candidate.bound ? BOUND : 0) +
      (candidate.located && candidate.gender === null ? LOCATED : 0) +
      (candidate.introduced && !candidate.speaks && paragraphsBack <= 1 ? INTRODUCED : 0) +
      (candidate.entity ? MENTIONED_OFTEN * Math.log2(1 + (counts.get(candidate.entity) ?? 0)) : 0);
    const same = best !== null && isSame(best, candidate);
    if (score >= bestScore) {
      if (!same) nextScore = best === null ? nextScore : bestScore;
      best = candidate;
      bestScore = score;
    } else if (!same) nextScore = Math.max(nextScore, score);
  }
  return best && { candidate: best, lead: bestScore - nextScore };
}

const isSame = (one: Candidate, other: Candidate) =>
  one.entity !== null ? one.entity === other.entity : one.description === other.description;

/** How well a mention agrees with a pronoun; null when it cannot be meant. */
function agrees(text: string, candidate: Candidate, pronoun: string): number | null {
  const { entity, description, speaks } = candidate;
  if (candidate.pronoun !== null) return candidate.pronoun === pronoun ? SAME_PRONOUN : null;
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
    return isDefinite(text, description) && isShort(text, description) ? -1.5 : BROUGHT_IN;
  }
  if (!entity) return null;
  const { kind } = entity;
  if (pronoun === "it") return kind === "body" ? 2 : kind === "person" ? null : kind === "place" ? 0 : -1;
  if (pronoun === "they") return kind === "body" ? 1 : kind === "person" ? null : -1;
  if (kind === "body" || kind === "place") return null;
  if (candidate.gender !== null) return candidate.gender === gender ? 2 : null;
  if (kind === "person") return 1;
  return speaks ? (entity.name.includes(" ") ? 0.7 : 0) : -2;
}

/** "The minister", not "the ministry’s new spokesman", which tells enough to bring somebody in. */
const isShort = (text: string, { start, end }: Subject) => text.slice(start, end).split(" ").length <= 2;
