import type { Factuality } from "./grammar/factuality.ts";
import type { Block } from "./layout/layout.ts";
import type { Basis } from "./quotations/basis.ts";
import type { QuotationKind } from "./quotations/kind.ts";
import type { Speaker } from "./speakers/speaker.ts";
import type { Passage } from "./words/passage.ts";

/** A quotation; the passage is what stands between the marks, without them. */
export type Quotation = Passage & {
  readonly kind: QuotationKind;
  /** null when the article does not say who speaks. */
  readonly speaker: Speaker | null;
  readonly basis: Basis;
  /** The words next to the quotation that name the speaker ("Aydin", "he", "the ministry's spokesperson"). */
  readonly mention: Passage | null;
  /** The reporting verb or phrase ("said", "according to"), as written. */
  readonly cue: string | null;
  /** How sure the speaker is, from 0 (nobody is named) to 1. */
  readonly confidence: number;
  /** Whether the article says that the words were said. */
  readonly factuality: Factuality;
  /** Who only passes the words on ("CORA", in "CORA quoted the minister as saying"); null where nobody is named. */
  readonly medium: Passage | null;
};

/** All that Lede reads in one text. Everything is in the order of the text. */
export type Analysis = {
  /** The headline, as it was given or as it stands in the text; null when there is none. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Of the body's paragraphs only: no headline, caption, subhead or junk, and nothing in a language that cannot be read. */
  readonly sentences: readonly Passage[];
  readonly quotations: readonly Quotation[];
};
