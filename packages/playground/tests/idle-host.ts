import type { Clock } from "@lede/fake-discord";
import type { PageHost } from "../src/page/host.ts";

/** A program around the page that has no digests and no articles. */
export function idleHost(clock: Clock, botIsRunning: boolean): PageHost {
  return {
    clock,
    nextDigest: async () => null,
    deliverDigests: async () => {},
    bot: { isRunning: () => botIsRunning, start: async () => {}, stop: async () => {} },
    openPasted: async (pasted) => pasted,
    readArticles: () => [],
    saveArticles: async () => ({ kind: "saved", saved: [] }),
  };
}
