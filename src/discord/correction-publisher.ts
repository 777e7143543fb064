import {
  type Client,
  DiscordAPIError,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  type RESTPatchAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import type { CorrectedMessage, CorrectionPublisher, Owner } from "../corrections/corrections.ts";
import type { Place } from "../digest/digests.ts";
import { NotPosted } from "../digest/publisher.ts";
import { Refused } from "../follow/follows.ts";
import type { Through } from "./checked-requests.ts";
import { alertLanguage } from "./follow/alert-language.ts";
import { alertMessage } from "./follow/alert-message.ts";
import { alertRefusal } from "./follow/alert-refusals.ts";
import type { OwnRequest } from "./own-requests.ts";
import { pageMessage } from "./page-message.ts";
import { render, renderEmbed } from "./render/render.ts";
import { failureOf } from "./request-failure.ts";
import { isInServer } from "./shards.ts";

type CorrectionPublisherParts = {
  readonly client: Client;
  /** How its requests are made; shared with digests and alerts, which have one pace with it. */
  readonly own: OwnRequest;
  /** The clock. */
  now(): Date;
  /** Looked at before each request goes out. */
  mayAct?(): boolean;
};

/** Edits what was posted. Nobody is pinged by an edit. */
export class DiscordCorrections implements CorrectionPublisher {
  readonly #parts: CorrectionPublisherParts;

  constructor(parts: CorrectionPublisherParts) {
    this.#parts = parts;
  }

  whileAllowed(mayAct: () => boolean): CorrectionPublisher {
    return new DiscordCorrections({ ...this.#parts, mayAct });
  }

  async edit({ kind, id }: Owner, { channelId, messageId }: Place, message: CorrectedMessage): Promise<void> {
    const { client, own, now, mayAct = () => true } = this.#parts;
    if (!client.isReady()) throw new NotPosted("Lede is not connected.");
    if (kind === "server" && isInServer(client, id) === false)
      throw new Refused("Lede is not in the server.");
    const body = bodyOf(client, message);
    const ask = (rest: REST, through: Through) =>
      rest.patch(Routes.channelMessage(channelId, messageId), { body, ...through });
    try {
      await own(ask, { mayGoOut: mayAct });
    } catch (error) {
      if (error instanceof NotPosted) throw error;
      const isGone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
      if (isGone) throw new Refused("The message is no longer there.", { cause: error });
      throw alertRefusal(client, channelId, error, now()) ?? failureOf(error);
    }
  }
}

function bodyOf(client: Client, message: CorrectedMessage): RESTPatchAPIChannelMessageJSONBody {
  const isPlain = message.kind === "edition" && message.isForum;
  const shown =
    message.kind === "edition"
      ? pageMessage(client, message.page, isPlain)
      : alertMessage(message.alert, alertLanguage(client, message.alert.follower));
  const { allowedMentions: _, ...body } = isPlain ? renderEmbed(shown) : render(shown);
  return {
    ...body,
    allowed_mentions: { parse: [] },
    ...(!isPlain && { flags: MessageFlags.IsComponentsV2 }),
  };
}
