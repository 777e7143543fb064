/**
 * A rough common form for the spellings that one name takes in Latin letters when it comes from Arabic, Persian, Turkish,
 * Russian or Hebrew: "Araqchi" and "Araghtchi", "Khamenei" and "Hamenei", "Qadhafi" and "Gaddafi". Not a pronunciation.
 *
 * @param word folded, of one word.
 */
export function commonSpelling(word: string): string {
  return word
    .replace(/tch|sch|[gktdps]h|ch|dj|ou|oo|ee|ck|[gqyow]/g, (letters) => COMMON.get(letters) ?? letters)
    .replace(/(.)\1+/gu, "$1");
}

const COMMON = new Map([
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
  ["ou", "u"],
  ["oo", "u"],
  ["ee", "i"],
  ["ck", "k"],
  ["g", "k"],
  ["q", "k"],
  ["y", "i"],
  ["o", "u"],
  ["w", "v"],
]);
