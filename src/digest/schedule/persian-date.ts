import { Temporal } from "temporal-polyfill";

const NUMBERS = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

/** The date that a year, month and day of the Persian calendar (the one of Iran) mean; null when there is no such day. */
export function fromPersian(year: number, month: number, day: number): Temporal.PlainDate | null {
  // A Persian year begins between 19 and 22 March, and its first six months have 31 days, the others 30 or less.
  const first = Temporal.PlainDate.from({ year: year + 621, month: 3, day: 19 });
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  for (let shift = 0; shift < 4; shift += 1) {
    const date = first.add({ days: shift + daysBefore + day - 1 });
    const written = persianParts(date);
    if (written.year === year && written.month === month && written.day === day) return date;
  }
  return null;
}

/** The year of the Persian calendar that a date lies in. */
export function persianYear(date: Temporal.PlainDate): number {
  return persianParts(date).year;
}

function persianParts({ year, month, day }: Temporal.PlainDate) {
  const parts = NUMBERS.formatToParts(Date.UTC(year, month - 1, day));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}
