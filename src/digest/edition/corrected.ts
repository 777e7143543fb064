import type { LibraryQuotation } from "../../library/library.ts";
import type { Voice } from "../recap/recap.ts";

/** What can be corrected of something that was posted. "restored": what was taken out is back. */
export const CORRECTIONS = ["speaker", "role", "words", "taken out", "withdrawn", "restored"] as const;

export type Correction = (typeof CORRECTIONS)[number];

/** What became of a page of an edition since it was posted. */
export type CorrectedPage = {
  /** Lines in the place of items that are shown no more. */
  readonly struck: readonly StruckItem[];
  /** What became of the quotation of the day, which is the edition's unless it was taken out; null when nothing did. */
  readonly quotation: CorrectedQuotation | null;
  /** The voices of the week, in the place of those of the recap. */
  readonly voices: readonly CorrectedVoice[];
};

/** One of the voices of the week with what became of it; the quotation is null where it is shown no more. */
export type CorrectedVoice = Pick<Voice, "articles"> & {
  readonly quotation: LibraryQuotation | null;
  readonly corrected: CorrectedQuotation | null;
};

/** An article that was withdrawn, or is gone (then there is no note), in the place that it had, from 0. */
export type StruckItem = {
  readonly position: number;
  readonly title: string | null;
  readonly source: string | null;
  readonly withdrawn: { readonly at: Date; readonly note: string } | null;
};

/** What changed of a quotation since it was posted, and when. */
export type CorrectedQuotation = {
  readonly at: Date;
  readonly what: readonly Correction[];
  /** The words that were posted. */
  readonly was: string;
};
