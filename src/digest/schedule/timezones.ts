import { distance } from "fastest-levenshtein";
import { UserError } from "../../errors.ts";
import { cited } from "../cited.ts";
import {
  COMMON_ZONES,
  isCommon,
  keepSameTime,
  type NameKind,
  type TimezoneName,
  timezoneKey,
  timezoneNames,
} from "./timezone-names.ts";
import { fixedZone, offsetAt, offsetText, readOffset } from "./timezone-offsets.ts";

export type TimezoneMatch = {
  /** As a Schedule holds it: an IANA name, or a fixed offset such as "+03:00". */
  readonly zone: string;
  /** For people: "Asia/Baghdad (UTC+3)", with the offset of the moment asked about. */
  readonly label: string;
};

const KINDS: readonly NameKind[] = ["zone", "place", "time", "abbreviation"];
/** So many zones are named in a question. */
const ASKED = 5;
const NEAR = 3;
/** Longer texts are no names, and comparing them would take long. */
const LONGEST = 60;

/** Zones that were asked about and exist: asking the runtime is slow, and settings are read every minute. */
const known = new Set<string>();

/**
 * Reads a zone as people write it, in any case and without regard to diacritics:
 * - an IANA name, also an old one ("asia/baghdad", "Asia/Calcutta", "US/Eastern");
 * - an offset, which gives a zone without daylight saving ("UTC+3", "+03:30");
 * - a city or a country, in English or one of several other languages ("Munich", "Iran", "تهران");
 * - the name of a time or its initials, where one zone is meant ("Japan Time", "JST").
 *
 * UserError that asks which is meant where several zones can be ("IST", "Canada"), and that says the nearest names otherwise.
 */
export function parseTimezone(text: string): string {
  const offset = readOffset(text);
  if (offset !== null) return fixedZone(offset);
  const key = text.length > LONGEST ? "" : timezoneKey(text);
  for (const kind of KINDS) {
    const named = timezoneNames().filter((name) => name.kind === kind && name.key === key);
    const zone = theOneMeant(named);
    if (zone !== null) return zone;
    if (named.length > 0) throw severalMeant(text, named);
  }
  return unlisted(text.trim()) ?? refuse(text, key);
}

/**
 * Zones for what someone is typing, the best first: whatever `parseTimezone` reads, by its beginning or by a part of it. An
 * empty text gives zones of all parts of the world; an offset the fixed zone, then the places that are as far from UTC at `now`.
 */
export function searchTimezones(text: string, now: Date, limit: number): TimezoneMatch[] {
  const offset = readOffset(text);
  if (offset !== null) return zonesAt(offset, now).slice(0, limit);
  const key = timezoneKey(text);
  if (key === "") return COMMON_ZONES.slice(0, Math.min(limit, 25)).map((zone) => matchOf(zone, now));
  const found = text.length > LONGEST ? [] : ranked(key);
  const names = found.length > 0 ? found : nearest(key);
  return names.slice(0, limit).map((name) => matchOf(name.timezone, now, name));
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

/** The zone that names which fit equally well mean: the only one, or the common one of several that keep the same time. */
function theOneMeant(names: readonly TimezoneName[]): string | null {
  const [first, ...others] = zonesOf(names).map(({ timezone }) => timezone);
  if (first === undefined || others.length === 0) return first ?? null;
  const onlyFirst = isCommon(first) && !others.some(isCommon);
  return onlyFirst && keepSameTime([first, ...others]) ? first : null;
}

function severalMeant(text: string, names: readonly TimezoneName[]): UserError {
  const zones = zonesOf(names);
  const common = zones.filter(({ timezone }) => isCommon(timezone));
  const asked = (common.length > 1 ? common : zones).slice(0, ASKED);
  const places = asked.map(({ kind, timezone, shown }) =>
    kind === "place" ? timezone : `${timezone} (${shown})`,
  );
  const more = asked.length < zones.length ? " For another one, type a city there." : "";
  return new UserError(`${cited(text)} can mean several time zones. Do you mean ${either(places)}?${more}`);
}

function refuse(text: string, key: string): never {
  const near = [...ranked(key, PREFIX_OF_WORD), ...nearest(key)]
    .slice(0, NEAR)
    .map(({ kind, timezone, shown }) => (kind === "zone" ? timezone : `${timezone} (${shown})`));
  const advice =
    near.length > 0
      ? `Do you mean ${either(near)}?`
      : "Type a city, a country or an offset, such as Baghdad, Germany or UTC+3.";
  throw new UserError(`${cited(text)} is not a time zone that Lede knows. ${advice}`);
}

function either(zones: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(zones);
}

/** A zone of the runtime that the table doesn't have, such as "Etc/GMT-3". */
function unlisted(name: string): string | null {
  if (!/^[a-z]+\/[a-z0-9/_+-]+$/iu.test(name) || !isTimezone(name)) return null;
  return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
}

/** The names that hold the text, the best for each zone, the best first; none that ranks lower than `least`. */
function ranked(key: string, least = 1): TimezoneName[] {
  if (key === "") return [];
  const best = new Map<string, { name: TimezoneName; rank: number }>();
  for (const name of timezoneNames()) {
    const rank = rankOf(name, key);
    if (rank >= least && rank > (best.get(name.timezone)?.rank ?? 0)) best.set(name.timezone, { name, rank });
  }
  return [...best.values()].sort((one, other) => other.rank - one.rank).map(({ name }) => name);
}

const PREFIX_OF_WORD = 3;

/** 0 for a name that doesn't hold the text. A city that begins with it ranks above initials that are equal to it. */
function rankOf({ kind, key: name }: TimezoneName, key: string): number {
  if (kind === "abbreviation") return name === key ? 7 : 0;
  const at = name.indexOf(key);
  if (at < 0) return 0;
  const [own, others] = [kind === "zone", kind === "place"];
  if (name === key) return own ? 10 : 9;
  if (at === 0) return own ? 8 : others ? 6 : 4;
  if (name.includes(` ${key}`)) return own ? 5 : PREFIX_OF_WORD;
  return own ? 2 : 1;
}

/** Up to three names that are a slip or two away, each of another zone. */
function nearest(key: string): TimezoneName[] {
  if (key.length < 3 || key.length > LONGEST) return [];
  const allowed = Math.max(1, Math.floor(key.length / 3));
  const near = timezoneNames()
    .filter(({ kind, key: name }) => kind !== "abbreviation" && Math.abs(name.length - key.length) <= allowed)
    .map((name) => ({ name, slips: distance(name.key, key) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((one, other) => one.slips - other.slips)
    .map(({ name }) => name);
  return zonesOf(near).slice(0, NEAR);
}

function zonesAt(offset: number, now: Date): TimezoneMatch[] {
  const fixed = fixedZone(offset);
  const always = fixed === "UTC" ? fixed : `${offsetText(offset)} all year, without daylight saving`;
  const places = zonesOf(timezoneNames()).filter(
    ({ timezone }) => timezone !== fixed && offsetAt(timezone, now) === offset,
  );
  return [{ zone: fixed, label: always }, ...places.map(({ timezone }) => matchOf(timezone, now))];
}

/** `name`: what the zone was found by; it's shown where it isn't the zone's own. */
function matchOf(timezone: string, now: Date, name?: TimezoneName): TimezoneMatch {
  const label = timezone === "UTC" ? timezone : `${timezone} (${offsetText(offsetAt(timezone, now))})`;
  return {
    zone: timezone,
    label: name === undefined || name.kind === "zone" ? label : `${label} · ${name.shown}`,
  };
}

/** The first name of each zone, in the order of the names. */
function zonesOf(names: readonly TimezoneName[]): TimezoneName[] {
  const zones = new Set<string>();
  return names.filter(({ timezone }) => zones.size < zones.add(timezone).size);
}
