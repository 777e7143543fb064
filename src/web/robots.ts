import { createRequire } from "node:module";
import type { Robot } from "robots-parser";
import type { WebReader } from "./web-reader.ts";

// Its types say that it is an ES module, which it is not.
const robotsParser: (url: string, text: string) => Robot = createRequire(import.meta.url)("robots-parser");

/** How long a site's rules are kept, in milliseconds, and of how many sites. */
const KEPT_MS = 24 * 60 * 60_000;
const WAITED_MS = 60 * 60_000;
const MOST_SITES = 500;

/** Whether a page may be read; "unknown" while a site cannot give its rules. */
export type RobotsVerdict = "allowed" | "forbidden" | "unknown";

type Rules = { readonly until: number; verdictOn(url: string): RobotsVerdict };

/** What sites allow programs to read, by their robots.txt. */
export class RobotsRules {
  readonly #web: Pick<WebReader, "get" | "userAgent">;
  readonly #now: () => Date;
  readonly #sites = new Map<string, Rules>();

  constructor(web: Pick<WebReader, "get" | "userAgent">, now: () => Date) {
    this.#web = web;
    this.#now = now;
  }

  /** A site without rules allows all; one that cannot give them at the moment is asked again after an hour. */
  async verdictOn(url: string): Promise<RobotsVerdict> {
    const { origin } = new URL(url);
    const known = this.#sites.get(origin);
    if (known !== undefined && known.until > this.#now().getTime()) return known.verdictOn(url);
    const rules = await this.#ask(origin);
    this.#sites.delete(origin);
    this.#sites.set(origin, rules);
    const [oldest] = this.#sites.keys();
    if (this.#sites.size > MOST_SITES && oldest !== undefined) this.#sites.delete(oldest);
    return rules.verdictOn(url);
  }

  async #ask(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const answer = await this.#web.get(address);
    const now = this.#now().getTime();
    if (answer.kind === "fetched") {
      const rules: Robot = robotsParser(address, Buffer.from(answer.bytes).toString("utf8"));
      return {
        until: now + KEPT_MS,
        verdictOn: (url) => (rules.isAllowed(url, this.#web.userAgent) === false ? "forbidden" : "allowed"),
      };
    }
    const isFree =
      answer.kind === "refused" && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    return { until: now + (isFree ? KEPT_MS : WAITED_MS), verdictOn: () => (isFree ? "allowed" : "unknown") };
  }
}
