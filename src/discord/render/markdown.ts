import type { Moment } from "../../content/article.ts";
import { limits } from "../limits.ts";
import { escapeMarkdown } from "./escape.ts";

type Part =
  | { readonly kind: "ours"; readonly text: string }
  | { readonly kind: "outside"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "link"; readonly label: string; readonly url: string };

/**
 * Discord markdown in which our own words and text from outside are kept apart, so that outside text is always escaped,
 * and can be shortened without cutting through the markup around it.
 */
export type Markdown = { readonly parts: readonly Part[] };

/** How to write markdown out: outside texts cut to so many graphemes each, and links with or without their address. */
export type Shortening = { readonly graphemes: number; readonly links: boolean };

export const unshortened: Shortening = { graphemes: Number.POSITIVE_INFINITY, links: true };

/**
 * Markdown as a template: what stands in the template is ours, each interpolated string is outside text (escaped, its
 * line breaks made blanks), each interpolated Markdown is taken as it is, and a number as its digits.
 */
export function markdown(
  template: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown {
  const parts: Part[] = [];
  template.forEach((text, index) => {
    if (text !== "") parts.push({ kind: "ours", text });
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === "number") parts.push({ kind: "ours", text: String(value) });
    else if (typeof value === "string")
      parts.push({ kind: "outside", text: singleLine(value), quoted: false });
    else parts.push(...value.parts);
  });
  return { parts };
}

/** Several pieces with our own separator between them. */
export function join(pieces: readonly Markdown[], separator: string): Markdown {
  const parts: Part[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) parts.push({ kind: "ours", text: separator });
    parts.push(...piece.parts);
  });
  return { parts };
}

/** A piece out of the middle of outside text: the blanks at its ends belong to it. */
export function running(text: string): Markdown {
  return { parts: [{ kind: "outside", text: text.replace(/\s+/gu, " "), quoted: false }] };
}

/** A link; the bare label where there is no address, or one too long to be worth its room. */
export function link(label: string, url: string | null): Markdown {
  const text = singleLine(label);
  if (url === null) return { parts: [{ kind: "outside", text, quoted: false }] };
  const address = safeAddress(url);
  if (address === null) return { parts: [{ kind: "outside", text, quoted: false }] };
  return { parts: [{ kind: "link", label: text, url: address }] };
}

/** A block quote of outside text, line by line. It must begin a line. */
export function blockQuote(text: string): Markdown {
  return { parts: [{ kind: "outside", text: text.trim(), quoted: true }] };
}

/**
 * A timestamp that Discord shows in the reader's own zone and language. A date without an hour is shown as a date:
 * its noon in UTC falls on that date nearly everywhere.
 */
export function timestamp(moment: Moment): Markdown {
  const seconds = Math.floor(moment.at.getTime() / 1000) + (moment.dateOnly ? 12 * 3600 : 0);
  const letter = moment.dateOnly ? "D" : "f";
  return { parts: [{ kind: "ours", text: `<t:${seconds}:${letter}>` }] };
}

/** The hour alone, where the day is said beside it. */
export function clockTime(at: Date): Markdown {
  return { parts: [{ kind: "ours", text: `<t:${Math.floor(at.getTime() / 1000)}:t>` }] };
}

/** An instant in the reader's own zone and language, with how far off it is. */
export function instant(at: Date): Markdown {
  const seconds = Math.floor(at.getTime() / 1000);
  return { parts: [{ kind: "ours", text: `<t:${seconds}:f> (<t:${seconds}:R>)` }] };
}

/** A channel by its id, shown as its name. */
export function channelMention(id: string): Markdown {
  return { parts: [{ kind: "ours", text: `<#${id}>` }] };
}

/** A member by their id, shown as their name. It notifies nobody. */
export function userMention(id: string): Markdown {
  return { parts: [{ kind: "ours", text: `<@${id}>` }] };
}

/** A role by its id, shown as its name. It notifies nobody unless the message says so. */
export function roleMention(id: string): Markdown {
  return { parts: [{ kind: "ours", text: `<@&${id}>` }] };
}

/** The text that Discord gets. */
export function write({ parts }: Markdown, shortening: Shortening = unshortened): string {
  return parts.map((part) => writePart(part, shortening)).join("");
}

function writePart(part: Part, shortening: Shortening): string {
  if (part.kind === "ours") return part.text;
  const outside = escapeMarkdown(
    shorten(part.kind === "link" ? part.label : part.text, shortening.graphemes),
  );
  if (part.kind === "link") return shortening.links ? `[${outside}](${part.url})` : outside;
  return part.quoted ? outside.replace(/^/gmu, "> ") : outside;
}

/** The longest outside text in it, in UTF-16 units. */
export function longestPart(text: Markdown): number {
  return Math.max(0, ...text.parts.map((part) => (part.kind === "link" ? part.label : part.text).length));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cuts at a grapheme, so that no letter loses its marks; "…" is the last of the `most` graphemes. */
export function shorten(text: string, most: number): string {
  // A grapheme is at least one unit long, so a text of few units needs no counting.
  if (text.length <= most) return text;
  let count = 0;
  let end = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === most - 1) end = index;
    if (count === most) return `${text.slice(0, end).trimEnd()}…`;
    count += 1;
  }
  return text;
}

/** Cuts at a grapheme too, but counts UTF-16 units, as Discord does in labels (a grapheme can be many of them). */
export function shortenUnits(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

function singleLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A web address with nothing in it that could end a markdown link early; null when it is none, or longer than a link may be. */
export function safeAddress(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null;
  const address = parsed.href.replaceAll("(", "%28").replaceAll(")", "%29");
  return address.length > limits.linkUrl ? null : address;
}
