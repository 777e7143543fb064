import { expect, test } from "vitest";
import { isQuiet } from "../../src/follow/quiet-hours.ts";

test.each([
  ["past midnight, before it", "22:00", "07:00", "Europe/Berlin", "2031-05-20T21:00:00Z", true],
  ["past midnight, after it", "22:00", "07:00", "Europe/Berlin", "2031-05-20T04:59:00Z", true],
  ["past midnight, at its end", "22:00", "07:00", "Europe/Berlin", "2031-05-20T05:00:00Z", false],
  ["past midnight, at its beginning", "22:00", "07:00", "Europe/Berlin", "2031-05-20T20:00:00Z", true],
  ["by day", "13:00", "14:30", "Asia/Baghdad", "2031-05-20T11:00:00Z", true],
  ["by day, after it", "13:00", "14:30", "Asia/Baghdad", "2031-05-20T11:30:00Z", false],
  ["at a fixed offset", "13:00", "14:30", "+03:00", "2031-05-20T09:59:00Z", false],
  ["in winter time", "22:00", "07:00", "Europe/Berlin", "2031-01-20T05:59:00Z", true],
])("%s", (_, from, until, timezone, at, quiet) => {
  expect(isQuiet({ from, until, timezone }, new Date(at))).toBe(quiet);
});
