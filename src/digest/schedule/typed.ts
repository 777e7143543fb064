import { fold } from "../../language/words/fold.ts";

/** Arabic and Persian keyboards have different characters for the same letters. */
const SAME_LETTERS: Readonly<Record<string, string>> = { ي: "ی", ى: "ی", ك: "ک", ة: "ه" };
/** The stretching stroke, joiners and marks of direction, which change no word. */
const INVISIBLE = /[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A short text as it is compared: without case, diacritics and outer blanks, one blank for several, digits of any script as
 * 0 to 9, and one spelling for letters that Arabic and Persian keyboards write differently.
 */
export function typed(text: string): string {
  return fold(text.normalize("NFKC"))
    .replace(INVISIBLE, "")
    .replace(/[يىكة]/gu, (letter) => SAME_LETTERS[letter] ?? letter)
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/gu, " ")
    .trim();
}
