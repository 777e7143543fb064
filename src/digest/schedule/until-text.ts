import { Temporal } from "temporal-polyfill";
import { UserError } from "../../errors.ts";
import { cited } from "../cited.ts";
import { monthNamed, persianMonthNamed, weekdayNamed } from "./calendar-names.ts";
import { fromPersian, persianYear } from "./persian-date.ts";
import { startOfDate } from "./schedule.ts";
import { typed } from "./typed.ts";

const SPAN = /^(?:in |for )?(\d{1,3}) ?(day|week|month)s?$/u;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
/** Only with full stops is it sure that the day comes first. */
const DAY_FIRST = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/u;
const WRITTEN = /^(\d{1,2})(?:st|nd|rd|th|er)?\.? (\p{L}[\p{L} ]{1,20})\.?(?:,? (\d{4}))?$/u;
const WRITTEN_MONTH_FIRST = /^(\p{L}{3,20})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;
const WEEKDAY = /^(?:(?:on|next) )?(\p{L}[\p{L} ]{1,20})$/u;
const LONGEST_DAYS = 366;
const LONGEST_TEXT = 60;

/**
 * Reads until when to pause into the beginning of that date in the zone: "2026-12-24", "24 December", "Dec 24", "24.12.",
 * "tomorrow", "3 days", "next week" (its Monday), "next month" (its first day), "Monday" (the next one after today), a Persian
 * date ("1405-10-03", "3 Dey"). Digits may be of another script, names of another language. UserError when it is none, not to
 * come, or more than a year off.
 */
export function parseUntil(text: string, now: Date, timezone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  const date = text.length > LONGEST_TEXT ? null : readDate(typed(text), today);
  if (date === null) {
    throw new UserError(
      `${cited(text)} is not a date that Lede can read. Write 2026-12-24, 24 December, Monday, next week, 3 days or 2 weeks.`,
    );
  }
  const days = today.until(date).days;
  if (days < 1) throw new UserError(`${cited(text)} is over or today. Write a later date.`);
  if (days > LONGEST_DAYS) {
    throw new UserError(`${cited(text)} is more than a year off. Leave it out to pause without an end.`);
  }
  return startOfDate(date.toString(), timezone);
}

type ReadDate = Temporal.PlainDate | null;

function readDate(text: string, today: Temporal.PlainDate): ReadDate {
  if (text === "tomorrow") return today.add({ days: 1 });
  if (text === "next week") return nextWeekday(1, today);
  if (text === "next month") return today.with({ day: 1 }).add({ months: 1 });
  if (text === "next year") return Temporal.PlainDate.from({ year: today.year + 1, month: 1, day: 1 });
  const span = SPAN.exec(text);
  if (span) return today.add({ [`${span[2]}s`]: Number(span[1]) });
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return inCalendar(Number(year), Number(month), Number(day), today);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return inYear(Number(dayFirst[1]), Number(dayFirst[2]), dayFirst[3], today);
  const written = WRITTEN.exec(text.replaceAll(" de ", " "));
  const [dayText, monthName = "", yearText] = written?.slice(1) ?? monthFirst(text);
  if (dayText !== undefined) return ofNamedMonth(Number(dayText), monthName, yearText, today);
  const weekday = weekdayNamed(WEEKDAY.exec(text)?.[1] ?? "");
  return weekday && nextWeekday(weekday, today);
}

/** Day, month and year of "december 24, 2026". */
function monthFirst(text: string): readonly (string | undefined)[] {
  const [, month, day, year] = WRITTEN_MONTH_FIRST.exec(text) ?? [];
  return [day, month, year];
}

/** The next such day after today. */
function nextWeekday(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
}

/** A year of the Gregorian calendar, or of the Persian one, which is 621 behind: no date to come is written alike in both. */
function inCalendar(year: number, month: number, day: number, today: Temporal.PlainDate): ReadDate {
  if (Math.abs(year - (today.year - 621)) <= 2) return fromPersian(year, month, day);
  return dateOf(() => Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }));
}

function ofNamedMonth(
  day: number,
  monthName: string,
  year: string | undefined,
  today: Temporal.PlainDate,
): ReadDate {
  const month = monthNamed(monthName);
  if (month !== null) return inYear(day, month, year, today);
  const persian = persianMonthNamed(monthName);
  if (persian === null) return null;
  if (year !== undefined) return fromPersian(Number(year), persian, day);
  const [soon, later] = [0, 1].map((years) => fromPersian(persianYear(today) + years, persian, day));
  return (soon && isAfter(soon, today) ? soon : later) ?? null;
}

/** Without a year, the next such date. */
function inYear(day: number, month: number, year: string | undefined, today: Temporal.PlainDate): ReadDate {
  const of = (inYear: number) =>
    dateOf(() => Temporal.PlainDate.from({ year: inYear, month, day }, { overflow: "reject" }));
  if (year !== undefined) return of(Number(year));
  const soon = of(today.year);
  return soon !== null && isAfter(soon, today) ? soon : of(today.year + 1);
}

function isAfter(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) > 0;
}

function dateOf(read: () => Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
