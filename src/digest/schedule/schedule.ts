import { Temporal } from "temporal-polyfill";
import type { Schedule } from "../settings/settings.ts";
import type { Weekday } from "../settings/values.ts";
import { daysOf } from "./days-of.ts";

/** How long after its hour an edition may still go out: an outage shorter than this loses no day. */
const GRACE_HOURS = 6;
export const GRACE_MS = GRACE_HOURS * 3_600_000;

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
  return dueEdition(now, schedule, progress)?.date ?? null;
}

/** The edition that is due as `isDue` says, with the instant from which it is. */
export function dueEdition(
  now: Date,
  schedule: Schedule,
  progress: Progress,
): { readonly date: string; readonly at: Date } | null {
  const end = now.getTime();
  for (const hour of hoursAround(end, schedule)) {
    if (hour.at <= end && hour.at > end - GRACE_MS && isOpen(hour, schedule, progress)) {
      return { date: hour.date, at: new Date(hour.at) };
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
    const hour = hourOn(date, schedule);
    if (hour && hour.at > now.getTime() && isOpen(hour, schedule, progress)) return new Date(hour.at);
    date = date.add({ days: 1 });
  }
}

/**
 * The editions whose time was over at `now` after the last date that is settled, in their order. However long ago the last
 * one was, all are listed. Throws as `isDue` does.
 */
export function closedEditions(
  now: Date,
  schedule: Schedule,
  progress: Progress,
): { readonly date: string; readonly at: Date }[] {
  // Mostly there is nothing to list, and this shows it without computing with zones.
  const last = lastClosed(now, schedule, progress);
  if (last === null || (progress.lastDate !== null && last.date <= progress.lastDate)) return [];
  const day = (instant: Date) =>
    localDate(Temporal.Instant.fromEpochMilliseconds(instant.getTime()), schedule);
  const today = day(now);
  // The end of a gap, at which a skipped hour is due, can lie on the next date.
  let date = day(progress.notBefore).subtract({ days: 1 });
  if (progress.lastDate !== null) {
    const afterLast = Temporal.PlainDate.from(progress.lastDate).add({ days: 1 });
    if (isOnOrBefore(date, afterLast)) date = afterLast;
  }
  const closed: { date: string; at: Date }[] = [];
  for (; isOnOrBefore(date, today); date = date.add({ days: 1 })) {
    const hour = hourOn(date, schedule);
    if (hour === null || hour.at > now.getTime() - GRACE_MS || !isOpen(hour, schedule, progress)) continue;
    closed.push({ date: hour.date, at: new Date(hour.at) });
  }
  return closed;
}

/**
 * The last local date, whatever its weekday, whose time was over at `now`, with the instant at which that was: null when
 * that was before the digest was set. It costs little, and shows when to look for missed editions. Throws as `isDue` does.
 */
export function lastClosed(
  now: Date,
  schedule: Schedule,
  { notBefore }: Pick<Progress, "notBefore">,
): { readonly date: string; readonly at: Date } | null {
  const hour = hoursAround(now.getTime(), schedule).findLast(({ at }) => at <= now.getTime() - GRACE_MS);
  if (hour === undefined || hour.at < notBefore.getTime()) return null;
  return { date: hour.date, at: new Date(hour.at + GRACE_MS) };
}

/** When a local date begins in a zone. Throws RangeError for a date or zone that doesn't exist. */
export function startOfDate(date: string, timezone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timezone).epochMilliseconds);
}

/** A week: from one instant on up to another, which is no longer in it. */
export type WeekSpan = { readonly since: Date; readonly until: Date };

/**
 * The week that ends at an instant, and began at the same hour of its zone's clocks seven days before: 167 to 169 hours where the
 * clocks change in it.
 */
export function weekBefore(until: Date, { timezone }: Pick<Schedule, "timezone">): WeekSpan {
  const end = Temporal.Instant.fromEpochMilliseconds(until.getTime()).toZonedDateTimeISO(timezone);
  return { since: new Date(end.subtract({ days: 7 }).epochMilliseconds), until };
}

/**
 * The week of the edition of a date: from the hour of the edition a week before to its own, wherever the clocks put these, so that
 * weeks leave no gap. Throws as `isDue` does, and where the zone skipped the date.
 */
export function weekOf(date: string, schedule: Pick<Schedule, "time" | "timezone">): WeekSpan {
  const day = Temporal.PlainDate.from(date);
  const end = hourOn(day, schedule);
  if (end === null) throw new RangeError(`${date} is no date in ${schedule.timezone}`);
  const begin = hourOn(day.subtract({ days: 7 }), schedule);
  const until = new Date(end.at);
  return begin === null ? weekBefore(until, schedule) : { since: new Date(begin.at), until };
}

/** The date that a zone's calendars show at `now`, "YYYY-MM-DD". */
export function dateAt(now: Date, schedule: Schedule): string {
  return localDate(Temporal.Instant.fromEpochMilliseconds(now.getTime()), schedule).toString();
}

/** The hour of a digest on one local date, in milliseconds since 1970. */
type Hour = { readonly date: string; readonly weekday: number; readonly at: number };

const DAY_MS = 86_400_000;
const REMEMBERED_DAYS = 10_000;
/** Computing with zones is slow, and thousands of digests share their zone and time. */
const remembered = new Map<string, readonly Hour[]>();

/** The hours of a schedule's time on the local dates about an instant, in their order. */
function hoursAround(at: number, { time, timezone }: Pick<Schedule, "time" | "timezone">): readonly Hour[] {
  const day = Math.floor(at / DAY_MS);
  const key = `${day} ${time} ${timezone}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const middle = Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toZonedDateTimeISO("UTC")
    .toPlainDate();
  // A zone is up to 14 hours off UTC, and the grace reaches back further.
  const hours = [-2, -1, 0, 1, 2].flatMap((days) => hourOn(middle.add({ days }), { time, timezone }) ?? []);
  if (remembered.size >= REMEMBERED_DAYS) remembered.clear();
  remembered.set(key, hours);
  return hours;
}

function hourOn(date: Temporal.PlainDate, schedule: Pick<Schedule, "time" | "timezone">): Hour | null {
  const at = firstInstant(date, schedule);
  return at && { date: date.toString(), weekday: date.dayOfWeek, at: at.epochMilliseconds };
}

/** Whether there is an edition at this hour: on a chosen weekday, not done, and not before the digest was set. */
function isOpen({ date, weekday, at }: Hour, schedule: Schedule, progress: Progress): boolean {
  if (!daysOf(schedule).includes(weekday as Weekday)) return false;
  if (progress.lastDate !== null && date <= progress.lastDate) return false;
  return at >= progress.notBefore.getTime();
}

/** The first instant of this date at which its clocks show the time or later; null for a date that the zone skipped whole. */
function firstInstant(
  date: Temporal.PlainDate,
  { time, timezone }: Pick<Schedule, "time" | "timezone">,
): Temporal.Instant | null {
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
