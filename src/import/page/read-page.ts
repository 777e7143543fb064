import type { ImportedArticle } from "../imported-article.ts";
import { pageLine, readBlocks } from "./body/blocks.ts";
import { chooseMainElement } from "./body/main-element.ts";
import { readBody } from "./body/read-body.ts";
import { readAddress, readImage } from "./metadata/addresses.ts";
import { readByline } from "./metadata/authors.ts";
import { readDates } from "./metadata/dates.ts";
import { readLanguage } from "./metadata/language.ts";
import { type PageMarkup, readMarkup } from "./metadata/page-markup.ts";
import { readSource, siteNames } from "./metadata/site-name.ts";
import { readTitle } from "./metadata/title.ts";
import { readTopics } from "./metadata/topics.ts";
import { noArticleError, whyNoArticle } from "./page-kind.ts";
import { parsePage } from "./parse-page.ts";

/**
 * Reads the article of a saved web page. It takes as long as the page is large, and a hostile page may take many
 * seconds: `readPageApart` sets it a limit.
 *
 * @param url where the page comes from, if that is known: relative addresses in it are relative to this.
 * @throws UserError for a page without an article: a section front, a paywall, a login, a page without text.
 */
export function readPage(html: string, url: string | null): ImportedArticle {
  const page = parsePage(html);
  const markup = readMarkup(page, url);
  const address = readAddress(markup, url);
  const sites = siteNames(markup, address);
  const language = readLanguage(markup);
  const main = chooseMainElement(page);
  const around = {
    page,
    main: main.element,
    blocks: readBlocks(page, () => false),
    text: readBlocks(main.element, main.skip),
  };
  const title = readTitle(markup, main.element, sites);
  const byline = readByline({ markup, around, title }, sites);
  const summary = readDescription(markup);
  const { parts, captions } = readBody(main, around.blocks, { title, byline, description: summary });
  const reason = whyNoArticle(markup, around.blocks, parts);
  if (reason !== null) throw noArticleError(reason);
  return {
    title,
    byline,
    ...readDates({ markup, around, title, language, url: address }),
    url: address,
    guid: null,
    source: readSource(markup, address),
    topics: readTopics(markup),
    language,
    image: readImage(markup),
    summary,
    body: parts,
    captions: captions.map((text) => ({ written: text, text, credit: null })),
  };
}

function readDescription({ metas, linked }: PageMarkup): string | null {
  const stated = [...metas("og:description", "description"), linked?.description ?? ""].map(pageLine);
  return stated.find((text) => text !== "") ?? null;
}
