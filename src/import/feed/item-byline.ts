import { type FeedText, toLine } from "./feed-text.ts";
import { firstText } from "./first-of.ts";
import { personName } from "./person-name.ts";
import { childrenNamed, hasElements, textOf } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

/** Elements that name an author, the best first: only people stand in the first, often a publication in the last. */
const AUTHORS = [
  ["dc:creator", "dc:author", "dcterms:creator"],
  ["author", "atom:author"],
  ["itunes:author"],
];

/** The names of the authors of an item or a feed, with commas between; null where none is named. */
export function readByline(parent: XmlElement): string | null {
  for (const elements of AUTHORS) {
    const names = elements
      .flatMap((name) => childrenNamed(parent, name))
      .flatMap((author) => personName(toLine(writtenName(author))) ?? []);
    if (names.length > 0) return [...new Set(names)].join(", ");
  }
  return null;
}

/** An author's name stands in an element of its own, or beside an address that is taken for an element. */
function writtenName(author: XmlElement): FeedText {
  const whole = hasElements(author)
    ? (firstText(author, ["name", "atom:name"]) ??
      author.children.filter((child) => typeof child === "string").join(""))
    : textOf(author);
  // "<mara@elsin.example>" is no markup.
  const isHtml = /[&<]/u.test(whole) && !/<[^<>@]{0,100}@[^<>]{0,300}>/u.test(whole);
  return { kind: isHtml ? "html" : "plain", text: whole };
}
