import {
  CreateForumThreadRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  MessageCreateRequestSchema,
  UpdateGuildChannelRequestPartialSchema,
} from "discord-api-spec/zod";
import type {
  APIMessage,
  RESTGetAPIChannelResult,
  RESTPatchAPIChannelResult,
  RESTPostAPIChannelMessagesThreadsResult,
  RESTPostAPIChannelThreadsResult,
  RESTPostAPICurrentUserCreateDMChannelResult,
} from "discord-api-types/v10";
import type { ZodMiniType } from "zod/mini";
import { checkMessage } from "../checks/message.ts";
import { required } from "../checks/problem.ts";
import { schemaProblems } from "../checks/schema.ts";
import type { Core } from "../core.ts";
import { ChannelType, isThread, Permission } from "../protocol.ts";
import { channelPayload, conversationPayload, threadPayload } from "../world/channel-shapes.ts";
import { postMessage } from "../world/messages.ts";
import type { Channel, Thread } from "../world/world-types.ts";
import { requirePermission, visibleChannel, visibleMessage } from "./access.ts";
import { ApiError } from "./api-error.ts";
import { type ApiAnswer, type ApiRequest, created, NO_CONTENT, ok, type Route } from "./route.ts";

/** Channels, threads, and conversations with people. */
export function channelRoutes(core: Core): Route[] {
  const { world } = core;
  return [
    {
      method: "GET",
      path: "/channels/:channel",
      handle: (request) => ok<RESTGetAPIChannelResult>(channelPayload(world, visibleChannel(core, request))),
    },
    { method: "PATCH", path: "/channels/:channel", handle: (request) => change(core, request) },
    {
      method: "POST",
      path: "/channels/:channel/typing",
      quota: { limit: 5, window: 5000 },
      handle: (request) => {
        visibleChannel(core, request);
        return NO_CONTENT;
      },
    },
    { method: "POST", path: "/channels/:channel/threads", handle: (request) => openThread(core, request) },
    {
      method: "POST",
      path: "/channels/:channel/messages/:message/threads",
      handle: (request) => {
        const channel = visibleChannel(core, request);
        const message = visibleMessage(core, channel, request);
        const { name } = parse<{ name: string }>(CreateTextThreadWithMessageRequestSchema, request.body);
        const thread = addThread(core, channel, name, message.id);
        return created<RESTPostAPIChannelMessagesThreadsResult>(channelPayload(world, thread));
      },
    },
    {
      method: "POST",
      path: "/users/@me/channels",
      handle: (request) => {
        const body = parse<{ recipient_id?: string }>(CreatePrivateChannelRequestSchema, request.body);
        const userId = body.recipient_id;
        if (userId === undefined) throw ApiError.invalidForm([required(["recipient_id"])]);
        if (!world.users.has(userId)) throw ApiError.unknownUser();
        const channel = conversationPayload(world, world.directChannel(userId));
        return ok<RESTPostAPICurrentUserCreateDMChannelResult>(channel);
      },
    },
  ];
}

function parse<T>(schema: ZodMiniType, body: unknown): T {
  const problems = schemaProblems(schema, body);
  if (problems.length > 0) throw ApiError.invalidForm(problems);
  return body as T;
}

function change(core: Core, request: ApiRequest): ApiAnswer {
  const channel = visibleChannel(core, request);
  requirePermission(core, channel, isThread(channel) ? Permission.manageThreads : Permission.manageChannels);
  const body = parse<{ name?: string; topic?: string | null }>(
    UpdateGuildChannelRequestPartialSchema,
    request.body,
  );
  // The bot has no permission to change a conversation.
  if (channel.guildId === null) throw ApiError.missingPermissions();
  channel.name = body.name ?? channel.name;
  channel.topic = body.topic === undefined ? channel.topic : body.topic;
  core.world.announceChannel("UPDATE", channel);
  return ok<RESTPatchAPIChannelResult>(channelPayload(core.world, channel));
}

/** In a forum a thread begins with a message, elsewhere it begins empty. */
function openThread(core: Core, request: ApiRequest): ApiAnswer {
  const channel = visibleChannel(core, request);
  if (channel.type !== ChannelType.forum) {
    const { name } = parse<{ name: string }>(CreateTextThreadWithoutMessageRequestSchema, request.body);
    return created<RESTPostAPIChannelThreadsResult>(
      threadPayload(core.world, addThread(core, channel, name)),
    );
  }
  const { name, message } = parse<{ name: string; message: unknown }>(
    CreateForumThreadRequestSchema,
    request.body,
  );
  const body = checkMessage(MessageCreateRequestSchema, message, null, ["message"]);
  requirePermission(core, channel, Permission.sendMessages);
  if (channel.requiresTag) throw ApiError.tagRequired();
  const thread = addThread(core, channel, name);
  // A post's first message has the post's own id.
  const first = postMessage(core.world, thread, core.world.bot, body, { fields: { id: thread.id } });
  return created<RESTPostAPIChannelThreadsResult & { message: APIMessage }>({
    ...threadPayload(core.world, thread),
    message: first,
  });
}

function addThread(core: Core, parent: Channel, name: string, id?: string): Thread {
  const { world } = core;
  if (parent.guildId === null || isThread(parent)) throw ApiError.wrongChannelType();
  if (parent.type !== ChannelType.forum) requirePermission(core, parent, Permission.createPublicThreads);
  if (id !== undefined && world.channels.has(id)) throw ApiError.threadExists();
  const type =
    parent.type === ChannelType.announcement ? ChannelType.announcementThread : ChannelType.publicThread;
  const thread = world.addThread(parent.guildId, {
    ...(id !== undefined && { id }),
    name,
    type,
    parentId: parent.id,
    ownerId: world.bot.id,
  });
  // A forum has no messages of its own: its newest post stands there.
  if (parent.type === ChannelType.forum) parent.lastMessageId = thread.id;
  world.announceChannel("CREATE", thread);
  return thread;
}
