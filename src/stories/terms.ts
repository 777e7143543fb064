import { FUNCTION_WORDS } from "../language/lexicon/function-words.ts";
import { fold } from "../language/words/fold.ts";

/** What an article is compared by when it is asked whether it goes on with a story. */
export type StoryTerms = {
  /** Words that begin with a capital within a sentence, and nowhere without one. */
  readonly names: ReadonlyMap<string, Term>;
  /** All other words that say something by themselves. */
  readonly words: ReadonlyMap<string, Term>;
};

export type Term = {
  /** Folded, as the article has it. */
  readonly word: string;
  readonly isInTitle: boolean;
};

/** News says what it is about at its beginning; further down stands what was said of it before. */
const MOST_WORDS = 160;
/** In characters. */
const SHORTEST_WORD = 3;

/** @param text the article's, without its title. */
export function storyTerms(title: string, text: string): StoryTerms {
  const body = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  const written = body.map(({ 0: word, index }) => ({ word, isFirst: isFirst(text, index) }));
  const lower = new Set(written.flatMap(({ word }) => (isCapital(word) ? [] : [keyOf(word)])));
  const named = written.filter(({ word, isFirst: first }) => isCapital(word) && !first);
  const nameKeys = new Set(named.map(({ word }) => keyOf(word)).filter((key) => !lower.has(key)));
  const inTitle = [...title.matchAll(WORD)].map(([word]) => word);
  const titleKeys = new Set(inTitle.map(keyOf));
  const names = new Map<string, Term>();
  const words = new Map<string, Term>();
  for (const word of [...inTitle, ...body.map(([one]) => one)]) {
    const folded = fold(word);
    const key = keyOf(word);
    const saysNothing = folded.length < SHORTEST_WORD || FUNCTION_WORDS.has(folded) || COMMON.has(key);
    const kind = nameKeys.has(key) ? names : words;
    if (!saysNothing && !kind.has(key)) kind.set(key, { word: folded, isInTitle: titleKeys.has(key) });
  }
  return { names, words };
}

const WORD = /[\p{L}\p{M}]+/gu;

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** Whether a word begins a sentence, a quotation or the text, where every word has a capital. */
function isFirst(text: string, index: number): boolean {
  return /(?:^|[.!?:…\n“”"«»‘(]\s*)$/u.test(text.slice(Math.max(0, index - 3), index));
}

/** One key for a noun's singular and plural, and mostly for a verb's forms in -s. */
function keyOf(word: string): string {
  const folded = fold(word);
  if (folded.length <= 3 || !folded.endsWith("s") || folded.endsWith("ss")) return folded;
  return folded.endsWith("ies") ? `${folded.slice(0, -3)}y` : folded.slice(0, -1);
}

/** Words of any news: of saying, of time, of measure. */
const COMMON = new Set(
  "said say saying told tell spoke asked ask called call added wrote news report reported according year month week day today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning night noon spring summer autumn winter hundred thousand million billion per cent percent first second third last next new old more most many much ago also still only even ever never now then there here people man woman make made take took taken come came get got give gave put set want wanted think thought believe hope expect expected happen happened".split(
    " ",
  ),
);
