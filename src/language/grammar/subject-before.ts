import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { withApposedName } from "./apposition.ts";
import {
  type Frame,
  LONGEST_PHRASE,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  type Subject,
} from "./phrases.ts";
import { isBodyNoun, isPersonNoun } from "./roles.ts";
import { isBetween, PASSED_ON } from "./verb-group.ts";

/** How far to look back for a subject, in tokens. */
const LONGEST_SEARCH = 40;

/** What sets an aside apart from its sentence. */
const ASIDE_MARK = /^[,()—–-]$/u;
/** The subject of the verb at `verb`, when it stands before it. */
export function subjectBefore(frame: Frame, verb: number, names: NameIndex): Subject | null {
  let at = verb - 1;
  while (at >= 0 && (isBetween(frame[at]) || isLong(frame, at))) at -= 1;
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

/** "Has long said" */
const isLong = (frame: Frame, at: number) =>
  wordAt(frame, at) === "long" && /^(?:had|has|have)$/u.test(wordAt(frame, at - 1));

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
