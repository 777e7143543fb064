import { Agent, type Dispatcher } from "undici";
import { causesOf } from "../errors.ts";
import { connectionFault } from "./connection-fault.ts";
import {
  connectable,
  guardedLookup,
  isPrivateLiteral,
  PrivateAddress,
  type Resolve,
  systemResolve,
} from "./guarded-lookup.ts";
import { readLimited, TooLong } from "./limited-body.ts";
import { readRetryAfter } from "./retry-after.ts";

/** Times in milliseconds, size in bytes after decompression. */
export type WebLimits = {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly wholeMs: number;
  readonly bytes: number;
};

const LIMITS: WebLimits = { connectMs: 10_000, headersMs: 15_000, wholeMs: 30_000, bytes: 16 * 1024 * 1024 };
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

/** What an earlier answer said, so that the server need not send the same again. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

export type WebAnswer =
  | ({
      readonly kind: "fetched";
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      /** After redirects. */
      readonly url: string;
      /** Whether there were redirects, and every one of them is for good. */
      readonly isPermanentRedirect: boolean;
    } & Validators)
  | { readonly kind: "unchanged" }
  /** The server answered with an error. */
  | { readonly kind: "refused"; readonly status: number; readonly retryAfter: Date | null }
  /** `reason` is a clause, such as "it leads into a private network". `passing`: another time it may work. */
  | { readonly kind: "failed"; readonly reason: string; readonly passing: boolean };

export type WebReaderOptions = {
  readonly version: string;
  /** Connect to private addresses too: for tests, and for feeds in one's own network. */
  readonly allowPrivate: boolean | readonly string[];
  now(): Date;
  readonly resolve?: Resolve;
  readonly limits?: Partial<WebLimits>;
};

type Step = { readonly answer: WebAnswer } | { readonly next: URL; readonly isPermanent: boolean };

/** Gets pages and feeds over HTTP: politely, within limits of time and size, and never from a private network. */
export class WebReader {
  readonly userAgent: string;
  readonly #agent: Agent;
  readonly #limits: WebLimits;
  readonly #mayConnect: (address: string) => boolean;
  readonly #now: () => Date;

  constructor({ version, allowPrivate, now, resolve = systemResolve, limits }: WebReaderOptions) {
    this.userAgent = `Lede/${version} (news reader; reads feeds for a Discord server)`;
    this.#limits = { ...LIMITS, ...limits };
    this.#mayConnect = connectable(allowPrivate);
    this.#now = now;
    this.#agent = new Agent({
      connect: { lookup: guardedLookup(resolve, this.#mayConnect), timeout: this.#limits.connectMs },
      headersTimeout: this.#limits.headersMs,
      bodyTimeout: this.#limits.wholeMs,
    });
  }

  /** Gets what stands at an address. Never throws for what the address or its server does. */
  async get(address: string, known: Validators = { etag: null, lastModified: null }): Promise<WebAnswer> {
    const signal = AbortSignal.timeout(this.#limits.wholeMs);
    const visited = new Set<string>();
    let isPermanentRedirect = true;
    const first = URL.parse(address);
    if (first === null) return lasting("it is not a web address");
    let url: URL = first;
    while (true) {
      const fault = this.#faultOf(url);
      if (fault !== null) return lasting(fault);
      if (visited.has(url.href)) return lasting(`it redirects in a circle, back to ${url.href}`);
      if (visited.size > MOST_REDIRECTS) return lasting(`it redirects more than ${MOST_REDIRECTS} times`);
      visited.add(url.href);
      const step: Step = await this.#ask(url, known, signal).catch((error: unknown) => ({
        answer: explain(error),
      }));
      if ("next" in step) {
        isPermanentRedirect &&= step.isPermanent;
        url = step.next;
      } else if (step.answer.kind !== "fetched") return step.answer;
      else return { ...step.answer, isPermanentRedirect: isPermanentRedirect && visited.size > 1 };
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  #faultOf(url: URL): string | null {
    if (!/^https?:$/u.test(url.protocol))
      return `${url.protocol} addresses are not read, only http and https`;
    if (url.username !== "" || url.password !== "") return "there is a user name or password in the address";
    return isPrivateLiteral(url, this.#mayConnect) ? "it leads into a private network" : null;
  }

  async #ask(url: URL, { etag, lastModified }: Validators, signal: AbortSignal): Promise<Step> {
    const response = await this.#agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: "GET",
      signal,
      headers: {
        accept: ACCEPT,
        "accept-encoding": "gzip, deflate, br",
        "user-agent": this.userAgent,
        ...(etag === null ? {} : { "if-none-match": etag }),
        ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
      },
    });
    const { statusCode: status, body } = response;
    const header = (name: string) => headerOf(response, name);
    if (status === 200) {
      const bytes = await readLimited(body, header("content-encoding"), this.#limits.bytes);
      const facts = { bytes, contentType: header("content-type"), url: url.href, isPermanentRedirect: false };
      const validators = { etag: header("etag"), lastModified: header("last-modified") };
      return { answer: { kind: "fetched", ...facts, ...validators } };
    }
    // What stands in an error's body is of no use; it may be endless.
    body.on("error", () => {}).destroy();
    if (status === 304) return { answer: { kind: "unchanged" } };
    const location = header("location");
    const next = location !== null && REDIRECTS.has(status) ? URL.parse(location, url.href) : null;
    if (next !== null) {
      next.hash = "";
      return { next, isPermanent: PERMANENT.has(status) };
    }
    const retryAfter = readRetryAfter(header("retry-after"), this.#now());
    return { answer: { kind: "refused", status, retryAfter } };
  }
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function lasting(reason: string): WebAnswer {
  return { kind: "failed", reason, passing: false };
}

function explain(error: unknown): WebAnswer {
  for (const cause of causesOf(error)) {
    if (cause instanceof PrivateAddress) return lasting("it leads into a private network");
    if (cause instanceof TooLong) return lasting("it is too long");
    if (cause instanceof Error && /Timeout/u.test(cause.name)) {
      return { kind: "failed", reason: "the server takes too long to answer", passing: true };
    }
  }
  return { kind: "failed", reason: connectionFault(error), passing: true };
}
