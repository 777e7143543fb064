import { createHash } from "node:crypto";
import type { Quota } from "./route.ts";

/** How a request stands to its limit. Times are in milliseconds. */
export type Allowance = {
  readonly allowed: boolean;
  readonly global: boolean;
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
  readonly resetAfter: number;
};

type Window = { used: number; resetAt: number };

const GLOBAL: Quota = { limit: 50, window: 1000 };
const MAXIMUM_WINDOWS = 20_000;

/** Counts requests in fixed windows: one for each route and place, and one for all together. */
export class RateLimits {
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts a request on `route` in `place` (the channel, guild or webhook), unless it is above a limit. */
  take(route: string, place: string, quota: Quota, countsGlobally: boolean): Allowance {
    const now = this.#now();
    if (this.#windows.size > MAXIMUM_WINDOWS) this.#prune(now);
    const everything = countsGlobally ? this.#window("global", GLOBAL, now) : undefined;
    if (everything !== undefined && everything.used >= GLOBAL.limit) {
      return this.#allowance("global", GLOBAL, everything, now, false, true);
    }
    const window = this.#window(`${route} ${place}`, quota, now);
    const allowed = window.used < quota.limit;
    if (allowed) {
      window.used += 1;
      if (everything !== undefined) everything.used += 1;
    }
    return this.#allowance(route, quota, window, now, allowed, false);
  }

  #window(key: string, quota: Quota, now: number): Window {
    const known = this.#windows.get(key);
    if (known !== undefined && known.resetAt > now) return known;
    const window = { used: 0, resetAt: now + quota.window };
    this.#windows.set(key, window);
    return window;
  }

  #allowance(
    name: string,
    quota: Quota,
    window: Window,
    now: number,
    allowed: boolean,
    global: boolean,
  ): Allowance {
    return {
      allowed,
      global,
      bucket: createHash("md5").update(name).digest("hex"),
      limit: quota.limit,
      remaining: Math.max(0, quota.limit - window.used),
      resetAt: window.resetAt,
      resetAfter: window.resetAt - now,
    };
  }

  #prune(now: number): void {
    for (const [key, { resetAt }] of this.#windows) if (resetAt <= now) this.#windows.delete(key);
  }
}

/** The headers that tell a client how it stands. */
export function rateLimitHeaders(allowance: Allowance): Record<string, string> {
  return {
    "X-RateLimit-Limit": String(allowance.limit),
    "X-RateLimit-Remaining": String(allowance.remaining),
    "X-RateLimit-Reset": (allowance.resetAt / 1000).toFixed(3),
    "X-RateLimit-Reset-After": (allowance.resetAfter / 1000).toFixed(3),
    "X-RateLimit-Bucket": allowance.bucket,
    ...(!allowance.allowed && tooManyHeaders(Math.ceil(allowance.resetAfter / 1000), allowance.global)),
  };
}

/** The further headers of a 429 answer. */
export function tooManyHeaders(retryAfterSeconds: number, global: boolean): Record<string, string> {
  return {
    "Retry-After": String(retryAfterSeconds),
    "X-RateLimit-Scope": global ? "global" : "user",
    ...(global && { "X-RateLimit-Global": "true" }),
  };
}

/** The body of a 429 answer; discord-api-types has no type for it. */
export function tooManyBody(
  retryAfterSeconds: number,
  global: boolean,
): { message: string; retry_after: number; global: boolean } {
  return { message: "You are being rate limited.", retry_after: retryAfterSeconds, global };
}
