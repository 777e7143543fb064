/** How far into a file its first tag of note may stand, in characters: programs print warnings above their output. */
const JUNK_BEFORE = 4096;
/** Longest beginning that is looked at otherwise, in characters. */
const LOOKED_AT = 64 * 1024;
const FEED_ROOTS = new Set(["rss", "rdf", "feed", "channel", "entry"]);
const FEED_TAG = /<(?:[\w.-]{1,40}:)?(rss|rdf|feed|opml)(?=[\s>/])/iu;
const HTML_ROOTS = new Set(["html", "head", "body"]);
const HTML_TAG = /<(?:!doctype\s+html|html)[\s>]/iu;
/** Tags that only a page has, and that nobody writes in a note. */
const PAGE_TAG =
  /<\/?(?:p|div|article|section|main|h[1-6]|span|a|img|br|ul|li|table|script|meta|link|title)[\s>/]/giu;
const FEWEST_PAGE_TAGS = 3;

/** XML that people have, and what to say of it. */
const OTHER_XML: Readonly<Record<string, string>> = {
  urlset: "It is a site map: give the address of a feed, or a saved page.",
  sitemapindex: "It is a list of site maps: give the address of a feed, or a saved page.",
  svg: "It is an image: give the page that shows it, or the text of the article.",
  opensearchdescription: "It describes a search engine: give the address of a feed, or a saved page.",
  error: "It is an error message of a server, and no feed: see whether its address is right.",
};

/** What a text with tags is; `reason` says what to do with one that holds no article. */
type RecognisedMarkup =
  | { readonly kind: "page" | "feed" | "opml" }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * What a text is that is written with tags: a page, a feed, a list of feeds, or XML that holds no articles. null for
 * text without tags of note.
 *
 * @param saysHtml its name or the server says that it is a page.
 */
export function recogniseMarkup(text: string, saysHtml: boolean): RecognisedMarkup | null {
  const root = rootName(text.slice(0, LOOKED_AT));
  if (root === "opml") return { kind: "opml" };
  if (root !== null && FEED_ROOTS.has(root)) return { kind: "feed" };
  if (root !== null && HTML_ROOTS.has(root)) return { kind: "page" };
  const reason = root === null ? undefined : OTHER_XML[root];
  if (reason !== undefined) return { kind: "refused", reason };

  const beginning = text.slice(0, JUNK_BEFORE);
  const feed = FEED_TAG.exec(beginning)?.[1]?.toLowerCase();
  if (feed !== undefined) return { kind: feed === "opml" ? "opml" : "feed" };
  if (HTML_TAG.test(beginning)) return { kind: "page" };
  const tags = text.slice(0, LOOKED_AT).match(PAGE_TAG)?.length ?? 0;
  if ((root !== null && tags >= FEWEST_PAGE_TAGS) || (saysHtml && tags > 0)) return { kind: "page" };
  if (!/^\s*<\?xml\s/iu.test(beginning)) return null;
  const name = root === null ? "" : `: its outermost element is <${root}>`;
  return {
    kind: "refused",
    reason: `It is XML, and no feed${name}. Give the page or the text of an article.`,
  };
}

/**
 * The local name of the element that a text begins with, in small letters, below its XML declaration, comments and
 * document type; null when it begins with something else.
 */
function rootName(text: string): string | null {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    if (/^<!doctype\s+html\b/iu.test(rest)) return "html";
    const skipped =
      /^(?:\s+|<\?[^>]*>)/u.exec(rest)?.[0].length ?? commentLength(rest) ?? doctypeLength(rest);
    if (skipped === null) {
      return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,60})(?=[\s>/])/u.exec(rest)?.[1]?.toLowerCase() ?? null;
    }
    at += skipped;
  }
}

function commentLength(rest: string): number | null {
  if (!rest.startsWith("<!--")) return null;
  const end = rest.indexOf("-->", 4);
  return end < 0 ? rest.length : end + 3;
}

function doctypeLength(rest: string): number | null {
  const opening = /^<!doctype\s[^>[]{0,1000}/iu.exec(rest)?.[0].length;
  if (opening === undefined) return null;
  if (rest[opening] !== "[") return opening + 1;
  const end = /\]\s{0,100}>/u.exec(rest);
  return end === null ? rest.length : end.index + end[0].length;
}
