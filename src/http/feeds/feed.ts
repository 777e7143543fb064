import { hash } from "node:crypto";
import { generateAtomFeed, generateJsonFeed } from "feedsmith";

/** A list of what is new, in no format yet. */
export type Feed = {
  /** What it is a feed of, for its id: the same for the same list. */
  readonly of: string;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** What it is, for its id. */
  readonly of: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: Date;
  readonly updated: Date;
  /** Plain text. */
  readonly text: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
};

export type FeedFormat = {
  readonly ending: "atom" | "json";
  readonly type: string;
  /** @param address where the feed itself is. */
  write(feed: Feed, address: string): string;
};

/** RFC 4287. */
const atom: FeedFormat = {
  ending: "atom",
  type: "application/atom+xml; charset=utf-8",
  write: ({ of, title, entries }, address) =>
    generateAtomFeed({
      id: idOf(of),
      title: text(title),
      updated: newest(entries),
      authors: [{ name: "Lede" }],
      links: [{ href: address, rel: "self", type: "application/atom+xml" }],
      entries: entries.map((entry) => ({
        id: idOf(entry.of),
        title: text(entry.title),
        published: entry.published,
        updated: entry.updated,
        authors: entry.authors.map((name) => ({ name: plain(name) })),
        categories: entry.topics.map((topic) => ({ term: plain(topic) })),
        content: text(entry.text),
        ...(entry.url !== null && { links: [{ href: entry.url, rel: "alternate" }] }),
      })),
    }),
};

/** JSON Feed 1.1. */
const json: FeedFormat = {
  ending: "json",
  type: "application/feed+json; charset=utf-8",
  write: ({ title, entries }, address) =>
    JSON.stringify(
      generateJsonFeed({
        title: plain(title),
        feed_url: address,
        items: entries.map((entry) => ({
          id: idOf(entry.of),
          title: plain(entry.title),
          content_text: plain(entry.text),
          date_published: entry.published,
          date_modified: entry.updated,
          authors: entry.authors.map((name) => ({ name: plain(name) })),
          tags: entry.topics.map(plain),
          ...(entry.url !== null && { url: entry.url }),
        })),
      }),
    ),
};

export const FEED_FORMATS: readonly FeedFormat[] = [atom, json];

/** A feed without entries has been the same for ever. */
function newest(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}

/** The same name has the same id, on every machine: a UUID of version 8 (RFC 9562) made of a hash. */
function idOf(name: string): string {
  const digits = hash("sha256", name, "hex");
  const variant = "89ab"[Number.parseInt(digits.slice(16, 17), 16) % 4];
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}

const text = (value: string) => ({ value: plain(value), type: "text" });

/** XML 1.0 has no way to write control characters and halves of surrogate pairs. */
function plain(value: string): string {
  return value.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, " ");
}
