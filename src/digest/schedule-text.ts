import { UserError } from "../errors.ts";
import { cited } from "./cited.ts";
import type { Weekday } from "./digests.ts";

const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?m\.?)?$/;
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
const FILLERS = new Set(["", "and", "every", "on"]);
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

/** Reads a time of day ("9", "9:00", "09.00", "9am", "9:30 pm") into "HH:MM". UserError when it is none. */
export function parseTime(text: string): string {
  const [, hourText, minuteText = "00", half] = TIME.exec(text.trim().toLowerCase()) ?? [];
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
 * Reads days ("every day", "weekdays", "mon, wed", "monday and friday", "mon-fri", "weekends, wed") into weekdays in
 * their order. A day's name may be cut to two letters. UserError when it is none.
 */
export function parseDays(text: string): Weekday[] {
  const found = new Set<Weekday>();
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const parts = GROUPS.has(typed) ? [typed] : typed.replace(/ ?[-–] ?/g, "-").split(/[ ,;/&+]+/);
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
  const letters = name.replace(/s?\.?$/, "");
  const day =
    letters.length < 2 ? undefined : EVERY_DAY.find((each) => NAMES[each].toLowerCase().startsWith(letters));
  if (day === undefined) throw notDays(text);
  return day;
}

function notDays(text: string): UserError {
  return new UserError(
    `${cited(text)} names no days. Write every day, weekdays, weekends, or names such as mon, wed, fri.`,
  );
}
