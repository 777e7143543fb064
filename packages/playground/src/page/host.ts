import type { Clock } from "@lede/fake-discord";

/** What the page needs of the program around it: the bot that is tried, and its articles. */
export type PageHost = {
  readonly clock: Clock;
  /** When the guild's next digest is due, in milliseconds since 1970; null when none is set. */
  nextDigest(guildId: string): Promise<number | null>;
  /** Has the bot send the digests that are due. */
  deliverDigests(): Promise<void>;
  readonly bot: {
    isRunning(): boolean;
    /** Neither starting nor stopping twice does harm. */
    start(): Promise<void>;
    stop(): Promise<void>;
  };
  /**
   * What was pasted, as text: that of the article behind a link or in the HTML of a page, else what was pasted.
   *
   * @throws PlaygroundError when there is no article to read there.
   */
  openPasted(pasted: string): Promise<string>;
  /** What Lede reads in a pasted text: an entry for every article in it. */
  readArticles(text: string): readonly ReadArticle[];
  /**
   * Writes the articles of a pasted text into the content folder: all, or none when one has a fault or when the text does not
   * hold as many articles as there are details.
   */
  saveArticles(text: string, details: PasteDetails): Promise<SaveOutcome>;
};

/** What is said of an article beside its text, as it is typed; an empty text says nothing. */
export type ArticleDetails = { readonly author: string; readonly published: string; readonly url: string };

/** What the person says of a paste. `topics` have commas between them; `articles` are in the order of the text. */
export type PasteDetails = {
  readonly source: string;
  readonly topics: string;
  readonly articles: readonly ArticleDetails[];
  /** Overwrite files that were changed by hand. */
  readonly replace: boolean;
};

export type SaveOutcome =
  | { readonly kind: "saved"; readonly saved: readonly SavedArticle[] }
  | { readonly kind: "faulty"; readonly faults: readonly SaveFault[] };

/** What became of an article. kept: there is another file of its name, which was left alone. */
export type SavedArticle = {
  readonly file: string;
  readonly outcome: "written" | "updated" | "unchanged" | "kept" | "linked";
};

/** Why nothing was saved, in a sentence: `article` counts from 0, null for all; `field` is a name out of the details, null for the text. */
export type SaveFault = {
  readonly article: number | null;
  readonly field: string | null;
  readonly message: string;
};

/** A stretch of the pasted text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

export type ReadBlock = Stretch & { readonly kind: string };

export type ReadQuotation = Stretch & {
  /** Its words in the quotation marks of its language. */
  readonly shown: string;
  /** Whether the article says that these words were said. */
  readonly said: boolean;
  /** Whether it is an utterance of its own, or words taken out of one. */
  readonly wholeness: "whole" | "part";
  /** What every place that shows the quotation says of it: that its speaker is not certain, or that it is a part. */
  readonly notes: readonly string[];
  readonly speaker: string | null;
  readonly role: string | null;
  /** The words by which the text names the speaker there. */
  readonly mention: Stretch | null;
  readonly cue: string | null;
  /** The words for who only passes the quotation on. */
  readonly medium: Stretch | null;
  readonly evidence: Evidence;
  /** How sure the speaker is, from 0 to 1. */
  readonly confidence: number;
};

/**
 * What the speaker is known by. named: the words beside the quotation name the speaker. referred: they only refer to someone named
 * elsewhere ("he", "the minister"). carried on: nothing stands beside it; it goes on from the one before. unknown: nobody is named.
 */
export type Evidence = "named" | "referred" | "carried on" | "unknown";

export type ReadArticle = {
  readonly title: string | null;
  readonly blocks: readonly ReadBlock[];
  readonly quotations: readonly ReadQuotation[];
  readonly summary: readonly Stretch[];
  /** What the text says of itself. */
  readonly details: ArticleDetails;
};
