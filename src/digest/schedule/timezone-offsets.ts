import { Temporal } from "temporal-polyfill";
import { typed } from "./typed.ts";

const OFFSET = /^(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?$/u;
const FIXED = /^([+-])(\d\d):(\d\d)$/u;
/** From Baker Island to Kiribati: clocks differ from UTC by no more. In minutes. */
const LEAST = -12 * 60;
const GREATEST = 14 * 60;

/**
 * The minutes by which clocks are ahead of UTC: 180 for "UTC+3", "gmt +03:00", "+3" and "+0300", 0 for "UTC" and "GMT".
 * null when the text is no offset, or none that any place has had.
 */
export function readOffset(text: string): number | null {
  const offset = typed(text);
  if (/^(?:utc|gmt|etc\/(?:utc|gmt))$/u.test(offset)) return 0;
  const match = OFFSET.exec(offset);
  if (!match) return null;
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0);
  const minutes = match[1] === "+" ? size : 0 - size;
  return minutes >= LEAST && minutes <= GREATEST ? minutes : null;
}

/** The zone whose clocks are always so many minutes ahead of UTC: "UTC", "+03:00", "-02:30". */
export function fixedZone(minutes: number): string {
  if (minutes === 0) return "UTC";
  const [hours, rest] = hoursAndMinutes(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(hours)}:${twoDigits(rest)}`;
}

/** The minutes by which a zone's clocks are ahead of UTC at `now`. RangeError for a zone that doesn't exist. */
export function offsetAt(timezone: string, now: Date): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return instant.toZonedDateTimeISO(timezone).offsetNanoseconds / 60_000_000_000;
}

/** "UTC+3", "UTC-2:30", "UTC". */
export function offsetText(minutes: number): string {
  if (minutes === 0) return "UTC";
  const [hours, rest] = hoursAndMinutes(minutes);
  return `UTC${minutes < 0 ? "-" : "+"}${hours}${rest === 0 ? "" : `:${twoDigits(rest)}`}`;
}

/** A schedule's zone for people: "Asia/Baghdad"; "UTC+3" for the fixed zone "+03:00". */
export function timezoneText(timezone: string): string {
  const [, sign, hours, minutes] = FIXED.exec(timezone) ?? [];
  if (sign === undefined) return timezone;
  const size = Number(hours) * 60 + Number(minutes);
  return offsetText(sign === "+" ? size : -size);
}

function hoursAndMinutes(minutes: number): readonly [number, number] {
  const size = Math.abs(minutes);
  return [Math.floor(size / 60), size % 60];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
