import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeDays, parseDays, parseTime } from "../../../src/digest/schedule/schedule-text.ts";
import type { Weekday } from "../../../src/digest/settings/values.ts";
import { UserError } from "../../../src/errors.ts";

describe("parseTime", () => {
  test.each([
    ["9", "09:00"],
    ["0", "00:00"],
    ["9:00", "09:00"],
    ["09:00", "09:00"],
    ["9am", "09:00"],
    ["9 AM", "09:00"],
    ["9 a.m.", "09:00"],
    ["9:30 pm", "21:30"],
    ["21.00", "21:00"],
    ["9h05", "09:05"],
    ["12am", "00:00"],
    ["12:30 am", "00:30"],
    ["12pm", "12:00"],
    ["  23:59 ", "23:59"],
    ["0900", "09:00"],
    ["930", "09:30"],
    ["2130", "21:30"],
    ["9h", "09:00"],
    ["9h30", "09:30"],
    ["9.30", "09:30"],
    ["21:00 Uhr", "21:00"],
    ["um 21 Uhr", "21:00"],
    ["at 9", "09:00"],
    ["9 o’clock", "09:00"],
    ["noon", "12:00"],
    ["12 noon", "12:00"],
    ["Mittag", "12:00"],
    ["öğle", "12:00"],
    ["ظهر", "12:00"],
    ["midnight", "00:00"],
    ["minuit", "00:00"],
    ["نیمه‌شب", "00:00"],
    ["منتصف الليل", "00:00"],
    ["٩:٠٠", "09:00"],
    ["۹:۰۰", "09:00"],
    ["۰۹۳۰", "09:30"],
    ["ساعت ۲۱", "21:00"],
    ["９：００", "09:00"],
  ])("reads “%s” as %s", (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  test.each([
    "25:99",
    "24:00",
    "9:60",
    "13pm",
    "0am",
    "",
    "nine",
    "9:5",
    "-1",
    "9:00:00",
    "9 30",
    "12 34 pm",
    "12345",
    "2500",
    "0960",
    "noonish",
    "٩٩:٠٠",
    "9 Uhr 30 pm",
  ])("refuses “%s” and says what to write", (text) => {
    expect(() => parseTime(text)).toThrow(UserError);
    expect(() => parseTime(text)).toThrow(/such as 9:00/u);
  });

  test("cites only the beginning of a long text", () => {
    expect(() => parseTime("9".repeat(5_000))).toThrow(/^“9{60}…” is not/u);
  });
});

describe("parseDays", () => {
  test.each<[string, Weekday[]]>([
    ["every day", [1, 2, 3, 4, 5, 6, 7]],
    ["Every  Day", [1, 2, 3, 4, 5, 6, 7]],
    ["daily", [1, 2, 3, 4, 5, 6, 7]],
    ["weekdays", [1, 2, 3, 4, 5]],
    ["Weekends", [6, 7]],
    ["mon, wed", [1, 3]],
    ["wednesday and MONDAY", [1, 3]],
    ["Mon/Thu;Sat", [1, 4, 6]],
    ["every friday", [5]],
    ["mondays & tues", [1, 2]],
    ["mon - fri", [1, 2, 3, 4, 5]],
    ["fri–mon", [1, 5, 6, 7]],
    ["weekends, wed", [3, 6, 7]],
    ["su", [7]],
    ["1,3", [1, 3]],
    ["1-5", [1, 2, 3, 4, 5]],
    ["6 7", [6, 7]],
    ["۱، ۳", [1, 3]],
    ["Montag und Freitag", [1, 5]],
    ["Mo, Mi", [1, 3]],
    ["lundi, mardi", [1, 2]],
    ["lunes y viernes", [1, 5]],
    ["miércoles", [3]],
    ["sábado", [6]],
    ["Pazartesi, Cuma", [1, 5]],
    ["Pazar", [7]],
    ["Salı", [2]],
    ["شنبه", [6]],
    ["سه شنبه", [2]],
    ["سه‌شنبه و پنجشنبه", [2, 4]],
    ["یک‌شنبه", [7]],
    ["الاثنين", [1]],
    ["الإثنين، الجمعة", [1, 5]],
    ["أحد", [7]],
  ])("reads “%s”", (text, days) => {
    expect(parseDays(text)).toEqual(days);
  });

  test.each([
    "",
    " , ",
    "never",
    "m",
    "mon, someday",
    "mon-wed-fri",
    "-",
    "monday-",
    "0",
    "8",
    "1-9",
    "13",
    "and",
  ])("refuses “%s” and says what to write", (text) => {
    expect(() => parseDays(text)).toThrow(UserError);
    expect(() => parseDays(text)).toThrow(/Write every day, weekdays/u);
  });

  test("reads whatever describeDays says", () => {
    const weekdays = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
    fc.assert(
      fc.property(weekdays, (days) => {
        expect(parseDays(describeDays(days))).toEqual([...days].sort());
      }),
    );
  });
});

test.each<[Weekday[], string]>([
  [[1, 2, 3, 4, 5, 6, 7], "every day"],
  [[5, 4, 3, 2, 1], "weekdays"],
  [[7, 6], "weekends"],
  [[3], "Wednesday"],
  [[5, 1, 3], "Monday, Wednesday and Friday"],
])("describeDays says %j as “%s”", (days, text) => {
  expect(describeDays(days)).toBe(text);
});
