/** What an input says of one article, before anything is stored. null and empty lists stand for what it does not say. */
export type ImportedArticle = {
  /** An item of a feed may go without one; an article cannot be stored without. */
  readonly title: string | null;
  /** `written` is the whole line, credit included. */
  readonly captions: readonly {
    readonly written: string;
    readonly text: string;
    readonly credit: string | null;
  }[];
  /** As written: "By Jane Doe", "London: The Paper". */
  readonly byline: string | null;
  /** ISO 8601: an instant with its zone, or a day. */
  readonly published: string | null;
  readonly updated: string | null;
  /** A whole http or https address: the canonical one where the input names it. */
  readonly url: string | null;
  /** What a feed calls the item by, as it stands there. */
  readonly guid: string | null;
  /** The publication. */
  readonly source: string | null;
  readonly topics: readonly string[];
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** A whole address. */
  readonly image: string | null;
  /** The publication's own: a feed's description, a page's standfirst. Plain text. */
  readonly summary: string | null;
  /** Paragraphs and subheads in the order of the text, each as one line of plain text. */
  readonly body: readonly ImportedPart[];
};

export type ImportedPart = { readonly kind: "subhead" | "paragraph"; readonly text: string };

/** An article of which nothing is known. */
export const NOTHING_KNOWN: ImportedArticle = {
  title: null,
  captions: [],
  byline: null,
  published: null,
  updated: null,
  url: null,
  guid: null,
  source: null,
  topics: [],
  language: null,
  image: null,
  summary: null,
  body: [],
};
