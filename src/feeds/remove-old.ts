import { readContent } from "../content/content-folder.ts";
import { ContentError } from "../content/content-problem.ts";
import { removeContent } from "../content/content-writing.ts";
import { parseArticle } from "../content/front-matter.ts";
import { isEdited } from "../import/store/fingerprint.ts";
import type { FeedRecord } from "./feed-record.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes the files that a poller wrote more than so many days ago and no editor has changed since.
 *
 * @param keepDays null for ever.
 * @returns the files that are still the poller's.
 */
export async function removeOld(
  directory: string,
  files: FeedRecord["files"],
  keepDays: number | null,
  now: Date,
): Promise<FeedRecord["files"]> {
  if (keepDays === null) return files;
  const isOld = ({ at }: { readonly at: Date }) => now.getTime() - at.getTime() > keepDays * DAY_MS;
  for (const { file } of files.filter(isOld)) {
    try {
      const article = parseArticle(file, await readContent(directory, file));
      if (!isEdited(article)) await removeContent(directory, file);
    } catch (error) {
      // What is gone or broken by now is an editor's matter.
      if (!(error instanceof ContentError)) throw error;
    }
  }
  return files.filter((one) => !isOld(one));
}
