import {
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import { HARMLESS_PROMPTS, HARMLESS_SUBORDINATORS } from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import {
  arePlainCircumstances,
  arePlainlySaid,
  areSaidWords,
  areWordsBefore,
  INSCRIBED,
  isFormula,
  isPlainLead,
} from "./circumstances.ts";
import { lengthOfDateline } from "./dateline-tokens.ts";
import { handsOn, isTime } from "./phrase-ends.ts";
import { type Frame, LONGEST_SENTENCE, startOfSentence } from "./phrases.ts";
import type { Stretch } from "./stretches.ts";
import { mayTakeAway } from "./taking-away.ts";
import { isWordless } from "./wordless.ts";
import { hasWordsOfAnother, isGivenOutByAnother, isOfAnother, isOnAnother } from "./words-of-another.ts";

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
  if (last === "as" && isBeforeAs(frame, begin, from - 1)) return true;
  // "Well, Orlan said"
  if (from - begin === 2 && /^(?:well|yes|yeah|no|oh|ok|okay|sure|indeed|true)$/u.test(wordAt(frame, begin)))
    return true;
  // "With Orlan saying: “…”", "dug up what Orlan called “…”"
  if (/^(?:with|what)$/u.test(last)) return !isUndone(frame, begin, from);
  if (last === "which")
    return (
      !isGivenOutByAnother(frame, begin, from) &&
      !isUndone(frame, begin, from) &&
      !mayTakeAway({ frame, from: begin, to: from })
    );
  // "Shares fell after Orlan warned that “…”"
  if (/^(?:after|when|once|since|because|although|though|while)$/u.test(last) && from - begin > 1)
    return !mayTakeAway({ frame, from: begin, to: from - 1 }) && !hasVerbOfSaying(frame, begin, from);
  if (last === "where") return !isUndone(frame, behindMark(frame, begin, from), from);
  // "A result that Orlan called “…”"
  if (last === "that" && from - begin > 1 && isNaming(frame, from))
    return !isUndone(frame, begin, from) && !hasVerbOfSaying(frame, behindMark(frame, begin, from), from);
  const isJoined = /^(?:and|but)$/u.test(last) && frame[from - 2]?.text === ",";
  if (isJoined && !hasVerbOfSaying(frame, begin, from)) return true;
  if (frame[from - 1]?.text === "," && isReportedFirst(frame, begin, from))
    return !leadsToColon(frame, from) || !hasWordsOfAnother(frame, begin, from);
  const isSetApart = frame[from - 1]?.isWord === false || /^(?:and|but|so|yet|while)$/u.test(last);
  const saysWhenOrWhere =
    /^(?:in|on|at|for|after|before|since|during|last|earlier|later|behind|beside|inside|near|outside)$/u.test(
      wordAt(frame, begin),
    );
  const lead = { frame, from: begin, to: from };
  return (
    (isSetApart || saysWhenOrWhere || from - begin === 1) && (isPlainLead(lead) || isPlainClauseFirst(lead))
  );
}

/** "“…,” | Khoury said, while | Orlan added: “…”": whether one short clause says who spoke before, and the next one is joined to it. */
export function isJoinedToQuotation(frame: Frame, begin: number, from: number): boolean {
  if (frame[begin - 1]?.quotation == null) return false;
  if (!/^(?:and|but|while)$/u.test(wordAt(frame, from - 1)) || frame[from - 2]?.text !== ",") return false;
  let end = begin;
  while (end < from - 2 && frame[end]?.isWord) end += 1;
  return (
    end === from - 2 &&
    hasVerbOfSaying(frame, begin, end) &&
    !isUndone(frame, begin, end) &&
    !mayTakeAway({ frame, from: begin, to: end })
  );
}

/** Index behind the last mark between `from` and `to`. */
function behindMark(frame: Frame, from: number, to: number): number {
  let at = to;
  while (at > from && frame[at - 1]?.isWord) at -= 1;
  return at;
}

/** Whether the next verb of saying gives something a name: "called", "described". */
function isNaming(frame: Frame, from: number): boolean {
  for (let at = from; at < from + LONGEST_SENTENCE && frame[at]?.quotation === null; at += 1)
    if (/^(?:call|describ|dubb|label|term)/u.test(wordAt(frame, at))) return true;
  return false;
}

/**
 * "With the gate rusting,", "Asked whether the fees, which many call absurd, would rise,": whether a clause or phrase is set apart
 * before the speaker by a comma. It may say anything but that what follows was supposed, played or another’s.
 */
function isPlainClauseFirst({ frame, from, to }: Stretch): boolean {
  const opening = wordAt(frame, from);
  if (frame[to - 1]?.text !== "," || to - from > LONGEST_SENTENCE) return false;
  const isPrompted = HARMLESS_PROMPTS.has(opening);
  const isOpening =
    isPrompted ||
    isTime(frame[from]) ||
    HARMLESS_SUBORDINATORS.has(opening) ||
    (PREPOSITIONS.has(opening) && !/^(?:in|on|by|through|via|as|like)$/u.test(opening)) ||
    /^(?:because|whereas|less|back|even|just|only|still|though|first|not|visibly)$|..ing$|..ly$/u.test(
      opening,
    );
  if (!isOpening || (/^(?:not|at|in|on|with)$/u.test(opening) && wordAt(frame, from + 1) === "no"))
    return false;
  const mayReport = isPrompted || HARMLESS_SUBORDINATORS.has(opening);
  let comma = from;
  while (comma < to && frame[comma]?.isWord) comma += 1;
  return (
    !mayTakeAway({ frame, from, to }) &&
    !hasVerbOfSaying(frame, mayReport ? comma : from + (/..ing$/u.test(opening) ? 1 : 0), to)
  );
}

const isBeforeAs = (frame: Frame, begin: number, as: number) =>
  isJoiningOnly(frame, begin, as) || isThingFirst(frame, begin, as - 1);

/** "The gate was, " of "The gate was, as Orlan said, “…”": what the words of the speaker are said of. */
const isThingFirst = (frame: Frame, begin: number, comma: number) =>
  frame[comma]?.text === "," &&
  comma > begin &&
  !isUndone(frame, begin, comma) &&
  !hasVerbOfSaying(frame, begin, comma) &&
  isAboutThings(frame, begin, comma);

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
  return isSubject && !hasVerbOfSaying(frame, begin, from) && !isCutOff(frame, begin, from);
}

/** Whether a colon stands behind the clause at `from`, before anything is quoted. */
function leadsToColon(frame: Frame, from: number): boolean {
  let at = from;
  while (at < frame.length && at - from < LONGEST_SENTENCE && frame[at]?.quotation === null) at += 1;
  return textAt(frame, at - 1) === ":";
}

/** "It is not true that, ": whether the clause of a "that" is yet to come. */
function isCutOff(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1)
    if (wordAt(frame, at) === "that" && frame[at + 1]?.isWord === false) return true;
  return false;
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
  while (that < index && !/^(?:that|whether)$/u.test(wordAt(frame, that))) that += 1;
  const as =
    wordAt(frame, index - 1) === "as" ? index - 1 : wordAt(frame, index - 2) === "as" ? index - 2 : index;
  if (isOfAnother(frame, from, Math.min(that, as)) || endsInVerbOfSaying(frame, from, index)) return false;
  // "The words on the wall were"
  const isClause = that === index && /^(?:is|are|was|were)$/u.test(wordAt(frame, as - 1));
  if (!isClause && arePlainCircumstances({ frame, from, to: Math.min(that, as) }))
    return that === index
      ? !isBearing(frame, from, index)
      : !isOnAnother(frame, that + 1, index) && areWordsBefore({ frame, from: that + 1, to: index });
  const own = /^(?:,|him|her|them|me|us)$/u.test(frame[from]?.text ?? "") ? from + 1 : from;
  return (
    isOwnClause(frame[own]) &&
    !isOnAnother(frame, own, index) &&
    areWordsBefore({ frame, from: own, to: index })
  );
}

/** "The gate, Orlan said, bore the words “…”": whether what is quoted is named as the words of something that bears them. */
function isBearing(frame: Frame, from: number, index: number): boolean {
  if (frame[index - 1]?.isWord !== true || !isFormula(frame, from, index)) return false;
  for (let at = from; at < index; at += 1)
    if (/^(?:bears?|bore|carries|carried|displays|displayed|had|has|wears|wore)$/u.test(wordAt(frame, at)))
      return true;
  return false;
}

/** "Says his patient will lie back and hear him say, “…”": whether another verb of saying leads to what is quoted. */
function endsInVerbOfSaying(frame: Frame, from: number, index: number): boolean {
  const at = frame[index - 1]?.isWord ? index - 1 : index - 2;
  return at >= from && reportingVerb(wordAt(frame, at))?.plain === true && !isNoun(frame, at);
}

const isNoun = (frame: Frame, at: number) =>
  DETERMINERS.has(wordAt(frame, at - 1)) || PREPOSITIONS.has(wordAt(frame, at - 1));

/** "The gate", "she", "voters", "there": what a clause begins with that may stand behind "said" without "that". */
const isOwnClause = (token: FrameToken | undefined): boolean =>
  token?.isWord === true &&
  (DETERMINERS.has(token.word) ||
    SUBJECT_PRONOUNS.has(token.word) ||
    token.capital ||
    token.word === "there" ||
    !isFunctionWord(token));

/** "The gate, Orlan said, was “…”": whether a clause set apart from `from` to `to` stands inside what its speaker says. */
export function isInsideWhatIsSaid(
  frame: Frame,
  begin: number,
  from: number,
  to: number,
  index: number,
): boolean {
  let comma = to;
  while (comma < index && frame[comma]?.isWord) comma += 1;
  return (
    frame[from - 1]?.text === "," &&
    frame[comma]?.text === "," &&
    arePlainCircumstances({ frame, from: to, to: comma }) &&
    isReportedFirst(frame, begin, from) &&
    isAboutThings(frame, begin, from) &&
    areSaidWords({ frame, from: comma + 1, to: index })
  );
}

/** Whether nothing there has words of its own, as a slogan has. */
function isAboutThings(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isWordless(wordAt(frame, at))) return false;
  return true;
}

/**
 * "“Ninety boats” lie in the port, Orlan said": whether the sentence goes on with its own words, and the clause is set apart. Behind
 * a whole utterance stands who else spoke it: "“Nobody move!” came a voice, Orlan said".
 */
export const isBehindRest = (frame: Frame, from: number, to: number) =>
  (!frame[from - 1]?.finished || arePlainCircumstances({ frame, from, to })) &&
  frame[to - 1]?.text === "," &&
  arePlainlySaid({ frame, from, to }) &&
  !isInscribed(frame, from, to);

function isInscribed(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (INSCRIBED.test(wordAt(frame, at))) return true;
  return false;
}

/**
 * "The repairs took nine years: “…” Orlan said": whether a sentence of the article leads to words whose speaker stands behind them.
 * Nothing in it may hold words, but what is the speaker’s own ("her message was clear").
 */
export function isSentenceBefore(frame: Frame, from: number, to: number): boolean {
  if (!/^[:–—-]$/u.test(frame[to - 1]?.text ?? "") || to - from > LONGEST_SENTENCE) return false;
  if (hasVerbOfSaying(frame, from, to)) return false;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(frame, at);
    if (
      /^(?:if|like|would|could|might|imagine|never|no|nobody|none)$/u.test(word) ||
      frame[at]?.quotation !== null
    )
      return false;
  }
  return !hasWordsOfAnother(frame, from, to);
}

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
    // "…, while Orlan added", unlike "while waving"
    if (
      wordAt(frame, at) === "while" &&
      frame[at - 1]?.text === "," &&
      !/..ing$/u.test(wordAt(frame, at + 1))
    )
      break;
    at += 1;
  }
  return at;
}
