import {
  type Client,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTPatchAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Notice, Noticeboard, NoticePlace } from "../../desk/reports/noticeboard.ts";
import { UserError } from "../../errors.ts";
import { channelProblem } from "../channels.ts";
import type { OwnRequest } from "../own-requests.ts";
import { render } from "../render/render.ts";
import { isInServer } from "../shards.ts";
import { reportMessage } from "./report-message.ts";

const created = z.object({ id: z.string() });

/** Shows reports in a channel. What the caches say is forbidden is not asked for, because Discord counts refusals. */
export class DiscordNoticeboard implements Noticeboard {
  readonly #client: Client;
  readonly #own: OwnRequest;
  readonly #now: () => Date;

  constructor({ client, own, now }: { client: Client; own: OwnRequest; now(): Date }) {
    this.#client = client;
    this.#own = own;
    this.#now = now;
  }

  async post(channelId: string, notice: Notice): Promise<NoticePlace> {
    const problem = this.problem(channelId);
    if (problem !== null) throw new UserError(problem);
    const { id, count } = notice.report;
    // Of two posts with one nonce that follow each other Discord makes one; a report that is open again has one complaint more.
    const nonce = { nonce: `${id}.${count}`, enforce_nonce: true };
    const body = { ...bodyOf(notice), ...nonce, flags: MessageFlags.IsComponentsV2 };
    try {
      const answer = await this.#own((rest) => rest.post(Routes.channelMessages(channelId), { body }));
      return { channelId, messageId: created.parse(answer).id };
    } catch (error) {
      throw this.#inWords(channelId, error) ?? error;
    }
  }

  async change({ channelId, messageId }: NoticePlace, notice: Notice): Promise<boolean> {
    const body = bodyOf(notice);
    try {
      await this.#own((rest) => rest.patch(Routes.channelMessage(channelId, messageId), { body }));
      return true;
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) return false;
      throw this.#inWords(channelId, error) ?? error;
    }
  }

  problem(channelId: string): string | null {
    return channelProblem(this.#client, channelId, this.#now());
  }

  isIn(guildId: string): boolean {
    return this.#client.isReady() && isInServer(this.#client, guildId) !== false;
  }

  #inWords(channelId: string, error: unknown): UserError | null {
    if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) {
      return new UserError("The editors’ channel is gone. Choose another with /desk set.", { cause: error });
    }
    if (!isCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions)) return null;
    const known = this.problem(channelId);
    const words =
      known ??
      "Lede may not post in the editors’ channel: give it View Channel and Send Messages there (Edit Channel → Permissions).";
    return new UserError(words, { cause: error });
  }
}

function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => error.code === code);
}

function bodyOf(notice: Notice): RESTPatchAPIChannelMessageJSONBody {
  const { components, allowedMentions } = render(reportMessage(notice));
  return { components, allowed_mentions: allowedMentions };
}
