// Letters that Unicode does not decompose into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ƒ: "f",
  ﬁ: "fi",
  ﬂ: "fl",
};
// Nothing to fold but case, as most words of most articles.
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
const UNDECOMPOSED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/**
 * The text as it is compared: lower case, without diacritics, with plain apostrophes and hyphens. Lengths may change,
 * so offsets into the result mean nothing in the original.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’‛ʼʻ′`´＇]/g, "'")
    .replace(/[‐‑‒–—―−﹣－]/g, "-")
    .normalize("NFC");
}
