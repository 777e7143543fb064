import type { ImportedArticle } from "../imported-article.ts";
import { pageLine } from "./body/blocks.ts";
import { chooseMainElement } from "./body/main-element.ts";
import { readBody } from "./body/read-body.ts";
import { readAddress, readImage } from "./metadata/addresses.ts";
import { readByline } from "./metadata/authors.ts";
import { readDates } from "./metadata/dates.ts";
import { readLanguage } from "./metadata/language.ts";
import { readMarkup } from "./metadata/page-markup.ts";
import { readSource, siteNames } from "./metadata/site-name.ts";
import { readTitle } from "./metadata/title.ts";
import { parsePage } from "./parse-page.ts";

export function readPage(html: string, url: string | null): ImportedArticle {
  const page = parsePage(html);
  const markup = readMarkup(page, url);
  const address = readAddress(markup, url);
  const sites = siteNames(markup, address);
  const language = readLanguage(markup);
  const main = chooseMainElement(page);
  const title = readTitle(markup, sites);
  const byline = readByline(markup, main.element, sites);
  const summary =
    pageLine([...markup.metas("og:description", "description"), markup.linked?.description ?? ""][0] ?? "") ||
    null;
  const { parts, captions } = readBody(page, main, { title, byline, description: summary });
  return {
    title,
    byline,
    ...readDates(markup, main.element, language, address),
    url: address,
    guid: null,
    source: readSource(markup, address),
    topics: [],
    language,
    image: readImage(markup),
    summary,
    body: parts,
    captions: captions.map((text) => ({ written: text, text, credit: null })),
  };
}
