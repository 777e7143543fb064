import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { missedEditions } from "../../../src/digest/delivery/missed.ts";
import type { Missed } from "../../../src/digest/digests.ts";
import { isDue, lastClosed } from "../../../src/digest/schedule/schedule.ts";
import type { Schedule } from "../../../src/digest/settings/settings.ts";
import type { Weekday } from "../../../src/digest/settings/values.ts";

const MINUTE = 60_000;
const DAY = 24 * 60;
const GRACE = 6 * 60;
const YEARS = 2 * 365 * DAY;
const START = Date.parse("2026-01-01T00:00:00Z");

const world = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  days: fc.oneof(
    fc.constant<Schedule["days"]>([1, 2, 3, 4, 5, 6, 7]),
    fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  ),
  outages: fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: YEARS }),
      minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 5_000 })),
    }),
    { minLength: 20, maxLength: 120 },
  ),
});

/** What the wall shows at each minute of the years, in minutes since 1970. Offsets change only at full or half hours. */
function wallClock(timezone: string): Float64Array {
  const clock = new Float64Array(YEARS);
  let offset = 0;
  for (let minute = 0; minute < YEARS; minute += 1) {
    if (minute % 30 === 0) {
      const instant = Temporal.Instant.fromEpochMilliseconds(START + minute * MINUTE);
      offset = instant.toZonedDateTimeISO(timezone).offsetNanoseconds / 60e9;
    }
    clock[minute] = START / MINUTE + minute + offset;
  }
  return clock;
}

/**
 * The minute at which the edition of each local date becomes due, in another way than the schedule itself finds it: by
 * watching the wall until it shows this date with the wanted time or a later one, or the next date (a gap ended the day).
 */
function dueMinutes(clock: Float64Array, wanted: number): Map<string, number> {
  const found = new Map<number, number>();
  let latest = -Infinity;
  clock.forEach((wall, minute) => {
    const day = Math.floor(wall / DAY);
    if (day > latest && latest > -Infinity && !found.has(latest)) found.set(latest, minute);
    if (wall - day * DAY >= wanted && !found.has(day)) found.set(day, minute);
    latest = Math.max(latest, day);
  });
  // The first year begins in the middle of a local date.
  found.delete(Math.floor((clock[0] ?? 0) / DAY));
  return new Map(
    [...found].map(([day, minute]) => [new Date(day * DAY * MINUTE).toISOString().slice(0, 10), minute]),
  );
}

function weekdayOf(date: string): Weekday {
  return Temporal.PlainDate.from(date).dayOfWeek as Weekday;
}

/** At which minutes the bot is up. */
function upMinutes(outages: readonly { readonly start: number; readonly minutes: number }[]): Uint8Array {
  const up = new Uint8Array(YEARS).fill(1);
  for (const { start, minutes } of outages) up.fill(0, start, start + minutes);
  return up;
}

/** Lets a bot that is up in some minutes send editions, and returns in which minute each was sent, and what was missed. */
function deliverForYears(
  schedule: Schedule,
  up: Uint8Array,
): { readonly sent: ReadonlyMap<string, number>; readonly missed: readonly Missed[] } {
  const sent = new Map<string, number>();
  const notBefore = new Date(START + DAY * MINUTE);
  let lastDate: string | null = null;
  let missed: Missed[] = [];
  let looked = "";
  const lookForMissed = (now: Date) => {
    const found = missedEditions({ schedule }, { missed }, { lastDate, notBefore }, now, () => "off");
    missed = [...missed, ...found];
  };
  const send = (date: string, minute: number, now: Date) => {
    if (sent.has(date)) throw new Error(`${date} was sent before`);
    lookForMissed(now);
    sent.set(date, minute);
    lastDate = date;
  };
  const lookOnce = (now: Date) => {
    const closed = lastClosed(now, schedule, { notBefore })?.date ?? "";
    if (closed <= looked) return;
    lookForMissed(now);
    looked = closed;
  };
  for (let minute = 0; minute < YEARS; minute += 1) {
    if (up[minute] === 0) continue;
    const now = new Date(START + minute * MINUTE);
    const date = isDue(now, schedule, { lastDate, notBefore });
    if (date !== null) send(date, minute, now);
    // Each minute would do the same, and take its time.
    else if (minute % 15 === 0) lookOnce(now);
  }
  lookForMissed(new Date(START + YEARS * MINUTE));
  return { sent, missed };
}

test.each([
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/Havana",
  "America/Nuuk",
  "Europe/London",
  "Europe/Paris",
  "Europe/Chisinau",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Jerusalem",
  "Asia/Tehran",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "Pacific/Apia",
  "Pacific/Chatham",
])(
  "over two years in %s: once a date at most, always when the bot was up within the grace, else reported as missed",
  (timezone) => {
    const clock = wallClock(timezone);
    fc.assert(
      fc.property(world, ({ hour, minute, days, outages }) => {
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const schedule: Schedule = { time, timezone, days, every: "day", weekday: 1 };
        const up = upMinutes(outages);
        const { sent, missed } = deliverForYears(schedule, up);

        const due = dueMinutes(clock, hour * 60 + minute);
        expect(due.size).toBeGreaterThan(725);
        const wanted = [...due].filter(([date, from]) => from >= DAY && days.includes(weekdayOf(date)));
        for (const [date, from] of wanted) {
          const first = up.subarray(from, from + GRACE).indexOf(1);
          expect(sent.get(date), `${date} at ${time}`).toBe(first < 0 ? undefined : from + first);
        }
        // Whatever did not come is reported as missed, once, when the bot is up again.
        const absent = wanted.filter(([date, from]) => !sent.has(date) && from + GRACE <= YEARS);
        for (const [date] of absent) {
          const entries = missed.filter(({ first, last }) => first <= date && date <= last);
          expect(entries, `${date} at ${time}`).toHaveLength(1);
        }
        expect(missed.reduce((sum, { editions }) => sum + editions, 0)).toBe(absent.length);
      }),
      { numRuns: 1 },
    );
  },
);
