import { isHidden } from "../body/blocks.ts";
import { namesOf } from "../body/element-names.ts";
import { attribute, elementsIn, type PageElement, rawText } from "../page-tree.ts";
import { cleanAuthors } from "./author-names.ts";
import type { PageMarkup } from "./page-markup.ts";

const AUTHOR_METAS = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "citation_author",
  "og:author",
  "og:article:author",
  "article:author_name",
  "authors",
  "dc.contributor",
  "cxenseparse:author",
  "rbauthors",
  "vr:author",
  "twitter:creator:name",
  "shareaholic:article_author_name",
  "author-name",
];

/**
 * The byline: the persons that the most trusted source names, with commas between. JSON-LD goes before the head, the
 * head before the elements of the page. An organisation is named only where nobody else is.
 *
 * @param sites names of the site: they are no author.
 */
export function readByline(
  { page, linked, metas }: PageMarkup,
  main: PageElement,
  sites: readonly string[],
): string | null {
  const sources = [
    () => linked?.persons ?? [],
    () => metas(...AUTHOR_METAS),
    () => shownAuthors(page),
    () => writtenBylines(main),
  ].map((source) => cleanAuthors(source(), sites));
  const names =
    sources.find(({ persons }) => persons.length > 0)?.persons ??
    sources.find(({ bodies }) => bodies.length > 0)?.bodies ??
    cleanAuthors(linked?.organisations ?? [], sites).bodies;
  const byline = names.slice(0, MOST_AUTHORS).join(", ");
  return byline === "" ? null : byline;
}

const MOST_AUTHORS = 8;

/** What the page's elements name as authors: the best marked ones only. */
function shownAuthors(page: PageElement): string[] {
  let lines: string[] = [];
  let best = 0;
  for (const element of elementsIn(
    page,
    (one) => ELSEWHERE.has(one.tag) || isHidden(one) || ELSEWHERE_NAMES.test(namesOf(one)),
  )) {
    const trust = authorTrust(element);
    if (trust === 0 || trust < best) continue;
    const text = attribute(element, "content") ?? rawText(element);
    if (text.trim() === "" || text.trim().length > LONGEST_BYLINE) continue;
    if (cleanAuthors([text], []).persons.length === 0) continue;
    if (trust > best) lines = [];
    best = trust;
    lines.push(text);
  }
  return lines.slice(0, 3);
}

const LONGEST_BYLINE = 150;
const ELSEWHERE: ReadonlySet<string> = new Set(["footer", "aside", "nav", "script", "style", "noscript"]);
const ELSEWHERE_NAMES =
  /[ -](?:comments?|commentlist|related|sidebar|widget|teaser|recent|latest|footer|popular|trending)(?![\p{L}])/u;
const NAME_OF_AUTHOR = /[ -](?:author-?name|autor-?name|byline-?name|author__name|fn)(?![\p{L}])/u;
const AUTHOR_NAMES =
  /[ -](?:authors?|autor(?:en)?|auteur|byline|by-line|by|posted-by|writer|contributors?|redakteur)(?![\p{L}])/u;

function authorTrust(element: PageElement): number {
  if (/\bauthor\b/u.test(attribute(element, "rel") ?? "")) return 5;
  const names = namesOf(element);
  if (names === "") return 0;
  if (NAME_OF_AUTHOR.test(names)) return 4;
  if (/\bauthor\b/u.test(attribute(element, "itemprop") ?? "")) return 5;
  return AUTHOR_NAMES.test(names) ? 3 : 0;
}

const WRITTEN_BYLINE = /^(?:by|von|por|par|text|autor(?:in)?|words)(?::\s*|\s+)\p{Lu}[^.!?]{3,80}$/iu;

/** Short lines beside the text that begin as a byline does. */
function writtenBylines(main: PageElement): string[] {
  const lines: string[] = [];
  for (const element of elementsIn(main, (one) => ELSEWHERE.has(one.tag) || isHidden(one))) {
    if (element.children.length > 6) continue;
    const text = rawText(element).trim();
    if (text.length <= LONGEST_BYLINE && WRITTEN_BYLINE.test(text)) lines.push(text);
  }
  return lines.slice(0, 1);
}
