import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DiscordAPIError, Events, HTTPError } from "discord.js";
import type { Logger } from "pino";
import { errorInWords, UserError } from "../errors.ts";
import type { Connection } from "./connection.ts";
import { TOKEN_REFUSED } from "./rest-fault.ts";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** What the gateway answers, as discord.js puts it, when the token is refused there. */
const REFUSED_BY_GATEWAY = "Authentication failed";

export type Joining = {
  readonly token: string;
  readonly connection: Connection;
  readonly log: Logger;
  /** Makes a client that isn't logged in, with its listeners. Called for each try: one that failed can't be used again. */
  readonly createClient: () => Client;
  /** Aborted when Lede ends meanwhile. */
  readonly signal: AbortSignal;
};

/**
 * Logs in at Discord, and tries again with growing pauses for as long as Discord cannot be reached; each try that fails
 * is one line in the log. null when Lede ended meanwhile.
 *
 * @throws UserError when Discord refuses the token.
 */
export async function joinDiscord(joining: Joining): Promise<Client<true> | null> {
  const { token, connection, log, createClient, signal } = joining;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const client = createClient();
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(token);
      const joined = await ready;
      connection.joined();
      return joined;
    } catch (error) {
      if (signal.aborted) return null;
      if (isRefusedToken(error)) throw new UserError(TOKEN_REFUSED, { cause: error });
      const problem = problemInWords(error);
      connection.failed(problem);
      const wait = waitAfter(failures);
      log.warn(`${problem}. Lede tries again in ${wait / 1000} s`);
      log.debug({ err: error }, "where it went wrong");
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

/** How long to wait before the next try, in milliseconds: one second, doubled with each failure up to a minute. */
function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
}

function isRefusedToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "TokenInvalid") || error.message === REFUSED_BY_GATEWAY;
}

function problemInWords(error: unknown): string {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `Discord answers with an error: ${error.status} ${errorInWords(error)}`;
  }
  return `Discord cannot be reached: ${errorInWords(error)}`;
}
