import { monthNumber } from "./month-names.ts";
import { zoneOffset } from "./time-zones.ts";

/** A day and a time of day as they are written, before anything is known of the zone. */
export type WrittenDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** null for a day alone. */
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | null;
  /** Minutes east of Greenwich; null when no zone is named. */
  readonly offset: number | null;
};

const DAY_FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})/u,
  /^(?<year>\d{4})-(?<name>\p{L}+)-(?<day>\d{1,2})/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
  /^(?<year>\d{4})-(?<ordinal>\d{3})(?!\d)/u,
  /^(?<year>\d{4})(?<ordinal>\d{3})(?!\d)/u,
  /^(?<year>\d{4})-?W(?<week>\d{2})(?:-?(?<weekday>[1-7]))?(?!\d)/u,
  /^(?<short>\d{2})-?(?<ordinal>\d{3})(?!\d)/u,
  /^(?<short>\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u,
  /^(?<short>\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
  /^(?<year>\d{4})-?(?<month>\d{2})(?!\d)/u,
  /^(?<year>\d{4})$/u,
  /^-(?<short>\d{2})-?(?<month>\d{2})(?!\d)/u,
];
/** What may follow the day: a time of any precision, and a zone. */
const TIME_FORM = /^(?:T|t| )\s?(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s?(.*)$/u;

/**
 * Reads ISO 8601 and W3C-DTF: whole, basic and cut short ("2031-03", "20310303T1430Z", "2031-062"), with two digits for
 * the year, and with a month by its name.
 *
 * @returns null for text of another form, and "impossible" where the form is ISO's and something in it can't be read.
 */
export function readIsoDate(text: string): WrittenDate | "impossible" | null {
  for (const form of DAY_FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const day = readDay(found.groups ?? {});
    const rest = text.slice(found[0].length).trim();
    if (day === null) return null;
    if (rest === "" || /^z$/iu.test(rest)) return { ...day, time: null, offset: null };
    return withTime(day, text.slice(found[0].length));
  }
  return null;
}

type Day = Pick<WrittenDate, "year" | "month" | "day">;
/** A day that no calendar has. */
const NO_DAY: Day = { year: 0, month: 0, day: 0 };

function readDay(groups: Readonly<Record<string, string | undefined>>): Day | null {
  const { year, short, month, name, day, ordinal, week, weekday } = groups;
  const full = year === undefined ? withCentury(Number(short)) : Number(year);
  if (ordinal !== undefined) {
    const counted = dayOfYear(full, Number(ordinal));
    return counted.year === full ? counted : NO_DAY;
  }
  if (week !== undefined && (Number(week) < 1 || Number(week) > 53)) return NO_DAY;
  if (week !== undefined) return dayOfYear(full, dayOfWeek(full, Number(week), Number(weekday ?? "1")));
  const number = name === undefined ? Number(month ?? "1") : monthNumber(name);
  return number === null ? null : { year: full, month: number, day: Number(day ?? "1") };
}

/** RFC 2822, section 4.3: two digits below 50 are of this century. */
export function withCentury(twoDigits: number): number {
  return twoDigits + (twoDigits < 50 ? 2000 : 1900);
}

/** The day of a year by its number, counted from 1; beyond its end it is a day of the next year. */
function dayOfYear(year: number, number: number): Day {
  const date = new Date(Date.UTC(year, 0, number));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number in its year of a day in a week. The first week is the one that 4 January is in. */
function dayOfWeek(year: number, week: number, weekday: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  return (week - 1) * 7 + weekday + 4 - fourth;
}

/** null where the time has another form than ISO's, such as one of twelve hours. */
function withTime(day: Day, rest: string): WrittenDate | "impossible" | null {
  const found = TIME_FORM.exec(rest);
  if (found === null) return /^t/iu.test(rest) ? "impossible" : null;
  const [, hour, minute = "0", second = "0", zone = ""] = found;
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (zone === "") return { ...day, time, offset: null };
  const offset = zoneOffset(zone.replace(/\s*\(.*\)$/u, ""));
  if (typeof offset === "number") return { ...day, time, offset };
  return offset === "impossible" || /\d/u.test(zone)
    ? "impossible"
    : /^t/iu.test(rest)
      ? { ...day, time, offset: null }
      : null;
}
