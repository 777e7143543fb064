import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from "discord-api-spec/zod";
import type {
  APIMessage,
  RESTGetAPIWebhookWithTokenMessageResult,
  RESTPatchAPIWebhookWithTokenMessageResult,
  RESTPostAPIWebhookWithTokenWaitResult,
} from "discord-api-types/v10";
import { checkMessage, hasFlag } from "../checks/message.ts";
import type { Core } from "../core.ts";
import type { Interaction } from "../interactions.ts";
import { MessageFlag } from "../protocol.ts";
import { changeMessage, deleteMessage } from "../world/messages.ts";
import type { Channel } from "../world/world-types.ts";
import { ApiError } from "./api-error.ts";
import { postReply } from "./interactions.ts";
import { type ApiRequest, NO_CONTENT, ok, parameter, type Route } from "./route.ts";

const QUOTA = { limit: 5, window: 2000 };

/** What the bot does with an interaction's token after its first answer: more messages, and changes of them. */
export function webhookRoutes(core: Core): Route[] {
  const one = "/webhooks/:application/:token/messages/:message";
  return [
    {
      method: "POST",
      path: "/webhooks/:application/:token",
      public: true,
      quota: QUOTA,
      handle: (request) => ok<RESTPostAPIWebhookWithTokenWaitResult>(followUp(core, request)),
    },
    {
      method: "GET",
      path: one,
      public: true,
      quota: QUOTA,
      handle: (request) => ok<RESTGetAPIWebhookWithTokenMessageResult>(find(core, request).message),
    },
    {
      method: "PATCH",
      path: one,
      public: true,
      quota: QUOTA,
      handle: (request) => {
        const { interaction, channel, message } = find(core, request);
        const body = checkMessage(
          IncomingWebhookUpdateRequestPartialSchema,
          request.body,
          message,
          [],
          namesOf(request),
        );
        const changed = changeMessage(core.world, channel, withFiles(message, request), body);
        return ok<RESTPatchAPIWebhookWithTokenMessageResult>(finish(core, interaction, changed));
      },
    },
    {
      method: "DELETE",
      path: one,
      public: true,
      quota: QUOTA,
      handle: (request) => {
        const { interaction, channel, message } = find(core, request);
        deleteMessage(core.world, channel, message);
        if (interaction.state !== "answered" && message.id === interaction.originalId) {
          core.interactions.fail(interaction, "The bot took its answer back");
        }
        return NO_CONTENT;
      },
    },
  ];
}

/** The first message after a deferred answer takes its place; it stays visible to whom the deferred one was. */
function followUp(core: Core, request: ApiRequest): APIMessage {
  const { interaction, channel } = open(core, request);
  const awaited = core.world.messages.get(channel.id, interaction.originalId ?? "")?.message;
  if (
    interaction.state === "deferred" &&
    hasFlag(awaited?.flags, MessageFlag.loading) &&
    awaited !== undefined
  ) {
    const body = checkMessage(
      IncomingWebhookInteractionRequestSchema,
      request.body,
      null,
      [],
      namesOf(request),
    );
    return finish(core, interaction, changeMessage(core.world, channel, withFiles(awaited, request), body));
  }
  const body = checkMessage(
    IncomingWebhookInteractionRequestSchema,
    request.body,
    null,
    [],
    namesOf(request),
  );
  const message = postReply(core, interaction, channel, body, { files: request.files });
  if (interaction.state === "deferred update") core.interactions.settle(interaction, message, false);
  return message;
}

function namesOf({ files }: ApiRequest): string[] {
  return files.map(({ filename }) => filename);
}

function withFiles(message: APIMessage, { files }: ApiRequest): APIMessage {
  return { ...message, attachments: [...message.attachments, ...files] };
}

function finish({ interactions }: Core, interaction: Interaction, message: APIMessage): APIMessage {
  if (interaction.state === "answered" || message.id !== interaction.originalId) return message;
  interactions.settle(interaction, message, interaction.state === "deferred update");
  return message;
}

function open(
  { interactions, world }: Core,
  request: ApiRequest,
): { interaction: Interaction; channel: Channel } {
  const interaction = interactions.byToken(parameter(request, "token"));
  const wrongApplication = parameter(request, "application") !== world.applicationId;
  if (interaction === undefined || wrongApplication || interaction.state === "waiting")
    throw ApiError.unknownWebhook();
  if (!interactions.isTokenGood(interaction)) throw ApiError.invalidWebhookToken();
  const channel = world.channels.get(interaction.channelId);
  if (channel === undefined) throw ApiError.unknownChannel();
  return { interaction, channel };
}

function find(core: Core, request: ApiRequest) {
  const { interaction, channel } = open(core, request);
  const given = parameter(request, "message");
  const id = given === "@original" ? interaction.originalId : given;
  const stored = core.world.messages.get(channel.id, id ?? "");
  const hidden = stored !== undefined && stored.visibleTo !== null && stored.visibleTo !== interaction.userId;
  if (stored === undefined || hidden || stored.message.author.id !== core.world.bot.id)
    throw ApiError.unknownMessage();
  return { interaction, channel, message: stored.message };
}
