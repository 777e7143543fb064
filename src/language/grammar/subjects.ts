import {
  BEFORE_VERB,
  BINDING_PREPOSITIONS,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  SUBJECT_PRONOUNS,
} from "../words/lexicon.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { withApposedName } from "./apposition.ts";
import { lengthOfDateline } from "./dateline-tokens.ts";
import type { FrameToken } from "./paragraphs.ts";
import {
  type Frame,
  isNounish,
  isOfficeBefore,
  LONGEST_PHRASE,
  LOOSE_ADJECTIVE,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  pronounOf,
  type Subject,
  subjectOf,
} from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isRoleWord, singular } from "./roles.ts";

/** How far to look back for a subject, in tokens. */
const LONGEST_SEARCH = 40;

/** What sets an aside apart from its sentence. */
const ASIDE_MARK = /^[,()—–-]$/;

/** The subject of the verb at `verb`, when it stands before it. */
export function subjectBefore(frame: Frame, verb: number, names: NameIndex): Subject | null {
  let at = verb - 1;
  while (at >= 0 && isBetween(frame[at])) at--;
  const token = frame[at];
  if (!token || token.sentence !== frame[verb]?.sentence || token.quotation !== null) return null;
  if (token.word === "who" || token.word === "which" || token.word === "that") {
    const before = frame[at - 1]?.text === "," ? at - 2 : at - 1;
    const antecedent = before >= 0 ? phraseEndingAt(frame, before, names) : null;
    return antecedent?.kind === "pronoun" ? null : antecedent;
  }
  if (ASIDE_MARK.test(token.text)) return subjectBeforeAside(frame, at, names);
  return (
    beforeRelativeClause(frame, at, names) ??
    beforeAgent(frame, at, names) ??
    phraseEndingAt(frame, at, names)
  );
}

/** "A statement carried by the Corin agency said": what was carried says it; "a statement issued by the army": the army does. */
function beforeAgent(frame: Frame, last: number, names: NameIndex): Subject | null {
  for (let at = last; at > 1 && last - at < LONGEST_PHRASE; at--) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== frame[last]?.sentence) return null;
    if (token.word !== "by") continue;
    const participle = frame[at - 1];
    return participle && PASSED_ON.test(participle.word) ? phraseEndingAt(frame, at - 2, names) : null;
  }
  return null;
}

/** What one does with another’s words. */
const PASSED_ON =
  /^(?:carried|published|aired|broadcast|quoted|reported|obtained|seen|reviewed|cited|shared|distributed|relayed|read)$/;

/** "A senior official who asked not to be named said": the one whom the clause tells more about. */
function beforeRelativeClause(frame: Frame, last: number, names: NameIndex): Subject | null {
  for (let at = last; at > 0 && last - at < LONGEST_SEARCH; at--) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== frame[last]?.sentence) return null;
    const ofName = token.word === "as" && frame[at - 1]?.word === "name";
    if (!ofName && /^(?:that|what|how|why|where|when|because|while|as)$/.test(token.word)) return null;
    if (token.word !== "who") continue;
    const antecedent = phraseEndingAt(frame, at - 1, names);
    if (!antecedent || antecedent.kind === "pronoun") return null;
    const apposed = withApposedName(frame, antecedent, names);
    if (apposed !== antecedent) return apposed;
    // "Mona Aziz, the farmer who owns it"
    const comma = indexAt(frame, antecedent.start) - 1;
    const named = frame[comma]?.text === "," ? phraseEndingAt(frame, comma - 1, names) : null;
    return antecedent.kind === "description" && named?.kind === "name" ? named : antecedent;
  }
  return null;
}

const isBetween = (token: FrameToken | undefined) =>
  token?.isWord === true &&
  !token.capital &&
  (BEFORE_VERB.has(token.word) ||
    (/ly$/.test(token.word) && !isBodyNoun(token.word) && token.word !== "family"));

/** "Mona Aziz, 45, a farmer from Basra, said": the phrase before the asides. */
function subjectBeforeAside(frame: Frame, comma: number, names: NameIndex): Subject | null {
  const sentence = frame[comma]?.sentence;
  // "One of them, a student who gave his name as Karim, said"
  const given = beforeRelativeClause(frame, comma - 1, names);
  if (given?.name && given.name.end === frame[comma - 1]?.end) return given;
  let fallback: Subject | null = null;
  for (let at = comma - 1; at >= 0 && comma - at < LONGEST_SEARCH; at--) {
    const token = frame[at];
    if (!token || token.sentence !== sentence || token.quotation !== null || /^[;:]$/.test(token.text)) break;
    if (token.text === ")" || !ASIDE_MARK.test(token.text)) continue;
    const aside = frame[at + 1];
    if (token.text === "," && aside && /^(?:and|but|or)$/.test(aside.word)) break;
    const subject = phraseEndingAt(frame, at - 1, names);
    if (!subject) continue;
    if (subject.kind === "name" && subject.name?.kind !== "place") {
      if (precededByPreposition(frame, subject)) continue;
      return subject;
    }
    if (subject.kind === "pronoun") return subject;
    const apposed = withApposedName(frame, subject, names);
    if (apposed !== subject) return apposed;
    if (isPersonNoun(subject.head) || isBodyNoun(subject.head)) fallback ??= subject;
  }
  return fallback;
}

/** The subject behind the verb at `verb`: "…,” said Mona Aziz, a farmer." */
export function subjectAfter(frame: Frame, verb: number, names: NameIndex): Subject | null {
  const subject = readSubjectAfter(frame, verb, names, true);
  return subject && withApposedName(frame, subject, names);
}

function readSubjectAfter(frame: Frame, verb: number, names: NameIndex, mayGoOn: boolean): Subject | null {
  let at = verb + 1;
  while (at < frame.length && isBetween(frame[at])) at++;
  const token = frame[at];
  if (!token?.isWord || token.sentence !== frame[verb]?.sentence) return null;
  if (SUBJECT_PRONOUNS.has(token.word)) {
    const next = frame[at + 1];
    return !next?.isWord || next.sentence !== token.sentence || BINDING_PREPOSITIONS.has(next.word)
      ? pronounOf(token)
      : null;
  }
  if (CONJUNCTIONS.has(token.word)) return null;
  if (token.word === "one" && frame[at + 1]?.word === "of") {
    const rest = readSubjectAfter(frame, at + 1, names, mayGoOn);
    return rest && { ...rest, start: token.start, head: singular(rest.head) };
  }
  let last: number | null = null;
  for (let index = at; index < frame.length && index - at < LONGEST_PHRASE; index++) {
    const word = frame[index];
    if (!word?.isWord) break;
    const name = names.byStart.get(word.start);
    if (name) {
      let end = index;
      while ((frame[end + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) end++;
      last = end;
      if (!frame[end]?.possessive) {
        const further = furtherNoun(frame, end + 1, names);
        if (further === null) break;
        last = further;
        index = further;
      } else index = end;
      continue;
    }
    if (index === at && DETERMINERS.has(word.word)) continue;
    if (!isNounish(word)) break;
    if (index > at && LOOSE_ADJECTIVE.test(word.word) && BINDING_PREPOSITIONS.has(wordAt(frame, index + 1)))
      break;
    last = index;
  }
  if (last === null) return null;
  const modified = LOOSE_ADJECTIVE.test(wordAt(frame, last + 1)) ? last + 1 : last;
  const next = frame[modified + 1];
  const subject = subjectOf(frame, at, last, names);
  if (!subject || subject.kind === "name" || !mayGoOn) return subject;
  // "a spokesman for the ministry", "the president of Ghana": the phrase goes on.
  if (
    next &&
    BINDING_PREPOSITIONS.has(next.word) &&
    (isPersonNoun(subject.head) || isBodyNoun(subject.head))
  ) {
    const rest = readSubjectAfter(frame, modified + 1, names, false);
    if (rest?.name && isOfficeBefore(frame, rest.name)) return { ...rest, start: subject.start };
    if (rest && next.word === "from" && /^(?:statement|message|release)$/.test(subject.head)) return rest;
    if (rest && rest.kind !== "pronoun" && !CALENDAR.has(rest.head)) return { ...subject, end: rest.end };
  }
  return subject;
}

/** "said Aydin campaign manager Mona Aziz", "said Aydin spokeswoman": where the phrase behind a name goes on to. */
function furtherNoun(frame: Frame, from: number, names: NameIndex): number | null {
  for (let index = from; index < from + 4; index++) {
    const token = frame[index];
    if (!token?.isWord || token.possessive) return null;
    if (index > from && names.byStart.has(token.start)) return index - 1;
    if (token.capital || !isNounish(token)) return null;
    if (isPersonNoun(token.word) && !frame[index + 1]?.capital) return index;
  }
  return null;
}

const isRoleAhead = (frame: Frame, at: number) => {
  const token = frame[at];
  return token?.isWord === true && !token.capital && (isRoleWord(token.word) || isBodyNoun(token.word));
};

/** Behind "ORLEN, May 3 -"; "Orlan: “…”" tells who speaks. */
function beginOfReport(frame: Frame, at: number): number {
  const length = lengthOfDateline(frame);
  return length < at && frame[length - 1]?.text !== ":" ? length : 0;
}

/** The first phrase of the sentence around `at` that can act: its subject, as far as one can tell without a grammar. */
export function clauseSubject(frame: Frame, at: number, names: NameIndex): Subject | null {
  const sentence = frame[at]?.sentence;
  let first = at;
  while (first > 0 && frame[first - 1]?.sentence === sentence && at - first < LONGEST_SEARCH) first--;
  if (first === 0) first = beginOfReport(frame, at);
  let description: Subject | null = null;
  for (let index = first; index < at; index++) {
    const token = frame[index];
    if (!token?.isWord) continue;
    if (/^(?:he|she|they|it)$/.test(token.word)) return pronounOf(token);
    const name = names.byStart.get(token.start);
    if (name) {
      let end = index;
      while (end + 1 < at && (frame[end + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) end++;
      // "A State Department official, speaking anonymously"
      if (!frame[end]?.possessive) end = furtherNoun(frame, end + 1, names) ?? end;
      const last = frame[end];
      const subject = phraseEndingAt(frame, end, names);
      if (subject && name.kind !== "place" && !last?.possessive && !precededByPreposition(frame, subject))
        return subject;
      index = end;
    } else if (
      !description &&
      isPersonNoun(token.word) &&
      !token.possessive &&
      !(isRoleAhead(frame, index + 1) || names.byStart.has(frame[index + 1]?.start ?? -1))
    ) {
      const subject = phraseEndingAt(frame, index, names);
      if (subject && subject.kind === "description" && !precededByPreposition(frame, subject))
        description = subject;
    }
  }
  return description;
}
