import { isHidden, pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { ancestors, attribute, elementsIn, type PageElement, shortText } from "../page-tree.ts";
import { isPersonName, isWrittenByline } from "./author-names.ts";
import { holds } from "./likeness.ts";
import type { PageMarkup } from "./page-markup.ts";
import {
  blocksNearHeadline,
  elementsOfArticle,
  lastLines,
  lastParagraphs,
  linesNearHeadline,
  type Surroundings,
} from "./surroundings.ts";

/** What a page is searched for its authors in. */
export type AuthorSearch = {
  readonly markup: PageMarkup;
  readonly around: Surroundings;
  readonly title: string | null;
};

/** A place where pages name authors. */
export type AuthorSource = {
  readonly what: string;
  /** Whether it names authors only: there a pen name is believed, elsewhere a whole name is sought first. */
  readonly isPlain: boolean;
  /** The lines there that name somebody; labels, roles and bodies may be among them. */
  readonly find: (search: AuthorSearch) => readonly string[];
};

/** Where pages name authors, the most trusted place first. */
export const AUTHOR_SOURCES: readonly AuthorSource[] = [
  {
    what: "persons of the article in JSON-LD",
    isPlain: true,
    find: ({ markup }) => markup.linked?.persons ?? [],
  },
  { what: "meta elements", isPlain: true, find: ({ markup }) => markup.metas(...AUTHOR_METAS) },
  {
    what: "elements that are marked for an author",
    isPlain: true,
    find: ({ around, title }) => markedAuthors(around, title),
  },
  {
    what: "the address of an author's page in the head",
    isPlain: true,
    find: ({ markup }) => addressedAuthors(markup),
  },
  {
    what: "a written byline around the headline",
    isPlain: true,
    find: ({ around, title }) => writtenBylines(linesNearHeadline(around, title)),
  },
  { what: "links to the page of an author", isPlain: false, find: ({ around }) => linkedProfiles(around) },
  { what: "a box about the author", isPlain: false, find: ({ around }) => authorBoxes(around) },
  {
    what: "a written byline in the last lines",
    isPlain: false,
    find: ({ around }) => writtenBylines(lastLines(around)),
  },
  { what: "a name set apart as the last line", isPlain: false, find: ({ around }) => signature(around) },
  {
    what: "a notice of rights in the last lines",
    isPlain: false,
    find: ({ around }) => ownerOfRights(around),
  },
  {
    what: "a name beside a date",
    isPlain: false,
    find: ({ around, title }) => nameBesideDate(around, title),
  },
  { what: "the data of a script", isPlain: false, find: ({ markup }) => scriptedAuthors(markup.page) },
  { what: "the label of a preview", isPlain: false, find: ({ markup }) => labelledAuthors(markup.metas) },
  {
    what: "comments by the author of the article",
    isPlain: false,
    find: ({ markup }) => commentsByAuthor(markup.page),
  },
  { what: "the owner of the licence", isPlain: false, find: ({ markup }) => licenceOwner(markup.page) },
  {
    what: "the source in the last lines",
    isPlain: false,
    find: ({ around }) => statedSource(lastLines(around)),
  },
  {
    what: "organisations in JSON-LD",
    isPlain: false,
    find: ({ markup }) => markup.linked?.organisations ?? [],
  },
];

const AUTHOR_METAS = `
  author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author og:author
  og:article:author article:author_name authors dc.contributor cxenseparse:author rbauthors vr:author
  twitter:creator:name shareaholic:article_author_name author-name article.author
`
  .trim()
  .split(/\s+/u);

const MOST_LINES = 8;
const LONGEST_BYLINE = 150;

/**
 * What elements name as authors: the best marked ones, and of these the first below the headline with those beside it.
 * What is farther away belongs to other articles.
 */
function markedAuthors(around: Surroundings, title: string | null): string[] {
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
  const beside = new Set([...ancestors(start.element)].slice(0, NEAR));
  return [
    ...new Set(
      found
        .filter(({ element }) => [...ancestors(element)].slice(0, NEAR).some((one) => beside.has(one)))
        .map(({ text }) => text),
    ),
  ];
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

function textOf(element: PageElement): string | null {
  const stated = attribute(element, "content") ?? attribute(element, "data-author");
  if (stated !== null) return pageLine(stated.slice(0, LONGEST_BYLINE));
  const text = shortText(element, LONGEST_BYLINE);
  if (text === null) return null;
  return text === "" ? attribute(element, "title") : pageLine(text);
}

const LABEL = /^(?:(?:written |posted )?by|von|par|por|author|autor(?:in)?|text)\s?:?$/iu;
const DATED = /\d{1,2}[.:/]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const NAMED_AFTER_DATE = /(?:^|[\s,|])(?:by|von|par|por):?\s+(\p{Lu}[^|•·]{2,60})$/u;

/** Short lines that begin as a byline does, and lines in which a name stands beside a date. */
function writtenBylines(lines: readonly string[]): string[] {
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_BYLINE) continue;
    if (LABEL.test(line)) return lines.slice(index + 1, index + 2);
    const parts = line.split(/\s?[|•·]\s/u);
    const written = [line, ...parts].find(isWrittenByline);
    if (written !== undefined) return [written];
    if (!DATED.test(line)) continue;
    const behind = NAMED_AFTER_DATE.exec(line)?.[1];
    if (behind !== undefined) return [behind];
    const name = line.split(/\s?[|•·]\s|\s[–-]\s/u).find(isPersonName);
    if (name !== undefined) return [name];
  }
  return [];
}

/** A person's whole name alone on a line, beside a line with a date, below the headline. */
function nameBesideDate(around: Surroundings, title: string | null): string[] {
  const blocks = blocksNearHeadline(around, title).below.slice(0, LINES_OF_INFO);
  const found = blocks.find(({ text, linked }, index) => {
    if (linked > 0 || !isPersonName(text)) return false;
    return [blocks[index - 1], blocks[index + 1]].some(
      (beside) => beside !== undefined && beside.text.length < LONGEST_INFO && DATED.test(beside.text),
    );
  });
  return found === undefined ? [] : [found.text];
}

const LINES_OF_INFO = 6;
const LONGEST_INFO = 60;

const PROFILE =
  /\/(?:authors?|autor(?:en|in)?|auteurs?|redakteure?|profile?|people|staff|contributors?|reporters?|experten?|journalists?|by)\/[^/]/iu;

/** The first link to the page of an author, and those beside it. */
function linkedProfiles(around: Surroundings): string[] {
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
function addressedAuthors({ page, metas }: PageMarkup): string[] {
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
function authorBoxes({ page }: Surroundings): string[] {
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

const REGARDS =
  /^(?:eure?|deine?|ihre?|(?:ganz )?(?:liebe|viele|herzliche|beste|schöne) grüße|alles liebe|lg|yours|love|cheers|best(?: wishes)?|xoxo)[,!]?\s(?:(?:von )?(?:eure?|deine?|ihre?)\s)?(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)[^\p{L}]{0,4}$/iu;

/** How the author signs: a whole name alone in the last lines, in another face or at the right; or "Yours, Jane". */
function signature(around: Surroundings): string[] {
  const last = lastParagraphs(around);
  const regards = last.flatMap(({ text }) => REGARDS.exec(text)?.[1] ?? []);
  const alone = last.filter(({ text, element }) => isPersonName(text) && isSetApart(element));
  return [...alone.map(({ text }) => text), ...regards].slice(-1);
}

function isSetApart(element: PageElement): boolean {
  if (
    attribute(element, "align") === "right" ||
    /text-align:\s*(?:right|end)/iu.test(attribute(element, "style") ?? "")
  )
    return true;
  const inner = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [only] = inner;
  return inner.length === 1 && typeof only === "object" && /^(?:em|i|strong|b)$/u.test(only.tag);
}

const RIGHTS = /^(?:©|\(c\)|copyright)[\s:]*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s|von\s)?(.{3,60})$/iu;

/** "© 2031 Jane Doe" below the text. */
function ownerOfRights(around: Surroundings): string[] {
  const owners = lastParagraphs(around).flatMap(({ text }) => RIGHTS.exec(text)?.[1] ?? []);
  return owners.filter(isPersonName).slice(-1);
}

const SCRIPTED =
  /["'](?:page_?|article_?|post_?|content_?)?(?:authors?|author_?name|posted_?by)["']\s{0,5}:\s{0,5}\[?\s{0,5}("(?:[^"\\]|\\.){2,60}")/giu;

/** "author": "Jane Doe" in what a page hands to its scripts. */
function scriptedAuthors(page: PageElement): string[] {
  const found: string[] = [];
  for (const element of elementsIn(page)) {
    if (element.tag !== "script" || /ld\+json/iu.test(attribute(element, "type") ?? "")) continue;
    const text = element.children.filter((child) => typeof child === "string").join("");
    for (const [, literal = ""] of text.slice(0, LONGEST_SCRIPT).matchAll(SCRIPTED)) {
      const name = parseText(literal);
      if (isPersonName(name)) found.push(name);
    }
  }
  return found.slice(0, 1);
}

const LONGEST_SCRIPT = 500_000;

function parseText(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch (error) {
    if (error instanceof SyntaxError) return "";
    throw error;
  }
}

/** "Written by: Jane Doe", as blog software tells social networks. */
function labelledAuthors(metas: PageMarkup["metas"]): string[] {
  const [label] = metas("twitter:label1");
  return label !== undefined &&
    /^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|napisane przez|scritto da|yazan)$/iu.test(
      label,
    )
    ? metas("twitter:data1").slice(0, 1)
    : [];
}

/** WordPress marks the comments of whoever wrote the article. */
function commentsByAuthor(page: PageElement): string[] {
  for (const comment of elementsIn(page)) {
    if (!/(?:^|\s)bypostauthor(?:\s|$)/u.test(attribute(comment, "class") ?? "")) continue;
    for (const element of elementsIn(comment)) {
      const text = / fn(?: |$)/u.test(namesOf(element)) ? textOf(element) : null;
      if (text !== null) return [text];
    }
  }
  return [];
}

/** Whom a Creative Commons licence says to name: http://creativecommons.org/ns#attributionName. */
function licenceOwner(page: PageElement): string[] {
  for (const element of elementsIn(page)) {
    const isOwner =
      /attributionName/u.test(attribute(element, "property") ?? "") ||
      /attributionURL/u.test(attribute(element, "rel") ?? "");
    const text = isOwner ? textOf(element) : null;
    if (text !== null && !/^https?:/u.test(text)) return [text];
  }
  return [];
}

const SOURCE_LINE = /^\(?(?:quelle|source|fuente|fonte|źródło|kaynak)\s?:\s*([^:]{2,50}?)\)?$/iu;

/** "Source: dpa" below an article that names nobody else. */
function statedSource(lines: readonly string[]): string[] {
  const [line] = lines.flatMap((one) => SOURCE_LINE.exec(one)?.[1] ?? []);
  return line === undefined ? [] : [line];
}
