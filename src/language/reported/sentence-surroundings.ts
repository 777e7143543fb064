import type { SentenceWord } from "./sentence-words.ts";

/** How far before its verb the comma of ", Aydin said" may stand, in tokens. */
const LONGEST_TRAILER = 9;

type Before = {
  /** The last verb of saying, and the one before that; −1 for none. */
  readonly cue: number;
  readonly cueBefore: number;
  /** Commas since that verb. */
  readonly commas: number;
  /** The first "that" (1) or "to" (2) behind it. */
  readonly joint: number;
  /** 1 if a quotation stands anywhere before, else 0. */
  readonly quoted: number;
};
export const NOTHING_BEFORE: Before = { cue: -1, cueBefore: -1, commas: 0, joint: 0, quoted: 0 };

/** For each word of a sentence what stands before it. */
export function surroundingsBefore(words: readonly SentenceWord[]): Before[] {
  let cue = -1;
  let cueBefore = -1;
  let commas = 0;
  let joint = 0;
  let quoted = 0;
  return words.map((word, index) => {
    const found = { cue, cueBefore, commas, joint, quoted };
    if (word.isCue) {
      cueBefore = cue;
      cue = index;
      commas = 0;
      joint = 0;
    } else if (word.isComma) commas += 1;
    if (joint === 0 && word.isThat) joint = 1;
    if (joint === 0 && word.isTo && commas === 0) joint = 2;
    if (word.isQuotation) quoted = 1;
    return found;
  });
}

type Behind = {
  /** The next verb of saying; −1 for none. */
  readonly cue: number;
  /** The next mark of punctuation, or the sentence's end. */
  readonly mark: number;
  readonly quoted: number;
};
export const NOTHING_BEHIND: Behind = { cue: -1, mark: 0, quoted: 0 };

/** For each word of a sentence what stands behind it. */
export function surroundingsBehind(words: readonly SentenceWord[]): Behind[] {
  const found: Behind[] = [];
  let cue = -1;
  let mark = words.length;
  let quoted = 0;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    found.push({ cue, mark, quoted });
    const word = words[index];
    if (word?.isCue) cue = index;
    if (!word?.isWord) mark = index;
    if (word?.isQuotation) quoted = 1;
  }
  return found.reverse();
}

/** The ", Aydin said on Monday" at a sentence's end: its comma, and the sentence's last cue; each −1 if there is none. */
type Trailer = { readonly comma: number; readonly cue: number };

export function trailerOf(words: readonly SentenceWord[]): Trailer {
  const cue = words.findLastIndex(({ isCue }, index) => isCue && index > 0);
  for (let comma = cue - 1; comma > 0 && cue - comma <= LONGEST_TRAILER; comma -= 1)
    if (words[comma]?.isComma) return { comma, cue };
  return { comma: -1, cue };
}
