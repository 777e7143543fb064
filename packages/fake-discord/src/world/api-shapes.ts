import type {
  APIGuild,
  APIGuildMember,
  APIGuildMemberAvatar,
  APIGuildMemberNoUser,
  GatewayGuildCreateDispatchData,
  Locale,
} from "discord-api-types/v10";
import { isThread, NO_FLAGS } from "../protocol.ts";
import { guildChannelPayload, threadPayload } from "./channel-shapes.ts";
import type { Guild, WorldView } from "./world-types.ts";

/** How guilds and their members look in answers and events. */

/** A language in Discord's type: a string enum, to which no plain text is assignable. */
export function localeOf(language: string): Locale {
  return language as Locale;
}

export function guildSummary(guild: Guild): APIGuild {
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
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: localeOf(guild.locale),
    nsfw_level: 0,
    region: "deprecated",
    hub_type: null,
    incidents_data: null,
  };
}

/** The data of GUILD_CREATE. Of the members it holds only the bot: the others need an intent. */
export function guildPayload(world: WorldView, guild: Guild): GatewayGuildCreateDispatchData {
  const membership = guild.members.get(world.bot.id);
  if (membership === undefined) throw new Error(`The bot is not in the guild ${guild.id}.`);
  const channels = [...world.channelsOf(guild.id)];
  return {
    ...guildSummary(guild),
    joined_at: membership.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [memberPayload(world, guild, world.bot.id)],
    channels: channels.filter((channel) => !isThread(channel)).map(guildChannelPayload),
    threads: channels.filter(isThread).map((thread) => threadPayload(world, thread)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function memberPayload(
  world: WorldView,
  guild: Guild,
  userId: string,
): APIGuildMember & Required<APIGuildMemberAvatar> {
  const member = guild.members.get(userId);
  return {
    user: world.user(userId),
    nick: null,
    avatar: null,
    banner: null,
    roles: member?.roles ?? [],
    joined_at: member?.joinedAt ?? null,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: NO_FLAGS,
    communication_disabled_until: member?.timedOutUntil ?? null,
  };
}

/** A member where the user stands beside it. */
export function memberWithoutUser(world: WorldView, guild: Guild, userId: string): APIGuildMemberNoUser {
  const { user: _, ...member } = memberPayload(world, guild, userId);
  return member;
}
