import { findInterview } from "./interview-lines.ts";
import type { Range } from "./quotation-marks.ts";
import { findTranscript } from "./transcript-lines.ts";

/** A paragraph that is one turn of a conversation, or a part of one. */
export type Turn = {
  /**
   * Who speaks: the one whom `label` names; in an interview without names the one who asks or who answers; or the one of
   * the turn before, who goes on.
   */
  readonly part: "labelled" | "asks" | "answers" | "goes on";
  /** The name before the colon. */
  readonly label: Range | null;
  /** What is said, without label and emphasis; null where quotation marks tell it, and for a question in a heading. */
  readonly words: Range | null;
};

/** A line of an article; `heading` where it stands between paragraphs rather than in one. */
export type Line = Range & { readonly heading: boolean };

/** The turns among an article's lines, one for each: those of a transcript, else those of an interview without labels. */
export function findTurns(text: string, lines: readonly Line[]): (Turn | null)[] {
  return findTranscript(text, lines) ?? findInterview(text, lines) ?? lines.map(() => null);
}
