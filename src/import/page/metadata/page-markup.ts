import { attribute, elementsIn, type PageElement } from "../page-tree.ts";
import { type LinkedArticle, readLinkedArticle } from "./linked-data.ts";

/** What the head of a page and its JSON-LD say, read once for all fields. */
export type PageMarkup = {
  readonly page: PageElement;
  readonly linked: LinkedArticle | null;
  /** What the meta elements of one of these names say, the first name first. Names are in lower case. */
  readonly metas: (...names: readonly string[]) => readonly string[];
  /** The address of a link by its relation. */
  readonly link: (relation: string) => string | null;
  /** What relative addresses are relative to. */
  readonly base: string | null;
  readonly titleElement: string | null;
  readonly documentLanguage: string | null;
};

/** @param url where the page comes from, if that is known. */
export function readMarkup(page: PageElement, url: string | null): PageMarkup {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string>();
  let base: string | null = null;
  let titleElement: string | null = null;
  let documentLanguage: string | null = null;
  for (const element of elementsIn(page, ({ tag }) => tag === "svg")) {
    if (element.tag === "meta") addMeta(element, metas);
    else if (element.tag === "link") addLink(element, links);
    else if (element.tag === "base") base ??= attribute(element, "href");
    else if (element.tag === "title")
      titleElement ??=
        element.children
          .filter((one) => typeof one === "string")
          .join("")
          .trim() || null;
    else if (element.tag === "html")
      documentLanguage ??= attribute(element, "lang") ?? attribute(element, "xml:lang");
  }
  return {
    page,
    linked: readLinkedArticle(page),
    metas: (...names) => names.flatMap((name) => metas.get(name) ?? []),
    link: (relation) => links.get(relation) ?? null,
    base: resolveAddress(base, url) ?? url,
    titleElement,
    documentLanguage,
  };
}

function addMeta(element: PageElement, metas: Map<string, string[]>): void {
  const content = attribute(element, "content");
  if (content === null) return;
  for (const key of ["name", "property", "itemprop", "http-equiv"]) {
    const name = attribute(element, key)?.toLowerCase();
    if (name === undefined) continue;
    const known = metas.get(name) ?? [];
    if (!known.includes(content)) metas.set(name, [...known, content]);
  }
}

function addLink(element: PageElement, links: Map<string, string>): void {
  const href = attribute(element, "href");
  if (href === null) return;
  for (const relation of (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/u)) {
    if (!links.has(relation)) links.set(relation, href);
  }
}

/** A whole http or https address, or null. */
export function resolveAddress(address: string | null, base: string | null): string | null {
  if (address === null) return null;
  const url = URL.parse(address.trim(), base ?? undefined);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== "" || !url.hostname.includes("."))
    return null;
  url.hash = "";
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}

/** As long as the address in a content file may be. */
const LONGEST_ADDRESS = 2000;
