import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

import type { APIAttachment } from "discord-api-types/v10";
import { type Context, Hono } from "hono";
import type { Core } from "../core.ts";
import { UPLOADS_PATH } from "../world/uploads.ts";
import { ApiError } from "./api-error.ts";
import { applicationRoutes } from "./application.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import type { Fault, Faults } from "./faults.ts";
import { guildRoutes } from "./guilds.ts";
import { interactionRoutes } from "./interactions.ts";
import { messageRoutes } from "./messages.ts";
import { pinRoutes } from "./pins.ts";
import { type RateLimits, rateLimitHeaders, tooManyBody, tooManyHeaders } from "./rate-limits.ts";
import type { RequestLog } from "./request-log.ts";
import type { ApiAnswer, Quota, Route } from "./route.ts";
import { webhookRoutes } from "./webhooks.ts";

type Environment = { Bindings: HttpBindings };
type RequestContext = Context<Environment>;

export type RestParts = {
  readonly core: Core;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Null when nothing is limited. */
  readonly rateLimits: RateLimits | null;
};

const ORDINARY: Quota = { limit: 50, window: 1000 };

/** The REST API under /api/v10: every route with its faults, limits, authorization and log. Beside it, what people uploaded. */
export function restApi(parts: RestParts): Hono<Environment> {
  const { core } = parts;
  const app = new Hono<Environment>();
  const routes = [
    ...applicationRoutes(core),
    ...guildRoutes(core),
    ...channelRoutes(core),
    ...messageRoutes(core),
    ...pinRoutes(core),
    ...commandRoutes(core),
    ...interactionRoutes(core),
    ...webhookRoutes(core),
  ];
  for (const route of routes) {
    app.on(route.method, `/api/v10${route.path}`, (context) => serve(parts, route, context));
  }
  app.get(`${UPLOADS_PATH}/:id/:name`, (context) => {
    const file = core.world.uploads.get(context.req.param("id"));
    if (file === undefined) return context.body(null, 404);
    return new Response(new Uint8Array(file.bytes), { headers: { "Content-Type": file.contentType } });
  });
  app.all("/api/*", (context) => {
    const refusal = ApiError.notFound();
    const { path, method } = context.req;
    const entry = { route: `${method} (unknown)`, path, body: undefined, status: refusal.status };
    parts.log.add(entry);
    parts.log.refuse({ ...entry, code: refusal.code, message: refusal.message, problems: [] });
    return context.json(refusal.body, 404);
  });
  return app;
}

async function serve(parts: RestParts, route: Route, context: RequestContext): Promise<Response> {
  const name = `${route.method} ${route.path}`;
  const entry = { route: name, path: context.req.path };
  const fault = parts.faults.take(name);
  if (fault !== undefined && fault.kind !== "lost answer") {
    parts.log.add({ ...entry, body: undefined, status: faultStatus(fault) });
    return fail(context, fault);
  }
  const allowance = takeAllowance(parts, route, name, context);
  const headers = allowance === null ? {} : rateLimitHeaders(allowance);
  if (allowance?.allowed === false) {
    parts.log.add({ ...entry, body: undefined, status: 429 });
    return respond(
      { status: 429, body: tooManyBody(allowance.resetAfter / 1000, allowance.global) },
      headers,
    );
  }
  let body: unknown;
  let answer: ApiAnswer;
  try {
    if (!route.public && context.req.header("Authorization") !== `Bot ${parts.core.token}`)
      throw ApiError.unauthorized();
    const read = await readBody(parts.core, context);
    body = read.body;
    answer = route.handle({
      params: context.req.param(),
      query: new URL(context.req.url).searchParams,
      body,
      files: read.files,
    });
  } catch (error) {
    const refusal = error instanceof ApiError ? error : new ApiError(500, 0, String(error));
    const { status, code, message, problems } = refusal;
    parts.log.refuse({ ...entry, body, status, code, message, problems });
    answer = { status, body: refusal.body };
  }
  parts.log.add({ ...entry, body, status: fault === undefined ? answer.status : 0 });
  return fault === undefined ? respond(answer, headers) : fail(context, fault);
}

function faultStatus(fault: Fault): number {
  if (fault.kind === "status") return fault.status;
  return fault.kind === "rate limit" ? 429 : 0;
}

function takeAllowance({ rateLimits }: RestParts, route: Route, name: string, context: RequestContext) {
  if (rateLimits === null || route.quota === null) return null;
  const { channel, guild, token } = context.req.param() as Record<string, string | undefined>;
  return rateLimits.take(name, channel ?? guild ?? token ?? "", route.quota ?? ORDINARY, !route.public);
}

/** JSON, or the `payload_json` of a form with files. */
async function readBody(
  { world, siteUrl }: Core,
  context: RequestContext,
): Promise<{ readonly body: unknown; readonly files: readonly APIAttachment[] }> {
  const type = context.req.header("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data")) return { body: asJson(await context.req.text()), files: [] };
  const { payload_json: text, ...fields } = await context.req.parseBody();
  const sent = Object.values(fields).filter((field) => field instanceof File);
  const files = await Promise.all(
    sent.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return world.uploads.add(
        world.nextId(),
        { name: file.name, contentType: file.type || "application/octet-stream", bytes },
        siteUrl,
      );
    }),
  );
  return { body: asJson(typeof text === "string" ? text : ""), files };
}

function asJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw ApiError.invalidJson();
  }
}

function respond({ status, body }: ApiAnswer, headers: Record<string, string>): Response {
  return body === undefined
    ? new Response(null, { status, headers })
    : Response.json(body, { status, headers });
}

function fail(context: RequestContext, fault: Fault): Response {
  switch (fault.kind) {
    case "status": {
      const message = fault.message ?? `${fault.status}: ordered fault`;
      return respond({ status: fault.status, body: { message, code: fault.code ?? 0 } }, {});
    }
    case "rate limit": {
      const { retryAfterSeconds, global = false } = fault;
      const body = tooManyBody(retryAfterSeconds, global);
      return respond({ status: 429, body }, tooManyHeaders(retryAfterSeconds, global));
    }
    default: {
      const { socket } = context.env.incoming;
      if (fault.reset) socket.resetAndDestroy();
      else socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  }
}
