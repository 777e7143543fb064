import type { Missed, Occasion } from "../digests.ts";
import { dueOccasion } from "../edition/occasion.ts";
import { dueEdition, GRACE_MS } from "../schedule/schedule.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Delivery } from "../store.ts";
import { abandoned, isUnderWay } from "./ledger.ts";
import { missedEditions, type Troubles, WHY_MISSED, withMissed } from "./missed.ts";
import { progressOf } from "./progress.ts";

/** After so many days in a row on which the managers had something to fix, the digest is paused. */
export const FAILED_DAYS = 7;

/** What was missed: to be written down, and of it what is not reported to the managers yet. */
type Settled = {
  /** The delivery with everything settled that is over. */
  readonly delivery: Delivery;
  readonly missed: readonly Missed[];
  readonly unreported: readonly Missed[];
};

/** What to do for a digest now. */
export type Plan =
  /** An edition was begun, and its next try comes later. */
  | { readonly step: "wait" }
  /** An edition was begun and is still due: go on with it. */
  | { readonly step: "go on"; readonly attempt: Attempt; readonly occasion: Occasion }
  /** Nothing is due. `isChanged`: the delivery differs from the one that is written down. */
  | (Settled & { readonly step: "settle"; readonly isChanged: boolean })
  /** It failed on too many days. */
  | (Settled & { readonly step: "pause" })
  /** An edition is due and not begun. */
  | (Settled & { readonly step: "begin"; readonly date: string; readonly occasion: Occasion });

/** Decides what to do for a digest at `dueAt`; `begun` is its edition as far as it is known. */
export function planDelivery(
  settings: DigestSettings,
  written: Delivery,
  begun: Attempt | null,
  { dueAt, now, troubles }: { readonly dueAt: Date; readonly now: Date; readonly troubles: Troubles },
): Plan {
  const due = dueEdition(dueAt, settings.schedule, progressOf(settings, written));
  if (begun !== null && begun.date === due?.date) {
    if (begun.retryAt !== null && begun.retryAt > now) return { step: "wait" };
    return { step: "go on", attempt: begun, occasion: dueOccasion(due.at, now) };
  }
  const closed = begun === null ? written : abandoned(written, begun, now);
  const settled = settleMissed(settings, closed, begun, { dueAt, now, troubles });
  if (due === null) {
    const isChanged = begun !== null || settled.missed.length > 0 || settled.unreported.length > 0;
    return { step: "settle", ...settled, isChanged };
  }
  if (settled.delivery.failedDays >= FAILED_DAYS) return { step: "pause", ...settled };
  return { step: "begin", ...settled, date: due.date, occasion: dueOccasion(due.at, now) };
}

function settleMissed(
  settings: DigestSettings,
  delivery: Delivery,
  begun: Attempt | null,
  { dueAt, now, troubles }: { readonly dueAt: Date; readonly now: Date; readonly troubles: Troubles },
): Settled {
  const failure = begun !== null && !isUnderWay(begun) ? begun : null;
  const { lastResult } = delivery;
  const reasonOf = (date: string, at: Date) => {
    if (date === failure?.date && lastResult?.outcome === "failed") return lastResult.reason;
    const wasInTrouble = troubles.fellInto(at, new Date(at.getTime() + GRACE_MS));
    return wasInTrouble ? WHY_MISSED.state : WHY_MISSED.off;
  };
  const missed = missedEditions(settings, delivery, progressOf(settings, delivery), dueAt, reasonOf);
  // Of a failure that they could fix they heard when it happened.
  const news = missed.filter(({ last, reason }) => last !== failure?.date || reason !== failure.problem);
  const unreported = [...delivery.unreported, ...news];
  return { delivery: { ...withMissed(delivery, missed, now), unreported: [] }, missed, unreported };
}
