import { MessageType } from "@lede/fake-discord/protocol";
import type { APIMessage } from "discord-api-types/v10";

/** What Discord shows of a message that it writes itself, which has no text; null for every other one. */
export function systemText({ type, author }: APIMessage): string | null {
  if (type !== MessageType.channelPinnedMessage) return null;
  return `${author.global_name ?? author.username} pinned a message to this channel.`;
}
