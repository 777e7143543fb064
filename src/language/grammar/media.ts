import { wordList } from "../lexicon/word-list.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { authorReadAt } from "./documents.ts";
import { canSpeak, type Frame, type NameIndex, type Subject } from "./phrases.ts";
import type { FoundReport, Report } from "./report.ts";
import { subjectAfter } from "./subject-after.ts";
import { PASSED_ON } from "./verb-group.ts";

const MEDIUM =
  /^(?:media|agency|newspapers?|news|television|tv|channel|radio|broadcaster|daily|weekly|magazine|outlet|website|times|post|press|gazette|tribune|herald)$/u;
const ACRONYM = /^\p{Lu}{3,}$/u;
/** In tokens: how far a medium may stand from the cue. */
const REACH = 12;

/** Whether a subject is one that hands on what others say: a news agency, a newspaper, a channel. */
export const isMedium = ({ head, name }: Subject): boolean =>
  MEDIUM.test(head) ||
  (name !== null && (ACRONYM.test(name.text) || name.words.some((word) => MEDIUM.test(word.toLowerCase()))));

/** Of a report that hands on another’s words, the one who spoke, with the medium. */
export function withSource(frame: Frame, report: FoundReport, names: NameIndex): FoundReport {
  if (report.medium) return report;
  const source = sourceBeside(frame, report, names);
  if (source) return { ...report, subject: source, medium: report.subject };
  const medium = carrier(frame, report, names);
  return medium ? { ...report, medium } : report;
}

/**
 * "CORA said, citing the general", "CORA, quoting the general, said", "Citing the general, CORA said", "Orlan, reading from a note
 * by the general, said".
 */
function sourceBeside(frame: Frame, report: FoundReport, names: NameIndex): Subject | null {
  const at = participleBeside(frame, report);
  if (at === null) return null;
  const author = isInWordsOf(frame, at)
    ? subjectAfter(frame, at + 1, names)
    : at < report.first
      ? authorReadAt(frame, at, names)
      : null;
  if (author) return author;
  // "Orlan, citing a rule, said": her words.
  if (!isMedium(report.subject) && wordAt(frame, at) !== "quoting") return null;
  const source = subjectAfter(frame, at, names);
  // "Orlan said, quoting the general’s statement": hers as much as his.
  const end = source ? indexAt(frame, source.end) : 0;
  const isTheirs = at > report.first && (frame[end - 1]?.possessive || frame[end]?.possessive);
  return source && !isTheirs && canSpeak(source) ? source : null;
}

const PARTICIPLES = wordList("borrowing citing quoting reading reciting repeating");

/** "In the words of the general" */
const isInWordsOf = (frame: Frame, at: number) =>
  wordAt(frame, at) === "words" && wordAt(frame, at + 1) === "of" && wordAt(frame, at - 2) === "in";

/** Where "citing" or "quoting" stands: between subject and cue, behind the cue, or at the head of the sentence. */
function participleBeside(frame: Frame, { first, last, subject, sentence }: FoundReport): number | null {
  const isOne = (at: number) =>
    (PARTICIPLES.has(wordAt(frame, at)) || isInWordsOf(frame, at)) && frame[at]?.sentence === sentence;
  for (let at = Math.max(indexAt(frame, subject.end), first - REACH); at < first; at += 1)
    if (isOne(at)) return at;
  for (let at = last + 1; at < last + REACH && frame[at]?.quotation === null; at += 1)
    if (isOne(at)) return at;
  const start = indexAt(frame, subject.start);
  for (let at = start - 1; at >= 0 && start - at < REACH && frame[at]?.sentence === sentence; at -= 1)
    if (isOne(at)) return frame[at - 1]?.sentence === sentence ? null : at;
  return null;
}

/** "In a statement carried by CORA": who carried the words, in the sentence of the cue. */
function carrier(frame: Frame, { first, last, sentence }: FoundReport, names: NameIndex): Subject | null {
  for (let at = Math.max(1, first - REACH); at < last + REACH; at += 1) {
    const token = frame[at];
    if (token?.word !== "by" || token.sentence !== sentence || !PASSED_ON.test(wordAt(frame, at - 1)))
      continue;
    const medium = subjectAfter(frame, at, names);
    if (medium && canSpeak(medium)) return medium;
  }
  return null;
}

/** "According to CORA, she said", "she said, according to CORA": the medium goes with the report beside it. */
export function withMediaNamed(frame: Frame, reports: readonly Report[]): Report[] {
  return reports.map((report, at) => {
    if (report.medium) return report;
    const medium = [reports[at - 1], reports[at + 1]].find(
      (beside) =>
        beside?.sentence === report.sentence &&
        wordAt(frame, beside.first) === "according" &&
        isMedium(beside.subject),
    );
    return medium ? { ...report, medium: medium.subject } : report;
  });
}

/** "Quoted by CORA as saying": who stands behind the "by" at `by`, and what follows. */
export function agentAt(
  frame: Frame,
  by: number,
  names: NameIndex,
): { agent: Subject; behind: number } | null {
  const agent = wordAt(frame, by) === "by" ? subjectAfter(frame, by, names) : null;
  return agent && canSpeak(agent) ? { agent, behind: indexAt(frame, agent.end) } : null;
}

/** Whether the words of a quotation, with or without a colon, begin at `index`. */
export const isQuotationAt = (frame: Frame, index: number): boolean =>
  frame[textAt(frame, index) === ":" ? index + 1 : index]?.quotation != null;
