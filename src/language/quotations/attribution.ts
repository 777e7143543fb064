import type { Factuality } from "../grammar/factuality.ts";
import type { Subject } from "../grammar/phrases.ts";
import type { Range } from "../words/passage.ts";

/**
 * How a quotation is tied to who says it:
 * - after, before: a cue in its sentence, behind or before it.
 * - continued: nobody is named; the speaker of the quotation before goes on.
 * - introduced: nobody is named; the sentence before says who speaks.
 * - turn: nobody is named; the layout of an interview says whose turn it is.
 */
export type Tie = "after" | "before" | "continued" | "introduced" | "turn";

export type Attribution = {
  readonly tie: Tie;
  readonly subject: Subject;
  readonly cue: { readonly start: number; readonly end: number } | null;
  /** The cue stands right beside the quotation, with nothing but a comma or a colon between. */
  readonly adjacent: boolean;
  /** Whether the article says that the words were said. */
  readonly factuality: Factuality;
  /** Who only passes the words on. */
  readonly medium: Range | null;
};

/** An attribution without a report: plainly said, and by no other medium than the article. */
export const plainAttribution = (
  tie: Tie,
  subject: Subject,
  cue: Range | null,
  adjacent = true,
): Attribution => ({ tie, subject, cue, adjacent, factuality: "said", medium: null });

/** Whether the words were said, by their attribution; words that nobody is tied to were. */
export const factualityOf = (attribution: Attribution | null): Factuality =>
  attribution?.factuality ?? "said";
