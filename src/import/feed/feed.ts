import type { ImportedArticle } from "../imported-article.ts";

/** What a feed says of itself. null stands for what it does not say. */
export type FeedFacts = {
  /** Plain text. */
  readonly title: string | null;
  /** The whole address of the site that it is of. */
  readonly url: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** How often it asks to be read at most, in minutes. */
  readonly minutesBetween: number | null;
};

/** A feed with its items. */
export type Feed = FeedFacts & {
  /** In the order of the feed. */
  readonly items: readonly ImportedArticle[];
  /** Items that can't be read, each as a sentence; the others are read all the same. */
  readonly faults: readonly string[];
};
