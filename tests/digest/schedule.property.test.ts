import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Schedule } from "../../src/digest/digests.ts";
import { isDue } from "../../src/digest/schedule.ts";

const MINUTE = 60_000;
const DAY = 24 * 60;
const STEP = 20;
const GRACE = 6 * 60;
const YEAR = 365 * DAY;
const START = Date.parse("2026-01-01T00:00:00Z");

const world = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  outages: fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: YEAR }),
      minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 5_000 })),
    }),
    { maxLength: 60 },
  ),
});

/** What the wall shows at each minute of the year, in minutes since 1970. Offsets change only at quarters of an hour. */
function wallClock(timezone: string): Float64Array {
  const clock = new Float64Array(YEAR);
  let offset = 0;
  for (let minute = 0; minute < YEAR; minute += 1) {
    if (minute % 15 === 0) {
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
  // The year begins in the middle of a local date.
  found.delete(Math.floor((clock[0] ?? 0) / DAY));
  return new Map(
    [...found].map(([day, minute]) => [new Date(day * DAY * MINUTE).toISOString().slice(0, 10), minute]),
  );
}

test.each([
  "America/New_York",
  "Europe/London",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Asia/Tehran",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/Nuuk",
  "Pacific/Chatham",
])("over a year in %s: once a date at most, and always when the bot was up within the grace", (timezone) => {
  const clock = wallClock(timezone);
  fc.assert(
    fc.property(world, ({ hour, minute, outages }) => {
      const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      const schedule: Schedule = { time, timezone, days: [1, 2, 3, 4, 5, 6, 7] };
      const isUp = (at: number) => !outages.some(({ start, minutes }) => at >= start && at < start + minutes);
      const ticks = Array.from({ length: YEAR / STEP }, (_, index) => index * STEP).filter(isUp);

      const sent = new Map<string, number>();
      let lastDate: string | null = null;
      for (const at of ticks) {
        const date = isDue(new Date(START + at * MINUTE), schedule, { lastDate, notBefore: new Date(START) });
        if (date === null) continue;
        expect(sent.has(date), `${date} was sent before`).toBe(false);
        sent.set(date, at);
        lastDate = date;
      }

      const due = dueMinutes(clock, hour * 60 + minute);
      expect(due.size).toBeGreaterThan(360);
      for (const [date, from] of due) {
        const first = ticks.find((at) => at >= from && at < from + GRACE);
        expect(sent.get(date), `${date} at ${time}`).toBe(first);
      }
    }),
    { numRuns: 1 },
  );
});
