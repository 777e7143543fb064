import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { Library } from "../library/library.ts";
import { conditionalAnswers } from "./conditional-answers.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { faultAnswer } from "./fault-answer.ts";
import { FEED_FORMATS } from "./feeds/feed.ts";
import { FEEDS } from "./feeds/lists.ts";
import type { ClientLimit } from "./guards/client-limit.ts";
import {
  askForToken,
  limitClients,
  refuseOtherSites,
  type Spend,
  spendingFrom,
  withHeaders,
} from "./guards/guards.ts";
import { answerMcp } from "./mcp/answer-mcp.ts";
import { describeApi } from "./openapi.ts";
import type { Source } from "./question.ts";
import { RequestFault } from "./request-fault.ts";
import { inputInAddress, jsonIn } from "./request-input.ts";

export type AppOptions = {
  readonly library: Library;
  readonly version: string;
  /** What clients must send; null for nothing. */
  readonly token: string | null;
  /** Whether this machine alone can reach it. */
  readonly isLocal: boolean;
  /** Web pages of these origins may ask, too. */
  readonly origins: readonly string[];
  readonly limit: ClientLimit;
  readonly log: Pick<Logger, "error" | "debug">;
  /**
   * Hears of each request that was answered, and how long it took. `route` is the address as the description has it; null where there is
   * nothing.
   */
  onAnswer?(
    route: string | null,
    request: { readonly method: string; readonly status: number; readonly milliseconds: number },
  ): void;
  now(): Date;
  /** The address of whoever asks. */
  clientOf(context: Context): string;
};

/** In simple requests. */
const COSTS = { feed: 3, tool: 5 } as const;

/** The route of what stands guard at all addresses, as the router calls it. */
const GUARDED = "/*";

const JSON_TYPE = "application/json; charset=utf-8";

/** The addresses that are answered, behind what stands guard before them. */
export function createApp(options: AppOptions): Hono {
  const { limit, log, clientOf } = options;
  const app = new Hono();
  const spend = spendingFrom(limit, clientOf);
  app.onError((error, context) => faultAnswer(error, `${context.req.method} ${context.req.path}`, log));
  app.notFound(() => {
    throw new RequestFault(404, "There is nothing at this address. /openapi.json says what there is.");
  });
  standGuard(app, options, spend);
  answerAddresses(app, options, spend);
  refuseOtherMethods(app);
  return app;
}

function standGuard(
  app: Hono,
  { isLocal, origins, token, log, onAnswer = () => {} }: AppOptions,
  spend: Spend,
): void {
  app.use(withHeaders);
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const { method, path } = context.req;
    const { status } = context.res;
    log.debug({ method, path, status }, "a request by HTTP");
    onAnswer(routeOf(context), { method, status, milliseconds: performance.now() - started });
  });
  app.use(refuseOtherSites(isLocal, origins));
  if (origins.length > 0) {
    const exposeHeaders = ["ETag", "Last-Modified", "Retry-After"];
    app.use(cors({ origin: [...origins], allowMethods: ["GET", "POST"], exposeHeaders, maxAge: 600 }));
  }
  app.use(limitClients(spend));
  if (token !== null) app.use(askForToken(token, spend));
}

function answerAddresses(app: Hono, { library, version, token, now, log }: AppOptions, spend: Spend): void {
  const source = (): Source => ({ library: library.at(now()), version });
  const answer = conditionalAnswers(now);
  for (const { method, path, question } of ENDPOINTS) {
    app.on(method.toUpperCase(), pattern(path), async (context) => {
      spend(context, question.cost - 1);
      const given = method === "get" ? inputInAddress(context) : await jsonIn(context);
      const body = JSON.stringify(question.answer(given, source()));
      // What was asked in a body is no address whose answer could be kept.
      return method === "get"
        ? answer(context, body, JSON_TYPE)
        : context.body(body, 200, { "Content-Type": JSON_TYPE });
    });
  }
  for (const list of FEEDS) {
    for (const { ending, type, write } of FEED_FORMATS) {
      app.get(pattern(`${list.path}.${ending}`), (context) => {
        spend(context, COSTS.feed - 1);
        return answer(
          context,
          write(list.read(inputInAddress(context), source().library), context.req.url),
          type,
        );
      });
    }
  }
  const description = JSON.stringify(describeApi({ version, hasToken: token !== null }));
  app.get("/openapi.json", (context) => answer(context, description, JSON_TYPE));
  app.post("/mcp", async (context) => {
    spend(context, COSTS.tool - 1);
    return answerMcp(context.req.raw, await jsonIn(context), source(), log);
  });
}

/** Says which methods an address has, for any other. */
function refuseOtherMethods(app: Hono): void {
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  for (const [path, of] of Map.groupBy(routes, (route) => route.path)) {
    const methods = of.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
    app.all(path, () => {
      throw new RequestFault(405, `This address takes ${methods} alone.`, { Allow: methods });
    });
  }
}

/** The last route that fits is the address's own, also where a guard before it refused. */
function routeOf(context: Context): string | null {
  const path = routePath(context, -1);
  return path === GUARDED ? null : path.replaceAll(/:(\w+)/gu, "{$1}");
}

/** A path as the router wants it: ":id" for "{id}". */
const pattern = (path: string) => path.replaceAll(/\{(\w+)\}/gu, ":$1");
