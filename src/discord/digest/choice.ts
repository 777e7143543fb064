import { z } from "zod";
import { DEFAULT_CHOICE } from "../../digest/defaults.ts";
import type { DigestChoice, DigestSettings, Filters } from "../../digest/digests.ts";
import { NO_CHOICE, parseChoice } from "../../digest/edition/filters.ts";
import { parseDays, parseTime } from "../../digest/schedule/schedule-text.ts";
import { parseTimezone } from "../../digest/schedule/timezones.ts";
import { DIGEST_NAME } from "../../digest/store.ts";
import { UserError } from "../../errors.ts";
import type { CommandRequest } from "../command.ts";
import { readOptions } from "../options.ts";
import { MAIN_DIGEST } from "../render/edition.ts";
import { CLEARABLE } from "./options.ts";

const snowflake = z.string().regex(/^\d{1,20}$/u);

const schema = z.object({
  name: z.string().optional(),
  time: z.string().optional(),
  timezone: z.string().optional(),
  channel: snowflake.optional(),
  days: z.string().optional(),
  topic: z.string().optional(),
  source: z.string().optional(),
  speaker: z.string().optional(),
  words: z.string().optional(),
  limit: z.int().min(1).max(20).optional(),
  role: snowflake.optional(),
  empty: z.enum(["skip", "say"]).optional(),
  quote: z.boolean().optional(),
  thread: z.boolean().optional(),
  publish: z.boolean().optional(),
  long: z.enum(["shorten", "spill"]).optional(),
  language: z.string().optional(),
  clear: z.enum(CLEARABLE).optional(),
});

type Options = z.infer<typeof schema>;
type Guild = NonNullable<CommandRequest["guild"]>;

/** What `/digest set` asks for. UserError where an option cannot be read. */
export function chosenFromDefaults(request: CommandRequest, guild: Guild): DigestChoice {
  const options = readOptions(request, schema);
  const defaults: DigestChoice = {
    guildId: guild.id,
    name: parseName(options.name ?? MAIN_DIGEST),
    channelId: guild.channelId,
    schedule: { time: "09:00", timezone: "UTC", days: [1, 2, 3, 4, 5, 6, 7] },
    ...DEFAULT_CHOICE,
    createdBy: request.user.id,
  };
  return changed(defaults, options);
}

/** Whether `/digest edit` names anything to change. */
export function changesAnything(request: CommandRequest): boolean {
  return Object.keys(request.options).some((option) => option !== "name");
}

/** The filters that a command names: the others stay as they were, or are empty. */
export function namedFilters(request: CommandRequest, { filters }: DigestChoice): Filters {
  const named = (option: string, filter: keyof Filters) =>
    request.options[option] === undefined ? NO_CHOICE : filters[filter];
  return {
    topics: named("topic", "topics"),
    sources: named("source", "sources"),
    speakers: named("speaker", "speakers"),
    words: named("words", "words"),
  };
}

/** The settings with what `/digest edit` changes in them. UserError where an option cannot be read. */
export function chosenOver(request: CommandRequest, settings: DigestSettings): DigestChoice {
  const options = readOptions(request, schema);
  const { pause: _, createdAt: __, ...before } = settings;
  return { ...changed(cleared(before, options.clear), options), createdBy: request.user.id };
}

/** A digest's name as it is kept. UserError when it is none. */
export function parseName(text: string): string {
  const name = text.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
  if (DIGEST_NAME.test(name)) return name;
  throw new UserError("A digest’s name is at most 32 letters, digits, blanks and hyphens, such as morning.");
}

function changed(before: DigestChoice, options: Options): DigestChoice {
  const { schedule, filters } = before;
  const list = (text: string | undefined, known: DigestChoice["filters"]["topics"]) =>
    text === undefined ? known : parseChoice(text);
  if (options.role === before.guildId) {
    throw new UserError("Lede never pings @everyone. Choose another role, or leave it out.");
  }
  return {
    ...before,
    channelId: options.channel ?? before.channelId,
    schedule: {
      time: options.time === undefined ? schedule.time : parseTime(options.time),
      timezone: options.timezone === undefined ? schedule.timezone : parseTimezone(options.timezone),
      days: options.days === undefined ? schedule.days : parseDays(options.days),
    },
    filters: {
      topics: list(options.topic, filters.topics),
      sources: list(options.source, filters.sources),
      speakers: list(options.speaker, filters.speakers),
      words: list(options.words, filters.words),
    },
    limit: options.limit ?? before.limit,
    roleId: options.role ?? before.roleId,
    whenEmpty: options.empty ?? before.whenEmpty,
    quote: options.quote ?? before.quote,
    thread: options.thread ?? before.thread,
    publish: options.publish ?? before.publish,
    tooLong: options.long ?? before.tooLong,
    language: options.language ?? before.language,
  };
}

function cleared(before: DigestChoice, what: Options["clear"]): DigestChoice {
  const without = (filter: keyof DigestChoice["filters"]) => ({
    ...before,
    filters: { ...before.filters, [filter]: NO_CHOICE },
  });
  switch (what) {
    case "topic":
      return without("topics");
    case "source":
      return without("sources");
    case "speaker":
      return without("speakers");
    case "words":
      return without("words");
    case "role":
      return { ...before, roleId: null };
    case "language":
      return { ...before, language: null };
    case undefined:
      return before;
  }
}
