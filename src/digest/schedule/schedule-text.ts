import { UserError } from "../../errors.ts";
import { cited } from "../cited.ts";
import type { Weekday } from "../settings/values.ts";
import { weekdayNamed } from "./calendar-names.ts";
import { typed } from "./typed.ts";

const TIME = /^(\d{1,2})(?:[:.h٫](\d{2}))? ?(?:([ap])\.? ?m\.?)?$/u;
/** "0900", "930". */
const RUN_TOGETHER = /^(\d{1,2})(\d{2})$/u;
/** What is said around a time: "at 9", "21:00 Uhr", "9 o'clock", "9 h", "ساعت ۹". */
const BEFORE = /^(?:at|um|a las|a la|saat|ساعت|الساعه) /u;
const BEHIND = / ?(?:uhr|hrs?|hours?|h|o'clock)\.?$/u;
/** As `typed` gives them. */
const NAMED_TIMES = new Map([
  ...namedTimes("12:00", "noon, midday, 12 noon, mittag, mittags, midi, mediodía, öğle, öğlen, ظهر, الظهر"),
  ...namedTimes(
    "00:00",
    "midnight, 12 midnight, mitternacht, minuit, medianoche, gece yarısı, نیمه‌شب, نیمه شب, منتصف الليل",
  ),
]);
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKENDS: readonly Weekday[] = [6, 7];
const NAMES: Readonly<Record<Weekday, string>> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};
const FILLERS = new Set(["", "and", "every", "on", "und", "et", "y", "ve", "و"]);
const GROUPS = new Map<string, readonly Weekday[]>([
  ["every day", EVERY_DAY],
  ["everyday", EVERY_DAY],
  ["daily", EVERY_DAY],
  ["all", EVERY_DAY],
  ["weekday", WEEKDAYS],
  ["weekdays", WEEKDAYS],
  ["weekend", WEEKENDS],
  ["weekends", WEEKENDS],
]);

/**
 * Reads a time of day ("9", "9:00", "09.00", "0900", "9h30", "9:30 pm", "21 Uhr", "noon", "۹:۰۰") into "HH:MM". UserError when it
 * is none.
 */
export function parseTime(text: string): string {
  const time = typed(text);
  const named = NAMED_TIMES.get(time);
  if (named !== undefined) return named;
  const bare = time.replace(BEFORE, "");
  const plain = bare.length > 20 ? bare : bare.replace(BEHIND, "");
  const [, hourText, minuteText = "00", half] = TIME.exec(plain) ?? RUN_TOGETHER.exec(plain) ?? [];
  let hour = Number(hourText);
  if (half !== undefined) hour = hour >= 1 && hour <= 12 ? (hour % 12) + (half === "p" ? 12 : 0) : Number.NaN;
  if (!(hour <= 23) || Number(minuteText) > 59) {
    throw new UserError(
      `${cited(text)} is not a time of day. Write hours and minutes, such as 9:00, 21:30 or 9:30 pm.`,
    );
  }
  return `${String(hour).padStart(2, "0")}:${minuteText}`;
}

/**
 * Reads days ("every day", "weekdays", "mon, wed", "monday and friday", "mon-fri", "1,3", "weekends, wed") into weekdays in
 * their order. A day is its number from 1 for Monday, or its name in one of several languages, which may be cut to two
 * letters. UserError when it is none.
 */
export function parseDays(text: string): Weekday[] {
  const found = new Set<Weekday>();
  const days = typed(text).replace(/(یک|دو|سه|چهار|پنج) (?=شنبه)/gu, "$1");
  const parts = GROUPS.has(days) ? [days] : days.replace(/ ?- ?/gu, "-").split(/[ ,;/&+،؛]+/u);
  for (const part of parts) {
    if (FILLERS.has(part)) continue;
    for (const day of GROUPS.get(part) ?? parseRange(part, text)) found.add(day);
  }
  if (found.size === 0) throw notDays(text);
  return [...found].sort();
}

/** Says days in words that `parseDays` reads: "every day", "weekdays", "weekends", "Monday, Wednesday and Friday". */
export function describeDays(days: readonly Weekday[]): string {
  const sorted = [...new Set(days)].sort();
  const numbers = sorted.join("");
  if (numbers === EVERY_DAY.join("")) return "every day";
  if (numbers === WEEKDAYS.join("")) return "weekdays";
  if (numbers === WEEKENDS.join("")) return "weekends";
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(sorted.map((day) => NAMES[day]));
}

/** "fri-mon" goes over the weekend; "mon" is a range of one. */
function parseRange(part: string, text: string): Weekday[] {
  const ends = part.split("-").map((name) => parseDay(name, text));
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || ends.length > 2) throw notDays(text);
  return EVERY_DAY.filter((day) =>
    first <= last ? day >= first && day <= last : day >= first || day <= last,
  );
}

function parseDay(name: string, text: string): Weekday {
  const day =
    EVERY_DAY.find((number) => String(number) === name) ??
    weekdayNamed(name) ??
    weekdayNamed(name.replace(/s\.?$/u, ""));
  if (day === null) throw notDays(text);
  return day;
}

function notDays(text: string): UserError {
  return new UserError(
    `${cited(text)} names no days. Write every day, weekdays, weekends, names such as mon, wed, fri, or numbers such as 1, 3 (1 is Monday).`,
  );
}

function namedTimes(time: string, names: string): [string, string][] {
  return names.split(", ").map((name) => [typed(name), time]);
}
