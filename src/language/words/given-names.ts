import { EITHER_NAMES, FEMALE_NAMES } from "../lexicon/given-names-female.ts";
import { MALE_NAMES } from "../lexicon/given-names-male.ts";

/** The gender that a given name suggests: null for a name that is not listed, which says nothing. */
export function givenNameGender(name: string): "male" | "female" | null {
  if (MALE_NAMES.has(name)) return "male";
  return FEMALE_NAMES.has(name) ? "female" : null;
}

/** How names of the region end that only men bear, and only women. */
const MALE_ENDING = /(?:[aou]llah|[aue]ddine?|ettin|dad|bek|berdi)$|^abd(?:el|ul|ol|al)/u;
const FEMALE_ENDING = /(?:[^aeiou]a|ah|eh|iye|gul|naz|nur|noush|nush)$/u;

/** The gender that an unlisted given name suggests by its ending ("Zaferullah", "Rojbineh"), or null. */
export function guessedGender(name: string): "male" | "female" | null {
  if (isGivenName(name) || name.length < 4) return null;
  if (MALE_ENDING.test(name)) return "male";
  return FEMALE_ENDING.test(name) ? "female" : null;
}

/** Whether the folded word is a common given name. */
export function isGivenName(word: string): boolean {
  return MALE_NAMES.has(word) || FEMALE_NAMES.has(word) || EITHER_NAMES.has(word);
}
