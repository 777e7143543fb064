import type { Range } from "../words/passage.ts";

/** A paragraph that is one turn of a conversation, or a part of one. */
export type Turn = {
  /**
   * Who speaks: the person whom `label` names; in an interview without names the one who asks or who answers; or the
   * speaker of the turn before, who goes on.
   */
  readonly part: "labelled" | "asks" | "answers" | "goes on";
  /** The name before the colon. */
  readonly label: Range | null;
  /** What is said, without label and emphasis; null where quotation marks show it, and for a question in a heading. */
  readonly words: Range | null;
};

/** A line of an article; `heading` where it stands between paragraphs rather than in one. */
export type Line = Range & { readonly heading: boolean };
