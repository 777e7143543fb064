import { ChannelFlag, isThread } from "../protocol.ts";
import { channelPermissions } from "./permissions.ts";
import type { Channel, Guild, WorldView } from "./world-types.ts";

/** How the world's things look in answers and events. */

export function guildSummary(guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: guild.roles.values().toArray(),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    nsfw_level: 0,
    nsfw: false,
    region: "deprecated",
    hub_type: null,
    incidents_data: null,
  };
}

/** The data of GUILD_CREATE. Of the members it holds only the bot: the others need an intent. */
export function guildPayload(world: WorldView, guild: Guild): object {
  const channels = [...world.channelsOf(guild.id)];
  return {
    ...guildSummary(guild),
    joined_at: guild.members.get(world.bot.id)?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [memberPayload(world, guild, world.bot.id)],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelPayload(world, channel)),
    threads: channels.filter(isThread).map((channel) => channelPayload(world, channel)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function memberPayload(world: WorldView, guild: Guild, userId: string): object {
  const member = guild.members.get(userId);
  return {
    user: world.users.get(userId),
    nick: null,
    avatar: null,
    banner: null,
    roles: member?.roles ?? [],
    joined_at: member?.joinedAt ?? null,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: member?.timedOutUntil ?? null,
  };
}

export function channelPayload(world: WorldView, channel: Channel): object {
  const common = {
    id: channel.id,
    type: channel.type,
    flags: channel.requiresTag ? ChannelFlag.requireTag : 0,
    last_message_id: channel.lastMessageId,
  };
  if (channel.guildId === null) {
    return { ...common, recipients: channel.recipients.map((id) => world.users.get(id)) };
  }
  const inGuild = { ...common, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId };
  if (isThread(channel)) {
    return {
      ...inGuild,
      owner_id: channel.ownerId,
      message_count: world.messages.list(channel.id).length,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.archived,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(world.now()).toISOString(),
        locked: channel.locked,
      },
    };
  }
  return {
    ...inGuild,
    topic: channel.topic,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    rate_limit_per_user: 0,
    nsfw: false,
  };
}

/** The short form that an interaction carries, with what the person may do there. */
export function partialChannel(world: WorldView, channel: Channel, userId: string): object {
  return {
    ...channelPayload(world, channel),
    permissions: channelPermissions(world, channel, userId).toString(),
  };
}
