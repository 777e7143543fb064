import {
  type APIMessageTopLevelComponent,
  type Client,
  MessageFlags,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Place } from "../../digest/digests.ts";
import { type Fate, NotPosted } from "../../digest/publisher.ts";
import {
  type Alert,
  type AlertPublisher,
  type Follow,
  type FollowerId,
  Refused,
} from "../../follow/follows.ts";
import { channelProblem } from "../channels.ts";
import type { Through } from "../checked-requests.ts";
import { withFingerprint } from "../fingerprint.ts";
import type { OwnRequest } from "../own-requests.ts";
import { type Ask, reconcile } from "../reconciliation.ts";
import { render } from "../render/render.ts";
import { failureOf } from "../request-failure.ts";
import { isInServer } from "../shards.ts";
import { alertLanguage } from "./alert-language.ts";
import { alertMessage } from "./alert-message.ts";
import { alertRefusal } from "./alert-refusals.ts";

const created = z.object({ id: z.string() });

type AlertPublisherParts = {
  readonly client: Client;
  /** How its requests are made; shared with digests, which have one pace with it. */
  readonly own: OwnRequest;
  /** The clock. */
  now(): Date;
  /** Looked at before each request that changes something goes out. */
  mayAct?(): boolean;
};

/** Posts alerts. What the caches say is forbidden is not even asked for, because Discord counts refusals. */
export class DiscordAlerts implements AlertPublisher {
  readonly #parts: AlertPublisherParts;

  constructor(parts: AlertPublisherParts) {
    this.#parts = parts;
  }

  whileAllowed(mayAct: () => boolean): AlertPublisher {
    return new DiscordAlerts({ ...this.#parts, mayAct });
  }

  async channelOf({ kind, id }: FollowerId, { channelId }: Follow): Promise<string> {
    if (kind === "server" && channelId !== null) return channelId;
    const body = { recipient_id: id };
    const ask = (rest: REST, through: Through) => rest.post(Routes.userChannels(), { body, ...through });
    return (await this.#request(created, "", ask)).id;
  }

  async post(alert: Alert, channelId: string, nonce: string, within: number): Promise<Place> {
    const problem = this.#problem(alert.follower, channelId);
    if (problem !== null) throw new Refused(problem);
    const signal = AbortSignal.timeout(within);
    const deadline = this.#parts.now().getTime() + within;
    // A process that was stopped sees what came in meanwhile before it hears of the signal.
    const isInTime = () => this.#parts.now().getTime() < deadline;
    const language = alertLanguage(this.#parts.client, alert.follower);
    const body = { ...bodyOf(alert, language, nonce), nonce, enforce_nonce: true };
    const ask = (rest: REST, through: Through) =>
      rest.post(Routes.channelMessages(channelId), { body, signal, ...through });
    return { channelId, messageId: (await this.#request(created, channelId, ask, isInTime)).id };
  }

  fateOf({ follower }: Alert, channelId: string, nonce: string, since: Date): Promise<Fate> {
    const kind = follower.kind === "person" ? "direct" : "channel";
    const request: Ask = (schema, place, ask) => this.#request(schema, place, ask);
    const begun = { target: { channelId, kind }, nonce, title: "", since, after: null } as const;
    return reconcile(this.#parts.client, request, begun);
  }

  /** What is known to be wrong without asking. */
  #problem({ kind, id }: FollowerId, channelId: string): string | null {
    const { client, now } = this.#parts;
    if (kind === "person") return null;
    // It may be back in a moment, and what it left is settled elsewhere.
    const isThere = client.isReady() ? isInServer(client, id) : false;
    if (isThere === false) throw new NotPosted("Lede is not in the server.");
    // The caches hold nothing of a server whose shard is another process's.
    return isThere === null ? null : channelProblem(client, channelId, now());
  }

  async #request<Answer>(
    schema: z.ZodType<Answer>,
    channelId: string,
    ask: (rest: REST, through: Through) => Promise<unknown>,
    isInTime: () => boolean = () => true,
  ): Promise<Answer> {
    const { client, own, now, mayAct = () => true } = this.#parts;
    try {
      return schema.parse(await own(ask, { mayGoOut: () => isInTime() && mayAct() }));
    } catch (error) {
      if (error instanceof NotPosted) throw error;
      throw alertRefusal(client, channelId, error, now()) ?? failureOf(error);
    }
  }
}

function bodyOf(alert: Alert, language: string, nonce: string): RESTPostAPIChannelMessageJSONBody {
  const { components, allowedMentions } = render(alertMessage(alert, language));
  return {
    components: withFingerprint<APIMessageTopLevelComponent>(components, nonce),
    allowed_mentions: allowedMentions,
    flags: MessageFlags.IsComponentsV2,
  };
}
