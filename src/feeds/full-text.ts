import type { FeedSettings } from "../content/feeds-file.ts";
import { UserError } from "../errors.ts";
import type { ImportedArticle } from "../import/imported-article.ts";
import type { RobotsRules } from "../web/robots.ts";
import type { WebReader } from "../web/web-reader.ts";
import { readFetched, whyNot } from "./fetch-feed.ts";

/** An item with its text, and why the linked page could not give it, as a clause. */
export type FullItem = { readonly article: ImportedArticle; readonly fault: string | null };

/** Reads the page that an item links to, where its feed is set so. Without the page the item's summary is its text. */
export async function fullText(
  item: ImportedArticle,
  setting: FeedSettings["fullText"],
  parts: { readonly web: Pick<WebReader, "get">; readonly robots: Pick<RobotsRules, "allows"> },
): Promise<FullItem> {
  const wantsPage = setting === "always" || (setting === "auto" && item.body.length === 0);
  if (!wantsPage || item.url === null) return { article: withSummaryAsText(item), fault: null };
  const page = await readPageOf(item.url, parts);
  if (typeof page === "string") return { article: withSummaryAsText(item), fault: page };
  return { article: withPage(item, page), fault: null };
}

/** The page's article, or why there is none. */
async function readPageOf(
  url: string,
  { web, robots }: Parameters<typeof fullText>[2],
): Promise<ImportedArticle | string> {
  if (!(await robots.allows(url))) return "robots.txt of the site does not allow it";
  const answer = await web.get(url);
  if (answer.kind !== "fetched") return whyNot(answer);
  // A redirect to another site asks that site's rules too.
  if (!(await robots.allows(answer.url))) return "robots.txt of the site does not allow it";
  try {
    const { articles } = await readFetched(answer);
    const [article] = articles;
    return article === undefined || article.body.length === 0 ? "there is no article on the page" : article;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** What the feed says goes before what the page says, but for the text. */
function withPage(item: ImportedArticle, page: ImportedArticle): ImportedArticle {
  return {
    title: item.title ?? page.title,
    captions: page.captions.length > 0 ? page.captions : item.captions,
    byline: item.byline ?? page.byline,
    published: item.published ?? page.published,
    updated: item.updated ?? page.updated,
    url: item.url,
    guid: item.guid,
    source: item.source ?? page.source,
    topics: item.topics.length > 0 ? item.topics : page.topics,
    language: page.language ?? item.language,
    image: item.image ?? page.image,
    summary: item.summary ?? page.summary,
    body: page.body,
  };
}

function withSummaryAsText(item: ImportedArticle): ImportedArticle {
  if (item.body.length > 0 || item.summary === null) return item;
  return { ...item, body: [{ kind: "paragraph", text: item.summary }] };
}
