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
import type { Edition, EditionPage, Place } from "../digest/digests.ts";
import { type Fate, NotPosted, type Publisher, type Target } from "../digest/publisher.ts";
import type { DigestSettings } from "../digest/settings/settings.ts";
import { UserError } from "../errors.ts";
import { channelProblem, isForum, pinProblem, settingsWarnings } from "./channels.ts";
import type { Through } from "./checked-requests.ts";
import { withFingerprint } from "./fingerprint.ts";
import { limits } from "./limits.ts";
import { createOwnRequests, type OwnRequest } from "./own-requests.ts";
import { digestLanguage, pageMessage } from "./page-message.ts";
import { type Ask, reconcile } from "./reconciliation.ts";
import { type Asked, refusalInWords } from "./refusals.ts";
import { editionTitle, pageSizes } from "./render/edition.ts";
import { markdown, shortenUnits } from "./render/markdown.ts";
import { render, renderEmbed } from "./render/render.ts";
import { failureOf, isAnswer } from "./request-failure.ts";

const created = z.object({ id: z.string() });
const post = z.object({ id: z.string(), message: created.optional() });

const THREAD_MINUTES = 1440;

type PublisherParts = {
  readonly client: Client;
  readonly log: Logger;
  /** The clock. */
  now(): Date;
  /** How its requests are made; shared by publishers of one client, which have one pace. */
  readonly own?: OwnRequest;
  /** Looked at before each request that changes something goes out. */
  readonly mayAct?: () => boolean;
};

/**
 * Posts editions. Requests are sent raw: the client's caches may lack a channel that Discord knows. But what the caches
 * say is forbidden is not even asked for, because Discord counts refusals.
 */
export class DiscordPublisher implements Publisher {
  readonly #client: Client;
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #own: OwnRequest;
  readonly #mayAct: () => boolean;

  constructor({ client, log, now, own = createOwnRequests(client), mayAct = () => true }: PublisherParts) {
    this.#client = client;
    this.#log = log;
    this.#now = now;
    this.#own = own;
    this.#mayAct = mayAct;
  }

  whileAllowed(mayAct: () => boolean): Publisher {
    const [client, log, now, own] = [this.#client, this.#log, this.#now, this.#own];
    return new DiscordPublisher({ client, log, now, own, mayAct });
  }

  pages(edition: Edition): readonly number[] {
    return pageSizes(edition, this.#languageOf(edition));
  }

  isForum(channelId: string): boolean {
    return isForum(this.#client, channelId);
  }

  warnings(settings: DigestSettings): readonly string[] {
    return settingsWarnings(this.#client, settings);
  }

  async post(page: EditionPage, target: Target, nonce: string, within: number): Promise<Place> {
    const { channelId } = target;
    const problem = problemOf(this.#client, page.edition.settings, channelId, this.#now());
    if (problem !== null) throw new UserError(problem);
    const signal = AbortSignal.timeout(within);
    const deadline = this.#now().getTime() + within;
    // A process that was stopped sees what came in meanwhile before it hears of the signal.
    const isInTime = () => this.#now().getTime() < deadline;
    if (target.kind === "forum") return this.#openPost(page, channelId, nonce, { signal, isInTime });
    const plain = target.kind === "post";
    const body = { ...bodyOf(this.#client, page, plain, nonce), nonce, enforce_nonce: true };
    const ask = (rest: REST, through: Through) =>
      rest.post(Routes.channelMessages(channelId), { body, signal, ...through });
    const message = await this.#request(created, channelId, ask, { isInTime });
    return { channelId, messageId: message.id };
  }

  fateOf(
    { edition }: EditionPage,
    target: Target,
    nonce: string,
    since: Date,
    after: string | null,
  ): Promise<Fate> {
    const request: Ask = (schema, channelId, ask) => this.#request(schema, channelId, ask);
    return reconcile(this.#client, request, {
      target,
      nonce,
      title: this.#threadName(edition),
      since,
      after,
    });
  }

  async openThread(edition: Edition, { channelId, messageId }: Place): Promise<string> {
    const body = { name: this.#threadName(edition), auto_archive_duration: THREAD_MINUTES };
    try {
      const ask = (rest: REST, through: Through) =>
        rest.post(Routes.threads(channelId, messageId), { body, ...through });
      return (await this.#request(created, channelId, ask, { asked: "thread" })).id;
    } catch (error) {
      // A message's thread has the message's id.
      if (isAnswer(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return messageId;
      throw error;
    }
  }

  async crosspost({ channelId, messageId }: Place): Promise<void> {
    try {
      const ask = (rest: REST, through: Through) =>
        rest.post(Routes.channelMessageCrosspost(channelId, messageId), through);
      await this.#request(z.unknown(), channelId, ask, { asked: "publish" });
    } catch (error) {
      if (!isAnswer(error, RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted)) throw error;
    }
  }

  mayPin(channelId: string): boolean {
    return pinProblem(this.#client, channelId) === null;
  }

  async pin({ channelId, messageId }: Place): Promise<void> {
    const ask = (rest: REST, through: Through) =>
      rest.put(Routes.channelMessagesPin(channelId, messageId), through);
    await this.#request(z.unknown(), channelId, ask, { asked: "pin" });
  }

  async unpin({ channelId, messageId }: Place): Promise<void> {
    try {
      const ask = (rest: REST, through: Through) =>
        rest.delete(Routes.channelMessagesPin(channelId, messageId), through);
      await this.#request(z.unknown(), channelId, ask, { asked: "pin" });
    } catch (error) {
      const isGone =
        isAnswer(error, RESTJSONErrorCodes.UnknownMessage) ||
        isAnswer(error, RESTJSONErrorCodes.UnknownChannel);
      if (!isGone) throw error;
    }
  }

  async notifyManagers({ guildId, createdBy }: DigestSettings, text: string): Promise<boolean> {
    const guild = this.#client.guilds.cache.get(guildId);
    if (guild === undefined) return false;
    const { systemChannel } = guild;
    try {
      if (systemChannel !== null && channelProblem(this.#client, systemChannel.id, this.#now()) === null) {
        await this.#say(systemChannel.id, text);
        return true;
      }
    } catch (error) {
      this.#log.debug({ err: error, guildId }, "the system channel could not be written in");
    }
    try {
      const ask = (rest: REST) => rest.post(Routes.userChannels(), { body: { recipient_id: createdBy } });
      const direct = await this.#request(created, "", ask);
      await this.#say(direct.id, text);
      return true;
    } catch (error) {
      this.#log.info(
        { err: error, guildId },
        "the managers of a server could not be reached about its digest",
      );
      return error instanceof Error && error.cause instanceof DiscordAPIError;
    }
  }

  /** A forum's post has no nonce, so the request is not repeated. */
  async #openPost(
    page: EditionPage,
    channelId: string,
    nonce: string,
    { signal, isInTime }: { readonly signal: AbortSignal; isInTime(): boolean },
  ): Promise<Place> {
    const body = {
      name: this.#threadName(page.edition),
      auto_archive_duration: THREAD_MINUTES,
      message: bodyOf(this.#client, page, true, nonce),
    };
    const ask = (rest: REST, through: Through) =>
      rest.post(Routes.threads(channelId), { body, signal, ...through });
    const thread = await this.#request(post, channelId, ask, { repeats: false, isInTime });
    return { channelId: thread.id, messageId: thread.message?.id ?? thread.id };
  }

  async #say(channelId: string, text: string): Promise<void> {
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
    await this.#request(created, channelId, (rest) => rest.post(Routes.channelMessages(channelId), { body }));
  }

  async #request<Answer>(
    schema: z.ZodType<Answer>,
    channelId: string,
    ask: (rest: REST, through: Through) => Promise<unknown>,
    {
      repeats = true,
      asked = "post",
      isInTime = () => true,
    }: { repeats?: boolean; asked?: Asked; isInTime?: () => boolean } = {},
  ): Promise<Answer> {
    try {
      const mayGoOut = () => isInTime() && this.#mayAct();
      return schema.parse(await this.#own(ask, { repeats, mayGoOut }));
    } catch (error) {
      if (error instanceof NotPosted) throw error;
      throw refusalInWords(this.#client, channelId, asked, error, this.#now()) ?? failureOf(error);
    }
  }

  #languageOf({ settings }: Edition): string {
    return digestLanguage(this.#client, settings);
  }

  #threadName(edition: Edition): string {
    return shortenUnits(editionTitle(edition, this.#languageOf(edition)), limits.threadName);
  }
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
