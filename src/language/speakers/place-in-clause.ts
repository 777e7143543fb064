import type { NameMention } from "../grammar/name-mention.ts";
import { type Frame, isNounish } from "../grammar/phrases.ts";
import { isRoleWord } from "../grammar/roles.ts";
import { BEFORE_VERB, CONJUNCTIONS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { PronounForm } from "./pronoun.ts";

/** What the place of a mention in its clause says of it. */

/** "The road is shut, he said": whether the words before a speaker’s comma are what is said, not "When the road was shut,". */
export function trailsAt(frame: Frame, index: number): boolean {
  if (frame[index - 1]?.text !== ",") return false;
  const sentence = frame[index]?.sentence;
  // "Rain fell; later, he told me that": what is said stands behind.
  for (let at = index + 2; at < index + REPORTING_REACH; at += 1)
    if (wordAt(frame, at) === "that") return false;
  let first = index - 1;
  while (
    frame[first - 1]?.sentence === sentence &&
    frame[first - 1]?.lastSentence === sentence &&
    frame[first - 1]?.text !== ";"
  )
    first -= 1;
  const opening = frame[first];
  return (
    opening?.isWord === true &&
    index - first > SHORTEST_REPORTED &&
    !PREPOSITIONS.has(opening.word) &&
    !CONJUNCTIONS.has(opening.word) &&
    !/(?:ing|ed)$/u.test(opening.word)
  );
}

/** In tokens: "he told all of them that". */
const REPORTING_REACH = 6;
/** In tokens; "Later, he said" reports nothing before the comma. */
const SHORTEST_REPORTED = 4;

/** Whether a verb stands right behind someone’s mention. */
export function actsAt(frame: Frame, index: number, end: number, form: PronounForm | null): boolean {
  if (form === "object" || form === "possessive") return false;
  const next = frame[form === "subject" ? index + 1 : indexAt(frame, end)];
  return (
    next?.isWord === true &&
    !next.capital &&
    (BEFORE_VERB.has(next.word) || /..ed$/u.test(next.word) || reportingVerb(next.word)?.form === "finite")
  );
}

/** "In a letter to Speaker Hassan Zein, he wrote": not what the sentence is about. */
export function isBound(frame: Frame, index: number): boolean {
  let before = index - 1;
  if (wordAt(frame, before) === "the") before -= 1;
  while (index - before < 5 && isRoleWord(wordAt(frame, before))) before -= 1;
  const preposition = frame[before];
  return (
    preposition !== undefined &&
    PREPOSITIONS.has(preposition.word) &&
    (frame[before - 1]?.lastSentence === preposition.sentence || /^(?:at|in)$/u.test(preposition.word))
  );
}

/** "In Sohar", "the Firouzeh theatre". */
export function isLocated(frame: Frame, index: number, { end }: NameMention): boolean {
  const before = wordAt(frame, index - 1);
  if (/^(?:in|near|across|throughout|outside|inside)$/u.test(before)) return true;
  const behind = frame[indexAt(frame, end)];
  return (
    before === "the" &&
    behind?.isWord === true &&
    !behind.capital &&
    isNounish(behind) &&
    !/(?:ed|s)$/u.test(behind.word)
  );
}
