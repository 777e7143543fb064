import { distance } from "fastest-levenshtein";
import { FIRST_VARIANT } from "../lexicon/name-variants.ts";
import { remembered } from "./remembered.ts";

/** Below this length a changed letter makes another name ("Brand", "Khan"). */
const SHORTEST = 5;
/** From this length on two letters may differ. */
const LONG = 8;

/** Consonants that one sound of Arabic, Persian, Turkish, Russian or Hebrew is written with. */
const CONSONANTS: ReadonlyMap<string, string> = new Map([
  ["tch", "c"],
  ["ch", "c"],
  ["sch", "s"],
  ["sh", "s"],
  ["gh", "k"],
  ["kh", "h"],
  ["th", "t"],
  ["dh", "d"],
  ["ph", "f"],
  ["dj", "j"],
  ["ck", "k"],
  ["g", "k"],
  ["q", "k"],
  ["w", "v"],
]);

/**
 * A folded word as it sounds, so that the spellings which one name takes in Latin letters are equal: "araghchi" and
 * "araqchi", "mohammed" and "muhammad", "khamenei" and "hamenei"; but not "hassan" and "hussein", "jensen" and "jansen", or "maria" and "marie".
 * Not a pronunciation. Short keys say little: "khan" and "han" are equal.
 */
export const phoneticKey = remembered((word: string): string => {
  const letters = word.replace(/[^\p{L}]/gu, "");
  return (
    (FIRST_VARIANT.get(letters) ?? letters)
      // The ending of callings, as in Araghchi, is also written -qi, -ji and -ci.
      .replace(/(?<=[^aeiouy])(?:ch|dj|[cjq])i$/u, "ci")
      .replace(/tch|sch|[gktdps]h|ch|dj|ck|[gqw]/gu, (consonants) => CONSONANTS.get(consonants) ?? consonants)
      .replace(/a[ey]i/gu, "ai")
      .replace(/ou|oo|u/gu, "o")
      .replace(/[aeio]?y[aei]?|ei|ai|ee|ie/gu, (vowels) => (/y[ae]$/u.test(vowels) ? "ia" : "i"))
      .replace(/(.)\1+/gu, "$1")
      .replace(/(?<=[aeio])h$/u, "")
      .replace(/e$/u, "")
  );
});

/** The letter under which all spellings of a folded name are found: "gharabagh" with "qarabagh". */
export const phoneticInitial = (word: string) => phoneticKey(word.slice(0, 3)).charAt(0);

/** Whether two folded surnames are probably one, spelt or mistyped in two ways. */
export function isNearSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST || phoneticInitial(one) !== phoneticInitial(other)) return false;
  // "The Clintons"
  if (`${one}s` === other || `${other}s` === one) return false;
  return phoneticKey(one) === phoneticKey(other) || distance(one, other) <= (shorter >= LONG ? 2 : 1);
}

/** Whether two folded given names are spellings of one: more strictly than for surnames. */
export function isSameGivenName(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return (
    one === other ||
    (shorter >= SHORTEST && phoneticKey(one) === phoneticKey(other)) ||
    // "Kristen" and "Kristin": a slip
    (shorter > SHORTEST && one.replace(/i/gu, "e") === other.replace(/i/gu, "e"))
  );
}
