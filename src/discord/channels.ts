import { type Client, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from "discord.js";
import { UserError } from "../errors.ts";

/** Why Lede cannot post in a channel and how to mend it, as far as it has been told of the channel; null when nothing is known to be wrong. */
export function channelProblem(client: Client, channelId: string): string | null {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased() || channel.guild.members.me === null) return null;
  if (!channel.isSendable()) return "Lede cannot post in a channel of this kind: choose a text channel.";
  const held = channel.permissionsFor(channel.guild.members.me);
  const needed: [bigint, string][] = [
    [PermissionFlagsBits.ViewChannel, "View Channel"],
    channel.isThread()
      ? [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"]
      : [PermissionFlagsBits.SendMessages, "Send Messages"],
  ];
  const missing = needed.filter(([bit]) => !held.has(bit)).map(([, name]) => name);
  if (missing.length === 0) return null;
  return `Lede may not post in #${channel.name}: give it ${missing.join(" and ")} there (Edit Channel → Permissions).`;
}

/** In words, when a refusal says that the server's managers took something away; null for every other error. */
export function refusalInWords(client: Client, channelId: string, error: unknown): UserError | null {
  if (!(error instanceof DiscordAPIError)) return null;
  switch (error.code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return new UserError("The digest’s channel is gone. Choose another with /digest set.");
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return new UserError(
        channelProblem(client, channelId) ??
          "Lede may not post in the digest’s channel: give it View Channel and Send Messages there (Edit Channel → Permissions).",
      );
    default:
      return null;
  }
}
