import type { APIOverwrite } from "discord-api-types/v10";
import { isThread, Permission } from "../protocol.ts";
import type { Channel, Guild, WorldView } from "./world-types.ts";

const EVERYTHING = (1n << 53n) - 1n;

/** What a conversation outside of guilds allows. */
const CONVERSATION =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.mentionEveryone |
  Permission.useExternalEmojis;

/** What is left to a member who is timed out. */
const TIMED_OUT = Permission.viewChannel | Permission.readMessageHistory;

/** What a member may do in the guild at large; 0 for someone who is not in it. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return EVERYTHING;
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  let permissions = 0n;
  for (const roleId of [guild.id, ...member.roles]) {
    permissions |= BigInt(guild.roles.get(roleId)?.permissions ?? 0);
  }
  return permissions & Permission.administrator ? EVERYTHING : permissions;
}

/**
 * What someone may do in a channel: the guild's permissions, then the overwrites of @everyone, of the member's roles
 * together, and of the member (discord.com/developers/docs/topics/permissions). A thread has those of its parent.
 */
export function channelPermissions(world: WorldView, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) {
    return channel.recipients.includes(userId) || userId === world.bot.id ? CONVERSATION : 0n;
  }
  const guild = world.guild(channel.guildId);
  let permissions = guildPermissions(guild, userId);
  if (permissions & Permission.administrator) return permissions;
  const place = isThread(channel) ? world.channels.get(channel.parentId ?? "") : channel;
  const roles = new Set(guild.members.get(userId)?.roles);
  const overwrites = place?.overwrites ?? [];
  permissions = overwrite(
    permissions,
    overwrites.filter(({ id }) => id === guild.id),
  );
  permissions = overwrite(
    permissions,
    overwrites.filter(({ id }) => roles.has(id)),
  );
  permissions = overwrite(
    permissions,
    overwrites.filter(({ id }) => id === userId),
  );
  if (!(permissions & Permission.viewChannel)) return 0n;
  const timedOutUntil = guild.members.get(userId)?.timedOutUntil ?? null;
  if (timedOutUntil !== null && Date.parse(timedOutUntil) > world.now()) return permissions & TIMED_OUT;
  if (!(permissions & speakPermission(channel))) {
    permissions &= ~(
      Permission.mentionEveryone |
      Permission.sendTtsMessages |
      Permission.attachFiles |
      Permission.embedLinks
    );
  }
  return permissions;
}

/** The permission that speaking in this channel needs. */
export function speakPermission(channel: { readonly type: number }): bigint {
  return isThread(channel) ? Permission.sendMessagesInThreads : Permission.sendMessages;
}

function overwrite(permissions: bigint, overwrites: readonly APIOverwrite[]): bigint {
  let allow = 0n;
  let deny = 0n;
  for (const one of overwrites) {
    allow |= BigInt(one.allow);
    deny |= BigInt(one.deny);
  }
  return (permissions & ~deny) | allow;
}
