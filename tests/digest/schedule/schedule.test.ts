import { describe, expect, test } from "vitest";
import { dateAt, isDue, nextRun } from "../../../src/digest/schedule/schedule.ts";
import type { Schedule } from "../../../src/digest/settings/settings.ts";
import type { Weekday } from "../../../src/digest/settings/values.ts";

const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const LONG_AGO = new Date("2001-01-01T00:00:00Z");

function schedule(time: string, timezone: string, days = EVERY_DAY): Schedule {
  return { time, timezone, days, every: "day", weekday: 1 };
}

/** The instant at which the edition of this date becomes due, found to the minute by asking again and again. */
function firstDue(date: string, plan: Schedule, from: string, to: string): string | null {
  const progress = { lastDate: null, notBefore: new Date(from) };
  for (let at = Date.parse(from); at <= Date.parse(to); at += 60_000) {
    if (isDue(new Date(at), plan, progress) === date) return new Date(at).toISOString();
  }
  return null;
}

describe("an edition is due from its hour on", () => {
  test.each([
    ["an ordinary day in New York", "09:00", "America/New_York", "2026-01-15", "2026-01-15T14:00Z"],
    ["summer in New York", "09:00", "America/New_York", "2026-07-15", "2026-07-15T13:00Z"],
    [
      "New York springs forward: 02:30 is in the gap",
      "02:30",
      "America/New_York",
      "2026-03-08",
      "2026-03-08T07:00Z",
    ],
    [
      "New York springs forward: the hour after",
      "03:00",
      "America/New_York",
      "2026-03-08",
      "2026-03-08T07:00Z",
    ],
    [
      "New York falls back: 01:30 comes twice",
      "01:30",
      "America/New_York",
      "2026-11-01",
      "2026-11-01T05:30Z",
    ],
    [
      "London springs forward: 01:00 is in the gap",
      "01:00",
      "Europe/London",
      "2026-03-29",
      "2026-03-29T01:00Z",
    ],
    [
      "London springs forward: 01:59 is in the gap",
      "01:59",
      "Europe/London",
      "2026-03-29",
      "2026-03-29T01:00Z",
    ],
    ["London falls back: 01:30 comes twice", "01:30", "Europe/London", "2026-10-25", "2026-10-25T00:30Z"],
    ["Cairo skips midnight", "00:00", "Africa/Cairo", "2026-04-24", "2026-04-23T22:00Z"],
    ["Cairo skips half past midnight", "00:30", "Africa/Cairo", "2026-04-24", "2026-04-23T22:00Z"],
    ["Cairo, the last minute before the gap", "23:59", "Africa/Cairo", "2026-04-23", "2026-04-23T21:59Z"],
    [
      "Cairo falls back at midnight: 23:30 comes twice",
      "23:30",
      "Africa/Cairo",
      "2026-10-29",
      "2026-10-29T20:30Z",
    ],
    ["Lord Howe skips half an hour", "02:15", "Australia/Lord_Howe", "2026-10-04", "2026-10-03T15:30Z"],
    ["Lord Howe repeats half an hour", "01:45", "Australia/Lord_Howe", "2026-04-05", "2026-04-04T14:45Z"],
    ["Tehran, three and a half hours", "07:00", "Asia/Tehran", "2026-06-01", "2026-06-01T03:30Z"],
    ["Kathmandu, five and three quarters", "07:00", "Asia/Kathmandu", "2026-06-01", "2026-06-01T01:15Z"],
    ["Apia, thirteen ahead", "07:00", "Pacific/Apia", "2026-06-01", "2026-05-31T18:00Z"],
    ["Apia, the day before the one it skipped", "23:00", "Pacific/Apia", "2011-12-29", "2011-12-30T09:00Z"],
    ["Apia, the day after the one it skipped", "00:00", "Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z"],
    ["Casablanca goes back for Ramadan", "02:30", "Africa/Casablanca", "2025-02-23", "2025-02-23T01:30Z"],
    ["Casablanca springs forward after it", "02:30", "Africa/Casablanca", "2025-04-06", "2025-04-06T02:00Z"],
    [
      "Nuuk skips the last hour of a day: due as it ends",
      "23:30",
      "America/Nuuk",
      "2026-03-28",
      "2026-03-29T01:00Z",
    ],
    ["a leap day", "12:00", "Asia/Baghdad", "2028-02-29", "2028-02-29T09:00Z"],
    ["New Year", "00:00", "Asia/Baghdad", "2027-01-01", "2026-12-31T21:00Z"],
  ])("%s", (_, time, timezone, date, instant) => {
    const due = new Date(instant);
    const from = new Date(due.getTime() - 2 * 3_600_000).toISOString();
    const to = new Date(due.getTime() + 3_600_000).toISOString();
    expect(firstDue(date, schedule(time, timezone), from, to)).toBe(due.toISOString());
    // And nextRun foretells it, from a moment before.
    const progress = { lastDate: null, notBefore: new Date(from) };
    expect(nextRun(new Date(due.getTime() - 1), schedule(time, timezone), progress)).toEqual(due);
  });

  test("the date that Apia skipped has no edition", () => {
    const plan = schedule("12:00", "Pacific/Apia");
    expect(firstDue("2011-12-30", plan, "2011-12-29T00:00Z", "2012-01-01T00:00Z")).toBeNull();
  });
});

describe("the grace of six hours", () => {
  const plan = schedule("23:00", "Asia/Baghdad");
  const progress = { lastDate: "2026-05-09", notBefore: LONG_AGO };

  test.each([
    ["a minute before", "2026-05-10T19:59:00Z", null],
    ["at the hour", "2026-05-10T20:00:00Z", "2026-05-10"],
    ["before midnight", "2026-05-10T20:59:59Z", "2026-05-10"],
    ["after midnight, still for the day before", "2026-05-10T21:00:00Z", "2026-05-10"],
    ["just within the grace", "2026-05-11T01:59:59Z", "2026-05-10"],
    ["when the grace is over", "2026-05-11T02:00:00Z", null],
    ["then the next on its own time", "2026-05-11T20:00:00Z", "2026-05-11"],
  ])("%s", (_, now, date) => {
    expect(isDue(new Date(now), plan, progress)).toBe(date);
  });

  test("counts from the end of a gap", () => {
    const gap = schedule("02:30", "America/New_York");
    const at = (now: string) => isDue(new Date(now), gap, { lastDate: "2026-03-07", notBefore: LONG_AGO });
    expect(at("2026-03-08T06:59:00Z")).toBeNull();
    expect(at("2026-03-08T12:59:00Z")).toBe("2026-03-08");
    expect(at("2026-03-08T13:00:00Z")).toBeNull();
  });

  test("reaches over the date that Apia skipped", () => {
    const late = schedule("23:00", "Pacific/Apia");
    expect(isDue(new Date("2011-12-30T12:00Z"), late, { lastDate: null, notBefore: LONG_AGO })).toBe(
      "2011-12-29",
    );
  });
});

describe("one edition a date", () => {
  const plan = schedule("09:00", "Europe/London");
  const progress = { lastDate: "2026-05-10", notBefore: LONG_AGO };

  test("is not due again on the same date, nor when the hour is moved later that day", () => {
    expect(isDue(new Date("2026-05-10T08:05Z"), plan, progress)).toBeNull();
    expect(isDue(new Date("2026-05-10T17:00Z"), { ...plan, time: "18:00" }, progress)).toBeNull();
  });

  test("is not due for an earlier date, when the digest moves to a zone where the day is younger", () => {
    const moved = schedule("20:00", "Pacific/Honolulu");
    expect(isDue(new Date("2026-05-10T07:00Z"), moved, progress)).toBeNull();
    expect(nextRun(new Date("2026-05-10T07:00Z"), moved, progress)).toEqual(new Date("2026-05-12T06:00Z"));
  });

  test("is sent once when the hour comes twice", () => {
    const twice = schedule("01:30", "Europe/London");
    const second = new Date("2026-10-25T01:30Z");
    expect(isDue(second, twice, { lastDate: "2026-10-25", notBefore: LONG_AGO })).toBeNull();
    expect(isDue(second, twice, { lastDate: null, notBefore: LONG_AGO })).toBe("2026-10-25");
  });
});

describe("a digest that was set", () => {
  const plan = schedule("09:00", "Europe/London");
  const set = (notBefore: string) => ({ lastDate: null, notBefore: new Date(notBefore) });

  test("after today's hour starts tomorrow", () => {
    const progress = set("2026-05-10T08:00:20Z");
    expect(isDue(new Date("2026-05-10T08:01:00Z"), plan, progress)).toBeNull();
    expect(isDue(new Date("2026-05-11T08:00:00Z"), plan, progress)).toBe("2026-05-11");
    expect(nextRun(new Date("2026-05-10T08:00:20Z"), plan, progress)).toEqual(new Date("2026-05-11T08:00Z"));
  });

  test("before today's hour starts today", () => {
    const progress = set("2026-05-10T07:59:30Z");
    expect(isDue(new Date("2026-05-10T08:00:10Z"), plan, progress)).toBe("2026-05-10");
    expect(nextRun(new Date("2026-05-10T07:59:30Z"), plan, progress)).toEqual(new Date("2026-05-10T08:00Z"));
  });
});

describe("chosen days", () => {
  const plan = schedule("18:30", "America/New_York", [1, 5]);
  const progress = { lastDate: null, notBefore: LONG_AGO };

  test("are days of the digest's zone", () => {
    // Tuesday in UTC, still Monday evening in New York.
    expect(isDue(new Date("2026-01-06T00:00Z"), plan, progress)).toBe("2026-01-05");
    expect(isDue(new Date("2026-01-06T23:45Z"), plan, progress)).toBeNull();
  });

  test("nextRun goes from one to the next", () => {
    const friday = nextRun(new Date("2026-01-06T23:45Z"), plan, progress);
    expect(friday).toEqual(new Date("2026-01-09T23:30Z"));
    const sent = { ...progress, lastDate: "2026-01-09" };
    expect(nextRun(friday, plan, sent)).toEqual(new Date("2026-01-12T23:30Z"));
  });

  test("that a zone skipped give way to the next week", () => {
    const fridays = schedule("12:00", "Pacific/Apia", [5]);
    expect(nextRun(new Date("2011-12-26T00:00Z"), fridays, progress)).toEqual(new Date("2012-01-05T22:00Z"));
  });
});

test("nextRun is now while an edition is due", () => {
  const now = new Date("2026-05-10T09:30Z");
  expect(nextRun(now, schedule("09:00", "Europe/London"), { lastDate: null, notBefore: LONG_AGO })).toEqual(
    now,
  );
});

test("dateAt gives the date of the zone", () => {
  expect(dateAt(new Date("2026-05-10T23:30Z"), schedule("09:00", "Asia/Tokyo"))).toBe("2026-05-11");
  expect(dateAt(new Date("2026-05-10T03:30Z"), schedule("09:00", "America/New_York"))).toBe("2026-05-09");
});
