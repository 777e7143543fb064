import { BODY_NOUNS, UTTERANCES } from "../lexicon/body-nouns.ts";
import { COURTESIES, OFFICE_TITLES } from "../lexicon/name-parts.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import { FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from "../lexicon/person-nouns.ts";
import { ROLE_MODIFIERS } from "../lexicon/role-modifiers.ts";

/** The last letters of these, without a plural's. */
const MAY_END_WORK = new Set("trnhs");
/** Shorter words are listed, or made of nothing. */
const SHORTEST_WORK = 7;
/** "meteorologist", "beekeepers", "schoolteacher": words made of what someone works with and that they do. */
const NAMED_BY_WORK =
  /..(?:ologist|ographer|ician|keeper|leader|worker|teacher|grower|holder|fighter|dealer|monger|smith|wright|master|mistress)(?:e?s)?$/u;

/** The singular of a plural noun for people or bodies; any other word as it is. */
export function singular(word: string): string {
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The gender that a courtesy title gives ("Mrs." female, "Dr." null), or undefined for any other word. */
export function courtesyGender(word: string): "male" | "female" | null | undefined {
  return COURTESIES.get(word);
}

/** Whether the word is a title as it stands right before a name: "Mr", "Sheikh". */
export const isTitleWord = (word: string): boolean => COURTESIES.has(word) || OFFICE_TITLES.has(word);

/** What `singular` makes the noun again. */
const pluralsOf = (noun: string) =>
  [`${noun}s`, `${noun.slice(0, -1)}ies`, `${noun.slice(0, -3)}men`].filter(
    (plural) => singular(plural) === noun,
  );

const PEOPLE: ReadonlySet<string> = new Set([
  ...[...PERSON_NOUNS].flatMap((noun) => [noun, ...pluralsOf(noun)]),
  "people",
  "children",
]);

/** Whether the word names a person by what they are ("minister", "spokespersons", "whistleblower"). */
export function isPersonNoun(word: string): boolean {
  if (PEOPLE.has(word)) return true;
  if (
    word.length > SHORTEST_WORK &&
    MAY_END_WORK.has(word.charAt(word.length - (word.endsWith("s") ? 2 : 1)))
  ) {
    if (NAMED_BY_WORK.test(word)) return true;
  }
  // A search from the end takes several times as long.
  if (!word.includes("-")) return false;
  return PEOPLE.has(
    word.endsWith("-in-law") ? word.slice(0, -"-in-law".length) : word.slice(word.lastIndexOf("-") + 1),
  );
}

/** Whether the noun is in the plural ("officials", "women"). */
export function isPluralNoun(word: string): boolean {
  return word === "people" || word === "police" || word === "children" || singular(word) !== word;
}

/** Whether the word may stand before a name as part of a title or role ("Foreign", "Minister", "Iranian"). */
export function isRoleWord(word: string): boolean {
  return (
    MODIFIERS.has(word) || isPersonNoun(word) || (word.includes("-") && /.-(?:designate|elect)$/u.test(word))
  );
}

const MODIFIERS: ReadonlySet<string> = new Set([...ROLE_MODIFIERS, ...NATIONALITIES, ...COURTESIES.keys()]);

/** Whether the word names a body that can speak ("ministry", "Times", "campaign"). */
export function isBodyNoun(word: string): boolean {
  return BODY_NOUNS.has(word);
}

/** Whether the word names what someone has said or written ("statement", "post"): its author speaks, not the thing. */
export function isUtterance(word: string): boolean {
  return UTTERANCES.has(word);
}

/** The gender that a noun itself gives ("spokeswoman"), or null. */
export function nounGender(word: string): "male" | "female" | null {
  const kin = word.replace(/-in-law$/u, "");
  if (MALE_NOUNS.has(kin)) return "male";
  return FEMALE_NOUNS.has(kin) || /..(?:woman|mistress)$/u.test(kin) ? "female" : null;
}
