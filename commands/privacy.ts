import { count } from "../src/count.ts";
import type { DigestSettings } from "../src/digest/settings/settings.ts";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import {
  forgetMember,
  forgetServer,
  type KeptOfMember,
  type KeptOfServer,
  keptOfMember,
  keptOfServer,
} from "../src/discord/kept-data.ts";
import type { Button, Message } from "../src/discord/message.ts";
import { join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

const state = { effect: "update", command: "privacy", page: 0 } as const;
/** What a press on a button says. */
const ASK = "ask";
const DELETE = "delete";
const KEEP = "keep";
const ASK_OWN = "ask-own";
const DELETE_OWN = "delete-own";

export default {
  data: {
    name: "privacy",
    description: "What Lede keeps about you and this server, and how to delete it",
    ...everywhere,
  },
  private: true,

  async run(request, context) {
    const { guild, user } = request;
    const { answer } = request.options;
    switch (answer) {
      case KEEP:
        return say(markdown`Nothing is deleted.`);
      case ASK_OWN:
        return confirmOwn(await keptOfMember(request, context));
      case DELETE_OWN:
        await forgetMember(user.id, context);
        return say(
          markdown`What you saved, followed and reported is deleted, and your user id with it. The editors keep the number of reports. Messages that Lede sent you stay.`,
        );
      case undefined: {
        const own = await keptOfMember(request, context);
        const isEditor = context.desk?.isEditor(user.id) ?? false;
        return overview(request, own, await keptOfServer(request, context), isEditor);
      }
    }
    if (guild === null || !guild.canManage) {
      throw new UserError("Only members with Manage Server can delete what Lede keeps of a server.");
    }
    if (answer !== DELETE) return confirm(await keptOfServer(request, context));
    await forgetServer(guild.id, context);
    return say(
      markdown`Everything that Lede kept of this server is deleted. It posts no digest here until someone sets one again, and nothing is followed. Messages that it posted stay.`,
    );
  },
} satisfies Command;

function overview(
  { user, guild }: CommandRequest,
  own: KeptOfMember,
  kept: KeptOfServer,
  isEditor: boolean,
): Message {
  const set = kept.digests.filter(({ createdBy }) => createdBy === user.id);
  const isManager = guild?.canManage ?? false;
  const hasServer = kept.digests.length > 0 || kept.follows > 0;
  const lines = [
    markdown`## What Lede keeps`,
    markdown`**About you:** ${aboutMember(set, kept, guild !== null)}`,
    ...ownLines(own),
    ...(isEditor
      ? [
          markdown`You are an editor: an article that you bring with \`/import\` is kept as a draft with your user id until you save or cancel it, or until someone uses \`/import\` a day later.`,
        ]
      : []),
    ...(guild === null ? [] : [markdown`**About this server:** ${aboutServer(kept, isManager)}`]),
    ...(kept.hasDesk
      ? [
          markdown`Reports of mistakes go to a channel of this server, and Lede keeps the ids of both until an editor uses \`/desk off\`, or everything about the server is deleted.`,
        ]
      : []),
    markdown`**In the log:** ids of servers and channels with what went wrong there, as long as whoever runs Lede keeps the log.`,
    markdown`Lede keeps no messages, no names of members, and nothing about who used which command. It reads a message only when someone chooses “Who said this?” or “Save” for it, and forgets it.`,
    markdown`## How to delete it`,
    ...(set.length > 0
      ? [
          markdown`Your user id goes when the digest is removed, or when another member changes it with \`/digest edit\`.`,
        ]
      : []),
    ...(kept.followsSet > 0
      ? [markdown`It goes from what the server follows when that is removed with \`/follow remove\`.`]
      : []),
    ...(guild === null || !hasServer ? [] : [howToDelete(isManager)]),
    ...(hasOwn(own)
      ? [
          markdown`The button below deletes what you saved, follow and reported. What you saved is deleted by itself a year after you last used it, and a report a year after it was answered.`,
        ]
      : []),
    markdown`When Lede is removed from a server, everything about the server is deleted after 30 days. What is deleted is gone from the daily copies a week later. For anything else, ask whoever runs Lede.`,
  ];
  const text = { kind: "text", text: join(lines, "\n") } as const;
  const buttons = [
    ...(hasOwn(own) ? [pressed("Delete what is kept about me", ASK_OWN)] : []),
    ...(isManager && (hasServer || kept.hasDesk)
      ? [pressed("Delete everything about this server", ASK)]
      : []),
  ];
  return { blocks: [text, ...(buttons.length === 0 ? [] : [{ kind: "buttons", buttons } as const])] };
}

function pressed(label: string, answer: string): Button {
  return { label, danger: true, state: { ...state, options: { answer } } };
}

const hasOwn = ({ saved, reported, answered, follows, hasQuietHours }: KeptOfMember): boolean =>
  saved + reported + answered + follows > 0 || hasQuietHours;

function ownLines({ saved, reported, answered, ...own }: KeptOfMember): Markdown[] {
  return [
    ...(saved === 0
      ? []
      : [
          markdown`You saved ${count(saved, "article or quotation", "articles and quotations")}, which \`/saved\` lists.`,
        ]),
    ...aboutFollows(own),
    ...(reported === 0
      ? []
      : [
          markdown`You reported ${count(reported, "mistake")}. Your user id is kept with what you wrote, so that nobody reports one twice; the editors see the text without you.`,
        ]),
    ...(answered === 0
      ? []
      : [
          markdown`As an editor you answered ${count(answered, "report")}, and your user id is kept with the answers.`,
        ]),
  ];
}

function aboutFollows({
  follows,
  hasQuietHours,
}: Pick<KeptOfMember, "follows" | "hasQuietHours">): Markdown[] {
  if (follows === 0)
    return hasQuietHours ? [markdown`With your user id, Lede keeps your quiet hours and time zone.`] : [];
  const quiet = hasQuietHours ? markdown`, with your quiet hours and time zone` : markdown``;
  return [
    markdown`With your user id, Lede keeps that you follow ${count(follows, "thing")}${quiet}, and of each what it sent you in the last 30 days, to send nothing twice.`,
  ];
}

function confirmOwn(own: KeptOfMember): Message {
  if (!hasOwn(own)) return say(markdown`Lede keeps nothing that you saved, follow or reported.`);
  return question(
    markdown`Delete what you saved, follow and reported, with your quiet hours? \`/saved\` and \`/follow list\` are empty then. Corrections that came of your reports stay, and so do messages that Lede sent you. This cannot be undone.`,
    DELETE_OWN,
  );
}

function aboutMember(
  own: readonly DigestSettings[],
  { followsSet }: KeptOfServer,
  isInServer: boolean,
): Markdown {
  if (!isInServer)
    return markdown`nothing here. Where you set a digest or a follow for a server, it is your user id: ask again in that server.`;
  const set = [
    ...(own.length === 0 ? [] : [namesOf(own)]),
    ...(followsSet === 0 ? [] : [markdown`${count(followsSet, "thing")} that this server follows`]),
  ];
  if (set.length === 0) return markdown`nothing in this server.`;
  const why =
    own.length === 0
      ? markdown``
      : markdown` It is for writing to you when a digest fails and Lede can write in no channel.`;
  return markdown`your user id, because you set ${join(set, " and ")}.${why}`;
}

function aboutServer({ digests, follows }: KeptOfServer, isManager: boolean): Markdown {
  if (digests.length === 0 && follows === 0) return markdown`nothing.`;
  const named = isManager
    ? namesOf(digests)
    : digests.length === 1
      ? markdown`a digest`
      : markdown`${digests.length} digests`;
  return join(
    [
      ...(digests.length === 0
        ? []
        : [
            markdown`${named}. Of each Lede keeps its settings, with the ids of the server, the channel and the role to ping, and the dates, articles and message ids of its last 30 editions. Choices that a manager was asked to make are kept until they are made, at most five.`,
          ]),
      ...(follows === 0
        ? []
        : [
            markdown`${count(follows, "followed thing")}. Of each Lede keeps what it is, the channel, who set it, and the message ids of its alerts of the last 30 days.`,
          ]),
    ],
    " ",
  );
}

/** "the digest “main”", "the digests “main” and “weekly”". */
function namesOf(digests: readonly DigestSettings[]): Markdown {
  const names = digests.map(({ name }) => markdown`“${name}”`);
  if (names.length === 1) return markdown`the digest ${join(names, "")}`;
  return markdown`the digests ${join(names.slice(0, -1), ", ")} and ${join(names.slice(-1), "")}`;
}

function howToDelete(isManager: boolean): Markdown {
  return isManager
    ? markdown`\`/digest remove\` deletes one digest with all that is kept of it, \`/follow remove\` one follow. The button below deletes all of them.`
    : markdown`Members with Manage Server can delete what is kept about the server, with \`/digest remove\`, \`/follow remove\` or here.`;
}

function confirm({ digests, follows, hasDesk }: KeptOfServer): Message {
  const what = [
    ...(digests.length === 0
      ? []
      : [markdown`${namesOf(digests)} with the settings and the record of editions`]),
    ...(follows === 0 ? [] : [markdown`${count(follows, "follow")}`]),
    ...(hasDesk ? [markdown`where reports of mistakes go`] : []),
  ];
  if (what.length === 0) return say(markdown`Lede keeps nothing about this server.`);
  return question(
    markdown`Delete everything that Lede keeps of this server? That removes ${join(what, " and ")}. Messages in the channels stay. This cannot be undone.`,
    DELETE,
  );
}

function question(text: Markdown, answer: string): Message {
  const keep: Button = { label: "Keep it", state: { ...state, options: { answer: KEEP } } };
  return {
    blocks: [
      { kind: "text", text },
      { kind: "buttons", buttons: [pressed("Delete it", answer), keep] },
    ],
  };
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}
