/** Runs work after some milliseconds, unless the returned function is called before. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** The first wait, the second, and so on; then always the last. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE] as const;

/** Real time. A wait does not keep the process alive. */
export const inRealTime: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Tries something again and again, at growing distances, until nothing is left to try. */
export class BackOff {
  readonly #schedule: Schedule;
  readonly #work: () => void;
  #attempts = 0;
  #cancel: (() => void) | null = null;

  constructor(schedule: Schedule, work: () => void) {
    this.#schedule = schedule;
    this.#work = work;
  }

  /** To be called after each attempt: whether something is left to try, and whether that failed for the first time. */
  settle(left: boolean, isNew: boolean): void {
    if (!left || isNew) this.reset();
    if (!left || this.#cancel !== null) return;
    const wait = WAITS[Math.min(this.#attempts, WAITS.length - 1)] ?? WAITS[0];
    this.#attempts += 1;
    this.#cancel = this.#schedule(() => {
      this.#cancel = null;
      this.#work();
    }, wait);
  }

  /** Forgets what was to be tried. */
  reset(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#attempts = 0;
  }
}
