import type { Occasion } from "../digests.ts";

/** Ten thousand digests due at once take less than this to post; what comes later is late. */
const ON_TIME_MINUTES = 10;
const MINUTE_MS = 60_000;

/** The occasion of an edition whose hour is `at`, posted at `now`. */
export function dueOccasion(at: Date, now: Date): Occasion {
  const minutes = Math.floor((now.getTime() - at.getTime()) / MINUTE_MS);
  return { kind: "due", lateMinutes: minutes < ON_TIME_MINUTES ? 0 : minutes };
}
