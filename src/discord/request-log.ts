import { DefaultRestOptions, type RESTOptions } from "discord.js";
import type { Logger } from "pino";
import { errorInWords } from "../errors.ts";

/** Hears of each request; the status is null where no answer came. */
export type OnAnswer = (method: string, status: number | null) => void;

/**
 * REST's way to make a request, which writes each into the log at debug: method, route, status and milliseconds. The
 * tokens of interactions, which stand in the route, are left out.
 */
export function loggedRequests(log: Logger, onAnswer: OnAnswer = () => {}): Pick<RESTOptions, "makeRequest"> {
  return {
    async makeRequest(url, init) {
      const started = performance.now();
      const write = (outcome: { status: number } | { failed: string }) =>
        log.debug(
          {
            method: init.method ?? "GET",
            route: routeOf(url),
            ...outcome,
            ms: Math.round(performance.now() - started),
          },
          "request to Discord",
        );
      try {
        const response = await DefaultRestOptions.makeRequest(url, init);
        write({ status: response.status });
        onAnswer(init.method ?? "GET", response.status);
        return response;
      } catch (error) {
        write({ failed: errorInWords(error) });
        onAnswer(init.method ?? "GET", null);
        throw error;
      }
    },
  };
}

function routeOf(url: string): string {
  const path = new URL(url).pathname.replace(/^.*?\/v\d+\//u, "/");
  return path.replace(/^(\/(?:interactions|webhooks)\/\d+)\/[^/]+/u, "$1/:token");
}
