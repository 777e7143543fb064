import { documentAuthor } from "../grammar/documents.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import type { NameIndex, Subject } from "../grammar/phrases.ts";
import type { Report } from "../grammar/report.ts";
import { isBodyNoun, isPersonNoun, isUtterance } from "../grammar/roles.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import type { AntecedentEvidence, Understanding } from "../quotations/understanding.ts";
import { indexAt } from "../words/tokens.ts";
import { PRONOUN_MODEL, type PronounModel } from "./antecedent-model.ts";
import {
  type Antecedent,
  antecedent,
  candidatesBefore,
  DESCRIBED_BACK,
  type Likeliest,
  likeliest,
} from "./antecedents.ts";
import type { Candidate } from "./candidate.ts";
import { contentWords, takenUp } from "./descriptions.ts";
import { groupNames } from "./entities.ts";
import { type Entity, isUnproved } from "./entity.ts";
import { descriptionsOf, roleOf } from "./entity-roles.ts";
import { type Gathered, gatherCandidates } from "./gather-candidates.ts";
import { jointly, jointSpeakers } from "./joint-speakers.ts";
import { nameSurroundings } from "./name-surroundings.ts";
import { genderOf, type Pronoun, pronounWord } from "./pronoun.ts";
import type { Speaker } from "./speaker.ts";

/** How probable an antecedent must be for a pronoun to be clear. */
const CLEAR = 0.94;
/** How probable it must be where the subject of the sentence, or of the paragraph, before leads to it. */
const LED = { sentence: 0.6, paragraph: 0.8 } as const;

/** Who a subject means, and how that was understood. */
export type Resolution =
  | {
      readonly speaker: Speaker;
      readonly understanding: Understanding;
      /** How a pronoun was understood; null for names and descriptions. */
      readonly antecedent: AntecedentEvidence | null;
    }
  | { readonly speaker: null; readonly understanding: null; readonly antecedent: null };

const UNKNOWN: Resolution = { speaker: null, understanding: null, antecedent: null };

/** Who is named or described there, and not by a pronoun. */
const resolved = (speaker: Speaker, understanding: Understanding): Resolution => ({
  speaker,
  understanding,
  antecedent: null,
});

type MentionedBefore = { readonly pronoun: Pronoun; readonly candidates: readonly Candidate[] };

/** The speakers of one article. */
export type Speakers = {
  /** Who a subject means: "he" and "the minister" to the fullest name in the article; null when the text does not say. */
  speakerOf(subject: Subject): Resolution;
  /** A pronoun as it is judged, with those mentioned before it; null for "everyone". */
  mentionedBefore(pronoun: Subject): MentionedBefore | null;
};

/** An article as far as it is read before its speakers. */
export type Unspoken = {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly mentions: readonly NameMention[];
  /** Of each paragraph, in order. */
  readonly reports: readonly (readonly Report[])[];
  readonly names: NameIndex;
  /** Who says "I" outside quotations; null where no one person signed the article. */
  readonly author: string | null;
};

/**
 * Prepares the speakers of one article.
 *
 * @param model the weights by which antecedents of pronouns are chosen.
 */
export function readSpeakers(
  { text, paragraphs, mentions, reports, names, author }: Unspoken,
  model: PronounModel = PRONOUN_MODEL,
): Speakers {
  const paragraphAt = (offset: number) => indexAt(paragraphs, offset + 1) - 1;
  const paragraphOf = (mention: NameMention) => paragraphs[paragraphAt(mention.start)];
  const { entityOf, doubtful } = groupNames(text, mentions, nameSurroundings(paragraphOf));
  const namesakes = countSurnames(entityOf.values());
  const understandingOf = (name: NameMention): Understanding => {
    if (doubtful.has(name)) return "doubtful name";
    if (isUnproved(entityOf.get(name))) return "unproved name";
    return isShared(name, namesakes) ? "unsure name" : "name";
  };
  const knownWords = remember((who: Entity | Subject) =>
    "mentions" in who
      ? contentWords(descriptionsOf(text, who, paragraphOf).join(" "))
      : // "One of the men": a man
        contentWords(`${text.slice(who.start, who.end)} ${who.head}`),
  );
  // Only a pronoun or a description asks for them.
  let gathered: Gathered | null = null;
  const everybody = () => {
    gathered ??= gatherCandidates(text, paragraphs, mentions, reports, entityOf, names, knownWords, model);
    return gathered;
  };

  const named = remember(
    (entity: Entity): Speaker => ({
      name: entity.kind === "body" ? withArticle(text, entity) : entity.name,
      role: roleOf(text, entity, paragraphOf),
    }),
  );
  const namedLater = ({ start }: Subject) => everybody().named.get(start);
  const speakerOf = ({ entity, description }: Candidate): Speaker | null => {
    const bearer = entity ?? (description && namedLater(description));
    return bearer ? named(bearer) : description ? described(text, description) : null;
  };

  const mentionedBefore = (subject: Subject): MentionedBefore | null => {
    const known = pronounWord(subject.head);
    if (!known) return null;
    const { candidates, pronouns } = everybody();
    const before = candidatesBefore(candidates, subject.start);
    const pronoun =
      pronouns.get(subject.start) ?? quotedPronoun(known, subject.start, paragraphAt(subject.start), before);
    return { pronoun, candidates: before };
  };
  const likeliestOf = ({ pronoun, candidates }: MentionedBefore): Likeliest | null => {
    const known = everybody().likeliest.get(pronoun);
    return known === undefined ? likeliest(text, pronoun, candidates, model) : known;
  };
  const pronounSpeaker = (subject: Subject): Resolution => {
    if (subject.head === "i")
      return author === null ? UNKNOWN : resolved({ name: author, role: null }, "resolved");
    const asked = mentionedBefore(subject);
    const likely = asked && likeliestOf(asked);
    const speaker = likely && speakerOf(likely.candidate);
    if (!speaker) return UNKNOWN;
    const paper = likely.candidate.entity === null ? likely.candidate.description : null;
    if (paper !== null && isUtterance(paper.head)) return writerOf(paper);
    const found = antecedent(text, asked.pronoun, likely, asked.candidates);
    // "Orlan" before "he" may mean another Orlan.
    const antecedentName = names.byStart.get(found.candidate.start);
    const isDoubtful = antecedentName !== undefined && understandingOf(antecedentName) === "doubtful name";
    return {
      speaker,
      understanding: isDoubtful ? "guessed pronoun" : pronounUnderstanding(asked.pronoun, found),
      antecedent: { ...found, lead: leadOf(found) },
    };
  };
  /** "A letter from Mona Aziz was read out. “…,” it said": likely hers, and else the letter's own. */
  const writerOf = (paper: Subject): Resolution => {
    const frame = paragraphs[paragraphAt(paper.start)]?.frame ?? [];
    const writer = documentAuthor(frame, indexAt(frame, paper.end) - 1, names);
    const found = writer === null ? UNKNOWN : speakerOfSubject(writer);
    return found.speaker === null
      ? resolved(described(text, paper), "guessed pronoun")
      : { ...found, understanding: "unclear pronoun" };
  };
  /** "His report", "her letter": likely the words of whoever is meant by "his". */
  const authorOf = (subject: Subject): Resolution | null => {
    const owner = isUtterance(subject.head)
      ? OWNER.exec(text.slice(subject.start, subject.end))?.[1]
      : undefined;
    if (owner === undefined) return null;
    const found = pronounSpeaker({ ...subject, kind: "pronoun", head: owner.toLowerCase() });
    return found.speaker && { ...found, understanding: "unclear pronoun" };
  };
  const describedSpeaker = (subject: Subject): Resolution => {
    // "63 percent said"
    if (/^(?:[\d.,]+|percent)$/u.test(subject.head)) return UNKNOWN;
    const bearer = namedLater(subject);
    if (bearer) return resolved(named(bearer), "resolved");
    const author = authorOf(subject);
    if (author) return author;
    const found = takenUp(
      text,
      subject,
      candidatesBefore(everybody().candidates, subject.start, DESCRIBED_BACK),
      everybody().knownWords,
    );
    const speaker = found && (saysMore(text, subject, found) ? described(text, subject) : speakerOf(found));
    return speaker
      ? resolved(speaker, "resolved")
      : resolved(described(text, subject), isSpeakersNoun(subject) ? "described" : "odd description");
  };

  const speakerOfSubject = (subject: Subject): Resolution => {
    if (subject.kind === "pronoun") return pronounSpeaker(subject);
    if (subject.kind === "description") return describedSpeaker(subject);
    const entity = subject.name ? entityOf.get(subject.name) : undefined;
    if (!entity) return resolved(described(text, subject), "described");
    const two = jointSpeakers(text, subject, entity, names, entityOf);
    if (two) return resolved(jointly(named(two[0]), named(two[1])), "name");
    return resolved(named(entity), subject.name ? understandingOf(subject.name) : "name");
  };
  return {
    // Several quotations may hang on one subject.
    speakerOf: remember(speakerOfSubject),
    mentionedBefore,
  };
}

/** Of what someone has said or written. */
const OWNER = /^(his|her|its|their)\s/iu;

/** "The president of Morava" for someone who was only "the president" before. */
const saysMore = (text: string, { start, end }: Subject, { entity, description }: Candidate) =>
  entity === null &&
  description !== null &&
  text
    .slice(start, end)
    .toLowerCase()
    .startsWith(`${text.slice(description.start, description.end).toLowerCase()} `);

/** Whether what is described is someone, or a body, or what they have written. */
const isSpeakersNoun = ({ head }: Subject) => isPersonNoun(head) || isBodyNoun(head) || isUtterance(head);

/** A pronoun inside a quotation, of which only the place is known. */
function quotedPronoun(
  known: Pick<Pronoun, "word" | "form">,
  start: number,
  paragraph: number,
  before: readonly Candidate[],
): Pronoun {
  const last = before.at(-1);
  const sentence = last ? last.sentence + (last.paragraph === paragraph ? 0 : 1) : 0;
  return {
    ...known,
    start,
    paragraph,
    sentence,
    opens: false,
    speaks: false,
    trails: false,
    inscribed: false,
    inReport: false,
    names: new Set(),
  };
}

/** By what the text leads to whom a pronoun means, where that is probable enough. */
const leadOf = ({ lead, probability }: Antecedent) =>
  lead !== null && probability >= LED[lead] ? lead : null;

/**
 * How surely a pronoun is understood: "he" for someone of whom nothing says that he is a man, or who is only described, is likely
 * where nobody else is near or the text leads to him, and otherwise a guess.
 */
function pronounUnderstanding(pronoun: Pronoun, found: Antecedent): Understanding {
  const { candidate, probability, alone, contest } = found;
  const isLed = leadOf(found) !== null;
  if (contest === "open" || (contest !== null && (probability < CLEAR || candidate.gender === null)))
    return "guessed pronoun";
  // "Cross-examined, he said nothing. “…,” he said": what may be no name at all is nobody's.
  if (candidate.entity !== null && isUnproved(candidate.entity)) return "guessed pronoun";
  // "The airline gave everyone a voucher. “Fly on,” it says": whoever speaks elsewhere in the sentence is no voucher.
  if (pronoun.inscribed && !candidate.speaks) return "guessed pronoun";
  const isOfAnyone = genderOf(pronoun.word) === null;
  // "A potter of 81 sat by a kiln. “…,” he said": articles open with a description, and name whom they mean soon after.
  if (!isOfAnyone && candidate.entity === null && candidate.paragraph === 0) return "guessed pronoun";
  // "In its filing to the Harbour Court the firm lists its debts. It calls them “…”"
  if (isOfAnyone && candidate.bound) return "guessed pronoun";
  // "Corvin Ratings fell. “…,” she said"
  const mayBeAThing =
    candidate.entity !== null && candidate.entity.kind !== "person" && candidate.gender === null;
  const isLikely = isLed || (alone && (isOfAnyone || !mayBeAThing));
  if (probability < CLEAR) return isLikely ? "likely pronoun" : "unclear pronoun";
  const known = isOfAnyone || (candidate.entity !== null && candidate.gender !== null);
  return known ? "clear pronoun" : isLikely ? "likely pronoun" : "guessed pronoun";
}

/** How many people of an article bear each surname. */
function countSurnames(entities: Iterable<Entity>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions, kind } of new Set(entities)) {
    const full = mentions.find(({ words }) => words.length > 1);
    const surname = full?.words.at(-1);
    if (surname !== undefined && kind !== "body" && kind !== "place")
      counts.set(surname, (counts.get(surname) ?? 0) + 1);
  }
  return counts;
}

const isShared = ({ words }: NameMention, namesakes: ReadonlyMap<string, number>) =>
  words.length === 1 && (namesakes.get(words[0] ?? "") ?? 0) > 1;

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Someone without a name, as the article calls them. */
function described(text: string, { start, end }: Subject): Speaker {
  const words = text.slice(start, end).replace(/\s+/gu, " ");
  return { name: words.replace(/^(?:The|A|An)\s/u, (article) => article.toLowerCase()), role: null };
}

/** "The Beacon" where the article writes its "The" with a capital inside a sentence, else the bare name. */
function withArticle(text: string, entity: Entity): string {
  const capital = entity.mentions.some(
    ({ text: name, start }) =>
      name === entity.name && start >= 0 && /[\p{L},] The $/u.test(text.slice(Math.max(0, start - 6), start)),
  );
  return capital ? `The ${entity.name}` : entity.name;
}
