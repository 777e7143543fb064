import { type Client, DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import { Refused } from "../../follow/follows.ts";
import { channelProblem } from "../channels.ts";

const UNAUTHORIZED = 401;

/**
 * A refusal as its follower reads it: they are not written to again before they do something about it. null for what may pass by
 * itself.
 */
export function alertRefusal(client: Client, channelId: string, error: unknown, now: Date): Refused | null {
  if (!(error instanceof DiscordAPIError) || error.status === UNAUTHORIZED) return null;
  return new Refused(wordsFor(client, channelId, error, now), { cause: error });
}

function wordsFor(client: Client, channelId: string, { code, message }: DiscordAPIError, now: Date): string {
  switch (code) {
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
      return "Discord does not let Lede write to you. Allow direct messages from members of a server that Lede is in.";
    case RESTJSONErrorCodes.UnknownChannel:
      return "The channel is gone. Follow this in another channel.";
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return (
        channelProblem(client, channelId, now) ??
        "Lede lacks a permission in the channel: give it View Channel and Send Messages there (Edit Channel → Permissions)."
      );
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
    case RESTJSONErrorCodes.ThreadLocked:
      return "The thread is closed, and Lede may not open it.";
    case RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration:
      return "The server’s AutoMod blocked the message. Except Lede’s role or the channel from the rule (Server Settings → AutoMod).";
    default:
      return `Discord refused it: ${message.split("\n", 1)[0]} (${code}).`;
  }
}
