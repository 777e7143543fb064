import type { Article } from "../../content/article.ts";
import { UserError } from "../../errors.ts";
import { cleanCharacters } from "../clean-characters.ts";
import type { FeedFacts } from "../feed/feed.ts";
import { describeFeedList } from "../feed/feed-list.ts";
import { readFeed } from "../feed/read-feed.ts";
import type { ImportedArticle } from "../imported-article.ts";
import { PageReader } from "../page/read-page-apart.ts";
import { readTextDump } from "../paste/text-dump.ts";
import { readEmail } from "./read-email.ts";
import { readMarkdown, toImported } from "./read-markdown.ts";
import { type InputOrigin, recognise } from "./recognise.ts";

/** What was read from one input. */
export type ReadInput = {
  readonly articles: readonly ImportedArticle[];
  /** What a feed says of itself; null for everything else. */
  readonly feed: FeedFacts | null;
  /** The one article that an editor wrote as a content file: it is stored as it stands, with nothing left out. */
  readonly written: Article | null;
  /** Parts of it that cannot be articles; they never keep out the others. */
  readonly faults: readonly string[];
};

/** One thread for all pages. It starts with the first and keeps no process alive. */
const pages = new PageReader();

/**
 * Reads whatever an editor has: the input is recognised by its content.
 *
 * @throws UserError when there is no article in it, saying what it is and what to do.
 */
export async function readInput(bytes: Uint8Array, origin: InputOrigin): Promise<ReadInput> {
  const recognised = await recognise(bytes, origin);
  switch (recognised.kind) {
    case "refused":
      throw new UserError(recognised.reason);
    case "opml":
      throw new UserError(describeFeedList(recognised.text));
    case "feed": {
      const { items, faults, ...feed } = readFeed(recognised.text, origin);
      return { ...of(items), feed, faults };
    }
    case "markdown": {
      const written = readMarkdown(recognised.text, origin.name);
      return { ...of([toImported(written)]), written };
    }
    case "email": {
      const email = await readEmail(bytes);
      return of([email.kind === "page" ? await pages.read(email.html, email.url) : email.article]);
    }
    case "page":
      return of([await pages.read(recognised.text, origin.url)]);
    case "text":
      return of(readTextDump(cleanCharacters(recognised.text)));
  }
}

function of(articles: readonly ImportedArticle[]): ReadInput {
  return { articles, feed: null, written: null, faults: [] };
}
