import type { APIAttachment } from "discord-api-types/v10";

/** A request as a route's handler sees it. */
export type ApiRequest = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, or undefined when there is none. Not checked yet. */
  readonly body: unknown;
  /** The files sent along, as they are served from now on. */
  readonly files: readonly APIAttachment[];
};

/** An answer; without a body its status is 204. */
export type ApiAnswer = { readonly status: number; readonly body?: object };

/** How often a route may be used: `limit` times in `window` milliseconds. */
export type Quota = { readonly limit: number; readonly window: number };

export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As in "/channels/:channel/messages". */
  readonly path: string;
  /** Throws an ApiError to refuse. */
  readonly handle: (request: ApiRequest) => ApiAnswer;
  /** The request carries a token of its own, in its address, and not the bot's. */
  readonly public?: boolean;
  /** Null when it is not limited. 50 in a second when left out. */
  readonly quota?: Quota | null;
};

/** `Body` is what discord-api-types says of the route. It must be written down: without it, no body is accepted. */
export function ok<Body extends object = never>(body: NoInfer<Body>): ApiAnswer {
  return { status: 200, body };
}

/** As `ok`, for what is new. */
export function created<Body extends object = never>(body: NoInfer<Body>): ApiAnswer {
  return { status: 201, body };
}

export const NO_CONTENT: ApiAnswer = { status: 204 };

/** A parameter of the route's path; it is there whenever the route matched. */
export function parameter(request: ApiRequest, name: string): string {
  return request.params[name] ?? "";
}
