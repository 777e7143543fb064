import { type Frame, type NameIndex, phraseEndingAt, type Subject } from "../grammar/phrases.ts";
import { clauseSubject, subjectAfter, subjectBefore } from "../grammar/subjects.ts";
import { wordAt } from "../words/tokens.ts";
import { attitudeVerb } from "./attitude-verbs.ts";
import { type Chain, CUE, likelihood, SOURCE } from "./label-chain.ts";
import type { Stretch } from "./passage-choice.ts";

/** How much less likely a cue is the one that reports a passage, for each word that it is further away. */
const DISTANCE = 0.93;
/** How likely words must be a cue or a source to be taken for one. */
const LIKELY = 0.4;
/** How far from its cue a source is looked for, in words. */
const REACH = 25;

const PASSIVE = /^(?:is|are|was|were|be|been|being)$/u;
/** Participles that tell how someone feels: "is determined to". */
const FEELING = /^(?:opposed|determined|convinced|disappointed|worried)$/u;
const IMPERSONAL =
  /^(?:seem(?:s|ed|ing|ingly)?|appear(?:s|ed)?|reportedly|apparently|allegedly|supposedly)$/u;

/** The words that say who reports a passage, and how. */
export type ReportCue = { readonly cue: Stretch; readonly subject: Subject | null };

/** Finds the cue of a passage; all places are tokens of `frame`, whose sentence begins at `from`. */
export function cueOf(
  frame: Frame,
  from: number,
  chain: Chain,
  passage: Stretch,
  names: NameIndex,
): ReportCue | null {
  let cue = -1;
  let most = LIKELY / 4;
  for (let word = 0; word < chain.length; word += 1) {
    const away = from + word < passage.first ? passage.first - from - word : from + word - passage.last;
    if (away <= 0) continue;
    const value = likelihood(chain, word, CUE) * DISTANCE ** away;
    if (value <= most) continue;
    cue = word;
    most = value;
  }
  if (cue < 0) return null;
  const isCue = (word: number) =>
    word >= 0 &&
    word < chain.length &&
    frame[from + word]?.isWord === true &&
    likelihood(chain, word, CUE) >= LIKELY;
  let first = cue;
  while (isCue(first - 1)) first -= 1;
  let last = cue;
  while (isCue(last + 1)) last += 1;
  const source = sourceBeside(chain, first, last);
  return {
    cue: { first: from + first, last: from + last },
    subject: subjectOf(frame, from, { first, last }, source, names),
  };
}

function subjectOf(
  frame: Frame,
  from: number,
  { first, last }: Stretch,
  source: Stretch | null,
  names: NameIndex,
): Subject | null {
  if (isImpersonal(frame, from + first, from + last) && (source === null || source.first < first))
    return null;
  if (!source) {
    return (
      // "…, said Aydin"
      (frame[from + first - 1]?.text === "," ? subjectAfter(frame, from + last, names) : null) ??
      subjectBefore(frame, from + first, names) ??
      clauseSubject(frame, from + first, names)
    );
  }
  if (source.first > last) {
    // "said Aydin", "according to the ministry"
    const before = from + source.first - 1;
    return subjectAfter(frame, before, names) ?? phraseEndingAt(frame, from + source.last, names);
  }
  const next = from + source.last + 1;
  return (
    (next === from + first ? null : subjectBefore(frame, from + first, names)) ??
    phraseEndingAt(frame, from + source.last, names) ??
    clauseSubject(frame, from + first, names)
  );
}

/** "The minister is expected to resign", "seems to": whose expectation it is, is not said. */
function isImpersonal(frame: Frame, first: number, last: number): boolean {
  let passive = PASSIVE.test(wordAt(frame, first - 1));
  for (let index = first; index <= last; index += 1) {
    const word = wordAt(frame, index);
    if (IMPERSONAL.test(word)) return true;
    if (PASSIVE.test(word)) passive = true;
    else if (passive && attitudeVerb(word)?.form === "finite" && !FEELING.test(word)) return true;
  }
  return false;
}

/** The words nearest to a cue that name who speaks. */
function sourceBeside(chain: Chain, first: number, last: number): Stretch | null {
  const isSource = (word: number) =>
    word >= 0 && word < chain.length && likelihood(chain, word, SOURCE) >= LIKELY;
  for (let away = 1; away <= REACH; away += 1)
    for (const word of [first - away, last + away]) {
      if (!isSource(word)) continue;
      let begin = word;
      while (isSource(begin - 1)) begin -= 1;
      let end = word;
      while (isSource(end + 1)) end += 1;
      return { first: begin, last: end };
    }
  return null;
}
