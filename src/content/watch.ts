import { relative, sep } from "node:path";
import { watch } from "chokidar";
import { contentRoot, isContentName, SPEAKERS_FILE } from "./content-folder.ts";

/** How long a file's size must rest before it counts as written, and how often that is looked at, in milliseconds. */
const WRITING = { stabilityThreshold: 200, pollInterval: 50 };

/**
 * Reports content files, and the speakers' file, that are added, written or deleted from now on, within a second. What is
 * there already is not reported: list it after this has resolved, and no file falls in between.
 *
 * @param onChange gets the file's name, relative to the folder.
 * @param onError gets what the operating system reports ("too many watched files"); watching goes on where it can.
 * @throws UserError when the folder is not there.
 */
export async function watchContent(
  directory: string,
  onChange: (file: string) => void,
  onError: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
  const root = await contentRoot(directory);
  const nameOf = (path: string): string => relative(root, path).split(sep).join("/");
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: WRITING,
    // What may not be read is a problem of that file or folder, which whoever reads it reports.
    ignorePermissionErrors: true,
    ignored: (path, status) => {
      const name = nameOf(path);
      if (name === "") return false;
      return status?.isFile() ? !isWatched(name) : name.split("/").some((part) => part.startsWith("."));
    },
  });
  const report = (path: string) => {
    const file = nameOf(path);
    if (isWatched(file)) onChange(file);
  };
  watcher.on("add", report).on("change", report).on("unlink", report);
  watcher.on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return { close: () => watcher.close() };
}

function isWatched(file: string): boolean {
  return file === SPEAKERS_FILE || isContentName(file);
}
