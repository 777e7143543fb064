import { DISTINCTLY_ENGLISH } from "../lexicon/english-words.ts";
import { isFunctionWord } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import type { Paragraph } from "./paragraphs.ts";

/**
 * The paragraphs that there is a reader for. English is the only language with one: marks, cues, names and the order of
 * words are all English ones. In any other language nobody would be named rightly, so such a paragraph is not read at all.
 *
 * A language is recognised by its function words among the words in lower case (names say nothing), and by its script. In
 * 1,748 English news articles at least 11 % of these words are distinctly English; in other languages hardly any is.
 */
export function readableParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  const counts = paragraphs.map(({ tokens }) => countWords(tokens));
  const isForeignText = isForeign(counts.reduce(add, { words: 0, distinct: 0, foreign: 0 }), paragraphs);
  return paragraphs.filter((paragraph, index) => {
    const count = counts[index];
    if (count === undefined) return false;
    return isForeignText ? isClearlyEnglish(count) : !isForeign(count, [paragraph]);
  });
}

/** Below so many words in lower case, a text or paragraph says nothing of its language. */
const FEWEST_WORDS = 12;
const LEAST_SHARE = 0.05;
const CLEAR_SHARE = 0.15;
/** English with fewer distinctly English words, which is rare, still has this share of function words. */
const FUNCTION_SHARE = { few: 0.2, many: 0.3 } as const;
const MANY_WORDS = 24;

type WordCount = {
  /** In the Latin script: words in lower case, and distinctly English ones. */
  readonly words: number;
  readonly distinct: number;
  /** Words in another script. */
  readonly foreign: number;
};

function countWords(tokens: readonly Token[]): WordCount {
  let words = 0;
  let distinct = 0;
  let foreign = 0;
  for (const token of tokens) {
    if (!token.isWord) continue;
    if (isForeignWord(token)) foreign += 1;
    else if (DISTINCTLY_ENGLISH.has(token.word)) distinct += 1;
    else if (isPlainWord(token)) words += 1;
  }
  return { words: words + distinct, distinct, foreign };
}

/** How many of the words that are counted in the Latin script are function words. */
const countFunctionWords = (tokens: readonly Token[]): number =>
  tokens.filter(
    (token) =>
      token.isWord &&
      !isForeignWord(token) &&
      (DISTINCTLY_ENGLISH.has(token.word) || (isPlainWord(token) && isFunctionWord(token))),
  ).length;

const isForeignWord = ({ text }: Token) => text.charCodeAt(0) > LAST_LATIN && LETTER.test(text);
/** Neither a name nor a number. */
const isPlainWord = ({ text, capital }: Token) => !capital && !isDigit(text.charCodeAt(0));

const LAST_LATIN = 0x24f;
const LETTER = /^(?!\p{Script=Latin})\p{L}/u;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function add(one: WordCount, other: WordCount): WordCount {
  return {
    words: one.words + other.words,
    distinct: one.distinct + other.distinct,
    foreign: one.foreign + other.foreign,
  };
}

const share = ({ words, distinct }: WordCount) => distinct / Math.max(1, words);

/** Capitals are not counted, so a text of names and few words has hardly any in lower case. */
function isForeignScript({ words, foreign }: WordCount): boolean {
  return foreign >= 3 && foreign > words;
}

/** @param paragraphs those that were counted. */
function isForeign(count: WordCount, paragraphs: readonly Paragraph[]): boolean {
  if (isForeignScript(count)) return true;
  const { words } = count;
  if (words < FEWEST_WORDS || share(count) >= LEAST_SHARE) return false;
  const functionWords = paragraphs.reduce((sum, { tokens }) => sum + countFunctionWords(tokens), 0);
  return functionWords / words < (words < MANY_WORDS ? FUNCTION_SHARE.few : FUNCTION_SHARE.many);
}

function isClearlyEnglish(count: WordCount): boolean {
  return !isForeignScript(count) && count.words >= FEWEST_WORDS && share(count) >= CLEAR_SHARE;
}
