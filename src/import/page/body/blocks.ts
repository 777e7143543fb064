import { cleanLine } from "../../../content/article-schema.ts";
import { attribute, type PageElement } from "../page-tree.ts";
import { namesOf } from "./element-names.ts";

/** What a block of a page is, as its markup says. */
export type BlockKind = "heading" | "paragraph" | "item" | "row" | "quote" | "caption";

/** One line of a page: what a reader sees between two breaks. */
export type Block = {
  readonly kind: BlockKind;
  /** One line of plain text, never empty. */
  readonly text: string;
  /** How many characters of the text are in links. */
  readonly linked: number;
  /** The nearest block element that holds it. */
  readonly element: PageElement;
};

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    "#page html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** What a reader does not see as text, or what is for use and not for reading. */
const UNREAD_TAGS: ReadonlySet<string> = new Set(
  (
    "head script style noscript template iframe object embed svg canvas audio video map button input select option textarea " +
    "datalist progress meter dialog img picture source link meta math"
  ).split(" "),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dt: "item",
  dd: "item",
  td: "row",
  th: "row",
  tr: "row",
  blockquote: "quote",
  figcaption: "caption",
};

/** Invisible signs: soft hyphens, and blanks without width. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF\u200E\u200F]/gu;

/** One clean line of a page's text. */
export function pageLine(text: string): string {
  return cleanLine(text.replace(INVISIBLE, ""));
}

/**
 * The blocks below an element in their order. A block ends at a block element, at two line breaks in a row, and at one
 * where the line before it is a whole sentence of some length. `skip` leaves out an element with all below it.
 */
export function readBlocks(root: PageElement, skip: (element: PageElement) => boolean): Block[] {
  const writer = new BlockWriter();
  walk(root, writer, skip, root);
  writer.end(root);
  return writer.blocks;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  #text = "";
  #linked = 0;
  #breaks = 0;

  add(text: string, inLink: boolean): void {
    if (/\S/u.test(text)) this.#breaks = 0;
    this.#text += text;
    if (inLink) this.#linked += text.trim().length;
  }

  /** A line break: `true` when the block ends here. */
  break(block: PageElement): void {
    this.#breaks += 1;
    const endsLine = this.#breaks > 1 || ENDS_LONG_LINE.test(this.#text.slice(-LONGEST_TAIL));
    if (endsLine) this.end(block);
    else this.#text += "\n";
  }

  end(block: PageElement): void {
    const text = pageLine(this.#text);
    if (text !== "" && /[\p{L}\p{N}]/u.test(text)) {
      this.blocks.push({
        kind: kindOf(block, text.length),
        text,
        linked: Math.min(this.#linked, text.length),
        element: block,
      });
    }
    this.#text = "";
    this.#linked = 0;
    this.#breaks = 0;
  }
}

const LONGEST_TAIL = 90;
const ENDS_LONG_LINE = /^[^\n]{80,}[.!?…”"»)]\s*$/u;

function walk(
  element: PageElement,
  writer: BlockWriter,
  skip: (element: PageElement) => boolean,
  block: PageElement,
  inLink = false,
): void {
  for (const child of element.children) {
    if (typeof child === "string") writer.add(child, inLink);
    else if (child.tag === "br") writer.break(block);
    else if (!UNREAD_TAGS.has(child.tag) && !skip(child)) {
      const linked = inLink || isLink(child);
      const isBlock = BLOCK_TAGS.has(child.tag) && !isCellOfRow(child);
      if (isBlock) writer.end(block);
      if (isCellOfRow(child)) writer.add(" ", false);
      walk(child, writer, skip, isBlock ? child : block, linked);
      if (isBlock) writer.end(child);
    }
  }
}

/** A link that leads elsewhere. */
function isLink(element: PageElement): boolean {
  return element.tag === "a" && !(attribute(element, "href") ?? "#").startsWith("#");
}

/** A cell of a data table is read with its row; a cell that lays out a page is a block of its own. */
function isCellOfRow({ tag, parent, children }: PageElement): boolean {
  if ((tag !== "td" && tag !== "th") || parent?.tag !== "tr") return false;
  return !children.some((child) => typeof child !== "string" && LAYS_OUT.has(child.tag));
}

const LAYS_OUT: ReadonlySet<string> = new Set(
  "p div table ul ol dl section article br h1 h2 h3 h4 blockquote".split(" "),
);

/** Longer headings are paragraphs whose markup is wrong. */
const LONGEST_HEADING = 200;
const CAPTION_NAMES =
  /[ -](?:captions?|wp-caption-text|bildunterschrift|bildtext|legende?|(?:image|photo|img|picture)-?(?:credit|description|text|source)|credit)(?![\p{L}])/u;

function kindOf(block: PageElement, length: number): BlockKind {
  const path: PageElement[] = [];
  for (let one: PageElement | null = block; one !== null && path.length < 4; one = one.parent) path.push(one);
  if (path.some(({ tag }) => tag === "figcaption")) return "caption";
  if (
    length <= LONGEST_CAPTION &&
    path.slice(0, 2).some((one) => one.tag !== "table" && CAPTION_NAMES.test(namesOf(one)))
  )
    return "caption";
  if (block.tag !== "p") {
    const heading = path.slice(0, 3).some(({ tag }) => KINDS[tag] === "heading");
    if (heading) return length <= LONGEST_HEADING ? "heading" : "paragraph";
  }
  return (
    path.map(({ tag }) => KINDS[tag]).find((kind) => kind !== undefined && kind !== "heading") ?? "paragraph"
  );
}

const LONGEST_CAPTION = 600;

/** Whether an element is kept from readers: hidden by an attribute or by its own style. */
export function isHidden(element: PageElement): boolean {
  if (element.attributes.has("hidden")) return true;
  const style = attribute(element, "style");
  return style !== null && /(?:display:\s*none|visibility:\s*hidden)/iu.test(style);
}
