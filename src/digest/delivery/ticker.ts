import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { eachMinute } from "../../each-minute.ts";
import type { Digests } from "../digests.ts";

/**
 * Delivers what is due now, and then once a minute. Gives the function that stops it, which waits for what is being
 * sent, and lets go of what still waits for its second.
 *
 * Cron only wakes us: it runs in UTC, and a minute that it misses loses nothing, because `Digests` decides what is due.
 */
export function startTicking(parts: {
  readonly digests: Pick<Digests, "tick">;
  readonly log: Logger;
  now(): Date;
}): () => Promise<void> {
  const { digests, log, now } = parts;
  let running: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const sleepUntil = (at: Date) =>
    sleep(Math.max(0, at.getTime() - now().getTime()), undefined, { signal: stopping.signal });
  let isTicking = false;
  let wasMissed = false;
  const tick = () => {
    // One that spreads a popular minute runs into the next one, which must not wait for a third.
    if (isTicking) wasMissed = true;
    else running = tickOn();
    return running;
  };
  async function tickOn(): Promise<void> {
    isTicking = true;
    do {
      wasMissed = false;
      try {
        await digests.tick(now(), sleepUntil);
      } catch (error) {
        if (stopping.signal.aborted) break;
        log.error({ err: error }, "the digests could not be read; the next minute tries again");
      }
    } while (wasMissed && !stopping.signal.aborted);
    isTicking = false;
  }
  const end = eachMinute(tick, log);
  void tick();
  return async () => {
    stopping.abort();
    await end();
    await running;
  };
}
