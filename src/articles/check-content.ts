import { listContent, readContent } from "./content-folder.ts";
import type { ContentProblem } from "./content-problem.ts";
import { ContentError, parseArticle } from "./front-matter.ts";

/**
 * Reads every content file and tells all that is wrong, also two articles with one id.
 *
 * @throws UserError when the folder is not there.
 */
export async function checkContent(
  directory: string,
): Promise<{ files: number; problems: ContentProblem[] }> {
  const files = await listContent(directory);
  const problems: ContentProblem[] = [];
  const holders = new Map<string, string>();
  for (const { file } of files) {
    try {
      const { id } = parseArticle(file, await readContent(directory, file));
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
