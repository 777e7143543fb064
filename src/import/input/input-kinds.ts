/** Where an input comes from, as far as it is known. */
export type InputOrigin = {
  /** A file's name, for what its content leaves open. */
  readonly name: string | null;
  /** The address that it was fetched from: relative addresses in it are relative to this. */
  readonly url: string | null;
  /** The Content-Type header that it came with. */
  readonly contentType: string | null;
};

/**
 * What an input is, by its content, with its text.
 *
 * - page: HTML.
 * - feed: RSS, Atom, RDF, CDF or JSON Feed.
 * - opml: a list of feeds.
 * - markdown: with front matter, as a content file has it.
 * - email: one message with its headers.
 * - text: pasted text; Markdown without front matter too.
 * - refused: none of these. `reason` says what it is instead, and what to do.
 */
export type Recognised =
  | { readonly kind: "page" | "feed" | "opml" | "markdown" | "email" | "text"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: string };
