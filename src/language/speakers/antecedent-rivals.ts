import type { Subject } from "../grammar/phrases.ts";
import type { Lead } from "../quotations/understanding.ts";
import type { Candidate } from "./candidate.ts";
import type { Entity } from "./entity.ts";
import type { Pronoun } from "./pronoun.ts";

/** Who else a pronoun may mean than the one who was chosen, and whether the text leads to the chosen one all the same. */

/** What a pronoun may stand for: a candidate, or nobody, with its features. */
export type Choice = {
  readonly candidate: Candidate | null;
  /** How many others were mentioned since the one whom it means, from 0: the same for all choices that mean the same one. */
  readonly rank: number;
  readonly features: readonly number[];
};

export type Who = Entity | Subject | null;

/** Whom a candidate means, as far as the article says. */
export const whoIs = ({ entity, description }: Candidate): Who => entity ?? description;

/** "A", "another", "one of", "Benali’s". */
const NEW_ONE = /^(?:[Aa]n?|[Aa]nother|[Oo]ne)\s|^\p{Lu}[\p{L}-]*['’]s?\s/u;
/** In UTF-16 units. */
const OPENING = 40;

const openingOf = (text: string, { start }: Candidate) => text.slice(start, start + OPENING);

/** All that a pronoun may mean but the one who was chosen. */
export const othersAmong = (choices: readonly Choice[], best: Candidate): readonly Candidate[] =>
  choices.flatMap(({ candidate }) => (candidate && whoIs(candidate) !== whoIs(best) ? [candidate] : []));

/**
 * Whether it leads or acts in the pronoun’s paragraph, where nobody else with a name fits, or nobody else fits at all; someone who is
 * only described must lead it, be the only one, and be new: "the postman" may be named elsewhere.
 */
export function isAlone(
  text: string,
  best: Candidate,
  pronoun: Pronoun,
  choices: readonly Choice[],
): boolean {
  const others = othersAmong(choices, best);
  if (others.length === 0) return true;
  const isHere = ({ paragraph }: Candidate) => paragraph === pronoun.paragraph;
  if (best.entity === null)
    return best.leads && NEW_ONE.test(openingOf(text, best)) && isHere(best) && !others.some(isHere);
  const isNear = (best.leads || best.speaks || best.acts) && isHere(best);
  return isNear && others.every((other) => other.entity === null || !isHere(other));
}

/**
 * "Orlan denied that the mayor had called her. “…,” she said": whether the chosen one is the subject of the sentence before, or of the
 * paragraph before where the pronoun’s own names nobody, and nobody else leads or speaks since, or acts with them ("Orlan and Khoury met").
 */
export function leadTo(
  text: string,
  best: Candidate,
  pronoun: Pronoun,
  choices: readonly Choice[],
): Lead | null {
  if (pronoun.form !== "subject" || !(best.leads || best.acts) || best.owns) return null;
  // "The farmer", and "a farmer" too, may be named elsewhere.
  if (best.entity === null) return null;
  const others = othersAmong(choices, best).filter(isSomeone);
  const own = choices.flatMap(({ candidate }) =>
    candidate && whoIs(candidate) === whoIs(best) ? [candidate] : [],
  );
  const isTaken = others.some(
    (other) =>
      other.paragraph >= best.paragraph &&
      other.sentence >= best.sentence &&
      ((other.leads && !other.owns) || other.speaks || own.some((one) => areJoint(text, one, other))),
  );
  if (isTaken) return null;
  if (best.paragraph === pronoun.paragraph) return best.sentence === pronoun.sentence - 1 ? "sentence" : null;
  const isNext = best.paragraph === pronoun.paragraph - 1;
  return isNext && others.every(({ paragraph }) => paragraph !== pronoun.paragraph) ? "paragraph" : null;
}

/** "Orlan and Mayor Khoury", "Orlan and the mayor, Adil Khoury,", "Orlan and her sister Ida" */
export const areJoint = (text: string, one: Candidate, other: Candidate) =>
  one.sentence === other.sentence &&
  JOINT.test(text.slice(Math.min(one.start, other.start), Math.max(one.start, other.start)));

const JOINT =
  /^[^.;:]{1,60}\s(?:and|or)\s(?:(?:the|his|her|its|their)\s(?:\p{L}[\p{L}-]*\s){0,3}\p{L}[\p{L}-]*,?\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

/** Whether a candidate is probably a person: "CFO" is an office, and "Accused" at a sentence’s head hardly a name. */
export function isSomeone({ entity, noun, located }: Candidate): boolean {
  if (entity === null) return noun?.person === true;
  if (located || /^\p{Lu}{2,}$/u.test(entity.name)) return false;
  return entity.kind === "person" || entity.name.includes(" ") || entity.mentions.length > 1;
}
