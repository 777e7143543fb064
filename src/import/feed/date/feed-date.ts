import { Temporal } from "temporal-polyfill";
import { readIsoDate, type WrittenDate, withCentury } from "./iso-date.ts";
import { monthNumber } from "./month-names.ts";
import { zoneOffset } from "./time-zones.ts";

/** Longer texts are no dates. */
const LONGEST = 100;
const TIME = /(?<!\d)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(?![\d:])/u;
/** Half of the day, in the languages that write it in dates; afternoons are in the first list. */
const AFTERNOON = /(?<!\p{L})(?:p\.?\s?m\.?|오후|午後|下午|م|ب\.ظ|μ\.?μ\.?)(?!\p{L})/iu;
const MORNING = /(?<!\p{L})(?:a\.?\s?m\.?|오전|午前|上午|ص|ق\.ظ|π\.?μ\.?)(?!\p{L})/iu;

/** Korea has one time all the year, so a date in Korean is in it. */
const KOREAN = /\p{Script=Hangul}/u;
const KOREAN_OFFSET = 9 * 60;

/**
 * Reads a date as feeds write it: RFC 822 and RFC 2822 with their usual faults, ISO 8601 and W3C-DTF, the forms of C
 * and of databases, with the names of months in many languages.
 *
 * @returns an instant in UTC where the zone is named, else the day, both in ISO 8601; null for what is no date or names
 *   a day or time that does not exist. A year or month alone stands for its first day.
 */
export function readFeedDate(written: string): string | null {
  const text = westernDigits(written).trim().replace(/\s+/gu, " ");
  if (text === "" || text.length > LONGEST) return null;
  const date = readIsoDate(text) ?? readWordyDate(text);
  return date === null || date === "impossible" ? null : toIso(date);
}

/** The ISO 8601 form of a date; null when it does not exist. */
function toIso({ year, month, day, time, offset }: WrittenDate): string | null {
  try {
    const plain = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    if (year < 1000) return null;
    if (time === null || offset === null) {
      return time === null || exists(time) ? plain.toString() : null;
    }
    if (!exists(time)) return null;
    const start = plain.toZonedDateTime("UTC").epochMilliseconds;
    const minutes = time.hour * 60 + time.minute - offset;
    return new Date(start + minutes * 60_000 + time.second * 1000).toISOString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** 24:00 is the end of a day, and a minute may have a leap second. */
function exists({ hour, minute, second }: { hour: number; minute: number; second: number }): boolean {
  return (hour < 24 || (hour === 24 && minute === 0 && second === 0)) && minute < 60 && second <= 60;
}

/** Dates with words or separators: "Mon, 3 Mar 2031 14:30:00 +0100", "Mon Mar 3 14:30 2031", "3/17/2031". */
function readWordyDate(text: string): WrittenDate | null {
  const found = TIME.exec(text);
  const time = found === null ? null : readTime(found, text);
  const before = found === null ? text : text.slice(0, found.index);
  const after = found === null ? "" : text.slice(found.index + found[0].length);
  const zone = readZone(after);
  if (zone === "impossible") return null;
  const day = readDay(withoutHalfDay(`${before} ${zone.rest}`));
  const offset = zone.offset ?? (KOREAN.test(text) ? KOREAN_OFFSET : null);
  return day === null ? null : { ...day, time, offset };
}

function readTime([, hours, minutes, seconds = "0"]: RegExpExecArray, text: string) {
  const hour = Number(hours);
  const half = AFTERNOON.test(text) ? 12 : MORNING.test(text) ? 0 : null;
  const fits = half !== null && hour >= 1 && hour <= 12;
  return { hour: fits ? (hour % 12) + half : hour, minute: Number(minutes), second: Number(seconds) };
}

/** The zone behind a time, and what else stands there: "PST 2031" and "+0100 (CET)" do. */
function readZone(after: string): { offset: number | null; rest: string } | "impossible" {
  const text = withoutHalfDay(after).replace(/\([^)]*\)/gu, " ");
  const rest: string[] = [];
  let offset: number | null = null;
  for (const token of text.replace(/\b(utc|gmt) ([+-])/giu, "$1$2").split(/[\s,]+/u)) {
    const zone = token === "" ? "unknown" : zoneOffset(token);
    if (zone === "impossible") return "impossible";
    if (zone === "unknown") rest.push(token);
    else offset = zone;
  }
  return { offset, rest: rest.join(" ") };
}

function withoutHalfDay(text: string): string {
  return text.replace(AFTERNOON, " ").replace(MORNING, " ");
}

type Day = Pick<WrittenDate, "year" | "month" | "day">;

/** The day in what is left of a date: its numbers in order, and a month by its name. Other words are days of the week. */
function readDay(text: string): Day | null {
  const tokens = text.match(/\p{N}+|\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const numbers = tokens.filter((token) => /^\d+$/u.test(token));
  const months = tokens.flatMap((token) => monthNumber(token) ?? []);
  // Short names of days and months are alike in some languages; the day of the week goes first.
  const month = months.at(-1);
  if (/:/u.test(text) || numbers.some((number) => number.length > 4)) return null;
  if (month !== undefined && numbers.length === 2) return dayOfMonth(month, numbers);
  if (months.length === 0 && numbers.length === 3) return numericDay(numbers, /\d\.\s?\d/u.test(text));
  return null;
}

function dayOfMonth(month: number, [first = "", second = ""]: readonly string[]): Day | null {
  const yearFirst = first.length > 2;
  const year = fullYear(yearFirst ? first : second);
  const day = yearFirst ? second : first;
  return year === null || day.length > 2 ? null : { year, month, day: Number(day) };
}

/** All in numbers: the year first, or a day that can be no month; with points the day is first. */
function numericDay([first = "", second = "", third = ""]: readonly string[], points: boolean): Day | null {
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  const year = fullYear(third);
  if (year === null || first.length > 2 || second.length > 2) return null;
  if (points || Number(first) > 12) return { year, month: Number(second), day: Number(first) };
  return Number(second) > 12 || first === second ? { year, month: Number(first), day: Number(second) } : null;
}

/** RFC 2822, section 4.3: two digits below 50 are of this century, and three count from 1900. */
function fullYear(written: string): number | null {
  const year = Number(written);
  if (written.length === 4) return year;
  if (written.length === 3) return year >= 100 && year < 200 ? year + 1900 : null;
  return written.length === 2 ? withCentury(year) : null;
}

/** Arabic and Persian digits as those of ASCII. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}
