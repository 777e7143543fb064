import { wordList } from "./word-list.ts";

/** January first. */
export const MONTHS = [
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
] as const;

/** Monday first, as in ISO 8601. */
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** As they are shortened in print, without a full stop. */
const SHORT_MONTHS = wordList("apr aug dec feb jan jul jun mar nov oct sep sept");
const SHORT_WEEKDAYS = wordList("fri mon sat sun thu thur thurs tue tues wed");
const OTHER_DATES = wordList("am christmas easter edt est gmt pm pst ramadan utc");

/** The names of months, whole and shortened. */
export const MONTH_NAMES: ReadonlySet<string> = new Set([...MONTHS, ...SHORT_MONTHS]);

/** The names of weekdays, whole and shortened. */
export const WEEKDAY_NAMES: ReadonlySet<string> = new Set([...WEEKDAYS, ...SHORT_WEEKDAYS]);

/** Words for times that are written with a capital, but name no speaker. */
export const CALENDAR: ReadonlySet<string> = new Set([...MONTH_NAMES, ...WEEKDAY_NAMES, ...OTHER_DATES]);

/** Parts of a day or a year: "on Thursday night" is when something happens, and nobody who does it. */
export const PARTS_OF_TIME = wordList(
  "afternoon autumn day evening fortnight hour midday midnight minute moment month morning night noon spring summer week weekend winter year",
);
