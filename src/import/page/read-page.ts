import { UserError } from "../../errors.ts";
import { plainParts } from "../html/plain-parts.ts";
import { type ImportedArticle, NOTHING_KNOWN } from "../imported-article.ts";

/** Reads the article of a page. @throws UserError when there is none. */
export function readPage(html: string, url: string | null): ImportedArticle {
  const body = plainParts(html, url);
  if (body.length === 0) throw new UserError("There is no article on this page.");
  return { ...NOTHING_KNOWN, title: /<title>([^<]*)/iu.exec(html)?.[1]?.trim() ?? null, url, body };
}
