import type { Frame } from "../grammar/phrases.ts";
import { DETERMINERS, SUBJECT_PRONOUNS } from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import type { Attribution } from "./attribution.ts";
import type { QuotationKind } from "./kind.ts";

/** A quoted span with what its kind is decided by. */
export type QuotedSpanFacts = {
  readonly text: string;
  readonly words: readonly string[];
  readonly frame: Frame;
  readonly index: number;
  readonly before: FrameToken | undefined;
  readonly after: FrameToken | undefined;
  readonly attribution: Attribution | null;
  /** The kind of the quotation before it in the paragraph. */
  readonly previous: QuotationKind | null;
  readonly opensSentence: boolean;
  /** Begins with a capital or a number. */
  readonly capital: boolean;
  /** Ends in a punctuation mark. */
  readonly finished: boolean;
  /** Its sentence goes on with a word right behind it. */
  readonly goesOn: boolean;
  /** A cue stands right behind it. */
  readonly cueBehind: boolean;
};

const ENDED = /[.!?…]["'”’)\]]*$/u;
const WORK =
  /^(?:book|books|article|song|film|movie|album|novel|essay|paper|poem|play|piece|column|memoir|episode|op-ed|documentary|study|single|series|show)$/u;

/** "Known as the “Old Lady”": what something is called, not what someone says. */
export function isKnownAs(frame: Frame, index: number): boolean {
  const as = isDetermined(frame, index) ? index - 2 : index - 1;
  return wordAt(frame, as) === "as" && /^(?:known|famous|celebrated)$/u.test(wordAt(frame, as - 1));
}

const isDetermined = (frame: Frame, index: number) => /^(?:the|a|an)$/u.test(wordAt(frame, index - 1));

/** "Started the “clinic on a cart”": a verb that says what was done with a thing, not what was said. */
export function isNameOfWork(frame: Frame, index: number, attribution: Attribution | null): boolean {
  if (!isDetermined(frame, index) || attribution?.tie !== "before" || attribution.cue === null) return false;
  const verb = reportingVerb(wordAt(frame, indexAt(frame, attribution.cue.start)));
  return (
    verb !== null &&
    /^(?:start|open|close|end|finish|print|publish|introduce|launch|use|display|feature|back|support)$/u.test(
      verb.lemma,
    )
  );
}

/** "In her book, “…”", "a book called “…”": whether the noun before says that a title follows. */
export function namesWork(frame: Frame, index: number): boolean {
  if (
    wordAt(frame, index - 1) === "called" &&
    frame[index - 2]?.isWord &&
    WORK.test(wordAt(frame, index - 2))
  )
    return true;
  const last = wordAt(frame, index - 1) === "called" ? index - 2 : index - 1;
  return WORK.test(wordAt(frame, textAt(frame, last) === "," ? index - 2 : last));
}

const SIGN =
  /^(?:signs?|banners?|badges?|billboards?|placards?|graffiti|slogans?|stickers?|mottos?|plaques?|t-shirts?|inscriptions?|tattoos?)$/u;
const READING = /^(?:reads?|reading|said|says|saying|declaring|proclaiming|bearing|with)$/u;
/** In tokens: how far a sign stands from its words. */
const SIGN_REACH = 8;

/** Whether the word is for a thing that words are written on for all to see. */
export const isSign = (word: string): boolean => SIGN.test(word);

/** "A banner on the quay said: “…”", "a badge reading “…”": whether the words before say that a sign bears these. */
export function isOnSign(frame: Frame, index: number): boolean {
  const verb = /^[,:]$/u.test(textAt(frame, index - 1)) ? index - 2 : index - 1;
  if (!READING.test(wordAt(frame, verb))) return false;
  for (let at = verb - 1; at >= 0 && verb - at < SIGN_REACH; at -= 1) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== frame[index]?.sentence || /^(?:and|but|who)$/u.test(token.word))
      return false;
    if (isSign(token.word)) return true;
  }
  return false;
}

/** Whether an attribution’s cue is "according to". */
export const isAccordingTo = (frame: Frame, { cue }: Attribution): boolean =>
  cue !== null && wordAt(frame, indexAt(frame, cue.start)) === "according";

/** Words with the capitals of a title that may be an utterance all the same: “Never Again!” */
export function mayBeSaid(span: QuotedSpanFacts): boolean {
  const { text, frame, index, attribution, previous, opensSentence, finished, goesOn, cueBehind } = span;
  if (cueBehind || (opensSentence && previous === "direct" && ENDED.test(text))) return true;
  if (attribution === null) return false;
  if (finished && attribution.cue !== null && attribution.tie !== "continued") return true;
  return attribution.adjacent && isCueBefore(frame, index) && !goesOn;
}

/** The sentence itself says who speaks. */
export const hasCue = (attribution: Attribution | null) =>
  attribution !== null && (attribution.tie === "before" || attribution.tie === "after");

export const isSetApart = ({ before }: QuotedSpanFacts) =>
  before !== undefined && /^[,:—–-]$/u.test(before.text);

/** Whether a reporting verb, with a comma or colon or without, stands right before the quotation. */
export function isCueBefore(frame: Frame, index: number): boolean {
  const verb = /^[,:]$/u.test(textAt(frame, index - 1)) ? index - 2 : index - 1;
  return reportingVerb(wordAt(frame, verb)) !== null;
}

/** “…,” she told the council, “…”: whether a quotation stands before this one in its sentence. */
export function sharesSentence(frame: Frame, index: number): boolean {
  const sentence = frame[index]?.sentence;
  for (let at = index - 1; at >= 0 && frame[at]?.lastSentence === sentence; at -= 1)
    if (frame[at]?.quotation !== null) return true;
  return false;
}

/** "it’s", "we", "the": the first word of a clause rather than of a phrase that the sentence goes on with. */
export function opensClause(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/['’].*$/u, "")
    .replace(/[^\p{L}]/gu, "");
  return SUBJECT_PRONOUNS.has(plain) || DETERMINERS.has(plain) || plain === "there";
}

/** "called it", "described as": verbs that take a name or a description, not an utterance. */
export function isNamingCue(frame: Frame, index: number): boolean {
  const verb = reportingVerb(wordAt(frame, index - 1));
  return (
    verb === null ||
    /^(?:call|label|brand|dub|describe|denounce|characteri[sz]e|praise|hail|cite|blast|deem|blame)$/u.test(
      verb.lemma,
    )
  );
}

/** Every longer word has a capital: “Good Morning Basra”. */
export function isTitle(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 8) return false;
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, "").length > 3);
  return (
    long.length > 0 &&
    long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word)) &&
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words.at(-1) ?? "")
  );
}
