import { skippedLines } from "../language/layout/skipped-lines.ts";
import { fold } from "../language/words/fold.ts";
import type { Article } from "./article.ts";
import { listContent, readContent } from "./content-folder.ts";
import type { ContentProblem } from "./content-problem.ts";
import { ContentError } from "./content-problem.ts";
import { parseContent } from "./front-matter.ts";
import { type FieldPath, fieldName } from "./yaml-fields.ts";

export type ContentReport = {
  readonly files: number;
  /** What keeps an article from being served as it is written. */
  readonly problems: ContentProblem[];
  /** What is served and yet looks like a slip. */
  readonly warnings: ContentProblem[];
};

/**
 * Reads every content file and reports all that is wrong, including articles that share an id (a problem) or a title (a
 * warning). A file or folder that can't be read is a problem too, and the others are read.
 *
 * @param faultsOf what is wrong with an article that is well written in itself.
 * @throws UserError when the folder is not there.
 */
export async function checkContent(
  directory: string,
  faultsOf: (
    article: Article,
  ) => readonly { readonly path: FieldPath; readonly message: string }[] = () => [],
): Promise<ContentReport> {
  const { files, problems: hidden } = await listContent(directory);
  const problems = [...hidden];
  const warnings: ContentProblem[] = [];
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const { file } of files) {
    try {
      const bytes = await readContent(directory, file);
      const { article, lineOf } = parseContent(file, bytes);
      warnings.push(...skipped(file, article, Buffer.from(bytes).toString("utf8")));
      for (const { path, message } of faultsOf(article)) {
        problems.push({ file, line: lineOf(path), field: fieldName(path), message });
      }
      const { id, title } = article;
      const sameId = holderOf(ids, id, file);
      const sameTitle = holderOf(titles, fold(title).replace(/\s+/gu, " "), file);
      if (sameId !== null) {
        problems.push({
          file,
          line: null,
          field: "id",
          message: `“${id}” is the id of ${sameId} too: change one of them`,
        });
      } else if (sameTitle !== null) {
        warnings.push({
          file,
          line: lineOf(["title"]),
          field: "title",
          message: `“${title}” is the title of ${sameTitle} too: if both are one article, delete one file; if not, give one another title so that readers can tell them apart`,
        });
      }
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.sort((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)));
  return { files: files.length, problems, warnings };
}

/** What an editor wrote and the reader takes for furniture of a page. */
function skipped(file: string, { body, title }: Article, source: string): ContentProblem[] {
  const start = body === "" ? -1 : source.replace(/\r\n?/gu, "\n").lastIndexOf(body);
  const above = start < 0 ? null : source.replace(/\r\n?/gu, "\n").slice(0, start).split("\n").length - 1;
  return skippedLines(body, title).map(({ line, text, why }) => ({
    file,
    line: above === null ? null : above + line,
    field: "body",
    message: `“${text.slice(0, 60)}” is left out because it ${why}: write it as a whole sentence if it belongs to the article`,
  }));
}

/** The file that holds a key already; null when it is this one's from now on. */
function holderOf(holders: Map<string, string>, key: string, file: string): string | null {
  const holder = holders.get(key) ?? null;
  if (holder === null) holders.set(key, file);
  return holder;
}
