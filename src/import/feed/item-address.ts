import { wholeAddress } from "./feed-address.ts";
import { attributeOf, childrenNamed, textOf } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

/** What may be an address, and the element whose base it is relative to. */
type Candidate = { readonly written: string | undefined; readonly element: XmlElement };

/**
 * The address of the page that an item, or a feed, is of: what a counter stands in front of, then a link that says so, then
 * what is an address by its form.
 *
 * @param base what relative addresses are relative to where the feed says nothing.
 */
export function readItemAddress(item: XmlElement, base: string | null): string | null {
  const named = (name: string, read: (element: XmlElement) => string | undefined): Candidate[] =>
    childrenNamed(item, name).map((element) => ({ written: read(element), element }));
  const candidates: readonly Candidate[] = [
    ...named("feedburner:origlink", textOf),
    ...pageLinks(item).map((link) => ({ written: attributeOf(link, "href") ?? textOf(link), element: link })),
    { written: attributeOf(item, "href"), element: item },
    ...named("guid", (guid) => (isPermanent(guid) ? ifWhole(textOf(guid)) : undefined)),
    ...named("id", (id) => ifWhole(textOf(id))),
    ...named("content", (content) => attributeOf(content, "src")),
    { written: ifWhole(attributeOf(item, "about") ?? ""), element: item },
  ];
  for (const { written, element } of candidates) {
    const address = wholeAddress(written, element.base, base);
    if (address !== null) return address;
  }
  return null;
}

/** The links to the page itself, those to HTML first. */
function pageLinks(item: XmlElement): XmlElement[] {
  const links = ["link", "atom:link"].flatMap((name) => childrenNamed(item, name)).filter(leadsToThePage);
  return [...links.filter(({ attributes: { type = "html" } }) => /html/iu.test(type)), ...links];
}

/** A link without a relation leads to the page; the relation may be written as an address. */
function leadsToThePage({ attributes: { rel = "" } }: XmlElement): boolean {
  return /^(?:http:\/\/www\.iana\.org\/assignments\/relation\/)?alternate$|^$/iu.test(rel.trim());
}

function isPermanent(guid: XmlElement): boolean {
  return !/^false$/iu.test(attributeOf(guid, "ispermalink")?.trim() ?? "");
}

function ifWhole(written: string): string | undefined {
  return /^\s*https?:/iu.test(written) ? written : undefined;
}
