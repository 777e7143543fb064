import type { REST } from "discord.js";
import { z } from "zod";
import { SERVER_ID, SERVER_ID_HINT } from "../discord/server-id.ts";
import { UserError } from "../errors.ts";

export type DiscordSettings = {
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
  readonly editors: readonly string[];
};

const application = z.object({ id: z.string() });
const refusal = z.object({ code: z.union([z.string(), z.number()]) });

/** Discord's codes for "Unknown Guild" and "Missing Access". */
const NO_SUCH_SERVER = new Set<string | number>([10_004, 50_001]);
/** A person waits for it. */
const TIMEOUT_MS = 10_000;

/**
 * Calls Discord as the application that the token belongs to.
 *
 * @throws UserError for what a person can fix: no token or a wrong one, no connection, a server that Lede is not in.
 */
export async function callDiscord<Result>(
  { token, apiUrl }: DiscordSettings,
  work: (rest: REST, applicationId: string) => Promise<Result>,
): Promise<Result> {
  if (token === null) throw new UserError("DISCORD_TOKEN is not set. Put the bot’s token into .env.");
  // Loaded for these commands alone: it would double the time that the others take to start.
  const [{ REST, Routes }, { restFault }] = await Promise.all([
    import("discord.js"),
    import("../discord/rest-fault.ts"),
  ]);
  const rest = new REST({ timeout: TIMEOUT_MS, retries: 1, ...(apiUrl !== null && { api: apiUrl }) });
  rest.setToken(token);
  try {
    const { id } = application.parse(await rest.get(Routes.currentApplication()));
    return await work(rest, id);
  } catch (error) {
    if (NO_SUCH_SERVER.has(refusal.safeParse(error).data?.code ?? "")) {
      throw new UserError(
        "Lede is not in this server, or was added without its commands. Check the id, or add Lede with the link that npm start prints.",
        { cause: error },
      );
    }
    throw restFault(error, apiUrl);
  }
}

/** The server that --guild names; null when it was left out. @throws UserError when it is no id. */
export function readGuildOption(guild: string | undefined): string | null {
  if (guild === undefined) return null;
  if (!SERVER_ID.test(guild)) throw new UserError(`--guild ${SERVER_ID_HINT}.`);
  return guild;
}
