import type { Rule } from "../rules/rule.ts";
import type { Range } from "../words/passage.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import type { Factuality } from "./factuality.ts";
import { type Governor, governorOf } from "./governor.ts";
import type { Frame, NameIndex } from "./phrases.ts";
import type { FoundReport, LatestReport, Report } from "./report.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";

/** The paragraphs before and behind one; null at either end of the article. */
export type Surroundings = { readonly before: Frame | null; readonly after: Frame | null };

/** A cue with what stands around it. */
export type FramedCue = {
  readonly frame: Frame;
  readonly names: NameIndex;
  /** Index of its verb. */
  readonly verb: number;
  readonly group: VerbGroup;
  readonly subject: Report["subject"];
  /** Index of the first word of its clause: its subject's, or that of the verb's group. */
  readonly clause: number;
  readonly governor: Governor | null;
  readonly latest: LatestReport | null;
  readonly around: Surroundings;
};

/** Examples are articles; a mark’s last part says whether the words were said. */
export type FactualityRule = Rule<[FramedCue], Factuality>;

/** A report with what stands around its verb at `verb`. */
export function framedCue(
  frame: Frame,
  names: NameIndex,
  verb: number,
  { subject, medium }: FoundReport,
  latest: LatestReport | null,
  around: Surroundings,
): FramedCue {
  const group = verbGroup(frame, verb);
  const clause = startOfClause(frame, verb, group, medium ?? subject);
  const governor = governorOf(frame, clause);
  return { frame, names, verb, group, subject, clause, governor, latest, around };
}

/** A subject right before its verb opens the clause, and so does one with asides behind it; any other is another clause's. */
function startOfClause(frame: Frame, verb: number, { first }: VerbGroup, subject: Range): number {
  const start = indexAt(frame, subject.start);
  if (start >= first || first - start > LONGEST_CLAUSE) return first;
  const behind = indexAt(frame, subject.end);
  const aside = textAt(frame, first - 1) === "," && !/ing$/u.test(wordAt(frame, verb));
  const relative = /^(?:who|which|that)$/u.test(wordAt(frame, first - 1));
  return behind >= first || aside || relative ? start : first;
}

/** In tokens: how far a subject with asides may stand from its verb. */
const LONGEST_CLAUSE = 40;

/** Whether a word of the verb's group fits. */
export const has = ({ group }: FramedCue, words: RegExp) => group.words.some((word) => words.test(word));
