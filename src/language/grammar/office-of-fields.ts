import { OFFICE_FIELDS } from "../lexicon/office-fields.ts";
import { wordList } from "../lexicon/word-list.ts";
import { type Token, textAt, wordAt } from "../words/tokens.ts";
import { isPersonNoun, isRoleWord, isTitleWord } from "./roles.ts";

/** Offices with what they are for, in capitals: "Minister for Trade and Industry", "Trade and Industry Minister". */

/** In tokens. */
const LONGEST_FIELDS = 9;
const LONGEST_OFFICE = 14;

const isField = (token: Token | undefined): boolean =>
  token?.capital === true && OFFICE_FIELDS.has(token.word);

const joinsFields = (token: Token | undefined): boolean => /^(?:and|&|,)$/u.test(token?.text ?? "");

/** "Trade | and | Industry": whether the token at `at` joins two fields, in capitals or not. */
export const joinsTwoFields = (tokens: readonly Token[], at: number): boolean =>
  joinsFields(tokens[at]) && [at - 1, at + 1].every((field) => OFFICE_FIELDS.has(wordAt(tokens, field)));

/** Whether the words from `from` to before `to` are all fields. */
const areFields = (tokens: readonly Token[], from: number, to: number): boolean =>
  from < to && tokens.slice(from, to).every(isField);

/** Index behind the fields that begin at `from`, with what joins them. */
export function behindFields(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end - from < LONGEST_FIELDS && (isField(tokens[end]) || (end > from && joinsFields(tokens[end]))))
    end += 1;
  return joinsFields(tokens[end - 1]) ? end - 1 : end;
}

/** Index of the first of the fields that end before `end`, with what joins them; `end` where none does. No farther back than `LONGEST_FIELDS` tokens before `from`. */
function startOfFields(tokens: readonly Token[], end: number, from: number): number {
  let first = end;
  while (from - first < LONGEST_FIELDS && (isField(tokens[first - 1]) || joinsFields(tokens[first - 1])))
    first -= 1;
  return first;
}

/** "Minister of", "ambassador to the", "Minister of State for", "Minister for Climate, Trade and": whether an office leads to `from`. */
export function followsOffice(tokens: readonly Token[], from: number): boolean {
  return officeBefore(tokens, from) !== null;
}

/** Index of the noun of the office that leads to `from`, or null. */
function officeBefore(tokens: readonly Token[], from: number): number | null {
  const before = tokens[from - 1]?.word === "the" ? from - 2 : from - 1;
  const last = joinsFields(tokens[before]) ? startOfFields(tokens, before + 1, from + 1) - 1 : before;
  if (!/^(?:of|to|for|at)$/u.test(wordAt(tokens, last))) return null;
  const isOfState = wordAt(tokens, last - 1) === "state" && wordAt(tokens, last - 2) === "of";
  const noun = isOfState ? last - 3 : last - 1;
  return isPersonNoun(wordAt(tokens, noun)) ? noun : null;
}

/** "Trade and | Industry Minister": whether the fields from `from` to before `to` are the first ones of an office that comes behind them. */
export function leadsToOffice(tokens: readonly Token[], from: number, to: number): boolean {
  if (!areFields(tokens, from, to) || !joinsFields(tokens[to])) return false;
  const end = behindFields(tokens, to + 1);
  return end > to + 1 && tokens[end]?.capital === true && isPersonNoun(wordAt(tokens, end));
}

/**
 * Index of the first word of an office that ends right before `name`, the index of a name's first word, where the office has
 * fields; null where none does.
 */
export function startOfOffice(tokens: readonly Token[], name: number): number | null {
  // "Minister of Trade Sheikh"
  const isTitled = isTitleWord(wordAt(tokens, name - 1)) && isFieldOfOffice(tokens, name - 2);
  const noun = isTitled ? name - 2 : name - 1;
  if (isField(tokens[noun])) {
    const office = officeBefore(tokens, startOfFields(tokens, noun, name));
    return office === null ? null : withTitles(tokens, office);
  }
  if (!tokens[noun]?.capital || !isPersonNoun(wordAt(tokens, noun)) || !isField(tokens[noun - 1]))
    return null;
  const first = startOfFields(tokens, noun - 1, name);
  return joinsFields(tokens[first]) ? first + 1 : first;
}

/** Whether the last field of an office that stands before its fields is at an index. */
const isFieldOfOffice = (tokens: readonly Token[], at: number) =>
  isField(tokens[at]) && officeBefore(tokens, startOfFields(tokens, at + 1, at + 1)) !== null;

/** "Deputy | Minister" */
function withTitles(tokens: readonly Token[], noun: number): number {
  let first = noun;
  while (tokens[first - 1]?.capital && isRoleWord(wordAt(tokens, first - 1))) first -= 1;
  return first;
}

/** Index of the first word of the name whose office with fields begins at `from`; null where none does. */
export function nameBehindOffice(
  tokens: readonly Token[],
  from: number,
  isName: (start: number) => boolean,
): number | null {
  for (let at = from + 2; at < from + LONGEST_OFFICE && textAt(tokens, at) !== ""; at += 1) {
    const token = tokens[at];
    if (!token || !(token.isWord || joinsFields(token))) return null;
    if (isName(token.start)) {
      const office = startOfOffice(tokens, at);
      return office !== null && office <= from ? at : null;
    }
  }
  return null;
}

/** Offices and ranks that are nobody's surname, unlike "King" and "Bishop". */
const OFFICES_ALONE = wordList(
  `ambassador brigadier colonel commissioner director envoy general governor lieutenant minister president premier prosecutor
  secretary spokesman spokesperson spokeswoman undersecretary`,
);

/** "The Deputy Minister", "Shadow Secretary of State for Health" */
export const isOfficeAlone = (words: readonly string[]) =>
  words.some((word) => OFFICES_ALONE.has(word)) &&
  words.every((word) => OFFICES_ALONE.has(word) || OFFICE_FIELDS.has(word) || OF_OFFICES.test(word));

const OF_OFFICES =
  /^(?:acting|assistant|chief|deputy|first|for|high|interim|of|permanent|shadow|special|state|the|vice)$/u;
