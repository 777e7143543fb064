import { type Client, DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import { UserError } from "../errors.ts";
import { channelProblem } from "./channels.ts";

/** What was asked for when it was refused. */
export type Asked = "post" | "thread" | "publish" | "pin";

const NEEDED: Readonly<Record<Asked, string>> = {
  post: "View Channel and Send Messages",
  thread: "Create Public Threads",
  publish: "View Channel and Send Messages",
  pin: "Pin Messages and Read Message History",
};

/** In words with the fix, when a refusal is something that the server's managers can fix; null for every other error. */
export function refusalInWords(
  client: Client,
  channelId: string,
  asked: Asked,
  error: unknown,
  now: Date,
): UserError | null {
  if (!(error instanceof DiscordAPIError)) return null;
  const words = wordsFor(client, channelId, asked, error.code, now);
  return words === null ? null : new UserError(words, { cause: error });
}

function wordsFor(
  client: Client,
  channelId: string,
  asked: Asked,
  code: number | string,
  now: Date,
): string | null {
  switch (code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return "The digest’s channel is gone. Choose another with /digest edit.";
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return (
        channelProblem(client, channelId, now) ??
        `Lede lacks a permission in the digest’s channel: give it ${NEEDED[asked]} there (Edit Channel → Permissions).`
      );
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
      return "The digest’s thread is archived, and Lede may not open it. Open it again, or choose another channel with /digest edit.";
    case RESTJSONErrorCodes.ThreadLocked:
      return "The digest’s thread is locked. Unlock it, or choose another channel with /digest edit.";
    case RESTJSONErrorCodes.MaximumActiveThreads:
    case RESTJSONErrorCodes.MaximumActiveAnnouncementThreads:
      return "The server has as many open threads as Discord allows. Close some, or choose a text channel without threads with /digest edit.";
    case RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel:
      return "The channel has as many pinned messages as Discord allows. Unpin some.";
    case RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel:
    case RESTJSONErrorCodes.ThereAreNoTagsAvailableThatCanBeSetByNonModerators:
      return "The digest’s forum wants a tag on every post. Turn that off (Edit Channel → Require people to select tags), or choose another channel with /digest edit.";
    case RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel:
    case RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType:
      return "That does not go in a channel of this kind. Choose another with /digest edit.";
    case RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration:
    case RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration:
      return "The server’s AutoMod blocked the digest. Except Lede’s role or the channel from the rule (Server Settings → AutoMod).";
    case RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter:
      return "Discord takes a link in the digest for harmful. Leave that source out with /digest edit, or tell whoever runs Lede.";
    case RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit:
      return "The channel’s slow mode kept the digest back. Give Lede Bypass Slowmode there (Edit Channel → Permissions), or turn slow mode off.";
    default:
      return null;
  }
}
