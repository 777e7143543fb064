import { createHash } from "node:crypto";
import type { FeedSettings } from "../content/feeds-file.ts";
import type { FeedRecord } from "./feed-record.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** A server may ask for this long a wait, in milliseconds. */
const LONGEST_WAIT_MS = 7 * DAY_MINUTES * MINUTE_MS;
/** How much of the interval feeds are spread over. */
const SPREAD = 0.1;

type Timing = Pick<FeedRecord, "lastRun" | "failures" | "retryAfter" | "minutesBetween">;

/**
 * When a feed is read next. The wait doubles with each failure, up to a day; a feed's own wish counts up to a day, and a
 * server's Retry-After up to a week. A part that depends on the address alone keeps feeds from being read all at once.
 *
 * @returns null for at once: it was never read.
 */
export function nextRun(
  { url, interval }: Pick<FeedSettings, "url" | "interval">,
  timing: Timing | null,
): Date | null {
  if (timing === null) return null;
  const { lastRun, failures, retryAfter, minutesBetween } = timing;
  const usual = Math.max(interval, Math.min(minutesBetween ?? 0, DAY_MINUTES));
  const waited = Math.max(usual, Math.min(usual * 2 ** Math.min(failures, 20), DAY_MINUTES));
  const own = lastRun.getTime() + waited * MINUTE_MS * (1 + SPREAD * shareOf(url));
  const asked = Math.min(retryAfter?.getTime() ?? 0, lastRun.getTime() + LONGEST_WAIT_MS);
  return new Date(Math.round(Math.max(own, asked)));
}

/** From 0 to 1, always the same for an address. */
function shareOf(url: string): number {
  return createHash("sha256").update(url).digest().readUInt32BE() / 2 ** 32;
}
