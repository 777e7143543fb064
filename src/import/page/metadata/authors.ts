import { pageLine } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { attribute, type PageElement, rawText } from "../page-tree.ts";
import { cleanAuthors } from "./author-names.ts";
import type { PageMarkup } from "./page-markup.ts";
import { elementsOfArticle, lastLines, linesNearHeadline, type Surroundings } from "./surroundings.ts";

const AUTHOR_METAS = `
  author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author og:author
  og:article:author article:author_name authors dc.contributor cxenseparse:author rbauthors vr:author
  twitter:creator:name shareaholic:article_author_name author-name article.author
`
  .trim()
  .split(/\s+/u);

/**
 * The byline: the persons that the most trusted source names, with commas between. JSON-LD goes before the head, the
 * head before elements that are marked for an author, these before lines around the headline and the last lines. An
 * organisation, the site's own name among them, is named only where nobody else is.
 *
 * @param sites names of the site.
 */
export function readByline(
  { linked, metas }: PageMarkup,
  around: Surroundings,
  title: string | null,
  sites: readonly string[],
): string | null {
  const sources = [
    linked?.persons ?? [],
    metas(...AUTHOR_METAS),
    markedAuthors(around),
    writtenBylines(linesNearHeadline(around, title)),
    writtenBylines(lastLines(around)),
    linkedProfiles(around),
    labelledAuthors(metas),
    linked?.organisations ?? [],
  ].map((lines) => cleanAuthors(lines, sites));
  const names =
    sources.find(({ persons }) => persons.length > 0)?.persons ??
    sources.find(({ bodies }) => bodies.length > 0)?.bodies ??
    [];
  const byline = names.slice(0, MOST_AUTHORS).join(", ");
  return byline === "" ? null : byline;
}

const MOST_AUTHORS = 8;

/** What the page's elements name as authors: the best marked ones only. */
function markedAuthors(around: Surroundings): string[] {
  let lines: string[] = [];
  let best = 0;
  for (const element of elementsOfArticle(around)) {
    const trust = authorTrust(element);
    if (trust === 0 || trust < best) continue;
    const text = textOf(element);
    if (text === null || cleanAuthors([text], []).persons.length === 0) continue;
    if (trust > best) lines = [];
    best = trust;
    if (lines.length < MOST_LINES) lines.push(text);
  }
  return lines;
}

const MOST_LINES = 4;
const LONGEST_BYLINE = 150;
const NAME_OF_AUTHOR = /[ -](?:(?:author|autor|byline|writer|reporter)-*name|fn|full-name)(?![\p{L}])/u;
const AUTHOR_NAMES =
  /[ -](?:authors?|autor(?:en)?|auteur|byline|by-line|by|posted-by|writer|contributors?|redakteur|username|credit)(?![\p{L}])/u;

function authorTrust(element: PageElement): number {
  if (/\bauthor\b/u.test(attribute(element, "rel") ?? "")) return 5;
  const names = namesOf(element);
  if (names === "") return 0;
  if (NAME_OF_AUTHOR.test(names)) return 4;
  if (/\bauthor\b/u.test(attribute(element, "itemprop") ?? "")) return 4;
  return AUTHOR_NAMES.test(names) ? 3 : 0;
}

function textOf(element: PageElement): string | null {
  const text = pageLine(attribute(element, "content") ?? rawText(element));
  return text === "" || text.length > LONGEST_BYLINE ? null : text;
}

const WRITTEN_BYLINE =
  /^(?:by|von|por|par|text|autor(?:in)?|author|words|tekst|texte|door|testo)(?:[:\s]\s*)(?=\p{Lu})[^.!?]{3,80}$/iu;
const LABEL = /^(?:by|von|par|por|author|autor(?:in)?|text)\s?:?$/iu;
const DATED = /\d{1,2}[.:/]\d{2}/u;

/** Short lines that begin as a byline does, and lines in which a name stands beside a date. */
function writtenBylines(lines: readonly string[]): string[] {
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_BYLINE) continue;
    if (LABEL.test(line)) return lines.slice(index + 1, index + 2);
    if (WRITTEN_BYLINE.test(line)) return [line];
    const parts = line.split(/\s[|•·]\s/u);
    const name = parts.find((part) => /^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{Ll}.]+){1,2}$/u.test(part));
    if (name !== undefined && parts.some((part) => DATED.test(part))) return [name];
  }
  return [];
}

/** Links to the page of an author. */
function linkedProfiles(around: Surroundings): string[] {
  const lines: string[] = [];
  for (const element of elementsOfArticle(around)) {
    if (
      element.tag !== "a" ||
      !/\/(?:authors?|autor(?:en)?|auteurs?|redakteure?|profile?|people|staff|contributors?|reporters?)\/[^/]/iu.test(
        attribute(element, "href") ?? "",
      )
    )
      continue;
    const text = textOf(element);
    if (text !== null) return [text];
  }
  return lines;
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
