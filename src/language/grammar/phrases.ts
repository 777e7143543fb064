import { CALENDAR, PARTS_OF_TIME } from "../lexicon/calendar.ts";
import {
  BINDING_PREPOSITIONS,
  DETERMINERS,
  isFunctionWord,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { NameMention } from "./name-mention.ts";
import { isOfficeBefore, isPortfolioBefore } from "./office-before.ts";
import { startOfOffice } from "./office-of-fields.ts";
import { isBodyNoun, isPersonNoun, isRoleWord, isUtterance, singular } from "./roles.ts";

/** The words that name who speaks: a name, a pronoun, or a description ("the ministry's spokesperson"). */
export type Subject = {
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "pronoun" | "description";
  /** For a name: where it stands, without the role before it. */
  readonly name: NameMention | null;
  /** The word that says what it is: the pronoun, the description's noun ("spokesperson"), or the name's last word. */
  readonly head: string;
};

/** The names of an article by where they begin and where they end. */
export type NameIndex = {
  readonly byStart: ReadonlyMap<number, NameMention>;
  readonly byEnd: ReadonlyMap<number, NameMention>;
};

/** Finds an article's names by their places. */
export function nameIndexOf(mentions: readonly NameMention[]): NameIndex {
  return {
    byStart: new Map(mentions.map((mention) => [mention.start, mention])),
    byEnd: new Map(mentions.map((mention) => [mention.end, mention])),
  };
}

export type Frame = readonly FrameToken[];

/** In tokens; what is longer is no phrase. */
export const LONGEST_PHRASE = 16;

/** Adjectives that stand behind their noun, before a preposition: "a person familiar with the talks". */
export const LOOSE_ADJECTIVE =
  /^(?:familiar|close|involved|briefed|privy|aware|present|based|acquainted|loyal|allied|affiliated|knowledgeable)$/u;

function nameEndingAt(token: FrameToken, names: NameIndex): NameMention | undefined {
  return names.byEnd.get(token.end) ?? (token.possessive ? names.byEnd.get(token.end - 2) : undefined);
}

/** Whether a lower-case word may stand inside a noun phrase. */
export function isNounish(token: FrameToken): boolean {
  if (!token.isWord || token.quotation !== null) return false;
  if (isFunctionWord(token) || CALENDAR.has(token.word)) return false;
  if (token.possessive || isRoleWord(token.word) || isBodyNoun(token.word)) return true;
  const verb = reportingVerb(token.word);
  return !(verb?.plain && verb.form !== "base") && (!/ly$/u.test(token.word) || NOUN_IN_LY.test(token.word));
}

/** No adverbs: "the family", "the rally". */
const NOUN_IN_LY =
  /^(?:anomaly|belly|bully|butterfly|elderly|family|fly|jelly|lily|monopoly|rally|reply|supply)$/u;

/** The noun phrase whose last word is at `last`, with the phrases that it is bound to ("a spokesman for the ministry"). */
export function phraseEndingAt(frame: Frame, last: number, names: NameIndex): Subject | null {
  const token = frame[last];
  if (!token?.isWord) return null;
  if (SUBJECT_PRONOUNS.has(token.word) && isFunctionWord(token)) return pronounOf(token);
  if (isTimeAt(frame, last)) return null;
  const share = shareOfThem(frame, last) ?? bareShareAt(frame, last);
  if (share) return share;
  const first = startOfPhrase(frame, last, names);
  if (first === null) return null;
  const person = boundName(frame, first, names);
  if (person) return person;
  const bound = boundHead(frame, first, names);
  if (bound) {
    // The head noun is to the left: "a spokesman for Mr. Aydin".
    const start = frame[bound.first]?.start ?? token.start;
    const holder = subjectOf(frame, first, last, names);
    // "A statement from the ministry": the ministry’s words.
    if (holder && isAuthorBehind(wordAt(frame, bound.last), wordAt(frame, first - 1))) return holder;
    if (holder?.name && (isOfficeBefore(frame, holder.name) || isPortfolioBefore(frame, holder.name)))
      return { ...holder, start };
    return {
      start,
      end: endOf(token),
      kind: "description",
      name: null,
      head: frame[bound.last]?.word ?? token.word,
    };
  }
  const subject = subjectOf(frame, first, last, names);
  const one = frame[first - 2];
  return subject?.kind === "description" && frame[first - 1]?.word === "of" && one?.word === "one"
    ? { ...subject, start: one.start, head: singular(subject.head) }
    : subject;
}

/** "A statement from the ministry", "a letter by Mona Aziz": whether what stands behind the preposition has written it. */
const isAuthorBehind = (utterance: string, preposition: string): boolean =>
  preposition === "from"
    ? isUtterance(utterance)
    : /^(?:statement|message|release)$/u.test(utterance) && !/^(?:to|on)$/u.test(preposition);

/** "Thursday night", "last week" */
const isTimeAt = (frame: Frame, last: number) =>
  PARTS_OF_TIME.has(wordAt(frame, last)) &&
  (CALENDAR.has(wordAt(frame, last - 1)) ||
    /^(?:this|that|last|next|late|early|previous|same)$/u.test(wordAt(frame, last - 1)));

/** "One of them": someone of whom nothing more is said. */
export function shareOfThem(frame: Frame, last: number): Subject | null {
  const share = frame[last - 2];
  if (!share || frame[last - 1]?.word !== "of" || !/^(?:them|us|whom)$/u.test(wordAt(frame, last)))
    return null;
  const head = /^(?:one|another|each)$/u.test(share.word)
    ? "person"
    : /^(?:some|many|most|several|two|three|both)$/u.test(share.word)
      ? "people"
      : null;
  return head === null
    ? null
    : { start: share.start, end: frame[last]?.end ?? share.end, kind: "description", name: null, head };
}

/** "Others", "some", "the other", "a third": people of whom nothing more is said, in the words that end at `last`; else null. */
export function bareShareAt(frame: Frame, last: number): Subject | null {
  const token = frame[last];
  const before = frame[last - 1];
  if (!token) return null;
  const head = SHARES.get(token.word);
  if (head !== undefined)
    return { start: token.start, end: token.end, kind: "description", name: null, head };
  const isOne =
    before?.word === "the" ? token.word === "other" : before?.word === "a" && RANK.test(token.word);
  return before && isOne
    ? { start: before.start, end: token.end, kind: "description", name: null, head: "person" }
    : null;
}

const RANK = /^(?:second|third|fourth|fifth|sixth)$/u;
const SHARES: ReadonlyMap<string, string> = new Map([
  ["another", "person"],
  ["others", "people"],
  ["some", "people"],
  ["many", "people"],
  ["several", "people"],
]);

const endOf = (token: FrameToken) =>
  token.possessive && /['’]s$/iu.test(token.text) ? token.end - 2 : token.end;

export function pronounOf(token: FrameToken): Subject {
  return { start: token.start, end: token.end, kind: "pronoun", name: null, head: token.word };
}

function startOfPhrase(frame: Frame, last: number, names: NameIndex): number | null {
  let first: number | null = null;
  for (let index = last; index >= 0 && last - index < LONGEST_PHRASE; index -= 1) {
    const token = frame[index];
    if (!token) break;
    const name = nameEndingAt(token, names);
    if (name) {
      let at = index;
      while (at > 0 && (frame[at]?.start ?? 0) > name.start) at -= 1;
      first = at;
      index = at;
      continue;
    }
    if (DETERMINERS.has(token.word) && token.isWord) {
      // "The mother of three"
      if (first !== null || frame[index - 1]?.word === "of") first = index;
      break;
    }
    if (token.text === "&" || isNounish(token)) first = index;
    // "The farmers’ league"
    else if (!(APOSTROPHE.test(token.text) && first !== null && wordAt(frame, index - 1).endsWith("s")))
      break;
  }
  return first;
}

const APOSTROPHE = /^['’]$/u;

/** "Mr. Aziz of the Harbour Club said": the name before the preposition. */
function boundName(frame: Frame, first: number, names: NameIndex): Subject | null {
  const noun = frame[first - 2];
  if (!noun || noun.possessive || !/^(?:of|for|from|at|with)$/u.test(wordAt(frame, first - 1))) return null;
  const name = nameEndingAt(noun, names);
  if (!name || name.kind === "body" || name.kind === "place") return null;
  const start = startOfPhrase(frame, first - 2, names);
  if (start === null) return null;
  const subject = subjectOf(frame, start, first - 2, names);
  return subject && !precededByPreposition(frame, subject) ? subject : null;
}

/** The noun phrase that a phrase beginning at `first` depends on, if a person or body is its head. */
function boundHead(frame: Frame, first: number, names: NameIndex): { first: number; last: number } | null {
  let at = first;
  let found: { first: number; last: number } | null = null;
  for (let depth = 0; depth < 3; depth += 1) {
    const preposition = frame[at - 1];
    const loose = LOOSE_ADJECTIVE.test(wordAt(frame, at - 2)) ? 1 : 0;
    const noun = frame[at - 2 - loose];
    if (
      !preposition ||
      !noun ||
      !BINDING_PREPOSITIONS.has(preposition.word) ||
      !noun.isWord ||
      noun.possessive
    )
      return found;
    if (/^(?:someone|somebody|anyone|one|another|others)$/u.test(noun.word))
      return { first: at - 2 - loose, last: at - 2 - loose };
    const start = startOfPhrase(frame, at - 2 - loose, names);
    if (start === null) return found;
    const name = nameEndingAt(noun, names);
    if (name && name.kind !== "body") return found;
    if (isPersonNoun(noun.word) || isBodyNoun(noun.word) || isRoleWord(noun.word))
      found = { first: start, last: at - 2 - loose };
    at = start;
  }
  return found;
}

/** The subject that the words from `first` to `last` make. */
export function subjectOf(frame: Frame, first: number, last: number, names: NameIndex): Subject | null {
  const token = frame[last];
  if (!token) return null;
  const name = nameEndingAt(token, names);
  if (name) {
    return {
      start: Math.min(roleStart(frame, first, last, name), name.start),
      end: name.end,
      kind: "name",
      name,
      head: name.words.at(-1) ?? "",
    };
  }
  const author = isUtterance(token.word) ? authorOf(frame, first, last, names) : null;
  if (author) return author;
  const start = frame[first]?.start ?? token.start;
  return { start, end: endOf(token), kind: "description", name: null, head: headOf(frame, last) };
}

/** "Aydin’s statement", "the ministry’s latest report": the one whose words they are. */
function authorOf(frame: Frame, first: number, last: number, names: NameIndex): Subject | null {
  for (let index = last - 1; index >= first; index -= 1) {
    if (frame[index]?.possessive) return subjectOf(frame, first, index, names);
  }
  return null;
}

/** The noun that says what a phrase ending at `last` is; "the coast guard" is no guard. */
function headOf(frame: Frame, last: number): string {
  const word = wordAt(frame, last);
  return /^guards?$/u.test(word) &&
    /^(?:coast|national|border|presidential|revolutionary)$/u.test(wordAt(frame, last - 1))
    ? "coastguard"
    : word;
}

/** Where the role before a name begins: "…, leaving the foreign minister Reem Nasr" begins at "foreign". */
function roleStart(frame: Frame, first: number, last: number, name: NameMention): number {
  const office = startOfOffice(frame, indexAt(frame, name.start));
  if (office !== null) return frame[office]?.start ?? name.start;
  let start = name.start;
  for (let index = last; index >= first; index -= 1) {
    const token = frame[index];
    if (!token) break;
    if (token.start >= name.start) continue;
    if (DETERMINERS.has(token.word) || token.possessive) break;
    if (!isRoleWord(token.word) && !token.capital) break;
    start = token.start;
  }
  return start;
}

/** Whether a preposition binds the subject to what stands before it, so that it cannot be a verb's subject. */
export function precededByPreposition(frame: Frame, subject: Subject): boolean {
  const index = indexAt(frame, subject.start);
  const before = frame[index - 1];
  const first = before && DETERMINERS.has(before.word) ? frame[index - 2] : before;
  return first !== undefined && BINDING_PREPOSITIONS.has(first.word);
}

/** In tokens; of a longer sentence only so much is read. */
export const LONGEST_SENTENCE = 60;

/** Index of the first token of the sentence at `at`, looking back at most `most` tokens. */
export function startOfSentence(frame: Frame, at: number, most = LONGEST_SENTENCE): number {
  const sentence = frame[at]?.sentence;
  let first = at;
  while (first > 0 && at - first < most && frame[first - 1]?.sentence === sentence) first -= 1;
  return first;
}

/** A person or a body, not a thing or a place. */
export const canSpeak = ({ kind, name, head }: Subject): boolean =>
  kind === "name" ? name?.kind !== "place" : kind === "pronoun" || isPersonNoun(head) || isBodyNoun(head);
