import { parseJsonFeed } from "feedsmith";
import { UserError } from "../../errors.ts";
import { readCaption } from "../caption.ts";
import { plainLine } from "../clean-characters.ts";
import { type ImportedArticle, NOTHING_KNOWN } from "../imported-article.ts";
import { readFeedDate } from "./date/feed-date.ts";
import type { Feed } from "./feed.ts";
import { languageTag, wholeAddress } from "./feed-address.ts";
import { toContent } from "./feed-text.ts";
import { readEach } from "./read-each.ts";

type JsonFeed = ReturnType<typeof parseJsonFeed>;
type JsonItem = NonNullable<JsonFeed["items"]>[number];
type JsonAuthor = NonNullable<JsonFeed["authors"]>[number];

/** Reads a JSON Feed. @throws UserError when it is none. */
export function readJsonFeed(text: string, address: string | null): Feed {
  const feed = parse(text);
  const title = lineOf(feed.title);
  const base = address ?? feed.feed_url ?? feed.home_page_url ?? null;
  const language = languageTag(feed.language ?? null);
  const byline = namesOf(feed.authors);
  return {
    title,
    url: wholeAddress(feed.home_page_url, base),
    language,
    minutesBetween: null,
    ...readEach(feed.items ?? [], (item) => readJsonItem(item, { title, base, language, byline })),
  };
}

function parse(text: string): JsonFeed {
  try {
    return parseJsonFeed(text);
  } catch {
    throw new UserError(
      "It is JSON, and no feed: a JSON Feed has a “version”, a “title” and a list of “items”.",
    );
  }
}

type Defaults = Readonly<Record<"title" | "base" | "language" | "byline", string | null>>;

function readJsonItem(item: JsonItem, { title, base, language, byline }: Defaults): ImportedArticle {
  const html = toContent({ kind: "html", text: item.content_html ?? "" }, base);
  const content =
    html.parts.length > 0 ? html : toContent({ kind: "plain", text: item.content_text ?? "" }, base);
  const published = readFeedDate(String(item.date_published ?? ""));
  const updated = readFeedDate(String(item.date_modified ?? ""));
  return {
    ...NOTHING_KNOWN,
    title: lineOf(item.title),
    captions: content.captions.map(readCaption),
    byline: namesOf(item.authors) ?? byline,
    published: published ?? updated,
    updated,
    url: wholeAddress(item.url, base) ?? wholeAddress(item.external_url, base) ?? wholeAddress(item.id),
    guid: item.id ?? null,
    source: title,
    topics: [...new Set((item.tags ?? []).map(plainLine).filter((tag) => tag !== ""))],
    language: languageTag(item.language ?? null) ?? language,
    image: wholeAddress(item.image, base) ?? wholeAddress(item.banner_image, base) ?? content.image,
    summary: lineOf(item.summary),
    body: content.parts,
  };
}

/** Plain text by definition. */
function lineOf(text: string | undefined): string | null {
  return plainLine(text ?? "") || null;
}

function namesOf(authors: readonly JsonAuthor[] | undefined): string | null {
  const names = (authors ?? []).map(({ name }) => plainLine(name ?? "")).filter((name) => name !== "");
  return names.length === 0 ? null : [...new Set(names)].join(", ");
}
