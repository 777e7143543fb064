import { isHidden, pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { ancestors, attribute, elementsIn, type PageElement, shortText } from "../page-tree.ts";
import { holds, likeness } from "./likeness.ts";
import type { PageMarkup } from "./page-markup.ts";

/** As long as the title in a content file may be. */
const LONGEST_TITLE = 256;
/** With the name of the site and whatever else stands around it; what is longer is no title. */
const LONGEST_STATED = 4 * LONGEST_TITLE;

/**
 * The headline. What readers see goes before what the head says, as long as the head agrees with it; for the head has
 * headlines for search engines and social networks, and a page has first-level headings that name the site. In this order:
 *
 * 1. a first-level heading that the head agrees with, best to the letter;
 * 2. a heading of any level that is one part of the title element, between its separators;
 * 3. the only first-level heading;
 * 4. what the head says;
 * 5. the first heading of the main element, where the head has the name of the site only.
 *
 * @param sites names of the site, which are cut off at both ends.
 */
export function readTitle(markup: PageMarkup, main: PageElement, sites: readonly string[]): string | null {
  const isSite = siteTest(sites);
  const stated = statedTitles(markup, isSite);
  const headings = shownHeadings(markup.page, markup.base).filter(({ text }) => !isSite(text));
  const first = headings.filter(({ isFirst }) => isFirst).map(({ text }) => text);
  const title =
    first.find((text) => stated.some((one) => likeness(one) === likeness(text))) ??
    first.find((text) => stated.some((one) => holds(text, one))) ??
    partOfTitle(headings, markup.titleElement) ??
    onlyHeading(headings) ??
    stated[0] ??
    headings.find(({ element }) => isWithin(element, main))?.text ??
    headings[0]?.text ??
    null;
  return title === null || title.length > LONGEST_TITLE ? null : title;
}

/** The longest heading that is one part of the title element: "Velmark Post » Archive » Harbour opens". */
function partOfTitle(headings: readonly Heading[], titleElement: string | null): string | null {
  const parts = new Set(
    pageLine(titleElement ?? "")
      .split(SEPARATOR)
      .map(likeness),
  );
  const named = headings
    .map(({ text }) => text)
    .filter((text) => text.includes(" ") && parts.has(likeness(text)));
  return named.sort((one, other) => other.length - one.length)[0] ?? null;
}

function onlyHeading(headings: readonly Heading[]): string | null {
  const alone = [headings.filter(({ tag }) => tag === "h1"), headings.filter(({ isFirst }) => isFirst)].find(
    ({ length }) => length === 1,
  );
  const text = alone?.[0]?.text ?? "";
  return text.split(" ").length >= 3 ? text : null;
}

function isWithin(element: PageElement, outer: PageElement): boolean {
  return [...ancestors(element)].includes(outer);
}

/** The titles that the head states, the most trusted first. */
function statedTitles({ metas, linked, titleElement }: PageMarkup, isSite: SiteTest): string[] {
  return [
    ...metas("og:title"),
    linked?.headline ?? "",
    ...metas(
      "twitter:title",
      "parsely-title",
      "sailthru.title",
      "dc.title",
      "dcterms.title",
      "citation_title",
      "headline",
      "title",
    ),
    titleElement ?? "",
  ]
    .map(pageLine)
    .filter(({ length }) => length <= LONGEST_STATED)
    .map((text) => cutSite(text, isSite))
    .filter((text) => likeness(text) !== "" && !isSite(text));
}

type Heading = {
  readonly text: string;
  readonly tag: string;
  readonly element: PageElement;
  /** Whether its markup says that it is the first of the page, and not one among others. */
  readonly isFirst: boolean;
};

/** The headings that readers see, but for those that lead to the front page: these are the name of the site. */
function shownHeadings(page: PageElement, base: string | null): Heading[] {
  const headings: Heading[] = [];
  const seen = new Set<string>();
  for (const element of elementsIn(page, (one) => isHidden(one) || UNSHOWN.has(one.tag))) {
    if (!HEADING_TAGS.has(element.tag)) continue;
    const text = pageLine(shortText(element, LONGEST_TITLE) ?? "");
    if (text === "" || seen.has(text) || leadsHome(element, base)) continue;
    seen.add(text);
    const isFirst = element.tag === "h1" || (element.tag === "h2" && HEADLINE_NAMES.test(namesOf(element)));
    headings.push({ text, tag: element.tag, element, isFirst });
  }
  return headings;
}

function leadsHome(heading: PageElement, base: string | null): boolean {
  const link = [...elementsIn(heading)].find(({ tag }) => tag === "a");
  const href = link === undefined ? null : attribute(link, "href");
  if (href === null || href.startsWith("#")) return false;
  const url = URL.parse(href, base ?? "https://site.example/");
  return url !== null && url.pathname === "/" && url.search === "";
}

const HEADING_TAGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4"]);
const UNSHOWN: ReadonlySet<string> = new Set(["nav", "footer", "aside", "noscript", "template"]);
const HEADLINE_NAMES = /[ -](?:headline|title|entry-title|post-title|article-title)(?![\p{L}])/u;

const SEPARATOR = /\s+[|\-–—•·:»«~/\\]+\s+|\s*\|\s*|:\s+|\s+::\s+/gu;

type SiteTest = (text: string) => boolean;

/** Whether a text is a name of the site: one of those known, or nearly all of it the name of the host. */
function siteTest(sites: readonly string[]): SiteTest {
  const keys = sites.map(compact).filter((key) => key !== "");
  return (text) => {
    const key = compact(text);
    return (
      key !== "" &&
      keys.some(
        (site) =>
          key === site ||
          (site.length >= SURE_NAME && key.length * ALMOST <= site.length && key.includes(site)),
      )
    );
  };
}

const SURE_NAME = 8;
const ALMOST = 0.7;

function compact(text: string): string {
  return likeness(text).replaceAll(" ", "");
}

/** A title without the name of the site before or after it: "Harbour opens | The Velmark Post". */
function cutSite(title: string, isSite: SiteTest): string {
  let text = title;
  for (const separator of [...title.matchAll(SEPARATOR)].reverse()) {
    if (isSite(text.slice(separator.index + separator[0].length))) text = text.slice(0, separator.index);
  }
  for (const separator of text.matchAll(SEPARATOR)) {
    if (isSite(text.slice(0, separator.index))) return text.slice(separator.index + separator[0].length);
  }
  return text.trim();
}
