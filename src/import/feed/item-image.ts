import { readCaption } from "../caption.ts";
import { plainLine } from "../clean-characters.ts";
import type { ImportedArticle } from "../imported-article.ts";
import { wholeAddress } from "./feed-address.ts";
import { feedText, toLine } from "./feed-text.ts";
import { childElements, childrenNamed, textOf } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

type Picture = { readonly address: string; readonly width: number };

/** The address of an item's picture: the widest of its media, then what is enclosed, then a small one. */
export function readItemImage(item: XmlElement, base: string | null): string | null {
  const media = [
    item,
    ...childrenNamed(item, "media:group"),
    ...childrenNamed(item, "media:content"),
  ].flatMap(childElements);
  const named = (name: string) => media.filter((element) => element.name === name);
  const enclosed = [
    ...childrenNamed(item, "enclosure"),
    ...[...childrenNamed(item, "link"), ...childrenNamed(item, "atom:link")].filter(
      ({ attributes: { rel = "" } }) => /^enclosure$/iu.test(rel),
    ),
  ];
  const address = ({ attributes: { url, href }, base: own }: XmlElement) =>
    wholeAddress(url ?? href, own, base);
  return (
    widest(named("media:content").filter(isPicture), base) ??
    enclosed
      .filter(isPicture)
      .map(address)
      .find((one) => one !== null) ??
    childrenNamed(item, "itunes:image")
      .map(address)
      .find((one) => one !== null) ??
    widest(named("media:thumbnail"), base) ??
    childrenNamed(item, "image")
      .flatMap((image) => [image, ...childrenNamed(image, "url")])
      .map(
        (image) =>
          address(image) ?? (/^\s*https?:/iu.test(textOf(image)) ? wholeAddress(textOf(image)) : null),
      )
      .find((one) => one !== null) ??
    null
  );
}

/** What the media of an item show, and who made them. */
export function readMediaCaptions(item: XmlElement): ImportedArticle["captions"] {
  const groups = childrenNamed(item, "media:group");
  const media = [item, ...groups].flatMap((parent) => childrenNamed(parent, "media:content"));
  return media.flatMap((content) => {
    const [description] = childrenNamed(content, "media:description");
    const [credit] = childrenNamed(content, "media:credit");
    const text = description === undefined ? "" : toLine(feedText(description, "html"));
    const made = credit === undefined ? null : plainLine(textOf(credit)) || null;
    if (text === "") return [];
    return made === null ? [readCaption(text)] : [{ written: `${text} (${made})`, text, credit: made }];
  });
}

/** What an element says that it is; where it says nothing, the end of its address counts. */
function isPicture({ attributes: { type = "", medium = "", url = "", href = "" } }: XmlElement): boolean {
  if (medium !== "") return /^image$/iu.test(medium);
  if (type !== "") return /^image\//iu.test(type);
  return /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/iu.test(url || href);
}

function widest(elements: readonly XmlElement[], base: string | null): string | null {
  let best: Picture | null = null;
  for (const {
    attributes: { url, width: written },
    base: own,
  } of elements) {
    const address = wholeAddress(url, own, base);
    const width = Number(written ?? 0) || 0;
    if (address !== null && (best === null || width > best.width)) best = { address, width };
  }
  return best?.address ?? null;
}
