import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { z } from "zod";
import type { DigestResult, DigestStatus } from "../src/digest/digests.ts";
import { describeDays, parseDays, parseTime } from "../src/digest/schedule-text.ts";
import { parseTimezone, searchTimezones } from "../src/digest/timezones.ts";
import type { Command, CommandRequest, Lede } from "../src/discord/command.ts";
import type { Message } from "../src/discord/message.ts";
import { optionalText, readOptions, textChoices } from "../src/discord/options.ts";
import { editionMessage } from "../src/discord/render/edition.ts";
import {
  channelMention,
  instant,
  join,
  type Markdown,
  markdown,
  roleMention,
} from "../src/discord/render/markdown.ts";
import { managersOnly } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

const DEFAULT_LIMIT = 5;
const snowflake = z.string().regex(/^\d{1,20}$/);

const schema = z.object({
  time: z.string(),
  timezone: z.string(),
  channel: snowflake.optional(),
  days: z.string().default("every day"),
  topic: optionalText,
  source: optionalText,
  limit: z.int().min(1).max(20).default(DEFAULT_LIMIT),
  role: snowflake.optional(),
});

type Guild = NonNullable<CommandRequest["guild"]>;

export default {
  data: {
    name: "digest",
    description: "The newest articles, posted in a channel at this server’s own hour",
    ...managersOnly,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "set",
        description: "Set or change when and where it is posted",
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: "time",
            description: "The hour, such as 9:00, 9am or 18:30",
            required: true,
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: "timezone",
            description: "Your timezone: type a city",
            required: true,
            autocomplete: true,
            max_length: 60,
          },
          {
            type: ApplicationCommandOptionType.Channel,
            name: "channel",
            description: "Where to post (this channel, unless you choose)",
            channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.PublicThread],
          },
          {
            type: ApplicationCommandOptionType.String,
            name: "days",
            description: "On which days, such as weekdays or mon, thu (every day, unless you say)",
            autocomplete: true,
            max_length: 60,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: "topic",
            description: "Only articles on this topic",
            autocomplete: true,
            max_length: 100,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: "source",
            description: "Only articles from this source",
            autocomplete: true,
            max_length: 100,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: "limit",
            description: `How many articles at most (${DEFAULT_LIMIT}, unless you say)`,
            min_value: 1,
            max_value: 20,
          },
          {
            type: ApplicationCommandOptionType.Role,
            name: "role",
            description: "A role to ping with each digest (none, unless you choose)",
          },
        ],
      },
      ...Object.entries({
        show: "What is set, the next run and the last result",
        preview: "See the next digest now; only you see it",
        pause: "Stop posting until you resume it",
        resume: "Post again",
        remove: "Stop posting and delete everything kept of it",
        now: "Post a test digest now; the next one stays as it is",
      }).map(([name, description]) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        name,
        description,
      })),
    ],
  },
  private: true,

  autocomplete(option, text, _request, lede) {
    const now = lede.now();
    if (option === "timezone") {
      return searchTimezones(text, now, 25).map(({ label, zone }) => ({ name: label, value: zone }));
    }
    if (option === "topic") return textChoices(lede.library.topics(text, now, 25));
    if (option === "source") return textChoices(lede.library.sources(text, now, 25));
    const offered = ["every day", "weekdays", "weekends", "monday", "monday, thursday"];
    return textChoices(text.trim() === "" ? offered : [...new Set([text.trim(), ...offered])]);
  },

  async run(request, lede) {
    if (request.guild === null) throw new UserError("/digest works only in a server.");
    const { guild } = request;
    switch (request.subcommand) {
      case "set":
        return set(request, guild, lede);
      case "show":
        return statusMessage(markdown`## The digest`, known(await lede.digests.get(guild.id)));
      case "preview":
        return editionMessage(known(await lede.digests.preview(guild.id)));
      case "pause":
        return statusMessage(markdown`## The digest is paused`, known(await lede.digests.pause(guild.id)));
      case "resume":
        return statusMessage(markdown`## The digest goes on`, known(await lede.digests.resume(guild.id)));
      case "remove":
        if (!(await lede.digests.remove(guild.id))) throw notSet();
        return say(markdown`The digest is removed, and everything Lede kept of this server is deleted.`);
      case "now": {
        const { edition } = known(await lede.digests.sendNow(guild.id));
        const articles = edition.items.length === 1 ? "1 article" : `${edition.items.length} articles`;
        return say(
          markdown`A test digest with ${articles} is in ${channelMention(edition.settings.channelId)}.`,
        );
      }
      default:
        throw new UserError("This part of /digest is no longer there. Reload Discord.");
    }
  },
} satisfies Command;

async function set(request: CommandRequest, guild: Guild, lede: Lede): Promise<Message> {
  const options = readOptions(request, schema);
  const schedule = {
    time: parseTime(options.time),
    timezone: parseTimezone(options.timezone),
    days: parseDays(options.days),
  };
  const channelId = options.channel ?? guild.channelId;
  const status = await lede.digests.set({
    guildId: guild.id,
    channelId,
    schedule,
    topic: options.topic,
    source: options.source,
    limit: options.limit,
    roleId: options.role ?? null,
    createdBy: request.user.id,
  });
  const problem = lede.channelProblem(channelId);
  const message = statusMessage(markdown`## The digest is set`, status);
  if (problem === null) return message;
  return { ...message, blocks: [...message.blocks, { kind: "text", text: markdown`⚠️ ${problem}` }] };
}

function statusMessage(heading: Markdown, { settings, history, nextRun }: DigestStatus): Message {
  const { schedule } = settings;
  const lines = [
    heading,
    markdown`In ${channelMention(settings.channelId)}, ${describeDays(schedule.days)} at **${schedule.time}** (${schedule.timezone}), at most ${settings.limit} articles.`,
    ...(settings.topic === null ? [] : [markdown`Topic: ${settings.topic}`]),
    ...(settings.source === null ? [] : [markdown`Source: ${settings.source}`]),
    ...(settings.roleId === null ? [] : [markdown`Pings: ${roleMention(settings.roleId)}`]),
    nextRun === null
      ? markdown`Next run: none while it is paused. \`/digest resume\` starts it again.`
      : markdown`Next run: ${instant(nextRun)}`,
    ...(history.lastResult === null ? [] : [markdown`Last run: ${resultText(history.lastResult)}`]),
  ];
  return say(join(lines, "\n"));
}

function resultText(result: DigestResult): Markdown {
  switch (result.outcome) {
    case "sent":
      return markdown`posted ${result.articles} ${result.articles === 1 ? "article" : "articles"}, ${instant(result.at)}`;
    case "nothing new":
      return markdown`nothing new, so nothing was posted, ${instant(result.at)}`;
    case "failed":
      return markdown`failed, ${instant(result.at)}: ${result.reason}`;
  }
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}

function known<Found>(found: Found | null): Found {
  if (found === null) throw notSet();
  return found;
}

function notSet(): UserError {
  return new UserError("This server has no digest yet. Set one with /digest set.");
}
