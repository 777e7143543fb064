import { setTimeout as sleep } from "node:timers/promises";

/** Discord lets a bot make 50 requests a second. */
const REQUESTS_PER_SECOND = 49;

/** Resolves when it is one's turn. */
export type Pace = {
  (): Promise<void>;
  /** Nobody's turn comes for so many milliseconds. */
  hold(milliseconds: number): void;
};

/**
 * Makes the function that waits for one's turn: first come, first served, evenly spread, so that thousands of digests do
 * not run into Discord's limit, behind which everything else would have to wait too. After a halt nothing is made up by
 * a rush, which Discord would refuse.
 */
export function createPace(now: () => number = performance.now.bind(performance)): Pace {
  const interval = 1000 / REQUESTS_PER_SECOND;
  let last = Number.NEGATIVE_INFINITY;
  let queue: Promise<void> = Promise.resolve();

  function turn(): Promise<void> {
    queue = queue.then(async () => {
      for (let wait = last + interval - now(); wait > 0; wait = last + interval - now()) await sleep(wait);
      // What a timer rings too late is made up for, up to one turn.
      last = Math.max(last + interval, now() - interval);
    });
    return queue;
  }

  return Object.assign(turn, {
    hold(milliseconds: number) {
      last = Math.max(last, now() + milliseconds);
    },
  });
}
