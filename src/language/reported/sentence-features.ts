import { hashNumber, join, keyOf } from "./feature-hash.ts";
import {
  NOTHING_BEFORE,
  NOTHING_BEHIND,
  surroundingsBefore,
  surroundingsBehind,
  trailerOf,
} from "./sentence-surroundings.ts";
import { NO_WORD, type SentenceWord } from "./sentence-words.ts";

/** How many features each word has. */
export const FEATURES = 61;

const one = (template: number, a: number) => keyOf(join(hashNumber(template), a));
const two = (template: number, a: number, b: number) => keyOf(join(join(hashNumber(template), a), b));
const three = (template: number, a: number, b: number, c: number) =>
  keyOf(join(join(join(hashNumber(template), a), b), c));
const four = (template: number, a: number, b: number, c: number, d: number) =>
  keyOf(join(join(join(join(hashNumber(template), a), b), c), d));

/**
 * What each word of a sentence is judged by: the words around it, the verbs of saying before and behind it, and
 * its place in the sentence.
 *
 * @param names of each word the name that it stands in (`namesAmong`).
 * @returns FEATURES keys for the first word, then for the second, and so on.
 */
export function featuresOf(words: readonly SentenceWord[], names: Uint32Array): Uint32Array {
  const count = words.length;
  const keys = new KeyWriter(count * FEATURES);
  const word = (index: number): SentenceWord => (index < 0 ? NO_WORD : (words[index] ?? NO_WORD));
  const before = surroundingsBefore(words);
  const behind = surroundingsBehind(words);
  const trailer = trailerOf(words);
  const opening = word(0);
  const quotes = Number(words.some(({ isQuotation }) => isQuotation));
  const lastCue = word(trailer.cue);
  const beforeLast = word(trailer.cue - 1).kind;
  const hasTrailer = trailer.comma >= 0;
  const afterLast = trailer.cue < 0 ? NO_WORD.kind : word(trailer.cue + 1).kind;
  const sinceLast = trailer.cue < 0 ? 0 : nearness(count - 1 - trailer.cue);
  const onPart = new Uint32Array(4);
  let partBefore = -1;
  for (let index = 0; index < count; index += 1) {
    const here = word(index);
    const previous = word(index - 1);
    putWords(keys, word, index);
    putKinds(keys, word, index, names);

    const { cue, cueBefore, commas, joint, quoted } = before[index] ?? NOTHING_BEFORE;
    const last = word(cue);
    const far = distance(cue, index - cue);
    const broken = Math.min(commas, 2);
    const { cue: nextCue, mark, quoted: quotedBehind } = behind[index] ?? NOTHING_BEHIND;
    keys.add(two(35, last.stem, far));
    keys.add(three(36, last.attitude, far, broken));
    keys.add(three(37, last.stem, broken, here.kind));
    keys.add(four(38, last.attitude, broken, here.kind, previous.kind));
    keys.add(three(39, last.stem, broken, joint));
    keys.add(four(40, last.attitude, joint, quoted * 2 + quotedBehind, broken));
    keys.add(three(41, word(cueBefore).stem, last.stem, broken));
    keys.add(three(42, last.attitude, far, here.kind));

    const coming = word(nextCue);
    const ahead = distance(nextCue, nextCue - index);
    const trailing = hasTrailer ? sideOf(trailer.comma, index) : 0;
    keys.add(two(43, coming.stem, ahead));
    keys.add(three(44, coming.attitude, ahead, last.attitude));
    keys.add(two(45, trailing, coming.stem));
    keys.add(three(46, trailing, here.kind, last.attitude));
    keys.add(three(47, opening.kind, Math.min(index, 3), here.kind));
    keys.add(two(48, opening.word, far));
    keys.add(two(49, nearness(index), here.kind));
    keys.add(two(50, nearness(count - 1 - index), here.kind));
    keys.add(three(51, quoted * 2 + quotedBehind, here.kind, previous.kind));
    keys.add(two(52, nearness(mark - index), last.attitude));
    keys.add(three(53, word(mark).kind, word(mark + 1).kind, last.attitude));

    const part = trailing === 3 && index >= trailer.cue ? 4 : trailing;
    const opens = Number(index === 0);
    if (part !== partBefore) {
      onPart[0] = three(54, part, afterLast, quotes);
      onPart[1] = four(55, part, afterLast, sinceLast, quotes);
      onPart[2] = four(56, part, lastCue.stem, afterLast, quotes);
      onPart[3] = four(57, part, beforeLast, afterLast, quotes);
      partBefore = part;
    }
    for (const key of onPart) keys.add(key);
    keys.add(three(58, coming.stem, word(nextCue + 1).kind, word(nextCue - 1).kind));
    keys.add(three(59, coming.attitude, word(nextCue + 1).kind, here.kind));
    keys.add(three(60, opens, Number(opening.isAccording), quotes * 2 + Number(hasTrailer)));
    keys.add(four(61, part, here.kind + opens, afterLast, quotes));
  }
  return keys.written;
}

/** Keys, written one behind another. */
class KeyWriter {
  readonly written: Uint32Array;
  #count = 0;

  constructor(length: number) {
    this.written = new Uint32Array(length);
  }

  add(key: number): void {
    this.written[this.#count] = key;
    this.#count += 1;
  }
}

/** The words around one. */
function putWords(keys: KeyWriter, word: (index: number) => SentenceWord, index: number): void {
  const here = word(index);
  const previous = word(index - 1);
  const previous2 = word(index - 2);
  const next = word(index + 1);
  const next2 = word(index + 2);
  keys.add(one(1, here.word));
  keys.add(one(2, previous.word));
  keys.add(one(3, previous2.word));
  keys.add(one(4, next.word));
  keys.add(one(5, next2.word));
  keys.add(two(6, here.word, next.word));
  keys.add(two(7, next.word, next2.word));

  keys.add(one(8, here.stem));
  keys.add(one(9, previous.stem));
  keys.add(one(10, previous2.stem));
  keys.add(one(11, next.stem));
  keys.add(two(12, previous.stem, here.kind));
  keys.add(two(13, here.stem, next.kind));
  keys.add(two(14, here.stem, previous.kind));
  keys.add(one(15, here.ending));
  keys.add(one(16, previous.ending));
  keys.add(one(17, next.ending));
  keys.add(two(18, here.ending, previous.kind));
}

/** What is known of the kinds of words around one, and of the names that they stand in. */
function putKinds(
  keys: KeyWriter,
  word: (index: number) => SentenceWord,
  index: number,
  names: Uint32Array,
): void {
  const here = word(index);
  const previous = word(index - 1);
  const previous2 = word(index - 2);
  const previous3 = word(index - 3);
  const next = word(index + 1);
  const next2 = word(index + 2);
  const next3 = word(index + 3);
  keys.add(one(19, here.kind));
  keys.add(one(20, previous.kind));
  keys.add(one(21, next.kind));
  keys.add(one(22, previous2.kind));
  keys.add(one(23, next2.kind));
  keys.add(one(24, previous3.kind));
  keys.add(one(25, next3.kind));
  keys.add(two(26, previous.kind, here.kind));
  keys.add(two(27, here.kind, next.kind));
  keys.add(three(28, previous2.kind, previous.kind, here.kind));
  keys.add(three(29, here.kind, next.kind, next2.kind));
  keys.add(two(30, previous2.kind, previous.kind));
  keys.add(two(31, next.kind, next2.kind));
  keys.add(two(32, names[index] ?? 0, here.kind));
  keys.add(two(33, index > 0 ? (names[index - 1] ?? 0) : 7, names[index] ?? 0));
  keys.add(two(34, index + 1 < names.length ? (names[index + 1] ?? 0) : 7, here.kind));
}

/** As far as nearness goes: there is no cue. */
const NO_CUE = 99;

/** How far away a cue is, in steps; its index is below 0 where there is none. */
const distance = (cue: number, words: number) => (cue < 0 ? NO_CUE : nearness(words));

/** 1 before a comma, 2 for the comma itself, 3 behind it. */
const sideOf = (comma: number, index: number) => (index < comma ? 1 : index === comma ? 2 : 3);

function nearness(distance: number): number {
  if (distance < 6) return distance;
  return distance < 9 ? 6 : distance < 13 ? 7 : distance < 20 ? 8 : 9;
}
