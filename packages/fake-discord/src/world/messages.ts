import type {
  APIAttachment,
  APIMessage,
  APIMessageTopLevelComponent,
  APIUser,
  EmbedType,
  GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import { type AnyComponent, walkComponents } from "../checks/components.ts";
import type { MessageBody } from "../checks/message.ts";
import { ChannelType, ComponentType, MessageFlag, MessageType } from "../protocol.ts";
import { memberWithoutUser } from "./api-shapes.ts";
import type { WorldEvent } from "./events.ts";
import { findMentions } from "./mentions.ts";
import type { World } from "./world.ts";
import type { Channel } from "./world-types.ts";

/** Flags that a sender may set; the others are Discord's own. */
const SETTABLE = MessageFlag.suppressEmbeds | MessageFlag.suppressNotifications | MessageFlag.componentsV2;

/** Makes the message that a checked body asks for, and stores it. */
export function postMessage(
  world: World,
  channel: Channel,
  author: APIUser,
  body: MessageBody,
  extra: {
    readonly fields?: Partial<APIMessage>;
    readonly flags?: number;
    readonly visibleTo?: string | null;
  } = {},
): APIMessage {
  const visibleTo = extra.visibleTo ?? null;
  const base: APIMessage = {
    type: MessageType.default,
    id: world.nextId(),
    channel_id: channel.id,
    author,
    content: "",
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: extra.flags ?? 0,
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...extra.fields,
  };
  const message = applyBody(world, channel, base, body);
  world.messages.put({ message, visibleTo });
  if (visibleTo === null) channel.lastMessageId = message.id;
  world.emit(messageEvent(world, "MESSAGE_CREATE", channel, message, visibleTo));
  return message;
}

/** Changes a stored message as a checked body asks, and marks it as edited unless it was only awaited until now. */
export function changeMessage(
  world: World,
  channel: Channel,
  message: APIMessage,
  body: MessageBody,
): APIMessage {
  const visibleTo = world.messages.get(channel.id, message.id)?.visibleTo ?? null;
  const awaited = ((message.flags ?? 0) & MessageFlag.loading) !== 0;
  const changed = applyBody(world, channel, message, body);
  const after: APIMessage = {
    ...changed,
    flags: (changed.flags ?? 0) & ~MessageFlag.loading,
    edited_timestamp: awaited ? null : new Date(world.now()).toISOString(),
  };
  world.messages.put({ message: after, visibleTo });
  world.emit(messageEvent(world, "MESSAGE_UPDATE", channel, after, visibleTo));
  return after;
}

/** Marks a message as published to the guilds that follow its channel. */
export function publishMessage(world: World, channel: Channel, message: APIMessage): APIMessage {
  const after: APIMessage = { ...message, flags: (message.flags ?? 0) | MessageFlag.crossposted };
  world.messages.put({ message: after, visibleTo: null });
  world.emit(messageEvent(world, "MESSAGE_UPDATE", channel, after, null));
  return after;
}

export function deleteMessage(world: World, channel: Channel, message: APIMessage): void {
  const visibleTo = world.messages.get(channel.id, message.id)?.visibleTo ?? null;
  world.messages.delete(channel.id, message.id);
  world.emit({
    name: "MESSAGE_DELETE",
    data: {
      id: message.id,
      channel_id: channel.id,
      ...(channel.guildId !== null && { guild_id: channel.guildId }),
    },
    guildId: channel.guildId,
    message,
    visibleTo,
  });
}

/** The event of a message in a channel. */
export function messageEvent(
  world: World,
  name: "MESSAGE_CREATE" | "MESSAGE_UPDATE",
  channel: Channel,
  message: APIMessage,
  visibleTo: string | null,
): WorldEvent {
  const { guildId } = channel;
  return { name, data: eventData(world, channel, message), guildId, message, visibleTo };
}

/** In a guild, the event of a message also holds its author as a member; webhooks (answers too) are no members. */
function eventData(world: World, channel: Channel, message: APIMessage): GatewayMessageCreateDispatchData {
  // Messages stand in a forum's posts, not in the forum.
  const place = channel.type === ChannelType.forum ? {} : { channel_type: channel.type };
  if (channel.guildId === null) return { ...message, ...place };
  const guild = world.guild(channel.guildId);
  const isMember = guild.members.has(message.author.id) && message.webhook_id === undefined;
  return {
    ...message,
    ...place,
    guild_id: guild.id,
    ...(isMember && { member: memberWithoutUser(world, guild, message.author.id) }),
  };
}

function applyBody(world: World, channel: Channel, message: APIMessage, body: MessageBody): APIMessage {
  const after: APIMessage = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ""),
    embeds:
      body.embeds === undefined
        ? message.embeds
        : (body.embeds ?? []).map((embed) => ({ ...embed, type: "rich" as EmbedType })),
    ...(body.components !== undefined && {
      components: withFiles(numberComponents(body.components ?? []), message.attachments),
    }),
    flags: (message.flags ?? 0) | ((body.flags ?? 0) & SETTABLE),
  };
  return { ...after, ...findMentions(world, channel, after, body.allowed_mentions) };
}

/** Components of files say where these are served, their names and their sizes. */
function withFiles(
  components: APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  return components.map((component) => {
    if (component.type !== ComponentType.file) return component;
    const attachment = attachments.find(({ filename }) => component.file.url === `attachment://${filename}`);
    if (attachment === undefined) return component;
    const { filename: name, size, url } = attachment;
    return { ...component, file: { url }, name, size };
  });
}

/** Gives every component without an id the next free number, as Discord does. */
function numberComponents(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const numbered = structuredClone(components) as unknown as (AnyComponent & { id?: number })[];
  const placed = [...walkComponents(numbered)].map(({ component }) => component as { id?: number });
  const taken = new Set(placed.map(({ id }) => id));
  let next = 1;
  for (const component of placed) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return numbered as unknown as APIMessageTopLevelComponent[];
}
