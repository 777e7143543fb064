import { describe, expect, test } from "vitest";
import { nextRunText } from "../../src/digest/next-run-text.ts";
import { parseUntil } from "../../src/digest/until-text.ts";
import { UserError } from "../../src/errors.ts";

// 01:00 on 21 November in Baghdad.
const NOW = new Date("2026-11-20T22:00:00Z");
const until = (text: string) => parseUntil(text, NOW, "Asia/Baghdad").toISOString();

describe("until when to pause", () => {
  test.each([
    ["2026-12-24", "2026-12-23T21:00:00.000Z"],
    ["24 December", "2026-12-23T21:00:00.000Z"],
    ["24th dec", "2026-12-23T21:00:00.000Z"],
    ["Dec 24, 2026", "2026-12-23T21:00:00.000Z"],
    ["3 March", "2027-03-02T21:00:00.000Z"],
    ["tomorrow", "2026-11-21T21:00:00.000Z"],
    ["3 days", "2026-11-23T21:00:00.000Z"],
    ["in 2 weeks", "2026-12-04T21:00:00.000Z"],
    ["1 month", "2026-12-20T21:00:00.000Z"],
  ])("%s", (text, instant) => {
    expect(until(text)).toBe(instant);
  });

  test.each([
    "soon",
    "",
    "30 February",
    "2026-02-30",
    "yesterday",
    "2026-11-21",
    "0 days",
    "3 years",
    "2 smarch",
  ])("not “%s”", (text) => {
    expect(() => until(text)).toThrow(UserError);
  });
});

describe("the next run in words", () => {
  const words = (at: string) =>
    nextRunText(new Date(at), NOW, { time: "09:00", timezone: "Asia/Baghdad", days: [1] });
  test.each([
    ["2026-11-21T06:00:00Z", "today, Saturday 21 November, at 09:00 (Asia/Baghdad)"],
    ["2026-11-22T06:00:00Z", "tomorrow, Sunday 22 November, at 09:00 (Asia/Baghdad)"],
    ["2026-11-30T06:00:00Z", "Monday 30 November, at 09:00 (Asia/Baghdad)"],
    ["2026-11-20T22:00:00Z", "within a minute"],
  ])("%s", (at, text) => {
    expect(words(at)).toBe(text);
  });
});
