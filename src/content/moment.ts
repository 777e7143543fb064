import { Temporal } from "temporal-polyfill";
import type { Moment } from "./article.ts";

const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/u;
const DATE_TIME_FORM =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|z|[+-]\d{2}:?\d{2})?$/u;

/**
 * Reads an ISO 8601 date ("2031-03-03") or date-time ("2031-03-03T14:30+02:00"; UTC where it names no offset).
 * null when the text has another form or the day or the hour does not exist.
 */
export function readMoment(text: string): Moment | null {
  try {
    if (DATE_FORM.test(text)) {
      const day = Temporal.PlainDate.from(text).toZonedDateTime("UTC");
      return { at: new Date(day.epochMilliseconds), dateOnly: true };
    }
    const [, date, time, offset = "Z"] = DATE_TIME_FORM.exec(text) ?? [];
    if (date === undefined || time === undefined) return null;
    const instant = Temporal.Instant.from(`${date}T${time}${offset.toUpperCase()}`);
    return { at: new Date(instant.epochMilliseconds), dateOnly: false };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The moment as `readMoment` reads it: to the millisecond, in UTC. */
export function formatMoment({ at, dateOnly }: Moment): string {
  const text = at.toISOString();
  return dateOnly ? text.slice(0, 10) : text;
}
