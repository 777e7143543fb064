import { describe, expect, test } from "vitest";
import { nextRunText } from "../../../src/digest/schedule/next-run-text.ts";
import { parseUntil } from "../../../src/digest/schedule/until-text.ts";
import { UserError } from "../../../src/errors.ts";
import { EVERY_DAY } from "../../support/digest-settings.ts";

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
    // 21 November 2026 is a Saturday.
    ["next week", "2026-11-22T21:00:00.000Z"],
    ["next month", "2026-11-30T21:00:00.000Z"],
    ["next year", "2026-12-31T21:00:00.000Z"],
    ["Monday", "2026-11-22T21:00:00.000Z"],
    ["next Friday", "2026-11-26T21:00:00.000Z"],
    ["on sat", "2026-11-27T21:00:00.000Z"],
    ["Montag", "2026-11-22T21:00:00.000Z"],
    ["دوشنبه", "2026-11-22T21:00:00.000Z"],
    ["الجمعة", "2026-11-26T21:00:00.000Z"],
    ["2026/12/24", "2026-12-23T21:00:00.000Z"],
    ["٢٠٢٦-١٢-٢٤", "2026-12-23T21:00:00.000Z"],
    ["24.12.2026", "2026-12-23T21:00:00.000Z"],
    ["24.12.", "2026-12-23T21:00:00.000Z"],
    ["24. Dezember", "2026-12-23T21:00:00.000Z"],
    ["24 décembre 2026", "2026-12-23T21:00:00.000Z"],
    ["24 de diciembre de 2026", "2026-12-23T21:00:00.000Z"],
    ["24 Aralık", "2026-12-23T21:00:00.000Z"],
    ["٢٤ ديسمبر", "2026-12-23T21:00:00.000Z"],
    ["٢٤ كانون الأول", "2026-12-23T21:00:00.000Z"],
    ["۳ days", "2026-11-23T21:00:00.000Z"],
    // The Persian calendar: 7 Azar 1405 is 28 November 2026.
    ["1405-09-07", "2026-11-27T21:00:00.000Z"],
    ["۱۴۰۵/۹/۷", "2026-11-27T21:00:00.000Z"],
    ["۷ آذر ۱۴۰۵", "2026-11-27T21:00:00.000Z"],
    ["۷ آذر", "2026-11-27T21:00:00.000Z"],
    ["7 Azar", "2026-11-27T21:00:00.000Z"],
    ["۱ فروردین", "2027-03-20T21:00:00.000Z"],
    ["1405-12-29", "2027-03-19T21:00:00.000Z"],
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
    "12/11/2026",
    "1405-12-30",
    "1405-08-01",
    "1448-06-20",
    "31.11.2026",
    "next",
    "next decade",
    "x".repeat(5_000),
  ])("not “%s”", (text) => {
    expect(() => until(text)).toThrow(UserError);
  });
});

describe("the next run in words", () => {
  const words = (at: string) =>
    nextRunText(new Date(at), NOW, { time: "09:00", timezone: "Asia/Baghdad", ...EVERY_DAY });
  test.each([
    ["2026-11-21T06:00:00Z", "today, Saturday 21 November, at 09:00 (Asia/Baghdad)"],
    ["2026-11-22T06:00:00Z", "tomorrow, Sunday 22 November, at 09:00 (Asia/Baghdad)"],
    ["2026-11-30T06:00:00Z", "Monday 30 November, at 09:00 (Asia/Baghdad)"],
    ["2026-11-20T22:00:00Z", "within a minute"],
  ])("%s", (at, text) => {
    expect(words(at)).toBe(text);
  });
});
