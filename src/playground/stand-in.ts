import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { UserError } from "../errors.ts";
import { CommandRegistry } from "./commands.ts";
import type { Core } from "./core.ts";
import { makeNewsroom, type Newsroom } from "./default-world.ts";
import { Faults } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import { Interactions } from "./interactions.ts";
import { refusalOf } from "./page/guard.ts";
import type { PageHost } from "./page/host.ts";
import { openPage, PAGE_GATEWAY_PATH, type Page } from "./page/page.ts";
import { makeKey } from "./page/page-key.ts";
import { Person, type PersonOptions } from "./person/person.ts";
import { RateLimits } from "./rate-limits.ts";
import { type LoggedRequest, type Refusal, RequestLog } from "./request-log.ts";
import { restApi } from "./rest/router.ts";
import type { World } from "./world.ts";

export type StandInOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The bot's token; one is made up when left out. */
  readonly token?: string;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** The guild to start with; made when left out. More guilds, people and channels are added to its world. */
  readonly newsroom?: Newsroom;
  /** Whether requests above Discord's limits are answered with 429. Off by default. */
  readonly rateLimits?: boolean;
  /** How long the bot has for its first answer to an interaction, in milliseconds. Discord's 3000 by default. */
  readonly answerWithin?: number;
  /** How many messages are kept in each channel. 200 by default. */
  readonly messagesPerChannel?: number;
  /** Serves the web page too, which does what it cannot do itself through this. */
  readonly page?: PageHost;
  /** The key in the page's address, 32 characters of base64url; one is made up when left out. */
  readonly pageKey?: string;
  /** Privileged intents that the application may ask for, as bits. None by default. */
  readonly privilegedIntents?: number;
};

/** A running stand-in for Discord, on 127.0.0.1. */
export type StandIn = {
  readonly port: number;
  /** The REST base, such as "http://127.0.0.1:3500/api"; clients append "/v10". */
  readonly apiUrl: string;
  /** The address of the web page, with its key; null when it is not served. */
  readonly pageUrl: string | null;
  readonly token: string;
  readonly world: World;
  /** The ids of what is there from the start. */
  readonly newsroom: Newsroom;
  /** Registered commands: null lists the global ones. */
  readonly commands: CommandRegistry;
  readonly gateway: Pick<Gateway, "connected" | "drop" | "silence" | "reconnect" | "invalidate">;
  readonly faults: Faults;
  /** The newest requests, refused ones too. */
  readonly requests: readonly LoggedRequest[];
  /** The newest requests that Discord would have refused. */
  readonly refusals: readonly Refusal[];
  /** Someone at a Discord client. */
  user(userId: string, options: PersonOptions): Person;
  /** Aborted when the stand-in is being closed. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
};

/** Starts the stand-in. Rejects with a UserError when the port is taken. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const now = options.now ?? Date.now;
  const newsroom = options.newsroom ?? makeNewsroom(now, options.messagesPerChannel);
  const { world } = newsroom;
  const core: Core = {
    world,
    commands: new CommandRegistry(world),
    interactions: new Interactions(world, options.answerWithin ?? 3000),
    token: options.token ?? madeUpToken(world.bot.id),
    privilegedIntents: options.privilegedIntents ?? 0,
    gatewayUrl: "",
    identifies: 0,
  };
  const closing = new AbortController();
  let port = 0;
  let page: Page | null = null;
  const gateway = new Gateway(core, () => page?.refresh());
  const faults = new Faults();
  const log = new RequestLog();
  const { pageKey = makeKey() } = options;
  const app = restApi({ core, faults, log, rateLimits: options.rateLimits ? new RateLimits(now) : null });
  if (options.page !== undefined) {
    const { ownerId: firstUserId } = newsroom;
    page = openPage({
      core,
      gateway,
      faults,
      host: options.page,
      firstUserId,
      key: pageKey,
      port: () => port,
    });
    app.route("/", page.app);
  }
  const serve = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const refusal = refusalOf(request.headers, port);
    if (refusal === null) void serve(request, response);
    else {
      response.writeHead(403, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ message: refusal }));
    }
  });
  server.on("upgrade", (request, socket, head) => {
    if (refusalOf(request.headers, port) !== null) socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    else if (page !== null && request.url === PAGE_GATEWAY_PATH) page.upgrade(request, socket, head);
    else gateway.upgrade(request, socket, head);
  });
  port = await listen(server, options.port ?? 0);
  core.gatewayUrl = `ws://127.0.0.1:${port}`;
  return {
    port,
    apiUrl: `http://127.0.0.1:${port}/api`,
    pageUrl: page === null ? null : `http://127.0.0.1:${port}/#${pageKey}`,
    token: core.token,
    world,
    newsroom,
    commands: core.commands,
    gateway,
    faults,
    requests: log.requests,
    refusals: log.refusals,
    user: (userId, personOptions) => new Person(core, gateway, userId, personOptions),
    closing: closing.signal,
    close: async () => {
      closing.abort();
      core.interactions.close();
      gateway.close();
      page?.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(
        taken
          ? new UserError(
              `Port ${port} of 127.0.0.1 cannot be used (${error.code}). Set PLAYGROUND_PORT to another, or to 0 for any that is free.`,
            )
          : error,
      );
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** In the shape of a real one: the bot's id, then random parts. */
function madeUpToken(botId: string): string {
  return [
    Buffer.from(botId).toString("base64url"),
    randomBytes(4).toString("base64url"),
    randomBytes(28).toString("base64url"),
  ].join(".");
}
