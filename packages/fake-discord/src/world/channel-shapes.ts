import type {
  APIChannel,
  APIDMChannel,
  APIGuildForumChannel,
  APIInteractionDataResolvedChannel,
  APINewsChannel,
  APITextChannel,
  APIThreadChannel,
} from "discord-api-types/v10";
import { ChannelFlag, ChannelType, isThread, NO_FLAGS } from "../protocol.ts";
import { channelPermissions } from "./permissions.ts";
import type { Channel, Conversation, GuildChannel, Thread, WorldView } from "./world-types.ts";

/** How each kind of channel looks in answers and events. */

type InGuild = { guild_id: string };

export function channelPayload(world: WorldView, channel: Channel): APIChannel {
  if (channel.guildId === null) return conversationPayload(world, channel);
  return isThread(channel) ? threadPayload(world, channel) : guildChannelPayload(channel);
}

export function conversationPayload(world: WorldView, channel: Conversation): APIDMChannel {
  return {
    ...common(channel),
    type: channel.type,
    name: null,
    recipients: channel.recipients.map((id) => world.user(id)),
  };
}

export function threadPayload(world: WorldView, thread: Thread): APIThreadChannel & InGuild {
  const messages = world.messages.list(thread.id).length;
  return {
    ...common(thread),
    type: thread.type,
    guild_id: thread.guildId,
    name: thread.name,
    parent_id: thread.parentId,
    ...(thread.ownerId !== null && { owner_id: thread.ownerId }),
    message_count: messages,
    total_message_sent: messages,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: thread.archived,
      auto_archive_duration: 1440,
      archive_timestamp: new Date(world.now()).toISOString(),
      locked: thread.locked,
    },
  };
}

export function guildChannelPayload(
  channel: GuildChannel,
): (APITextChannel | APINewsChannel | APIGuildForumChannel) & InGuild {
  const shared = {
    ...common(channel),
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    topic: channel.topic,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    rate_limit_per_user: 0,
    nsfw: false,
  };
  switch (channel.type) {
    case ChannelType.forum:
      return {
        ...shared,
        type: channel.type,
        available_tags: [],
        default_reaction_emoji: null,
        default_sort_order: null,
        default_forum_layout: 0,
      };
    case ChannelType.announcement:
      return { ...shared, type: channel.type };
    default:
      return { ...shared, type: channel.type };
  }
}

/** The short form that an interaction carries, with what the person may do there. */
export function partialChannel(
  world: WorldView,
  channel: Channel,
  userId: string,
): APIChannel & APIInteractionDataResolvedChannel {
  return {
    ...channelPayload(world, channel),
    permissions: channelPermissions(world, channel, userId).toString(),
  };
}

function common(channel: Channel) {
  return {
    id: channel.id,
    flags: channel.requiresTag ? ChannelFlag.requireTag : NO_FLAGS,
    last_message_id: channel.lastMessageId,
  };
}
