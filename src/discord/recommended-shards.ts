import type { Logger } from "pino";
import { z } from "zod";
import { errorInWords } from "../errors.ts";
import { keepTrying } from "./keep-trying.ts";

const DISCORDS_API = "https://discord.com/api";
const VERSION = "v10";
const ANSWER_WITHIN_MS = 15_000;
const UNAUTHORIZED = 401;

/** How Discord wants a bot to connect. */
export type Recommended = {
  /** So many connections (shards). */
  readonly shards: number;
  /** So many of them may begin at once. */
  readonly atOnce: number;
};

const answerSchema = z.object({
  shards: z.int().min(1),
  session_start_limit: z.object({ max_concurrency: z.int().min(1) }),
});

/** Another answer than was asked for. */
class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`Discord answers with an error: ${status}`);
    this.status = status;
  }
}

/**
 * Asks how many connections Discord recommends for this bot, again and again while Discord cannot be reached. null when Lede ended
 * meanwhile. Without discord.js, which whoever only asks this has no use for.
 *
 * @param apiUrl another server than Discord.
 * @throws UserError when Discord refuses the token.
 */
export async function recommendedShards(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string | null },
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<Recommended | null> {
  return keepTrying(() => ask(token, apiUrl ?? DISCORDS_API), {
    ...{ log, signal },
    isRefusal: (error) => error instanceof Refused && error.status === UNAUTHORIZED,
    inWords: (error) =>
      error instanceof Refused ? error.message : `Discord cannot be reached: ${errorInWords(error)}`,
  });
}

async function ask(token: string, api: string): Promise<Recommended> {
  const url = new URL(`${api}/${VERSION}/gateway/bot`);
  // fetch takes no address with a password in it, and discord.js leaves it out, too.
  url.username = "";
  url.password = "";
  const response = await fetch(url, {
    headers: { Authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Refused(response.status);
  }
  const answer = answerSchema.parse(await response.json());
  return { shards: answer.shards, atOnce: answer.session_start_limit.max_concurrency };
}
