import type { Subject } from "../grammar/phrases.ts";

/**
 * How a quotation is tied to who says it:
 * - after, before: a cue in its sentence, behind or before it.
 * - continued: nobody is named; the speaker of the quotation before goes on.
 * - introduced: nobody is named; the sentence before says who speaks.
 */
export type Tie = "after" | "before" | "continued" | "introduced";

export type Attribution = {
  readonly tie: Tie;
  readonly subject: Subject;
  readonly cue: { readonly start: number; readonly end: number } | null;
  /** The cue stands right beside the quotation, with nothing but a comma or a colon between. */
  readonly adjacent: boolean;
};
