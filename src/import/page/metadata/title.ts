import { isHidden, pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { elementsIn, type PageElement, rawText } from "../page-tree.ts";
import { holds, likeness } from "./likeness.ts";
import type { PageMarkup } from "./page-markup.ts";

/** As long as the title in a content file may be. */
const LONGEST_TITLE = 256;

/**
 * The headline. What readers see goes before what the head says, as long as the head agrees with it; for the head has
 * headlines for search engines and social networks, and a page has first-level headings that name the site.
 *
 * @param sites names of the site, which are cut off at both ends.
 */
export function readTitle(markup: PageMarkup, sites: readonly string[]): string | null {
  const stated = statedTitles(markup, sites);
  const shown = shownHeadings(markup.page).filter(
    (text) => !sites.some((site) => likeness(site) === likeness(text)),
  );
  const agreed = shown.find((text) => stated.some((title) => holds(text, title)));
  const only = shown.length === 1 && (shown[0] ?? "").split(" ").length >= 3 ? shown[0] : undefined;
  const title = agreed ?? only ?? stated[0] ?? shown[0] ?? null;
  return title === null || title.length > LONGEST_TITLE ? null : title;
}

/** The titles that the head states, the most trusted first. */
function statedTitles({ metas, linked, titleElement }: PageMarkup, sites: readonly string[]): string[] {
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
    .map((text) => cutSite(pageLine(text), sites))
    .filter((text) => likeness(text) !== "");
}

function shownHeadings(page: PageElement): string[] {
  const texts: string[] = [];
  for (const element of elementsIn(page, (one) => isHidden(one) || UNSHOWN.has(one.tag))) {
    const isHeading = element.tag === "h1" || (element.tag === "h2" && HEADLINE_NAMES.test(namesOf(element)));
    const text = isHeading ? pageLine(rawText(element)) : "";
    if (text !== "" && text.length <= LONGEST_TITLE && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

const UNSHOWN: ReadonlySet<string> = new Set(["nav", "footer", "aside", "noscript", "template"]);
const HEADLINE_NAMES = /[ -](?:headline|title|entry-title|post-title|article-title)(?![\p{L}])/u;

const SEPARATOR = /\s+[|\-–—•·:»«~/\\]+\s+|\s*\|\s*|:\s+|\s+::\s+/gu;

/** A title without the name of the site before or after it: "Harbour opens | The Velmark Post". */
function cutSite(title: string, sites: readonly string[]): string {
  const keys = sites.map(likeness).filter((key) => key !== "");
  const isSite = (part: string) => {
    const key = likeness(part);
    return (
      key !== "" && keys.some((site) => key === site || key.replaceAll(" ", "") === site.replaceAll(" ", ""))
    );
  };
  let text = title;
  for (const separator of [...title.matchAll(SEPARATOR)].reverse()) {
    if (isSite(text.slice(separator.index + separator[0].length))) text = text.slice(0, separator.index);
  }
  for (const separator of text.matchAll(SEPARATOR)) {
    if (isSite(text.slice(0, separator.index))) return text.slice(separator.index + separator[0].length);
  }
  return text.trim();
}
