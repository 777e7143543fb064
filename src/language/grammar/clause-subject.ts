import {
  BINDING_PREPOSITIONS,
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { lengthOfDateline } from "./dateline-tokens.ts";
import type { NameMention } from "./name-mention.ts";
import { endOfName, furtherNoun } from "./named-phrase.ts";
import {
  type Frame,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  pronounOf,
  type Subject,
  startOfSentence,
} from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isRoleWord } from "./roles.ts";
import { isBetween } from "./verb-group.ts";

/** How far to look back for the start of a sentence, in tokens. */
const LONGEST_SEARCH = 40;

const isRoleAhead = (frame: Frame, at: number) => {
  const token = frame[at];
  return token?.isWord === true && !token.capital && (isRoleWord(token.word) || isBodyNoun(token.word));
};

/** Behind "ORLEN, May 3 -"; "Orlan: “…”" says who speaks. */
function beginOfReport(frame: Frame, at: number): number {
  const length = lengthOfDateline(frame);
  const isLabel = frame[length - 1]?.text === ":" && !/^\p{Lu}{3,}$/u.test(textAt(frame, length - 2));
  return length < at && !isLabel && frame[length]?.isWord ? length : 0;
}

/** The first phrase of the sentence around `at` that can act: its subject, as far as one can tell without a grammar. */
export function clauseSubject(frame: Frame, at: number, names: NameIndex): Subject | null {
  let description: Subject | null = null;
  const first = startOfClauses(frame, at);
  for (let index = first; index < at; index += 1) {
    const token = frame[index];
    if (!token?.isWord) continue;
    if (/^(?:he|she|they|it)$/u.test(token.word) && !isObject(frame, index, description))
      return pronounOf(token);
    const name = names.byStart.get(token.start);
    if (name) {
      const end = endOfNamedPhrase(frame, index, name, at, names);
      const subject = namedActor(frame, end, name, names);
      if (subject) return subject;
      index = end;
    } else {
      const actor = describedActor(frame, index, token, names);
      // "The mayor’s deputy thanked Mona Aziz, saying"
      const opens = actor !== null && indexAt(frame, actor.start) === first;
      // "A teacher who met Mona Aziz wept, saying"
      if (opens && (actsAt(frame, index + 1) || wordAt(frame, index + 1) === "who")) return actor;
      description ??= actor;
    }
  }
  return description;
}

/** "Copies of it", "a neighbour caught it, shouting": an "it" behind a preposition or the verb of whoever is described before it. */
const isObject = (frame: Frame, index: number, description: Subject | null) =>
  frame[index]?.word === "it" &&
  (BINDING_PREPOSITIONS.has(wordAt(frame, index - 1)) ||
    (description !== null &&
      frame[index - 1]?.isWord === true &&
      !CONJUNCTIONS.has(wordAt(frame, index - 1)) &&
      !isBetween(frame[index - 1])));

/** Where a sentence’s own words begin: behind a dateline. */
function startOfClauses(frame: Frame, at: number): number {
  const first = startOfSentence(frame, at, LONGEST_SEARCH);
  const begin = first === 0 ? beginOfReport(frame, at) : first;
  return behindQuestion(frame, begin, at) ?? behindSaidAside(frame, begin, at) ?? begin;
}

/** "It was there, her producer says, that he left and told a doctor": where the clause begins that someone says in an aside; null where none does. */
function behindSaidAside(frame: Frame, first: number, end: number): number | null {
  for (let at = end - 1; at > first + 2; at -= 1) {
    const isThat = wordAt(frame, at) === "that" && textAt(frame, at - 1) === ",";
    if (isThat && reportingVerb(wordAt(frame, at - 2))?.plain && SUBJECT_PRONOUNS.has(wordAt(frame, at + 1)))
      return at + 1;
  }
  return null;
}

/** "Asked where it was, she laughed": where the clause begins whose subject was asked; null where nobody was. */
function behindQuestion(frame: Frame, first: number, end: number): number | null {
  if (!/^(?:asked|pressed|questioned|challenged)$/u.test(wordAt(frame, first))) return null;
  for (let at = first + 1; at < end; at += 1)
    if (frame[at]?.text === "," && frame[at + 1]?.isWord) return at + 1;
  return null;
}

/** "A State Department official, speaking anonymously": where the phrase around a name ends, before `limit`. */
function endOfNamedPhrase(
  frame: Frame,
  from: number,
  name: NameMention,
  limit: number,
  names: NameIndex,
): number {
  const end = endOfName(frame, from, name, limit);
  const further = frame[end]?.possessive ? null : furtherNoun(frame, end + 1, names);
  // "Aydin met Mona Aziz"
  return further !== null && isRoleWord(wordAt(frame, further)) ? further : end;
}

function namedActor(frame: Frame, end: number, name: NameMention, names: NameIndex): Subject | null {
  const subject = phraseEndingAt(frame, end, names);
  if (!subject || name.kind === "place" || frame[end]?.possessive) return null;
  return precededByPreposition(frame, subject) || isObjectOfVerb(frame, subject) ? null : subject;
}

/** "To meet Mona Aziz", "entering the United States": whether someone or something is what is done in an infinitive or participle. */
function isObjectOfVerb(frame: Frame, { start }: Subject): boolean {
  const first = indexAt(frame, start) - 1;
  const at = DETERMINERS.has(wordAt(frame, first)) ? first - 1 : first;
  const verb = frame[at];
  if (!verb?.isWord || verb.capital || isFunctionWord(verb) || isRoleWord(verb.word)) return false;
  return wordAt(frame, at - 1) === "to" || /..ing$/u.test(verb.word);
}

/** The description that a noun for a person ends, unless a further noun or a name goes on with it. */
function describedActor(frame: Frame, index: number, token: FrameToken, names: NameIndex): Subject | null {
  if (!isPersonNoun(token.word) || token.possessive) return null;
  if (isRoleAhead(frame, index + 1) || names.byStart.has(frame[index + 1]?.start ?? -1)) return null;
  const subject = phraseEndingAt(frame, index, names);
  return subject?.kind === "description" && !precededByPreposition(frame, subject) ? subject : null;
}

/** "The council fined Mona Aziz, saying": the body without a name that acts in the clause before `at`, before anyone named does. */
export function actingBody(frame: Frame, at: number, names: NameIndex): Subject | null {
  for (let index = startOfClauses(frame, at); index < at; index += 1) {
    const token = frame[index];
    if (!token?.isWord) continue;
    const name = names.byStart.get(token.start);
    if (name) {
      const end = endOfName(frame, index, name, at);
      if (namedActor(frame, end, name, names)) return null;
      index = end;
    } else if (SUBJECT_PRONOUNS.has(token.word)) return null;
    else if (isBodyNoun(token.word) && !token.possessive && actsAt(frame, index + 1)) {
      const subject = phraseEndingAt(frame, index, names);
      return subject?.kind === "description" && !precededByPreposition(frame, subject) ? subject : null;
    }
  }
  return null;
}

/** Whether a finite verb, by its form, stands at an index. */
const actsAt = (frame: Frame, at: number) => {
  const token = frame[at];
  return (
    token?.isWord === true &&
    !token.capital &&
    (/..ed$/u.test(token.word) || isBetween(token) || reportingVerb(token.word)?.form === "finite")
  );
};
