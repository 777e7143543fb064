import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { errorInWords } from "./errors.ts";

/** An end that all at once hangs must leave time for a process to end within the eight seconds that are promised. */
const CLOSE_WITHIN_MS = 6_000;
/** What each further step is left when one before it hangs. */
const LEAST_MS = 250;

type Step = { readonly what: string; readonly end: () => Promise<void> | void };

/**
 * What was opened and must be closed, the last opened first. Closing takes at most `within` milliseconds: a step that
 * hangs is left behind, and one that fails is logged; the others follow all the same.
 */
export class Closing {
  readonly #log: Logger;
  readonly #within: number;
  readonly #steps: Step[] = [];
  readonly #begun = new AbortController();
  #closing: Promise<void> | null = null;

  constructor(log: Logger, within = CLOSE_WITHIN_MS) {
    this.#log = log;
    this.#within = within;
  }

  /** Aborted when closing begins: whatever waits should wait no more. */
  get signal(): AbortSignal {
    return this.#begun.signal;
  }

  /** Something was opened; `what` names it in the log, such as "the library". */
  add(what: string, end: () => Promise<void> | void): void {
    this.#steps.push({ what, end });
  }

  /** Never rejects. A second call waits for the first one. */
  close(): Promise<void> {
    this.#begun.abort();
    this.#closing ??= this.#closeAll(performance.now() + this.#within);
    return this.#closing;
  }

  async #closeAll(deadline: number): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      const left = deadline - performance.now() - this.#steps.length * LEAST_MS;
      await this.#closeOne(step, Math.max(left, LEAST_MS));
    }
  }

  async #closeOne({ what, end }: Step, within: number): Promise<void> {
    const ended = new AbortController();
    const closed = (async () => end())().then(
      () => true,
      (error: unknown) => {
        this.#log.warn(`${what} could not be closed: ${errorInWords(error)}`);
        return true;
      },
    );
    const late = sleep(within, false, { signal: ended.signal }).catch(() => true);
    if (!(await Promise.race([closed, late])))
      this.#log.warn(`${what} took too long to close; Lede ends without it`);
    ended.abort();
  }
}
