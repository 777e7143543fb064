import { expect, test } from "vitest";
import { nextRun } from "../../src/feeds/due.ts";

const feed = { url: "https://elsin.example/feed", interval: 30 };
const lastRun = new Date("2031-05-20T12:00:00Z");
const good = { lastRun, failures: 0, retryAfter: null, minutesBetween: null };

test("a feed that was never read is due at once", () => expect(nextRun(feed, null)).toBeNull());

test.each([
  ["the interval", {}, 30],
  ["the feed’s own wish, when it is longer", { minutesBetween: 60 }, 60],
  ["the interval, when the feed would allow more", { minutesBetween: 5 }, 30],
  ["a day at most of a feed’s wish", { minutesBetween: 525_600 }, 1440],
  ["twice as long after a failure", { failures: 1 }, 60],
  ["eight times as long after three", { failures: 3 }, 240],
  ["a day after many", { failures: 1000 }, 1440],
])("waits %s", (_what, timing, minutes) => {
  const waited = ((nextRun(feed, { ...good, ...timing })?.getTime() ?? 0) - lastRun.getTime()) / 60_000;
  expect(waited).toBeGreaterThanOrEqual(minutes);
  expect(waited).toBeLessThanOrEqual(minutes * 1.1);
});

test.each([
  ["2031-05-20T18:00:00.000Z", "2031-05-20T18:00:00.000Z"],
  ["2099-01-01T00:00:00.000Z", "2031-05-27T12:00:00.000Z"],
])("Retry-After %s is kept to, for a week at most", (asked, at) => {
  expect(nextRun(feed, { ...good, retryAfter: new Date(asked) })?.toISOString()).toBe(at);
});

test("feeds of one interval are spread", () => {
  const times = Array.from({ length: 20 }, (_, index) =>
    nextRun({ ...feed, url: `https://${index}.example/` }, good)?.getTime(),
  );
  expect(new Set(times).size).toBeGreaterThan(15);
});
