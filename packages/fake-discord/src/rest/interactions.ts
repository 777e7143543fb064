import {
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import type {
  APIApplicationCommandInteractionMetadata,
  APIAttachment,
  APIMessage,
  APIMessageComponentInteractionMetadata,
  APIMessageInteractionMetadata,
  RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import { checkAutocomplete } from "../checks/autocomplete.ts";
import { checkMessage, hasFlag, type MessageBody } from "../checks/message.ts";
import { problem } from "../checks/problem.ts";
import { schemaProblems } from "../checks/schema.ts";
import type { Core } from "../core.ts";
import type { Form, Interaction } from "../interactions.ts";
import { CallbackType, InteractionType, MessageFlag, MessageType } from "../protocol.ts";
import { changeMessage, postMessage } from "../world/messages.ts";
import type { Channel } from "../world/world-types.ts";
import { ApiError } from "./api-error.ts";
import { type ApiAnswer, type ApiRequest, NO_CONTENT, ok, parameter, type Route } from "./route.ts";

/** The first answer to an interaction. */
export function interactionRoutes(core: Core): Route[] {
  return [
    {
      method: "POST",
      path: "/interactions/:interaction/:token/callback",
      public: true,
      quota: null,
      handle: (request) => callBack(core, request),
    },
  ];
}

type Callback = { readonly type: number; readonly data?: unknown };

function callBack(core: Core, request: ApiRequest): ApiAnswer {
  const { interactions, world } = core;
  const interaction = interactions.byId(parameter(request, "interaction"), parameter(request, "token"));
  if (interaction === undefined) throw ApiError.unknownInteraction();
  if (interaction.state !== "waiting") throw ApiError.alreadyAcknowledged();
  if (!interactions.isInTime(interaction)) throw ApiError.unknownInteraction();
  const channel = world.channels.get(interaction.channelId);
  if (channel === undefined) throw ApiError.unknownChannel();
  const body = readCallback(request.body, interaction);
  const message = carryOut(core, interaction, channel, body, request.files);
  if (request.query.get("with_response") !== "true") return NO_CONTENT;
  return ok<RESTPostAPIInteractionCallbackWithResponseResult>({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message !== null && {
        response_message_id: message.id,
        response_message_loading: hasFlag(message.flags, MessageFlag.loading),
        response_message_ephemeral: hasFlag(message.flags, MessageFlag.ephemeral),
      }),
    },
    ...(message !== null && { resource: { type: body.type, message } }),
  });
}

const MESSAGES: readonly number[] = [CallbackType.message, CallbackType.deferredMessage];
const UPDATES: readonly number[] = [CallbackType.deferredUpdate, CallbackType.update];

/** Which kinds of answer each kind of interaction takes. */
const ANSWERS: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.command]: [...MESSAGES, CallbackType.modal],
  [InteractionType.component]: [...MESSAGES, ...UPDATES, CallbackType.modal],
  [InteractionType.autocomplete]: [CallbackType.autocomplete],
  [InteractionType.formSubmit]: [...MESSAGES, ...UPDATES],
};

function readCallback(body: unknown, interaction: Interaction): Callback {
  const type = (body as { type?: unknown } | null | undefined)?.type;
  const allowed = ANSWERS[interaction.type] ?? [];
  if (typeof type !== "number" || !allowed.includes(type)) {
    throw ApiError.invalidForm([
      problem(["type"], "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`),
    ]);
  }
  return body as Callback;
}

/** Does what the answer says, and returns the message that it made or changed. */
function carryOut(
  core: Core,
  interaction: Interaction,
  channel: Channel,
  body: Callback,
  files: readonly APIAttachment[],
): APIMessage | null {
  const { world, interactions } = core;
  switch (body.type) {
    case CallbackType.message: {
      const message = postReply(
        core,
        interaction,
        channel,
        checkData(body, CreateMessageInteractionCallbackRequestSchema, null, files),
        { files },
      );
      interaction.originalId = message.id;
      interactions.settle(interaction, message, false);
      return message;
    }
    case CallbackType.deferredMessage: {
      const flags = (body.data as MessageBody | undefined)?.flags ?? 0;
      const message = postReply(core, interaction, channel, { flags }, { flags: MessageFlag.loading });
      interactions.defer(interaction, "deferred", message.id);
      return message;
    }
    case CallbackType.deferredUpdate:
      interactions.defer(interaction, "deferred update", interaction.source?.id ?? null);
      return null;
    case CallbackType.update: {
      const before = world.messages.get(channel.id, interaction.source?.id ?? "")?.message;
      if (before === undefined) throw ApiError.unknownMessage();
      const data = checkData(body, UpdateMessageInteractionCallbackRequestSchema, before);
      const message = changeMessage(world, channel, before, data);
      interaction.originalId = message.id;
      interactions.settle(interaction, message, true);
      return message;
    }
    case CallbackType.autocomplete:
      interactions.suggest(interaction, checkAutocomplete(body, interaction.optionType));
      return null;
    default: {
      const problems = schemaProblems(ModalInteractionCallbackRequestSchema, body);
      if (problems.length > 0) throw ApiError.invalidForm(problems);
      interactions.openForm(interaction, body.data as Form);
      return null;
    }
  }
}

/** The whole callback is checked by its schema, then the message in it by the rules. */
function checkData(
  body: Callback,
  schema: typeof CreateMessageInteractionCallbackRequestSchema,
  edited: APIMessage | null,
  files: readonly APIAttachment[] = [],
): MessageBody {
  const problems = schemaProblems(schema, body);
  if (problems.length > 0) throw ApiError.invalidForm(problems);
  return checkMessage(
    null,
    body.data ?? {},
    edited,
    ["data"],
    files.map(({ filename }) => filename),
  );
}

/** A new message of the bot as an answer to this interaction. */
export function postReply(
  core: Core,
  interaction: Interaction,
  channel: Channel,
  body: MessageBody,
  { flags = 0, files = [] }: { readonly flags?: number; readonly files?: readonly APIAttachment[] } = {},
): APIMessage {
  const { world } = core;
  const ephemeral = hasFlag(body.flags, MessageFlag.ephemeral);
  const user = world.user(interaction.userId);
  return postMessage(world, channel, world.bot, body, {
    flags: flags | (ephemeral ? MessageFlag.ephemeral : 0),
    visibleTo: ephemeral ? interaction.userId : null,
    fields: {
      type: messageTypeOf(interaction),
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      attachments: [...files],
      ...(interaction.commandName !== null && {
        interaction: {
          id: interaction.id,
          type: InteractionType.command,
          name: interaction.commandName,
          user,
        },
      }),
      interaction_metadata: metadataOf(core, interaction),
    },
  });
}

function messageTypeOf({ type, menuCommand }: Interaction) {
  if (type !== InteractionType.command) return MessageType.default;
  return menuCommand ? MessageType.contextMenuCommand : MessageType.chatInputCommand;
}

/** What a message says about the interaction that it answers. */
function metadataOf(core: Core, interaction: Interaction): APIMessageInteractionMetadata {
  const own = ownMetadata(core, interaction);
  if (interaction.opener === null) return own;
  const { id, user, authorizing_integration_owners } = own;
  return {
    id,
    type: InteractionType.formSubmit,
    user,
    authorizing_integration_owners,
    triggering_interaction_metadata: ownMetadata(core, interaction.opener),
  };
}

function ownMetadata(
  { world }: Core,
  { id, userId, source }: Interaction,
): APIApplicationCommandInteractionMetadata | APIMessageComponentInteractionMetadata {
  const common = { id, user: world.user(userId), authorizing_integration_owners: {} };
  return source === null
    ? { ...common, type: InteractionType.command }
    : { ...common, type: InteractionType.component, interacted_message_id: source.id };
}
