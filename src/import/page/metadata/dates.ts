import { isHidden, pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { attribute, elementsIn, type PageElement, rawText } from "../page-tree.ts";
import type { PageMarkup } from "./page-markup.ts";
import { readStatedDate, readWrittenDay } from "./written-day.ts";

const PUBLISHED_METAS = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "article_date_original",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "published_time",
  "publish-date",
  "publish_date",
  "publishdate",
  "publication_date",
  "pubdate",
  "pub_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "citation_publication_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "bt:pubdate",
  "originalpublicationdate",
  "article.created",
  "date.created",
  "datecreated",
  "displaydate",
  "displaydate",
  "ptime",
  "date",
  "created",
  "rnews:datepublished",
  "last-modified-original",
  "release_date",
  "video:release_date",
  "shareaholic:article_published_time",
];
const UPDATED_METAS = [
  "article:modified_time",
  "og:updated_time",
  "article:modified",
  "datemodified",
  "dc.date.modified",
  "dcterms.modified",
  "last-modified",
  "lastmod",
  "revised",
];

/** When the article appeared and when it was last changed, as ISO 8601: instants with their zone, or days. */
export type PageDates = { readonly published: string | null; readonly updated: string | null };

/**
 * The head and the JSON-LD go before what the page shows, a marked time before an element that is named for a date,
 * and the address before any date in running text.
 *
 * @param main the element that holds the article.
 */
export function readDates(
  markup: PageMarkup,
  main: PageElement,
  language: string | null,
  url: string | null,
): PageDates {
  const read = (values: readonly (string | null)[]) =>
    values
      .map((value) => (value === null ? null : readStatedDate(value, language)))
      .find((date) => date !== null) ?? null;
  const updated = read([markup.linked?.updated ?? null, ...markup.metas(...UPDATED_METAS)]);
  const published =
    read([markup.linked?.published ?? null, ...markup.metas(...PUBLISHED_METAS)]) ??
    shownDate(markup.page, language) ??
    dayInAddress(url) ??
    textDate(main, language) ??
    updated;
  return { published, updated };
}

/** A date in the page's elements: the best marked one, and among equals the first. */
function shownDate(page: PageElement, language: string | null): string | null {
  let best: { date: string; trust: number } | null = null;
  for (const element of elementsIn(
    page,
    (one) => ELSEWHERE.has(one.tag) || isHidden(one) || ELSEWHERE_NAMES.test(namesOf(one)),
  )) {
    const trust = dateTrust(element);
    if (trust <= (best?.trust ?? 0)) continue;
    const date = dateOf(element, language);
    if (date !== null) best = { date, trust };
  }
  return best?.date ?? null;
}

function dateOf(element: PageElement, language: string | null): string | null {
  for (const name of ["datetime", "content", "data-datetime", "data-date", "title"]) {
    const value = attribute(element, name);
    const date = value === null ? null : readStatedDate(value, language);
    if (date !== null) return date;
  }
  const text = pageLine(rawText(element));
  return text.length > LONGEST_DATE_LINE ? null : readWrittenDay(text, language);
}

const LONGEST_DATE_LINE = 150;
const ELSEWHERE: ReadonlySet<string> = new Set(["footer", "aside", "nav", "script", "style"]);
const ELSEWHERE_NAMES =
  /[ -](?:comments?|related|sidebar|widget|teaser|recent|latest|footer|popular|trending)(?![\p{L}])/u;
const PUBLISHED_NAMES =
  /[ -](?:date-?published|publish(?:ed|-date|date)?|pub-?date|posted(?:-on)?|entry-date|post-date|article-date|date-created|erstellt|fecha)(?![\p{L}])/u;
const DATE_NAMES =
  /[ -](?:date|datum|time|timestamp|dateline|article-info|article-meta|post-meta|entry-meta|meta|byline|submitted|infos?)(?![\p{L}])/u;
const UPDATED_NAMES = /[ -](?:updated?|modified|date-?modified)(?![\p{L}])/u;

/** How much an element is trusted to hold the day of publication; 0 for one that isn't. */
function dateTrust(element: PageElement): number {
  const names = namesOf(element);
  if (UPDATED_NAMES.test(names)) return element.tag === "time" ? 1 : 0;
  if (PUBLISHED_NAMES.test(names)) return 5;
  if (element.tag === "time") return element.attributes.has("pubdate") ? 5 : 4;
  if (element.tag === "abbr" && PUBLISHED_NAMES.test(names)) return 4;
  return DATE_NAMES.test(names) ? 3 : 0;
}

const ADDRESS_DAY = /[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/u;

function dayInAddress(url: string | null): string | null {
  const [, year, month, day] = ADDRESS_DAY.exec(url ?? "") ?? [];
  return year === undefined
    ? null
    : readStatedDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`, null);
}

/** A short line with a date beside the article: above its text or at its end. */
function textDate(main: PageElement, language: string | null): string | null {
  for (const element of elementsIn(main, (one) => ELSEWHERE.has(one.tag) || isHidden(one))) {
    if (element.children.some((child) => typeof child !== "string" && child.children.length > 3)) continue;
    const text = pageLine(rawText(element));
    const date = text.length > LONGEST_DATE_LINE ? null : readWrittenDay(text, language);
    if (date !== null) return date;
  }
  return null;
}
