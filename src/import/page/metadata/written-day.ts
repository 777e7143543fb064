import { Temporal } from "temporal-polyfill";
import { readMoment } from "../../../content/moment.ts";

/*
 * Months as they are written in the languages of many news sites, each with the beginnings that name it in any of
 * them: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Turkish, Swedish, Danish,
 * Norwegian, Finnish, Hungarian, Romanian, Indonesian, Russian, Ukrainian, Greek.
 */
const MONTH_BEGINNINGS: readonly string[] = [
  "jan jän gen ene oca sty led tammi ian янв січ ιαν stycz leden",
  "feb fév fev şub sub lut únor unor helmi фев лют φεβ febr",
  "mar mär maa mrt mac мар бер μαρ mär břez brez bře maalis",
  "apr avr abr nis kwi dub huhti апр кві απρ duben",
  "may mai maj mei mag maio mayıs máj máy kvě kve touko май мая тра μαι μάι μαΐ maggio květ mayo",
  "jun giu haz cze červn kesä июн чер ιουν juin jui iun červen",
  "jul giu lug tem lip červenc heinä июл лип ιουλ juil iul",
  "aug aoû aou ago ağu agu sie srp elo авг сер αυγ aoû août",
  "sep set eyl wrz zář zar syys сен вер σεπ",
  "oct okt out ott eki paź paz říj rij loka окт жов οκτ",
  "nov kas lis marras ноя лис νοε listop",
  "dec dez déc dic aralık ara gru pro joulu дек гру δεκ des prosin",
];

/** Beginnings that two months share are settled by the longer ones, which are tried first. */
const MONTHS = MONTH_BEGINNINGS.flatMap((line, index) =>
  line.split(" ").map((beginning) => ({ beginning, month: index + 1 })),
).sort((one, other) => other.beginning.length - one.beginning.length);

const DAY_MONTH_YEAR =
  /(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+|-|\.)(?:of\s+|de\s+|del\s+)?(\p{L}{3,12})\.?,?(?:\s+|-)(?:de\s+|del\s+)?(\d{4})(?!\d)/gu;
const MONTH_DAY_YEAR = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;
const IDEOGRAPHIC = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu;
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})(?!\d)/gu;

/**
 * The first day that a line of visible text names, as ISO 8601, or null. Days in numbers are read with the day first
 * where dots stand between them or one of them can be no month; else as the language has it.
 */
export function readWrittenDay(text: string, language: string | null): string | null {
  const found = [
    ...matchDays(text, DAY_MONTH_YEAR, ([day, month, year]) => toDay(year, monthOf(month), day)),
    ...matchDays(text, MONTH_DAY_YEAR, ([month, day, year]) => toDay(year, monthOf(month), day)),
    ...matchDays(text, YEAR_FIRST, ([year, month, day]) => toDay(year, Number(month), day)),
    ...matchDays(text, IDEOGRAPHIC, ([year, month, day]) => toDay(year, Number(month), day)),
    ...matchDays(text, NUMBERS, (parts) => readNumbers(parts, language)),
  ];
  return found.sort((one, other) => one.index - other.index)[0]?.day ?? null;
}

function matchDays(
  text: string,
  form: RegExp,
  read: (parts: readonly string[]) => string | null,
): { index: number; day: string }[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const day = read(match.slice(1).map((part) => part ?? ""));
    return day === null ? [] : [{ index: match.index, day }];
  });
}

function readNumbers(
  [first = "", separator, second = "", year = ""]: readonly string[],
  language: string | null,
): string | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const monthFirst =
    separator !== "." && (language === null || /^en(?:-US)?$/iu.test(language)) && Number(first) <= 12;
  return monthFirst
    ? (toDay(whole, Number(first), second) ?? toDay(whole, Number(second), first))
    : (toDay(whole, Number(second), first) ?? toDay(whole, Number(first), second));
}

function monthOf(name = ""): number | null {
  const lower = name.toLowerCase();
  return MONTHS.find(({ beginning }) => lower.startsWith(beginning))?.month ?? null;
}

function toDay(year = "", month: number | null, day = ""): string | null {
  if (month === null) return null;
  try {
    const read = Temporal.PlainDate.from(
      { year: Number(year), month, day: Number(day) },
      { overflow: "reject" },
    );
    return read.year >= EARLIEST_YEAR ? read.toString() : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** No page is older. */
const EARLIEST_YEAR = 1990;

const ISO_FORM =
  /(?<!\d)(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2}|GMT|UTC)?)?/iu;
const COMPACT_FORM = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/u;
const SECONDS_FORM = /^1\d{9}(?:\d{3})?$/u;

/**
 * A date as machines write it, as ISO 8601: an instant with its zone, or the day alone where the zone is missing.
 * Other forms are read as visible text. null for none.
 */
export function readStatedDate(value: string, language: string | null): string | null {
  const text = value.trim().slice(0, LONGEST_DATE);
  const [, day, time, zone] = ISO_FORM.exec(text) ?? [];
  if (day !== undefined) {
    const offset = zone === undefined ? "" : /^[a-z]/iu.test(zone) ? "Z" : zone;
    const instant = time === undefined || offset === "" ? day : `${day}T${time.padStart(5, "0")}${offset}`;
    const known = [instant, day].find((one) => readMoment(one) !== null);
    if (known !== undefined && Number(known.slice(0, 4)) >= EARLIEST_YEAR) return known;
  }
  const [, year, month, date] = COMPACT_FORM.exec(text) ?? [];
  if (year !== undefined) return toDay(year, Number(month), date);
  if (SECONDS_FORM.test(text)) return new Date(Number(text.slice(0, 10)) * 1000).toISOString();
  return readWrittenDay(text, language);
}

const LONGEST_DATE = 200;
