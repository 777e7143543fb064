import { DiscordAPIError, HTTPError } from "discord.js";
import { UserError } from "../errors.ts";
import { TOKEN_REFUSED } from "./token-refused.ts";

/**
 * Turns an error of the REST client into a UserError where a person can fix its cause: a wrong token, no connection, or an
 * outage of Discord. All other errors are returned as they are.
 *
 * @param apiUrl another server than Discord, as DISCORD_API_URL names it.
 */
export function restFault(error: unknown, apiUrl: string | null): unknown {
  if (error instanceof UserError) return error;
  const server = apiUrl === null ? "Discord" : `The server at ${apiUrl} (DISCORD_API_URL)`;
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
  if (status === 401) return new UserError(TOKEN_REFUSED, { cause: error });
  if (status !== null && status >= 500) {
    return new UserError(`${server} has an outage (status ${status}). Try again in a few minutes.`, {
      cause: error,
    });
  }
  if (isUnreachable(error)) {
    const whatToCheck =
      apiUrl === null ? "Check this machine’s connection to the internet" : "Check the address";
    return new UserError(`${server} can’t be reached (${reasonOf(error)}). ${whatToCheck}, then try again.`, {
      cause: error,
    });
  }
  return error;
}

const NETWORK =
  /^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|UND_ERR_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/u;

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "AbortError" || error.name === "TimeoutError" || NETWORK.test(codeOf(error)))
  );
}

/** fetch wraps the system's error as the cause of its own. */
function codeOf(error: Error): string {
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : "";
}

function reasonOf(error: unknown): string {
  return (error instanceof Error && codeOf(error)) || "no answer";
}
