import { fold } from "../language/words/fold.ts";

/** A word as it is compared: its case, diacritics and typography don't count. */
export type ComparableWord = {
  readonly word: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Something was left out right before it: "…", "...", "[…]". */
  readonly afterGap: boolean;
  /** In square brackets: whoever quoted put it there. */
  readonly bracketed: boolean;
};

const PIECE = /\.{3,}|…|[[\]]|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+|[.,](?=\p{N})\p{N}+)*/gu;

/** The words of a text. Time is linear in its length. */
export function comparableWords(text: string): ComparableWord[] {
  const words: ComparableWord[] = [];
  let afterGap = false;
  let bracketed = false;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece === "[") bracketed = true;
    else if (piece === "]") bracketed = false;
    else if (/^(?:\.|…)/u.test(piece)) afterGap = true;
    else {
      words.push({ word: fold(piece), start: index, end: index + piece.length, afterGap, bracketed });
      afterGap = false;
    }
  }
  return words;
}
