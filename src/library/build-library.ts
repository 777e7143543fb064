import { copyFileSync, constants as fileConstants, renameSync } from "node:fs";
import type { ContentProblem } from "../content/content-problem.ts";
import type { Log } from "./content-problems.ts";
import { FILLED } from "./filled.ts";
import { createIndexer, type IndexingResult } from "./indexer.ts";
import { finishDatabase, isThere, peekAt, removeDatabase } from "./open-database.ts";
import type { ReadingProgress } from "./reading-progress.ts";
import { isCurrent, openLibrary } from "./store.ts";

export type BuildOptions = {
  readonly directory: string;
  /** Where the library is to be. What is there is not touched before the new one is whole. */
  readonly file: string;
  readonly log: Log;
  now(): Date;
  onProgress?(progress: ReadingProgress | null): void;
  /** Ends the work; what is read by then is kept for the next time. */
  readonly signal: AbortSignal;
};

export type BuildResult = IndexingResult & {
  /** Whether the library is there now; otherwise the work was ended before. */
  readonly isBuilt: boolean;
  readonly faults: readonly ContentProblem[];
};

/**
 * Builds the library of a content folder in a file that others only read, and puts it in its place in one step. It begins with a copy of
 * the library that is there, or goes on with what an earlier run left, and reads only what has changed since.
 *
 * @throws UserError when the folder cannot be read, or the file cannot be written.
 */
export async function buildLibraryFile(options: BuildOptions): Promise<BuildResult> {
  const { directory, file, log, now, onProgress, signal } = options;
  const building = buildingFile(file);
  beginWith(file, building);
  const library = openLibrary(building, isThere(building) ? building : file);
  let result: IndexingResult;
  let faults: readonly ContentProblem[];
  let isBuilt: boolean;
  try {
    const indexer = createIndexer({
      ...{ directory, log, now, library },
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    const stop = () => void indexer.stop();
    signal.addEventListener("abort", stop, { once: true });
    result = await indexer.synchronise();
    // An article of the future whose time has come, with no change of its file.
    library.at(now()).statistics();
    signal.removeEventListener("abort", stop);
    faults = indexer.problems();
    isBuilt = !signal.aborted && library.isFilled();
    await indexer.stop();
  } finally {
    library.close();
  }
  if (isBuilt) {
    finishDatabase(building);
    renameSync(building, file);
  }
  return { ...result, isBuilt, faults };
}

/** Where the library for a file is built. */
function buildingFile(file: string): string {
  return `${file}.building`;
}

/** Where nothing was left of an earlier run, a copy of the library that is there is the beginning. */
function beginWith(file: string, building: string): void {
  if (isThere(building)) return;
  const found = isThere(file) ? peekAt(file) : null;
  if (found === null || found.mark !== FILLED || !isCurrent(found.version)) return;
  const copy = `${building}.copy`;
  removeDatabase(copy);
  copyFileSync(file, copy, fileConstants.COPYFILE_FICLONE);
  renameSync(copy, building);
}
