import type { Gender } from "../grammar/name-kinds.ts";
import type { Frame } from "../grammar/phrases.ts";
import { CALENDAR } from "../lexicon/calendar.ts";
import { isFunctionWord } from "../lexicon/function-words.ts";
import type { Entity } from "./entity.ts";

/** What a pronoun is in its clause. */
export type PronounForm = "subject" | "object" | "possessive";

/** A pronoun of the third person where it stands in an article. */
export type Pronoun = {
  readonly start: number;
  /** The subject form: "he" for "his", too. */
  readonly word: "he" | "she" | "it" | "they";
  readonly form: PronounForm;
  /** Counted as in `Candidate`. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The first word of its sentence. */
  readonly opens: boolean;
  /** The subject of a report. */
  readonly speaks: boolean;
  /** "The road is shut, he said": stands behind what it reports, in the same sentence. */
  readonly trails: boolean;
  /** "It says", "it read": of what words stand on rather than of someone. */
  readonly inscribed: boolean;
  /** "Orlan said that she": right behind "that". */
  readonly inReport: boolean;
  /** Those whom the quotation beside it names, where it says something: "“Orlan is right,” she said". */
  readonly names: ReadonlySet<Entity>;
};

const FORMS: ReadonlyMap<string, Pick<Pronoun, "word" | "form">> = new Map([
  ["he", { word: "he", form: "subject" }],
  ["him", { word: "he", form: "object" }],
  ["himself", { word: "he", form: "object" }],
  ["his", { word: "he", form: "possessive" }],
  ["she", { word: "she", form: "subject" }],
  ["her", { word: "she", form: "possessive" }],
  ["herself", { word: "she", form: "object" }],
  ["hers", { word: "she", form: "possessive" }],
  ["it", { word: "it", form: "subject" }],
  ["itself", { word: "it", form: "object" }],
  ["its", { word: "it", form: "possessive" }],
  ["they", { word: "they", form: "subject" }],
  ["them", { word: "they", form: "object" }],
  ["themselves", { word: "they", form: "object" }],
  ["their", { word: "they", form: "possessive" }],
  ["theirs", { word: "they", form: "possessive" }],
]);

/** The pronoun that a lower-case word is, with its form as far as the word alone says; undefined for any other word. */
export function pronounWord(word: string): Pick<Pronoun, "word" | "form"> | undefined {
  // Most words are longer or begin otherwise.
  return mayBePronoun(word) ? FORMS.get(word) : undefined;
}

const LONGEST = "themselves".length;

/** Whether a word is as long as a pronoun and begins as one: most are not, and need no look-up. */
export function mayBePronoun(word: string): boolean {
  const initial = word.charAt(0);
  return word.length <= LONGEST && (initial === "h" || initial === "s" || initial === "i" || initial === "t");
}

/** "Orlan shared an office with her": no possessive, unlike "with her brother". */
export function isObject(frame: Frame, index: number): boolean {
  if (frame[index]?.word !== "her") return false;
  const next = frame[index + 1];
  return !next?.isWord || isFunctionWord(next) || CALENDAR.has(next.word);
}

/** The gender of whom a pronoun means; null for "it" and "they". */
export const genderOf = (word: string): Gender | null =>
  word === "he" ? "male" : word === "she" ? "female" : null;
