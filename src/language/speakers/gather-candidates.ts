import { lengthOfDateline } from "../grammar/dateline-tokens.ts";
import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import { type Frame, isNounish, type NameIndex, type Subject } from "../grammar/phrases.ts";
import type { Report } from "../grammar/report.ts";
import { isBodyNoun, isPersonNoun, isRoleWord } from "../grammar/roles.ts";
import { PREPOSITIONS } from "../lexicon/function-words.ts";
import { wordList } from "../lexicon/word-list.ts";
import type { FrameToken, Paragraph } from "../marks/paragraphs.ts";
import { guessedGender } from "../words/given-names.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { antecedent, DESCRIBED_BACK, LOOK_BACK } from "./antecedents.ts";
import type { Candidate } from "./candidate.ts";
import { takenUp } from "./descriptions.ts";
import type { Entity } from "./entity.ts";
import { possessiveGenders } from "./possessive-genders.ts";
import { topicAt } from "./topics.ts";

const PRONOUNS = wordList("he she it they him her them his its their");
const INTRODUCTION = /^,\s(?:\p{L}|\d)/u;

/** All candidates of an article, in the text's order; and for each pronoun, by its offset, the number of its sentence. */
export type Gathered = {
  readonly candidates: readonly Candidate[];
  /** Counted over the article, as in `Candidate`. */
  readonly sentenceAt: ReadonlyMap<number, number>;
};

/** Finds everyone mentioned outside quotations. */
export function gatherCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  mentions: readonly NameMention[],
  reports: readonly (readonly Report[])[],
  entityOf: ReadonlyMap<NameMention, Entity>,
  names: NameIndex,
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): Gathered {
  const inBody = mentions.filter(({ start }) => start >= 0);
  const genders = possessiveGenders(paragraphs, inBody, entityOf);
  const gatherer = new CandidateGatherer(text, inBody, entityOf, names, knownWords, genders);
  for (const [number, paragraph] of paragraphs.entries())
    gatherer.readParagraph(number, paragraph.frame, speakingIn(reports[number] ?? []));
  return gatherer;
}

/** The subjects of one paragraph's reports: where named ones and pronouns stand, and the descriptions by where they begin. */
type Speaking = {
  readonly starts: ReadonlySet<number>;
  readonly descriptions: ReadonlyMap<number, Subject>;
};

function speakingIn(reports: readonly Report[]): Speaking {
  const starts = new Set<number>();
  const descriptions = new Map<number, Subject>();
  for (const { subject } of reports) {
    if (subject.name) starts.add(subject.name.start);
    else if (subject.kind === "pronoun") starts.add(subject.start);
    else if (subject.kind === "description" && (isPersonNoun(subject.head) || isBodyNoun(subject.head)))
      descriptions.set(subject.start, subject);
  }
  return { starts, descriptions };
}

/** What stands at a token: a name, a description or a pronoun; the others are null. */
type Reference = {
  readonly mention: NameMention | null;
  readonly entity: Entity | null;
  readonly description: Subject | null;
  readonly pronoun: "he" | "she" | null;
};

/** Who a reference means. */
type Meant = Pick<Candidate, "entity" | "description">;

class CandidateGatherer implements Gathered {
  readonly candidates: Candidate[] = [];
  readonly sentenceAt = new Map<number, number>();
  readonly #text: string;
  readonly #mentions: readonly NameMention[];
  readonly #entityOf: ReadonlyMap<NameMention, Entity>;
  readonly #names: NameIndex;
  readonly #knownWords: (who: Entity | Subject) => ReadonlySet<string>;
  readonly #genders: ReadonlyMap<Entity, Gender>;
  readonly #introduced = new Set<Entity>();
  #nextMention = 0;
  #sentence = 0;

  constructor(
    text: string,
    mentions: readonly NameMention[],
    entityOf: ReadonlyMap<NameMention, Entity>,
    names: NameIndex,
    knownWords: (who: Entity | Subject) => ReadonlySet<string>,
    genders: ReadonlyMap<Entity, Gender>,
  ) {
    this.#text = text;
    this.#mentions = mentions;
    this.#entityOf = entityOf;
    this.#names = names;
    this.#knownWords = knownWords;
    this.#genders = genders;
  }

  readParagraph(number: number, frame: Frame, speaking: Speaking): void {
    let leadingSentence = -1;
    let previous: FrameToken | null = null;
    this.#sentence += 1;
    const opening = lengthOfDateline(frame);
    for (const [index, token] of frame.entries()) {
      if (index < opening) continue;
      // The sentences inside a quotation take nothing further away.
      if (previous && token.sentence !== previous.lastSentence) this.#sentence += 1;
      previous = token;
      if (PRONOUNS.has(token.word)) this.sentenceAt.set(token.start, this.#sentence);
      const reference = this.#referenceAt(frame, index, token, speaking);
      const meant = reference && this.#meantBy(reference, number);
      if (!meant) continue;
      const candidate = this.#candidateOf(reference, meant, frame, index, number, {
        speaks: speaking.descriptions.has(token.start) || speaking.starts.has(token.start),
        opens: token.sentence !== leadingSentence,
        leads: speaking.starts.has(token.start),
      });
      this.candidates.push(candidate);
      if (reference.entity) this.#introduced.add(reference.entity);
      // "Aydin’s wife, Mona Aziz, fainted": she leads.
      if (!candidate.owns && !candidate.bound) leadingSentence = token.sentence;
    }
  }

  #referenceAt(frame: Frame, index: number, token: FrameToken, speaking: Speaking): Reference | null {
    const topic = speaking.descriptions.get(token.start) ?? topicAt(frame, index, this.#names);
    const called = topic ? nameGiven(frame, index, this.#names) : null;
    // "A man in the queue was called Abu Karim": his name from here on.
    const namesake = called ? this.#entityOf.get(called) : undefined;
    const description = namesake ? null : topic;
    const mention = this.#mentionAt(token.start);
    if (description) return { mention: null, entity: null, description, pronoun: null };
    const entity = namesake ?? (mention && this.#entityOf.get(mention)) ?? null;
    const pronoun = token.word === "he" || token.word === "she" ? token.word : null;
    return entity || pronoun ? { mention, entity, description: null, pronoun } : null;
  }

  #mentionAt(start: number): NameMention | null {
    while ((this.#mentions[this.#nextMention]?.start ?? Number.POSITIVE_INFINITY) < start)
      this.#nextMention += 1;
    const mention = this.#mentions[this.#nextMention];
    return mention?.start === start ? mention : null;
  }

  #meantBy({ entity, description, pronoun }: Reference, paragraph: number): Meant | null {
    if (description) {
      const before = this.candidates.slice(-DESCRIBED_BACK);
      return takenUp(this.#text, description, before, this.#knownWords) ?? { entity, description };
    }
    if (!pronoun) return { entity, description };
    const before = this.candidates.slice(-LOOK_BACK);
    return antecedent(this.#text, pronoun, before, paragraph, this.#sentence)?.candidate ?? null;
  }

  #candidateOf(
    { mention, entity, pronoun }: Reference,
    meant: Meant,
    frame: Frame,
    index: number,
    paragraph: number,
    place: { readonly speaks: boolean; readonly opens: boolean; readonly leads: boolean },
  ): Candidate {
    const bound = mention !== null && isBound(frame, index);
    return {
      start: frame[index]?.start ?? 0,
      paragraph,
      sentence: this.#sentence,
      entity: meant.entity,
      description: meant.description,
      pronoun,
      gender: meant.entity && this.#genderOf(meant.entity),
      introduced: mention !== null && entity !== null && this.#introduces(mention, entity),
      speaks: place.speaks,
      leads: (place.opens && !bound) || place.leads,
      located: mention !== null && isLocated(frame, index, mention),
      owns: mention !== null && /['’]/u.test(this.#text.charAt(mention.end)),
      bound,
    };
  }

  #genderOf(entity: Entity): Gender | null {
    return entity.gender ?? this.#genders.get(entity) ?? genderByEnding(entity);
  }

  #introduces({ words: { length }, end }: NameMention, entity: Entity): boolean {
    return length > 1 && !this.#introduced.has(entity) && INTRODUCTION.test(this.#text.slice(end, end + 8));
  }
}

/** The gender that a person’s given name suggests by how it ends. */
function genderByEnding({ kind, mentions }: Entity): Gender | null {
  if (kind !== "person") return null;
  const full = mentions.find(({ words }) => words.length > 1);
  return full ? guessedGender(full.words[0] ?? "") : null;
}

/** "The man before me in the queue was called Abu Karim": the name that a sentence which begins at `index` gives someone. */
function nameGiven(frame: Frame, index: number, names: NameIndex): NameMention | null {
  const sentence = frame[index]?.sentence;
  for (let at = index + 1; at < index + LONGEST_NAMING; at += 1) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== sentence) return null;
    if (!/^(?:called|named)$/u.test(token.word) || !/^(?:was|is)$/u.test(wordAt(frame, at - 1))) continue;
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
  while (index - before < 5 && isRoleWord(wordAt(frame, before))) before -= 1;
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
  if (/^(?:in|near|across|throughout|outside|inside)$/u.test(before)) return true;
  const behind = frame[indexAt(frame, end)];
  return (
    before === "the" &&
    behind?.isWord === true &&
    !behind.capital &&
    isNounish(behind) &&
    !/(?:ed|s)$/u.test(behind.word)
  );
}
