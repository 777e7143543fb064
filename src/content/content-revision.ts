import type { Article } from "./article.ts";
import { findContent, readContent } from "./content-folder.ts";
import { ChangedMeanwhile, writeContent } from "./content-writing.ts";
import { decode } from "./file-text.ts";
import { parseArticle, rewriteArticle } from "./front-matter.ts";

const MOST_TRIES = 5;

/**
 * Changes the article in a file; its other fields stay as they are written, with their order and comments. What others write at the
 * same time is not lost: then the file is read, and `revise` asked, again.
 *
 * @param file relative to the content folder.
 * @param revise gives the article as it is to be, or null to leave the file alone.
 * @returns the article as it was and is; null when there is no such file, or it was left alone.
 * @throws ContentError when the file can't be read as an article, and the system's own error when it can't be written.
 */
export async function reviseContent(
  directory: string,
  file: string,
  revise: (article: Article) => Article | null,
): Promise<{ readonly before: Article; readonly after: Article } | null> {
  for (let tries = 1; ; tries += 1) {
    if ((await findContent(directory, file)) === null) return null;
    const bytes = await readContent(directory, file);
    const before = parseArticle(file, bytes);
    const after = revise(before);
    const text = decode(bytes);
    if (after === null || !("text" in text)) return null;
    try {
      await writeContent(directory, file, rewriteArticle(text.text, after), bytes);
      return { before, after };
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || tries === MOST_TRIES) throw error;
    }
  }
}
