import type { Article } from "../../content/article.ts";
import { canonicalUrl, siteOf } from "../../content/canonical-url.ts";
import { fold } from "../../language/words/fold.ts";
import { likenessOf, type Shingles, shinglesOf } from "./text-likeness.ts";

/** What an article is known by. */
export type StoryKeys = {
  /** See `canonicalUrl`. */
  readonly url: string | null;
  /** Addresses of its copies elsewhere. */
  readonly copies: readonly string[];
  readonly guid: string | null;
  readonly title: string;
  readonly source: string | null;
  /** The site of its address. */
  readonly site: string | null;
  /** The day of its publication, as 2031-03-28. */
  readonly day: string | null;
};

export function storyKeys(article: Article): StoryKeys {
  const { url, alsoIn, guid, title, source, published } = article;
  const site = url === null ? null : siteOf(url);
  const foldedSource = source === null ? null : plain(source);
  return {
    url: url === null ? null : canonicalUrl(url),
    copies: alsoIn.flatMap((copy) => (copy.url === null ? [] : (canonicalUrl(copy.url) ?? []))),
    guid: guid === null ? null : guidKey(guid, site ?? foldedSource ?? ""),
    title: plain(title) || title,
    source: foldedSource,
    site,
    day: published === null ? null : published.at.toISOString().slice(0, 10),
  };
}

/** A number alone means something within its feed only. */
function guidKey(guid: string, feed: string): string {
  if (/^(?:tag|urn):/iu.test(guid)) return guid;
  return canonicalUrl(guid) ?? `${feed} ${guid}`;
}

function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** What two articles were found to have in common first. */
export type Evidence = "url" | "guid" | "title" | "id";

/** Texts this alike may be two versions of one story; other texts under one headline are two stories. */
const VERSION_RESEMBLANCE = 0.25;
const VERSION_CONTAINMENT = 0.5;

/**
 * Whether two articles that have something in common are one story. An address is believed unless everything else speaks
 * against it: some feeds give all items the address of one page, and some all items one guid. Under one headline, it
 * takes the source and the day, or texts that are alike.
 *
 * @param areAlike compares the two texts; called only where they decide.
 */
export function areOneStory(
  evidence: Evidence,
  one: StoryKeys,
  other: StoryKeys,
  areAlike: () => boolean,
): boolean {
  const sameTitle = one.title === other.title;
  const differ = (key: "url" | "guid" | "source" | "day") =>
    one[key] !== null && other[key] !== null && one[key] !== other[key];
  const share = (key: "url" | "guid" | "source" | "day") => one[key] !== null && one[key] === other[key];
  switch (evidence) {
    case "url":
      return sameTitle || !differ("guid") || areAlike();
    case "guid":
      return sameTitle || !differ("url") || areAlike();
    case "title":
      if (differ("url") || differ("guid") || differ("source") || differ("day")) return false;
      return (share("source") && share("day")) || areAlike();
    case "id":
      // Long headlines that begin alike have one id.
      return !(differ("url") || differ("guid") || differ("source") || differ("day")) && areAlike();
  }
}

/** Whether two texts may be versions of one story; one without any words may be of any. */
export function mayBeVersions(one: string, other: string): boolean {
  const shingles = [shinglesOf(one), shinglesOf(other)] as const;
  const [first, second] = shingles;
  if (first.size === 0 || second.size === 0) return true;
  if (Math.min(first.size, second.size) < SHORT_TEXT) return sharedWords(one, other) >= VERSION_WORDS;
  const { resemblance, containment } = likenessOf(first, second);
  return resemblance >= VERSION_RESEMBLANCE || containment >= VERSION_CONTAINMENT;
}

/** In a text this short every change breaks most runs of words, so that single words are compared. */
const SHORT_TEXT = 30;
const VERSION_WORDS = 0.4;

function sharedWords(one: string, other: string): number {
  const [first, second] = [new Set(plain(one).split(" ")), new Set(plain(other).split(" "))];
  const shared = first.intersection(second).size;
  return shared / Math.min(first.size, second.size);
}

/** A copy has at least so many runs of words; shorter texts are alike by chance or by form. */
const SHORTEST_COPY = 25;
/** Up to this length, more of it must be the same. */
const SHORT_COPY = 100;

/**
 * Whether one article is a near-identical copy of another: of an agency's report, say, that two papers print. Reports of one
 * source follow a form ("Fog is expected at buoy 12"), so they must be the same in every word, or nearly so under one headline.
 */
export function areCopies(
  one: StoryKeys,
  other: StoryKeys,
  shingles: readonly [Shingles, Shingles],
): boolean {
  const [first, second] = shingles;
  if (Math.min(first.size, second.size) < SHORTEST_COPY) return false;
  const { resemblance, containment, length } = likenessOf(first, second);
  const isElsewhere =
    (one.source !== null && other.source !== null && one.source !== other.source) ||
    (one.site !== null && other.site !== null && one.site !== other.site);
  if (!isElsewhere) return resemblance === 1 || (resemblance >= 0.9 && one.title === other.title);
  if (Math.min(first.size, second.size) < SHORT_COPY) return resemblance >= 0.8;
  return resemblance >= 0.5 || (containment >= 0.8 && length >= 0.4);
}
