import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isTimezone, parseTimezone, searchTimezones } from "../../src/digest/timezones.ts";
import { UserError } from "../../src/errors.ts";

const WINTER = new Date("2026-01-15T12:00:00Z");
const SUMMER = new Date("2026-07-15T12:00:00Z");

describe("parseTimezone", () => {
  test.each([
    ["Asia/Baghdad", "Asia/Baghdad"],
    ["asia/baghdad", "Asia/Baghdad"],
    ["Baghdad", "Asia/Baghdad"],
    [" new york ", "America/New_York"],
    ["New_York", "America/New_York"],
    ["são paulo", "America/Sao_Paulo"],
    ["port-au-prince", "America/Port-au-Prince"],
    ["kathmandu", "Asia/Kathmandu"],
    ["Kolkata", "Asia/Kolkata"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Kyiv", "Europe/Kyiv"],
    ["Buenos Aires", "America/Argentina/Buenos_Aires"],
    ["us/eastern", "America/New_York"],
    ["Iran", "Asia/Tehran"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    ["Etc/GMT-3", "Etc/GMT-3"],
  ])("reads “%s” as %s", (text, timezone) => {
    expect(parseTimezone(text)).toBe(timezone);
  });

  test.each([
    ["Bagdad", "Asia/Baghdad"],
    ["Londno", "Europe/London"],
    ["Europe/Brelin", "Europe/Berlin"],
    ["Teheran", "Asia/Tehran"],
  ])("takes “%s” for a slip and offers %s", (text, timezone) => {
    expect(() => parseTimezone(text)).toThrow(UserError);
    expect(() => parseTimezone(text)).toThrow(timezone);
  });

  test.each([
    "",
    "Atlantis",
    "Mars/Olympus_Mons",
    "EST",
    "PST8PDT",
    "+03:00",
    "x".repeat(5_000),
    "../../etc",
  ])("refuses “%s” and says what to write", (text) => {
    expect(() => parseTimezone(text)).toThrow(UserError);
    expect(() => parseTimezone(text)).toThrow(/is not a time zone/);
  });
});

describe("searchTimezones", () => {
  const zones = (text: string, now = WINTER) => searchTimezones(text, now, 25).map(({ zone }) => zone);

  test("finds a city by its beginning, with its offset", () => {
    expect(searchTimezones("bagh", WINTER, 25)).toEqual([
      { zone: "Asia/Baghdad", label: "Asia/Baghdad (UTC+3)" },
    ]);
  });

  test("gives the offset of the moment asked about", () => {
    expect(searchTimezones("new york", WINTER, 1)[0]?.label).toBe("America/New_York (UTC-5)");
    expect(searchTimezones("new york", SUMMER, 1)[0]?.label).toBe("America/New_York (UTC-4)");
    expect(searchTimezones("kathmandu", SUMMER, 1)[0]?.label).toBe("Asia/Kathmandu (UTC+5:45)");
    expect(searchTimezones("london", WINTER, 1)[0]?.label).toBe("Europe/London (UTC)");
  });

  test("puts cities that begin with the text before zones that only hold it", () => {
    expect(zones("par")).toEqual(["America/Paramaribo", "Europe/Paris"]);
    expect(zones("york")).toEqual(["America/New_York"]);
  });

  test("finds a continent and an old name's part", () => {
    expect(zones("europe/")).toHaveLength(25);
    expect(zones("europe/").every((zone) => zone.startsWith("Europe/"))).toBe(true);
  });

  test.each(["+3", "utc+3", "UTC +03:00", "gmt+3", "+0300"])("finds zones by the offset “%s”", (text) => {
    expect(zones(text)).toContain("Asia/Baghdad");
    expect(zones(text)).not.toContain("Asia/Tehran");
  });

  test("finds zones by a negative and by a broken offset", () => {
    expect(zones("-5")).toContain("America/New_York");
    expect(zones("-5", SUMMER)).not.toContain("America/New_York");
    expect(zones("−2:30", SUMMER)).toEqual(["America/St_Johns"]);
  });

  test("offers the nearest for a slip, and nothing for nonsense", () => {
    expect(zones("teheran")).toContain("Asia/Tehran");
    expect(zones("qqqqqqqqq")).toEqual([]);
    expect(zones("x".repeat(5_000))).toEqual([]);
  });

  test("offers zones of all parts of the world for an empty text", () => {
    const offered = zones("");
    expect(offered.length).toBeGreaterThan(20);
    expect(offered).toContain("Asia/Baghdad");
  });

  test("gives no more than asked for", () => {
    expect(searchTimezones("a", WINTER, 7)).toHaveLength(7);
  });
});

test("every zone that is offered or read is one that Temporal keeps time in", () => {
  const all = Intl.supportedValuesOf("timeZone").map(parseTimezone);
  expect(new Set(all).size).toBe(all.length);
  for (const timezone of all) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone);
    expect(zoned.timeZoneId).toBe(timezone);
  }
});

test("isTimezone tells names that exist", () => {
  expect(isTimezone("Asia/Baghdad")).toBe(true);
  expect(isTimezone("Asia/Atlantis")).toBe(false);
});
