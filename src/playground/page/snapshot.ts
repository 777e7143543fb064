import type { Core } from "../core.ts";
import { channelPermissions } from "../permissions.ts";
import { isThread, Permission } from "../protocol.ts";
import type { Channel } from "../world-types.ts";
import type { PageHost } from "./host.ts";
import type { PageChannel, Snapshot } from "./messages.ts";

/** The world as one person sees it. */
export function snapshotFor(core: Core, host: PageHost, userId: string, connected: number): Snapshot {
  const { world } = core;
  const guild = world.guilds.values().next().value;
  if (guild === undefined) throw new Error("The playground's world has no guild.");
  const direct = world.directChannel(userId);
  const inGuild = world.channels.values().filter(({ guildId }) => guildId === guild.id);
  const seen = [...inGuild, direct].filter((channel) => maySee(core, channel, userId));
  return {
    userId,
    botId: world.bot.id,
    botIsRunning: host.bot.isRunning(),
    botIsOnline: connected > 0,
    users: world.users
      .values()
      .map(({ id, global_name, username, bot }) => ({ id, name: global_name ?? username, bot: bot === true }))
      .toArray(),
    guild: {
      id: guild.id,
      name: guild.name,
      locale: guild.locale,
      ownerId: guild.ownerId,
      roles: guild.roles
        .values()
        .map(({ id, name }) => ({ id, name }))
        .toArray(),
      members: guild.members
        .values()
        .map(({ userId: id, roles }) => ({ id, roles }))
        .toArray(),
    },
    channels: seen.map((channel) => pageChannel(core, channel, userId)),
    now: host.clock.now(),
    ahead: host.clock.ahead,
  };
}

/** Whether this person sees a channel in their client. */
export function maySee({ world }: Core, channel: Channel, userId: string): boolean {
  return (channelPermissions(world, channel, userId) & Permission.viewChannel) !== 0n;
}

function pageChannel(core: Core, channel: Channel, userId: string): PageChannel {
  const { world } = core;
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name ?? world.bot.global_name ?? world.bot.username,
    topic: channel.topic,
    parentId: isThread(channel) ? channel.parentId : null,
    isDirect: channel.guildId === null,
    permissions: channelPermissions(world, channel, userId).toString(),
    botPermissions: channelPermissions(world, channel, world.bot.id).toString(),
  };
}
