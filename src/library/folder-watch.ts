import { stat } from "node:fs/promises";
import { contentRoot } from "../content/content-folder.ts";
import { watchContent } from "../content/watch.ts";
import { errorInWords, UserError } from "../errors.ts";
import { inRealTime, type Schedule } from "./back-off.ts";
import type { Log } from "./content-problems.ts";
import type { Indexer } from "./indexer.ts";

const SECOND = 1000;
/** The folder is listed so often, whatever the watcher sees. */
const LISTING_MS = 60 * SECOND;
/**
 * More changes than these close together are a burst, in which the operating system loses some. What rests at the same moment is
 * then found by listing, which reads in batches and lets single files go first.
 */
const BURST = 20;
/** A burst is over when nothing came for so long. */
const BURST_OVER_MS = 2 * SECOND;
/** A watcher that failed is opened again after so many listings. */
const LISTINGS_BEFORE_REOPENING = 10;

/** How the library is kept in step with the content folder, for whoever looks after the bot. */
export type FolderHealth = {
  /** Why changes are not seen at once; null when they are. */
  readonly watchProblem: string | null;
  /** Why the folder could not be listed the last time; null when it could. */
  readonly listingProblem: string | null;
  /** When it was last listed whole; null before the first time. */
  readonly listed: Date | null;
  /** How many files had faults then, or could not be read. */
  readonly faults: number;
};

type FolderWatchOptions = {
  readonly directory: string;
  readonly indexer: Pick<Indexer, "synchronise" | "update">;
  readonly log: Log;
  now(): Date;
  /** Real time unless it is given. */
  readonly schedule?: Schedule;
};

/**
 * Keeps the library in step with the content folder: it takes over each change that the operating system reports, and lists the
 * whole folder each minute, after a burst of changes, and when another folder has taken its place. So what no watcher sees (a
 * lost event, a link that leads elsewhere now, a disk of another machine) is found a minute later.
 */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  readonly #schedule: Schedule;
  #watcher: { close(): Promise<void> } | null = null;
  /** Which folder is watched: not its name, but itself. */
  #root: string | null = null;
  #watchProblem: string | null = null;
  #listingProblem: string | null = null;
  #listed: Date | null = null;
  #faults = 0;
  #listings = 0;
  #isListing = false;
  #changes = 0;
  #cancelListing: () => void = () => {};
  #cancelBurst: () => void = () => {};
  #isClosed = false;

  private constructor(options: FolderWatchOptions) {
    this.#options = options;
    this.#schedule = options.schedule ?? inRealTime;
  }

  /**
   * Begins to watch. What is there already is taken over by `list`.
   *
   * @throws UserError when the folder is not there.
   */
  static async open(options: FolderWatchOptions): Promise<FolderWatch> {
    const watch = new FolderWatch(options);
    await watch.#watch();
    return watch;
  }

  /**
   * Takes over the whole folder, and does so again each minute from then on.
   *
   * @throws UserError when the folder cannot be read.
   */
  async list(): ReturnType<Indexer["synchronise"]> {
    this.#cancelListing();
    this.#changes = 0;
    this.#listings += 1;
    this.#isListing = true;
    try {
      const result = await this.#options.indexer.synchronise();
      this.#listed = this.#options.now();
      this.#faults = result.problems;
      this.#listingProblem = null;
      return result;
    } catch (error) {
      this.#listingProblem = errorInWords(error);
      throw error;
    } finally {
      this.#isListing = false;
      this.#listLater();
    }
  }

  health(): FolderHealth {
    return {
      watchProblem: this.#watchProblem,
      listingProblem: this.#listingProblem,
      listed: this.#listed,
      faults: this.#faults,
    };
  }

  /** Takes over no more changes. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelBurst();
    this.#cancelListing();
    await this.#watcher?.close();
  }

  #listLater(): void {
    this.#cancelListing();
    if (this.#isClosed) return;
    this.#cancelListing = this.#schedule(() => void this.#listAgain(), LISTING_MS);
  }

  /** Never rejects. */
  async #listAgain(): Promise<void> {
    const before = this.#listingProblem;
    try {
      await this.#watchAgain();
      const { added, changed, removed } = await this.list();
      if (before !== null) this.#options.log.info({}, "the content folder can be listed again");
      if (added + changed + removed > 0)
        this.#options.log.info(
          { added, changed, removed },
          "changes were found by listing the content folder",
        );
    } catch (error) {
      this.#listingProblem = errorInWords(error);
      if (this.#listingProblem !== before)
        this.#options.log.error({ err: error }, "the content folder could not be listed; it is tried again");
      this.#listLater();
    }
  }

  /** Watches the folder that is there now, where it is another one than before or its watcher has failed for a while. */
  async #watchAgain(): Promise<void> {
    const isDue = this.#watchProblem !== null && this.#listings % LISTINGS_BEFORE_REOPENING === 0;
    if (!isDue && (await identityOf(this.#options.directory)) === this.#root) return;
    await this.#watcher?.close();
    this.#watcher = null;
    if (!this.#isClosed) await this.#watch();
  }

  async #watch(): Promise<void> {
    const { directory, log } = this.#options;
    this.#root = await identityOf(directory);
    const before = this.#watchProblem;
    this.#watchProblem = null;
    const fail = (error: Error): void => {
      const isNew = this.#watchProblem === null;
      this.#watchProblem = errorInWords(error);
      if (isNew && this.#watchProblem !== before)
        log.error(
          { err: error },
          "the content folder cannot be watched as a whole; changes are found by listing it each minute",
        );
    };
    try {
      this.#watcher = await watchContent(directory, (names) => this.#takeChanges(names), fail);
    } catch (error) {
      if (error instanceof UserError || !(error instanceof Error)) throw error;
      fail(error);
    }
  }

  #takeChanges(names: readonly string[]): void {
    if (this.#isClosed) return;
    this.#changes += names.length;
    if (names.length > BURST || names.some((name) => name.endsWith("/"))) {
      if (!this.#isListing) void this.#listAgain();
      this.#listWhenOver();
      return;
    }
    for (const file of names) void this.#options.indexer.update(file);
    if (this.#changes > BURST) this.#listWhenOver();
  }

  /** Lists the folder when no more changes come. */
  #listWhenOver(): void {
    this.#cancelBurst();
    this.#cancelBurst = this.#schedule(() => void this.#listAgain(), BURST_OVER_MS);
  }
}

/** What distinguishes a folder from another of the same name. @throws UserError when there is none. */
async function identityOf(directory: string): Promise<string> {
  const root = await contentRoot(directory);
  const { dev, ino } = await stat(root);
  return `${root} ${dev} ${ino}`;
}
