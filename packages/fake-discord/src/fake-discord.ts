import { randomBytes } from "node:crypto";
import { getRequestListener } from "@hono/node-server";
import { CommandRegistry } from "./command-registry.ts";
import type { Core } from "./core.ts";
import { Gateway } from "./gateway/gateway.ts";
import { MOST_GUILDS } from "./gateway/shards.ts";
import { Interactions } from "./interactions.ts";
import { Faults } from "./rest/faults.ts";
import { RateLimits } from "./rest/rate-limits.ts";
import { type LoggedRequest, type Refusal, RequestLog } from "./rest/request-log.ts";
import { restApi } from "./rest/router.ts";
import { type Mounted, Site } from "./site.ts";
import { UserClient, type UserClientOptions } from "./user-client/user-client.ts";
import { makeNewsroom, type Newsroom } from "./world/newsroom.ts";
import type { World } from "./world/world.ts";

export type FakeDiscordOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The bot's token; one is made up when left out. */
  readonly token?: string;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** The guild to start with; made when left out. More guilds, people and channels are added to its world. */
  readonly newsroom?: Newsroom;
  /** Whether what comes faster than Discord allows is refused: requests, and the begin of Gateway sessions. Off by default. */
  readonly rateLimits?: boolean;
  /** How long the bot has for its first answer to an interaction, in milliseconds. Discord's 3000 by default. */
  readonly answerWithin?: number;
  /** How many messages are kept in each channel. 200 by default. */
  readonly messagesPerChannel?: number;
  /** Privileged intents that the application may ask for, as bits. None by default. */
  readonly privilegedIntents?: number;
  /** How many shards are recommended. One for each thousand servers by default. */
  readonly shards?: number;
  /** How many Gateway sessions may begin at once. One by default. */
  readonly maxConcurrency?: number;
  /** How many servers a shard may have before more shards are demanded. Discord's 2500 by default. */
  readonly guildsPerShard?: number;
};

/** A running fake Discord, on 127.0.0.1. */
export type FakeDiscord = {
  readonly port: number;
  /** The REST base, such as "http://127.0.0.1:3500/api"; clients append "/v10". */
  readonly apiUrl: string;
  readonly token: string;
  readonly world: World;
  /** The ids of what is there from the start. */
  readonly newsroom: Newsroom;
  /** Registered commands: null lists the global ones. */
  readonly commands: CommandRegistry;
  readonly gateway: Pick<
    Gateway,
    "connected" | "shards" | "subscribe" | "drop" | "silence" | "reconnect" | "invalidate"
  >;
  readonly faults: Faults;
  /** The newest requests, refused ones too. */
  readonly requests: readonly LoggedRequest[];
  /** The newest requests that Discord would have refused. */
  readonly refusals: readonly Refusal[];
  /** Someone at a Discord client. */
  user(userId: string, options: UserClientOptions): UserClient;
  /** Serves something of one's own at the same port. Throws when something was mounted already. */
  mount(mounted: Mounted): void;
  /** Aborted when the fake Discord is being closed. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
};

/**
 * Starts a fake Discord.
 *
 * @throws PortUnavailable when the port cannot be listened on.
 */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const now = options.now ?? Date.now;
  const newsroom = options.newsroom ?? makeNewsroom(now, options.messagesPerChannel);
  const { world } = newsroom;
  const core: Core = {
    world,
    commands: new CommandRegistry(world),
    interactions: new Interactions(world, options.answerWithin ?? 3000),
    token: options.token ?? madeUpToken(world.bot.id),
    privilegedIntents: options.privilegedIntents ?? 0,
    sharding: {
      recommended: options.shards ?? null,
      maxConcurrency: options.maxConcurrency ?? 1,
      mostGuilds: options.guildsPerShard ?? MOST_GUILDS,
      isPaced: options.rateLimits ?? false,
    },
    gatewayUrl: "",
    siteUrl: "",
    identifies: 0,
  };
  const closing = new AbortController();
  const gateway = new Gateway(core);
  const faults = new Faults();
  const log = new RequestLog();
  const rest = restApi({ core, faults, log, rateLimits: options.rateLimits ? new RateLimits(now) : null });
  const site = new Site(getRequestListener(rest.fetch, { overrideGlobalObjects: false }), gateway);
  const port = await site.listen(options.port ?? 0);
  core.gatewayUrl = `ws://127.0.0.1:${port}`;
  core.siteUrl = `http://127.0.0.1:${port}`;
  return {
    port,
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: core.token,
    world,
    newsroom,
    commands: core.commands,
    gateway,
    faults,
    requests: log.requests,
    refusals: log.refusals,
    user: (userId, userOptions) => new UserClient(core, gateway, userId, userOptions),
    mount: (mounted) => site.mount(mounted),
    closing: closing.signal,
    close: async () => {
      closing.abort();
      core.interactions.close();
      gateway.close();
      await site.close();
    },
  };
}

/** In the shape of a real one: the bot's id, then random parts. */
function madeUpToken(botId: string): string {
  return [
    Buffer.from(botId).toString("base64url"),
    randomBytes(4).toString("base64url"),
    randomBytes(28).toString("base64url"),
  ].join(".");
}
