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
  pvt brig jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp etc`.split(/\s+/),
);

/** Whether a full stop after this word belongs to the word. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase());
}

// A word may hold apostrophes, hyphens and ampersands between letters, and full stops as in "U.S." or "example.com".
const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’&‑-](?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{L}|\.\p{L})\.(?=\p{L}(?!\p{Ll}))|[.,/](?=\p{N})(?<=\p{N}[.,/])|\.(?=\p{Ll}{2}))*|[^\s\p{L}\p{N}]/gu;

// The Arabic article before a name: "al-Sayed".
const ARTICLE_IN_NAME = /^(?:al|el|an|ar|as|ash|at|az)[-‑]\p{Lu}/u;
const POSSESSIVE = /['’](?:s|S)$/;

/** Splits a stretch of a text into tokens, with offsets into the whole text. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(TOKEN)) {
    let piece = match[0];
    const first = piece.charAt(0);
    const isWord = /[\p{L}\p{N}]/u.test(first);
    if (isWord && stretch[match.index + piece.length] === "." && endsWithItsStop(piece)) piece += ".";
    if (piece === "." && tokens.at(-1)?.end === start + match.index + 1) continue;
    const possessive = isWord && (POSSESSIVE.test(piece) || isPluralPossessive(piece, stretch, match.index));
    tokens.push({
      text: piece,
      word: isWord ? fold(piece.replace(POSSESSIVE, "").replace(/\.$/, "")) : piece,
      start: start + match.index,
      end: start + match.index + piece.length,
      isWord,
      capital: isWord && (first !== first.toLowerCase() || ARTICLE_IN_NAME.test(piece)),
      possessive,
    });
  }
  return tokens;
}

/** "Sen.", an initial ("J."), or "U.S." */
function endsWithItsStop(word: string): boolean {
  return isAbbreviation(word) || /^(?:\p{L}\.)*\p{Lu}$/u.test(word);
}

function isPluralPossessive(word: string, text: string, at: number): boolean {
  const next = text[at + word.length];
  return (next === "'" || next === "’") && word.endsWith("s") && text[at + word.length + 1] === " ";
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
