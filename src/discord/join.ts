import { type Client, DiscordAPIError, Events, HTTPError } from "discord.js";
import type { Logger } from "pino";
import { errorInWords } from "../errors.ts";
import type { Connection } from "./connection.ts";
import { keepTrying } from "./keep-trying.ts";

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
 * Logs in at Discord, and tries again for as long as Discord cannot be reached. null when Lede ended meanwhile.
 *
 * @throws UserError when Discord refuses the token.
 */
export async function joinDiscord(joining: Joining): Promise<Client<true> | null> {
  const { token, connection, log, createClient, signal } = joining;
  const joined = await keepTrying(
    async () => {
      const client = createClient();
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(token);
      return ready;
    },
    {
      ...{ log, signal, inWords: problemInWords },
      isRefusal: isRefusedToken,
      onProblem: (why) => connection.failed(why),
    },
  );
  if (joined !== null) connection.joined();
  return joined;
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
