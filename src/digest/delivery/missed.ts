import type { Missed } from "../digests.ts";
import { dayText } from "../schedule/day-text.ts";
import { closedEditions, type Progress } from "../schedule/schedule.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Delivery } from "../store.ts";

/** Why an edition did not come, as its digest's managers read it. */
export const WHY_MISSED = {
  off: "Lede was not running.",
  state: "Lede could not read or write its data.",
  away: "Lede was not in the server.",
} as const;

/** Troubles further apart than this are two: between them Lede was off. */
const APART_MS = 10 * 60_000;

/**
 * The editions that did not come, whose time was over at `now`: neither delivered nor found empty, and not reported before.
 * One after the other for the same reason make one entry. `reasonOf` gets a date and its hour.
 */
export function missedEditions(
  settings: Pick<DigestSettings, "schedule">,
  delivery: Pick<Delivery, "missed">,
  progress: Progress,
  now: Date,
  reasonOf: (date: string, at: Date) => string,
): Missed[] {
  const known = delivery.missed.at(-1)?.last ?? null;
  const { lastDate } = progress;
  const settled = known === null || (lastDate !== null && lastDate > known) ? lastDate : known;
  const missed: Missed[] = [];
  for (const { date, at } of closedEditions(now, settings.schedule, { ...progress, lastDate: settled })) {
    const reason = reasonOf(date, at);
    const before = missed.at(-1);
    if (before?.reason !== reason) missed.push({ first: date, last: date, editions: 1, reason });
    else missed.splice(-1, 1, { ...before, last: date, editions: before.editions + 1 });
  }
  return missed;
}

/** The ledger with these editions as missed. */
export function withMissed(delivery: Delivery, missed: readonly Missed[], now: Date): Delivery {
  if (missed.length === 0) return delivery;
  return {
    ...delivery,
    missed: [...delivery.missed, ...missed],
    lastResult: { outcome: "missed", at: now, missed },
  };
}

/** "The edition of Tuesday 20 May was missed. Lede was not running." */
export function missedText({ first, last, editions, reason }: Missed): string {
  const what =
    editions === 1
      ? `The edition of ${dayText(first)} was missed.`
      : `${editions} editions were missed, from ${dayText(first)} to ${dayText(last)}.`;
  return `${what} ${reason}`;
}

/** What the managers hear of missed editions, all in one message. */
export function missedNotice(
  { name, schedule }: Pick<DigestSettings, "name" | "schedule">,
  missed: readonly Missed[],
): string {
  const next =
    schedule.every === "week"
      ? "The next one recaps its own week; `/headlines` and `/story` show what came before."
      : "What was new then counts as new in the next edition.";
  return `The digest “${name}” was not posted. ${missed.map(missedText).join(" ")} ${next}`;
}

/** Remembers when the state failed, to say later why an edition did not come. */
export function createTroubles() {
  let since = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  return {
    note(at: Date): void {
      const time = at.getTime();
      if (time - until > APART_MS) since = time;
      until = time;
    },
    /** Whether the state failed at some time from one instant up to another, as far as is remembered. */
    fellInto: (from: Date, to: Date): boolean => since < to.getTime() && until >= from.getTime(),
  };
}

export type Troubles = ReturnType<typeof createTroubles>;
