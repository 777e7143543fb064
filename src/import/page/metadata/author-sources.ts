import { isHidden, pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { ancestors, attribute, elementsIn, type PageElement, rawText } from "../page-tree.ts";
import { isPersonName } from "./author-names.ts";
import type { PageMarkup } from "./page-markup.ts";
import { elementsOfArticle, lastLines, lastParagraphs, linesNearHeadline, type Surroundings } from "./surroundings.ts";

/** What a page is searched for its authors in. */
export type AuthorSearch = {
  readonly markup: PageMarkup;
  readonly around: Surroundings;
  readonly title: string | null;
};

/** A place where pages name authors. */
export type AuthorSource = {
  readonly what: string;
  /** The lines there that name somebody; labels, roles and bodies may be among them. */
  readonly find: (search: AuthorSearch) => readonly string[];
};

/** Where pages name authors, the most trusted place first. */
export const AUTHOR_SOURCES: readonly AuthorSource[] = [
  { what: "persons of the article in JSON-LD", find: ({ markup }) => markup.linked?.persons ?? [] },
  { what: "meta elements", find: ({ markup }) => markup.metas(...AUTHOR_METAS) },
  { what: "elements that are marked for an author", find: ({ around }) => markedAuthors(around) },
  {
    what: "a written byline around the headline",
    find: ({ around, title }) => writtenBylines(linesNearHeadline(around, title)),
  },
  { what: "links to the page of an author", find: ({ around }) => linkedProfiles(around) },
  { what: "a box about the author", find: ({ around }) => authorBoxes(around) },
  { what: "a written byline in the last lines", find: ({ around }) => writtenBylines(lastLines(around)) },
  { what: "a name set apart as the last line", find: ({ around }) => signature(around) },
  { what: "a notice of rights in the last lines", find: ({ around }) => ownerOfRights(around) },
  { what: "the label of a preview", find: ({ markup }) => labelledAuthors(markup.metas) },
  { what: "comments by the author of the article", find: ({ markup }) => commentsByAuthor(markup.page) },
  { what: "the owner of the licence", find: ({ markup }) => licenceOwner(markup.page) },
  { what: "the source in the last lines", find: ({ around }) => statedSource(lastLines(around)) },
  { what: "organisations in JSON-LD", find: ({ markup }) => markup.linked?.organisations ?? [] },
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

/** What elements name as authors: the best marked ones only, and one element of those that are in one another. */
function markedAuthors(around: Surroundings): string[] {
  let found: { text: string; element: PageElement }[] = [];
  let best = 0;
  for (const element of elementsOfArticle(around)) {
    const trust = authorTrust(element);
    if (trust === 0 || trust < best || isTeaser(element)) continue;
    const text = textOf(element);
    if (text === null || NO_BYLINE.test(text)) continue;
    if (trust > best) found = [];
    best = trust;
    if (found.length < MOST_LINES) found.push({ text, element });
  }
  return [...new Set(found.map(({ text }) => text))];
}

const NO_BYLINE = /^(?:by|von|par|por|autor(?:in)?|author|text|written by):?$/iu;
const NAME_OF_AUTHOR = /[ -](?:(?:author|autor|byline|writer|reporter|expert)-*name|fn|full-name)(?![\p{L}])/u;
const AUTHOR_NAMES =
  /[ -](?:authors?|autor(?:en)?|auteur|byline|by-line|by|posted-by|writer|contributors?|redakteur|username|credit)(?![\p{L}])/u;

function authorTrust(element: PageElement): number {
  if (/\bauthor\b/u.test(attribute(element, "rel") ?? "")) return 5;
  const names = namesOf(element);
  if (NAME_OF_AUTHOR.test(names)) return 4;
  if (/\bauthor\b/u.test(attribute(element, "itemprop") ?? "")) return 4;
  return AUTHOR_NAMES.test(names) ? 3 : 0;
}

/** An author inside a link that says more than the name: the link leads to another article. */
function isTeaser(element: PageElement): boolean {
  const length = rawText(element).trim().length;
  for (const one of ancestors(element)) if (one.tag === "a") return rawText(one).trim().length > length + 20;
  return false;
}

function textOf(element: PageElement): string | null {
  const text = pageLine(attribute(element, "content") ?? rawText(element));
  return text === "" || text.length > LONGEST_BYLINE ? null : text;
}

const WRITTEN_BYLINE =
  /^(?:by|von|por|par|text|autor(?:in)?|author|words|tekst|texte|door|testo)(?:[:\s]\s*)(?=\p{Lu})[^.!?]{3,80}$/iu;
const LABEL = /^(?:by|von|por|par|author|autor(?:in)?|text)\s?:?$/iu;
const DATED = /\d{1,2}[.:/]\d{2}/u;

/** Short lines that begin as a byline does, and lines in which a name stands beside a date. */
function writtenBylines(lines: readonly string[]): string[] {
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_BYLINE) continue;
    if (LABEL.test(line)) return lines.slice(index + 1, index + 2);
    const parts = line.split(/\s?[|•·]\s/u);
    const written = [line, ...parts].find((part) => WRITTEN_BYLINE.test(part.replace(INITIALS, "$1")));
    if (written !== undefined) return [written];
    const name = parts.find(isPersonName);
    if (name !== undefined && parts.some((part) => DATED.test(part))) return [name];
  }
  return [];
}

/** The point behind an initial ends no sentence. */
const INITIALS = /(?<!\p{L})(\p{Lu})\./gu;

const PROFILE =
  /\/(?:authors?|autor(?:en|in)?|auteurs?|redakteure?|profile?|people|staff|contributors?|reporters?|experten?|journalists?|by)\/[^/]/iu;

/** Links to the page of an author. */
function linkedProfiles(around: Surroundings): string[] {
  for (const element of elementsOfArticle(around)) {
    if (element.tag !== "a" || !PROFILE.test(attribute(element, "href") ?? "")) continue;
    const text = textOf(element);
    if (text !== null) return [text];
  }
  return [];
}

const AUTHOR_BOX =
  /[ -](?:(?:author|autor(?:en)?|writer|expert)-*(?:bio|box|info|card|profile?|details|about|description|short|wrapper|block|section)|about-*(?:the-*)?author|(?:ueber|uber)-*(?:den-*)?autor|author|autor)(?![\p{L}])/u;

/** The first line with a person's whole name in a box about the author, which may stand beside or below the article. */
function authorBoxes({ page }: Surroundings): string[] {
  const elsewhere = (one: PageElement) => isHidden(one) || COMMENTS.test(namesOf(one));
  for (const element of elementsIn(page, elsewhere)) {
    if (!AUTHOR_BOX.test(namesOf(element)) || isTeaser(element)) continue;
    for (const inner of elementsIn(element)) {
      const text = inner.children.filter((child) => typeof child === "string").join(" ");
      const line = text.length > LONGEST_BYLINE ? "" : pageLine(text);
      if (isPersonName(line)) return [line];
    }
  }
  return [];
}

const COMMENTS = /[ -](?:comments?|commentlist|respond)(?![\p{L}])/u;

/** A person's whole name alone in the last lines, in another script face or at the right. */
function signature(around: Surroundings): string[] {
  const block = lastParagraphs(around).findLast(({ text, element }) => isPersonName(text) && isSetApart(element));
  return block === undefined ? [] : [block.text];
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
