import { createHash } from "node:crypto";
import type { Article } from "../../content/article.ts";
import { canonicalUrl } from "../../content/canonical-url.ts";

/** The article with the mark by which an editor's changes are seen later. */
export function withFingerprint(article: Article): Article {
  return { ...article, imported: fingerprintOf(article) };
}

/**
 * A mark of all that an update would replace. What is kept through an update (topics, summary, section, corrections, the date)
 * is left out, and so is what changes by itself: the tracking in an address, the signature in a picture's.
 */
export function fingerprintOf(article: Article): string {
  const { title, source, url, author, language, image, captions, body } = article;
  const address = url === null ? null : (canonicalUrl(url) ?? url);
  const picture = image && [image.url?.replace(/[?#].*$/u, "") ?? null, image.caption, image.credit];
  const said = [title, source, address, author, language, picture, captions, body];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
}

/** Whether a person wrote the file, or changed in it what an import had written. */
export function isEdited(article: Article): boolean {
  return article.imported !== fingerprintOf(article);
}
