import { PLAIN_LETTERS } from "../lexicon/letters.ts";

const GRAVE = 0x60;
const UNDECOMPOSED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");

/**
 * The text as it is compared: lower case, without diacritics, with plain apostrophes and hyphens. Lengths may change,
 * so offsets into the result mean nothing in the original.
 */
export function fold(text: string): string {
  let capitals = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === GRAVE) return foldMarks(text);
    capitals ||= code >= 0x41 && code <= 0x5a;
  }
  // Most words of most articles are in lower case as they stand.
  return capitals ? text.toLowerCase() : text;
}

/** As `toLowerCase`, which takes long for words that are in lower case already, as most are. */
export function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 0x7e || (code >= 0x41 && code <= 0x5a)) return word.toLowerCase();
  }
  return word;
}

/** A lower-case text in plain letters: "ø" is "o" and "ß" is "ss". Marks that Unicode can take off stay. */
export function plainLetters(text: string): string {
  return text.replace(UNDECOMPOSED, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function foldMarks(text: string): string {
  const bare = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "");
  return plainLetters(bare)
    .replace(/[‘’‛ʼʻ′`´＇]/gu, "'")
    .replace(/[‐‑‒–—―−﹣－]/gu, "-")
    .normalize("NFC");
}
