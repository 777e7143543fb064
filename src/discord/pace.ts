import { setTimeout as sleep } from "node:timers/promises";

/** Discord lets a bot make 50 requests a second. */
const REQUESTS_PER_SECOND = 49;

/**
 * Makes the function that waits for one's turn: first come, first served, evenly spread, so that thousands of digests do
 * not run into Discord's limit, behind which everything else would have to wait too. After a halt nothing is made up by
 * a rush, which Discord would refuse.
 */
export function createPace(now: () => number = performance.now.bind(performance)): () => Promise<void> {
  const interval = 1000 / REQUESTS_PER_SECOND;
  let last = Number.NEGATIVE_INFINITY;
  let queue: Promise<void> = Promise.resolve();
  return () => {
    queue = queue.then(async () => {
      const wait = last + interval - now();
      if (wait > 0) await sleep(wait);
      // What a timer rings too late is made up for, up to one turn.
      last = Math.max(last + interval, now() - interval);
    });
    return queue;
  };
}
