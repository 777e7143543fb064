import type { FrameToken } from "../marks/paragraphs.ts";
import { firstVerdict } from "../rules/rule.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { CUE_RULES, objectPronounAt } from "./cue-rules.ts";
import type { Frame, NameIndex } from "./phrases.ts";
import type { LatestReport, Report, VerbFacts } from "./report.ts";
import {
  BEHIND_QUOTATION_RULES,
  FINITE_RULES,
  INFINITIVE_RULES,
  isStray,
  PARTICIPLE_RULES,
} from "./report-rules.ts";
import { subjectAfter, subjectBefore } from "./subjects.ts";

/** Finds the reports of one paragraph, in order. */
export function findReports(frame: Frame, names: NameIndex): Report[] {
  const reports: Report[] = [];
  let latest: LatestReport | null = null;
  for (let index = 0; index < frame.length; index += 1) {
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
    (word === "according" && wordAt(frame, last) === "to") ||
    (word === "words" && wordAt(frame, last) === "of");
  if (!opens) return null;
  const subject = subjectAfter(frame, last, names) ?? objectPronounAt(frame, last + 1);
  return subject ? { first: index, last, subject, plain: true, inverted: true, sentence } : null;
}

/** The report that a reporting verb makes, by the first rule that applies. */
function verbAt(
  frame: Frame,
  index: number,
  token: FrameToken,
  names: NameIndex,
  latest: LatestReport | null,
): Report | null {
  const verb = reportingVerb(token.word);
  if (!verb) return null;
  const facts = { frame, index, token, verb, previous: frame[index - 1], names, latest };
  const cue = firstVerdict(CUE_RULES, facts);
  return cue === undefined ? cueAt(facts) : cue;
}

function cueAt(facts: VerbFacts): Report | null {
  const { frame, index, verb, previous, names } = facts;
  if (verb.form === "gerund") return firstVerdict(PARTICIPLE_RULES, facts) ?? null;
  if (verb.form === "base" && previous?.word === "to") return firstVerdict(INFINITIVE_RULES, facts) ?? null;
  const inverted = firstVerdict(BEHIND_QUOTATION_RULES, facts);
  if (inverted) return inverted;
  const before = subjectBefore(frame, index, names);
  const stray = before !== null && isStray(frame, before);
  return firstVerdict(FINITE_RULES, { ...facts, before, stray }) ?? null;
}

/** "An architect who said": whether a relative pronoun stands between subject and cue. */
function isRelative(frame: Frame, { first, subject }: Report): boolean {
  const behind = frame[indexAt(frame, subject.end)];
  return (
    behind !== undefined &&
    behind.start < (frame[first]?.start ?? 0) &&
    /^(?:who|which|that)$/u.test(behind.word)
  );
}
