import type { PlainContent } from "../html/plain-parts.ts";
import { withoutFurniture } from "./feed-furniture.ts";
import { feedText, toContent } from "./feed-text.ts";
import { childrenNamed } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

/** Elements that hold the whole text of an item, the best first. */
const WHOLE = ["content:encoded", "content", "xhtml:body", "xhtml:div", "body", "fullitem", "atom:content"];
/** Elements that hold its beginning or a summary of it, and the whole text where a feed has no other. */
const SHORT = [
  "description",
  "summary",
  "abstract",
  "atom:summary",
  "itunes:summary",
  "dc:description",
  "dcterms:abstract",
  "media:description",
  "itunes:subtitle",
];
/** A description is the whole text when it has so many paragraphs, or so many characters. */
const WHOLE_PARAGRAPHS = 3;
const WHOLE_LENGTH = 1000;

/** The texts of an item. */
export type ItemTexts = PlainContent & { readonly summary: string | null };

/** What an item has to say: its whole text, and the summary that it gives of it. */
export function readItemTexts(
  item: XmlElement,
  assumed: "html" | "plain",
  baseUrl: string | null,
): ItemTexts {
  const read = (name: string): PlainContent[] =>
    childrenNamed(item, name)
      .filter((element) => mayBeText(element))
      .map((element) => readContent(element, assumedOf(name, assumed), baseUrl))
      .filter(({ parts }) => parts.length > 0);
  const shorts = SHORT.flatMap(read);
  const [description] = shorts;
  const whole =
    WHOLE.flatMap(read).sort((one, other) => lengthOf(other) - lengthOf(one))[0] ?? longerOf(shorts);
  if (whole === null) return textsWithout(description ?? null);
  if (description === undefined || description === whole)
    return { ...whole, summary: otherText(shorts, whole) };
  const summary = textOf(description);
  return {
    ...whole,
    image: whole.image ?? description.image,
    summary: summary === textOf(whole) ? null : summary,
  };
}

function readContent(element: XmlElement, assumed: "html" | "plain", baseUrl: string | null): PlainContent {
  const content = toContent(feedText(element, assumed), element.base ?? baseUrl);
  return { ...content, parts: withoutFurniture(content.parts) };
}

/** Content that is a picture or a sound is no text. */
function mayBeText({ attributes: { type = "" } }: XmlElement): boolean {
  return !/^(?:image|audio|video|multipart|message)\//iu.test(type);
}

/** Elements of RSS hold HTML in every feed that has them. */
function assumedOf(name: string, assumed: "html" | "plain"): "html" | "plain" {
  return name === "content:encoded" || name === "description" ? "html" : assumed;
}

/** The longer of two different short texts, or a description as long as an article. */
function longerOf(shorts: readonly PlainContent[]): PlainContent | null {
  const [first] = shorts;
  if (first === undefined) return null;
  const longest = shorts.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), first);
  const isWhole = first.parts.length >= WHOLE_PARAGRAPHS || lengthOf(first) >= WHOLE_LENGTH;
  const differ = shorts.some((one) => textOf(one) !== textOf(first));
  return isWhole || differ ? longest : null;
}

function textsWithout(description: PlainContent | null): ItemTexts {
  return {
    parts: [],
    captions: description?.captions ?? [],
    image: description?.image ?? null,
    summary: description === null ? null : textOf(description),
  };
}

function otherText(shorts: readonly PlainContent[], whole: PlainContent): string | null {
  const other = shorts.find((one) => one !== whole && textOf(one) !== textOf(whole));
  return other === undefined ? null : textOf(other);
}

function textOf({ parts }: PlainContent): string {
  return parts.map(({ text }) => text).join(" ");
}

function lengthOf(content: PlainContent): number {
  return textOf(content).length;
}
