import { wordList } from "../lexicon/word-list.ts";
import { wordAt } from "../words/tokens.ts";
import { MADE_UP, SAID_OR_WRITTEN } from "./factuality-words.ts";
import type { FramedCue } from "./framed-cue.ts";
import { bordering, claimsOf, type Stretch } from "./stretches.ts";

/**
 * Whether the sentence behind that of a cue takes back that the words were said: "She said no such thing.", "Orlan never said
 * that.", "The quotation is invented."
 */
export function isTakenBack({ frame, verb, subject, around }: FramedCue): boolean {
  const sentence = frame[verb]?.sentence ?? 0;
  return bordering(frame, sentence, around).some(
    (other) =>
      isBehind(other, frame, verb) &&
      (deniesSaying(other, subject.head.toLowerCase()) || claimsOf(other, QUOTED, MADE_UP)),
  );
}

const QUOTED = ["quote", "quotation", "quotes", "quotations", "attribution"];

const isBehind = (other: Stretch, frame: FramedCue["frame"], verb: number) =>
  (other.frame[other.from]?.start ?? 0) > (frame[verb]?.start ?? 0);

const PRONOUNS = wordList("he she they it");

/** "She said no such thing", "Orlan insists she never said that", "no such words were spoken". */
function deniesSaying({ frame, from, to }: Stretch, speaker: string): boolean {
  let isOfSpeaker = false;
  let denies = false;
  for (let at = from; at < to; at += 1) {
    if (frame[at]?.quotation !== null) return false;
    const word = wordAt(frame, at);
    if (word === speaker || PRONOUNS.has(word)) isOfSpeaker = true;
    if (word === "never" || word === "not" || word.endsWith("n't")) denies = true;
    if (!SAID_OR_WRITTEN.has(word)) continue;
    const next = wordAt(frame, at + 1);
    if (isOfSpeaker && next === "no" && wordAt(frame, at + 2) === "such") return true;
    if (isOfSpeaker && denies && /^(?:that|it|so|this|those|these|such|anything)$/u.test(next))
      return isObjectAlone(frame, at + 2);
  }
  return wordAt(frame, from) === "no" && wordAt(frame, from + 1) === "such";
}

/** "Never said that." but not "never said that the road was open". */
const isObjectAlone = (frame: Stretch["frame"], at: number) =>
  frame[at]?.isWord !== true || /^(?:words?|things?|of|sentence|at|to|in|on)$/u.test(wordAt(frame, at));
