import { randomBytes } from "node:crypto";
import {
  type APIMessageTopLevelComponent,
  type Client,
  DiscordAPIError,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import type { Logger } from "pino";
import { z } from "zod";
import {
  type Courier,
  type DigestSettings,
  type Edition,
  type EditionPage,
  NotPosted,
  Unanswered,
} from "../digest/digests.ts";
import { UserError } from "../errors.ts";
import { channelProblem, isForum, settingsWarnings } from "./channels.ts";
import { withFingerprint } from "./fingerprint.ts";
import { limits } from "./limits.ts";
import { createOwnRequests } from "./own-requests.ts";
import { digestLanguage, pageMessage } from "./page-message.ts";
import { reconcile } from "./reconciliation.ts";
import { type Asked, refusalInWords } from "./refusals.ts";
import { editionTitle, pageSizes } from "./render/edition.ts";
import { markdown, shortenUnits } from "./render/markdown.ts";
import { render, renderEmbed } from "./render/render.ts";

const created = z.object({ id: z.string() });
const post = z.object({ id: z.string(), message: created.optional() });

const THREAD_MINUTES = 1440;
/** Nothing went out at all. */
const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/**
 * Posts editions. Requests are sent raw: the client's caches may lack a channel that Discord knows. But what the caches
 * say is forbidden is not even asked for, because Discord counts refusals.
 */
export function createCourier(client: Client, log: Logger, now: () => Date): Courier {
  const own = createOwnRequests(client);

  const languageOf = (settings: DigestSettings) => digestLanguage(client, settings);
  const threadName = (edition: Edition) =>
    shortenUnits(editionTitle(edition, languageOf(edition.settings)), limits.threadName);

  async function request<Answer>(
    schema: z.ZodType<Answer>,
    channelId: string,
    ask: (rest: REST) => Promise<unknown>,
    { repeats = true, asked = "post" }: { repeats?: boolean; asked?: Asked } = {},
  ): Promise<Answer> {
    try {
      return schema.parse(await own(ask, { repeats }));
    } catch (error) {
      if (error instanceof NotPosted) throw error;
      throw refusalInWords(client, channelId, asked, error, now()) ?? failureOf(error);
    }
  }

  return {
    pages: (edition) => pageSizes(edition, languageOf(edition.settings)),
    isForum: (channelId) => isForum(client, channelId),
    warnings: (settings) => settingsWarnings(client, settings),

    async post(page, target, nonce, within) {
      const { channelId } = target;
      const problem = problemOf(client, page.edition.settings, channelId, now());
      if (problem !== null) throw new UserError(problem);
      const signal = AbortSignal.timeout(within);
      if (target.kind === "forum") {
        const body = {
          name: threadName(page.edition),
          auto_archive_duration: THREAD_MINUTES,
          message: bodyOf(client, page, true, nonce),
        };
        const ask = (rest: REST) => rest.post(Routes.threads(channelId), { body, signal });
        const thread = await request(post, channelId, ask, { repeats: false });
        return { channelId: thread.id, messageId: thread.message?.id ?? thread.id };
      }
      const plain = target.kind === "post";
      const body = { ...bodyOf(client, page, plain, nonce), nonce, enforce_nonce: true };
      const ask = (rest: REST) => rest.post(Routes.channelMessages(channelId), { body, signal });
      const message = await request(created, channelId, ask);
      return { channelId, messageId: message.id };
    },

    fateOf: ({ edition }, target, nonce, since, after) =>
      reconcile(client, request, { target, nonce, title: threadName(edition), since, after }),

    async openThread(edition, { channelId, messageId }) {
      const body = { name: threadName(edition), auto_archive_duration: THREAD_MINUTES };
      try {
        const ask = (rest: REST) => rest.post(Routes.threads(channelId, messageId), { body });
        return (await request(created, channelId, ask, { asked: "thread" })).id;
      } catch (error) {
        // A message's thread has the message's id.
        if (isAnswer(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return messageId;
        throw error;
      }
    },

    async publish({ channelId, messageId }) {
      try {
        const ask = (rest: REST) => rest.post(Routes.channelMessageCrosspost(channelId, messageId));
        await request(z.unknown(), channelId, ask, { asked: "publish" });
      } catch (error) {
        if (!isAnswer(error, RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted)) throw error;
      }
    },

    async tell({ guildId, createdBy }, text) {
      const message = render({ tone: "error", blocks: [{ kind: "text", text: markdown`${text}` }] });
      const { components, allowedMentions } = message;
      const body = {
        components,
        allowed_mentions: allowedMentions,
        flags: MessageFlags.IsComponentsV2,
        // The client asks again by itself when an answer was lost.
        nonce: randomBytes(18).toString("base64url"),
        enforce_nonce: true,
      };
      const say = (channelId: string) =>
        request(created, channelId, (rest: REST) => rest.post(Routes.channelMessages(channelId), { body }));
      const guild = client.guilds.cache.get(guildId);
      if (guild === undefined) return false;
      const { systemChannel } = guild;
      try {
        if (systemChannel !== null && channelProblem(client, systemChannel.id, now()) === null) {
          await say(systemChannel.id);
          return true;
        }
      } catch (error) {
        log.debug({ err: error, guildId }, "the system channel could not be written in");
      }
      try {
        const ask = (rest: REST) => rest.post(Routes.userChannels(), { body: { recipient_id: createdBy } });
        const direct = await request(created, "", ask);
        await say(direct.id);
        return true;
      } catch (error) {
        log.info({ err: error, guildId }, "the managers of a server could not be reached about its digest");
        return error instanceof Error && error.cause instanceof DiscordAPIError;
      }
    },
  };
}

/** What is known to be wrong without asking. */
function problemOf(client: Client, { guildId }: DigestSettings, channelId: string, now: Date): string | null {
  if (client.isReady() && !client.guilds.cache.has(guildId)) return "Lede is not in the server any more.";
  return channelProblem(client, channelId, now);
}

function bodyOf(
  client: Client,
  page: EditionPage,
  plain: boolean,
  nonce: string,
): RESTPostAPIChannelMessageJSONBody {
  const message = pageMessage(client, page, plain);
  const { allowedMentions, components, ...rest } = plain ? renderEmbed(message) : render(message);
  return {
    ...rest,
    components: withFingerprint<APIMessageTopLevelComponent>(components, nonce),
    allowed_mentions: allowedMentions,
    ...(!plain && { flags: MessageFlags.IsComponentsV2 }),
  };
}

/** A refusal posted nothing; after anything else that may have happened it is open. */
function failureOf(error: unknown): Error {
  if (error instanceof DiscordAPIError) {
    return new NotPosted(`Discord refused it: ${error.message.split("\n", 1)[0]} (${error.code}).`, {
      cause: error,
    });
  }
  if (UNREACHABLE.has(codeOf(error))) {
    return new NotPosted("Discord could not be reached.", { cause: error });
  }
  return new Unanswered("Discord did not answer.", { cause: error });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

function isAnswer(error: unknown, code: number): boolean {
  return error instanceof Error && error.cause instanceof DiscordAPIError && error.cause.code === code;
}
