import {
  BINDING_PREPOSITIONS,
  CONJUNCTIONS,
  DETERMINERS,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import { UNSAYING_ADVERBS } from "../lexicon/harmful-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { firstVerdict } from "../rules/rule.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { withApposedName } from "./apposition.ts";
import { BOUND_PHRASE_RULES } from "./bound-phrase-rules.ts";
import { lengthOfRetirement } from "./name-runs.ts";
import { endOfName, furtherNoun, isFridayPrayer } from "./named-phrase.ts";
import { nameBehindOffice } from "./office-of-fields.ts";
import {
  bareShareAt,
  type Frame,
  isNounish,
  LONGEST_PHRASE,
  LOOSE_ADJECTIVE,
  type NameIndex,
  pronounOf,
  type Subject,
  shareOfThem,
  subjectOf,
} from "./phrases.ts";
import { isBodyNoun, isPersonNoun, singular } from "./roles.ts";
import { isBetween } from "./verb-group.ts";

/** The subject behind the verb at `verb`: "…,” said Mona Aziz, a farmer." */
export function subjectAfter(frame: Frame, verb: number, names: NameIndex): Subject | null {
  const subject = readSubjectAfter(frame, verb, names, true);
  return subject && withApposedName(frame, subject, names);
}

function readSubjectAfter(frame: Frame, verb: number, names: NameIndex, mayGoOn: boolean): Subject | null {
  let at = verb + 1;
  while (at < frame.length && isBetween(frame[at])) at += 1;
  const token = frame[at];
  if (!token?.isWord || token.sentence !== frame[verb]?.sentence) return null;
  if (SUBJECT_PRONOUNS.has(token.word))
    return opensClauseOfItsOwn(frame, at, token) ? null : pronounOf(token);
  if (CONJUNCTIONS.has(token.word)) return null;
  // "Said one of them, Mona Aziz, a farmer"
  const share = wordAt(frame, at + 1) === "of" ? shareOfThem(frame, at + 2) : null;
  if (share) return share;
  if (token.word === "one" && wordAt(frame, at + 1) === "of") {
    const rest = readSubjectAfter(frame, at + 1, names, mayGoOn);
    return rest && { ...rest, start: token.start, head: singular(rest.head) };
  }
  const holder = nameBehindOffice(frame, at, (start) => names.byStart.has(start));
  const named = holder === null ? undefined : names.byStart.get(frame[holder]?.start ?? -1);
  if (named && named.words.length > 1 && named.kind !== "body" && named.kind !== "place")
    return { start: token.start, end: named.end, kind: "name", name: named, head: named.words.at(-1) ?? "" };
  const last = endOfPhraseFrom(frame, at, names);
  if (last === null) return bareShareAt(frame, at);
  const subject = subjectOf(frame, at, last, names);
  if (!subject || subject.kind === "name" || !mayGoOn) return subject;
  return withBoundPhrase(frame, subject, last, names);
}

/** "said he was late": the pronoun begins a clause, and is not the one who says it. */
function opensClauseOfItsOwn(frame: Frame, at: number, { sentence }: FrameToken): boolean {
  const next = frame[at + 1];
  return next?.isWord === true && next.sentence === sentence && !BINDING_PREPOSITIONS.has(next.word);
}

/** Where a noun phrase that begins at `from` ends; null where none begins there. */
function endOfPhraseFrom(frame: Frame, from: number, names: NameIndex): number | null {
  let last: number | null = null;
  for (let index = from; index < frame.length && index - from < LONGEST_PHRASE; index += 1) {
    index += lengthOfMarks(frame, index);
    const word = frame[index];
    if (!word?.isWord) break;
    const name = names.byStart.get(word.start);
    if (name) {
      last = endOfName(frame, index, name);
      // "Aydin’s lawyer" goes on, "Aydin" only with a noun that says what he is.
      const further = frame[last]?.possessive ? last : furtherNoun(frame, last + 1, names);
      if (further === null) break;
      last = further;
      index = further;
    } else if (!(index === from && DETERMINERS.has(word.word))) {
      if (!goesOn(frame, index) || (index > from && isLooseAdjective(frame, index))) break;
      last = index;
    }
  }
  return last;
}

/** "Lt. Col. | (res.) | Selma Orlan", "Velmark Motors | ’ | Selma Orlan": of how many tokens the marks inside a phrase are. */
function lengthOfMarks(frame: Frame, index: number): number {
  if (/^['’]$/u.test(textAt(frame, index)) && frame[index - 1]?.possessive) return 1;
  return frame[index - 1]?.capital ? lengthOfRetirement(frame, index) : 0;
}

const goesOn = (frame: Frame, index: number): boolean => {
  const token = frame[index];
  return (
    token !== undefined && (isNounish(token) || isFridayPrayer(frame, index) || isManner(frame, index, token))
  );
};

/** "A visibly angry Selma Orlan" */
const isManner = (frame: Frame, index: number, { word }: FrameToken) =>
  /..ly$/u.test(word) && /^an?$/u.test(wordAt(frame, index - 1)) && !UNSAYING_ADVERBS.has(word);

/** "A person familiar with the talks" */
const isLooseAdjective = (frame: Frame, index: number) =>
  LOOSE_ADJECTIVE.test(wordAt(frame, index)) && BINDING_PREPOSITIONS.has(wordAt(frame, index + 1));

/** "a spokesman for the ministry", "the president of Ghana": a phrase that ends at `last`, with what it is bound to. */
function withBoundPhrase(frame: Frame, subject: Subject, last: number, names: NameIndex): Subject {
  const modified = LOOSE_ADJECTIVE.test(wordAt(frame, last + 1)) ? last + 1 : last;
  const preposition = wordAt(frame, modified + 1);
  if (!BINDING_PREPOSITIONS.has(preposition)) return subject;
  if (!isPersonNoun(subject.head) && !isBodyNoun(subject.head)) return subject;
  const rest = readSubjectAfter(frame, modified + 1, names, false);
  return (rest && firstVerdict(BOUND_PHRASE_RULES, { frame, subject, preposition, rest })) ?? subject;
}
