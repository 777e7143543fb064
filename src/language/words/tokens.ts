import { fold } from "./fold.ts";

/** A word, a number or a mark of punctuation of a text. */
export type Token = {
  readonly text: string;
  /** Lower case, without a possessive ending, apostrophes plain. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** False for punctuation. */
  readonly isWord: boolean;
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
  /** Ends in 's or s'. */
  readonly possessive: boolean;
};

// Words written with a full stop that ends no sentence; a name or a number follows.
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev sen rep gov gen col lt capt sgt maj adm hon st jr sr vs no dept est fig mt ft messrs supt det del cmdr cpl
  pvt brig fr revd msgr engr barr adv cllr ald amb insp atty pres cmdt lic dra sra srta pfc spc jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp etc`.split(
    /\s+/u,
  ),
);

/** Whether a full stop after this word belongs to the word. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase());
}

// A word may hold apostrophes, hyphens and ampersands between letters, and full stops as in "U.S." or "example.com".
const TOKEN =
  /['’]t(?= \p{Lu})|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’‘&‑-](?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{L}|\.\p{L})\.(?=\p{L}(?!\p{Ll}))|[.,/](?=\p{N})(?<=\p{N}[.,/])|\.(?=\p{Ll}{2}))*|[^\s\p{L}\p{N}]/gu;

// The Arabic article before a name, "al-Sayed", and what is written together with one: "kaMagwaza", "deVries".
const SMALL_BEGINNING =
  /^(?:(?:al|el|an|ar|as|ash|at|az)[-‑]|(?:ka|kwa|wa|ma|la|le|de|du|di|da|van)(?=\p{Lu}\p{Ll}))\p{Lu}/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const POSSESSIVE = /['’](?:s|S)$/u;

/** Splits a stretch of a text, which begins and ends between words, into tokens, with offsets into the whole text. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  // Not cut out: reading through a cut takes longer for every character.
  let at = start;
  while (at < end) {
    let token = plainToken(text, at);
    if (!token) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (!match || match.index >= end) break;
      token = tokenOf(text, match.index, match[0]);
    }
    tokens.push(token);
    at = token.end;
    while (isBlank(text.charCodeAt(at))) at += 1;
  }
  return tokens;
}

const COMMA = 0x2c;
const STOP = 0x2e;
/** Marks that no word goes on behind, whatever follows. */
const ENDING_MARKS: ReadonlySet<number> = new Set(Array.from(';:?!“”")–—', (mark) => mark.charCodeAt(0)));
const isBlank = (code: number) => code === 0x20 || code === 0x0a;
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;

/**
 * The token at `at` where it is a word of unaccented letters that a blank or a mark ends, or a comma with a blank behind it:
 * so are most, and they need no closer look. Null for any other.
 */
function plainToken(source: string, at: number): Token | null {
  let end = at;
  let capitals = false;
  for (; ; end += 1) {
    const code = source.charCodeAt(end);
    if (isCapital(code)) capitals = true;
    else if (code < 0x61 || code > 0x7a || Number.isNaN(code)) break;
  }
  const isWord = end > at;
  // "kaMagwaza"
  if (capitals && !isCapital(source.charCodeAt(at))) return null;
  if (isWord ? !endsWord(source, end) : !isComma(source, at)) return null;
  const text = isWord ? source.slice(at, end) : ",";
  // "Sen."
  if (isWord && source.charCodeAt(end) === STOP && endsWithItsStop(text)) return null;
  return {
    text,
    word: capitals ? lowerCase(text, source, at) : text,
    start: at,
    end: at + text.length,
    isWord,
    capital: isCapital(source.charCodeAt(at)),
    possessive: false,
  };
}

const isComma = (source: string, at: number) =>
  source.charCodeAt(at) === COMMA && isBlank(source.charCodeAt(at + 1));

/** Whether letters end before `end`: "U.S." and "example.com" go on behind the stop, "1,000" behind the comma. */
function endsWord(source: string, end: number): boolean {
  const code = source.charCodeAt(end);
  if (isBlank(code)) return true;
  if (code === COMMA || code === STOP) return isBlank(source.charCodeAt(end + 1));
  return ENDING_MARKS.has(code);
}

const lowerCase = (text: string, source: string, at: number) =>
  isPremier(text, source, at) ? "premier" : text.toLowerCase();
const foldWord = (text: string, source: string, at: number) =>
  isPremier(text, source, at) ? "premier" : fold(text);

/** "The PM said", but "at 9 PM". */
const isPremier = (text: string, source: string, at: number) =>
  text === "PM" && !/\d/u.test(source.charAt(at - 2));

function tokenOf(source: string, at: number, match: string): Token {
  const first = match.charAt(0);
  const isWord = LETTER_OR_NUMBER.test(first);
  const piece = isWord && source[at + match.length] === "." && endsWithItsStop(match) ? `${match}.` : match;
  const owner = isWord && POSSESSIVE.test(piece);
  const plain = owner ? piece.slice(0, -2) : piece;
  return {
    text: piece,
    word: isWord ? foldWord(plain.endsWith(".") ? plain.slice(0, -1) : plain, source, at) : piece,
    start: at,
    end: at + piece.length,
    isWord,
    capital: isWord && (first !== first.toLowerCase() || SMALL_BEGINNING.test(piece)),
    possessive: owner || (isWord && isPluralPossessive(piece, source, at)),
  };
}

/** "Sen.", an initial ("J."), or "U.S." */
function endsWithItsStop(word: string): boolean {
  return isAbbreviation(word) || /^(?:\p{L}\.)*\p{Lu}$/u.test(word);
}

function isPluralPossessive(word: string, text: string, at: number): boolean {
  const next = text[at + word.length];
  return (next === "'" || next === "’") && word.endsWith("s") && text[at + word.length + 1] === " ";
}

/** The word of a token, or "" beyond either end of the list. */
export function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.word ?? "";
}

/** The text of a token as written, or "" beyond either end of the list. */
export function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? "";
}

/** The index of the first token that begins at `offset` or behind it. */
export function indexAt(tokens: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
