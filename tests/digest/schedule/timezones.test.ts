import { rawTimeZones } from "@vvo/tzdb";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { CITIES } from "../../../src/digest/schedule/place-names.ts";
import { timezoneKey } from "../../../src/digest/schedule/timezone-names.ts";
import { timezoneText } from "../../../src/digest/schedule/timezone-offsets.ts";
import { isTimezone, parseTimezone, searchTimezones } from "../../../src/digest/schedule/timezones.ts";
import { UserError } from "../../../src/errors.ts";

const WINTER = new Date("2026-01-15T12:00:00Z");
const SUMMER = new Date("2026-07-15T12:00:00Z");

describe("parseTimezone", () => {
  test.each([
    // IANA names, also old ones and those of countries
    ["Asia/Baghdad", "Asia/Baghdad"],
    ["asia/baghdad", "Asia/Baghdad"],
    ["Baghdad", "Asia/Baghdad"],
    [" new york ", "America/New_York"],
    ["New_York", "America/New_York"],
    ["são paulo", "America/Sao_Paulo"],
    ["port-au-prince", "America/Port-au-Prince"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Calcutta", "Asia/Kolkata"],
    ["Kyiv", "Europe/Kyiv"],
    ["Kiev", "Europe/Kyiv"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Saigon", "Asia/Ho_Chi_Minh"],
    ["Buenos Aires", "America/Argentina/Buenos_Aires"],
    ["America/Indianapolis", "America/Indiana/Indianapolis"],
    ["us/eastern", "America/New_York"],
    ["PST8PDT", "America/Los_Angeles"],
    ["Etc/GMT-3", "Etc/GMT-3"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    // other cities
    ["Frankfurt", "Europe/Berlin"],
    ["Munich", "Europe/Berlin"],
    ["München", "Europe/Berlin"],
    ["Beijing", "Asia/Shanghai"],
    ["Bengaluru", "Asia/Kolkata"],
    ["Bangalore", "Asia/Kolkata"],
    ["Erbil", "Asia/Baghdad"],
    ["Sana'a", "Asia/Aden"],
    ["İstanbul", "Europe/Istanbul"],
    ["ISTANBUL", "Europe/Istanbul"],
    ["Şam", "Asia/Damascus"],
    ["Sydney", "Australia/Sydney"],
    // other scripts, by either keyboard
    ["تهران", "Asia/Tehran"],
    ["طهران", "Asia/Tehran"],
    ["بغداد", "Asia/Baghdad"],
    ["إسطنبول", "Europe/Istanbul"],
    ["اسطنبول", "Europe/Istanbul"],
    ["أربيل", "Asia/Baghdad"],
    ["اربیل", "Asia/Baghdad"],
    ["القاهرة", "Africa/Cairo"],
    // countries that keep one time
    ["Iraq", "Asia/Baghdad"],
    ["العراق", "Asia/Baghdad"],
    ["Irak", "Asia/Baghdad"],
    ["Iran", "Asia/Tehran"],
    ["ایران", "Asia/Tehran"],
    ["إيران", "Asia/Tehran"],
    ["İran", "Asia/Tehran"],
    ["Germany", "Europe/Berlin"],
    ["Deutschland", "Europe/Berlin"],
    ["Allemagne", "Europe/Berlin"],
    ["Alemania", "Europe/Berlin"],
    ["Almanya", "Europe/Berlin"],
    ["آلمان", "Europe/Berlin"],
    ["Turkey", "Europe/Istanbul"],
    ["Türkiye", "Europe/Istanbul"],
    ["UK", "Europe/London"],
    ["UAE", "Asia/Dubai"],
    ["China", "Asia/Shanghai"],
    ["Ukraine", "Europe/Kyiv"],
    // offsets
    ["UTC+3", "+03:00"],
    ["GMT+3", "+03:00"],
    ["utc + 3", "+03:00"],
    ["+3", "+03:00"],
    ["+03:00", "+03:00"],
    ["+0330", "+03:30"],
    ["UTC+5:45", "+05:45"],
    ["−2:30", "-02:30"],
    ["UTC+۳", "+03:00"],
    ["+٠٣:٣٠", "+03:30"],
    ["UTC+14", "+14:00"],
    ["+0", "UTC"],
    ["-00:00", "UTC"],
    // a time by its name or initials, where one zone is meant
    ["Japan Time", "Asia/Tokyo"],
    ["JST", "Asia/Tokyo"],
    ["TRT", "Europe/Istanbul"],
    ["IRST", "Asia/Tehran"],
    ["msk", "Europe/Moscow"],
  ])("reads “%s” as %s", (text, timezone) => {
    expect(parseTimezone(text)).toBe(timezone);
  });

  test.each([
    ["IST", ["Asia/Kolkata (India)", "Asia/Jerusalem (Israel)", "Europe/Dublin (Ireland)"]],
    ["EST", ["America/New_York (United States)", "America/Toronto (Canada)", "America/Panama (Panama)"]],
    ["edt", ["America/New_York (United States)", "America/Toronto (Canada)"]],
    ["ET", ["America/New_York (United States)"]],
    ["CET", ["Europe/Paris (France)", "Europe/Berlin (Germany)", "Africa/Algiers (Algeria)"]],
    ["PST", ["America/Los_Angeles (United States)", "Asia/Manila (Philippines)"]],
    ["CST", ["America/Chicago (United States)", "Asia/Shanghai (China)"]],
    ["BST", ["Europe/London (United Kingdom)", "Asia/Dhaka (Bangladesh)"]],
    ["AEST", ["Australia/Sydney (Australia)", "Australia/Brisbane (Australia)"]],
    ["Eastern Time", ["America/New_York (United States)", "America/Toronto (Canada)"]],
    ["USA", ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"]],
    ["Canada", ["America/Toronto", "America/Halifax"]],
    ["روسيا", ["Europe/Moscow", "Asia/Vladivostok"]],
    ["Victoria", ["America/Vancouver", "Asia/Hong_Kong"]],
    ["طرابلس", ["Africa/Tripoli", "Asia/Beirut"]],
    ["عمان", ["Asia/Amman", "Asia/Muscat"]],
  ])("asks which is meant by “%s”", (text, zones) => {
    expect(() => parseTimezone(text)).toThrow(UserError);
    for (const zone of zones) expect(() => parseTimezone(text)).toThrow(zone);
    expect(() => parseTimezone(text)).toThrow(/can mean several time zones\. Do you mean .* or /u);
  });

  test.each([
    ["Baghdaad", "Asia/Baghdad"],
    ["Londno", "Europe/London"],
    ["Europe/Brelin", "Europe/Berlin"],
    ["Francfurt", "Europe/Berlin (Frankfurt)"],
    ["Germny", "Europe/Berlin (Germany)"],
    ["تهرن", "Asia/Tehran (تهران)"],
  ])("takes “%s” for a slip and names %s", (text, timezone) => {
    expect(() => parseTimezone(text)).toThrow(UserError);
    expect(() => parseTimezone(text)).toThrow(timezone);
  });

  test.each([
    "",
    "Mars/Olympus_Mons",
    "UTC+15",
    "UTC-12:30",
    "+3:75",
    "x".repeat(5_000),
    "../../etc",
    "MET",
    "3",
  ])("refuses “%s” and says what to write", (text) => {
    expect(() => parseTimezone(text)).toThrow(UserError);
    expect(() => parseTimezone(text)).toThrow(/is not a time zone that Lede knows\. (?:Type|Do you mean)/u);
  });
});

describe("searchTimezones", () => {
  const zones = (text: string, now = WINTER) => searchTimezones(text, now, 25).map(({ zone }) => zone);

  test.each([
    ["UTC+3", "+03:00"],
    ["+03:30", "+03:30"],
    ["IST", "Europe/Istanbul"],
    ["EST", "America/New_York"],
    ["CET", "Europe/Paris"],
    ["Iraq", "Asia/Baghdad"],
    ["germ", "Europe/Berlin"],
    ["Frankf", "Europe/Berlin"],
    ["Kiev", "Europe/Kyiv"],
    ["beij", "Asia/Shanghai"],
    ["Munich", "Europe/Berlin"],
    ["bengal", "Asia/Kolkata"],
    ["تهر", "Asia/Tehran"],
    ["بغد", "Asia/Baghdad"],
    ["İst", "Europe/Istanbul"],
    ["par", "Europe/Paris"],
    ["calc", "Asia/Kolkata"],
    ["eastern t", "America/New_York"],
  ])("offers for “%s” first %s", (text, zone) => {
    expect(zones(text)[0]).toBe(zone);
  });

  test("finds all zones that initials can mean", () => {
    expect(zones("ist")).toEqual(expect.arrayContaining(["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]));
  });

  test("says what a zone was found by, unless it is its own name", () => {
    expect(searchTimezones("munich", WINTER, 1)[0]?.label).toBe("Europe/Berlin (UTC+1) · Munich");
    expect(searchTimezones("jst", WINTER, 1)[0]?.label).toBe("Asia/Tokyo (UTC+9) · Japan");
    expect(searchTimezones("tokyo", WINTER, 1)[0]?.label).toBe("Asia/Tokyo (UTC+9)");
    expect(searchTimezones("utc+3", WINTER, 1)[0]?.label).toBe("UTC+3 all year, without daylight saving");
  });

  test("offers only what parseTimezone reads, in labels that Discord takes", () => {
    for (const text of ["", "a", "+3", "cst", "united", "ال"]) {
      const offered = searchTimezones(text, WINTER, 25);
      expect(offered, text).not.toEqual([]);
      for (const { zone, label } of offered) {
        expect(parseTimezone(zone)).toBe(zone);
        expect(label.length).toBeLessThanOrEqual(100);
      }
    }
  });

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
    expect(zones("par").slice(0, 2)).toEqual(["Europe/Paris", "America/Paramaribo"]);
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
    expect(zones("−2:30", SUMMER)).toEqual(["-02:30", "America/St_Johns"]);
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

test.each([
  ["+03:00", "UTC+3"],
  ["-02:30", "UTC-2:30"],
  ["+00:30", "UTC+0:30"],
  ["Asia/Baghdad", "Asia/Baghdad"],
  ["UTC", "UTC"],
])("the zone %s is shown as %s, which can be typed again", (timezone, text) => {
  expect(timezoneText(timezone)).toBe(text);
  expect(parseTimezone(text)).toBe(timezone);
});

describe("our own table of places", () => {
  const typedIn = (table: Readonly<Record<string, string>>) =>
    Object.entries(table).flatMap(([where, names]) =>
      names.split(", ").map((name) => [name, where] as const),
    );

  test("knows no place twice in one zone, and no zone that doesn't exist", () => {
    const cities = typedIn(CITIES).map(([name, timezone]) => `${timezone} ${timezoneKey(name)}`);
    expect(new Set(cities).size).toBe(cities.length);
    for (const timezone of Object.keys(CITIES)) expect(parseTimezone(timezone)).toBe(timezone);
  });

  test("keeps only names that tzdb lacks", () => {
    const theirs = new Set(
      rawTimeZones.flatMap(({ name, mainCities, group }) =>
        [...mainCities, ...group.map((zone) => zone.split("/").at(-1) ?? zone)].map(
          (city) => `${name} ${timezoneKey(city)}`,
        ),
      ),
    );
    const twice = typedIn(CITIES).filter(([name, timezone]) =>
      theirs.has(`${timezone} ${timezoneKey(name)}`),
    );
    expect(twice).toEqual([]);
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

test("isTimezone accepts names that exist", () => {
  expect(isTimezone("Asia/Baghdad")).toBe(true);
  expect(isTimezone("Asia/Atlantis")).toBe(false);
});
