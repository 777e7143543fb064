import { Temporal } from "temporal-polyfill";
import { readMoment } from "../content/moment.ts";
import { MONTHS } from "../language/lexicon/calendar.ts";

const MONTH_NAMES = MONTHS.map((name) => name.slice(0, 3));
const MONTH = `(${MONTH_NAMES.join("|")})[a-z]{0,6}\\.?`;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})\\b`, "iu");
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "iu");
const ISO_FORM = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S{0,16})?/u;

/**
 * The day that an English date line names ("Updated 3 March 2031 at 14:30"), as ISO 8601; with the time only where
 * the line is itself ISO, for other times lack a zone. null for a day that does not exist and for all-number dates,
 * whose order of day and month differs between countries.
 */
export function readWrittenDate(line: string): string | null {
  const iso = ISO_FORM.exec(line)?.[0];
  if (iso !== undefined) return readMoment(iso) === null ? null : iso;
  const first = DAY_FIRST.exec(line);
  if (first !== null) return toDate(first[3], first[2], first[1]);
  const second = MONTH_FIRST.exec(line);
  return second === null ? null : toDate(second[3], second[1], second[2]);
}

function toDate(year = "", name = "", day = ""): string | null {
  try {
    const fields = {
      year: Number(year),
      month: MONTH_NAMES.indexOf(name.toLowerCase()) + 1,
      day: Number(day),
    };
    return Temporal.PlainDate.from(fields, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
