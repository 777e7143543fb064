import { pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { attribute, type PageElement, rawText } from "../page-tree.ts";
import type { PageMarkup } from "./page-markup.ts";
import { elementsOfArticle, lastLines, linesNearHeadline, type Surroundings } from "./surroundings.ts";
import { readStatedDate, readWrittenDay } from "./written-day.ts";

/** From the most to the least exact. */
const PUBLISHED_METAS = `
  article:published_time article:published og:published_time og:article:published_time datepublished article.published
  article_date_original originalpublicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime bt:pubdate
  published_time publish-date publish_date publishdate publication_date pubdate pub_date displaydate dc.date.issued
  dcterms.issued dc.date.created dcterms.created citation_publication_date citation_date article.created date.created
  datecreated shareaholic:article_published_time rnews:datepublished release_date video:release_date dcterms.date
  dc.date date created
`
  .trim()
  .split(/\s+/u);
const UPDATED_METAS =
  "article:modified_time og:updated_time article:modified datemodified dc.date.modified dcterms.modified last-modified lastmod revised".split(
    " ",
  );

/** When the article appeared and when it was last changed, as ISO 8601: instants with their zone, or days. */
export type PageDates = { readonly published: string | null; readonly updated: string | null };

/**
 * JSON-LD and the head go before what the page shows; there a marked time goes before an element that is named for a
 * date, and that before a day in the address, in the lines around the headline and in the last ones. Without any of
 * these, the day of the last change counts.
 */
export function readDates(
  markup: PageMarkup,
  around: Surroundings,
  known: { readonly title: string | null; readonly language: string | null; readonly url: string | null },
): PageDates {
  const { language, title, url } = known;
  const stated = (values: readonly string[]) => first(values, (value) => readStatedDate(value, language));
  const written = (lines: readonly string[]) =>
    first(lines, (line) => (line.length > LONGEST_DATE_LINE ? null : readWrittenDay(line, language)));
  const updated = stated([markup.linked?.updated ?? "", ...markup.metas(...UPDATED_METAS)]);
  const published =
    stated([markup.linked?.published ?? "", ...markup.metas(...PUBLISHED_METAS)]) ??
    markedDate(around, language) ??
    dayInAddress(url) ??
    written(linesNearHeadline(around, title)) ??
    written(lastLines(around)) ??
    written([markup.titleElement ?? "", ...markup.metas("description")]) ??
    updated;
  return { published, updated };
}

function first(values: readonly string[], read: (value: string) => string | null): string | null {
  for (const value of values) {
    const date = read(value);
    if (date !== null) return date;
  }
  return null;
}

/** A date in an element that is marked for one: the best marked, and among equals the first. */
function markedDate(around: Surroundings, language: string | null): string | null {
  let best: { date: string; trust: number } | null = null;
  for (const element of elementsOfArticle(around)) {
    const trust = dateTrust(element);
    if (trust <= (best?.trust ?? 0)) continue;
    const date = dateOf(element, language);
    if (date !== null) best = { date, trust };
  }
  return best?.date ?? null;
}

const LONGEST_DATE_LINE = 150;

function dateOf(element: PageElement, language: string | null): string | null {
  const values = ["datetime", "content", "data-datetime", "data-date", "title"].map(
    (name) => attribute(element, name) ?? "",
  );
  const stated = first(values, (value) => readStatedDate(value, language));
  if (stated !== null) return stated;
  const text = pageLine(rawText(element));
  return text.length > LONGEST_DATE_LINE ? null : readWrittenDay(text, language);
}

const PUBLISHED_NAMES =
  /[ -](?:date-?published|publish(?:ed|-?date)?|pub-?date|posted(?:-on)?|(?:entry|post|article|news|story)-?date|date-?created|erstellt|fecha)(?![\p{L}])/u;
const DATE_NAMES =
  /[ -](?:date|datum|time|timestamp|dateline|article-?info|(?:article|post|entry|news)-?meta|meta|byline|submitted|infos?|credits?|autor|author)(?![\p{L}])/u;
const UPDATED_NAMES = /[ -](?:updated?|modified|date-?modified)(?![\p{L}])/u;

/** How much an element is trusted to hold the day of publication; 0 for one that isn't. */
function dateTrust(element: PageElement): number {
  const names = namesOf(element);
  if (UPDATED_NAMES.test(names)) return element.tag === "time" ? 1 : 0;
  if (PUBLISHED_NAMES.test(names)) return 5;
  if (element.tag === "time") return element.attributes.has("pubdate") ? 5 : 4;
  return DATE_NAMES.test(names) ? 3 : 0;
}

const YEAR_FIRST = /[/\-_~](?<year>(?:19|20)\d{2})[/\-_](?<month>\d{1,2})[/\-_](?<day>\d{1,2})(?!\d)/u;
const DAY_FIRST = /[/\-_~](?<day>\d{1,2})[-_](?<month>\d{1,2})[-_](?<year>(?:19|20)\d{2})(?!\d)/u;

function dayInAddress(url: string | null): string | null {
  for (const form of [YEAR_FIRST, DAY_FIRST]) {
    const parts = form.exec(url ?? "")?.groups;
    if (parts === undefined) continue;
    const { year = "", month = "", day = "" } = parts;
    return readStatedDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, null);
  }
  return null;
}
