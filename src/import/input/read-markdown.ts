import type { Article } from "../../content/article.ts";
import { parseArticle } from "../../content/front-matter.ts";
import { formatMoment } from "../../content/moment.ts";
import { type ImportedArticle, NOTHING_KNOWN } from "../imported-article.ts";

/**
 * Reads Markdown with front matter, as a content file has it.
 *
 * @param name the file's, which gives the id where the front matter names none.
 * @throws ContentError with every fault in it.
 */
export function readMarkdown(text: string, name: string | null): Article {
  return parseArticle(name ?? "article.md", new TextEncoder().encode(text));
}

/** What an article from a content file says, in the shape of everything that is imported. */
export function toImported(article: Article): ImportedArticle {
  const { image } = article;
  const caption = image?.caption ?? null;
  const credit = image?.credit ?? null;
  const written = [caption, credit === null ? null : `(${credit})`].filter((part) => part !== null).join(" ");
  return {
    ...NOTHING_KNOWN,
    title: article.title,
    captions: written === "" ? [] : [{ written, text: caption ?? "", credit }],
    byline: article.author,
    published: article.published === null ? null : formatMoment(article.published),
    updated: article.updated === null ? null : formatMoment(article.updated),
    url: article.url,
    source: article.source,
    topics: article.topics,
    language: article.language,
    image: image?.url ?? null,
    summary: article.summary,
    body: article.body
      .split(/\n\s*\n/u)
      .map((part) => part.replace(/\s+/gu, " ").trim())
      .filter((part) => part !== "")
      .map((part) => {
        const heading = /^#{1,6} (.+)$/u.exec(part)?.[1];
        return heading === undefined ? { kind: "paragraph", text: part } : { kind: "subhead", text: heading };
      }),
  };
}
