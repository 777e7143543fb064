import { Temporal } from "temporal-polyfill";
import type { Schedule, Weekday } from "./digests.ts";

/** How long after its hour an edition may still go out: an outage shorter than this loses no day. */
const GRACE_HOURS = 6;

/** What decides besides the schedule. Dates are local dates of the schedule's zone, "YYYY-MM-DD". */
export type Progress = {
  /** The date of the last edition that was sent, or for which there was nothing to send. */
  readonly lastDate: string | null;
  /** When the digest was set: an hour before this is never made up. */
  readonly notBefore: Date;
};

/**
 * The local date whose edition is due at `now`, or null. It is due from its hour on for `GRACE_HOURS`, also past
 * midnight, unless an edition for that date or a later one is done. An hour that a clock change skips is due at the end
 * of the gap; an hour that comes twice is due the first time.
 *
 * Throws RangeError for a zone or time that doesn't exist.
 */
export function isDue(now: Date, schedule: Schedule, progress: Progress): string | null {
  const end = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const start = end.subtract({ hours: GRACE_HOURS });
  const lastDate = localDate(end, schedule);
  for (let date = localDate(start, schedule); isOnOrBefore(date, lastDate); date = date.add({ days: 1 })) {
    const due = occurrence(date, schedule, progress);
    if (due && Temporal.Instant.compare(due, end) <= 0 && Temporal.Instant.compare(due, start) > 0) {
      return date.toString();
    }
  }
  return null;
}

/** When the next edition goes out: `now` itself while one is due, otherwise its hour. Throws as `isDue` does. */
export function nextRun(now: Date, schedule: Schedule, progress: Progress): Date {
  if (isDue(now, schedule, progress) !== null) return now;
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  let date = localDate(instant, schedule);
  if (progress.lastDate !== null) {
    const afterLast = Temporal.PlainDate.from(progress.lastDate).add({ days: 1 });
    if (isOnOrBefore(date, afterLast)) date = afterLast;
  }
  while (true) {
    const due = occurrence(date, schedule, progress);
    if (due && Temporal.Instant.compare(due, instant) > 0) return new Date(due.epochMilliseconds);
    date = date.add({ days: 1 });
  }
}

/** The date that a zone's calendars show at `now`, "YYYY-MM-DD". */
export function dateAt(now: Date, schedule: Schedule): string {
  return localDate(Temporal.Instant.fromEpochMilliseconds(now.getTime()), schedule).toString();
}

/** When the edition of this date is due; null when there is none: another weekday, already done, or before the digest was set. */
function occurrence(
  date: Temporal.PlainDate,
  schedule: Schedule,
  progress: Progress,
): Temporal.Instant | null {
  if (!schedule.days.includes(date.dayOfWeek as Weekday)) return null;
  if (progress.lastDate !== null && date.toString() <= progress.lastDate) return null;
  const due = firstInstant(date, schedule);
  return due && due.epochMilliseconds >= progress.notBefore.getTime() ? due : null;
}

/** The first instant of this date at which its clocks show the time or later; null for a date that the zone skipped whole. */
function firstInstant(date: Temporal.PlainDate, { time, timezone }: Schedule): Temporal.Instant | null {
  const wanted = date.toPlainDateTime(time);
  const earlier = wanted.toZonedDateTime(timezone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(wanted)) return earlier.toInstant();
  if (!date.toZonedDateTime(timezone).toPlainDate().equals(date)) return null;
  // In a gap, "earlier" lies before the gap by its length: the next change of the clocks is the gap's end.
  return earlier.getTimeZoneTransition("next")?.toInstant() ?? null;
}

function localDate(instant: Temporal.Instant, { timezone }: Schedule): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timezone).toPlainDate();
}

function isOnOrBefore(first: Temporal.PlainDate, second: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(first, second) <= 0;
}
