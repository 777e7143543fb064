import { pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { attribute, type PageElement, rawText } from "../page-tree.ts";
import type { PageMarkup } from "./page-markup.ts";
import {
  blocksNearHeadline,
  elementsOfArticle,
  lastLines,
  linesNearHeadline,
  type Surroundings,
} from "./surroundings.ts";
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

/** What a page is searched for its dates in. */
export type DateSearch = {
  readonly markup: PageMarkup;
  readonly around: Surroundings;
  readonly title: string | null;
  /** Of the page: it decides the order of day and month. */
  readonly language: string | null;
  readonly url: string | null;
};

/** A place where pages say when the article appeared. */
export type DateSource = {
  readonly what: string;
  /** How much it counts where places disagree. 0: only where no other place has a date. */
  readonly weight: number;
  readonly find: (search: DateSearch) => string | null;
};

/**
 * Where pages say when the article appeared, the most exact place first.
 *
 * @internal The tests have an example for each.
 */
export const DATE_SOURCES: readonly DateSource[] = [
  {
    what: "JSON-LD",
    weight: 1,
    find: ({ markup, language }) => stated([markup.linked?.published ?? ""], language),
  },
  {
    what: "meta elements",
    weight: 1,
    find: ({ markup, language }) => stated(markup.metas(...PUBLISHED_METAS), language),
  },
  { what: "a marked element", weight: 1, find: ({ around, language }) => markedDate(around, language) },
  { what: "the address", weight: 3, find: ({ url }) => dayInAddress(url) },
  { what: "a line that says so", weight: 3, find: ({ around, language }) => labelledDay(around, language) },
  {
    what: "lines around the headline",
    weight: 1.5,
    find: ({ around, title, language }) => written(dateLines(around, title), language),
  },
  {
    what: "other lines around the headline",
    weight: 0,
    find: ({ around, title, language }) => written(linesNearHeadline(around, title), language),
  },
  {
    what: "the first lines of the article",
    weight: 0,
    find: ({ around, language }) => written(linesNearHeadline(around, null), language),
  },
  {
    what: "the last lines",
    weight: 0,
    find: ({ around, language }) => written(lastLines(around), language),
  },
  {
    what: "the title element and the description",
    weight: 0,
    find: ({ markup, language }) =>
      written([markup.titleElement ?? "", ...markup.metas("description")], language),
  },
  { what: "the last change", weight: 0, find: ({ markup, language }) => lastChange(markup, language) },
];

/**
 * When the article appeared and was last changed. Heads are often written again when an article is changed, so places
 * vote: the day that the places with most weight name is the day of publication, and the first of these gives the date as
 * exactly as it has it.
 */
export function readDates(search: DateSearch): PageDates {
  const votes: { date: string; weight: number }[] = [];
  for (const { weight, find } of DATE_SOURCES) {
    const date = find(search);
    if (date === null) continue;
    const same = votes.find((vote) => haveOneDay(vote.date, date));
    if (same === undefined) votes.push({ date, weight });
    else same.weight += weight;
  }
  const most = Math.max(...votes.map(({ weight }) => weight));
  return {
    published: votes.find(({ weight }) => weight === most)?.date ?? null,
    updated: lastChange(search.markup, search.language),
  };
}

/** Whether two dates may mean one day: pages show the day of their own zone beside an instant. */
function haveOneDay(one: string, other: string): boolean {
  return daysOf(one).some((day) => daysOf(other).includes(day));
}

/** The days that a date may be on, somewhere on earth. */
function daysOf(date: string): string[] {
  const instant = date.length > 10 ? Date.parse(date.replace(/([+-]\d{2})(\d{2})$/u, "$1:$2")) : Number.NaN;
  if (Number.isNaN(instant)) return [date.slice(0, 10)];
  return [FARTHEST_WEST, 0, FARTHEST_EAST].map((hours) =>
    new Date(instant + hours * 3_600_000).toISOString().slice(0, 10),
  );
}

/** Zones in which news appear, in hours from UTC. */
const FARTHEST_WEST = -8;
const FARTHEST_EAST = 11;

/** Lines between the headline and the text, and above it, that may be there for their date: short and no sentences. */
function dateLines(around: Surroundings, title: string | null): string[] {
  const { above, below } = blocksNearHeadline(around, title);
  const start = below.findIndex(({ text }) => text.length > LONGEST_DATE_LINE);
  return [...below.slice(0, start < 0 ? below.length : start), ...above.toReversed()]
    .map(({ text }) => text)
    .filter((line) => line.length <= 80 && !/(?<!\b[ap]\.m)[.!?:]$/iu.test(line));
}

function stated(values: readonly string[], language: string | null): string | null {
  return first(values, (value) => readStatedDate(value, language));
}

function written(lines: readonly string[], language: string | null): string | null {
  return first(lines, (line) =>
    line.length > LONGEST_DATE_LINE || SAYS_CHANGED.test(line) ? null : readWrittenDay(line, language),
  );
}

function lastChange({ linked, metas }: PageMarkup, language: string | null): string | null {
  return stated([linked?.updated ?? "", ...metas(...UPDATED_METAS)], language);
}

const SAYS_CHANGED =
  /^[^\p{L}]{0,3}(?:last )?(?:updated?|modified|edited|zuletzt (?:geändert|aktualisiert|bearbeitet)|aktualisiert|geändert|mis à jour|actualizado|aktualizacja|aggiornato|bijgewerkt)/iu;
const PUBLISHED_LABEL =
  /^[^\p{L}]{0,3}(?:erschienen|veröffentlicht|publiziert|online seit|published|first published|posted|publié|mis en ligne|publicado|opublikowano|pubblicato|gepubliceerd|datum|erstellt|date)(?:\s(?:on|am|le|el|il|op))?(?:\s?:|\s(?=\P{L}*\d)|$)/iu;

/** "Published: 3 March 2031", or the day on the line below such a label. */
function labelledDay({ blocks }: Surroundings, language: string | null): string | null {
  for (const [index, { text }] of blocks.entries()) {
    if (text.length > LONGEST_DATE_LINE || !PUBLISHED_LABEL.test(text)) continue;
    const next = blocks[index + 1]?.text ?? "";
    const day = written([text, next.length > LONGEST_DAY ? "" : next], language);
    if (day !== null) return day;
  }
  return null;
}

const LONGEST_DAY = 40;

function first<Value>(values: readonly Value[], read: (value: Value) => string | null): string | null {
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
  const date = stated(values, language);
  if (date !== null) return date;
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
