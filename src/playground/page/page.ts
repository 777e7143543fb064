import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { UserError } from "../../errors.ts";
import type { Core } from "../core.ts";
import type { Faults } from "../faults.ts";
import type { Gateway } from "../gateway.ts";
import { ClientError } from "../interactions.ts";
import { Person } from "../person/person.ts";
import { articleRoutes } from "./article-routes.ts";
import { type Asset, assetAt } from "./assets.ts";
import { isKey, securityHeaders } from "./guard.ts";
import type { PageHost } from "./host.ts";
import { PageGateway } from "./page-gateway.ts";
import { personRoutes } from "./person-routes.ts";
import { snapshotFor } from "./snapshot.ts";
import { worldRoutes } from "./world-routes.ts";

export type PageParts = {
  readonly core: Core;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly host: PageHost;
  readonly firstUserId: string;
  /** What everything but the page’s empty files asks for. */
  readonly key: string;
  /** The port that the stand-in listens on, once it does. */
  port(): number;
};

/** The web page at the stand-in's port, and what it talks to. */
export type Page = {
  readonly app: Hono;
  /** Takes over a connection to the page's Gateway. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  refresh(): void;
  close(): void;
};

/** Where the page's own WebSocket is. */
export const PAGE_GATEWAY_PATH = "/page/gateway";

const LONGEST_BODY = 4 * 1024 * 1024;

export function openPage({ core, gateway, faults, host, firstUserId, key, port }: PageParts): Page {
  const people = new PageGateway(core, key, firstUserId, (userId) =>
    snapshotFor(core, host, userId, gateway.connected),
  );
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders(port()))) context.header(name, value);
  });
  app.get("/", (context) => sendAsset(context, assetAt("page/client/index.html")));
  app.get("/assets/*", (context) => sendAsset(context, assetAt(context.req.path.slice("/assets/".length))));
  app.use("/page/api/*", async (context, next) => {
    if (isKey(context.req.header("Authorization"), key)) return next();
    return context.json(
      { message: "The key is not that of this playground. Open the address that it printed." },
      401,
    );
  });
  app.use("/page/api/*", bodyLimit({ maxSize: LONGEST_BODY }));
  personRoutes(app, { core, person: (userId, options) => new Person(core, gateway, userId, options) });
  worldRoutes(app, { core, gateway, faults, host, refresh: () => people.refresh() });
  articleRoutes(app, host);
  app.onError((error, context) => {
    if (error instanceof UserError || error instanceof ClientError)
      return context.json({ message: error.message }, 400);
    return context.json({ message: `The playground failed at this: ${error.message}` }, 500);
  });
  return {
    app,
    upgrade: (request, socket, head) => people.upgrade(request, socket, head),
    refresh: () => people.refresh(),
    close: () => people.close(),
  };
}

function sendAsset(context: Context, asset: Asset | null): Response {
  if (asset === null) return context.notFound() as Response;
  const accepted = context.req.header("Accept-Encoding") ?? "";
  const encoding = /\bbr\b/u.test(accepted) ? "br" : /\bgzip\b/u.test(accepted) ? "gzip" : null;
  context.header("Content-Type", asset.type);
  context.header("Cache-Control", "no-cache");
  context.header("Vary", "Accept-Encoding");
  if (encoding !== null) context.header("Content-Encoding", encoding);
  return context.body(encoding === "br" ? asset.brotli : encoding === "gzip" ? asset.gzip : asset.plain);
}
