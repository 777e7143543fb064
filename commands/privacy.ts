import type { DigestSettings } from "../src/digest/settings/settings.ts";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import type { Message } from "../src/discord/message.ts";
import { join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

const state = { effect: "update", command: "privacy", page: 0 } as const;
/** What a press on a button says. */
const ASK = "ask";
const DELETE = "delete";
const KEEP = "keep";

export default {
  data: {
    name: "privacy",
    description: "What Lede keeps about you and this server, and how to delete it",
    ...everywhere,
  },
  private: true,

  async run(request, context) {
    const { guild } = request;
    const kept = guild === null ? [] : (await context.digests.list(guild.id)).map(({ settings }) => settings);
    const { answer } = request.options;
    if (answer === undefined)
      return overview(request, kept, context.desk?.isEditor(request.user.id) ?? false);
    if (answer === KEEP) return say(markdown`Nothing is deleted.`);
    if (guild === null || !guild.canManage) {
      throw new UserError("Only members with Manage Server can delete what Lede keeps of a server.");
    }
    if (answer !== DELETE) return confirm(kept);
    await context.digests.forgetServer(guild.id);
    return say(
      markdown`Everything that Lede kept of this server is deleted. It posts no digest here until someone sets one again. Messages that it posted stay.`,
    );
  },
} satisfies Command;

function overview(
  { user, guild }: CommandRequest,
  kept: readonly DigestSettings[],
  isEditor: boolean,
): Message {
  const own = kept.filter(({ createdBy }) => createdBy === user.id);
  const isManager = guild?.canManage ?? false;
  const lines = [
    markdown`## What Lede keeps`,
    markdown`**About you:** ${aboutMember(own, guild !== null)}`,
    ...(isEditor
      ? [
          markdown`You are an editor: an article that you bring with \`/import\` is kept as a draft with your user id until you save or cancel it, or until someone uses \`/import\` a day later.`,
        ]
      : []),
    ...(guild === null ? [] : [markdown`**About this server:** ${aboutServer(kept, isManager)}`]),
    markdown`**In the log:** ids of servers and channels with what went wrong there, as long as whoever runs Lede keeps the log.`,
    markdown`Lede keeps no messages, no names of members, and nothing about who used which command. It reads a message only when someone chooses “Who said this?” for it, and forgets it.`,
    markdown`## How to delete it`,
    ...(own.length > 0
      ? [
          markdown`Your user id goes when the digest is removed, or when another member changes it with \`/digest edit\`.`,
        ]
      : []),
    ...(guild === null || kept.length === 0 ? [] : [howToDelete(isManager)]),
    markdown`When Lede is removed from a server, everything about the server is deleted after 30 days. What is deleted is gone from the daily copies a week later. For anything else, ask whoever runs Lede.`,
  ];
  const text = { kind: "text", text: join(lines, "\n") } as const;
  if (!isManager || kept.length === 0) return { blocks: [text] };
  const button = { label: "Delete everything about this server", danger: true } as const;
  return {
    blocks: [
      text,
      { kind: "buttons", buttons: [{ ...button, state: { ...state, options: { answer: ASK } } }] },
    ],
  };
}

function aboutMember(own: readonly DigestSettings[], isInServer: boolean): Markdown {
  if (!isInServer)
    return markdown`nothing here. Where you set a digest, it is your user id: ask again in that server.`;
  if (own.length === 0) return markdown`nothing in this server.`;
  return markdown`your user id, because you set ${namesOf(own)}. It is for writing to you when a digest fails and Lede can write in no channel.`;
}

function aboutServer(kept: readonly DigestSettings[], isManager: boolean): Markdown {
  if (kept.length === 0) return markdown`nothing.`;
  const digests = isManager
    ? namesOf(kept)
    : kept.length === 1
      ? markdown`a digest`
      : markdown`${kept.length} digests`;
  return markdown`${digests}. Of each Lede keeps its settings, with the ids of the server, the channel and the role to ping, and the dates, articles and message ids of its last 30 editions. Choices that a manager was asked to make are kept until they are made, at most five.`;
}

/** "the digest “main”", "the digests “main” and “weekly”". */
function namesOf(digests: readonly DigestSettings[]): Markdown {
  const names = digests.map(({ name }) => markdown`“${name}”`);
  if (names.length === 1) return markdown`the digest ${join(names, "")}`;
  return markdown`the digests ${join(names.slice(0, -1), ", ")} and ${join(names.slice(-1), "")}`;
}

function howToDelete(isManager: boolean): Markdown {
  return isManager
    ? markdown`\`/digest remove\` deletes one digest with all that is kept of it. The button below deletes all of them.`
    : markdown`Members with Manage Server can delete what is kept about the server, with \`/digest remove\` or here.`;
}

function confirm(kept: readonly DigestSettings[]): Message {
  if (kept.length === 0) return say(markdown`Lede keeps nothing about this server.`);
  return {
    blocks: [
      {
        kind: "text",
        text: markdown`Delete everything that Lede keeps of this server? That removes ${namesOf(kept)} with the settings and the record of editions. Messages in the channels stay. This cannot be undone.`,
      },
      {
        kind: "buttons",
        buttons: [
          { label: "Delete it", danger: true, state: { ...state, options: { answer: DELETE } } },
          { label: "Keep it", state: { ...state, options: { answer: KEEP } } },
        ],
      },
    ],
  };
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}
