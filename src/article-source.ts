import { isWebAddress, readWebAddress, type WebSettings } from "./cli/import-address.ts";
import type { ImportedArticle } from "./import/imported-article.ts";
import { readInput } from "./import/input/read-input.ts";
import { recognise } from "./import/input/recognise.ts";

const NOWHERE = { name: null, url: null, contentType: null };

/**
 * What was pasted into the playground's article view, as text: the text of the article behind a link or in the HTML of a
 * page, and any other text as it is. A link into a private network is refused, unless the settings allow it.
 *
 * @throws UserError when the link can't be read, or there is no article in it or in the page.
 */
export async function openPasted(pasted: string, settings: WebSettings): Promise<string> {
  const line = pasted.trim();
  if (isWebAddress(line) && !/\s/u.test(line)) {
    return asText((await readWebAddress(line, settings)).articles);
  }
  const bytes = Buffer.from(pasted);
  const { kind } = await recognise(bytes, NOWHERE);
  return kind === "page" ? asText((await readInput(bytes, NOWHERE)).articles) : pasted;
}

/** The articles as they would be copied from a site. */
function asText(articles: readonly ImportedArticle[]): string {
  return articles
    .map(({ title, byline, published, body, url }) =>
      [
        title,
        byline === null ? null : `By ${byline}`,
        published === null ? null : `Published ${published}`,
        ...body.map(({ text }) => text),
        url,
      ]
        .filter((line) => line !== null)
        .join("\n\n"),
    )
    .join("\n\n\n");
}
