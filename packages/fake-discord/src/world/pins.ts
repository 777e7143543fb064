import type { APIMessage } from "discord-api-types/v10";
import { MessageType } from "../protocol.ts";
import { messageEvent, postMessage } from "./messages.ts";
import type { World } from "./world.ts";
import type { Channel } from "./world-types.ts";

/** How many messages of a channel may be pinned. */
const MOST_PINS = 250;

export function hasRoomForPins(world: World, channel: Channel): boolean {
  return pinnedIn(world, channel).length < MOST_PINS;
}

/** Pins a message, which a message of Discord's own says; does nothing when it is pinned. */
export function pinMessage(world: World, channel: Channel, message: APIMessage): void {
  if (message.pinned) return;
  setPinned(world, channel, message, true);
  const { guildId } = channel;
  const reference = {
    type: 0,
    message_id: message.id,
    channel_id: channel.id,
    ...(guildId !== null && { guild_id: guildId }),
  };
  postMessage(
    world,
    channel,
    world.bot,
    {},
    { fields: { type: MessageType.channelPinnedMessage, message_reference: reference } },
  );
}

/** Takes the pin off a message; does nothing when it has none. */
export function unpinMessage(world: World, channel: Channel, message: APIMessage): void {
  if (message.pinned) setPinned(world, channel, message, false);
}

function setPinned(world: World, channel: Channel, message: APIMessage, pinned: boolean): void {
  const after: APIMessage = { ...message, pinned };
  world.messages.put({ message: after, visibleTo: null });
  world.emit(messageEvent(world, "MESSAGE_UPDATE", channel, after, null));
  const { guildId } = channel;
  world.emit({
    name: "CHANNEL_PINS_UPDATE",
    data: {
      channel_id: channel.id,
      ...(guildId !== null && { guild_id: guildId }),
      ...(pinned && { last_pin_timestamp: new Date(world.now()).toISOString() }),
      ...(pinnedIn(world, channel).length === 0 && { last_pin_timestamp: null }),
    },
    guildId,
  });
}

function pinnedIn(world: World, channel: Channel): APIMessage[] {
  return world.messages.list(channel.id).filter(({ pinned }) => pinned);
}
