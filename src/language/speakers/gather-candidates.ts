import { lengthOfDateline } from "../grammar/dateline-tokens.ts";
import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import type { Frame, NameIndex, Subject } from "../grammar/phrases.ts";
import type { Report } from "../grammar/report.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isUtterance, nounGender } from "../grammar/roles.ts";
import type { FrameToken, Paragraph } from "../marks/paragraphs.ts";
import { guessedGender } from "../words/given-names.ts";
import type { Range } from "../words/passage.ts";
import { wordAt } from "../words/tokens.ts";
import { PRONOUN_MODEL, type PronounModel } from "./antecedent-model.ts";
import { DESCRIBED_BACK, type Likeliest, LOOK_BACK, likeliest } from "./antecedents.ts";
import type { Candidate, DescribingNoun } from "./candidate.ts";
import { takenUp } from "./descriptions.ts";
import type { Entity } from "./entity.ts";
import { leadNamedBy } from "./lead-description.ts";
import { nameGivenTo } from "./namings.ts";
import { actsAt, isBound, isLocated, trailsAt } from "./place-in-clause.ts";
import { pointsAhead } from "./points-ahead.ts";
import { type PronounGenders, possessiveGenders } from "./possessive-genders.ts";
import { genderOf, isObject, type Pronoun, pronounWord } from "./pronoun.ts";
import { isApposed, topicAt } from "./topics.ts";
import { entitiesIn, wordsBeside } from "./words-beside.ts";

const NOBODY: ReadonlySet<Entity> = new Set();
const ADDRESSING = /^(?:told|tells|asked|asks|reminded|warned|assured|informed|scolded|thanked|urged)$/u;
const INSCRIBED = /^(?:says|reads?|goes|went|runs?|ran|begins|began)$/u;
const INTRODUCTION = /^,\s(?:\p{L}|\d)/u;

/** All candidates of an article, in the text's order, and all its pronouns outside quotations, by their offsets. */
export type Gathered = {
  readonly candidates: readonly Candidate[];
  readonly pronouns: ReadonlyMap<number, Pronoun>;
  /** Whom they most probably mean, of those that stand for someone; null where they mean nobody. */
  readonly likeliest: ReadonlyMap<Pronoun, Likeliest | null>;
  /** The words by which the article has named someone so far, descriptions that a name was given to among them. */
  readonly knownWords: (who: Entity | Subject) => ReadonlySet<string>;
  /** Who is described where, of those whose names the article gives elsewhere; by where the description begins. */
  readonly named: ReadonlyMap<number, Entity>;
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
  model: PronounModel = PRONOUN_MODEL,
): Gathered {
  const inBody = mentions.filter(({ start }) => start >= 0);
  const genders = possessiveGenders(paragraphs, inBody, entityOf);
  const gatherer = new CandidateGatherer(text, inBody, entityOf, names, knownWords, genders, model);
  for (const [number, { caption, frame, quotationsAt }] of paragraphs.entries()) {
    // Who is only in a picture is spoken of nowhere else.
    if (caption && quotationsAt.length === 0) continue;
    gatherer.readParagraph(number, frame, speakingIn(reports[number] ?? []));
  }
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
  readonly pronoun: Pronoun | null;
};

/** Who a reference means. */
type Meant = Pick<Candidate, "entity" | "description">;

class CandidateGatherer implements Gathered {
  readonly candidates: Candidate[] = [];
  readonly pronouns = new Map<number, Pronoun>();
  readonly likeliest = new Map<Pronoun, Likeliest | null>();
  readonly named = new Map<number, Entity>();
  readonly #text: string;
  readonly #mentions: readonly NameMention[];
  readonly #entityOf: ReadonlyMap<NameMention, Entity>;
  readonly #names: NameIndex;
  readonly #wordsBeside: (who: Entity | Subject) => ReadonlySet<string>;
  readonly #called = new Map<Entity | Subject, ReadonlySet<string>>();
  readonly #genders: Map<Entity, Gender>;
  readonly #likely: ReadonlyMap<Entity, Gender>;
  readonly #model: PronounModel;
  readonly #inHeadline = new Set<Entity>();
  readonly #introduced = new Set<Entity>();
  #nextMention = 0;
  #sentence = 0;

  constructor(
    text: string,
    mentions: readonly NameMention[],
    entityOf: ReadonlyMap<NameMention, Entity>,
    names: NameIndex,
    knownWords: (who: Entity | Subject) => ReadonlySet<string>,
    { sure, likely }: PronounGenders,
    model: PronounModel,
  ) {
    this.#text = text;
    this.#mentions = mentions;
    this.#entityOf = entityOf;
    this.#names = names;
    this.#wordsBeside = knownWords;
    this.#genders = new Map(sure);
    this.#likely = likely;
    this.#model = model;
    for (const [{ start }, entity] of entityOf) if (start < 0) this.#inHeadline.add(entity);
  }

  readonly knownWords = (who: Entity | Subject): ReadonlySet<string> =>
    this.#called.get(who) ?? this.#wordsBeside(who);

  readParagraph(number: number, frame: Frame, speaking: Speaking): void {
    let leadingSentence = -1;
    const first = this.candidates.length;
    let previous: FrameToken | null = null;
    this.#sentence += 1;
    const opening = lengthOfDateline(frame);
    for (let index = opening; index < frame.length; index += 1) {
      const token = frame[index];
      if (!token) break;
      // The sentences inside a quotation take nothing further away.
      if (previous && token.sentence !== previous.lastSentence) this.#sentence += 1;
      const opensSentence = previous === null || token.sentence !== previous.sentence;
      previous = token;
      const pronoun = this.#pronounAt(frame, index, number, opensSentence, speaking);
      const reference = this.#referenceAt(frame, index, token, speaking, pronoun);
      const meant = reference && this.#meantBy(reference);
      if (!meant) continue;
      const candidate = this.#candidateOf(reference, meant, frame, index, number, {
        speaks: speaking.descriptions.has(token.start) || speaking.starts.has(token.start),
        opens: token.sentence !== leadingSentence,
        leads: speaking.starts.has(token.start),
        opensParagraph: this.candidates.length === first,
      });
      if (reference.entity) this.#introduce(reference.entity, reference.mention, candidate);
      this.candidates.push(candidate);
      // "Aydin’s wife, Mona Aziz, fainted": she leads.
      if (!candidate.owns && !candidate.bound && !candidate.located) leadingSentence = token.sentence;
    }
  }

  #introduce(entity: Entity, mention: NameMention | null, candidate: Candidate): void {
    if (!this.#introduced.has(entity) && entity.kind === "person" && mention && mention.words.length > 1) {
      const lead = leadNamedBy(this.#text, this.candidates, candidate, this.knownWords(entity));
      if (lead) this.#name(lead, null, entity);
    }
    this.#introduced.add(entity);
  }

  #pronounAt(
    frame: Frame,
    index: number,
    paragraph: number,
    opens: boolean,
    speaking: Speaking,
  ): Pronoun | null {
    const { word = "", start = 0, text = "" } = frame[index] ?? {};
    const known = pronounWord(word);
    if (!known || /^\p{Lu}{2}/u.test(text)) return null;
    const form = isObject(frame, index) ? "object" : known.form;
    const speaks = speaking.starts.has(start);
    const trails = speaks && trailsAt(frame, index);
    const words = speaks ? wordsBeside(frame, index) : null;
    const pronoun = {
      start,
      ...known,
      form,
      paragraph,
      sentence: this.#sentence,
      opens,
      speaks,
      trails,
      inscribed: known.word === "it" && INSCRIBED.test(wordAt(frame, index + 1)),
      inReport: frame[index - 1]?.word === "that",
      names: this.#spokenToOrOf(frame, index, words),
    };
    this.pronouns.set(start, pronoun);
    return pronoun;
  }

  /** Those who can’t be the one who speaks: named in the words, or spoken to ("she told the minister"). */
  #spokenToOrOf(frame: Frame, index: number, words: Range | null): ReadonlySet<Entity> {
    const named = words ? entitiesIn(this.#text, words, this.#mentions, this.#entityOf) : NOBODY;
    if (!words || !ADDRESSING.test(wordAt(frame, index + 1))) return named;
    const mention = this.#names.byStart.get(frame[index + 2]?.start ?? -1);
    const noun = wordAt(frame, index + 2) === "the" ? wordAt(frame, index + 3) : "";
    const known = isPersonNoun(noun)
      ? this.candidates.findLast(({ entity }) => entity && this.knownWords(entity).has(noun))?.entity
      : null;
    const addressed = (mention && this.#entityOf.get(mention)) ?? known;
    return addressed ? new Set([...named, addressed]) : named;
  }

  #referenceAt(
    frame: Frame,
    index: number,
    token: FrameToken,
    speaking: Speaking,
    pronoun: Pronoun | null,
  ): Reference | null {
    const speaks = speaking.descriptions.size > 0 ? speaking.descriptions.get(token.start) : undefined;
    const speaker = speaks && !isApposed(frame, index, this.#names) ? speaks : null;
    const topic = speaker ?? topicAt(frame, index, this.#names);
    const person = pronoun && (pronoun.word === "he" || pronoun.word === "she") ? pronoun : null;
    const called = topic || person ? nameGivenTo(frame, index, topic, this.#names) : null;
    const namesake = called && this.#entityOf.get(called);
    if (namesake) this.#name(topic, person, namesake);
    const mention = this.#mentionAt(token.start);
    if (topic && !namesake) return { mention: null, entity: null, description: topic, pronoun: null };
    if (person && !namesake && pointsAhead(frame, index, this.#names)) return null;
    const entity = namesake ?? (mention && this.#entityOf.get(mention)) ?? null;
    return entity || person
      ? { mention, entity, description: null, pronoun: namesake ? null : person }
      : null;
  }

  /** Notes whose name it is that an article gives to someone described, there or before. */
  #name(topic: Subject | null, pronoun: Pronoun | null, entity: Entity): void {
    const before = this.candidates.slice(-LOOK_BACK);
    const meant = pronoun && likeliest(this.#text, pronoun, before, this.#model)?.candidate.description;
    const described = topic ?? meant;
    this.#setGender(entity, (pronoun && genderOf(pronoun.word)) ?? nounGender(described?.head ?? ""));
    if (!described) return;
    this.named.set(described.start, entity);
    this.#called.set(entity, new Set([...this.knownWords(entity), ...this.#wordsBeside(described)]));
  }

  #setGender(entity: Entity, gender: Gender | null): void {
    if (gender && entity.gender === null && !this.#genders.has(entity)) this.#genders.set(entity, gender);
  }

  #mentionAt(start: number): NameMention | null {
    while ((this.#mentions[this.#nextMention]?.start ?? Number.POSITIVE_INFINITY) < start)
      this.#nextMention += 1;
    const mention = this.#mentions[this.#nextMention];
    return mention?.start === start ? mention : null;
  }

  #meantBy({ entity, description, pronoun }: Reference): Meant | null {
    if (description) {
      const before = this.candidates.slice(-DESCRIBED_BACK);
      return this.#byName(
        takenUp(this.#text, description, before, this.knownWords) ?? { entity, description },
      );
    }
    if (!pronoun) return { entity, description };
    const before = this.candidates.slice(-LOOK_BACK);
    const found = likeliest(this.#text, pronoun, before, this.#model);
    this.likeliest.set(pronoun, found);
    return found ? this.#byName(found.candidate) : null;
  }

  #byName(meant: Meant): Meant {
    const entity = meant.description && this.named.get(meant.description.start);
    return entity ? { entity, description: null } : meant;
  }

  #candidateOf(
    { mention, entity, pronoun }: Reference,
    meant: Meant,
    frame: Frame,
    index: number,
    paragraph: number,
    place: {
      readonly speaks: boolean;
      readonly opens: boolean;
      readonly leads: boolean;
      readonly opensParagraph: boolean;
    },
  ): Candidate {
    const form = pronoun?.form ?? null;
    const isNamedOrSaid = mention !== null || isUtterance(meant.description?.head ?? "");
    const bound = (isNamedOrSaid && isBound(frame, index)) || form === "object";
    const located = mention !== null && isLocated(frame, index, mention);
    return {
      start: frame[index]?.start ?? 0,
      paragraph,
      sentence: this.#sentence,
      entity: meant.entity,
      description: meant.description,
      noun: meant.description && nounOf(meant.description),
      pronoun: pronoun?.word === "he" || pronoun?.word === "she" ? pronoun.word : null,
      form,
      acts: actsAt(frame, index, mention?.end ?? meant.description?.end ?? 0, form),
      opensParagraph: place.opensParagraph,
      inHeadline: meant.entity !== null && this.#inHeadline.has(meant.entity),
      gender: meant.entity ? this.#genderOf(meant.entity) : nounGender(meant.description?.head ?? ""),
      genderGuessed: meant.entity !== null && this.#knownGenderOf(meant.entity) === null,
      introduced: mention !== null && entity !== null && this.#introduces(mention, entity),
      speaks: place.speaks,
      leads: (place.opens && !bound && !located && form !== "possessive") || place.leads,
      located,
      owns: (mention !== null && /['’]/u.test(this.#text.charAt(mention.end))) || form === "possessive",
      bound,
    };
  }

  #genderOf(entity: Entity): Gender | null {
    return this.#knownGenderOf(entity) ?? genderByEnding(entity);
  }

  #knownGenderOf(entity: Entity): Gender | null {
    return entity.gender ?? this.#genders.get(entity) ?? this.#likely.get(entity) ?? null;
  }

  #introduces({ words: { length }, end }: NameMention, entity: Entity): boolean {
    return length > 1 && !this.#introduced.has(entity) && INTRODUCTION.test(this.#text.slice(end, end + 8));
  }
}

const nounOf = ({ head }: Subject): DescribingNoun => ({
  person: isPersonNoun(head),
  body: isBodyNoun(head),
  plural: isPluralNoun(head),
});

/** The gender that a person’s given name suggests by how it ends. */
function genderByEnding({ kind, mentions }: Entity): Gender | null {
  if (kind !== "person") return null;
  const full = mentions.find(({ words }) => words.length > 1);
  return full ? guessedGender(full.words[0] ?? "") : null;
}
