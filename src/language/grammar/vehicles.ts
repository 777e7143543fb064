import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { DISCARDED, FAKE, FICTION, MADE_UP, SUPPOSED, UNSENT, VEHICLE } from "./factuality-words.ts";
import type { FramedCue } from "./framed-cue.ts";
import { lastWordAmong } from "./governor.ts";
import { type Frame, startOfSentence } from "./phrases.ts";
import { bordering, claimsOf, type Stretch, sentenceAt } from "./stretches.ts";

/** Where the words stand by what an article says: a clip, a letter, an interview, a novel; the index of its noun. */
function vehicleOf(cue: FramedCue): number {
  for (const find of [vehicleOfClause, vehicleOfParticiple, vehicleAsSubject, vehicleBefore, vehicleBehind]) {
    const at = find(cue);
    if (at >= 0) return at;
  }
  return -1;
}

const isVehicle = (word: string) => VEHICLE.test(word) || FICTION.test(word);

/** "The interview in which she says", "a story where she says", "the post that has her saying". */
function vehicleOfClause({ frame, clause }: FramedCue): number {
  const relative = wordAt(frame, clause - 1);
  if (!/^(?:which|where|that)$/u.test(relative)) return -1;
  let at = clause - 2;
  if (/^(?:in|on|by|from|of)$/u.test(wordAt(frame, at))) at -= 1;
  if (textAt(frame, at) === ",") at -= 1;
  return isVehicle(wordAt(frame, at)) ? at : -1;
}

/** "A report quoting her as saying", "a tape of her saying". */
function vehicleOfParticiple({ frame, clause, verb, subject }: FramedCue): number {
  if (!/ing$/u.test(wordAt(frame, verb))) return -1;
  const quotes = subject.start > (frame[verb]?.start ?? 0);
  const own = /^(?:him|her|them)$/u.test(wordAt(frame, verb - 1)) ? verb - 1 : clause;
  const at = quotes ? verb - 1 : wordAt(frame, own - 1) === "of" ? own - 2 : -1;
  return isVehicle(wordAt(frame, at)) ? at : -1;
}

/** "The parody account wrote", "her draft speech read". */
function vehicleAsSubject({ frame, clause, verb, subject }: FramedCue): number {
  const last = indexAt(frame, subject.end) - 1;
  if (last > verb) return subject.kind === "description" && isVehicle(wordAt(frame, last)) ? last : -1;
  for (let at = clause; at < verb && frame[at]?.isWord; at += 1) {
    if (at > clause && /^(?:who|with|holding|of|from|by|in|on|about)$/u.test(wordAt(frame, at))) return -1;
    const isHead = frame[at]?.word === subject.head || frame[at - 1]?.possessive === true;
    if ((isHead || at > indexAt(frame, subject.end) - 1) && isVehicle(wordAt(frame, at))) return at;
  }
  return -1;
}

/** "In a letter, she says", "according to a transcript, she says": what a sentence begins with. */
function vehicleBefore({ frame, clause }: FramedCue): number {
  const first = startOfSentence(frame, clause);
  if (!/^(?:in|on|according)$/u.test(wordAt(frame, first)) || clause - first > REACH) return -1;
  for (let at = first + 1; at < clause; at += 1) {
    if (textAt(frame, at) === ",") return -1;
    if (isVehicle(wordAt(frame, at))) return at;
  }
  return -1;
}

/** "“…,” she says in the clip". */
function vehicleBehind({ frame, verb }: FramedCue): number {
  for (let at = verb + 1; at < verb + NEAR; at += 1) {
    if (textAt(frame, at) === "," && wordAt(frame, at + 1) === "according") continue;
    if (!frame[at]?.isWord || frame[at]?.sentence !== frame[verb]?.sentence) return -1;
    if (!/^(?:in|on|according)$/u.test(wordAt(frame, at))) continue;
    for (let noun = at + 1; noun <= at + 4 && frame[noun]?.isWord; noun += 1)
      if (isVehicle(wordAt(frame, noun))) return noun;
  }
  return -1;
}

/** In tokens. */
const REACH = 16;
const NEAR = 6;

/** What the article says of what the words of a cue stand in: made up, or never sent; null where nothing speaks against it. */
export function reproachOf(cue: FramedCue): Reproach {
  if (latest?.cue !== cue) latest = { cue, reproach: readReproach(cue) };
  return latest.reproach;
}

type Reproach = "false" | "unsent" | null;
/** Two rules ask of one cue, right after each other. */
let latest: { readonly cue: FramedCue; readonly reproach: Reproach } | null = null;

function readReproach(cue: FramedCue): Reproach {
  const { frame, clause, verb } = cue;
  if (isInUnnamedFake(cue)) return "false";
  const at = vehicleOf(cue);
  if (at < 0) return null;
  if (isFiction(frame, at) || isCalledFake(frame, at)) return "false";
  const to = at < clause ? clause : at < verb ? verb : endOfWords(frame, at);
  const behind = { frame, from: at + 1, to: Math.min(to, at + REACH) };
  if (saysAmong(behind, UNSENT) || isDraft(frame, at)) return "unsent";
  if (saysAmong(behind, MADE_UP) || isUndoneBehind(frame, at)) return "false";
  return bordering(frame, frame[verb]?.sentence ?? 0, cue.around).some((other) =>
    claimsOf(other, [wordAt(frame, at)], MADE_UP),
  )
    ? "false"
    : null;
}

/** Index of the first mark or quotation behind `at`. */
function endOfWords(frame: Frame, at: number): number {
  const { to } = sentenceAt(frame, at);
  let end = at + 1;
  while (end < to && frame[end]?.isWord) end += 1;
  return end;
}

/** "The clip is fake. In it she says" */
function isInUnnamedFake({ frame, clause, verb, around }: FramedCue): boolean {
  const first = startOfSentence(frame, clause);
  if (!/^(?:in|on)$/u.test(wordAt(frame, first)) || !/^(?:it|them|this)$/u.test(wordAt(frame, first + 1)))
    return false;
  const before = bordering(frame, frame[verb]?.sentence ?? 0, around)[0];
  return before !== undefined && saysAmong(before, VEHICLE) && saysAmong(before, MADE_UP);
}

/** "In the novel", but not "in her novel". */
const isFiction = (frame: Frame, at: number) =>
  FICTION.test(wordAt(frame, at)) &&
  lastWordAmong(frame, at - 1, 3, /^(?:his|her|their|its)$/u) < 0 &&
  ![1, 2, 3].some((back) => frame[at - back]?.possessive);

/** "A bogus interview", "retracted an interview", "made up a story". */
function isCalledFake(frame: Frame, at: number): boolean {
  if (/^(?:deepfakes?|forger(?:y|ies)|hoax|parody|spoof)$/u.test(wordAt(frame, at))) return true;
  for (let before = at - 1; before >= 0 && at - before < NEAR && frame[before]?.isWord; before -= 1) {
    if (frame[before]?.sentence !== frame[at]?.sentence) return false;
    const word = wordAt(frame, before);
    if (
      DISCARDED.test(word) ||
      (word === "up" && /^ma(?:de|k(?:e|es|ing))$/u.test(wordAt(frame, before - 1)))
    )
      return true;
    if (at - before <= 4 && (FAKE.test(word) || SUPPOSED.test(word))) return true;
  }
  return false;
}

const isDraft = (frame: Frame, at: number) =>
  /^(?:speech|speeches|remarks|letters?|statements?|e-?mails?|messages?|posts?)$/u.test(wordAt(frame, at)) &&
  [1, 2].some((back) =>
    /^(?:draft|drafts|drafted|undelivered|unsent|unpublished)$/u.test(wordAt(frame, at - back)),
  );

/** "The screenshot, in which she says “…”, has been edited". */
function isUndoneBehind(frame: Frame, at: number): boolean {
  const { to } = sentenceAt(frame, at);
  let last = to - 1;
  while (last > at && to - last < REACH && frame[last]?.quotation === null) last -= 1;
  if (frame[last]?.quotation == null) return false;
  const from = textAt(frame, last + 1) === "," ? last + 2 : last + 1;
  return (
    /^(?:is|are|was|were|has|have|had|turned|proved)$/u.test(wordAt(frame, from)) &&
    !saysAmong({ frame, from, to: Math.min(from + 3, to) }, /^not$/u) &&
    saysAmong({ frame, from, to: Math.min(from + NEAR, to) }, MADE_UP)
  );
}

function saysAmong({ frame, from, to }: Stretch, words: RegExp): boolean {
  for (let at = from; at < to && frame[at]?.quotation === null; at += 1)
    if (words.test(wordAt(frame, at)) || words.test(`${wordAt(frame, at)} ${wordAt(frame, at + 1)}`))
      return true;
  return false;
}
