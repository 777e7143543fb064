import type { FeedSettings } from "../content/feeds-file.ts";
import { UserError } from "../errors.ts";
import type { ImportedArticle } from "../import/imported-article.ts";
import type { RobotsRules, RobotsVerdict } from "../web/robots.ts";
import type { WebAnswer, WebReader } from "../web/web-reader.ts";
import { readFetched, whyNot } from "./fetch-feed.ts";

/** Why a linked page gave no text, as a clause; `passing`: another time it may. */
export type PageFault = { readonly reason: string; readonly passing: boolean };

/** An item with its text, and why the linked page could not give it. */
export type FullItem = { readonly article: ImportedArticle; readonly fault: PageFault | null };

/** Reads the page that an item links to, where its feed is set so. Without the page the item's summary is its text. */
export async function fullText(
  item: ImportedArticle,
  setting: FeedSettings["fullText"],
  parts: { readonly web: Pick<WebReader, "get">; readonly robots: Pick<RobotsRules, "verdictOn"> },
): Promise<FullItem> {
  const wantsPage = setting === "always" || (setting === "auto" && item.body.length === 0);
  if (!wantsPage || item.url === null) return { article: withSummaryAsText(item), fault: null };
  const page = await readPageOf(item.url, parts);
  if ("reason" in page) return { article: withSummaryAsText(item), fault: page };
  return { article: withPage(item, page), fault: null };
}

/** The page's article, or why there is none. */
async function readPageOf(
  url: string,
  { web, robots }: Parameters<typeof fullText>[2],
): Promise<ImportedArticle | PageFault> {
  const verdict = await robots.verdictOn(url);
  if (verdict !== "allowed") return ROBOTS_FAULTS[verdict];
  const answer = await web.get(url);
  if (answer.kind !== "fetched") return { reason: whyNot(answer), passing: isPassing(answer) };
  // A redirect to another site asks that site's rules too.
  const other = await robots.verdictOn(answer.url);
  if (other !== "allowed") return ROBOTS_FAULTS[other];
  try {
    const { articles } = await readFetched(answer);
    const [article] = articles;
    return article === undefined || article.body.length === 0
      ? { reason: "there is no article on the page", passing: false }
      : article;
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message, passing: false };
    throw error;
  }
}

const ROBOTS_FAULTS: Readonly<Record<Exclude<RobotsVerdict, "allowed">, PageFault>> = {
  forbidden: { reason: "robots.txt of the site does not allow it", passing: false },
  unknown: { reason: "the site can’t say what its robots.txt allows", passing: true },
};

/** Whether a page that could not be had may be there another time: not where the server says that there is none. */
function isPassing(answer: Exclude<WebAnswer, { kind: "fetched" }>): boolean {
  if (answer.kind === "failed") return answer.passing;
  return (
    answer.kind === "refused" && (answer.status >= 500 || answer.status === 429 || answer.status === 408)
  );
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
