import { isGivenName } from "../../../language/words/given-names.ts";
import { namesOf } from "../body/element-names.ts";
import { attribute, elementsIn, type PageElement } from "../page-tree.ts";
import { addressedAuthors, authorBoxes, linkedProfiles, markedAuthors, textOf } from "./author-elements.ts";
import {
  describedAuthors,
  nameBesideDate,
  ownerOfRights,
  signature,
  statedSource,
  writtenBylines,
} from "./author-lines.ts";
import { isPersonName } from "./author-names.ts";
import type { PageMarkup } from "./page-markup.ts";
import { lastLines, linesNearHeadline, type Surroundings } from "./surroundings.ts";

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
  /** The lines there that name someone; labels, roles and bodies may be among them. */
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
    what: "a heading about the author",
    isPlain: false,
    find: ({ around }) => describedAuthors(around).slice(0, 1),
  },
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
    what: "a person whose name the site has",
    isPlain: false,
    find: ({ markup }) => siteOwner(markup),
  },
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

/** A site that goes by a person's name is that person's. */
function siteOwner({ metas }: PageMarkup): string[] {
  return metas("og:site_name", "application-name", "msapplication-tooltip").filter(
    (name) => isPersonName(name) && isGivenName(name.split(" ")[0]?.toLowerCase() ?? ""),
  );
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
