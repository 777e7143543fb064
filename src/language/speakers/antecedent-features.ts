import type { Subject } from "../grammar/phrases.ts";
import type { Candidate } from "./candidate.ts";
import { isDefinite } from "./descriptions.ts";
import type { Entity } from "./entity.ts";
import type { Pronoun } from "./pronoun.ts";

const names: string[] = [];

/** Adds a feature for each value, and returns the number of the first. */
function block(title: string, values: readonly string[]): number {
  const first = names.length;
  for (const value of values) names.push(`${title}: ${value}`);
  return first;
}

const DISTANCES = [
  "same sentence",
  "sentence before",
  "two sentences before",
  "further up in the paragraph",
  "paragraph before",
  "two paragraphs before",
  "three paragraphs before",
  "four or five paragraphs before",
  "further up",
];
const FORMS = ["subject", "object", "possessive"];
/** What a pronoun is in its sentence. */
const USES = ["a speaker", "a subject", "an object", "a possessive"];
const COUNTS = ["once", "twice", "3 or 4 times", "5 to 8 times", "more often"];
const RANKS = ["last", "last but one", "third last", "before these"];

const NOBODY = block("nobody", FORMS);
const PLACES = USES.map((use) => block(`for ${use}`, DISTANCES));
const LEADS = block("leads its sentence", DISTANCES);
const LEADS_FOR = USES.map((use) => block(`leads its sentence, for ${use}`, DISTANCES));
const LEADS_FOR_OPENING = block("leads, for a pronoun that opens its sentence", DISTANCES);
const ACTS = block("a verb follows", DISTANCES);
const SPEAKS = block("speaks", DISTANCES);
const SPEAKS_FOR_SPEAKING = block("speaks, for a pronoun that speaks", DISTANCES);
const OPENS_PARAGRAPH = block("opens its paragraph", DISTANCES);
const BOUND = block("behind a preposition", ["same sentence", "before"]);
const OWNS = block("owner", ["same sentence", "before"]);
const LOCATED = block("a place or a thing’s name", ["person", "unknown"]);
const INTRODUCED = block("introduced", ["paragraph", "paragraph before", "further up"]);
const INTRODUCED_FOR_SPEAKER = block("introduced, for a speaker", [
  "paragraph",
  "paragraph before",
  "further up",
]);
const INTRODUCED_AND_SPEAKS = block("introduced and speaks", ["paragraph", "paragraph before", "further up"]);

const RANK = block("mentioned", RANKS);
const COUNT = block("mentioned so far", COUNTS);
const MOST = block("mentioned most", ["so far"]);
const IN_HEADLINE = block("named", ["in the headline"]);
const LEADS_SURELY = block("surely a person, leads its sentence", DISTANCES);
const LAST_TO_LEAD = block("last to lead a sentence, for", USES);
const ALONE = block("the only one in the paragraph, for", USES);
const LAST_SPEAKER = block("spoke last", ["for a pronoun that speaks", "for any other"]);
const PRONOUN = block("a pronoun", FORMS);
const PRONOUN_AT = block("a pronoun as well", DISTANCES);
const DESCRIBED = block("described", [
  "indefinite",
  "definite, short",
  "definite, long",
  "owned by a pronoun",
]);
const NAMED = block("named", ["in full", "in a word"]);
const GENDER = block("gender", ["agrees", "is not known"]);
const KIND = block("kind", ["person", "body", "place", "unknown"]);
const UNKNOWN = block("unknown kind", [
  "in full, does something",
  "in a word, does something",
  "in full, does nothing",
  "in a word, does nothing",
]);
const DESCRIBED_KIND = block("described", ["person", "body"]);

/** What antecedents are judged by; each is there or not. */
export const FEATURES: readonly string[] = names;

/** What all candidates for one pronoun say of one of them. */
export type Standing = {
  /** How many others were mentioned since. */
  readonly rank: number;
  readonly count: number;
  readonly most: boolean;
  /** Speaks, or is followed by a verb, somewhere. */
  readonly active: boolean;
  readonly lastSpeaker: boolean;
  /** The last mention that leads its sentence. */
  readonly lastToLead: boolean;
  /** Nobody else is mentioned in the pronoun’s paragraph. */
  readonly alone: boolean;
};

/** The features of there being no antecedent: "it rained". */
export function featuresOfNobody({ form }: Pronoun): number[] {
  return [NOBODY + formAt(form)];
}

/** The numbers of a candidate’s features for a pronoun. */
export function featuresOf(
  text: string,
  candidate: Candidate,
  pronoun: Pronoun,
  standing: Standing,
): number[] {
  const { rank, count, most, active, lastSpeaker } = standing;
  const features: number[] = [];
  const add = (feature: number) => features.push(feature);
  const distance = distanceBetween(candidate, pronoun);
  const here = distance === 0 ? 0 : 1;
  const use = useOf(pronoun);
  add((PLACES[use] ?? 0) + distance);
  if (candidate.leads) addLeading(candidate, pronoun, standing, distance, add);
  if (standing.alone) add(ALONE + use);
  if (candidate.acts) add(ACTS + distance);
  if (candidate.speaks) {
    add(SPEAKS + distance);
    if (pronoun.speaks) add(SPEAKS_FOR_SPEAKING + distance);
  }
  if (candidate.opensParagraph) add(OPENS_PARAGRAPH + distance);
  if (candidate.bound) add(BOUND + here);
  if (candidate.owns) add(OWNS + here);
  if (candidate.located) add(LOCATED + (candidate.gender === null ? 1 : 0));
  if (candidate.introduced) addIntroduced(candidate, pronoun, distance, add);
  add(RANK + Math.min(rank, RANKS.length - 1));
  add(COUNT + bucketOf(count));
  if (most) add(MOST);
  if (lastSpeaker) add(LAST_SPEAKER + (pronoun.speaks ? 0 : 1));
  if (candidate.form) {
    add(PRONOUN + formAt(candidate.form));
    add(PRONOUN_AT + distance);
  }
  addWhat(text, candidate, active, add);
  return features;
}

function addLeading(
  candidate: Candidate,
  pronoun: Pronoun,
  { lastToLead }: Standing,
  distance: number,
  add: (feature: number) => void,
): void {
  const use = useOf(pronoun);
  add(LEADS + distance);
  add((LEADS_FOR[use] ?? 0) + distance);
  if (pronoun.opens) add(LEADS_FOR_OPENING + distance);
  if (isSurelyPerson(candidate)) add(LEADS_SURELY + distance);
  if (lastToLead) add(LAST_TO_LEAD + use);
}

const isSurelyPerson = ({ entity, noun, gender }: Candidate) =>
  gender !== null && (entity ? entity.kind === "person" : noun?.person === true);

function addIntroduced(
  candidate: Candidate,
  pronoun: Pronoun,
  distance: number,
  add: (feature: number) => void,
): void {
  const far = Math.min(2, Math.max(0, distance - 3));
  add(INTRODUCED + far);
  if (pronoun.speaks) add(INTRODUCED_FOR_SPEAKER + far);
  if (candidate.speaks) add(INTRODUCED_AND_SPEAKS + far);
}

function addWhat(text: string, candidate: Candidate, active: boolean, add: (feature: number) => void): void {
  const { entity, description, noun, gender } = candidate;
  if (!entity && !description) return;
  add(GENDER + (gender === null ? 1 : 0));
  if (entity) addEntity(entity, candidate, active, add);
  else if (description) {
    add(DESCRIBED + wordingOf(text, description));
    add(DESCRIBED_KIND + (noun?.person ? 0 : 1));
  }
}

const KINDS = ["person", "body", "place", null] as const;

function addEntity(
  entity: Entity,
  { form, gender, inHeadline }: Candidate,
  active: boolean,
  add: (feature: number) => void,
): void {
  const word = entity.name.includes(" ") ? 0 : 1;
  if (inHeadline) add(IN_HEADLINE);
  if (form === null) add(NAMED + word);
  add(KIND + KINDS.indexOf(entity.kind));
  if (entity.kind === null && gender === null) add(UNKNOWN + word + (active ? 0 : 2));
}

/** Indefinite, definite and short, definite and long, or owned by a pronoun. */
function wordingOf(text: string, description: Subject): number {
  const words = text.slice(description.start, description.end);
  if (/^(?:his|her|their|my|our)\s/iu.test(words)) return 3;
  if (!isDefinite(text, description)) return 0;
  return words.split(" ").length <= 2 ? 1 : 2;
}

const useOf = (pronoun: Pronoun) => (pronoun.speaks ? 0 : 1 + formAt(pronoun.form));

const formAt = (form: Pronoun["form"]) => (form === "subject" ? 0 : form === "object" ? 1 : 2);

function distanceBetween(candidate: Candidate, pronoun: Pronoun): number {
  const paragraphs = pronoun.paragraph - candidate.paragraph;
  if (paragraphs > 0) return paragraphs <= 3 ? paragraphs + 3 : paragraphs <= 5 ? 7 : 8;
  return Math.min(Math.max(pronoun.sentence - candidate.sentence, 0), 3);
}

const bucketOf = (count: number) => (count <= 2 ? count - 1 : count <= 4 ? 2 : count <= 8 ? 3 : 4);
