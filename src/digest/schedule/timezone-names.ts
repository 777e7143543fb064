import { abbreviations, type RawTimeZone, rawTimeZones, timeZonesNames } from "@vvo/tzdb";
import { CITIES, COUNTRIES } from "./place-names.ts";
import { typed } from "./typed.ts";

/**
 * What a name is a name of:
 * - zone: the zone itself, by its whole name or the city in it ("Asia/Baghdad", "Baghdad").
 * - place: another city or a country that keeps its time, or an old name ("Munich", "Germany", "Calcutta").
 * - time: the time by its name ("Eastern Time").
 * - abbreviation: the time by its initials ("EST").
 */
export type NameKind = "zone" | "place" | "time" | "abbreviation";

export type TimezoneName = {
  readonly kind: NameKind;
  /** As people write it; for a time or its initials the country that keeps it. */
  readonly shown: string;
  /** As `timezoneKey` gives it. */
  readonly key: string;
  readonly timezone: string;
};

/** Languages in which countries are known. */
const LANGUAGES = ["en", "ar", "fa", "tr", "de", "fr", "es"];
/** Continents and oceans: in "Asia/Calcutta" the last part is a city, in "US/Eastern" it isn't. */
const AREA = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Europe|Indian|Pacific)\//u;
/** "EST" and "CET" are zones without daylight saving in the old tables, which is not what people mean by them. */
const SHORT_FORM = /^[A-Z]{2,3}T$/u;
/** Old names whose zone is not the one that their group is listed under. */
const OWN_ZONES: Readonly<Record<string, string>> = {
  "America/Coral_Harbour": "America/Atikokan",
  "Pacific/Ponape": "Pacific/Pohnpei",
};
/** Zones that are not meant by their country's name: all or most of the country officially keeps another time. */
const NOT_THE_COUNTRYS = new Set(["Asia/Urumqi", "Europe/Simferopol"]);

/**
 * Names of time zones by how common they are: first 25 of all parts of the world from west to east, which are offered
 * before anything is typed, then others that many people live in. Where a name fits several zones, these come first.
 */
export const COMMON_ZONES: readonly string[] = (
  "UTC America/Los_Angeles America/Denver America/Chicago America/New_York America/Sao_Paulo Europe/London Africa/Lagos " +
  "Europe/Paris Europe/Berlin Africa/Cairo Africa/Johannesburg Europe/Istanbul Europe/Moscow Africa/Nairobi Asia/Baghdad " +
  "Asia/Tehran Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Dhaka Asia/Jakarta Asia/Shanghai Asia/Tokyo Australia/Sydney " +
  "America/Toronto America/Mexico_City America/Panama America/Phoenix America/Bogota America/Argentina/Buenos_Aires " +
  "Europe/Madrid Europe/Rome Africa/Algiers Europe/Athens Europe/Kyiv Asia/Jerusalem Europe/Dublin Asia/Riyadh Asia/Damascus " +
  "Asia/Beirut Asia/Kabul Asia/Manila Asia/Seoul Asia/Taipei America/Halifax Australia/Brisbane Australia/Perth " +
  "Australia/Adelaide Europe/Kaliningrad Asia/Vladivostok"
).split(" ");

const COMMONNESS = new Map(COMMON_ZONES.map((timezone, place) => [timezone, place]));
const TODAYS_NAMES = new Set(timeZonesNames);

let made: readonly TimezoneName[] | null = null;

/** All names of all zones, those of common zones first. Made at the first call, which takes some 100 ms, and kept. */
export function timezoneNames(): readonly TimezoneName[] {
  made ??= makeNames();
  return made;
}

/** A name as it is compared: as `typed` gives it, with blanks for underscores, slashes, hyphens and full stops. */
export function timezoneKey(text: string): string {
  return typed(text)
    .replace(/['’]/gu, "")
    .replace(/[\s_/.-]+/gu, " ")
    .trim();
}

/** Whether many people live by the zone. */
export function isCommon(timezone: string): boolean {
  return COMMONNESS.has(timezone);
}

/**
 * Whether the zones keep the same time all year, so that it doesn't matter for a schedule which of them is taken. Zones that
 * the table knows only as part of another keep that one's time.
 */
export function keepSameTime(timezones: readonly string[]): boolean {
  const times = timezones.map((timezone) => {
    const zone = rawTimeZones.find(({ group }) => group.includes(timezone));
    return zone && `${zone.rawOffsetInMinutes} ${zone.alternativeName} ${zone.dstAbbreviation ?? ""}`;
  });
  return new Set(times).size === 1;
}

function makeNames(): TimezoneName[] {
  const known = new Set<string>();
  const names = [
    ...["UTC", ...timeZonesNames].flatMap(zoneNames),
    ...rawTimeZones.flatMap(oldNames),
    ...placeNames(),
    ...rawTimeZones.flatMap(timeNames),
  ];
  return names
    .filter(({ kind, key, timezone }) => {
      const identity = `${kind} ${key} ${timezone}`;
      return key !== "" && known.size < known.add(identity).size;
    })
    .sort((one, other) => commonnessOrder(one.timezone, other.timezone));
}

function commonnessOrder(one: string, other: string): number {
  const place = (timezone: string) => COMMONNESS.get(timezone) ?? COMMON_ZONES.length;
  return place(one) - place(other) || (one < other ? -1 : one > other ? 1 : 0);
}

function zoneNames(timezone: string): TimezoneName[] {
  const city = timezone.split("/").at(-1) ?? timezone;
  return [nameOf("zone", timezone, timezone), nameOf("zone", city, timezone)];
}

/** "Asia/Calcutta" and "Calcutta", "US/Eastern", "Iran". */
function oldNames({ name: main, group }: RawTimeZone): TimezoneName[] {
  return group
    .filter((old) => !TODAYS_NAMES.has(old) && !SHORT_FORM.test(old))
    .flatMap((old) => {
      const city = old.split("/").at(-1) ?? old;
      const sameCity = group.find((other) => TODAYS_NAMES.has(other) && other.endsWith(`/${city}`));
      const timezone = OWN_ZONES[old] ?? sameCity ?? main;
      const names = AREA.test(old) ? [old, city.replaceAll("_", " ")] : [old];
      return names.map((name) => nameOf("place", name, timezone));
    });
}

function placeNames(): TimezoneName[] {
  const countries = namesOfCountries();
  return rawTimeZones.flatMap(({ name, countryCode, countryName, mainCities }) => {
    const cities = [...mainCities, ...list(CITIES[name])];
    const country = NOT_THE_COUNTRYS.has(name) ? [] : [countryName, ...(countries.get(countryCode) ?? [])];
    return [...cities, ...country].map((place) => nameOf("place", place, name));
  });
}

/** By their codes, in all languages. */
function namesOfCountries(): ReadonlyMap<string, readonly string[]> {
  const options = { type: "region", fallback: "none" } as const;
  const translations = [
    ...LANGUAGES.map((language) => new Intl.DisplayNames(language, options)),
    // "US", "UK".
    new Intl.DisplayNames("en", { ...options, style: "short" }),
  ];
  const codes = new Set(rawTimeZones.map(({ countryCode }) => countryCode));
  return new Map(
    [...codes].map((code) => [
      code,
      [...translations.flatMap((names) => names.of(code) ?? []), ...list(COUNTRIES[code])],
    ]),
  );
}

/** "Eastern Time" and its initials, in winter, in summer and in short ("EST", "EDT", "ET"). */
function timeNames(zone: RawTimeZone): TimezoneName[] {
  const { alternativeName, abbreviation, dstAbbreviation, countryName, name } = zone;
  const initials = [abbreviation, dstAbbreviation, abbreviations[alternativeName]].flatMap((short) =>
    short !== undefined && /^[A-Za-z]+$/u.test(short) ? [short] : [],
  );
  return [
    nameOf("time", alternativeName, name),
    ...initials.map((short) => nameOf("abbreviation", short, name)),
  ].map((time) => ({ ...time, shown: countryName }));
}

function nameOf(kind: NameKind, shown: string, timezone: string): TimezoneName {
  return { kind, shown, key: timezoneKey(shown), timezone };
}

function list(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/, /u);
}
