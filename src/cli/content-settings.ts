import { resolve } from "node:path";
import { UserError } from "../errors.ts";

/** What the commands on the content folder need of the settings. */
export type ContentSettings = {
  readonly contentDirectory: string;
  /** A library that is built elsewhere; null for none. */
  readonly libraryFile?: string | null;
};

/**
 * The content folder that a command writes into.
 *
 * @param given the folder that the command was called with.
 * @throws UserError when the bot here reads no content folder, and the command names none.
 */
export function folderToWrite(
  { contentDirectory, libraryFile }: ContentSettings,
  given: string | undefined,
): string {
  if (given === undefined && libraryFile != null) {
    throw new UserError(
      `LIBRARY_FILE is set, so the bot here reads ${libraryFile} and no content folder. Run this where that library is built, or name a content folder with --content.`,
    );
  }
  return resolve(given ?? contentDirectory);
}
