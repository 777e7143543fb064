import { setImmediate as nextTurn } from "node:timers/promises";
import { type ContentListing, listContent, SPEAKERS_FILE } from "../content/content-folder.ts";
import type { ContentProblem } from "../content/content-problem.ts";
import { readKnownSpeakers } from "../content/speakers-file.ts";
import { type ArticleChange, ArticleIntake, type IntakeParts, type Outcome } from "./article-intake.ts";
import { BackOff, inRealTime, type Schedule } from "./back-off.ts";
import { Batches } from "./batches.ts";
import { EmptiedFolder } from "./emptied-folder.ts";
import { compareFiles, goneFiles, goneFrom } from "./folder-comparison.ts";
import { progressNotes, type ReadingProgress } from "./reading-progress.ts";
import type { LibraryStore } from "./store.ts";
import { UrgentFiles } from "./urgent-files.ts";

/** How many files were indexed or taken out, and how many cannot be read now. */
export type IndexingResult = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly problems: number;
};

/**
 * Keeps the library in step with the content folder. What is asked of it is done one after another, but that a single file is taken
 * between two batches of a whole folder.
 */
export interface Indexer {
  /**
   * Brings the library up to the whole folder; files of the same size and time as before are not read.
   *
   * @throws UserError when the folder cannot be read; the library is then left as it was.
   */
  synchronise(): Promise<IndexingResult>;
  /** Takes over one change seen by the watcher. Never rejects: what fails is logged. */
  update(file: string): Promise<void>;
  /** What is wrong in the folder now, by file name. Of a file that is wrong its last good version is served. */
  problems(): readonly ContentProblem[];
  /** Stores what has been read and leaves out the rest. To be called before the library is closed. */
  stop(): Promise<void>;
}

/** Articles of one go through the folder that get a line each in the log; of more, only their number is said. */
const MOST_LINES = 20;
/** Longer than a file counts as just written. */
const SECOND_LOOK_MS = 2500;

export type IndexerOptions = IntakeParts & {
  readonly library: Pick<LibraryStore, "rebuiltBecause">;
  /** Real time unless it is given. */
  readonly schedule?: Schedule;
  /** Hears how far the reading of a whole folder has come; null when it is over. */
  onProgress?(progress: ReadingProgress | null): void;
};

export function createIndexer(options: IndexerOptions): Indexer {
  return new FolderIndexer(options);
}

class FolderIndexer implements Indexer {
  readonly #parts: IndexerOptions;
  readonly #intake: ArticleIntake;
  readonly #backOff: BackOff;
  readonly #stopping = new AbortController();
  readonly #schedule: Schedule;
  readonly #emptied: EmptiedFolder;
  #cancelSecondLook: () => void = () => {};
  #last: Promise<unknown> = Promise.resolve();
  readonly #urgent = new UrgentFiles();
  readonly #batches: Batches;
  /** Whether the problems are known that were found in files before this process began. */
  #knowsProblems = false;

  constructor(options: IndexerOptions) {
    this.#parts = options;
    this.#schedule = options.schedule ?? inRealTime;
    this.#intake = new ArticleIntake(options);
    this.#emptied = new EmptiedFolder(options);
    this.#backOff = new BackOff(this.#schedule, () => void this.#inTurn(() => this.#tryAgain()));
    this.#batches = new Batches({
      library: options.library,
      intake: this.#intake,
      isStopped: () => this.#isStopped,
      isAwaited: () => this.#urgent.has(isArticle),
      between: () => this.#takeUrgent(),
    });
    const { rebuiltBecause: because } = options.library;
    if (because !== null) options.log.info({ because }, "the library is built from all articles");
  }

  synchronise(): Promise<IndexingResult> {
    return this.#inTurn(() => this.#synchronise());
  }

  /** The folder itself says what has become of the file; what the watcher saw may be out of date by now. */
  update(file: string): Promise<void> {
    const settled = this.#urgent.add(file);
    void this.#inTurn(async () => {
      for (let next = this.#urgent.take(); next !== null; next = this.#urgent.take()) {
        await this.#update(next.file);
        next.settle();
      }
    });
    return settled;
  }

  problems(): readonly ContentProblem[] {
    return this.#intake.problems.all();
  }

  stop(): Promise<void> {
    this.#stopping.abort();
    this.#backOff.reset();
    this.#cancelSecondLook();
    return this.#inTurn(async () => {});
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #synchronise(): Promise<IndexingResult> {
    const { directory, library, now } = this.#parts;
    const intake = this.#intake;
    const listing = await listContent(directory);
    await this.#takeSpeakers();
    const emptied = this.#emptied.problemOf(listing);
    if (emptied !== null) {
      intake.problems.report(emptied.file, [emptied], "passing");
      await this.#settle([]);
      return this.#resultOf([]);
    }
    this.#recallProblems();
    const outcomes = await this.#takeChanged(listing);
    outcomes.push(...(await this.#removeGone(listing)));
    for (const problem of listing.problems) intake.problems.report(problem.file, [problem], "passing");
    outcomes.push(...(await intake.settleDuplicates(this.#stopping.signal)));
    if (intake.isFilling || outcomes.includes("removed")) library.settleArrivals(now());
    const changes = intake.takeChanges();
    const isFilled = intake.isFilling && !this.#isStopped;
    if (isFilled) {
      library.noteFilled();
      intake.isFilling = false;
      library.gather();
    }
    await this.#settle(isFilled || intake.isFilling ? [] : changes);
    if (isFilled) await this.#shrink();
    return this.#resultOf(outcomes);
  }

  /** What was wrong in files when they were read, by this process or an earlier one. */
  #recallProblems(): void {
    if (this.#knowsProblems) return;
    for (const file of this.#parts.library.filesWithProblems()) this.#intake.unchanged(file);
    this.#knowsProblems = true;
  }

  /** Takes over the files that are new or have changed. */
  async #takeChanged({ files }: ContentListing): Promise<Outcome[]> {
    const { library, log, onProgress } = this.#parts;
    const intake = this.#intake;
    const { same, changed } = await compareFiles(files, library);
    const unread = changed.filter((found) => !intake.isKnownFaulty(found));
    const noteProgress = progressNotes(unread.length, log, onProgress);
    const taken = await this.#batches.takeAll(unread, (found) => intake.prepare(found), noteProgress);
    onProgress?.(null);
    return [
      ...same.map((file) => (intake.problems.has(file) ? intake.unchanged(file) : "unchanged")),
      ...Array<Outcome>(changed.length - unread.length).fill("problem"),
      ...taken,
    ];
  }

  /** Takes out the articles whose files are gone. */
  async #removeGone(listing: ContentListing): Promise<Outcome[]> {
    const isGone = goneFrom(listing);
    this.#intake.clearGone(isGone);
    const gone = await goneFiles(isGone, this.#parts.library);
    // One that came after the folder was listed is there, so each is looked at again.
    return this.#batches.takeAll(gone, (file) => this.#intake.prepareNow(file));
  }

  /** Takes the articles that were saved while the whole folder is gone through. Whatever else has changed waits for its turn. */
  async #takeUrgent(): Promise<void> {
    for (let next = this.#urgent.take(isArticle); next !== null; next = this.#urgent.take(isArticle)) {
      const { file, settle } = next;
      if (!this.#isStopped && (await this.#emptied.isEmptiedWith(file))) {
        void this.#urgent.add(file).then(settle);
        return;
      }
      if (!this.#isStopped) await this.#intake.take(file);
      this.#lookAgainAt(this.#intake.takeYoung());
      settle();
    }
  }

  #resultOf(outcomes: readonly Outcome[]): IndexingResult {
    const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
    return {
      added: count("added"),
      changed: count("changed"),
      removed: count("removed"),
      unchanged: count("unchanged"),
      problems: this.#intake.problems.size,
    };
  }

  /**
   * Puts the speakers' file in force; one with faults is reported, and the version before stays.
   *
   * @returns whether the articles must be read again for it.
   */
  async #takeSpeakers(): Promise<boolean> {
    try {
      const isReadAgain = this.#parts.library.know((await readKnownSpeakers(this.#parts.directory)) ?? []);
      this.#intake.forgetSpeakers();
      this.#intake.clear(SPEAKERS_FILE);
      return isReadAgain;
    } catch (error) {
      this.#intake.problems.fail(SPEAKERS_FILE, error);
      return false;
    }
  }

  async #update(file: string): Promise<void> {
    if (this.#isStopped) return;
    try {
      if (file === SPEAKERS_FILE) {
        if (await this.#takeSpeakers()) await this.#synchronise();
      } else {
        if (await this.#emptied.isEmptiedWith(file)) await this.#synchronise();
        else await this.#intake.take(file);
        await this.#intake.settleDuplicates(this.#stopping.signal);
      }
      await this.#settle(this.#intake.takeChanges());
    } catch (error) {
      this.#parts.log.error({ err: error, file }, "A change of the content folder was not taken over.");
    }
  }

  /** What may have passed by now: all that could not be read is tried again, with what changed unseen. */
  async #tryAgain(): Promise<void> {
    if (this.#isStopped) return;
    try {
      await this.#synchronise();
    } catch (error) {
      this.#parts.log.error({ err: error }, "The content folder could not be read again.");
      this.#backOff.settle(true, false);
    }
  }

  /** Files that may have been half written are looked at again when they have had the time. */
  #lookAgainAt(files: readonly string[]): void {
    if (files.length === 0 || this.#isStopped) return;
    const before = this.#cancelSecondLook;
    const cancel = this.#schedule(() => {
      for (const file of files) void this.update(file);
    }, SECOND_LOOK_MS);
    this.#cancelSecondLook = () => {
      before();
      cancel();
    };
  }

  /** Ends a go through some files: logs what changed, gives back the space, and sees that what failed is tried again. */
  async #settle(changes: readonly ArticleChange[]): Promise<void> {
    const { log } = this.#parts;
    const { problems } = this.#intake;
    if (changes.length <= MOST_LINES) {
      for (const { outcome, ...article } of changes) log.info(article, `article ${outcome}`);
    }
    problems.endRound();
    this.#lookAgainAt(this.#intake.takeYoung());
    if (!this.#isStopped) this.#backOff.settle(problems.hasPassing(), problems.takeNewPassing());
    if (changes.length > 0) await this.#shrink();
  }

  async #shrink(): Promise<void> {
    try {
      while (!this.#isStopped && this.#parts.library.shrink()) await nextTurn();
    } catch (error) {
      this.#parts.log.warn({ err: error }, "The library’s file could not be made smaller.");
    }
  }
}

function isArticle(file: string): boolean {
  return file !== SPEAKERS_FILE;
}
