import type { QuotationKind } from "../analysis.ts";
import type { Frame } from "../grammar/phrases.ts";
import { DETERMINERS, SUBJECT_PRONOUNS } from "../words/lexicon.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { Attribution } from "./attribution.ts";

const CAPITAL_OPENING = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lo}|\p{N}|\[)/u;
const ELLIPSIS_OPENING = /^(?:\.\.|…)/;
// A line of a transcript inside a quotation: "AZIZ: …", "(APPLAUSE)".
const SPEAKER_LABEL = /^\(?\p{Lu}{2}[\p{Lu}. ]{0,40}[:)]/u;
const NAMING = /^(?:titled|entitled|named|nicknamed|headlined|codenamed|subtitled|captioned)$/;
const ENDED = /[.!?…]["'”’)\]]*$/;
const SEVERAL_SENTENCES = /\p{Ll}[.!?…]["'”’)\]]*\s(?:(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s?)?[“"'‘]?\p{Lu}/u;
const WORK =
  /^(?:book|books|article|song|film|movie|album|novel|essay|paper|poem|play|piece|column|memoir|episode|op-ed|documentary|study|single|series|show)$/;
// What stands on a sign is a slogan, not somebody’s words.
const SIGN =
  /^(?:signs?|banners?|placards?|graffiti|slogans?|stickers?|mottos?|plaques?|t-shirts?|inscriptions?)$/;
const LONGEST_HEADING = 10;
const FINISHED = /[.!?…,—–-](?:["'”’)\]]*)$/;

/** What a quoted span may be judged by: its words, its place in the frame, its tie, and the kind of the one before it. */
export type Quoted = {
  readonly text: string;
  readonly frame: Frame;
  readonly index: number;
  readonly attribution: Attribution | null;
  readonly previous: QuotationKind | null;
};

/**
 * Tells a whole utterance (direct) from words inside reported speech (mixed), and both from what is no quotation (null):
 * a title, a nickname, a word held at a distance.
 */
export function quotationKind({ text, frame, index, attribution, previous }: Quoted): QuotationKind | null {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const before = frame[index - 1];
  const after = frame[index + 1];
  const quotation = frame[index];
  if (!quotation) return null;
  const opensSentence = before === undefined || before.lastSentence !== quotation.sentence;
  const capital = CAPITAL_OPENING.test(text);
  const finished = FINISHED.test(text);
  const goesOn = after?.isWord && after.sentence === quotation.lastSentence;
  const tiedBehind = attribution?.tie === "after" && attribution.adjacent;
  // "Joe “Boots” Larsen"
  if (words.length <= 2 && before?.capital && after?.capital && capital && !finished) return null;
  if (attribution?.subject.kind === "description" && SIGN.test(attribution.subject.head)) return null;
  if (isByname(frame, index, attribution)) return null;
  if (SPEAKER_LABEL.test(text) || NAMING.test(before?.word ?? "")) return null;
  if ((isTitle(words) || (words.length === 1 && capital)) && namesWork(frame, index)) return null;
  // "The word “gate” has replaced the word “wall”"
  if (words.length <= 2 && /^(?:word|words|term|expression)$/.test(before?.word ?? "") && !finished)
    return null;
  // A heading in marks, alone in its line: utterances end in a stop, within the marks or behind them.
  if (before === undefined && after === undefined && !finished && words.length <= LONGEST_HEADING)
    return null;
  const retort = opensSentence && previous === "direct" && ENDED.test(text);
  if (
    isTitle(words) &&
    !retort &&
    (!finished || attribution?.cue == null || attribution.tie === "continued") &&
    !tiedBehind &&
    !(attribution?.adjacent && isCueBefore(frame, index) && !goesOn)
  )
    return null;
  if (opensSentence) {
    if (tiedBehind) return capital || finished ? "direct" : "mixed";
    if (goesOn && !finished) return attribution ? "mixed" : null;
    if (capital || ELLIPSIS_OPENING.test(text)) {
      if (words.length >= 3 || finished) return "direct";
      return null;
    }
    if (before === undefined && finished && words.length >= 3) return "direct";
    return attribution && attribution.tie !== "introduced" ? "mixed" : null;
  }
  const wholeSentences = finished && SEVERAL_SENTENCES.test(text);
  if (!attribution || (attribution.tie !== "before" && attribution.tie !== "after"))
    return before?.text === ":" && capital && finished && words.length >= 4 ? "direct" : null;
  if (wholeSentences) return "direct";
  if (before?.word === "that") return "mixed";
  if (previous === "direct" && before?.text === "," && (finished || !goesOn) && sharesSentence(frame, index))
    return "direct";
  if (isCueBefore(frame, index)) {
    if (capital && (finished || !goesOn)) return "direct";
    if (before && /^[,:]$/.test(before.text) && (words.length >= 4 || previous === "direct")) return "direct";
    if (!goesOn && words.length >= 4 && opensClause(words[0] ?? "") && !isNamingCue(frame, index))
      return "direct";
    return "mixed";
  }
  // Behind a comma, a colon or a dash: “…” after an opening such as "By then," or at the end of the sentence.
  const apart = /^[,:—–-]$/.test(before?.text ?? "");
  if (apart && capital && (tiedBehind || before?.text === ":" || finished || !goesOn) && words.length >= 3)
    return "direct";
  if (apart && tiedBehind && words.length >= (opensClause(words[0] ?? "") ? 5 : 8)) return "direct";
  return "mixed";
}

/** "Known as the “Old Lady”", "started the “clinic on a cart”": what something is called, not what somebody says. */
function isByname(frame: Frame, index: number, attribution: Attribution | null): boolean {
  const before = frame[index - 1];
  const determined = before !== undefined && /^(?:the|a|an)$/.test(before.word);
  const as = frame[determined ? index - 2 : index - 1];
  if (
    as?.word === "as" &&
    /^(?:known|famous|celebrated)$/.test(wordAt(frame, determined ? index - 3 : index - 2))
  )
    return true;
  if (!determined || attribution?.tie !== "before" || attribution.cue === null) return false;
  const verb = reportingVerb(wordAt(frame, indexAt(frame, attribution.cue.start)));
  return (
    verb !== null &&
    /^(?:start|open|close|end|finish|print|publish|introduce|launch|use|display|feature|back|support)$/.test(
      verb.lemma,
    )
  );
}

/** "In her book, “…”", "a book called “…”": whether the noun before says that a title follows. */
function namesWork(frame: Frame, index: number): boolean {
  const beside = frame[index - 1];
  const before = beside?.word === "called" ? frame[index - 2] : beside;
  if (before !== beside && before?.isWord === true && WORK.test(before.word)) return true;
  return WORK.test((before?.text === "," ? frame[index - 2] : before)?.word ?? "");
}

/** Whether a reporting verb, with a comma or colon or without, stands right before the quotation. */
function isCueBefore(frame: Frame, index: number): boolean {
  const before = frame[index - 1];
  const verb = before && /^[,:]$/.test(before.text) ? frame[index - 2] : before;
  return verb !== undefined && reportingVerb(verb.word) !== null;
}

/** “…,” she told the council, “…”: whether a quotation stands before this one in its sentence. */
function sharesSentence(frame: Frame, index: number): boolean {
  const sentence = frame[index]?.sentence;
  for (let at = index - 1; at >= 0 && frame[at]?.lastSentence === sentence; at--)
    if (frame[at]?.quotation !== null) return true;
  return false;
}

/** "it’s", "we", "the": the first word of a clause rather than of a phrase that the sentence goes on with. */
function opensClause(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/['’].*$/, "")
    .replace(/[^\p{L}]/gu, "");
  return SUBJECT_PRONOUNS.has(plain) || DETERMINERS.has(plain) || plain === "there";
}

/** "called it", "described as": verbs that take a name or a description for somebody, not an utterance. */
function isNamingCue(frame: Frame, index: number): boolean {
  const verb = reportingVerb(wordAt(frame, index - 1));
  return (
    verb === null ||
    /^(?:call|label|brand|dub|describe|denounce|characteri[sz]e|praise|hail|cite|blast|deem|blame)$/.test(
      verb.lemma,
    )
  );
}

/** Every longer word has a capital: “Good Morning Basra”. */
function isTitle(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 8) return false;
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, "").length > 3);
  return (
    long.length > 0 &&
    long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word)) &&
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words.at(-1) ?? "")
  );
}
