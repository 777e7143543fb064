import type { Feed } from "../../../src/import/feed/feed.ts";
import { readFeed } from "../../../src/import/feed/read-feed.ts";
import type { ImportedArticle } from "../../../src/import/imported-article.ts";

/** The feed in a text that was fetched from an address. */
export function feedOf(text: string, url: string | null = null): Feed {
  return readFeed(text, { name: null, url, contentType: null });
}

/** The only item of an RSS feed. */
export function rssItem(elements: string, channel = ""): ImportedArticle {
  return onlyItem(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Elsin Post</title>${channel}<item>${elements}</item></channel></rss>`,
  );
}

/** The only entry of an Atom feed. */
export function atomEntry(elements: string, feed = ""): ImportedArticle {
  return onlyItem(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Elsin Post</title>${feed}<entry>${elements}</entry></feed>`,
  );
}

export function onlyItem(text: string, url: string | null = null): ImportedArticle {
  const { items } = feedOf(text, url);
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} items`);
  return item;
}

/** The texts of an item, its summary first. */
export function textsOf({ summary, body }: ImportedArticle): string[] {
  return [...(summary === null ? [] : [summary]), ...body.map(({ text }) => text)];
}
