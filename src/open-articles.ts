import type { Logger } from "pino";
import type { Closing } from "./closing.ts";
import { type FolderHealth, FolderWatch } from "./library/folder-watch.ts";
import type { FollowedLibrary } from "./library/followed-library.ts";
import { IndexingThread } from "./library/indexing-thread.ts";
import { progressInWords } from "./library/reading-progress.ts";
import type { ServedLibrary } from "./library/served-library.ts";
import type { SharedLibrary } from "./library/shared-library.ts";

type ArticlesOptions = {
  readonly contentDirectory: string;
  readonly log: Logger;
  now(): Date;
};

/** How the library is kept up. */
export type ArticlesHealth = {
  readonly content: FolderHealth;
  /** How far the reading of the content folder has come; null when it is read. */
  readonly reading: string | null;
  /** The file that is read in place of a content folder; null where there is none, or where another process fills it all the time. */
  readonly library: { readonly file: string; readonly written: Date; readonly problem: string | null } | null;
};

/** The articles, while they are read. */
export type OpenedArticles = {
  /** Resolves when all that is there was read once. */
  readonly reading: Promise<unknown>;
  health(): ArticlesHealth;
};

/**
 * Begins to read all articles, which goes on meanwhile, and watches for changes; of a library that another process fills there is nothing
 * to read. What it opens goes on top of `closing`.
 */
export async function openArticles(
  options: ArticlesOptions,
  library: ServedLibrary | FollowedLibrary | SharedLibrary,
  closing: Closing,
): Promise<OpenedArticles> {
  if (library.kind === "served") return readFolder(options, library, closing);
  return {
    reading: Promise.resolve({ library: library.file }),
    health: () => ({
      content: { watchProblem: null, listingProblem: null, listed: null, faults: 0 },
      reading: null,
      library: fileHealth(library),
    }),
  };
}

function fileHealth(library: FollowedLibrary | SharedLibrary): ArticlesHealth["library"] {
  const { file, problem } = library;
  if (library.kind === "followed") return { file, problem, written: library.written };
  return problem === null ? null : { file, problem, written: library.written };
}

async function readFolder(
  { contentDirectory: directory, log, now }: ArticlesOptions,
  library: ServedLibrary,
  closing: Closing,
): Promise<OpenedArticles> {
  const { filling: file, rebuiltBecause } = library;
  const repair = once(() => rebuild(opened, log));
  const restore = () => library.restore();
  const indexer = new IndexingThread({
    directory,
    file,
    rebuiltBecause,
    log,
    now,
    restore,
    onDamage: repair,
  });
  closing.add("the reading of articles", () => indexer.stop());
  const folder = await FolderWatch.open({ directory, indexer, log, now });
  closing.add("the watch on the content folder", () => folder.close());
  const opened = { library, indexer, folder };
  library.onDamage(repair);
  const reading = readAll(opened, log);
  // Whoever joins hears of it; until then it must not count as unhandled.
  reading.catch(() => {});
  return {
    reading,
    health() {
      const progress = indexer.progress();
      return {
        content: folder.health(),
        reading: progress === null ? null : progressInWords(progress),
        library: null,
      };
    },
  };
}

type Opened = {
  readonly library: ServedLibrary;
  readonly indexer: IndexingThread;
  readonly folder: FolderWatch;
};

/** Reads all articles; where that filled a new library, it then takes the place of the one that answered meanwhile. */
async function readAll({ library, indexer, folder }: Opened, log: Logger): ReturnType<FolderWatch["list"]> {
  const result = await folder.list();
  if (!library.isBeside || indexer.isStopped) return result;
  try {
    await indexer.moveTo(library.file, () => library.exchange());
    log.info("the new library answers from now on");
  } catch (error) {
    log.error(
      { err: error },
      "The new library could not take the place of the one before. The next start tries again.",
    );
  }
  return folder.list();
}

/** Fills the library again, in a new file. What is asked meanwhile finds what is there by then. */
async function rebuild({ library, indexer, folder }: Opened, log: Logger): Promise<void> {
  log.error("The library’s file is damaged. It is built again from the articles.");
  try {
    await indexer.moveTo(library.file, () => library.rebuild());
    await folder.list();
  } catch (error) {
    log.error({ err: error }, "The library could not be built again. The next start tries again.");
  }
}

/** Damage is met by many statements at once: one repair is enough until it is done. */
function once(work: () => Promise<void>): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay) return;
    isUnderWay = true;
    // Whoever met the damage is in the midst of a statement.
    setImmediate(() => void work().finally(() => (isUnderWay = false)));
  };
}
