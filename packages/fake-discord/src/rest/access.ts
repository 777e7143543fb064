import type { APIMessage } from "discord-api-types/v10";
import type { Core } from "../core.ts";
import { ChannelType, Permission } from "../protocol.ts";
import { channelPermissions, speakPermission } from "../world/permissions.ts";
import type { Channel } from "../world/world-types.ts";
import { ApiError } from "./api-error.ts";
import { type ApiRequest, parameter } from "./route.ts";

/** The channel of the request's path, when the bot can see it. */
export function visibleChannel({ world }: Core, request: ApiRequest): Channel {
  const channel = world.channels.get(parameter(request, "channel"));
  if (channel === undefined) throw ApiError.unknownChannel();
  const permissions = channelPermissions(world, channel, world.bot.id);
  if (!(permissions & Permission.viewChannel)) throw ApiError.missingAccess();
  return channel;
}

/** The channel of the request's path, when the bot can write in it. */
export function writableChannel(core: Core, request: ApiRequest): Channel {
  const channel = visibleChannel(core, request);
  if (channel.type === ChannelType.forum) throw ApiError.forumMessage();
  requirePermission(core, channel, speakPermission(channel));
  const maySteer = channelPermissions(core.world, channel, core.world.bot.id) & Permission.manageThreads;
  if (channel.locked && !maySteer) {
    throw channel.archived ? ApiError.archivedThread() : ApiError.lockedThread();
  }
  // Whoever writes in an archived thread opens it again.
  channel.archived = false;
  return channel;
}

export function requirePermission({ world }: Core, channel: Channel, permission: bigint): void {
  if (!(channelPermissions(world, channel, world.bot.id) & permission)) throw ApiError.missingPermissions();
}

/** The message of the request's path, when everybody in the channel may see it. */
export function visibleMessage({ world }: Core, channel: Channel, request: ApiRequest): APIMessage {
  const stored = world.messages.get(channel.id, parameter(request, "message"));
  if (stored === undefined || stored.visibleTo !== null) throw ApiError.unknownMessage();
  return stored.message;
}
