import { distance } from "fastest-levenshtein";

/** Below this length a changed letter makes another name ("Brand", "Khan"). */
const SHORTEST = 5;
/** From this length on two letters may differ. */
const LONG = 8;

/**
 * A folded name as it sounds, so that spellings of one name from another script are equal: "araghchi" and "araqchi",
 * "mohammed" and "muhammad", but not "hassan" and "hussein", "maria" and "marie".
 */
function spellingKey(word: string): string {
  return word
    .replace(/[^\p{L}]/gu, "")
    .replace(/gh|q/g, "k")
    .replace(/c(?!h)/g, "k")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/ou|oo|u/g, "o")
    .replace(/[aeiou]?y[aei]?|ei|ai|ee|ie/g, (vowels) => (/y[ae]$/.test(vowels) ? "ia" : "i"))
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=[aeio])h$/, "")
    .replace(/e$/, "")
    .replace(/e/g, "a");
}

/** The letter under which all spellings of a folded name are found: "gharabagh" with "qarabagh". */
export const soundInitial = (word: string) => spellingKey(word.slice(0, 2)).charAt(0);

/** Whether two folded surnames are probably one, spelt or mistyped in two ways. */
export function isNearSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST || soundInitial(one) !== soundInitial(other)) return false;
  // "The Clintons"
  if (`${one}s` === other || `${other}s` === one) return false;
  return spellingKey(one) === spellingKey(other) || distance(one, other) <= (shorter >= LONG ? 2 : 1);
}

/** Whether two folded given names are spellings of one: more strictly than for surnames. */
export function isSameGivenName(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return (
    one === other ||
    (shorter >= SHORTEST && spellingKey(one) === spellingKey(other)) ||
    // "Kristen" and "Kristin": a slip
    (shorter > SHORTEST && one.replace(/i/g, "e") === other.replace(/i/g, "e"))
  );
}
