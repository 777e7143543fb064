import { textAt, wordAt } from "../words/tokens.ts";
import {
  CLAIM,
  FAKE,
  FALSELY,
  HABIT,
  MODAL,
  POSING,
  PROOF,
  QUESTION_WORD,
  UNTRUE,
} from "./factuality-words.ts";
import { type FramedCue, has } from "./framed-cue.ts";
import { type Governor, lastWordAmong } from "./governor.ts";
import type { Frame } from "./phrases.ts";

const STAGED = /^(?:film|movie|play|series|show|opera|sketch|comedy|drama|novel)$/u;
export const LYING = /^(?:falsely|wrongly|untruthfully|lie|lied|lies|lying)$/u;
/** "Quoted, wrongly, as saying" */
export const isFalselyBehind = ({ frame, verb }: FramedCue) =>
  FALSELY.test(wordAt(frame, verb + 1)) ||
  (textAt(frame, verb + 1) === "," && FALSELY.test(wordAt(frame, verb + 2)));

export const INVERTED = /^(?:had|has|have|did|does|do|was|is|would|will|could|can|should|may|might|must)$/u;

/** "At no time", "nowhere", "not once": whether the sentence denies what stands behind `last`. */
export function isDeniedAhead(frame: Frame, last: number): boolean {
  const at = lastWordAmong(frame, last, LONG_REACH, /^(?:no|not|nowhere|never|nor|neither)$/u);
  return at >= 0 && !/^(?:before|only|until|since|doubt|wonder|sooner)$/u.test(wordAt(frame, at + 1));
}

/** "Rather than", "far from", "refrained from": whether the word at `index` says that what follows was not done. */
export const isAvoided = (frame: Frame, index: number) =>
  (wordAt(frame, index) === "than" && wordAt(frame, index - 1) === "rather") ||
  (wordAt(frame, index) === "from" &&
    /^(?:far|away|refrain(?:s|ed|ing)?|abstain(?:s|ed|ing)?|stop(?:s|ped)?|ke(?:ep|eps|pt)|shrank)$/u.test(
      wordAt(frame, index - 1),
    ));

/** "Insists she never uttered", "says he did not write". */
export function isNeverBehind(frame: Frame, verb: number): boolean {
  for (let at = verb + 1; at < verb + 6 && frame[at]?.isWord; at += 1)
    if (/^(?:never|not)$|n't$/u.test(wordAt(frame, at))) return true;
  return false;
}

const isClaimingToBe = (frame: Frame, at: number) =>
  wordAt(frame, at) === "claiming" && wordAt(frame, at + 1) === "to" && wordAt(frame, at + 2) === "be";

/** "An impostor posing as Orlan", "a mayor very like Orlan", "Orlan, played by a comedian", "Merrin, speaking as the captain". */
export function isPlayed(frame: Frame, clause: number, verb: number): boolean {
  for (let at = clause - 1; at >= clause - 4 && frame[at]?.isWord; at -= 1)
    if (POSING.test(wordAt(frame, at)) || isClaimingToBe(frame, at)) return true;
  for (let at = clause; at < verb; at += 1) {
    const word = wordAt(frame, at);
    if (POSING.test(word) || isClaimingToBe(frame, at)) return true;
    if (/^(?:played|voiced|portrayed)$/u.test(word) && wordAt(frame, at + 1) === "by") return true;
    if (
      word === "speaking" &&
      wordAt(frame, at + 1) === "as" &&
      lastWordAmong(frame, verb, REACH, STAGED) > at
    )
      return true;
  }
  return false;
}

/** In tokens: how far a frame reaches inside its clause. */
export const REACH = 9;
/** In tokens: how far the subject of "shows" may reach back. */
const LONG_REACH = 14;

/** "No minister said", "neither Orlan nor Khoury said": of a subject that begins at `start`. */
export const isOfNobody = (frame: Frame, start: number) =>
  [start, start - 1].some((at) => /^(?:no|neither|nor|none)$/u.test(wordAt(frame, at)));

/** Whether the clause at `clause` stands behind a word that asks. */
export const asksFrom = (frame: Frame, clause: number) =>
  QUESTION_WORD.test(wordAt(frame, clause)) || QUESTION_WORD.test(wordAt(frame, clause - 1));

/** Whether the sentence of the token at `index` ends in a question mark of the article's own. */
export function endsInQuestion(frame: Frame, index: number): boolean {
  const sentence = frame[index]?.sentence;
  let at = index;
  while (at + 1 < frame.length && frame[at + 1]?.sentence === sentence && at - index < LONG_REACH) at += 1;
  return textAt(frame, at) === "?";
}

/** "Claims that", "claims by the opposition that". */
export function isClaimAhead(frame: Frame, last: number): boolean {
  const head = /^(?:is|was)$/u.test(wordAt(frame, last)) ? last - 1 : last;
  if (CLAIM.test(wordAt(frame, head))) return true;
  const claim = lastWordAmong(frame, last, REACH, CLAIM);
  return claim >= 0 && /^(?:by|from|in|on|among)$/u.test(wordAt(frame, claim + 1));
}

/** "As though she had said", "if only she had said". */
export const isAsThough = (frame: Frame, { at, word }: Governor) =>
  (word === "though" && wordAt(frame, at - 1) === "as") ||
  (word === "only" && wordAt(frame, at - 1) === "if");

/** "There is no record", "it is not true", "it is false". */
export const isUnproven = (frame: Frame, at: number) =>
  /^(?:false|untrue)$/u.test(wordAt(frame, at)) ||
  (PROOF.test(wordAt(frame, at)) && lastWordAmong(frame, at - 1, 5, UNTRUE) >= 0);

/** "A fake post says", "in a forged letter, she says". */
export function isFake(frame: Frame, clause: number, verb: number): boolean {
  for (let at = clause; at < verb; at += 1) if (FAKE.test(wordAt(frame, at))) return true;
  if (textAt(frame, clause - 1) !== ",") return false;
  const within = lastWordAmong(frame, clause - 2, LONG_REACH, /^(?:in|on)$/u);
  return within >= 0 && [within + 1, within + 2].some((at) => FAKE.test(wordAt(frame, at)));
}

/** "A doctored clip shows", "purports to show". */
export const isFakeShown = (frame: Frame, at: number) =>
  lastWordAmong(frame, at - 1, LONG_REACH, FAKE) >= 0 || lastWordAmong(frame, at - 1, 2, /^purport/u) >= 0;

/** A modal verb in the group, but not one of habit. */
export const isModal = (cue: FramedCue) => has(cue, MODAL) && !has(cue, HABIT);

/** "She would open, she said, with the words “…”": whether words around the cue at `verb` are those with which something is to begin or end. */
export function isPlanned(frame: Frame, verb: number): boolean {
  const sentence = frame[verb]?.sentence;
  for (let at = verb - REACH; at <= verb + REACH; at += 1) {
    if (frame[at]?.quotation == null || frame[at]?.sentence !== sentence) continue;
    if (!/^(?:words?|line|phrase|sentence|greeting)$/u.test(wordAt(frame, at - 1))) continue;
    if (wordAt(frame, at - 2) !== "the" || wordAt(frame, at - 3) !== "with") continue;
    const action = lastWordAmong(frame, at - 4, REACH, BEGINNING_OR_END);
    const before = wordAt(frame, action - 1);
    if (action >= 0 && (MODAL.test(before) || (before === "to" && wordAt(frame, action - 2) !== "used")))
      return true;
  }
  return false;
}

const BEGINNING_OR_END = /^(?:open|begin|start|close|end|finish|conclude|answer|reply|greet|welcome)$/u;

/** "“…” was all (that) Orlan would say": what was said, and no more. */
export function isAllThatIsSaid({ frame, clause }: FramedCue): boolean {
  const before = wordAt(frame, clause - 1) === "that" ? clause - 2 : clause - 1;
  return wordAt(frame, before) === "all";
}
