/** Discord shuts out an address for an hour after 10,000 answers of 401, 403 or 429 in ten minutes. */
const MOST_REFUSALS = 1000;
const PERIOD_MS = 10 * 60_000;
const COUNTED = new Set([401, 403, 429]);

export type RefusalGuard = ReturnType<typeof createRefusalGuard>;

/** Counts refusals, to stop by ourselves after `most` of them, long before Discord does. */
export function createRefusalGuard(
  now: () => number = performance.now.bind(performance),
  most = MOST_REFUSALS,
) {
  let since = now();
  let refusals = 0;
  let shutUntil = Number.NEGATIVE_INFINITY;
  const renew = () => {
    if (now() - since < PERIOD_MS) return;
    since = now();
    refusals = 0;
  };
  return {
    /** Counts an answer of Discord by its HTTP status. */
    count(status: number): void {
      renew();
      if (COUNTED.has(status)) refusals += 1;
    },
    /** Discord wants no request at all for so many milliseconds. */
    shut(milliseconds: number): void {
      shutUntil = now() + milliseconds;
    },
    /** Whether no more requests should be made for now. */
    isShut(): boolean {
      renew();
      return refusals >= most || now() < shutUntil;
    },
  };
}
