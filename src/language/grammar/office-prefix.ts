import { PLACES } from "../lexicon/places.ts";
import { type Token, wordAt } from "../words/tokens.ts";
import { isBodyNoun, isPersonNoun, isRoleWord } from "./roles.ts";

/**
 * How many words at the head of a run of capitalised words belong to the office that stands before the name and not to
 * the name: "head of the Harbour Council | Enver Salim", "governor of Morava | Lena Brodahl". 0 where none does.
 */
export function lengthOfOffice(tokens: readonly Token[], from: number, to: number): number {
  if (to - from < 3 || !followsOffice(tokens, from)) return 0;
  // A body's or place's last word, with at least a given name and a surname behind it.
  for (let index = to - 3; index >= from; index -= 1) {
    const token = tokens[index];
    if (!token?.capital) return 0;
    if (
      !isBodyNoun(token.word) &&
      !PLACES.has(token.word) &&
      !/^(?:states|kingdom|emirates|nations)$/u.test(token.word)
    )
      continue;
    const behind = tokens.slice(index + 1, to);
    if (behind.some(({ word, capital }) => !capital || isBodyNoun(word) || isRoleWord(word))) return 0;
    return index + 1 - from;
  }
  return 0;
}

/** "The head of", "ambassador to the". */
function followsOffice(tokens: readonly Token[], from: number): boolean {
  const last = tokens[from - 1]?.word === "the" ? from - 2 : from - 1;
  return /^(?:of|to|for|at)$/u.test(wordAt(tokens, last)) && isPersonNoun(wordAt(tokens, last - 1));
}
