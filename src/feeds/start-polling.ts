import type { Logger } from "pino";
import { eachMinute } from "../each-minute.ts";
import type { FeedPoller } from "./feed-poller.ts";

/**
 * Reads the feeds that are due now, and then once a minute, while this process holds the lease. Gives the function that stops
 * it, which waits for what is being read.
 */
export function startPolling(parts: {
  readonly poller: Pick<FeedPoller, "poll">;
  readonly lease: { hold(): Promise<boolean> };
  readonly log: Logger;
}): () => Promise<void> {
  const { poller, lease, log } = parts;
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const poll = async (): Promise<void> => {
    try {
      if (await lease.hold()) await poller.poll(stopping.signal);
    } catch (error) {
      log.error({ err: error }, "the feeds could not be read; the next minute tries again");
    }
  };
  const tick = () => {
    running ??= poll().finally(() => {
      running = null;
    });
  };
  const end = eachMinute(tick, log);
  tick();
  return async () => {
    stopping.abort();
    await end();
    await running;
  };
}
