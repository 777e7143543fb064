import { Temporal } from "temporal-polyfill";
import { readMoment } from "../content/moment.ts";
import { asciiDigits, wholeMonths } from "../language/layout/date-forms.ts";
import { MONTHS } from "../language/lexicon/calendar.ts";
import { FOREIGN_MONTHS } from "../language/lexicon/foreign-months.ts";

/** Longer lines are no date lines. In characters. */
const LONGEST_LINE = 300;
const MONTH_NAMES = MONTHS.map((name) => name.slice(0, 3));
const MONTH = `(${MONTH_NAMES.join("|")})[a-z]{0,6}\\.?`;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}[ ,-]{1,2}(\\d{4})\\b`, "iu");
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "iu");
const ISO_FORM =
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2})\b)?)?/iu;
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)/u;
/** "03.05.31": of this century. */
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./-])/u;
const YEAR_FIRST = /(?<![\d./-])(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const OTHER_LANGUAGE =
  /(?<!\d)(\d{1,2})\.?(?:er)? (?:de )?(\p{L}{2,12}(?: \p{L}{4,6})?)\.?(?: de)?[ ,،/]{1,2}(\d{4})(?!\d)/u;
const TIME =
  /(?<![\d:.])(\d{1,2})(?:[:.](\d{2})(?::\d{2})?|(?= ?[ap]\.?m\b))(?: ?([ap])\.?m\b\.?)?(?: Uhr)?,? ?\(?(?:heure de \p{L}{3,20}, )?(GMT|UTC|Z|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|BST|CET|CEST|MEZ|MESZ|EET|EEST|TRT|MSK|IRST|AST|GST|IST|AEST|AEDT|ACST|AWST|NZST|NZDT|JST|KST|SGT|HKT|IDT|PKT|SAST|EAT|WAT|CAT|BRT|WET|WEST)?(?: ?(?<=(?:GMT|UTC) ?)([+-]\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d])/iu;
/** Where a page shows the hour below the day, a copy has "20312:05 PM", and "GMT+2Updated". */
const LOST_BREAK =
  /(?<=\b(?:19|20)\d{2})(?=\d{1,2}[:.] ?\d{2}|\d{1,2}\.? \p{L})|(?<=\p{L}{3})(?=\d{1,2}[./]\d{1,2}[./])|(?<=[A-Z\d])(?=(?:Updated|Published|Modified)\b)/gu;
/** "4:12 PM, Mar 03, 2031 CST": the zone stands behind the day. */
const ZONE_BEHIND_DAY = /(?<=\d{4}),? (GMT|UTC|[ECMP][SD]?T|CES?T|BST)$/u;
/** "ET" is one zone in winter and another in summer. */
const AMERICAN_ZONES: Readonly<Record<string, string>> = {
  CT: "America/Chicago",
  ET: "America/New_York",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
};
/** "05/03/2031 10:30 AM EDT": there the month stands first. */
const IN_AMERICA = /\d\/\d.{4,24}\b[ECMP][SD]?T\b/u;
/** Hours from UTC. "IST" is India's, Israel's and Ireland's, so it says nothing. */
const ZONES: Readonly<Record<string, string>> = {
  ACST: "+09:30",
  AEDT: "+11:00",
  AEST: "+10:00",
  AST: "+03:00",
  AWST: "+08:00",
  BRT: "-03:00",
  BST: "+01:00",
  CAT: "+02:00",
  CDT: "-05:00",
  CEST: "+02:00",
  CET: "+01:00",
  CST: "-06:00",
  EAT: "+03:00",
  EDT: "-04:00",
  EEST: "+03:00",
  EET: "+02:00",
  EST: "-05:00",
  GMT: "Z",
  GST: "+04:00",
  HKT: "+08:00",
  IDT: "+03:00",
  IRST: "+03:30",
  JST: "+09:00",
  KST: "+09:00",
  MDT: "-06:00",
  MESZ: "+02:00",
  MEZ: "+01:00",
  MSK: "+03:00",
  MST: "-07:00",
  NZDT: "+13:00",
  NZST: "+12:00",
  PDT: "-07:00",
  PKT: "+05:00",
  PST: "-08:00",
  SAST: "+02:00",
  SGT: "+08:00",
  TRT: "+03:00",
  UTC: "Z",
  WAT: "+01:00",
  WEST: "+01:00",
  WET: "Z",
  Z: "Z",
};

/**
 * The first day that a date line names ("Updated 3 March 2031 at 14:30"), as ISO 8601; with the time only where a zone
 * stands beside it. Numbers are read with the day first, unless that day does not exist or an American zone stands beside it. Months also in Arabic, French,
 * German, Persian, Spanish and Turkish. null for a day that does not exist.
 */
export function readWrittenDate(line: string): string | null {
  const plain = wholeMonths(asciiDigits(line.slice(0, LONGEST_LINE))).replace(LOST_BREAK, " ");
  const iso = ISO_FORM.exec(plain)?.[0];
  if (iso !== undefined) return readMoment(iso) === null ? null : hasZone(iso) ? iso : iso.slice(0, 10);
  const day = readDay(plain);
  // A day in numbers looks like an hour: "20.01.2031, at 13:15 CET".
  return day === null ? null : withTime(day, plain.replace(NUMBERS, " "));
}

/** The day of one line with the hour of another, where that names its zone and no day. */
export function withHourOf(day: string, line: string): string {
  const plain = asciiDigits(line.slice(0, LONGEST_LINE));
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && readDay(plain) === null ? withTime(day, plain) : day;
}

/** An hour of nobody knows which zone says nothing. */
const hasZone = (iso: string) => /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(iso.slice(10));

function readDay(line: string): string | null {
  const first = DAY_FIRST.exec(line);
  if (first !== null) return toDate(first[3], monthNumber(first[2]), first[1]);
  const second = MONTH_FIRST.exec(line);
  if (second !== null) return toDate(second[3], monthNumber(second[1]), second[2]);
  const numbers = NUMBERS.exec(line) ?? SHORT_YEAR.exec(line);
  if (numbers !== null) {
    const [, one, , other, digits = ""] = numbers;
    const year = digits.length === 2 ? `20${digits}` : digits;
    if (
      IN_AMERICA.test(line) ||
      isOtherWeekday(toDate(year, Number(other), one), toDate(year, Number(one), other), line)
    )
      return toDate(year, Number(one), other) ?? toDate(year, Number(other), one);
    return toDate(year, Number(other), one) ?? toDate(year, Number(one), other);
  }
  const ordered = YEAR_FIRST.exec(line);
  if (ordered !== null) return toDate(ordered[1], Number(ordered[3]), ordered[4]);
  return readOtherLanguage(line);
}

/** "Sat, 05/03/2031": only with the month first is the day a Saturday. */
function isOtherWeekday(dayFirst: string | null, monthFirst: string | null, line: string): boolean {
  const named = WEEKDAY.exec(line)?.[1]?.toLowerCase();
  if (named === undefined || dayFirst === null || monthFirst === null) return false;
  const isNamed = (day: string) => WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] === named;
  return isNamed(monthFirst) && !isNamed(dayFirst);
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b/iu;

function readOtherLanguage(line: string): string | null {
  const match = OTHER_LANGUAGE.exec(line);
  if (match === null) return null;
  const [, day, name = "", year] = match;
  const lower = name.toLocaleLowerCase("tr").replaceAll("ı", "i");
  const key = [name.toLowerCase(), name.toLocaleLowerCase("tr"), lower].find((form) =>
    FOREIGN_MONTHS.has(form),
  );
  if (key === undefined) return null;
  return toDate(year, FOREIGN_MONTHS.get(key) ?? 0, day);
}

const monthNumber = (name = ""): number => MONTH_NAMES.indexOf(name.toLowerCase()) + 1;

const toDate = (year = "", month = 0, day = ""): string | null =>
  fromFields({ year: Number(year), month, day: Number(day) });

function fromFields(fields: { year: number; month: number; day: number }): string | null {
  try {
    return Temporal.PlainDate.from(fields, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How far "ET" is from UTC at noon of the day, as "-05:00". */
function americanOffset(day: string, zone: string): string | undefined {
  // In small letters "et" is French.
  const name = AMERICAN_ZONES[zone];
  return name === undefined
    ? undefined
    : Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(name).offset;
}

/** The day, with the hour of the line where the line says in which zone it is. */
function withTime(day: string, line: string): string {
  const [, hours = "", minutes = "00", half, beside, sign, rest = "00"] = TIME.exec(line) ?? [];
  const zone = beside ?? (hours === "" ? undefined : ZONE_BEHIND_DAY.exec(line)?.[1]);
  const named = zone === undefined ? undefined : (ZONES[zone.toUpperCase()] ?? americanOffset(day, zone));
  const offset = sign === undefined ? named : `${sign.slice(0, 1)}${sign.slice(1).padStart(2, "0")}:${rest}`;
  if (offset === undefined) return day;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const moment = `${day}T${String(hour).padStart(2, "0")}:${minutes}${offset}`;
  return readMoment(moment) === null ? day : moment;
}
