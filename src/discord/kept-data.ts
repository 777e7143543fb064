import type { DigestSettings } from "../digest/settings/settings.ts";
import type { FollowerId } from "../follow/follows.ts";
import type { CommandRequest } from "./command.ts";
import type { CommandContext } from "./command-context.ts";

/** What is kept about the member who asks, wherever they ask. */
export type KeptOfMember = {
  readonly saved: number;
  /** Reports of mistakes: those that the member made, and those that the member answered as an editor. */
  readonly reported: number;
  readonly answered: number;
  readonly follows: number;
  readonly hasQuietHours: boolean;
};

/** What is kept about the server that was asked in; of a conversation, nothing. */
export type KeptOfServer = {
  readonly digests: readonly DigestSettings[];
  /** How many things the server follows, and how many of these the member set who asks. */
  readonly follows: number;
  readonly followsSet: number;
  /** Whether reports of mistakes go to a channel there. */
  readonly hasDesk: boolean;
};

export async function keptOfMember(
  { user }: CommandRequest,
  { saved, reports, follows, desk }: CommandContext,
): Promise<KeptOfMember> {
  const own = await follows.list(person(user.id));
  return {
    saved: await saved.count(user.id),
    ...(await reports.about(user.id, desk?.isEditor(user.id) ?? false)),
    follows: own.follows.length,
    hasQuietHours: own.quiet !== null,
  };
}

export async function keptOfServer(
  { guild, user }: CommandRequest,
  { digests, reports, follows }: CommandContext,
): Promise<KeptOfServer> {
  if (guild === null) return { digests: [], follows: 0, followsSet: 0, hasDesk: false };
  const followed = (await follows.list(server(guild.id))).follows;
  return {
    digests: (await digests.list(guild.id)).map(({ settings }) => settings),
    follows: followed.length,
    followsSet: followed.filter(({ follow }) => follow.createdBy === user.id).length,
    hasDesk: (await reports.channel())?.guildId === guild.id,
  };
}

/** Deletes all that is kept about a member; the number of reports stays with the editors. */
export async function forgetMember(userId: string, context: CommandContext): Promise<void> {
  await context.saved.forgetMember(userId);
  await context.reports.forgetMember(userId, context.desk?.isEditor(userId) ?? false);
  await context.follows.forget(person(userId));
  await context.corrections.forget(person(userId));
}

/** Deletes all that is kept about a server. */
export async function forgetServer(guildId: string, context: CommandContext): Promise<void> {
  await context.digests.forgetServer(guildId);
  await context.reports.forgetServer(guildId);
  await context.follows.forget(server(guildId));
  await context.corrections.forget(server(guildId));
}

const person = (id: string): FollowerId => ({ kind: "person", id });
const server = (id: string): FollowerId => ({ kind: "server", id });
