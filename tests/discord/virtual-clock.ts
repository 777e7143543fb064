import { setImmediate as nextTurn } from "node:timers/promises";
import type { PaceClock } from "../../src/discord/pace.ts";

/**
 * Time that passes only when everyone waits for it: then it goes on to whoever waits for the least. Work that waits for something
 * else than this clock must be done through `outside`.
 */
export class VirtualClock implements PaceClock {
  #now = 0;
  #outside = 0;
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      const at = this.#now + milliseconds;
      const index = this.#sleepers.findIndex((one) => one.at > at);
      this.#sleepers.splice(index < 0 ? this.#sleepers.length : index, 0, { at, wake });
    });

  async outside<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#outside += 1;
    try {
      return await work();
    } finally {
      this.#outside -= 1;
    }
  }

  /** Lets time pass until the work is done. */
  async until<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    work.then(done, done);
    while (true) {
      await nextTurn();
      if (isDone) return work;
      if (this.#outside > 0) continue;
      const next = this.#sleepers.shift();
      if (next === undefined) continue;
      this.#now = next.at;
      next.wake();
    }
  }
}
