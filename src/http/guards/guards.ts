import type { Context, MiddlewareHandler } from "hono";
import { RequestFault } from "../request-fault.ts";
import { holdsToken } from "./bearer-token.ts";
import type { ClientLimit } from "./client-limit.ts";
import { namesLoopback } from "./loopback.ts";

/** Counts a request, or a part of what it takes, for the client that made it. Throws a RequestFault when that is too much. */
export type Spend = (context: Context, cost: number) => void;

/** What a wrong token takes, in simple requests: guessing soon has to wait. */
const WRONG_TOKEN_COST = 20;

/** A browser is to make nothing of an answer but what it is, and to show it in no page. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
};

/**
 * Refuses what a page of another site has a browser send.
 *
 * @param isLocal whether this server can be reached from this machine alone: then it has no other name.
 * @param origins of the sites that may ask.
 */
export function refuseOtherSites(isLocal: boolean, origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    if (isLocal && !namesLoopback(context.req.header("Host"))) {
      throw new RequestFault(403, "This server is for this machine alone: ask it as 127.0.0.1 or localhost.");
    }
    const origin = context.req.header("Origin");
    if (origin !== undefined && !origins.includes(origin)) {
      throw new RequestFault(
        403,
        "Web pages of this origin may not ask this server. HTTP_ORIGINS says which may.",
      );
    }
    await next();
  };
}

/** @param clientOf the address of whoever asks. */
export function spendingFrom(limit: ClientLimit, clientOf: (context: Context) => string): Spend {
  return (context, cost) => {
    const seconds = limit.take(clientOf(context), cost);
    if (seconds === 0) return;
    throw new RequestFault(429, `These are too many requests. Try again after ${seconds} s.`, {
      "Retry-After": String(seconds),
    });
  };
}

export function limitClients(spend: Spend): MiddlewareHandler {
  return async (context, next) => {
    spend(context, 1);
    await next();
  };
}

export function askForToken(token: string, spend: Spend): MiddlewareHandler {
  return async (context, next) => {
    const header = context.req.header("Authorization");
    if (!holdsToken(header, token)) {
      if (header !== undefined) spend(context, WRONG_TOKEN_COST);
      throw new RequestFault(
        401,
        "Send the token of HTTP_TOKEN as “Authorization: Bearer …”, or as the password with any name.",
        { "WWW-Authenticate": 'Bearer realm="Lede", Basic realm="Lede", charset="UTF-8"' },
      );
    }
    await next();
  };
}
