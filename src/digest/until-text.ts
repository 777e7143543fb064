import { Temporal } from "temporal-polyfill";
import { UserError } from "../errors.ts";
import { cited } from "./cited.ts";
import { startOfDate } from "./schedule.ts";

const SPAN = /^(?:in |for )?(\d{1,3}) ?(day|week|month)s?$/;
const WRITTEN = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?(?: (\d{4}))?$/;
const WRITTEN_MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const LONGEST_DAYS = 366;

/**
 * Reads until when to pause ("2026-12-24", "24 December", "Dec 24", "tomorrow", "3 days", "2 weeks") into the beginning
 * of that date in the zone. UserError when it is none, not to come, or more than a year off.
 */
export function parseUntil(text: string, now: Date, timezone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const date = readDate(typed, today);
  if (date === null) {
    throw new UserError(
      `${cited(text)} is no date that I can read. Write 2026-12-24, 24 December, tomorrow, 3 days or 2 weeks.`,
    );
  }
  const days = today.until(date).days;
  if (days < 1) throw new UserError(`${cited(text)} is not to come. Write a later date.`);
  if (days > LONGEST_DAYS) {
    throw new UserError(`${cited(text)} is more than a year off. Leave it out to pause without an end.`);
  }
  return startOfDate(date.toString(), timezone);
}

function readDate(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (typed === "tomorrow") return today.add({ days: 1 });
  const span = SPAN.exec(typed);
  if (span) return today.add({ [`${span[2]}s`]: Number(span[1]) });
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return dateOf(() => Temporal.PlainDate.from(typed));
  const written = WRITTEN.exec(typed);
  if (written) return inYear(Number(written[1]), written[2] ?? "", written[3], today);
  const monthFirst = WRITTEN_MONTH_FIRST.exec(typed);
  if (monthFirst) return inYear(Number(monthFirst[2]), monthFirst[1] ?? "", monthFirst[3], today);
  return null;
}

/** Without a year, the next such date. */
function inYear(
  day: number,
  monthName: string,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const month = MONTHS.findIndex((name) => name.startsWith(monthName)) + 1;
  if (month === 0) return null;
  const of = (inYear: number) =>
    dateOf(() => Temporal.PlainDate.from({ year: inYear, month, day }, { overflow: "reject" }));
  if (year !== undefined) return of(Number(year));
  const soon = of(today.year);
  return soon !== null && Temporal.PlainDate.compare(soon, today) > 0 ? soon : of(today.year + 1);
}

function dateOf(read: () => Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
