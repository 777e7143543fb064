import { Parser } from "htmlparser2";
import { UserError } from "../../errors.ts";
import { plainLine } from "../clean-characters.ts";
import type { ImportedPart } from "../imported-article.ts";
import { BLOCKS, DROPPED, RAW } from "./element-kinds.ts";

/** What browsers pass over, and another end of a comment that they know; the parser knows neither. */
const EMPTY_TAG = /<(?:!|\/)>/gu;
const COMMENT_END = /--!>/gu;
/** Elements within elements. Real pages stay far below. */
const DEEPEST = 1000;
const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);
const LONGEST_HEAD = 80;

/** What a piece of HTML holds, as plain text. */
export type PlainContent = {
  /** In the order of the text, each one line. */
  readonly parts: readonly ImportedPart[];
  /** The captions of its figures. */
  readonly captions: readonly string[];
  /** The whole address of its first picture. */
  readonly image: string | null;
};

/** The text of a piece of HTML as one line. */
export function htmlLine(html: string): string {
  return readHtml(html, null)
    .parts.map(({ text }) => text)
    .join(" ");
}

/**
 * The text of a piece of HTML: block elements become paragraphs; headings, and short lines in bold, become subheads. List items, rows of a table
 * and stretches between two line breaks are paragraphs of their own. Scripts, styles, frames, embedded things and the
 * captions of figures are not among the paragraphs. Markup may be broken in any way; character references are decoded once.
 *
 * @param baseUrl what relative addresses in it are relative to.
 * @throws UserError when it is nested absurdly deep.
 */
export function readHtml(html: string, baseUrl: string | null): PlainContent {
  const reader = new HtmlReader(baseUrl);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name, implied) => reader.close(name, implied),
      ontext: (text) => reader.text(text),
    },
    { recognizeCDATA: true },
  );
  parser.end(html.replace(EMPTY_TAG, "").replace(COMMENT_END, "-->"));
  return reader.end();
}

/** An element whose text is set apart, and what was written before it. */
type SetApart = { readonly name: string; readonly before: string[] };

class HtmlReader {
  readonly #baseUrl: string | null;
  readonly #parts: ImportedPart[] = [];
  readonly #captions: string[] = [];
  readonly #setApart: SetApart[] = [];
  #line: string[] = [];
  #breaks = 0;
  /** Whether the line has more than blanks so far. */
  #written = false;
  /** Whether some of that is not in bold. */
  #writtenPlain = false;
  #bold = 0;
  #headings = 0;
  #preformatted = 0;
  #image: string | null = null;
  #depth = 0;

  constructor(baseUrl: string | null) {
    this.#baseUrl = baseUrl;
  }

  /** @throws UserError when the elements are nested absurdly deep: reading on would take for ever. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST)
      throw new UserError("Its markup is nested too deeply: it can’t be read as an article.");
    if (DROPPED.has(name) || name === "figcaption") {
      if (name === "figcaption") this.#endLine();
      this.#setApart.push({ name, before: this.#line });
      this.#line = [];
      return;
    }
    if (this.#setApart.length > 0) return;
    if (name === "img") this.#image ??= pictureAddress(attributes, this.#baseUrl);
    else if (name === "br") this.#breakLine();
    else if (BOLD.has(name)) this.#bold += 1;
    else if (name === "td" || name === "th") this.#beginCell();
    else if (BLOCKS.has(name)) {
      this.#endLine();
      if (isHeading(name)) this.#headings += 1;
      if (name === "pre") this.#preformatted += 1;
    }
  }

  close(name: string, implied: boolean): void {
    this.#depth -= 1;
    const apart = this.#setApart.at(-1);
    if (apart !== undefined) {
      if (apart.name === name) this.#putBack(apart, implied);
      return;
    }
    if (BOLD.has(name)) this.#bold = Math.max(0, this.#bold - 1);
    if (!BLOCKS.has(name)) return;
    this.#endLine();
    if (isHeading(name)) this.#headings = Math.max(0, this.#headings - 1);
    if (name === "pre") this.#preformatted = Math.max(0, this.#preformatted - 1);
  }

  text(text: string): void {
    if (this.#setApart.length === 0 && this.#preformatted > 0) {
      for (const [index, stretch] of text.split(/\r?\n[ \t]*\r?\n/u).entries()) {
        if (index > 0) this.#endLine();
        this.#write(stretch);
      }
      return;
    }
    this.#write(text);
  }

  end(): PlainContent {
    this.#endLine();
    // Heads without anything below are all the text that there is.
    const parts = this.#parts.some(({ kind }) => kind === "paragraph")
      ? this.#parts
      : this.#parts.map(({ text }): ImportedPart => ({ kind: "paragraph", text }));
    return { parts, captions: this.#captions, image: this.#image };
  }

  /** What stands in a frame or an object is left out; after a forgotten end it is the rest of the article. */
  #putBack({ name, before }: SetApart, implied: boolean): void {
    this.#setApart.pop();
    const inner = this.#line;
    this.#line = before;
    if (name === "figcaption") {
      const caption = plainLine(inner.join(""));
      if (caption !== "" && this.#setApart.length === 0) this.#captions.push(caption);
    } else if (implied && !RAW.has(name)) {
      this.#line.push(...inner);
    }
  }

  #breakLine(): void {
    this.#line.push(" ");
    this.#breaks += 1;
    if (this.#breaks > 1) this.#endLine();
  }

  #beginCell(): void {
    if (this.#written) this.#line.push(" | ");
  }

  #write(text: string): void {
    this.#line.push(text);
    if (!/\S/u.test(text)) return;
    this.#breaks = 0;
    this.#written = true;
    if (this.#bold === 0) this.#writtenPlain = true;
  }

  #endLine(): void {
    const text = plainLine(this.#line.join(""));
    this.#line = [];
    this.#breaks = 0;
    const isHead = this.#headings > 0 || (this.#written && !this.#writtenPlain && isHeadLike(text));
    this.#written = false;
    this.#writtenPlain = false;
    if (text !== "") this.#parts.push({ kind: isHead ? "subhead" : "paragraph", text });
  }
}

/** A line in bold is a subhead when it is short and no sentence. */
function isHeadLike(text: string): boolean {
  return text.length <= LONGEST_HEAD && !/[.!?:;,…]["”’»)]*$/u.test(text);
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/u.test(name);
}

/** null for pictures of one point, which only count readers, and for what is no whole address. */
function pictureAddress(
  { src, width, height }: Readonly<Record<string, string>>,
  baseUrl: string | null,
): string | null {
  if (src === undefined || Number(width ?? "99") <= 2 || Number(height ?? "99") <= 2) return null;
  const url = URL.parse(src.trim(), baseUrl ?? undefined);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}
