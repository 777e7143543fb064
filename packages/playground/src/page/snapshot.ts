import { type Channel, channelPermissions, type FakeDiscord, type World } from "@lede/fake-discord";
import { isThread, Permission } from "@lede/fake-discord/protocol";
import type { PageHost } from "./host.ts";
import type { PageChannel, Snapshot } from "./messages.ts";

/** The world as one person sees it. */
export function snapshotFor(discord: FakeDiscord, host: PageHost, userId: string): Snapshot {
  const { world, gateway } = discord;
  const guild = world.guilds.values().next().value;
  if (guild === undefined) throw new Error("The playground's world has no guild.");
  const direct = world.directChannel(userId);
  const inGuild = world.channels.values().filter(({ guildId }) => guildId === guild.id);
  const seen = [...inGuild, direct].filter((channel) => maySee(world, channel, userId));
  return {
    userId,
    botId: world.bot.id,
    botIsRunning: host.bot.isRunning(),
    botIsOnline: gateway.connected > 0,
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
    channels: seen.map((channel) => pageChannel(world, channel, userId)),
    now: host.clock.now(),
    ahead: host.clock.ahead,
  };
}

/** Whether this person sees a channel in their client. */
export function maySee(world: World, channel: Channel, userId: string): boolean {
  return (channelPermissions(world, channel, userId) & Permission.viewChannel) !== 0n;
}

function pageChannel(world: World, channel: Channel, userId: string): PageChannel {
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
