import type { Logger } from "pino";
import type { Registration } from "./registration.ts";

/** How long to wait after the first, second, … failure; after more of them, the last. */
const WAIT_MINUTES = [1, 5, 15, 60] as const;
const MINUTE_MS = 60_000;

/**
 * Registers the commands, and when that fails, again and again, until it is done. Resolves after the first try and never
 * rejects, because digests and the commands registered before go on without it. `wait` resolves with false when Lede ends
 * meanwhile.
 */
export async function registerUntilDone(parts: {
  register(): Promise<Registration>;
  wait(milliseconds: number): Promise<boolean>;
  readonly log: Logger;
}): Promise<void> {
  const { register, wait, log } = parts;
  if (!(await isDone(0))) void goOn();

  async function goOn(): Promise<void> {
    for (let failures = 0; await wait(minutesAfter(failures) * MINUTE_MS); failures += 1) {
      if (await isDone(failures + 1)) return;
    }
  }

  async function isDone(failures: number): Promise<boolean> {
    try {
      log.info(await register(), "the slash commands are registered");
      return true;
    } catch (error) {
      const minutes = minutesAfter(failures);
      const again = `Lede tries again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
      log.error({ err: error }, `the slash commands could not be registered; ${again}`);
      return false;
    }
  }
}

function minutesAfter(failures: number): number {
  return WAIT_MINUTES[Math.min(failures, WAIT_MINUTES.length - 1)] ?? 0;
}
