import type { Gender, NameKind } from "./name-kinds.ts";

/** A name where it stands in the text, without the title before it. */
export type NameMention = {
  readonly start: number;
  readonly end: number;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** As written, without a possessive ending. */
  readonly text: string;
  /** null where the name itself does not say. */
  readonly kind: NameKind | null;
  readonly gender: Gender | null;
  /** Stands inside a quotation, or in the headline: says how someone is called, but not who is meant nearby. */
  readonly aside: boolean;
};
