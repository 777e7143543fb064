import { expect, test } from "vitest";
import { closedEditions, isDue, nextRun, weekBefore, weekOf } from "../../../src/digest/schedule/schedule.ts";
import type { Schedule } from "../../../src/digest/settings/settings.ts";
import type { Weekday } from "../../../src/digest/settings/values.ts";

const LONG_AGO = new Date("2001-01-01T00:00:00Z");

const weekly = (timezone: string, weekday: Weekday, time = "09:00"): Schedule => ({
  ...{ time, timezone, weekday },
  // What a daily digest had before: a weekly one does not go by it.
  ...{ days: [1, 2, 3, 4, 5, 6, 7], every: "week" },
});

test("a weekly edition is due on its weekday in its own zone, and on no other day", () => {
  const progress = { lastDate: null, notBefore: LONG_AGO };
  // Monday has begun in Auckland while it is Sunday in UTC.
  const auckland = weekly("Pacific/Auckland", 1);
  expect(isDue(new Date("2031-05-18T20:59:00Z"), auckland, progress)).toBeNull();
  expect(isDue(new Date("2031-05-18T21:00:00Z"), auckland, progress)).toBe("2031-05-19");
  expect(isDue(new Date("2031-05-19T21:00:00Z"), auckland, progress)).toBeNull();
  expect(nextRun(new Date("2031-05-19T03:00:00Z"), auckland, progress)).toEqual(
    new Date("2031-05-25T21:00:00Z"),
  );
});

test("one that is done for its date comes a week later, also over a change of the clocks", () => {
  const newYork = weekly("America/New_York", 7);
  const progress = { lastDate: "2026-03-01", notBefore: LONG_AGO };
  // On 8 March the clocks go forward.
  expect(nextRun(new Date("2026-03-01T15:00:00Z"), newYork, progress)).toEqual(
    new Date("2026-03-08T13:00:00Z"),
  );
  expect(isDue(new Date("2026-03-08T12:59:00Z"), newYork, progress)).toBeNull();
  expect(isDue(new Date("2026-03-08T13:00:00Z"), newYork, progress)).toBe("2026-03-08");
});

test("only the weeks that were missed are missed", () => {
  const closed = closedEditions(new Date("2031-06-03T12:00:00Z"), weekly("UTC", 1), {
    lastDate: "2031-05-12",
    notBefore: LONG_AGO,
  });
  expect(closed.map(({ date }) => date)).toEqual(["2031-05-19", "2031-05-26", "2031-06-02"]);
});

test.each([
  ["an ordinary week", "Asia/Baghdad", "2031-05-20T06:00:00Z", "2031-05-13T06:00:00Z", 168],
  ["the clocks go forward in it", "Europe/Berlin", "2031-03-31T07:00:00Z", "2031-03-24T08:00:00Z", 167],
  ["the clocks go back in it", "Europe/Berlin", "2031-10-27T08:00:00Z", "2031-10-20T07:00:00Z", 169],
  [
    "a zone that goes by half an hour",
    "Australia/Lord_Howe",
    "2031-04-06T22:30:00Z",
    "2031-03-30T22:00:00Z",
    168.5,
  ],
  ["the year ends in it", "UTC", "2032-01-02T09:00:00Z", "2031-12-26T09:00:00Z", 168],
])("a week begins at the same hour seven days before: %s", (_, timezone, until, since, hours) => {
  const week = weekBefore(new Date(until), { timezone });
  expect(week).toEqual({ since: new Date(since), until: new Date(until) });
  expect((week.until.getTime() - week.since.getTime()) / 3_600_000).toBe(hours);
});

test.each(["00:00", "02:30", "09:00", "23:59"])("weeks at %s leave no gap, and nothing is in two", (time) => {
  const berlin = weekly("Europe/Berlin", 7, time);
  let before: string | null = null;
  let now = new Date("2031-01-01T00:00:00Z");
  for (let week = 0; week < 60; week += 1) {
    const due = nextRun(now, berlin, { lastDate: before, notBefore: LONG_AGO });
    const date = isDue(due, berlin, { lastDate: before, notBefore: LONG_AGO });
    if (date === null) throw new Error("not due");
    expect(weekOf(date, berlin).until).toEqual(due);
    if (before !== null) expect(weekOf(date, berlin).since).toEqual(weekOf(before, berlin).until);
    before = date;
    now = due;
  }
});
