import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import type { Frame } from "../grammar/phrases.ts";
import { wordList } from "../lexicon/word-list.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { wordAt } from "../words/tokens.ts";
import type { Entity } from "./entity.ts";
import { isObject, mayBePronoun } from "./pronoun.ts";

const ASKED = wordList("asked told questioned reminded");
const GENDER_OF: ReadonlyMap<string, Gender> = new Map([
  ["his", "male"],
  ["himself", "male"],
  ["he", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"],
]);

/** The genders that pronouns give; a likely one weighs more than a guess by the name’s ending. */
export type PronounGenders = Readonly<Record<"sure" | "likely", ReadonlyMap<Entity, Gender>>>;

/**
 * The genders of people whose names do not say, by what follows their names: "Ruvani Orlan called her brother". Only a
 * sentence that opens with the name and names nobody else before the pronoun counts, and only where all such agree.
 *
 * @param mentions the names in the paragraphs, in the text's order.
 */
export function possessiveGenders(
  paragraphs: readonly Paragraph[],
  mentions: readonly NameMention[],
  entityOf: ReadonlyMap<NameMention, Entity>,
): PronounGenders {
  const found = new Map<Entity, Gender | null>();
  const likely = new Map<Entity, Gender | null>();
  const entityAt = entityFinder(mentions, entityOf);
  for (const { frame } of paragraphs) {
    let sentence = -1;
    const named = new NamedSoFar();
    for (const [index, token] of frame.entries()) {
      if (token.sentence !== sentence) {
        sentence = token.sentence;
        noteOpenings({ found, likely }, named, frame, index);
        named.endSentence();
      }
      const spoken = genderOfWord(token.word);
      if (spoken !== undefined) named.speakOf(spoken, sentence);
      const entity = mayBePerson(entityAt(token.start));
      if (entity) named.add(entity);
      const { first } = named;
      if (first === null || first === undecided) continue;
      const gender = genderAt(frame, index, spoken);
      // "Selma Orlan was asked whether he was fit."
      const isAsked = ASKED.has(token.word) && /^(?:was|is|were|been)$/u.test(wordAt(frame, index - 1));
      // "The guard lost his way. Orlan took the map from his hand."
      if (gender !== undefined && !isAsked && !named.isSpokenOf(gender)) noteGender(found, first, gender);
      if (gender !== undefined || isAsked) named.first = undecided;
    }
  }
  return { sure: missingGenders(found), likely: missingGenders(likely) };
}

/** Who is named in a paragraph so far. */
class NamedSoFar {
  /** The only one named in the sentence, as far as a pronoun may still mean them; `undecided` where there are more. */
  first: Entity | null = null;
  /** The only one named in the sentence; `undecided` where there are more. */
  before: Entity | null = null;
  readonly #all = new Set<Entity>();
  /** In which sentence of the paragraph each gender is spoken of first. */
  readonly #spokenOf = new Map<Gender, number>();
  #sentence = -1;

  add(entity: Entity): void {
    const also = (one: Entity | null) => (one === null || one === entity ? entity : undecided);
    this.before = also(this.before);
    this.first = also(this.first);
    this.#all.add(entity);
  }

  endSentence(): void {
    this.first = null;
    this.before = null;
  }

  speakOf(gender: Gender, sentence: number): void {
    if (!this.#spokenOf.has(gender)) this.#spokenOf.set(gender, sentence);
    this.#sentence = sentence;
  }

  /** Whether a sentence before this one speaks of a "he", of a "she". */
  isSpokenOf(gender: Gender): boolean {
    return (this.#spokenOf.get(gender) ?? this.#sentence) < this.#sentence;
  }

  /** Whether "he" or "she" can mean nobody else named in the paragraph. */
  isAlone(found: ReadonlyMap<Entity, Gender | null>, word: string): boolean {
    return [...this.#all].every(
      (one) => one === this.before || (one.gender ?? found.get(one)) === otherGender(word),
    );
  }
}

type Found = Readonly<Record<"found" | "likely", Map<Entity, Gender | null>>>;

/** Notes what the sentence that begins at an index says of whoever the one before names alone. */
function noteOpenings({ found, likely }: Found, named: NamedSoFar, frame: Frame, index: number): void {
  const token = frame[index];
  if (token === undefined) return;
  // "Ruvani Orlan shut the gate. She left."
  noteOpening(found, named.before, token.word);
  // "Kwadwo Orlan shut the gate. “We wait,” he said.", where the paragraph names no other man.
  const word = token.quotation === null ? "" : wordBehind(frame, index);
  if (word !== "" && named.isAlone(found, word)) noteOpening(likely, named.before, word);
}

/** Notes the gender of the only one named in a sentence by the pronoun that opens the next one. */
function noteOpening(found: Map<Entity, Gender | null>, before: Entity | null, word: string): void {
  if (before === null || before === undecided || !/^s?he$/u.test(word)) return;
  // A single word of unknown kind may be a place.
  if (before.kind !== "person" && !before.name.includes(" ")) return;
  noteGender(found, before, word === "he" ? "male" : "female");
}

/** The gender that "he" or "she" does not have. */
const otherGender = (word: string): Gender => (word === "he" ? "female" : "male");

/** The word behind a quotation, and its comma, at an index. */
const wordBehind = (frame: Frame, index: number) =>
  wordAt(frame, frame[index + 1]?.text === "," ? index + 2 : index + 1);

const genderOfWord = (word: string) => (mayBePronoun(word) ? GENDER_OF.get(word) : undefined);

const genderAt = (frame: Frame, index: number, spoken: Gender | undefined) =>
  spoken === undefined || isObject(frame, index) ? undefined : spoken;

const mayBePerson = (entity: Entity | undefined) =>
  entity?.kind === "body" || entity?.kind === "place" ? undefined : entity;

/** Returns a function that finds who is named at an offset; it is asked in the text's order. */
function entityFinder(
  mentions: readonly NameMention[],
  entityOf: ReadonlyMap<NameMention, Entity>,
): (start: number) => Entity | undefined {
  let next = 0;
  return (start) => {
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const mention = mentions[next];
    return mention?.start === start ? entityOf.get(mention) : undefined;
  };
}

/** Null for someone of whom the sentences do not agree. */
function noteGender(found: Map<Entity, Gender | null>, entity: Entity, gender: Gender): void {
  const known = found.get(entity);
  found.set(entity, known === undefined || known === gender ? gender : null);
}

/** Of the genders found, those of people whose names do not say. */
function missingGenders(found: ReadonlyMap<Entity, Gender | null>): ReadonlyMap<Entity, Gender> {
  const genders = new Map<Entity, Gender>();
  for (const [entity, gender] of found)
    if (gender !== null && entity.gender === null && entity.kind !== "body" && entity.kind !== "place")
      genders.set(entity, gender);
  return genders;
}

/** Stands for "more than one in this sentence". */
const undecided: Entity = { name: "", kind: null, gender: null, mentions: [] satisfies NameMention[] };
