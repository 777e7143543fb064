import type { FrameToken } from "../marks/paragraphs.ts";
import { firstVerdict } from "../rules/rule.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { factualityOfAttributed, isUtteranceAhead } from "./attributed.ts";
import { CUE_RULES } from "./cue-rules.ts";
import { documentAt } from "./documents.ts";
import { factualityOfCue } from "./factuality-rules.ts";
import { BEHIND_QUOTATION_RULES, FINITE_RULES } from "./finite-verb-rules.ts";
import { framedCue, type Surroundings } from "./framed-cue.ts";
import { withMediaNamed, withSource } from "./media.ts";
import { objectPronounAt } from "./object-pronoun.ts";
import { INFINITIVE_RULES, PARTICIPLE_RULES } from "./participle-rules.ts";
import type { Frame, NameIndex } from "./phrases.ts";
import type { FoundReport, LatestReport, Report, VerbFacts } from "./report.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject-before.ts";
import { verbGroup } from "./verb-group.ts";
import { isStray } from "./verb-reports.ts";

/** Finds the reports of one paragraph, in order. */
export function findReports(frame: Frame, names: NameIndex, around: Surroundings): Report[] {
  const reports: Report[] = [];
  let latest: LatestReport | null = null;
  // A quotation may go on from the paragraph before. In all others nobody asks whether something was said.
  const quotes = hasQuotation(frame);
  const framed = quotes || hasQuotation(around.after ?? []);
  for (let index = 0; index < frame.length; index += 1) {
    const token = frame[index];
    if (!token?.isWord) continue;
    const found =
      sourceAt(frame, index, token, names) ??
      (quotes ? documentAt(frame, index, token, names) : null) ??
      verbAt(frame, index, token, names, latest, framed ? around : null);
    if (!found) continue;
    const report: Report = { factuality: "said", medium: null, ...found };
    reports.push(report);
    latest = {
      last: report.last,
      sentence: report.sentence,
      subject: report.subject,
      relative: isRelative(frame, report),
      factuality: report.factuality,
    };
    index = report.last;
  }
  return withMediaNamed(frame, reports);
}

const hasQuotation = (frame: Frame) => frame.some(({ quotation }) => quotation !== null);

/** "According to the ministry", "in the words of Mona Aziz", "a quote attributed to Mona Aziz". */
function sourceAt(frame: Frame, index: number, token: FrameToken, names: NameIndex): FoundReport | null {
  const { word, sentence } = token;
  const last = index + 1;
  const attributed = word === "attributed" && wordAt(frame, last) === "to" && isUtteranceAhead(frame, index);
  const opens =
    (word === "according" && wordAt(frame, last) === "to") ||
    (word === "words" && wordAt(frame, last) === "of") ||
    attributed;
  if (!opens) return null;
  const subject = subjectAfter(frame, last, names) ?? objectPronounAt(frame, last + 1);
  if (!subject) return null;
  const source = { first: index, last, subject, plain: true, inverted: true, sentence };
  if (!attributed) return source;
  const behind = indexAt(frame, subject.end);
  const reads = /^(?:reads?|says|said)$/u.test(wordAt(frame, behind));
  return { ...source, last: reads ? behind : last, factuality: factualityOfAttributed(frame, index) };
}

/** The report that a reporting verb makes, by the first rule that applies; without `around` all counts as said. */
function verbAt(
  frame: Frame,
  index: number,
  token: FrameToken,
  names: NameIndex,
  latest: LatestReport | null,
  around: Surroundings | null,
): FoundReport | null {
  const verb = reportingVerb(token.word);
  if (!verb) return null;
  const facts = { frame, index, token, verb, previous: frame[index - 1], names, latest };
  const cue = firstVerdict(CUE_RULES, facts);
  const found = cue === undefined ? cueAt(facts) : cue;
  if (!found) return null;
  const report = withSource(frame, found, names);
  if (around === null) return report;
  return { ...report, factuality: factualityOfCue(framedCue(frame, names, index, found, latest, around)) };
}

function cueAt(facts: VerbFacts): FoundReport | null {
  const { frame, index, token, verb, previous, names } = facts;
  const isOption = verb.form === "base" && previous?.word === "than";
  if (verb.form === "gerund" || isOption || isPerfectParticiple(frame, index))
    return firstVerdict(PARTICIPLE_RULES, facts) ?? null;
  if (token.word === verb.lemma && previous?.word === "to")
    return firstVerdict(INFINITIVE_RULES, facts) ?? null;
  const inverted = firstVerdict(BEHIND_QUOTATION_RULES, facts);
  if (inverted) return inverted;
  const before = subjectBefore(frame, index, names);
  const stray = before !== null && isStray(frame, before);
  return firstVerdict(FINITE_RULES, { ...facts, before, stray }) ?? null;
}

/** "Having said" */
const isPerfectParticiple = (frame: Frame, index: number) => verbGroup(frame, index).words.includes("having");

/** "An architect who said": whether a relative pronoun stands between subject and cue. */
function isRelative(frame: Frame, { first, subject }: FoundReport): boolean {
  const behind = frame[indexAt(frame, subject.end)];
  return (
    behind !== undefined &&
    behind.start < (frame[first]?.start ?? 0) &&
    /^(?:who|which|that)$/u.test(behind.word)
  );
}
