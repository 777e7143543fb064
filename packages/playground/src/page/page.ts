import { ClientError, type FakeDiscord } from "@lede/fake-discord";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { PlaygroundError } from "../playground-error.ts";
import { articleRoutes } from "./article-routes.ts";
import { type Asset, assetAt } from "./assets.ts";
import { isKey, securityHeaders } from "./guard.ts";
import type { PageHost } from "./host.ts";
import { PageGateway } from "./page-gateway.ts";
import { makeKey } from "./page-key.ts";
import { snapshotFor } from "./snapshot.ts";
import { userRoutes } from "./user-routes.ts";
import { worldRoutes } from "./world-routes.ts";

export type PageOptions = {
  readonly discord: FakeDiscord;
  readonly host: PageHost;
  /** What everything but the page’s empty files asks for, 32 characters of base64url; one is made up when left out. */
  readonly key?: string;
};

/** Where the page's own WebSocket is. */
const GATEWAY_PATH = "/page/gateway";

const LONGEST_BODY = 14 * 1024 * 1024;

/**
 * Mounts the web page on a fake Discord, which serves it until it is closed.
 *
 * @returns The address of the page, with its key.
 */
export function mountPage({ discord, host, key = makeKey() }: PageOptions): string {
  const people = new PageGateway(discord, key, (userId) => snapshotFor(discord, host, userId));
  const unsubscribe = discord.gateway.subscribe(() => people.refresh());
  const app = pageApp({ discord, host, key, refresh: () => people.refresh() });
  discord.mount({
    fetch: (request) => app.fetch(request),
    socketPath: GATEWAY_PATH,
    upgrade: (request, socket, head) => people.upgrade(request, socket, head),
    close: () => {
      unsubscribe();
      people.close();
    },
  });
  return `http://127.0.0.1:${discord.port}/#${key}`;
}

type AppParts = Required<PageOptions> & {
  /** Sends everyone the world as it is now. */
  refresh(): void;
};

function pageApp({ discord, host, key, refresh }: AppParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders(discord.port))) context.header(name, value);
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
  userRoutes(app, discord);
  worldRoutes(app, { discord, host, refresh });
  articleRoutes(app, host);
  app.onError((error, context) => {
    if (error instanceof PlaygroundError || error instanceof ClientError)
      return context.json({ message: error.message }, 400);
    return context.json({ message: `The playground failed at this: ${error.message}` }, 500);
  });
  return app;
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
