/** Discord shuts out an address for an hour after 10,000 answers of 401, 403 or 429 in ten minutes. */
const MOST_REFUSALS = 1000;
const PERIOD_MS = 10 * 60_000;
const COUNTED = new Set([401, 403, 429]);

/** Counts refusals, to stop by ourselves long before Discord does. */
export function createRefusalGuard(now: () => number = performance.now.bind(performance)) {
  let since = now();
  let refusals = 0;
  const renew = () => {
    if (now() - since < PERIOD_MS) return;
    since = now();
    refusals = 0;
  };
  return {
    count(status: number): void {
      renew();
      if (COUNTED.has(status)) refusals += 1;
    },
    /** Whether so many requests were refused that no more should be made for now. */
    isShut(): boolean {
      renew();
      return refusals >= MOST_REFUSALS;
    },
  };
}
