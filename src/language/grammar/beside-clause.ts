import { CONJUNCTIONS, DETERMINERS, isFunctionWord, SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import {
  arePlainCircumstances,
  arePlainlySaid,
  areSaidWords,
  areWordsBefore,
  isPlainLead,
} from "./circumstances.ts";
import { lengthOfDateline } from "./dateline-tokens.ts";
import { handsOn } from "./phrase-ends.ts";
import { type Frame, LONGEST_SENTENCE, startOfSentence } from "./phrases.ts";
import { isWordless } from "./wordless.ts";

/** What stands before and behind a clause with a verb of saying, and between it and what is quoted. */

/** Where the words begin that belong to the clause at `from`: behind a dateline, or behind the last quotation before it. */
export function startOfOwnWords(frame: Frame, from: number): number {
  const first = startOfSentence(frame, from);
  const dateline = lengthOfDateline(frame);
  let begin = first === 0 && dateline < from ? dateline : first;
  for (let at = begin; at < from; at += 1)
    if (frame[at]?.quotation !== null || frame[at]?.text === ";") begin = at + 1;
  return begin;
}

/** Whether a clause that begins at `from` may stand behind the words from `begin` on. */
export function isPlainStart(frame: Frame, begin: number, from: number): boolean {
  if (isPunctuation(frame, begin, from)) return true;
  const last = wordAt(frame, from - 1);
  // "As Orlan said", "nobody asked her, but Orlan said"
  if (last === "as" && isJoiningOnly(frame, begin, from - 1)) return true;
  // "With Orlan saying: “…”"
  if (last === "with") return !isUndone(frame, begin, from);
  // "Dug up what Orlan called “…”"
  if (/^(?:what|which)$/u.test(last)) return !isUndone(frame, begin, from);
  const isJoined = /^(?:and|but)$/u.test(last) && frame[from - 2]?.text === ",";
  if (isJoined && !hasVerbOfSaying(frame, begin, from)) return true;
  if (frame[from - 1]?.text === "," && isReportedFirst(frame, begin, from)) return true;
  const isSetApart = frame[from - 1]?.isWord === false || /^(?:and|but|so|yet|while)$/u.test(last);
  const isTime = /^(?:in|on|at|for|after|before|since|during|last|earlier|later)$/u.test(
    wordAt(frame, begin),
  );
  return (isSetApart || isTime || from - begin === 1) && isPlainLead({ frame, from: begin, to: from });
}

/** "But, " of "But, as Orlan said". */
function isJoiningOnly(frame: Frame, begin: number, to: number): boolean {
  for (let at = begin; at < to; at += 1)
    if (frame[at]?.isWord && !/^(?:and|but|or|so|still|yet|just)$/u.test(wordAt(frame, at))) return false;
  return true;
}

/** "The port will close, Orlan said: “…”": a clause with a subject of its own, which the speaker says without marks. */
function isReportedFirst(frame: Frame, begin: number, from: number): boolean {
  const opening = frame[begin];
  if (!opening || CONJUNCTIONS.has(opening.word)) return false;
  const isSubject =
    DETERMINERS.has(opening.word) || SUBJECT_PRONOUNS.has(opening.word) || !isFunctionWord(opening);
  return isSubject && !hasVerbOfSaying(frame, begin, from);
}

/** Whether words may say that what follows did not happen, or that another plays someone. */
export function isUndone(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (
      handsOn(wordAt(frame, at)) ||
      /^(?:not|never|no|nobody|if|as|like|would|could|might|may)$|n't$/u.test(wordAt(frame, at))
    )
      return true;
  return false;
}

function hasVerbOfSaying(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const verb = reportingVerb(wordAt(frame, at));
    if (handsOn(wordAt(frame, at)) || (verb?.plain && verb.form !== "base")) return true;
  }
  return false;
}

/** "Said: “…”", "told reporters: “…”", "called the bridge “…”", "said on Monday that the bridge “…”". */
export function leadsTo(frame: Frame, from: number, index: number): boolean {
  if (index - from > LONGEST_SENTENCE) return false;
  let that = from;
  while (that < index && wordAt(frame, that) !== "that") that += 1;
  const as =
    wordAt(frame, index - 1) === "as" ? index - 1 : wordAt(frame, index - 2) === "as" ? index - 2 : index;
  if (arePlainCircumstances({ frame, from, to: Math.min(that, as) }))
    return that === index || areWordsBefore({ frame, from: that + 1, to: index });
  return isOwnClause(frame[from]) && areWordsBefore({ frame, from, to: index });
}

/** "The gate", "she", "Corin": what a clause begins with that may stand behind "said" without "that". */
const isOwnClause = (token: FrameToken | undefined): boolean =>
  token?.isWord === true &&
  (DETERMINERS.has(token.word) || SUBJECT_PRONOUNS.has(token.word) || token.capital);

/** "The gate, Orlan said, was “…”": whether a clause set apart from `from` to `to` stands inside what its speaker says. */
export const isInsideWhatIsSaid = (frame: Frame, begin: number, from: number, to: number, index: number) =>
  frame[from - 1]?.text === "," &&
  frame[to]?.text === "," &&
  isReportedFirst(frame, begin, from) &&
  isAboutThings(frame, begin, from) &&
  areSaidWords({ frame, from: to + 1, to: index });

/** Whether nothing there has words of its own, as a slogan has. */
function isAboutThings(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isWordless(wordAt(frame, at))) return false;
  return true;
}

/** "“Ninety boats” lie in the port, Orlan said": whether the sentence goes on with its own words, and the clause is set apart. */
export const isBehindRest = (frame: Frame, from: number, to: number) =>
  frame[to - 1]?.text === "," && arePlainlySaid({ frame, from, to }) && !isInscribed(frame, from, to);

function isInscribed(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (INSCRIBED.test(wordAt(frame, at))) return true;
  return false;
}

const INSCRIBED =
  /^(?:printed|written|painted|scrawled|scratched|scribbled|stamped|engraved|carved|stitched|sewn|tattooed|emblazoned|inscribed|sprayed|chanted|sung|displayed|plastered|embroidered|daubed)$/u;

/** Whether no word stands there. */
export function isPunctuation(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (frame[at]?.isWord) return false;
  return true;
}

/** Where the words behind a clause end: with the sentence, at a quotation, or where another clause begins. */
export function endOfSentence(frame: Frame, from: number): number {
  const sentence = frame[from - 1]?.sentence;
  let at = from;
  while (at < frame.length && frame[at]?.sentence === sentence && frame[at]?.quotation === null) {
    if (frame[at]?.text === ";" || /^(?:and|but)$/u.test(wordAt(frame, at))) break;
    at += 1;
  }
  return at;
}
