import { FEATURES } from "../../src/language/speakers/antecedent-features.ts";
import type { PronounModel } from "../../src/language/speakers/antecedent-model.ts";

/*
 * What the weights are taken for before anything is learnt: set by hand, as far as the places of mentions go after
 * Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994). Learning moves them as far as the
 * examples ask for it.
 */
type Weights = Readonly<Record<string, number>>;

const DISTANCE: Weights = {
  "sentence before": -0.8,
  "two sentences before": -1.6,
  "further up in the paragraph": -2.4,
  "paragraph before": -4,
  "two paragraphs before": -6.4,
  "three paragraphs before": -8.8,
  "four or five paragraphs before": -8.8,
  "further up": -8.8,
};
const at = (title: string, weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).map(([value, weight]) => [`${title}: ${value}`, weight]));
const everywhere = (title: string, weight: number): Weights =>
  at(title, {
    "same sentence": weight,
    ...Object.fromEntries(Object.keys(DISTANCE).map((key) => [key, weight])),
  });

const PLACE: Weights = {
  ...at("for a speaker", DISTANCE),
  ...at("for a subject", DISTANCE),
  ...at("for an object", DISTANCE),
  ...at("for a possessive", DISTANCE),
  ...everywhere("leads its sentence", 1.5),
  ...at("leads its sentence", {
    "same sentence": 6,
    "sentence before": 6,
    "two sentences before": 2.5,
    "further up in the paragraph": 2.5,
  }),
  ...everywhere("speaks", 2.5),
  ...at("behind a preposition", { "same sentence": -0.7, before: -0.7 }),
  ...at("owner", { "same sentence": -1.5, before: -1.5 }),
  ...at("introduced", { paragraph: 2, "paragraph before": 2 }),
  ...at("introduced and speaks", { paragraph: -2, "paragraph before": -2 }),
  ...at("a place or a thing’s name", { unknown: -2 }),
  ...at("mentioned so far", {
    once: 0.4,
    twice: 0.6,
    "3 or 4 times": 0.9,
    "5 to 8 times": 1.1,
    "more often": 1.4,
  }),
};

/** Who says something was mentioned not long before. */
const SPEAKER_FAR: Weights = at("for a speaker", {
  "four or five paragraphs before": -12.4,
  "further up": -18,
});

const PERSON: Weights = {
  ...PLACE,
  ...SPEAKER_FAR,
  ...at("gender", { agrees: 1 }),
  ...at("kind", { person: 1 }),
  ...at("unknown kind", {
    "in full, does something": 0.7,
    "in full, does nothing": -2,
    "in a word, does nothing": -2,
  }),
  ...at("described", {
    indefinite: 0.7,
    "definite, short": -1.5,
    "definite, long": 0.7,
    "owned by a pronoun": 0,
  }),
};
const IT: Weights = {
  ...PLACE,
  ...SPEAKER_FAR,
  ...at("kind", { body: 2, unknown: -1 }),
  ...at("described", { body: 2 }),
};
const THEY: Weights = {
  ...PLACE,
  ...SPEAKER_FAR,
  ...at("kind", { body: 1, place: -1, unknown: -1 }),
  ...at("described", { person: 2 }),
};

const inOrder = (weights: Weights) => FEATURES.map((name) => weights[name] ?? 0);

export const PRIOR: PronounModel = {
  features: [...FEATURES],
  speaker: inOrder(PERSON),
  person: inOrder(PERSON),
  it: inOrder(IT),
  they: inOrder(THEY),
  speakingIt: inOrder(IT),
  speakingThey: inOrder(THEY),
};
