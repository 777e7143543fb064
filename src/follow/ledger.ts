import type { Place } from "../digest/digests.ts";
import type { AlertAttempt, FollowLedger } from "./store.ts";

/** How long to wait after the first, second, … failure; after more of them, the last. */
const RETRY_MINUTES = [1, 5, 15, 30, 60] as const;
/** What fails so often is given up: by then it is no news. */
const MOST_FAILURES = 24;
const MINUTE_MS = 60_000;

/** The message may be in the channel from now on. */
export function opened(ledger: FollowLedger, attempt: AlertAttempt): FollowLedger {
  return { ...ledger, attempt };
}

/** The message is there (`posted`), or it cannot be known whether it is (null): it is not sent again. */
export function settled(
  ledger: FollowLedger,
  attempt: AlertAttempt,
  posted: Place | null,
  at: Date,
): FollowLedger {
  const { items, further } = attempt;
  return { ...ledger, attempt: null, alerts: [...ledger.alerts, { at, posted, items, further }] };
}

/** It could not be sent, and is tried again later. `isOpen`: it may be there all the same. */
export function failed(
  ledger: FollowLedger,
  attempt: AlertAttempt,
  isOpen: boolean,
  now: Date,
): FollowLedger {
  const failures = attempt.failures + 1;
  if (failures >= MOST_FAILURES) return isOpen ? settled(ledger, attempt, null, now) : dropped(ledger);
  const minutes = RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 0;
  const retryAt = new Date(now.getTime() + minutes * MINUTE_MS);
  const openSince = isOpen ? attempt.openSince : null;
  return { ...ledger, attempt: { ...attempt, failures, retryAt, openSince } };
}

/** Nothing was posted and nothing will be: what waited is forgotten. */
export function dropped(ledger: FollowLedger): FollowLedger {
  return { ...ledger, attempt: null, waiting: [], further: 0 };
}
