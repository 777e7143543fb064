import type { Logger } from "pino";
import type { Closing } from "./closing.ts";
import { FeedPoller } from "./feeds/feed-poller.ts";
import { FeedRecords } from "./feeds/feed-record.ts";
import { startPolling } from "./feeds/start-polling.ts";
import type { Stores } from "./open-stores.ts";
import type { WebReader } from "./web/web-reader.ts";

type FeedsOptions = {
  readonly contentDirectory: string;
  readonly feeds?: readonly string[];
  readonly log: Logger;
  now(): Date;
};

/** The feeds that become articles. */
export type OpenedFeeds = {
  /** Addresses of feeds that could not be read for a day. */
  failing(): readonly string[];
  /** Begins to read them, where this process fills the library. Ends with `closing`, and the connections of `web` with it. */
  start(): void;
};

/** Knows the feeds, and reads none before `start`. */
export function openFeeds(
  { contentDirectory, feeds: addresses = [], log, now }: FeedsOptions,
  { state, library, feedsLease: lease }: Pick<Stores, "state" | "library" | "feedsLease">,
  web: WebReader,
  closing: Closing,
): OpenedFeeds {
  const records = new FeedRecords(state);
  const poller = new FeedPoller({ contentDirectory, addresses, records, web, log, now });
  return {
    failing: () => poller.failing(),
    start() {
      if (library.kind !== "served") return;
      const stop = startPolling({ poller, lease, log });
      closing.add("the reading of feeds", async () => {
        const stopped = stop();
        // A server that is slow to answer would hold up the end.
        await web.close();
        await stopped;
      });
    },
  };
}
