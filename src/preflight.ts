import { contentRoot } from "./content/content-folder.ts";
import { UserError } from "./errors.ts";
import { openDataDirectory } from "./state/data-directory.ts";

/**
 * Looks at the folders that the settings name before anything is opened, so that all that is wrong with them is said at once. The
 * data folder is made if need be.
 *
 * @throws UserError with a line for each fault.
 */
export async function checkFolders(settings: {
  readonly dataDirectory: string;
  readonly contentDirectory: string;
  /** Where there is one, the content folder is not read. */
  readonly libraryFile: string | null;
}): Promise<void> {
  const faults = [
    await faultOf(() => openDataDirectory(settings.dataDirectory)),
    settings.libraryFile === null ? await faultOf(() => contentRoot(settings.contentDirectory)) : null,
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new UserError(faults.join("\n"));
}

async function faultOf(look: () => unknown): Promise<string | null> {
  try {
    await look();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}
