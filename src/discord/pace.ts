import { setTimeout as sleep } from "node:timers/promises";

/** While no request may be made, it is asked this often whether one may. */
const ASK_AGAIN_MS = 1_000;

/** Resolves when it is one's turn. */
export type Pace = {
  (): Promise<void>;
  /** Nobody's turn comes for so many milliseconds. */
  hold(milliseconds: number): void;
};

/** Whose time it is. */
export type PaceClock = {
  /** In milliseconds, by a clock that is never set. */
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
};

const realTime: PaceClock = { now: performance.now.bind(performance), sleep };

/** How many requests a second may be made now; 0 for none yet. */
export type RequestBudget = () => Promise<number>;

/**
 * Makes the function that waits for one's turn: first come, first served, evenly spread, so that thousands of digests do
 * not run into Discord's limit, behind which everything else would have to wait too. After a halt nothing is made up by
 * a rush, which Discord would refuse.
 */
export function createPace(budget: RequestBudget, clock: PaceClock = realTime): Pace {
  const { now } = clock;
  let last = Number.NEGATIVE_INFINITY;
  let queue: Promise<void> = Promise.resolve();

  function turn(): Promise<void> {
    const mine = queue.then(async () => {
      let perSecond = await budget();
      for (; perSecond <= 0; perSecond = await budget()) await clock.sleep(ASK_AGAIN_MS);
      const interval = 1000 / perSecond;
      for (let wait = last + interval - now(); wait > 0; wait = last + interval - now())
        await clock.sleep(wait);
      // What a timer rings too late is made up for, up to one turn.
      last = Math.max(last + interval, now() - interval);
    });
    queue = mine.catch(() => {});
    return mine;
  }

  return Object.assign(turn, {
    hold(milliseconds: number) {
      last = Math.max(last, now() + milliseconds);
    },
  });
}
