import { DefaultRestOptions, type RESTOptions } from "discord.js";
import type { Logger } from "pino";
import { errorInWords } from "../errors.ts";

/** Hears of each request to an address: its method, its status, which is null where no answer came, and how long it took. */
export type OnAnswer = (
  url: string,
  request: { readonly method: string; readonly status: number | null; readonly milliseconds: number },
) => void;

/**
 * REST's way to make a request, which writes each into the log at debug: method, route, status and milliseconds. The
 * tokens of interactions, which stand in the route, are left out.
 */
export function loggedRequests(log: Logger, onAnswer: OnAnswer = () => {}): Pick<RESTOptions, "makeRequest"> {
  return {
    async makeRequest(url, init) {
      const method = init.method ?? "GET";
      const started = performance.now();
      const note = (status: number | null, outcome: { status: number } | { failed: string }) => {
        const milliseconds = performance.now() - started;
        if (log.isLevelEnabled("debug")) {
          const facts = { method, route: routeOf(url), ...outcome, ms: Math.round(milliseconds) };
          log.debug(facts, "request to Discord");
        }
        onAnswer(url, { method, status, milliseconds });
      };
      try {
        const response = await DefaultRestOptions.makeRequest(url, init);
        note(response.status, { status: response.status });
        return response;
      } catch (error) {
        note(null, { failed: errorInWords(error) });
        throw error;
      }
    },
  };
}

function routeOf(url: string): string {
  const path = new URL(url).pathname.replace(/^.*?\/v\d+\//u, "/");
  return path.replace(/^(\/(?:interactions|webhooks)\/\d+)\/[^/]+/u, "$1/:token");
}
