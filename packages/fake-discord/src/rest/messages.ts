import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from "discord-api-spec/zod";
import type {
  APIMessage,
  RESTGetAPIChannelMessageResult,
  RESTGetAPIChannelMessagesResult,
  RESTPatchAPIChannelMessageResult,
  RESTPostAPIChannelMessageCrosspostResult,
  RESTPostAPIChannelMessageResult,
} from "discord-api-types/v10";
import { checkMessage, hasFlag, type MessageBody } from "../checks/message.ts";
import type { Core } from "../core.ts";
import { ChannelType, MessageFlag, Permission } from "../protocol.ts";
import { changeMessage, deleteMessage, postMessage, publishMessage } from "../world/messages.ts";
import { channelPermissions } from "../world/permissions.ts";
import { snowflakeTime } from "../world/snowflake.ts";
import type { Channel } from "../world/world-types.ts";
import { requirePermission, visibleChannel, visibleMessage, writableChannel } from "./access.ts";
import { ApiError } from "./api-error.ts";
import { type ApiRequest, NO_CONTENT, ok, type Route } from "./route.ts";

/** How long a nonce is remembered, in milliseconds: Discord says "the past few minutes". */
const NONCE_LIFE = 3 * 60 * 1000;

/** The messages of channels. */
export function messageRoutes(core: Core): Route[] {
  const { world } = core;
  const find = (request: ApiRequest) => {
    const channel = visibleChannel(core, request);
    return { channel, message: visibleMessage(core, channel, request) };
  };
  return [
    {
      method: "GET",
      path: "/channels/:channel/messages",
      handle: (request) => {
        const channel = visibleChannel(core, request);
        if (!mayReadHistory(core, channel)) return ok<RESTGetAPIChannelMessagesResult>([]);
        const limit = Math.min(100, Math.max(1, Number(request.query.get("limit") ?? 50) || 50));
        const newest = world.messages.list(channel.id).slice(-limit).reverse();
        return ok<RESTGetAPIChannelMessagesResult>(newest.map(withoutNonce));
      },
    },
    {
      method: "POST",
      path: "/channels/:channel/messages",
      quota: { limit: 5, window: 5000 },
      handle: (request) => {
        const channel = writableChannel(core, request);
        const body = checkMessage(MessageCreateRequestSchema, request.body, null);
        if (body.embeds?.length) requirePermission(core, channel, Permission.embedLinks);
        const message = repeated(core, channel, body) ?? postMessage(world, channel, world.bot, body);
        return ok<RESTPostAPIChannelMessageResult>(message);
      },
    },
    {
      method: "GET",
      path: "/channels/:channel/messages/:message",
      handle: (request) => {
        const { channel, message } = find(request);
        if (!mayReadHistory(core, channel)) throw ApiError.missingAccess();
        return ok<RESTGetAPIChannelMessageResult>(withoutNonce(message));
      },
    },
    {
      method: "PATCH",
      path: "/channels/:channel/messages/:message",
      quota: { limit: 5, window: 5000 },
      handle: (request) => {
        const { channel, message } = find(request);
        if (message.author.id !== world.bot.id) throw ApiError.othersMessage();
        const body = checkMessage(MessageEditRequestPartialSchema, request.body, message);
        return ok<RESTPatchAPIChannelMessageResult>(changeMessage(world, channel, message, body));
      },
    },
    {
      method: "DELETE",
      path: "/channels/:channel/messages/:message",
      quota: { limit: 5, window: 1000 },
      handle: (request) => {
        const { channel, message } = find(request);
        if (message.author.id !== world.bot.id) requirePermission(core, channel, Permission.manageMessages);
        deleteMessage(world, channel, message);
        return NO_CONTENT;
      },
    },
    {
      method: "POST",
      path: "/channels/:channel/messages/:message/crosspost",
      handle: (request) => {
        const { channel, message } = find(request);
        if (channel.type !== ChannelType.announcement) throw ApiError.wrongChannelType();
        if (hasFlag(message.flags, MessageFlag.crossposted)) throw ApiError.alreadyPublished();
        return ok<RESTPostAPIChannelMessageCrosspostResult>(publishMessage(world, channel, message));
      },
    },
  ];
}

function mayReadHistory({ world }: Core, channel: Channel): boolean {
  return (channelPermissions(world, channel, world.bot.id) & Permission.readMessageHistory) !== 0n;
}

/** A nonce is given when the message is made, and never after. */
function withoutNonce({ nonce: _, ...message }: APIMessage): APIMessage {
  return message;
}

/** With `enforce_nonce`, the message that the same author already sent to the channel with this nonce. */
function repeated({ world }: Core, channel: Channel, body: MessageBody) {
  if (body.enforce_nonce !== true || body.nonce === undefined || body.nonce === null) return undefined;
  const since = world.now() - NONCE_LIFE;
  return world.messages
    .list(channel.id)
    .findLast(
      ({ id, nonce, author }) =>
        String(nonce) === String(body.nonce) && author.id === world.bot.id && snowflakeTime(id) >= since,
    );
}
