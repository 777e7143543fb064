import type { Article } from "./article.ts";
import { listContent, readContent } from "./content-folder.ts";
import type { ContentProblem } from "./content-problem.ts";
import { ContentError, parseContent } from "./front-matter.ts";
import { type FieldPath, fieldName } from "./yaml-fields.ts";

/**
 * Reads every content file and tells all that is wrong, also two articles with one id.
 *
 * @param faultsOf what is wrong with an article that is well written in itself.
 * @throws UserError when the folder is not there.
 */
export async function checkContent(
  directory: string,
  faultsOf: (
    article: Article,
  ) => readonly { readonly path: FieldPath; readonly message: string }[] = () => [],
): Promise<{ files: number; problems: ContentProblem[] }> {
  const listing = await listContent(directory);
  const { files } = listing;
  const problems = [...listing.problems];
  const holders = new Map<string, string>();
  for (const { file } of files) {
    try {
      const { article, lineOf } = parseContent(file, await readContent(directory, file));
      for (const { path, message } of faultsOf(article)) {
        problems.push({ file, line: lineOf(path), field: fieldName(path), message });
      }
      const { id } = article;
      const holder = holders.get(id);
      if (holder === undefined) holders.set(id, file);
      else
        problems.push({
          file,
          line: null,
          field: "id",
          message: `“${id}” is the id of ${holder} too: change one`,
        });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { files: files.length, problems };
}
