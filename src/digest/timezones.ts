import { distance } from "fastest-levenshtein";
import { Temporal } from "temporal-polyfill";
import { UserError } from "../errors.ts";
import { cited } from "./cited.ts";

export type TimezoneMatch = {
  /** An IANA name, as a Schedule holds it. */
  readonly zone: string;
  /** For people: "Asia/Baghdad (UTC+3)", with the offset of the moment asked about. */
  readonly label: string;
};

/** Names that ICU still lists in their old form. */
const CURRENT_NAMES: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Offered before anything is typed: one for each populous offset, from west to east. */
const FIRST_OFFERED: readonly string[] = [
  "UTC",
  "America/Los_Angeles",
  "America/Denver",
  "America/Chicago",
  "America/New_York",
  "America/Sao_Paulo",
  "Europe/London",
  "Africa/Lagos",
  "Europe/Paris",
  "Europe/Berlin",
  "Africa/Cairo",
  "Africa/Johannesburg",
  "Europe/Istanbul",
  "Europe/Moscow",
  "Africa/Nairobi",
  "Asia/Baghdad",
  "Asia/Tehran",
  "Asia/Dubai",
  "Asia/Karachi",
  "Asia/Kolkata",
  "Asia/Dhaka",
  "Asia/Jakarta",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Australia/Sydney",
];

const OFFSET = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?([0-5]\d))?$/;

type Zone = { readonly timezone: string; readonly name: string; readonly city: string };

const zones: readonly Zone[] = ["UTC", ...Intl.supportedValuesOf("timeZone").map(currentName)]
  .filter((timezone, index, all) => all.indexOf(timezone) === index)
  .map((timezone) => ({
    timezone,
    name: fold(timezone),
    city: fold(timezone.split("/").at(-1) ?? timezone),
  }));

/** Names that were asked about and exist: asking the runtime is slow, and settings are read every minute. */
const known = new Set<string>();

/**
 * Reads a zone as people write it: an IANA name in any case ("asia/baghdad", also an old name or a country's, such as
 * "Iran"), a city that only one zone has ("Baghdad", "new york"), or UTC. UserError with the nearest names otherwise.
 *
 * Short forms such as EST are not read: they are zones of their own without daylight saving, and seldom what is meant.
 */
export function parseTimezone(text: string): string {
  const typed = fold(text);
  const exact = zones.find(({ name }) => name === typed);
  if (exact) return exact.timezone;
  const cities = zones.filter(({ city }) => city === typed);
  if (cities.length === 1 && cities[0]) return cities[0].timezone;
  const link = resolveLink(text.trim().replaceAll(" ", "_"));
  if (link) return link;

  const near = cities.length > 1 ? cities : nearest(typed);
  const examples = near.length > 0 ? near.map(({ timezone }) => timezone) : ["Asia/Baghdad", "Europe/London"];
  const question = near.length > 0 ? "Did you mean" : "Write a city or a name such as";
  const list = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(examples);
  throw new UserError(
    `${cited(text)} is not a time zone that I know. ${question} ${list}${near.length > 0 ? "?" : "."}`,
  );
}

/**
 * Zones for what somebody is typing: a part of a city's or zone's name, or an offset ("+3", "utc+03:00"), as it is at
 * `now`. Cities that begin with the text come first. An empty text gives zones of all parts of the world.
 */
export function searchTimezones(text: string, now: Date, limit: number): TimezoneMatch[] {
  const label = (timezone: string) => ({
    zone: timezone,
    label: `${timezone} (${formatOffset(offsetAt(timezone, now))})`,
  });
  const offset = parseOffset(text);
  if (offset !== null) {
    const there = zones.filter(({ timezone }) => offsetAt(timezone, now) === offset);
    return there.slice(0, limit).map(({ timezone }) => label(timezone));
  }
  const typed = fold(text);
  if (typed === "") return FIRST_OFFERED.slice(0, limit).map(label);
  const ranked = zones
    .map((zone) => ({ zone, rank: rankOf(zone, typed) }))
    .filter(({ rank }) => rank > 0)
    .sort((first, second) => second.rank - first.rank);
  const found = ranked.length > 0 ? ranked.map(({ zone }) => zone) : nearest(typed);
  return found.slice(0, limit).map(({ timezone }) => label(timezone));
}

/** Whether the runtime knows the zone. */
export function isTimezone(timezone: string): boolean {
  if (known.has(timezone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    known.add(timezone);
    return true;
  } catch {
    return false;
  }
}

function rankOf({ name, city }: Zone, typed: string): number {
  if (city.startsWith(typed)) return 4;
  if (name.startsWith(typed)) return 3;
  if (` ${name}`.includes(` ${typed}`)) return 2;
  return name.includes(typed) ? 1 : 0;
}

/** Up to three zones whose city or name is a slip or two away. */
function nearest(typed: string): Zone[] {
  if (typed === "" || typed.length > 40) return [];
  return zones
    .map((zone) => ({ zone, slips: Math.min(distance(zone.city, typed), distance(zone.name, typed)) }))
    .filter(({ slips }) => slips <= Math.max(1, Math.floor(typed.length / 3)))
    .sort((first, second) => first.slips - second.slips)
    .slice(0, 3)
    .map(({ zone }) => zone);
}

/** An IANA name that isn't listed, such as "US/Eastern" or "Iran". */
function resolveLink(name: string): string | null {
  if (/^gmt$/i.test(name)) return "UTC";
  const isShortForm = !name.includes("/") && (name.length <= 3 || /\d/.test(name));
  if (isShortForm || !/^[A-Za-z]/.test(name) || !isTimezone(name)) return null;
  return currentName(new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone);
}

function currentName(timezone: string): string {
  return CURRENT_NAMES[timezone] ?? timezone;
}

/** Small letters without diacritics; a blank for each underscore, slash, hyphen and full stop. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_/.-]+/g, " ")
    .trim();
}

/** "+3", "utc-3:30" or "+0530" in minutes; null when the text is no offset. */
function parseOffset(text: string): number | null {
  const match = OFFSET.exec(text.trim().toLowerCase());
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "+" ? minutes : -minutes;
}

function offsetAt(timezone: string, now: Date): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return instant.toZonedDateTimeISO(timezone).offsetNanoseconds / 60_000_000_000;
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return "UTC";
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "-" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
