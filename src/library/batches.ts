import { setImmediate as nextTurn } from "node:timers/promises";
import type { ArticleIntake, Outcome, PreparedFile } from "./article-intake.ts";
import type { LibraryWriter } from "./writer.ts";

/** A batch is stored when it has so many files, or so long after it began. */
type BatchSize = { readonly files: number; readonly ms: number };

/** The first articles are there soon. */
const FIRST_BATCH: BatchSize = { files: 250, ms: 500 };
/** Of many, each costs less in a larger batch: the persons, pages and commits of one are shared by more articles. */
const LARGEST_BATCH: BatchSize = { files: 1000, ms: 2000 };

type BatchesOptions = {
  readonly library: Pick<LibraryWriter, "together">;
  readonly intake: Pick<ArticleIntake, "finish">;
  /** Whether the rest is to be left out. */
  isStopped(): boolean;
  /** Whether something waits that goes first: the batch is then stored at once. */
  isAwaited(): boolean;
  /** Does what goes first. */
  between(): Promise<void>;
};

/**
 * Takes files over in batches, because a commit costs as much as a small article. The library is locked only while a batch is stored,
 * not while its articles are read.
 */
export class Batches {
  readonly #options: BatchesOptions;

  constructor(options: BatchesOptions) {
    this.#options = options;
  }

  /**
   * Takes over one after another, with a turn for others after each.
   *
   * @param noteProgress hears after each batch how many are done.
   * @returns what became of each; of fewer where it was stopped.
   */
  async takeAll<Item>(
    items: readonly Item[],
    prepare: (item: Item) => Promise<PreparedFile>,
    noteProgress: (done: number) => void = () => {},
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    let size = FIRST_BATCH;
    while (outcomes.length < items.length && !this.#options.isStopped()) {
      const some = items.slice(outcomes.length, outcomes.length + size.files);
      outcomes.push(...this.#store(await this.#prepare(some, size.ms, prepare)));
      size = afterBatch(size);
      noteProgress(outcomes.length);
      await this.#options.between();
    }
    return outcomes;
  }

  /** Reads the first of these, and at least one. */
  async #prepare<Item>(
    items: readonly Item[],
    ms: number,
    prepare: (item: Item) => Promise<PreparedFile>,
  ): Promise<PreparedFile[]> {
    const { isStopped, isAwaited } = this.#options;
    const prepared: PreparedFile[] = [];
    const end = performance.now() + ms;
    for (const item of items) {
      prepared.push(await prepare(item));
      await nextTurn();
      if (isStopped() || isAwaited() || performance.now() > end) break;
    }
    return prepared;
  }

  #store(prepared: readonly PreparedFile[]): Outcome[] {
    const { library, intake } = this.#options;
    try {
      const outcomes: Outcome[] = [];
      library.together(() => {
        for (const { store } of prepared) outcomes.push(store());
      });
      return outcomes;
    } catch {
      // One of them, or the disk, is at fault: each alone, so that the others get in and the fault is reported.
      return prepared.map((one) => intake.finish(one));
    }
  }
}

/** Twice as large, up to the largest. */
function afterBatch({ files, ms }: BatchSize): BatchSize {
  return {
    files: Math.min(2 * files, LARGEST_BATCH.files),
    ms: Math.min(2 * ms, LARGEST_BATCH.ms),
  };
}
