/**
 * What a line is by its own form, wherever it stands:
 * - rule: marks without a word, as between two parts of a text.
 * - tool: a button or a counter of the article at hand, as below its headline. control: any other button, a way through the site; picture button and caption button stand beside a caption.
 * - caption label: stands above a caption.
 * - list heading: heads links to other articles; end heading: heads what follows an article; comments: the same, where comments follow.
 * - end mark: closes an article ("-30-").
 * - notice: the page's word to its reader. pointer: a link to another article with a label before it. address: a link, hashtags.
 * - clock: an hour and nothing else. date: a date. byline: who wrote it, or how long it takes to read. sign-off: who wrote it, as below the text.
 * - caption, credit: of a picture.
 * - item: of a list. heading: short and no sentence. prose: all else.
 */
export type LineForm =
  | "rule"
  | "tool"
  | "control"
  | "picture button"
  | "caption button"
  | "caption label"
  | "list heading"
  | "end heading"
  | "comments"
  | "end mark"
  | "notice"
  | "pointer"
  | "address"
  | "clock"
  | "date"
  | "byline"
  | "sign-off"
  | "caption"
  | "credit"
  | "item"
  | "heading"
  | "prose";

const FURNITURE: ReadonlySet<LineForm> = new Set([
  "rule",
  "tool",
  "control",
  "picture button",
  "caption button",
  "caption label",
  "list heading",
  "end heading",
  "comments",
  "end mark",
  "notice",
  "pointer",
  "address",
]);

/** Whether a line of this form is the page's and not the article's. */
export const isFurnitureForm = (form: LineForm) => FURNITURE.has(form);
