import { isPersonNoun, isPluralNoun } from "../language/grammar/roles.ts";
import { NAME_PARTICLES } from "../language/lexicon/name-parts.ts";
import { fold } from "../language/words/fold.ts";

/** Callings that stand alone for someone not named, and are hardly ever a surname. */
const OFFICE =
  /^(?:president|minister|premier|spokesman|spokeswoman|spokesperson|official|ambassador|senator|governor|mayor|police|witness|witnesses|resident|analyst|expert|source)$/u;
/** They begin names of bodies: "Friends of the Earth". */
const KIN = /^(?:friends|brothers|sisters|sons|daughters|mothers|fathers|children|women|men)$/u;

/**
 * Whether a speaker is described and not named: "a senior official", "the ministry", "Residents of Orlen", "Police".
 * Such words mean someone else in each article.
 */
export function isUnnamed(name: string): boolean {
  const words = name.match(/[\p{L}\p{N}\p{M}'’.-]+/gu) ?? [];
  const [first, ...others] = words;
  if (first === undefined) return true;
  if (isLowerCase(first) && !isNameBeginning(first, others)) return !isBrand(first);
  if (others.length === 0) return isPluralPerson(first) || OFFICE.test(fold(first));
  const last = others.at(-1) ?? "";
  // "Iranian officials"; but "Salda police" is the one police of Salda.
  if (isLowerCase(last) && isPersonNoun(fold(last)) && last !== "police") return true;
  // "Spokesman for the harbour": the capital is that of the sentence.
  if (others.every(isLowerCase)) return words.some((word) => isPersonNoun(fold(word)));
  // "Officials at the Ministry of Trade"; but "Doctors Without Borders" is a name.
  return isPluralPerson(first) && !KIN.test(fold(first)) && isLowerCase(others[0] ?? "");
}

function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** "iNews", "eBay" */
function isBrand(word: string): boolean {
  return /\p{Lu}/u.test(word);
}

/** "bin Salman" and "al-Sharaa", but not "la policía". */
function isNameBeginning(first: string, others: readonly string[]): boolean {
  const [beginning = "", ...joined] = fold(first).split("-");
  if (!NAME_PARTICLES.has(beginning)) return false;
  return joined.length > 0 ? isBrand(first) : others.some(isBrand);
}

function isPluralPerson(word: string): boolean {
  const folded = fold(word);
  return isPersonNoun(folded) && isPluralNoun(folded);
}
