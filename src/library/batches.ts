import { setImmediate as nextTurn } from "node:timers/promises";
import type { Outcome } from "./article-intake.ts";
import type { LibraryWriter } from "./writer.ts";

/** A batch ends after so many files, or so long after it began. */
const MOST_IN_BATCH = 250;
const BATCH_MS = 500;

type BatchesOptions = {
  readonly library: Pick<LibraryWriter, "batch">;
  /** Whether the rest is to be left out. */
  isStopped(): boolean;
  /** Whether something waits that goes first: the batch is then ended at once. */
  isAwaited(): boolean;
  /** Does what goes first. */
  between(): Promise<void>;
};

/** Takes files over in batches, because a commit costs as much as a small article. */
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
    take: (item: Item) => Promise<Outcome>,
    noteProgress: (done: number) => void = () => {},
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    while (outcomes.length < items.length && !this.#options.isStopped()) {
      const some = items.slice(outcomes.length, outcomes.length + MOST_IN_BATCH);
      outcomes.push(...(await this.#takeFirst(some, take)));
      noteProgress(outcomes.length);
      await this.#options.between();
    }
    return outcomes;
  }

  /** Takes over the first of these in one go: at least one. */
  async #takeFirst<Item>(items: readonly Item[], take: (item: Item) => Promise<Outcome>): Promise<Outcome[]> {
    const { library, isStopped, isAwaited } = this.#options;
    const outcomes: Outcome[] = [];
    const end = performance.now() + BATCH_MS;
    try {
      await library.batch(async () => {
        for (const item of items) {
          outcomes.push(await take(item));
          await nextTurn();
          if (isStopped() || isAwaited() || performance.now() > end) return;
        }
      });
      return outcomes;
    } catch {
      // One of them, or the disk, is at fault: each alone, so that the others get in and the fault is reported.
      const again: Outcome[] = [];
      for (const item of items.slice(0, Math.max(outcomes.length, 1))) again.push(await take(item));
      return again;
    }
  }
}
