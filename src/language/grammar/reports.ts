import { CALENDAR, DETERMINERS, PREPOSITIONS } from "../words/lexicon.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { FrameToken } from "./paragraphs.ts";
import {
  type Frame,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  type Subject,
} from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun } from "./roles.ts";
import { clauseSubject, subjectAfter, subjectBefore } from "./subjects.ts";

/** A place in a paragraph where somebody is said to speak: "Aydin told reporters", "according to the ministry". */
export type Report = {
  /** Indices of the cue's first and last token in the paragraph's frame. */
  readonly first: number;
  readonly last: number;
  readonly subject: Subject;
  /** The cue is a verb that reports words by itself; a weak one counts only beside a quotation. */
  readonly plain: boolean;
  /** The subject stands behind the cue. */
  readonly inverted: boolean;
  readonly sentence: number;
};

/** The report before, as far as it tells who goes on speaking in the same sentence. */
type Latest = {
  readonly last: number;
  readonly sentence: number;
  readonly subject: Subject;
  readonly relative: boolean;
};

const PASSIVE = /^(?:was|were|is|are|be|been|being|am|get|gets|got)$/;

/** Finds the reports of one paragraph, in order. */
export function findReports(frame: Frame, names: NameIndex): Report[] {
  const reports: Report[] = [];
  let latest: Latest | null = null;
  for (let index = 0; index < frame.length; index++) {
    const token = frame[index];
    if (!token?.isWord) continue;
    const report: Report | null =
      sourceAt(frame, index, token, names) ?? verbAt(frame, index, token, names, latest);
    if (!report) continue;
    reports.push(report);
    latest = {
      last: report.last,
      sentence: report.sentence,
      subject: report.subject,
      relative: isRelative(frame, report),
    };
    index = report.last;
  }
  return reports;
}

/** "According to the ministry", "in the words of Mona Aziz". */
function sourceAt(
  frame: Frame,
  index: number,
  { word, sentence }: FrameToken,
  names: NameIndex,
): Report | null {
  const last = index + 1;
  const opens =
    (word === "according" && frame[last]?.word === "to") || (word === "words" && frame[last]?.word === "of");
  if (!opens) return null;
  const subject = subjectAfter(frame, last, names) ?? pronounAt(frame, last + 1);
  return subject ? { first: index, last, subject, plain: true, inverted: true, sentence } : null;
}

/** "The agency quoted Adil Marwani as saying": the one quoted speaks, not the one who quotes. */
function quotedSource(frame: Frame, index: number, token: FrameToken, names: NameIndex): Report | null {
  if (token.capital) return null;
  const subject = subjectAfter(frame, index, names) ?? pronounAt(frame, index + 1);
  const as = subject ? indexAt(frame, subject.end) : 0;
  if (!subject || frame[as]?.word !== "as" || !/^(?:saying|telling|writing)$/.test(wordAt(frame, as + 1)))
    return null;
  return { first: index, last: as + 1, subject, plain: true, inverted: true, sentence: token.sentence };
}

function pronounAt(frame: Frame, index: number): Subject | null {
  const token = frame[index];
  const subjects: Readonly<Record<string, string>> = { him: "he", her: "she", them: "they" };
  const head = token && Object.hasOwn(subjects, token.word) ? subjects[token.word] : undefined;
  return token && head ? { start: token.start, end: token.end, kind: "pronoun", name: null, head } : null;
}

function verbAt(
  frame: Frame,
  index: number,
  token: FrameToken,
  names: NameIndex,
  latest: Latest | null,
): Report | null {
  const verb = reportingVerb(token.word);
  if (!verb) return null;
  const quoted =
    (verb.lemma === "quote" || verb.lemma === "cite") && verb.form !== "base"
      ? quotedSource(frame, index, token, names)
      : null;
  if (quoted) return quoted;
  if (token.possessive) return null;
  if (token.capital && names.byStart.has(token.start)) return null;
  const previous = frame[index - 1];
  if (
    previous &&
    previous.sentence === token.sentence &&
    DETERMINERS.has(previous.word) &&
    previous.word !== "that" &&
    frame[index - 2]?.word !== "of"
  )
    return null;
  if (previous?.possessive && verb.form !== "gerund") return null;
  if (previous && PASSIVE.test(previous.word) && verb.form === "finite" && verb.lemma !== "quote")
    return null;
  if (verb.lemma === "quote" && frame[index + 1]?.word !== "as" && !verb.plain) return null;
  const made = (subject: Subject, inverted: boolean): Report => ({
    first: index,
    last: index,
    subject,
    plain: verb.plain,
    inverted,
    sentence: token.sentence,
  });
  const behindQuotation = isBehindQuotation(frame, index);
  if (verb.form === "gerund") {
    // "…, adding: “…”" goes with the clause's subject; "with one resident saying" has its own.
    const own =
      previous &&
      previous.sentence === token.sentence &&
      previous.isWord &&
      !/^(?:by|in|as|and|while|whilst|when|after|before|of|for|from|also|without|though|despite|upon)$/.test(
        previous.word,
      )
        ? subjectBefore(frame, index, names)
        : null;
    const blamed = previous?.word === "for" ? personBefore(frame, index - 2, names) : null;
    if (blamed) return made(blamed, false);
    // "Aziz paid an architect who said …, adding": the clause's own subject goes on, not the relative clause's.
    const goesOn = latest?.sentence === token.sentence && !latest.relative ? latest.subject : null;
    const subject = own ?? goesOn ?? clauseSubject(frame, index, names);
    return subject ? made(subject, false) : null;
  }
  if (verb.form === "base" && previous?.word === "to") {
    const subject = latest?.sentence === token.sentence ? latest.subject : clauseSubject(frame, index, names);
    return subject &&
      /^(?:say|add|tell|declare|claim|ask|write|argue|explain|call|describe|suggest)$/.test(verb.lemma)
      ? { ...made(subject, false), plain: false }
      : null;
  }
  if (behindQuotation) {
    const subject = subjectAfter(frame, index, names);
    if (subject && (verb.form !== "base" || takesBaseForm(frame, index, subject))) return made(subject, true);
  }
  const before = subjectBefore(frame, index, names);
  // "The talks go on, noted Beacon writer Mona Aziz."
  if (
    previous?.text === "," &&
    verb.plain &&
    verb.form === "finite" &&
    before?.kind === "description" &&
    !/^(?:tell|ask|inform|remind|assure|urge|advise|warn)$/.test(verb.lemma)
  ) {
    const subject = subjectAfter(frame, index, names);
    if (subject?.kind === "name" && !isBeforeAuxiliary(frame, subject)) return made(subject, true);
  }
  // "Called high rates “…”": the object of the verb before.
  if (
    before?.kind === "description" &&
    !verb.plain &&
    before.end === previous?.end &&
    latest?.sentence === token.sentence &&
    latest.last === indexAt(frame, before.start) - 1
  )
    return null;
  if (before && verb.form === "base" && !takesBaseForm(frame, index, before)) return null;
  const stray =
    before?.kind === "description" &&
    !isPersonNoun(before.head) &&
    !isBodyNoun(before.head) &&
    followsPreposition(frame, before);
  if (
    before &&
    !stray &&
    (verb.plain ||
      isBeforeQuotation(frame, index) ||
      (before.kind !== "description" && !precededByPreposition(frame, before)))
  )
    return made(before, false);
  if (before && !stray) return null;
  // "…, reported The Beacon" without marks; "Said Mona Aziz, a farmer: “…”"
  const opens = previous === undefined || previous.sentence !== token.sentence;
  if ((previous?.text === "," || opens) && verb.plain && verb.form === "finite") {
    const subject = subjectAfter(frame, index, names);
    if (subject && subject.kind === "name") return made(subject, true);
  }
  if (!previous || previous.sentence !== token.sentence || verb.form === "base") return null;
  const subject = latest?.sentence === token.sentence ? latest.subject : clauseSubject(frame, index, names);
  return subject ? made(subject, false) : null;
}

/** "A delegate, speaking anonymously, said Velmark had agreed": who agreed is not who said it. */
const isBeforeAuxiliary = (frame: Frame, subject: Subject) =>
  /^(?:had|has|have|is|are|was|were|will|would|can|could|should|may|might|must|did|does|do)$/.test(
    wordAt(frame, indexAt(frame, subject.end)),
  );

/** "The council fined Aydin on Monday for calling it “…”": the one before "for", days aside. */
function personBefore(frame: Frame, last: number, names: NameIndex): Subject | null {
  let at = last;
  while (at > 0 && (CALENDAR.has(wordAt(frame, at)) || frame[at]?.word === "on")) at--;
  const subject = phraseEndingAt(frame, at, names);
  return subject && (subject.kind === "name" ? subject.name?.kind === "person" : isPersonNoun(subject.head))
    ? subject
    : null;
}

function isRelative(frame: Frame, { first, subject }: Report): boolean {
  const behind = frame[indexAt(frame, subject.end)];
  return (
    behind !== undefined &&
    behind.start < (frame[first]?.start ?? 0) &&
    /^(?:who|which|that)$/.test(behind.word)
  );
}

function followsPreposition(frame: Frame, subject: Subject): boolean {
  return PREPOSITIONS.has(wordAt(frame, indexAt(frame, subject.start) - 1));
}

/** "They say", "officials say", "Aydin did say": the base form is a verb there, and elsewhere mostly a noun. */
function takesBaseForm(frame: Frame, verb: number, subject: Subject): boolean {
  if (/^(?:did|does|do|will|would|can|could|should|may|might|must)$/.test(wordAt(frame, verb - 1)))
    return true;
  if (subject.kind === "pronoun") return /^(?:they|we|i|you|who)$/.test(subject.head);
  return subject.kind === "name" ? subject.head.endsWith("s") : isPluralNoun(subject.head);
}

/** Whether a quotation follows at once, or after a comma or a colon. */
function isBeforeQuotation(frame: Frame, index: number): boolean {
  const next = frame[index + 1];
  return (next && /^[,:]$/.test(next.text) ? frame[index + 2] : next)?.quotation != null;
}

/** Whether only a comma stands between a quotation and this token. */
function isBehindQuotation(frame: Frame, index: number): boolean {
  const previous = frame[index - 1];
  const token =
    previous && !previous.isWord && previous.quotation === null && /^[,.\-–—]$/.test(previous.text)
      ? frame[index - 2]
      : previous;
  return token !== undefined && token.quotation !== null;
}
