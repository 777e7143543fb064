/** The style of a timestamp that names none. */
const ORDINARY: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: ORDINARY,
  F: { dateStyle: "full", timeStyle: "short" },
};

const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/**
 * A `<t:…>` timestamp as a Discord client shows it. `seconds` are since 1970, `style` is a letter of Discord's, where R is
 * relative to `now` (milliseconds). Null when it is no point in time.
 */
export function formatTimestamp(
  seconds: number,
  style: string,
  viewer: { readonly locale: string; readonly timeZone: string | undefined; now(): number },
): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  if (style === "R") return relative(seconds - viewer.now() / 1000, viewer.locale);
  const format = FORMATS[style] ?? ORDINARY;
  return new Intl.DateTimeFormat(viewer.locale, { ...format, timeZone: viewer.timeZone }).format(date);
}

function relative(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
