import { plainLine } from "../clean-characters.ts";
import { decodeReferences } from "../html/decode-references.ts";
import { htmlLine, type PlainContent, readHtml } from "../html/plain-parts.ts";
import { decodeText } from "../input/decode-text.ts";
import { hasElements, textOf, toHtml } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

/** A text of a feed as it is meant: as HTML or as plain text. */
export type FeedText = { readonly kind: "html" | "plain"; readonly text: string };

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/u;
const TAG = /<\/?[a-z][a-z0-9]*[\s>/]/iu;
const CLOSING_TAG =
  /<\/(?:a|abbr|b|blockquote|code|div|em|figure|h[1-6]|i|li|ol|p|small|span|strong|sub|sup|table|td|tr|u|ul)>|<(?:br|img|hr)\b[^>]{0,500}>/iu;
/** References that are left after decoding: somewhere on its way the text was escaped once too often. */
const LEFT_REFERENCE = /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/iu;

/**
 * The text that an element of a feed holds, and how it is meant. Elements within are markup. Otherwise `type` and `mode`
 * say so (Atom); where they don't, a text of Atom is plain unless it has tags in it, and a text of RSS is HTML.
 *
 * @param assumed what it is where nothing says so.
 */
export function feedText(element: XmlElement, assumed: "html" | "plain"): FeedText {
  const { type = "", mode = "" } = element.attributes;
  const text = textOf(element);
  if (hasElements(element)) {
    // A broken feed has both: HTML that is escaped, and elements beside it.
    const isText = assumed === "plain" || !CLOSING_TAG.test(text);
    return { kind: "html", text: toHtml(element, isText) };
  }
  const mediaType = type.toLowerCase().split(";")[0]?.trim() ?? "";
  if (isBase64(mediaType, mode, text)) {
    const decoded = decodeText(Buffer.from(text, "base64"), null);
    return { kind: mediaType === "text/plain" ? "plain" : "html", text: decoded };
  }
  if (/^(?:text|plain|text\/plain)$/u.test(mediaType)) return { kind: "plain", text };
  if (mode.toLowerCase() === "escaped" || /html|xml/u.test(mediaType)) return { kind: "html", text };
  return { kind: assumed === "html" || CLOSING_TAG.test(text) ? "html" : "plain", text };
}

/** Atom names a media type that is neither text nor XML where a text is in base64. */
function isBase64(mediaType: string, mode: string, text: string): boolean {
  const says =
    mode.toLowerCase() === "base64" || (mediaType.includes("/") && !/^text\/|[/+]xml$|html/u.test(mediaType));
  return says && BASE64.test(text.trim());
}

/** A text as one line of plain text; "" when there is nothing in it. */
export function toLine({ kind, text }: FeedText): string {
  if (kind === "plain") return plainLine(text);
  const line = htmlLine(text);
  return decodedAgain(text, line) ?? line;
}

/** A text as paragraphs. One without tags has a paragraph between two empty lines. */
export function toContent({ kind, text }: FeedText, baseUrl: string | null): PlainContent {
  if (kind === "plain") return paragraphsOf({ kind, text });
  const html = TAG.test(text) ? text : restoreMarkup(text);
  return TAG.test(html) ? readHtml(html, baseUrl) : paragraphsOf({ kind, text: html });
}

function paragraphsOf({ kind, text }: FeedText): PlainContent {
  const parts = text
    .split(/\n[ \t]*\r?\n/u)
    .map((stretch) => toLine({ kind, text: stretch }))
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph" as const, text: line }));
  return { parts, captions: [], image: null };
}

/** HTML that was escaped once too often is decoded to what it was. */
function restoreMarkup(text: string): string {
  if (!text.includes("&lt;")) return text;
  const decoded = decodeReferences(text);
  return CLOSING_TAG.test(decoded) ? decoded : text;
}

/** A line that still shows references, of a text without tags, was escaped twice: read once more. */
function decodedAgain(html: string, line: string): string | null {
  if (TAG.test(html)) return null;
  if (CLOSING_TAG.test(line)) return htmlLine(line);
  return LEFT_REFERENCE.test(line) ? plainLine(decodeReferences(line.replace(/</gu, "&lt;"))) : null;
}
