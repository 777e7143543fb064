import { DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import { PLAYED_OR_RETOLD } from "../lexicon/harmful-words.ts";
import { HARMLESS_PLACES } from "../lexicon/plain-saying.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { isHappeningVerb } from "./happening.ts";
import type { Frame } from "./phrases.ts";
import { isPersonNoun } from "./roles.ts";
import { holdsWords, isWordless } from "./wordless.ts";

/** Whether the words around a verb of saying speak of words that someone else has said or written. */

/** "The hoaxers sent out a release in which Orlan": whoever gives it out, of whom nothing says that they may. */
export function isGivenOutByAnother(frame: Frame, begin: number, from: number): boolean {
  if (PREPOSITIONS.has(wordAt(frame, begin)) || SUBJECT_PRONOUNS.has(wordAt(frame, from))) return false;
  return holdsWords({ frame, from: begin, to: from });
}

/** "Her landlord had been clear:", of what someone says: what stands behind the colon may be what the other said. */
export function isOnAnother(frame: Frame, from: number, index: number): boolean {
  if (textAt(frame, index - 1) !== ":" || SUBJECT_PRONOUNS.has(wordAt(frame, from))) return false;
  // "Told reporters the gate was shut"
  const first = !ADDRESSING.test(wordAt(frame, from - 1))
    ? from
    : from + (DETERMINERS.has(wordAt(frame, from)) ? 2 : 1);
  for (
    let at = first;
    at < index && !isHappeningVerb(wordAt(frame, at)) && !PREPOSITIONS.has(wordAt(frame, at));
    at += 1
  )
    if (frame[at]?.capital || isPersonNoun(wordAt(frame, at))) return true;
  return false;
}

const ADDRESSING = /^(?:tells?|told|telling|asks?|asked|warns?|warned|reminds?|reminded|assures?|assured)$/u;

/**
 * "Recalled the advice of her father", "remembered the school’s motto": whether the object of a verb of saying is words that are
 * someone’s. Where they were said ("in a letter to") is no object.
 */
export function isOfAnother(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to && !/^(?:in|on|at|to|that|through|by)$/u.test(wordAt(frame, at)); at += 1) {
    const isWords = UTTERED.test(wordAt(frame, at)) || !isWordless(wordAt(frame, at));
    if (!isWords) continue;
    if (/^(?:of|from|by)$/u.test(wordAt(frame, at + 1)) || frame[at - 1]?.possessive) return true;
    // "Remembers the order that came over the radio", but not "described the ruling as"
    const isJudged = wordAt(frame, to) === "as";
    if (!isJudged && REMEMBERING.test(wordAt(frame, from - 1)) && !isOwn(frame, at)) return true;
  }
  return false;
}

const REMEMBERING =
  /^(?:remember|recall|recount|repeat|recit|relat|describ|mention|not|explain|summari)(?:e|es|s|ed|d|ing|sed|zed)?$/u;

const isOwn = (frame: Frame, noun: number) =>
  [1, 2].some((back) => /^(?:his|her|their|own)$/u.test(wordAt(frame, noun - back)));

/** What someone has said to others, besides what it stands in. */
export const UTTERED =
  /^(?:advice|adage|admonition|answer|axiom|catchphrase|command|commandment|creed|dictum|exhortation|greeting|instructions?|joke|lesson|maxim|motto|nickname|order|plea|prayer|promise|question|refrain|remark|reminder|reply|retort|rule|saying|teachings?|threat|verdict|vow|warning|wish|wisdom)$/u;

/** Whether words stand in something there that is not said to be the speaker’s. */
export function hasWordsOfAnother(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(frame, at);
    const isOwn = /^(?:his|her|their)$/u.test(wordAt(frame, at - 1));
    const isWords = !isWordless(word) || UTTERED.test(word) || PLAYED_OR_RETOLD.has(word);
    if (!isOwn && isWords && !(HARMLESS_PLACES.has(word) && isWhere(frame, at, from))) return true;
  }
  return false;
}

/** "In a note to clients", unlike "the note on the door": whether a preposition stands before a noun. */
function isWhere(frame: Frame, noun: number, from: number): boolean {
  for (let at = noun - 1; at >= from && noun - at < LONGEST_WHERE && frame[at]?.isWord; at -= 1)
    if (PREPOSITIONS.has(wordAt(frame, at))) return true;
  return false;
}

/** In tokens. */
const LONGEST_WHERE = 6;
