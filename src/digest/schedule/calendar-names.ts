import type { Weekday } from "../settings/values.ts";
import { typed } from "./typed.ts";

/** Languages whose names of days and months are read. English comes first where a short name fits several. */
const LANGUAGES = ["en", "ar", "ar-IQ", "fa", "tr", "de", "fr", "es"];
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WIDTHS = ["long", "short"] as const;
const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const ARTICLE = /^ال(?=.{3})/u;

type Names<Value> = readonly { readonly language: string; readonly name: string; readonly value: Value }[];

let weekdays: Names<Weekday> | null = null;
let months: Names<number> | null = null;
let persianMonths: Names<number> | null = null;

/**
 * The weekday that a name means, in any of the languages: whole, short or cut to two letters or more ("Mon", "Montag", "lun",
 * "الاثنين"). null where none or several are meant.
 */
export function weekdayNamed(text: string): Weekday | null {
  weekdays ??= namesOf([1, 2, 3, 4, 5, 6, 7] as const, (day) => MONDAY + (day - 1) * DAY_MS, {
    weekday: true,
  });
  return valueNamed(weekdays, text, 2);
}

/** The month, from 1, of the Gregorian calendar that a name means, as `weekdayNamed` reads names, but cut to three letters at most. */
export function monthNamed(text: string): number | null {
  months ??= namesOf(MONTHS, (month) => Date.UTC(2024, month - 1, 15), { calendar: "gregory" });
  return valueNamed(months, text, 3);
}

/** The month, from 1, of the Persian calendar by its Persian name, in Persian or Latin letters ("آذر", "Azar"). */
export function persianMonthNamed(text: string): number | null {
  // The Persian year 1403 begins on 20 March 2024; its months have 29 to 31 days.
  persianMonths ??= namesOf(
    MONTHS,
    (month) => Date.UTC(2024, 2, 20) + Math.round((month - 0.5) * 30.5) * DAY_MS,
    { calendar: "persian" },
    ["fa", "en"],
  );
  return valueNamed(persianMonths, text, 3);
}

function namesOf<Value extends number>(
  values: readonly Value[],
  instantOf: (value: Value) => number,
  part: { readonly weekday: true } | { readonly calendar: string },
  languages: readonly string[] = LANGUAGES,
): Names<Value> {
  return languages.flatMap((language) =>
    WIDTHS.flatMap((width) => {
      const format =
        "weekday" in part
          ? new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" })
          : new Intl.DateTimeFormat(language, { month: width, calendar: part.calendar, timeZone: "UTC" });
      return values.map((value) => ({ language, name: key(format.format(instantOf(value))), value }));
    }),
  );
}

/** The value whose name the text is; else the one that it begins, in English or, where that leaves one, in any language. */
function valueNamed<Value>(names: Names<Value>, text: string, leastLetters: number): Value | null {
  const name = key(text);
  const whole = names.filter((each) => each.name === name);
  const begun = name.length < leastLetters ? [] : names.filter((each) => each.name.startsWith(name));
  const english = begun.filter(({ language }) => language === "en");
  for (const fitting of [whole, english, begun]) {
    const values = new Set(fitting.map(({ value }) => value));
    const [only] = values;
    if (values.size === 1 && only !== undefined) return only;
  }
  return null;
}

/** Without the Arabic article and a full stop. */
function key(text: string): string {
  return typed(text).replace(/\.$/u, "").replace(ARTICLE, "");
}
