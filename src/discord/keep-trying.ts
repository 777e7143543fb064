import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import { TOKEN_REFUSED } from "./token-refused.ts";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export type Trying = {
  readonly log: Logger;
  /** Aborted when Lede ends meanwhile. */
  readonly signal: AbortSignal;
  /** Whether an error means that Discord refuses the token. */
  isRefusal(error: unknown): boolean;
  /** What an error means. */
  inWords(error: unknown): string;
  /** Hears in words why a try failed. */
  onProblem?(why: string): void;
};

/**
 * Asks Discord for something at the start, again and again with growing pauses for as long as it cannot be reached: one second,
 * doubled with each failure up to a minute. Each try that fails is one line in the log. null when Lede ended meanwhile.
 *
 * @throws UserError when Discord refuses the token.
 */
export async function keepTrying<Result>(
  ask: () => Promise<Result>,
  { log, signal, isRefusal, inWords, onProblem }: Trying,
): Promise<Result | null> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted) return null;
      if (isRefusal(error)) throw new UserError(TOKEN_REFUSED, { cause: error });
      const problem = inWords(error);
      onProblem?.(problem);
      const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      log.warn(`${problem}. Lede tries again in ${wait / 1000} s`);
      log.debug({ err: error }, "where it went wrong");
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
