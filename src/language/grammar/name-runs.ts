import { CALENDAR, isFunctionWord, NAME_PARTICLES, PLACES } from "../words/lexicon.ts";
import { type Token, textAt, wordAt } from "../words/tokens.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord } from "./roles.ts";

/** Whether a word may open a name: it has a capital and is neither a function word nor a month or day. */
export function beginsName(token: Token): boolean {
  return token.capital && !isFunctionWord(token) && !CALENDAR.has(token.word);
}

/** The end of a run of capitalised words, with the small words that join them. */
export function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < tokens.length && end - from < 12) {
    const previous = tokens[end - 1];
    const token = tokens[end];
    const next = tokens[end + 1];
    if (!previous || !token) break;
    // "The Prisoners’ Network"
    if (previous.possessive && isGroupNoun(previous)) {
      const noun = token.isWord ? end : end + 1;
      if (!tokens[noun]?.capital || !isBodyNoun(wordAt(tokens, noun))) break;
      end = noun + 1;
      continue;
    }
    if (previous.possessive) break;
    if (!token.isWord) {
      if (isNickname(tokens, end)) {
        end += 4;
        continue;
      }
      // "Peter Brandt, Jr."
      if (token.text === "," && next && /^(?:jr|sr|ii|iii|iv)$/.test(next.word)) {
        end += 2;
        continue;
      }
      break;
    }
    if (token.capital && (beginsName(token) || /^\p{Lu}\.?$/u.test(token.text))) end++;
    else if (next?.capital && (joins(previous, token, next) || joinsBody(tokens, from, end))) end += 2;
    else if (
      /^(?:of|for|on)$/.test(token.word) &&
      next?.word === "the" &&
      tokens[end + 2]?.capital &&
      (isHead(previous) || isGroup(tokens, end - 1))
    )
      end += 3;
    else break;
  }
  return end;
}

/** "Joe “Boots” Larsen": whether a nickname stands at `open` with a further name behind it. */
export const isNickname = (tokens: readonly Token[], open: number) =>
  /^[“"‘'(]$/.test(textAt(tokens, open)) &&
  tokens[open + 1]?.capital === true &&
  /^[”"’')]$/.test(textAt(tokens, open + 2)) &&
  tokens[open + 3]?.capital === true &&
  tokens[open - 1]?.capital === true;

/** "Ministry of Trade | and Industry", "the Plan | and Budget Organisation": whether an "and" stands inside a body's name. */
function joinsBody(tokens: readonly Token[], from: number, and: number): boolean {
  if (tokens[and]?.word !== "and") return false;
  const run = tokens.slice(from, and);
  if (run.some((token, at) => COUNCILS.test(token.word) && /^(?:of|for|on)$/.test(wordAt(run, at + 1))))
    return true;
  const owned = tokens[from - 1]?.word === "the" || tokens[from - 1]?.possessive === true;
  if (
    !owned ||
    run.length > 2 ||
    run.some(({ word }) => isBodyNoun(word) || isRoleWord(word) || PLACES.has(word))
  )
    return false;
  for (let at = and + 2; at <= and + 3; at++) {
    const token = tokens[at];
    if (!token?.capital) return false;
    if (isBodyNoun(token.word)) return true;
  }
  return false;
}

/** Bodies whose names tell their fields with "and". */
const COUNCILS =
  /^(?:ministry|department|committee|commission|council|directorate|authority|institute|cent(?:er|re)|organi[sz]ation|association|chamber|federation|agency)$/;

const isHead = (token: Token) =>
  token.capital && (isBodyNoun(token.word) || token.word === "secretary" || token.word === "attorney");

/** "The Mothers of the Missing": people in the plural, with a capital behind an article. */
const isGroup = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.word === "the" && isGroupNoun(tokens[at]);

/** "Mothers", "Prisoners": people in the plural, with a capital. */
export const isGroupNoun = (token: Token | undefined) =>
  token?.capital === true && isPersonNoun(token.word) && isPluralNoun(token.word);

function joins(previous: Token, token: Token, next: Token): boolean {
  if (CALENDAR.has(next.word)) return false;
  if (/^(?:of|for|on)$/.test(token.word)) return isHead(previous);
  if (token.word === "&") return true;
  return (
    NAME_PARTICLES.has(token.word) &&
    token.word !== "y" &&
    token.word !== "e" &&
    // "Sultan bin Harib" is a given name, "President von Brandt" is none.
    (!isRoleWord(previous.word) || /^(?:bin|ibn|bint)$/.test(token.word))
  );
}
