import { setImmediate as nextTurn } from "node:timers/promises";
import type { ArticleIntake, Outcome, PreparedFile } from "./article-intake.ts";
import type { LibraryWriter } from "./writer.ts";

/** A batch is stored when it has so many files, or so long after it began. */
const MOST_IN_BATCH = 250;
const BATCH_MS = 500;

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
    while (outcomes.length < items.length && !this.#options.isStopped()) {
      const some = items.slice(outcomes.length, outcomes.length + MOST_IN_BATCH);
      outcomes.push(...this.#store(await this.#prepare(some, prepare)));
      noteProgress(outcomes.length);
      await this.#options.between();
    }
    return outcomes;
  }

  /** Reads the first of these, and at least one. */
  async #prepare<Item>(
    items: readonly Item[],
    prepare: (item: Item) => Promise<PreparedFile>,
  ): Promise<PreparedFile[]> {
    const { isStopped, isAwaited } = this.#options;
    const prepared: PreparedFile[] = [];
    const end = performance.now() + BATCH_MS;
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
