import { z } from "zod";
import { count } from "../../count.ts";
import { instant, snowflake } from "../../state/values.ts";
import { EDITION_LANGUAGES, languageName } from "../edition/languages.ts";
import { daysOf } from "../schedule/days-of.ts";
import { describeDays, parseDays, parseTime } from "../schedule/schedule-text.ts";
import { timezoneText } from "../schedule/timezone-offsets.ts";
import { isTimezone, parseTimezone } from "../schedule/timezones.ts";
import { choiceInWords, describeChoice, parseChoice } from "./choice-text.ts";
import { channelNamed, phrase, roleNamed } from "./phrase.ts";
import { type OptionText, oneOf, type Suggested, said, setting, wholeNumber, yesOrNo } from "./setting.ts";
import { NO_CHOICE, type Weekday, weekday, wordChoice } from "./values.ts";

/*
 * The settings of a digest, each written down once: how it is stored and what holds where managers choose nothing (the
 * schema and its default), the slash command’s option, how that is read, and what is said of it. Everything else derives
 * from this: see derived.ts, and options.ts, choice.ts and settings-text.ts in src/discord/digest/.
 * What an older Lede stored is read too: a setting that it did not know has its default.
 */

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** In the order of their numbers. */
const WEEKDAY_NAMES = EVERY_DAY.map((day) => describeDays([day]));

/** When a digest is due: at this wall-clock time of its zone, on the days that `daysOf` gives. */
const schedule = said(
  z.object({
    /** "HH:MM", 00:00 to 23:59. */
    time: setting(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u), {
      option: {
        name: "time",
        description: "The hour, such as 9:00, 9am or 18:30",
        required: true,
        takes: "text",
        most: 20,
      },
      read: z.string().transform(parseTime),
    }),
    /** An IANA name, such as "Asia/Baghdad". */
    timezone: setting(z.string().refine(isTimezone, "no such time zone"), {
      option: {
        name: "timezone",
        description: "Your time zone: type a city, a country or an offset such as UTC+3",
        required: true,
        takes: "text",
        most: 60,
        suggest: "timezones",
      },
      read: z.string().transform(parseTimezone),
      typed: (timezone) => timezone,
    }),
    /** At least one. */
    days: setting(z.array(weekday).min(1).readonly().default(EVERY_DAY), {
      option: {
        name: "days",
        description: "On which days, such as weekdays or mon, thu",
        otherwise: "every day, unless you say",
        takes: "text",
        most: 60,
        suggest: "days",
      },
      read: z.string().transform(parseDays),
      typed: describeDays,
    }),
    /** "week": a recap on `weekday`, in the place of what is new on `days`. */
    every: setting(z.enum(["day", "week"]).default("day"), {
      option: {
        name: "every",
        description: "What is new, day by day, or a recap once a week",
        otherwise: "day by day, unless you choose",
        takes: "choice",
        choices: [
          { name: "day: what is new", value: "day" },
          { name: "week: a recap", value: "week" },
        ],
      },
      read: z.enum(["day", "week"]),
    }),
    weekday: setting(weekday.default(1), {
      option: {
        name: "weekday",
        description: "On which day a weekly recap comes",
        otherwise: "Monday, unless you choose",
        takes: "choice",
        choices: WEEKDAY_NAMES.map((name) => ({ name, value: name })),
      },
      read: z.enum(WEEKDAY_NAMES).transform((name) => EVERY_DAY[WEEKDAY_NAMES.indexOf(name)] ?? 1),
    }),
  }),
  (chosen) => {
    const { time, timezone, every } = chosen;
    const days = onDays(daysOf(chosen));
    const when = phrase`${days} at **${time}** (${timezoneText(timezone)})`;
    return { was: every === "week" ? phrase`a weekly recap ${when}` : when, line: null };
  },
);

/** Which articles a digest is about: those that pass all four. Compared folded. */
const filters = z.object({
  topics: filter("Topics", "about any topic", {
    name: "topic",
    description: "Only articles on this topic, or several: Ports, Labour; a minus leaves one out: -Sport",
    suggest: "topics",
  }),
  sources: filter("Sources", "from any source", {
    name: "source",
    description:
      "Only articles from this source, or several: The Harbour Times, Market Wire; a minus leaves one out",
    suggest: "sources",
  }),
  speakers: filter("Speakers", "quoting anyone", {
    name: "speaker",
    description: "Only articles that quote one of these people; a minus leaves out those that do",
    suggest: "speakers",
  }),
  /** Words or phrases of the title or the text. */
  words: filter("Words", "with any words", {
    name: "words",
    description: "Only articles with one of these words or phrases; a minus leaves out those that have it",
  }),
});

/** What a server's managers choose for one digest. */
export const choiceSchema = z.object({
  guildId: snowflake,
  /** Keeps a server's digests apart. */
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,31}$/u),
  /** Who set it up: Lede writes to them when the server's channels cannot be written in. */
  createdBy: snowflake,

  channelId: setting(snowflake, {
    option: {
      name: "channel",
      description: "Where to post",
      otherwise: "this channel, unless you choose",
      takes: "channel",
    },
    read: snowflake,
    say: (id) => ({ was: phrase`in ${channelNamed(id)}`, line: null }),
  }),
  schedule,
  filters: filters.prefault({}),
  /** How many articles at most. */
  limit: wholeNumber(
    5,
    { name: "limit", description: "How many articles at most" },
    {
      least: 1,
      highest: 20,
      say: (limit) => ({ was: phrase`at most ${count(limit, "article")}`, line: null }),
    },
  ),
  roleId: setting(snowflake.nullable().default(null), {
    option: {
      name: "role",
      description: "A role to ping with each digest",
      otherwise: "none, unless you choose",
      clearable: true,
      takes: "role",
    },
    read: snowflake,
    refuse: (id, guildId) =>
      id === guildId ? "Lede never pings @everyone. Choose another role, or leave it out." : null,
    say: (id) =>
      id === null
        ? { was: phrase`without a role to ping`, line: null }
        : { was: phrase`with a ping for ${roleNamed(id)}`, line: phrase`Pings: ${roleNamed(id)}` },
  }),
  whenEmpty: oneOf(
    [
      { value: "skip", label: "post nothing", says: "Posts nothing when nothing is new" },
      { value: "say", label: "say so", says: "Says so when nothing is new" },
    ],
    {
      name: "empty",
      description: "When nothing is new",
      otherwise: "nothing is posted, unless you choose",
    },
  ),
  /** Whether a quotation stands at the end. */
  quote: yesOrNo(
    true,
    { name: "quote", description: "A quote of the day at the end; the voices of the week in a recap" },
    { yes: "With quotations at the end", no: "No quotations at the end" },
  ),
  /** Whether a thread to talk about it is opened at each edition. */
  thread: yesOrNo(
    false,
    { name: "thread", description: "A thread to talk about each digest" },
    { yes: "Opens a thread", no: "Opens no thread" },
  ),
  /** Whether an edition in an announcement channel is published to the servers that follow it. */
  publish: yesOrNo(
    false,
    {
      name: "publish",
      description: "In an announcement channel: publish to the servers that follow it",
    },
    { yes: "Published to the servers that follow the channel", no: "Not published" },
  ),
  /** Whether each edition's first message is pinned, and the one before unpinned. */
  pin: yesOrNo(
    false,
    { name: "pin", description: "Pin each digest, and unpin the one before" },
    { yes: "Pins each digest and unpins the one before", no: "Pins nothing" },
  ),
  /** What to do with an edition too long for one message: shorten its texts, or go on in a second message. */
  tooLong: oneOf(
    [
      { value: "shorten", label: "shorten the texts", says: "Texts shortened when it is too long" },
      {
        value: "spill",
        label: "go on in a second message",
        says: "Goes on in a second message when it is too long",
      },
    ],
    {
      name: "long",
      description: "When it is too long for one message",
      otherwise: "its texts are shortened, unless you choose",
    },
  ),
  /** A BCP 47 tag; null for the server's own language. */
  language: setting(z.string().nullable().default(null), {
    option: {
      name: "language",
      description: "Of the date and heading",
      otherwise: "the server’s own, unless you choose",
      clearable: true,
      takes: "choice",
      choices: EDITION_LANGUAGES.map((tag) => ({ name: languageName(tag), value: tag })),
    },
    read: z.string(),
    say: (tag) =>
      tag === null
        ? { was: phrase`in the server’s language`, line: null }
        : { was: phrase`in ${languageName(tag, "en")}`, line: phrase`Language: ${languageName(tag, "en")}` },
  }),
});

/** What the caller says of a digest; the rest is kept. */
export type DigestChoice = Readonly<z.output<typeof choiceSchema>>;
export type Schedule = DigestChoice["schedule"];
export type Filters = DigestChoice["filters"];

export const settingsSchema = choiceSchema.extend({
  pause: z
    .object({
      /** When it goes on by itself; null when someone must resume it. */
      until: instant.nullable(),
      /** "failures": Lede paused it itself after seven days on which it could not post. */
      why: z.enum(["asked", "failures"]),
    })
    .nullable(),
  /** When this schedule was set or last resumed: an hour before it is never made up. */
  createdAt: instant,
});

/** A digest as it is kept: what was chosen for it, and since when it stands. */
export type DigestSettings = Readonly<z.output<typeof settingsSchema>>;

/** `any`: what is said where nothing is chosen. */
function filter(
  label: string,
  any: string,
  option: Pick<OptionText, "name" | "description"> & { readonly suggest?: Suggested },
) {
  return setting(wordChoice.default(NO_CHOICE), {
    option: { ...option, clearable: true, takes: "text", most: 200 },
    read: z.string().transform(parseChoice),
    typed: describeChoice,
    say: (choice) => {
      const chosen = choiceInWords(choice);
      if (chosen === null) return { was: phrase`${any}`, line: null };
      return { was: phrase`${label.toLowerCase()}: ${chosen}`, line: phrase`${label}: ${chosen}` };
    },
  });
}

/** "every day", "on weekdays", "on Monday and Thursday". */
function onDays(days: readonly Weekday[]): string {
  const text = describeDays(days);
  return text.startsWith("every") ? text : `on ${text}`;
}
