import {
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type SendableChannels,
} from "discord.js";
import { UserError } from "../errors.ts";

/**
 * The channel a digest goes to, when Lede may post there. Throws a UserError that names what is missing and how to mend
 * it; other faults of Discord's are thrown as they are.
 */
export async function postableChannel(client: Client, channelId: string): Promise<SendableChannels> {
  const channel = await client.channels.fetch(channelId).catch((error: unknown) => {
    throw mendable(error) ?? error;
  });
  if (channel === null || channel.isDMBased() || !channel.isSendable()) {
    throw new UserError("That is no channel that Lede can post to. Choose a text channel with /digest set.");
  }
  const self = channel.guild.members.me ?? (await channel.guild.members.fetchMe());
  const held = channel.permissionsFor(self);
  const needed: [bigint, string][] = [
    [PermissionFlagsBits.ViewChannel, "View Channel"],
    channel.isThread()
      ? [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"]
      : [PermissionFlagsBits.SendMessages, "Send Messages"],
  ];
  const missing = needed.filter(([bit]) => !held.has(bit)).map(([, name]) => name);
  if (missing.length > 0) {
    throw new UserError(
      `Lede may not post in #${channel.name}: give it ${missing.join(" and ")} there (Edit Channel → Permissions), or choose another channel with /digest set.`,
    );
  }
  return channel;
}

/** In words, when the error says that the managers of the server took something away; null for every other error. */
export function mendable(error: unknown): UserError | null {
  if (!(error instanceof DiscordAPIError)) return null;
  switch (error.code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return new UserError("The digest’s channel is gone. Choose another with /digest set.");
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return new UserError(
        "Lede may not post in the digest’s channel: give it View Channel and Send Messages there (Edit Channel → Permissions), or choose another with /digest set.",
      );
    default:
      return null;
  }
}
