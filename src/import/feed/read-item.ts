import { readCaption } from "../caption.ts";
import { plainLine } from "../clean-characters.ts";
import { type ImportedArticle, NOTHING_KNOWN } from "../imported-article.ts";
import { readFeedDate } from "./date/feed-date.ts";
import { languageTag } from "./feed-address.ts";
import { feedText, toLine } from "./feed-text.ts";
import { firstLine, firstText } from "./first-of.ts";
import { readItemAddress } from "./item-address.ts";
import { readByline } from "./item-byline.ts";
import { readItemImage, readMediaCaptions } from "./item-image.ts";
import { readItemTexts } from "./item-texts.ts";
import { attributeOf, childrenNamed, hasElements, textOf } from "./xml/xml-query.ts";
import type { XmlElement } from "./xml/xml-tree.ts";

/** What holds for all items of a feed that do not say otherwise. */
export type FeedDefaults = {
  readonly title: string | null;
  readonly language: string | null;
  readonly byline: string | null;
  /** What relative addresses are relative to. */
  readonly base: string | null;
  /** What a text is whose type is not named. */
  readonly assumed: "html" | "plain";
};

const TITLES = ["title", "dc:title", "dcterms:title", "media:title", "itunes:title", "atom:title"];
const PUBLISHED = [
  "pubdate",
  "published",
  "issued",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
  "dcterms:date",
  "atom:published",
  "created",
  "date",
];
const UPDATED = ["updated", "modified", "dcterms:modified", "atom:updated", "lastmod"];
const MOST_TOPICS = 20;
const LONGEST_TOPIC = 100;

/** Reads one item of a feed. What it does not say is null or empty; titles and texts are plain text. */
export function readItem(item: XmlElement, defaults: FeedDefaults): ImportedArticle {
  const base = item.base ?? defaults.base;
  const { parts, captions, image, summary } = readItemTexts(item, defaults.assumed, base);
  const updated = firstDate(item, UPDATED);
  const source = readSource(item, defaults.assumed);
  const title = withoutSource(firstLine(item, TITLES, defaults.assumed), source);
  return {
    ...NOTHING_KNOWN,
    title,
    captions: withoutRepeats([...readMediaCaptions(item), ...captions.map(readCaption)]),
    byline: readByline(item) ?? defaults.byline,
    published: firstDate(item, PUBLISHED) ?? updated,
    updated,
    url: readItemAddress(item, base),
    guid: readGuid(item),
    source: source ?? defaults.title,
    topics: readTopics(item),
    language: languageTag(firstText(item, ["dc:language", "language"]) ?? item.language) ?? defaults.language,
    image: readItemImage(item, base) ?? image,
    summary: isHeadlineAgain(summary, title, source) ? null : summary,
    body: parts,
  };
}

/** A feed of many publications puts the publication behind the headline too. */
function withoutSource(title: string | null, source: string | null): string | null {
  const ending = ` - ${source}`;
  return source !== null && title?.endsWith(ending) ? title.slice(0, -ending.length) : title;
}

/** Such a feed also has them both, and nothing else, for a description. */
function isHeadlineAgain(summary: string | null, title: string | null, source: string | null): boolean {
  return source !== null && summary === `${title} ${source}`;
}

function withoutRepeats(captions: ImportedArticle["captions"]): ImportedArticle["captions"] {
  const seen = new Set<string>();
  return captions.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function firstDate(item: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const written = firstText(item, [name]) ?? item.attributes[name];
    const date = written === undefined ? null : readFeedDate(written);
    if (date !== null) return date;
  }
  return null;
}

function readGuid(item: XmlElement): string | null {
  return (
    firstText(item, ["guid", "id", "atom:id", "dc:identifier"]) ??
    (attributeOf(item, "about")?.trim() || null)
  );
}

/** The publication that an item was taken from; a feed of many publications names it. */
function readSource(item: XmlElement, assumed: "html" | "plain"): string | null {
  const [source] = childrenNamed(item, "source");
  if (source === undefined) return null;
  const line = hasElements(source)
    ? firstLine(source, ["title"], assumed)
    : toLine(feedText(source, assumed));
  return line === "" ? null : line;
}

function readTopics(item: XmlElement): string[] {
  const written = [
    ...childrenNamed(item, "category").map(
      (category) =>
        textOf(category).trim() || (attributeOf(category, "label") ?? attributeOf(category, "term") ?? ""),
    ),
    ...childrenNamed(item, "dc:subject").map(textOf),
    ...["media:keywords", "itunes:keywords"]
      .flatMap((name) => childrenNamed(item, name))
      .flatMap((list) => textOf(list).split(",")),
  ];
  const topics = new Map<string, string>();
  for (const one of written) {
    const topic = plainLine(toLine({ kind: "html", text: one }));
    const key = topic.toLowerCase();
    const isTopic =
      topic !== "" && topic.length <= LONGEST_TOPIC && !/^https?:|^uncategori[sz]ed$/iu.test(topic);
    if (isTopic && !topics.has(key)) topics.set(key, topic);
  }
  return [...topics.values()].slice(0, MOST_TOPICS);
}
