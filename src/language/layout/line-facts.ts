import type { PageLine } from "./page-lines.ts";

/**
 * What a stretch of a pasted page is:
 * - title: the headline. Its repetitions are junk.
 * - caption: of a picture, with its credit. Its repetitions are junk.
 * - byline: who wrote it, where, when.
 * - subhead: a heading between paragraphs.
 * - paragraph: the body.
 * - junk: what the page added (share bars, "Read more", stray "TT", repeated lines).
 */
export type BlockKind = "title" | "caption" | "byline" | "subhead" | "paragraph" | "junk";

/** A line of a pasted page with what decides its kind. */
export type LineFacts = {
  readonly line: PageLine;
  readonly index: number;
  readonly beforePrevious: PageLine | undefined;
  readonly previous: PageLine | undefined;
  readonly next: PageLine | undefined;
  readonly afterNext: PageLine | undefined;
  /** How many lines the page has. */
  readonly count: number;
  readonly titleIndex: number | null;
  readonly title: PageLine | undefined;
  readonly titleKey: string | null;
  /** The indices of the body's first line, of the last line above it that signs the article, and of the first line below the article. */
  readonly bodyStart: number;
  readonly lastSign: number | null;
  /** Those lines above the body that say who wrote the article. */
  readonly signature: string;
  readonly end: number;
  /** The index of the body's last sentence. */
  readonly lastSentence: number;
  /** The keys of the lines above the headline: the name of the paper, a section. */
  readonly pageNames: readonly string[];
  /** What more than one caption without a sentence ends in, in parentheses. */
  readonly sharedCredits: ReadonlySet<string>;
  /** Holds only words that the text quotes, or names who said those of the line before. */
  readonly isPullQuote: boolean;
  /** The article says of someone that he said something, and of nobody that he says it. */
  readonly isReport: boolean;
  /** Stands in a list of links, or in a box. */
  readonly isEnclosed: boolean;
  /** Furniture stands between the body's last sentence and this line; below this line. */
  readonly isBelowFurniture: boolean;
  readonly isAboveFurniture: boolean;
  /** An equal line stood before it, and of what kind that was. */
  readonly repeats: boolean;
  /** What the line before it is. */
  readonly previousKind: BlockKind | undefined;
  readonly firstKind: BlockKind | undefined;
  /** How many lines of the article are equal to it, with itself. */
  readonly times: number;
  /** Stands near the top more than once. */
  readonly comesAgain: boolean;
};

export const isAbove = ({ index, bodyStart }: LineFacts): boolean => index < bodyStart;

export const LONGEST_SUBHEAD = 80;
/** A line of so many words between headline and byline sums the article up; a shorter one is a label. */
export const WORDS_OF_A_STANDFIRST = 5;
