import type { Subject } from "./phrases.ts";

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
};
