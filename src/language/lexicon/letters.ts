/** Letters that Unicode does not decompose into a base letter and a mark, in lower case, and how they are read in plain ones. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  đ: "d",
  ħ: "h",
  ı: "i",
  ĸ: "k",
  ł: "l",
  ŋ: "n",
  œ: "oe",
  ŧ: "t",
  ƒ: "f",
  ﬁ: "fi",
  ﬂ: "fl",
};
