import { z } from "zod";
import { parseTime } from "../src/digest/schedule/schedule-text.ts";
import { parseTimezone, searchTimezones } from "../src/digest/schedule/timezones.ts";
import type { Choice, Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import { subjectName, subjectText } from "../src/discord/follow/alert-message.ts";
import { listMessage, quietText } from "../src/discord/follow/list-message.ts";
import { followSubcommands } from "../src/discord/follow/options.ts";
import type { Message } from "../src/discord/message.ts";
import { optionalText, readOptions, textChoices } from "../src/discord/options.ts";
import { channelMention, join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { nameAndRole, nobodyFound, speakerMenu } from "../src/discord/speaker-choice.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { Follow, FollowerId, FollowSet, Subject } from "../src/follow/follows.ts";
import { foldedLine } from "../src/library/folded-line.ts";
import { searchQuery } from "../src/library/search-query.ts";

const MOST_SUGGESTED = 25;
const NEAREST_TOPICS = 8;

type Run = (
  request: CommandRequest,
  follower: FollowerId,
  context: CommandContext,
) => Message | Promise<Message>;

/** By subcommand; `resume` is only in buttons. */
const RUNS = new Map<string, Run>(Object.entries({ speaker, topic, words, list, remove, resume, quiet }));

export default {
  data: {
    name: "follow",
    description: "Hear of new quotations and articles as they come",
    ...everywhere,
    options: followSubcommands,
  },
  private: true,

  async autocomplete(option, text, request, context): Promise<Choice[]> {
    switch (option) {
      case "name":
        return context.library
          .speakers(text, MOST_SUGGESTED)
          .map((found) => ({ name: nameAndRole(found), value: found.key }));
      case "topic":
        return textChoices(context.library.topics(text, MOST_SUGGESTED));
      case "timezone":
        return searchTimezones(text, context.now, MOST_SUGGESTED).map(({ label, zone }) => ({
          name: label,
          value: zone,
        }));
      case "which": {
        const { follows } = await context.follows.list(followerOf(request));
        const typed = foldedLine(text);
        return follows
          .map(({ follow }) => ({ name: subjectName(follow.subject), value: follow.id }))
          .filter(({ name }) => foldedLine(name).includes(typed));
      }
      default:
        return [];
    }
  },

  run(request, context) {
    const run = RUNS.get(request.subcommand ?? "");
    if (run === undefined) throw new UserError("This part of /follow is no longer there. Reload Discord.");
    const follower = followerOf(request);
    if (follower.kind === "server" && request.guild?.canManage !== true) {
      throw new UserError(
        "Only members with the Manage Server permission can follow things in a server. To follow something yourself, use /follow in a direct message with Lede.",
      );
    }
    return run(request, follower, context);
  },
} satisfies Command;

/** A server where Lede is, or the person who asks: in direct messages, and where only they have Lede. */
function followerOf({ guild, user }: CommandRequest): FollowerId {
  return guild?.hasLede ? { kind: "server", id: guild.id } : { kind: "person", id: user.id };
}

function speaker(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  const { name } = readOptions(request, z.object({ name: z.string().trim().min(1) }));
  const found = context.library.resolveSpeaker(name);
  switch (found.kind) {
    case "none":
      throw nobodyFound(name, found.nearest, context);
    case "several": {
      const { channel } = request.options;
      return speakerMenu(markdown`Several people match “${name}”. Whom do you mean?`, found.items, {
        effect: "update",
        command: "follow",
        subcommand: "speaker",
        options: channel === undefined ? {} : { channel },
        page: 0,
        choice: "name",
      });
    }
    case "one": {
      const { key, name: known } = found.item;
      return begin({ kind: "speaker", key, name: known }, request, follower, context);
    }
  }
}

function topic(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  const { library } = context;
  const asked = readOptions(request, z.object({ topic: z.string().trim().min(1) })).topic;
  const { name } = library.topic(asked);
  const isKnown = library.topics(name, MOST_SUGGESTED).some((one) => foldedLine(one) === foldedLine(name));
  if (isKnown) return begin({ kind: "topic", name }, request, follower, context);
  const near = library.topics(asked, NEAREST_TOPICS);
  const others = near.length > 0 ? near : library.topics("", NEAREST_TOPICS);
  throw new UserError(
    `No article here has the topic “${asked}”. ${others.length === 0 ? "Try /follow words." : `There are: ${others.join("; ")}.`}`,
  );
}

function words(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  const { text } = readOptions(request, z.object({ text: z.string().trim().min(1) }));
  if (searchQuery(text) === null) {
    throw new UserError("There is no word in this that could be searched for. Write one or more words.");
  }
  const found = context.library.search(text, { offset: 0, limit: 1 });
  const isUnknown = found.total === 0 || found.corrected !== null;
  const notes = isUnknown ? [markdown`-# No article here has these words yet.`] : [];
  return begin({ kind: "words", text }, request, follower, context, notes);
}

async function begin(
  subject: Subject,
  request: CommandRequest,
  follower: FollowerId,
  context: CommandContext,
  notes: readonly Markdown[] = [],
): Promise<Message> {
  const { channel } = request.options;
  if (follower.kind === "person" && channel !== undefined) {
    throw new UserError("What you follow yourself comes as a direct message. Leave out the channel.");
  }
  const channelId = follower.kind === "person" ? null : String(channel ?? request.guild?.channelId);
  const language = (follower.kind === "person" ? request.user.locale : request.guild?.locale) ?? null;
  const choice = { follower, subject, channelId, createdBy: request.user.id, language };
  const set = await context.follows.set(choice);
  const problem = channelId === null ? null : context.channelProblem(channelId);
  return say([...setLines(set), ...notes, ...(problem === null ? [] : [markdown`⚠️ ${problem}`])]);
}

function setLines({ follow, was }: FollowSet): Markdown[] {
  const what = subjectText(follow.subject);
  const { channelId } = follow;
  const where = channelId === null ? markdown`you` : markdown`${channelMention(channelId)}`;
  if (was === "there") {
    return channelId === null
      ? [markdown`You follow ${what} already. \`/follow list\` shows all.`]
      : [markdown`${where} follows ${what} already. \`/follow list\` shows all.`];
  }
  const news =
    follow.subject.kind === "speaker" ? "each new quotation of which Lede is sure" : "each new article";
  const again = was === "again" ? [markdown`It was stopped, and is on again.`] : [];
  return [
    markdown`## Following ${what}`,
    channelId === null
      ? markdown`Lede writes to you about ${news}: at most once an hour for each thing that you follow, and ten times a day.`
      : markdown`${where} hears of ${news}, in at most one message an hour.`,
    ...again,
    channelId === null
      ? markdown`-# \`/follow list\` shows what you follow, \`/follow quiet\` sets hours in which you hear nothing.`
      : markdown`-# \`/follow list\` shows what is followed here.`,
  ];
}

async function list(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  const found = await context.follows.list(follower);
  return listMessage(found, request.page, follower.kind === "person", context.library);
}

async function remove(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  const follow = await pick(request, follower, context);
  const removed = await context.follows.remove(follower, follow.id);
  if (removed === null) throw new UserError("This is no longer followed.");
  await context.corrections.forget(follower, removed.id);
  const what = subjectText(removed.subject);
  return say([
    removed.channelId === null
      ? markdown`You no longer follow ${what}.`
      : markdown`${channelMention(removed.channelId)} no longer follows ${what}.`,
  ]);
}

async function resume(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  const { id } = await pick(request, follower, context);
  const follow = await context.follows.resume(follower, id);
  if (follow === null) throw new UserError("This is no longer followed.");
  return say(setLines({ follow, was: "again" }));
}

/** The follow that is meant: by its id, or by a part of what it is about. */
async function pick(request: CommandRequest, follower: FollowerId, context: CommandContext): Promise<Follow> {
  const { which } = readOptions(request, z.object({ which: z.string().trim().min(1) }));
  const follows = (await context.follows.list(follower)).follows.map(({ follow }) => follow);
  const meant = follows.find(({ id }) => id === which);
  if (meant !== undefined) return meant;
  const typed = foldedLine(which);
  const [first, ...others] = follows.filter(({ subject }) =>
    foldedLine(subjectName(subject)).includes(typed),
  );
  if (first !== undefined && others.length === 0) return first;
  throw new UserError(
    first === undefined
      ? "This is not followed. /follow list shows what is."
      : "Several follows fit that. Choose one from what Discord offers as you type.",
  );
}

async function quiet(request: CommandRequest, follower: FollowerId, context: CommandContext) {
  if (follower.kind === "server") {
    throw new UserError(
      "Quiet hours are for what you follow yourself. Use /follow quiet in a direct message with Lede.",
    );
  }
  const schema = z.object({
    from: optionalText,
    until: optionalText,
    timezone: optionalText,
    off: z.string().optional(),
  });
  const { from, until, timezone, off } = readOptions(request, schema);
  const { quiet: before } = await context.follows.list(follower);
  if (off !== undefined) {
    await context.follows.setQuiet(follower, null);
    return say([markdown`You have no quiet hours any more.`]);
  }
  if (from === null && until === null && timezone === null) return quietNow(before);
  const zone = timezone === null ? (before?.timezone ?? null) : parseTimezone(timezone);
  const begins = from === null ? (before?.from ?? null) : parseTime(from);
  const ends = until === null ? (before?.until ?? null) : parseTime(until);
  if (zone === null || begins === null || ends === null) {
    throw new UserError(
      "Say from when until when, and your time zone: from: 22:00 until: 7:00 timezone: Berlin.",
    );
  }
  if (begins === ends) throw new UserError("Quiet hours have to end at another time than they begin.");
  const set = { from: begins, until: ends, timezone: zone };
  await context.follows.setQuiet(follower, set);
  return say([quietText(set), markdown`-# What comes meanwhile waits until then.`]);
}

function quietNow(before: Parameters<typeof quietText>[0]): Message {
  const { blocks } = say([quietText(before)]);
  if (before === null) return { blocks };
  const state = {
    effect: "update",
    command: "follow",
    subcommand: "quiet",
    options: { off: "yes" },
    page: 0,
  } as const;
  return { blocks: [...blocks, { kind: "buttons", buttons: [{ label: "No quiet hours", state }] }] };
}

function say(lines: readonly Markdown[]): Message {
  return { blocks: [{ kind: "text", text: join(lines, "\n") }] };
}
