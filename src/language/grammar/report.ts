import type { FrameToken } from "../marks/paragraphs.ts";
import type { Rule } from "../rules/rule.ts";
import type { Range } from "../words/passage.ts";
import type { ReportingVerb } from "../words/reporting-verbs.ts";
import type { Factuality } from "./factuality.ts";
import type { Frame, NameIndex, Subject } from "./phrases.ts";

/** A place in a paragraph where someone is said to speak: "Aydin told reporters", "according to the ministry". */
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
  /** Whether the article says that the words were said. */
  readonly factuality: Factuality;
  /** Who only passes the words on: "quoted by the agency". */
  readonly medium: Range | null;
};

/** A report as far as a rule for cues finds it. */
export type FoundReport = Omit<Report, "factuality" | "medium"> &
  Partial<Pick<Report, "factuality" | "medium">>;

/** A form of a reporting verb with what decides whether it reports someone's words, and whose. */
export type VerbFacts = {
  readonly frame: Frame;
  readonly index: number;
  readonly token: FrameToken;
  readonly verb: ReportingVerb;
  readonly previous: FrameToken | undefined;
  readonly names: NameIndex;
  /** The report before, as far as it says who goes on speaking in the same sentence. */
  readonly latest: LatestReport | null;
};

export type LatestReport = {
  readonly last: number;
  readonly sentence: number;
  readonly subject: Subject;
  /** "An architect who said": the subject is that of a relative clause. */
  readonly relative: boolean;
  readonly factuality: Factuality;
};

/** Examples are articles with their quotations and speakers marked. The verdict null: the verb reports nothing. */
export type ReportRule<Facts> = Rule<[Facts], FoundReport | null>;
