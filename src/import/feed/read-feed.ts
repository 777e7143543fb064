import { UserError } from "../../errors.ts";
import type { InputOrigin } from "../input/recognise.ts";
import type { Feed } from "./feed.ts";
import { languageTag } from "./feed-address.ts";
import { firstLine, firstText } from "./first-of.ts";
import { readItemAddress } from "./item-address.ts";
import { readByline } from "./item-byline.ts";
import { readJsonFeed } from "./json-feed.ts";
import { readEach } from "./read-each.ts";
import { type FeedDefaults, readItem } from "./read-item.ts";
import { childrenNamed, walk } from "./xml/xml-query.ts";
import { readXml, type XmlElement } from "./xml/xml-tree.ts";

const ROOTS: ReadonlySet<string> = new Set(["rss", "rdf", "feed", "channel", "entry"]);
const ITEMS: ReadonlySet<string> = new Set(["item", "entry"]);

/** Minutes of the periods that a feed names. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed. XML is read leniently, so that a broken feed still gives
 * its items.
 *
 * @param text the feed, decoded; see `decodeText`.
 * @throws UserError when it is no feed. A feed without items is one.
 */
export function readFeed(text: string, origin: InputOrigin): Feed {
  if (/^\s*\{/u.test(text)) return readJsonFeed(text, origin.url);
  const elements = readXml(text, origin.url);
  const root = findRoot(elements);
  if (root === null) throw new UserError("It can’t be read as a feed: there is neither RSS nor Atom in it.");
  const site = root.name === "entry" ? null : readItemAddress(channelOf(root), origin.url);
  const defaults = readDefaults(root, site ?? origin.url);
  const items = findItems(
    root.name === "entry" ? elements : root.children.filter((child) => typeof child !== "string"),
  );
  return {
    title: defaults.title,
    url: site,
    language: defaults.language,
    minutesBetween: readMinutes(channelOf(root)),
    ...readEach(items, (item) => readItem(item, defaults)),
  };
}

function findRoot(elements: readonly XmlElement[]): XmlElement | null {
  for (const element of walk(elements)) if (ROOTS.has(element.name)) return element;
  return null;
}

/** An item that a broken one never closed stands within that. */
function findItems(elements: readonly XmlElement[]): XmlElement[] {
  return [...walk(elements)].filter(({ name }) => ITEMS.has(name));
}

function channelOf(root: XmlElement): XmlElement {
  return root.name === "channel" ? root : (childrenNamed(root, "channel")[0] ?? root);
}

function readDefaults(root: XmlElement, base: string | null): FeedDefaults {
  const channel = channelOf(root);
  const assumed = root.name === "feed" || root.name === "entry" ? "plain" : "html";
  const isEntry = root.name === "entry";
  return {
    title: isEntry ? null : firstLine(channel, ["title", "dc:title", "atom:title", "itunes:title"], assumed),
    language: languageTag(firstText(channel, ["language", "dc:language"]) ?? channel.language),
    // Atom has its entries inherit the feed's author; RSS names who answers for the feed.
    byline: root.name === "feed" ? readByline(channel) : null,
    base: root.base ?? base,
    assumed,
  };
}

/** How often the feed asks to be read at most, in minutes. */
function readMinutes(channel: XmlElement): number | null {
  const lifetime = Number(firstText(channel, ["ttl"]) ?? "0");
  if (Number.isFinite(lifetime) && lifetime > 0) return Math.round(lifetime);
  const period = PERIODS[firstText(channel, ["sy:updateperiod"])?.toLowerCase() ?? ""];
  const times = Number(firstText(channel, ["sy:updatefrequency"]) ?? "1");
  return period === undefined ? null : Math.max(1, Math.round(period / (times >= 1 ? times : 1)));
}
