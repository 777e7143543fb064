import { CALENDAR, PARTS_OF_TIME } from "../lexicon/calendar.ts";
import { DETERMINERS } from "../lexicon/function-words.ts";
import { UNSAYING_ADVERBS } from "../lexicon/harmful-words.ts";
import {
  HARMLESS_BEFORE_VERB,
  HARMLESS_PREPOSITIONS,
  HARMLESS_SUBORDINATORS,
  HARMLESS_TIMES,
} from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import type { Frame } from "./phrases.ts";
import type { Stretch } from "./stretches.ts";

/** Words that begin a phrase of their own. */
const BOUNDARY =
  /^(?:in|on|by|through|via|as|like|unlike|according|and|but|or|that|than|if|whether|unless|not|never|no|which)$/u;

/** Where the phrase that holds the word before `from` ends: at a mark, a quotation, or a word that begins another; at most at `to`. */
export function endOfPhrase(frame: Frame, from: number, to: number): number {
  let at = from;
  while (at < to && frame[at]?.isWord && !opensPhrase(wordAt(frame, at))) at += 1;
  return at;
}

const opensPhrase = (word: string) =>
  BOUNDARY.test(word) || HARMLESS_PREPOSITIONS.has(word) || HARMLESS_SUBORDINATORS.has(word);

/** Where a clause ends: at a mark or a quotation; null where it hands on another’s words. */
export function endOfClause(frame: Frame, from: number, to: number): number | null {
  let at = from;
  while (at < to && frame[at]?.isWord) {
    const isPlayedFor = /^(?:for|against|alongside|with)$/u.test(wordAt(frame, at + 1));
    if (
      handsOn(wordAt(frame, at)) &&
      !frame[at]?.capital &&
      !(isPlayedFor && /^play/u.test(wordAt(frame, at)))
    )
      return null;
    at += 1;
  }
  return at;
}

/** Whether a verb’s object is words that another has said, or a part that one plays. */
export const handsOn = (word: string): boolean => HANDING_ON.test(word);

const HANDING_ON =
  /^(?:according|read|reads|reading|(?:recit|quot|misquot|cit|imitat|impersonat)(?:e|es|ed|ing)|(?:repeat|echo|play|paraphras|render|translat)(?:e|s|es|ed|ing)?)$/u;

/** Whether a phrase has no verb of saying of its own, which might say who else speaks. */
export function isPlainPhrase({ frame, from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(frame, at);
    const verb = reportingVerb(word);
    const isName = frame[at]?.capital === true || (word === "called" && frame[at + 1]?.capital === true);
    const isNoun = DETERMINERS.has(wordAt(frame, at - 1)) || HARMLESS_PREPOSITIONS.has(wordAt(frame, at - 1));
    if (!isName && ((verb?.plain && verb.form === "finite" && !isNoun) || handsOn(word))) return false;
  }
  return from < to && !UNDOING_OPENING.test(wordAt(frame, from));
}

const UNDOING_OPENING = /^(?:like|unlike|according|that|than|if|whether|unless|not|never|no)$/u;

/** "Bluntly", "has", "again": manners are an open class, but for those by which something was not said. */
export const isPlainAdverb = (word: string): boolean =>
  HARMLESS_BEFORE_VERB.has(word) || (/..ly$/u.test(word) && !UNSAYING_ADVERBS.has(word));

/** "Monday", "2 a.m.", "earlier". */
export const isTime = (token: FrameToken | undefined): boolean =>
  token !== undefined &&
  (CALENDAR.has(token.word) ||
    PARTS_OF_TIME.has(token.word) ||
    HARMLESS_TIMES.has(token.word) ||
    /^\p{N}/u.test(token.word));
