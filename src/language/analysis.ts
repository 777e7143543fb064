import type { Block } from "./layout/layout.ts";

/** A stretch of a text: `text === source.slice(start, end)`, in JavaScript string indices (UTF-16 units). */
export type Passage = { readonly text: string; readonly start: number; readonly end: number };

/** Who said it: the fullest name that the article gives, and the role given to that name ("Foreign Minister"). */
export type Speaker = { readonly name: string; readonly role: string | null };

/**
 * - direct: a whole utterance in quotation marks.
 * - mixed: a part in marks inside reported speech, as in: called it “a disaster”.
 * - indirect: reported speech without marks.
 */
export type QuotationKind = "direct" | "mixed" | "indirect";

/** A quotation; the passage is what stands between the marks, without them. */
export type Quotation = Passage & {
  readonly kind: QuotationKind;
  /** null when the article does not tell who speaks. */
  readonly speaker: Speaker | null;
  /** The words next to the quotation that name the speaker ("Aydin", "he", "the ministry's spokesperson"). */
  readonly mention: Passage | null;
  /** The reporting verb or phrase ("said", "according to"), as written. */
  readonly cue: string | null;
  /** How sure the speaker is, from 0 (nobody is named) to 1. */
  readonly confidence: number;
};

/** All that Lede reads in one text. Everything is in the order of the text. */
export type Analysis = {
  /** The headline, as it was given or as it stands in the text; null when there is none. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Of the body's paragraphs only: no headline, caption, subhead or junk. */
  readonly sentences: readonly Passage[];
  readonly quotations: readonly Quotation[];
  /** What headline and body report without marks (kind "indirect"), kept apart: no words of anybody's own. */
  readonly reported: readonly Quotation[];
};
