import {
  BINDING_PREPOSITIONS,
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { firstVerdict } from "../rules/rule.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { withApposedName } from "./apposition.ts";
import { BOUND_PHRASE_RULES } from "./bound-phrase-rules.ts";
import { lengthOfDateline } from "./dateline-tokens.ts";
import type { NameMention } from "./name-mention.ts";
import {
  bareShareAt,
  type Frame,
  isNounish,
  LONGEST_PHRASE,
  LOOSE_ADJECTIVE,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  pronounOf,
  type Subject,
  shareOfThem,
  startOfSentence,
  subjectOf,
} from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isRoleWord, singular } from "./roles.ts";
import { isBetween, PASSED_ON } from "./verb-group.ts";

/** How far to look back for a subject, in tokens. */
const LONGEST_SEARCH = 40;

/** What sets an aside apart from its sentence. */
const ASIDE_MARK = /^[,()—–-]$/u;

/** The subject of the verb at `verb`, when it stands before it. */
export function subjectBefore(frame: Frame, verb: number, names: NameIndex): Subject | null {
  let at = verb - 1;
  while (at >= 0 && isBetween(frame[at])) at -= 1;
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
  for (let at = last; at > 1 && last - at < LONGEST_PHRASE; at -= 1) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== frame[last]?.sentence) return null;
    if (token.word !== "by") continue;
    const participle = frame[at - 1];
    return participle && PASSED_ON.test(participle.word) ? phraseEndingAt(frame, at - 2, names) : null;
  }
  return null;
}

/** "A senior official who asked not to be named said": the one about whom the clause says more. */
function beforeRelativeClause(frame: Frame, last: number, names: NameIndex): Subject | null {
  for (let at = last; at > 0 && last - at < LONGEST_SEARCH; at -= 1) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== frame[last]?.sentence) return null;
    const ofName = token.word === "as" && frame[at - 1]?.word === "name";
    if (!ofName && /^(?:that|what|how|why|where|when|because|while|as)$/u.test(token.word)) return null;
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

/** "Mona Aziz, 45, a farmer from Basra, said": the phrase before the asides. */
function subjectBeforeAside(frame: Frame, comma: number, names: NameIndex): Subject | null {
  const sentence = frame[comma]?.sentence;
  // "One of them, a student who gave his name as Karim, said"
  const given = beforeRelativeClause(frame, comma - 1, names);
  if (given?.name && given.name.end === frame[comma - 1]?.end) return given;
  let fallback: Subject | null = null;
  for (let at = comma - 1; at >= 0 && comma - at < LONGEST_SEARCH; at -= 1) {
    const token = frame[at];
    if (!token || token.sentence !== sentence || endsAsides(frame, at, token)) break;
    if (token.text === ")" || !ASIDE_MARK.test(token.text)) continue;
    const subject = phraseEndingAt(frame, at - 1, names);
    const apposed = subject && actorOf(frame, subject, names);
    if (apposed) return apposed;
    if (subject && !isNameOfActor(subject) && (isPersonNoun(subject.head) || isBodyNoun(subject.head)))
      fallback ??= subject;
  }
  return fallback;
}

/** Whether no aside reaches over this token: a quotation, a semicolon, or a comma before "and". */
const endsAsides = (frame: Frame, at: number, token: FrameToken) =>
  token.quotation !== null ||
  /^[;:]$/u.test(token.text) ||
  (token.text === "," && /^(?:and|but|or)$/u.test(wordAt(frame, at + 1)));

const isNameOfActor = ({ kind, name }: Subject) => kind === "name" && name?.kind !== "place";

/** "Mona Aziz, of Sohar, Oman, said": whether a name behind a comma says where the place before it is. */
function isPlaceOfPlace(frame: Frame, { start, name }: Subject, names: NameIndex): boolean {
  const comma = indexAt(frame, start) - 1;
  if (name?.words.length !== 1 || frame[comma]?.text !== ",") return false;
  const place = names.byEnd.get(frame[comma - 1]?.end ?? -1);
  const preposition = indexAt(frame, place?.start ?? 0) - 1;
  return (
    place !== undefined &&
    /^(?:of|from)$/u.test(wordAt(frame, preposition)) &&
    frame[preposition - 1]?.sentence === frame[comma]?.sentence &&
    (frame[preposition - 1]?.text === "," || names.byEnd.has(frame[preposition - 1]?.end ?? -1))
  );
}

/** Of a phrase before an aside: a name, a pronoun or a description with its name, which surely can act. */
function actorOf(frame: Frame, subject: Subject, names: NameIndex): Subject | null {
  if (subject.kind === "pronoun") return subject;
  if (isNameOfActor(subject))
    return precededByPreposition(frame, subject) || isPlaceOfPlace(frame, subject, names) ? null : subject;
  const apposed = withApposedName(frame, subject, names);
  return apposed === subject ? null : apposed;
}

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
    const word = frame[index];
    // "Velmark Motors’ Selma Orlan"
    if (/^['’]$/u.test(word?.text ?? "") && frame[index - 1]?.possessive) continue;
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
      if (!isNounish(word) || (index > from && isLooseAdjective(frame, index))) break;
      last = index;
    }
  }
  return last;
}

function endOfName(frame: Frame, from: number, name: NameMention, limit = frame.length): number {
  let end = from;
  while (end + 1 < limit && (frame[end + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) end += 1;
  return end;
}

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

/** "said Aydin campaign manager Mona Aziz", "said Aydin spokeswoman": where the phrase behind a name goes on to. */
function furtherNoun(frame: Frame, from: number, names: NameIndex): number | null {
  for (let index = from; index < from + 4; index += 1) {
    const token = frame[index];
    if (!token?.isWord || token.possessive) return null;
    if (index > from && names.byStart.has(token.start)) return index - 1;
    // "AFAD executive Director Mona Aziz"
    if (token.capital ? !isRoleWord(token.word) : !isNounish(token)) return null;
    if (isPersonNoun(token.word) && !frame[index + 1]?.capital) return index;
  }
  return null;
}

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
  return behindQuestion(frame, begin, at) ?? begin;
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

/** "According to him": a pronoun in the object case, with its subject form as the head. */
export function objectPronounAt(frame: Frame, index: number): Subject | null {
  const token = frame[index];
  const head = token && SUBJECT_FORM.get(token.word);
  return token && head ? { start: token.start, end: token.end, kind: "pronoun", name: null, head } : null;
}

const SUBJECT_FORM: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
]);
