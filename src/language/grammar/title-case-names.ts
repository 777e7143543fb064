import { isFunctionWord } from "../lexicon/function-words.ts";
import { givenNameGender, isGivenName } from "../words/given-names.ts";
import { type Token, textAt, tokenize } from "../words/tokens.ts";
import type { NameMention } from "./name-mention.ts";
import { isBodyNoun, isRoleWord } from "./roles.ts";

/** Long words in a line before its capitals tell anything. */
const FEWEST_WORDS = 4;

/**
 * Whether nearly every longer word of a line has a capital, as in many headlines: capitals then tell no names. The line is
 * the tokens from `from` on that begin before the offset `end`.
 */
export function isTitleCase(tokens: readonly Token[], from = 0, end = Number.POSITIVE_INFINITY): boolean {
  let long = 0;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.start >= end) break;
    if (!token.isWord) continue;
    // A verb in small letters: "Mira Sandoval met Adil Marwani".
    if (!token.capital && !isFunctionWord(token) && /\p{L}/u.test(token.text)) return false;
    if (token.capital && token.word.length >= 4) long += 1;
  }
  return long >= FEWEST_WORDS;
}

/** The names in a line in title case that are surely names: a known given name with a word that is no common one. */
export function titleCaseNames(
  text: string,
  tokens: readonly Token[],
  lowerCaseWords: ReadonlySet<string>,
): NameMention[] {
  const names: NameMention[] = [];
  for (let index = 0; index + 1 < tokens.length; index += 1) {
    const given = tokens[index];
    if (!given?.capital || given.possessive || !isGivenName(given.word)) continue;
    const lastAt = /^\p{Lu}\.$/u.test(textAt(tokens, index + 1)) ? index + 2 : index + 1;
    const last = tokens[lastAt];
    if (!last?.capital || !isSurname(last, lowerCaseWords)) continue;
    const end = last.possessive && /['’]s$/iu.test(last.text) ? last.end - 2 : last.end;
    names.push({
      start: given.start,
      end,
      words: tokens.slice(index, lastAt + 1).map(({ word }) => word),
      text: text.slice(given.start, end).replace(/\s+/gu, " "),
      kind: "person",
      gender: givenNameGender(given.word),
      aside: true,
    });
    index = lastAt;
  }
  return names;
}

function isSurname(token: Token, lowerCaseWords: ReadonlySet<string>): boolean {
  return (
    !isFunctionWord(token) &&
    !lowerCaseWords.has(token.word) &&
    !isRoleWord(token.word) &&
    !isBodyNoun(token.word)
  );
}

/** The names in a headline, as evidence of how people are called: they stand nowhere in the body (start and end are −1). */
export function headlineNames(title: string, lowerCaseWords: ReadonlySet<string>): NameMention[] {
  const tokens = tokenize(title, 0, title.length);
  const names = titleCaseNames(title, tokens, lowerCaseWords);
  const label = names.some(({ start }) => start === 0) ? null : labelName(title, tokens, lowerCaseWords);
  return [...(label ? [label] : []), ...names].map((name) => ({ ...name, start: -1, end: -1 }));
}

/** "Tirze Woldu: ‘I Run’": whoever a headline quotes; the given name need not be a known one. */
function labelName(
  title: string,
  tokens: readonly Token[],
  lowerCaseWords: ReadonlySet<string>,
): NameMention | null {
  const colon = tokens.findIndex(({ isWord }) => !isWord);
  const words = tokens.slice(0, Math.max(0, colon));
  const last = words.at(-1);
  if (!last || !/^: ?[‘“"'«]/u.test(title.slice(last.end, last.end + 3))) return null;
  const isName =
    words.length > 1 &&
    words.length <= LONGEST_LABEL &&
    words.every((word) => word.capital && !word.possessive && isSurname(word, lowerCaseWords));
  if (!isName) return null;
  return {
    start: 0,
    end: last.end,
    words: words.map(({ word }) => word),
    text: title.slice(0, last.end),
    kind: "person",
    gender: null,
    aside: true,
  };
}

/** In words. */
const LONGEST_LABEL = 3;
