import type { FrameToken } from "../grammar/paragraphs.ts";
import { type Frame, type NameIndex, phraseEndingAt, type Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun } from "../grammar/roles.ts";
import { clauseSubject, subjectAfter, subjectBefore } from "../grammar/subjects.ts";
import { BEFORE_VERB, DETERMINERS, PREPOSITIONS } from "../words/lexicon.ts";
import { indexAt } from "../words/tokens.ts";
import { ATTITUDE_WORDS, type AttitudeVerb, attitudeVerb } from "./attitude-verbs.ts";

/**
 * How the cue and what is reported stand to each other:
 * - behind: "Aydin said that …"; before: "…, Aydin said on Monday".
 * - rest: "The talks, Aydin said, go on": what follows the cue in the same clause.
 * - topic: "The talks are expected to end": who or what the report is about.
 * - source: "according to Aydin, …"; sourced: "…, according to Aydin".
 * - noun: "the claim that …", "eager to …".
 */
export type ReportPattern = "behind" | "before" | "rest" | "topic" | "source" | "sourced" | "noun";

/** Words that may be reported without quotation marks, as tokens of a frame: from `first` up to and with `last`. */
export type ReportedSpeech = {
  readonly pattern: ReportPattern;
  readonly first: number;
  readonly last: number;
  /** Null where nobody is named: "is expected to". */
  readonly subject: Subject | null;
  /** The cue's first and last token. */
  readonly cue: number;
  readonly cueEnd: number;
};

const LONGEST_OBJECT = 14;

/** Everything in a sentence, the frame's tokens from `from` up to `to`, that may be reported speech. */
export function sentenceCandidates(
  frame: Frame,
  from: number,
  to: number,
  names: NameIndex,
): ReportedSpeech[] {
  const found: ReportedSpeech[] = [];
  for (let index = from; index < to; index++) {
    const token = frame[index];
    if (!token?.isWord || token.capital !== (index === from && token.word === "according")) continue;
    for (const passage of passagesAt(frame, index, from, to, names)) {
      const open = OPEN_ENDED.has(passage.pattern);
      if (open && isStop(frame[passage.first])) continue;
      for (const last of open ? endsOf(frame, passage.first, to) : [passage.last]) {
        const candidate = { ...passage, last };
        if (last >= passage.first && isPlain(frame, candidate)) found.push(candidate);
      }
    }
  }
  return found;
}

/** The patterns whose passages may end in several places. */
const OPEN_ENDED: ReadonlySet<ReportPattern> = new Set(["behind", "noun", "source", "rest"]);

function passagesAt(
  frame: Frame,
  index: number,
  from: number,
  to: number,
  names: NameIndex,
): ReportedSpeech[] {
  if (frame[index]?.word === "according") return source(frame, index, from, to, names);
  const reports = verbReports(frame, index, from, to, names);
  return reports.length > 0 ? reports : nounReport(frame, index, to, names);
}

/** What holds a quotation is mixed, and is found elsewhere. */
function isPlain(frame: Frame, { first, last }: ReportedSpeech): boolean {
  for (let at = first; at <= last; at++) if (frame[at]?.quotation !== null) return false;
  return true;
}

const isStop = (token: FrameToken | undefined) =>
  token === undefined || (!token.isWord && token.quotation === null);

function source(frame: Frame, index: number, from: number, to: number, names: NameIndex): ReportedSpeech[] {
  if (frame[index + 1]?.word !== "to") return [];
  const subject = subjectAfter(frame, index + 1, names);
  const cue = { cue: index, cueEnd: index + 1, subject };
  const behind = subject ? indexAt(frame, subject.end) : index + 2;
  if (index - from <= 1) {
    let first = behind;
    while (first < to && frame[first]?.text !== ",") first++;
    return [{ ...cue, pattern: "source", first: first + 1, last: endOfText(frame, first + 1, to) }];
  }
  const comma = frame[index - 1]?.text === ",";
  const before: ReportedSpeech = {
    ...cue,
    pattern: "sourced",
    first: from,
    last: comma ? index - 2 : index - 1,
  };
  return comma && frame[behind]?.text === ","
    ? [before, { ...cue, pattern: "rest", first: behind + 1, last: behind + 1 }]
    : [before];
}

function endOfText(frame: Frame, first: number, to: number): number {
  let last = to - 1;
  while (last > first && isStop(frame[last])) last--;
  return last;
}

const PASSIVE = /^(?:is|are|was|were|be|been|being)$/;

function verbReports(
  frame: Frame,
  index: number,
  from: number,
  to: number,
  names: NameIndex,
): ReportedSpeech[] {
  const token = frame[index];
  if (!token || token.possessive) return [];
  const verb = attitudeVerb(token.word) ?? openVerb(frame, index, names);
  if (!verb) return [];
  const previous = index > from ? frame[index - 1] : undefined;
  if (previous && (previous.possessive || previous.quotation !== null)) return [];
  if (previous && DETERMINERS.has(previous.word) && previous.word !== "that") return [];
  const trailing = trailingReport(frame, index, from, to, names, verb);
  if (trailing === "quoted") return [];
  const cue = { cue: index, cueEnd: index };
  if (trailing) {
    const rest = frame[index + 1]?.text === "," ? index + 2 : null;
    return rest === null || rest >= to
      ? [trailing]
      : [trailing, { ...cue, pattern: "rest", first: rest, last: rest, subject: trailing.subject }];
  }
  if (verb.form === "base" && !isBaseVerb(frame, index, names)) return [];
  const passive = previous !== undefined && PASSIVE.test(previous.word) && verb.form === "finite";
  const first = startOfComplement(frame, index, to, names, verb);
  const before = verb.form === "gerund" ? null : subjectBefore(frame, index, names);
  const reports: ReportedSpeech[] = [
    {
      ...cue,
      pattern: "behind",
      first,
      last: first,
      subject: passive ? null : (before ?? clauseSubject(frame, index, names)),
    },
  ];
  if (before && (passive || /^(?:seem|appear)/.test(token.word))) {
    const at = indexAt(frame, before.start);
    reports.push({
      ...cue,
      pattern: "topic",
      first: DETERMINERS.has(frame[at - 1]?.word ?? "") && at - 1 >= from ? at - 1 : at,
      last: indexAt(frame, before.end) - 1,
      subject: null,
    });
  }
  return reports;
}

/** A verb of no list, where a person, a body or a pronoun is its subject: "she extolled the plan". */
function openVerb(frame: Frame, index: number, names: NameIndex): AttitudeVerb | null {
  const token = frame[index];
  if (!token || token.capital || !/.{2}ed$/.test(token.word) || BEFORE_VERB.has(token.word)) return null;
  const subject = subjectBefore(frame, index, names);
  if (
    !subject ||
    (subject.kind === "description" && !isPersonNoun(subject.head) && !isBodyNoun(subject.head))
  )
    return null;
  return { complement: "thing", form: "finite" };
}

/** "They say", "to say", "might say": the base form is a verb there, and elsewhere mostly a noun. */
function isBaseVerb(frame: Frame, index: number, names: NameIndex): boolean {
  const before = frame[index - 1];
  if (!before) return false;
  if (before.word === "to" || BEFORE_VERB.has(before.word)) return true;
  const subject = subjectBefore(frame, index, names);
  return subject !== null && (subject.kind !== "pronoun" || /^(?:i|we|you|they|who)$/.test(subject.head));
}

/** "…, Aydin said on Monday.": what is said stands before the comma; "quoted" where that is a quotation. */
function trailingReport(
  frame: Frame,
  index: number,
  from: number,
  to: number,
  names: NameIndex,
  verb: AttitudeVerb,
): ReportedSpeech | "quoted" | null {
  if (verb.form !== "finite" || verb.complement === "thing") return null;
  const made = (subject: Subject, last: number): ReportedSpeech => ({
    pattern: "before",
    first: startOfClause(frame, from, last),
    last,
    subject,
    cue: index,
    cueEnd: index,
  });
  const inverted = frame[index - 1]?.text === "," ? subjectAfter(frame, index, names) : null;
  if (inverted) return made(inverted, index - 2);
  const subject = subjectBefore(frame, index, names);
  if (!subject) return null;
  const at = indexAt(frame, subject.start) - 1;
  const comma = DETERMINERS.has(frame[at]?.word ?? "") ? at - 1 : at;
  if (frame[comma]?.quotation != null) return "quoted";
  if (frame[comma]?.text !== "," || comma <= from) return null;
  if (frame[comma - 1]?.quotation != null) return "quoted";
  return endsBehind(frame, index, to) ? made(subject, comma - 1) : null;
}

/** Behind another report's semicolon, or the sentence's own start. */
function startOfClause(frame: Frame, from: number, last: number): number {
  for (let index = last; index > from; index--) if (/^[;:]$/.test(frame[index]?.text ?? "")) return index + 1;
  return from;
}

/** Whether nothing stands behind the verb but when, where or in what it was said. */
function endsBehind(frame: Frame, verb: number, to: number): boolean {
  const next = frame[verb + 1];
  return (
    verb + 1 >= to ||
    isStop(next) ||
    /^(?:on|in|at|during|after|as|when|while|last|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|late|from|via|yesterday|today)$/.test(
      next?.word ?? "",
    )
  );
}

/** The first token of what is said: behind the verb, whom it is said to, and when. */
function startOfComplement(
  frame: Frame,
  verb: number,
  to: number,
  names: NameIndex,
  { complement }: AttitudeVerb,
): number {
  let at = verb + 1;
  if (complement === "person") {
    const heard = subjectAfter(frame, verb, names);
    const behind = heard ? indexAt(frame, heard.end) : at + 1;
    if (behind < to) at = behind;
  }
  const next = frame[at];
  if (
    complement === "clause" &&
    next &&
    (next.word === "that" ||
      !/^(?:on|in|at|during|to|,|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|earlier)$/.test(
        next.word,
      ))
  )
    return at;
  // "said on Monday that …", "said in an interview with the paper that …"
  for (let index = at; index < Math.min(to, at + LONGEST_OBJECT); index++) {
    const token = frame[index];
    if (!token || (!token.isWord && token.text !== ",")) break;
    if (token.word === "that" && complement !== "thing") return index;
  }
  return at;
}

/** Most places where a passage may end. */
const MOST_ENDS = 5;

/** The last tokens that a passage beginning at `first` may have: before a comma, a joining word, or the sentence's end. */
function endsOf(frame: Frame, first: number, to: number): number[] {
  const ends: number[] = [];
  const end = (at: number) => {
    let last = at;
    while (last > first && isStop(frame[last])) last--;
    if (ends.at(-1) !== last && last > first) ends.push(last);
  };
  for (let index = first + 1; index < to && ends.length < MOST_ENDS - 1; index++) {
    const token = frame[index];
    if (!token) break;
    if (/^[;:—–]$/.test(token.text)) {
      end(index - 1);
      return ends;
    }
    if (token.text === "," || token.text === "(" || JOINS.test(token.word)) end(index - 1);
  }
  end(to - 1);
  return ends;
}

const JOINS =
  /^(?:and|but|when|while|whilst|because|after|before|as|although|though|if|since|until|during|despite|who|which)$/;

/** "The claim that …", "criticism of …", "eager to …", "reportedly …". */
function nounReport(frame: Frame, index: number, to: number, names: NameIndex): ReportedSpeech[] {
  const token = frame[index];
  if (!token || !ATTITUDE_WORDS.has(token.word)) return [];
  const next = frame[index + 1];
  if (!next?.isWord || index + 2 >= to) return [];
  const adverb = /ly$/.test(token.word);
  const clause = next.word === "that" || next.word === "to";
  if (!adverb && !clause && !PREPOSITIONS.has(next.word)) return [];
  const first = adverb || clause ? index + 1 : index + 2;
  const owner = frame[index - 1]?.possessive ? phraseEndingAt(frame, index - 1, names) : null;
  return [
    {
      pattern: "noun",
      first,
      last: first,
      subject: owner ?? clauseSubject(frame, index, names),
      cue: index,
      cueEnd: first - 1,
    },
  ];
}
