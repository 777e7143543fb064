import { NAME_PARTICLES } from "../lexicon/name-parts.ts";
import { PLACES } from "../lexicon/places.ts";
import { isGivenName } from "../words/given-names.ts";
import { type Token, wordAt } from "../words/tokens.ts";
import { behindFields, followsOffice, leadsToOffice } from "./office-of-fields.ts";
import { isBodyNoun, isRoleWord, isTitleWord } from "./roles.ts";

/**
 * How many words at the head of a run of capitalised words belong to the office that stands before the name and not to
 * the name: "head of the Harbour Council | Enver Salim", "governor of Morava | Lena Brodahl", "Minister for Trade and
 * Industry | Lena Brodahl". 0 where none does.
 */
export function lengthOfOffice(tokens: readonly Token[], from: number, to: number): number {
  if (leadsToOffice(tokens, from, to)) return to - from;
  if (!followsOffice(tokens, from)) return 0;
  const field = Math.min(to, behindFields(tokens, from));
  // "The captain of South Africa Temba Dube", "the chair of Research England Ana Kort"
  const isOfPlace = PLACES.has(wordAt(tokens, field));
  const behind = isTitleWord(wordAt(tokens, field)) ? field + 1 : field;
  const isNamed = field > from && to - field > 1 && isPlainName(tokens.slice(behind, to));
  if (!isOfPlace && (field === to || isNamed)) return field - from;
  // "Bishop of Tyre Ana Kort"
  const [place, given] = [tokens[from], wordAt(tokens, from + 1)];
  if (to - from === 3 && place && !isGivenName(place.word) && isGivenName(given) && isSee(tokens, from))
    return 1;
  if (to - from < 3) return 0;
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
    return isPlainName(tokens.slice(index + 1, to)) ? index + 1 - from : 0;
  }
  return 0;
}

/** Neither a part of a body’s name nor of an office. */
const isPlainName = (run: readonly Token[]) =>
  run.every(({ word, capital }, at) =>
    capital ? !isBodyNoun(word) && !isRoleWord(word) : at > 0 && NAME_PARTICLES.has(word),
  );

/** "Mayor of", "Archbishop of": what stands behind is a place. */
const isSee = (tokens: readonly Token[], from: number) =>
  wordAt(tokens, from - 1) === "of" &&
  /^(?:(?:arch)?bishop|archdeacon|consul|dean|duke|emir|governor|king|mayor|mufti|patriarch|prefect|president|prince|queen|rector|sheriff|sultan)$/u.test(
    wordAt(tokens, from - 2),
  );
