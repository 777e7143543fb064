import type { Factuality } from "../language/grammar/factuality.ts";

/** A point in time as an article states it: with `dateOnly`, `at` is that day's 00:00 UTC and the hour means nothing. */
export type Moment = { readonly at: Date; readonly dateOnly: boolean };

export type ArticleImage = {
  readonly url: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
};

/** What an editor says of one quotation, against what was read in the text. Fields left out stay as they were read. */
export type QuotationCorrection = {
  /** The quotation, or some words of it that no other quotation of the article has. */
  readonly text: string;
  /** null when it is not known who says it. */
  readonly speaker?: string | null;
  readonly role?: string | null;
  readonly kind?: "direct" | "mixed";
  /** Whether it was said. */
  readonly factuality?: Factuality;
  /** It is no quotation, or is not to be shown. */
  readonly hide: boolean;
};

/** One thing that an update changed. `from` and `to` are the article's own words; null where there was or is nothing of the kind. */
export type StoryChange = {
  /** When the update was taken over. */
  readonly at: Moment;
  readonly what: "headline" | "number" | "quotation" | "text";
  readonly from: string | null;
  readonly to: string | null;
};

/** That an editor took the article back: it is shown nowhere from then on, and who asks for it reads the note. */
export type Withdrawal = { readonly at: Moment; readonly note: string };

/** Where a near-identical copy of the article stands. */
export type OtherCopy = { readonly source: string | null; readonly url: string | null };

/** One article as its content file has it. Lengths are checked when it is read; see `front-matter.ts`. */
export type Article = {
  /** a-z, 0-9 and hyphens, at most 80; unique in the folder. */
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  readonly section: string | null;
  readonly topics: readonly string[];
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** The editor's own summary, shown instead of ours. */
  readonly summary: string | null;
  readonly image: ArticleImage | null;
  /** The editor's corrections of what is read in the body. */
  readonly quotes: readonly QuotationCorrection[];
  readonly withdrawn: Withdrawal | null;
  /** What the feed that it came by calls it. */
  readonly guid: string | null;
  /** Captions besides the image's, as written. They are kept and shown nowhere. */
  readonly captions: readonly string[];
  /** What updates changed since the article was first imported, oldest first. */
  readonly changes: readonly StoryChange[];
  readonly alsoIn: readonly OtherCopy[];
  /** The fingerprint of what an import wrote, so that an editor's changes are seen; null where a person wrote the file. */
  readonly imported: string | null;
  /**
   * Paragraphs apart by a blank line; a subhead is a paragraph that begins with `## `, and a backslash before such marks makes
   * them text (`escapeStructure`).
   */
  readonly body: string;
};
