import { isHidden, pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { ancestors, attribute, elementsIn, type PageElement, shortText } from "../page-tree.ts";
import { isPersonName } from "./author-names.ts";
import { holds } from "./likeness.ts";
import type { PageMarkup } from "./page-markup.ts";
import { elementsOfArticle, type Surroundings } from "./surroundings.ts";

/* Authors by the elements that they stand in. */

const MOST_LINES = 8;
export const LONGEST_BYLINE = 150;

/**
 * What elements name as authors: the best marked ones, and of these the first below the headline with those beside it.
 * What is farther away belongs to other articles.
 */
export function markedAuthors(around: Surroundings, title: string | null): string[] {
  let found: { text: string; element: PageElement }[] = [];
  let best = 0;
  let below = 0;
  for (const element of elementsOfArticle(around)) {
    if (below === 0 && title !== null && isHeadline(element, title)) below = found.length;
    const trust = authorTrust(element);
    if (trust === 0 || trust < best || isOfOther(element)) continue;
    const text = textOf(element);
    if (text === null || NO_BYLINE.test(text)) continue;
    if (trust > best) {
      found = [];
      below = 0;
    }
    best = trust;
    if (found.length < MOST_LINES) found.push({ text, element });
  }
  const start = found[below] ?? found.at(-1);
  if (start === undefined) return [];
  const wide = new Set([around.main, ...ancestors(around.main)]);
  return [
    ...new Set(
      found.filter(({ element }) => areBeside(start.element, element, wide)).map(({ text }) => text),
    ),
  ];
}

/** Whether the two stand in one element, or near each other in one that does not hold the whole article. */
function areBeside(one: PageElement, other: PageElement, wide: ReadonlySet<PageElement>): boolean {
  if (one === other || one.parent === other.parent) return true;
  const near = [...ancestors(one)].slice(0, NEAR).filter((element) => !wide.has(element));
  const others = new Set([other, ...[...ancestors(other)].slice(0, NEAR)]);
  return near.some((element) => others.has(element)) || others.has(one);
}

/** Elements are beside each other where one of so many elements around them is the same. */
const NEAR = 3;

function isHeadline(element: PageElement, title: string): boolean {
  if (!/^h[12]$/u.test(element.tag)) return false;
  const text = shortText(element, LONGEST_HEADING);
  return text !== null && holds(text, title, 0.7);
}

const LONGEST_HEADING = 300;
const NO_BYLINE = /^(?:by|von|par|por|autor(?:in)?|author|text|written by):?$/iu;
const NAME_OF_AUTHOR = /[ -](?:(?:author|autor|byline|writer|reporter|expert)-*name|full-name)(?![\p{L}])/u;
const AUTHOR_NAMES =
  /[ -](?:authors?|autor(?:en)?|auteur|byline|by-line|by|posted-by|writer|contributors?|redakteur|username|(?<!(?:image|photo|picture|media|video|img|foto|bild)-)credit)(?![\p{L}])/u;

function authorTrust(element: PageElement): number {
  if (/\bauthor\b/u.test(attribute(element, "rel") ?? "")) return 5;
  const names = namesOf(element);
  if (NAME_OF_AUTHOR.test(names) || isNameOnCard(element)) return 4;
  if (/\bauthor\b/u.test(attribute(element, "itemprop") ?? "") || element.attributes.has("data-author"))
    return 4;
  return AUTHOR_NAMES.test(names) && !AUTHOR_BOX.test(names) ? 3 : 0;
}

/** The name in a card of microformats; recipes and events have names of that class too. */
function isNameOnCard(element: PageElement): boolean {
  if (!/ (?:fn|p-name)(?= |$)/u.test(namesOf(element))) return false;
  return [element, ...[...ancestors(element)].slice(0, NEAR)].some((one) =>
    / (?:vcard|h-card|p-author)(?= |$)/u.test(namesOf(one)),
  );
}

/** An author in a link that says more than the name, which leads to another article; or of a picture. */
function isOfOther(element: PageElement): boolean {
  const length = shortText(element, LONGEST_BYLINE)?.length ?? 0;
  for (const one of ancestors(element)) {
    if (one.tag === "figure" || one.tag === "figcaption") return true;
    if (one.tag === "a" && shortText(one, length + 20) === null) return true;
  }
  return false;
}

export function textOf(element: PageElement): string | null {
  const stated = attribute(element, "content") ?? attribute(element, "data-author");
  if (stated !== null) return pageLine(stated.slice(0, LONGEST_BYLINE));
  const text = shortText(element, LONGEST_BYLINE);
  if (text === null) return null;
  if (text === "") return attribute(element, "title");
  const lines = linesOf(element);
  return pageLine(lines.every(isPersonName) ? lines.join(", ") : text);
}

/** The lines that line breaks make within an element. */
function linesOf(element: PageElement): string[] {
  const lines = [""];
  for (const child of element.children) {
    if (typeof child !== "string" && child.tag === "br") lines.push("");
    else
      lines[lines.length - 1] += typeof child === "string" ? child : (shortText(child, LONGEST_BYLINE) ?? "");
  }
  return lines.map((line) => pageLine(line.replace(/^\s*by\s+/iu, ""))).filter((line) => line !== "");
}

const PROFILE =
  /\/(?:authors?|autor(?:en|in)?|auteurs?|redakteure?|profile?|people|staff|contributors?|reporters?|experten?|journalists?|by)\/[^/]/iu;

/** The first link to the page of an author, and those beside it. */
export function linkedProfiles(around: Surroundings): string[] {
  let parent: PageElement | null = null;
  const lines: string[] = [];
  for (const element of elementsOfArticle(around)) {
    if (element.tag !== "a" || !PROFILE.test(attribute(element, "href") ?? "")) continue;
    const text = textOf(element);
    if (text === null || (parent !== null && element.parent !== parent)) continue;
    parent = element.parent;
    lines.push(text);
  }
  return lines.slice(0, MOST_LINES);
}

/** Whom the address of an author's page in the head names: its link in the page, else the last part of the address. */
export function addressedAuthors({ page, metas }: PageMarkup): string[] {
  const addresses = new Set(
    metas("article:author", "author").filter((one) => /^https?:/u.test(one) && PROFILE.test(one)),
  );
  if (addresses.size === 0) return [];
  const linked = [...elementsIn(page)]
    .filter(({ tag, attributes }) => tag === "a" && addresses.has(attributes.get("href") ?? ""))
    .flatMap((element) => textOf(element) ?? []);
  if (linked.length > 0) return linked.slice(0, MOST_LINES);
  return [...addresses].flatMap((one) => {
    const words = (/\/([a-z]+(?:-[a-z]+){1,3})\/?(?:\.html?)?$/u.exec(one)?.[1] ?? "").split("-");
    return words.length < 2
      ? []
      : words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(" ");
  });
}

const AUTHOR_BOX =
  /[ -](?:(?:author|autor(?:en)?|writer|expert)-*(?:bio|box|info|card|profile?|details|about|description|short|wrapper|block|section)|about-*(?:the-*)?author|(?:ueber|uber)-*(?:den-*)?autor)(?![\p{L}])/u;
const SAID_TO_BE_AUTHOR = /[ -](?:author|autor)(?![\p{L}])/u;

/** The first line with a person's whole name in a box about the author, which may stand beside or below the article. */
export function authorBoxes({ page }: Surroundings): string[] {
  const elsewhere = (one: PageElement) => isHidden(one) || COMMENTS.test(namesOf(one));
  for (const element of elementsIn(page, elsewhere)) {
    const names = namesOf(element);
    if (!(AUTHOR_BOX.test(names) || SAID_TO_BE_AUTHOR.test(names)) || isOfOther(element)) continue;
    for (const inner of elementsIn(element)) {
      if (!NAME_TAGS.has(inner.tag) && !NAME_IN_BOX.test(namesOf(inner))) continue;
      const line = shortText(inner, LONGEST_BYLINE) ?? "";
      if (isPersonName(line)) return [line];
    }
  }
  return [];
}

const NAME_TAGS: ReadonlySet<string> = new Set("h2 h3 h4 h5 h6 strong b".split(" "));
const NAME_IN_BOX = /[ -](?:name|title|heading|headline|author|autor|fn)(?![\p{L}])/u;
const COMMENTS = /[ -](?:comments?|commentlist|respond)(?![\p{L}])/u;
