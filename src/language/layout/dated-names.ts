import { MONTH_NAMES, WEEKDAY_NAMES } from "../lexicon/calendar.ts";
import { FOREIGN_MONTHS } from "../lexicon/foreign-months.ts";
import { asciiDigits, holdsDigit } from "./date-forms.ts";
import { DATE_WORDS } from "./date-lines.ts";

/* Lines with a whole date and beside it nothing but names: "Jane Doe / 03.05.2031 / 06:15", "3 May 2031 by Jane Doe in Coast". */

/** Longer lines hold more. In characters, in words. */
const LONGEST_LINE = 120;
const MOST_WORDS = 8;
const MOST_NAMES = 4;

const YEAR = String.raw`(?:19|20)\d{2}`;
/** With the day first, with the month first, in numbers. Words are looked up afterwards. */
const DATE = new RegExp(
  [
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th|er|\.)?[ -](?:de |of )?(\p{L}{3,12})\.?,?[ -](?:de |del )?${YEAR}`,
    String.raw`(?<!\p{L})(\p{L}{3,12})\.? \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
    String.raw`(?<!\d)\d{1,2}([./-]) ?\d{1,2}\3 ?(?:${YEAR}|\d{2}(?!\d))`,
    String.raw`(?<!\d)${YEAR}-\d{2}-\d{2}(?!\d)`,
  ].join("|"),
  "giu",
);
const TIME = /(?<![\d:])\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)(?: ?[ap]\.?m\.?(?!\p{L}))?/giu;
const LABEL = /^(?:by|von|par|por|authors?|autora?)(?: ?: ?| )/iu;
const JOINERS = new Set("and und et y e ve & de del la van von der al bin in of the".split(" "));

/** The names beside the date. */
export type DatedNames = { readonly names: string; readonly isLabelled: boolean };

/** What stands beside the date, where the line is one of this kind; null for any other, and for a date alone or beside single words. */
export function datedNames(line: string): DatedNames | null {
  if (line.length > LONGEST_LINE || !holdsDigit(line) || /\p{Ll}\.["”’)]*$/u.test(line)) return null;
  const rest = withoutDates(asciiDigits(line));
  if (rest === null) return null;
  const parts = rest
    .split(/\s*[|/•·,–—@()]+\s*|\s-+\s/u)
    .map(withoutDateWords)
    .filter((part) => part !== "");
  const labelled = parts.find((part) => LABEL.test(part));
  const plain = parts.map((part) => part.replace(LABEL, ""));
  const words = plain.flatMap((part) => part.split(" "));
  if (parts.length === 0 || words.length > MOST_WORDS || !plain.every(isName)) return null;
  const names = labelled?.replace(LABEL, "") ?? plain.find((part) => part.includes(" "));
  return names === undefined ? null : { names, isLabelled: labelled !== undefined };
}

/** The line without its dates and hours; null where it has no date. */
function withoutDates(line: string): string | null {
  let found = false;
  const rest = line.replace(DATE, (date: string, one?: string, other?: string) => {
    const month = (one ?? other)?.toLowerCase();
    if (month !== undefined && !MONTH_NAMES.has(month) && !FOREIGN_MONTHS.has(month)) return date;
    found = true;
    return " | ";
  });
  return found ? rest.replace(TIME, " | ") : null;
}

function withoutDateWords(part: string): string {
  const words = part.split(/\s+/u).filter((word) => word !== "");
  const isOfDate = (word: string | undefined) => {
    const plain = word?.toLowerCase().replace(/[:.,]+$/u, "") ?? "";
    return DATE_WORDS.has(plain) || WEEKDAY_NAMES.has(plain);
  };
  while (words.length > 0 && isOfDate(words[0])) words.shift();
  while (words.length > 0 && isOfDate(words.at(-1))) words.pop();
  return words.join(" ");
}

/** A few words that all begin in capitals. */
function isName(part: string): boolean {
  const words = part.split(" ");
  return (
    words.length <= MOST_NAMES &&
    /^\p{Lu}/u.test(part) &&
    words.every((word) => /^\p{Lu}/u.test(word) || JOINERS.has(word.toLowerCase()))
  );
}
