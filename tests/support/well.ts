import type { BotHealth } from "../../src/bot.ts";

export const NOW = new Date("2031-05-20T12:00:00Z");

/** The health of a bot with which all is well. */
export const WELL = {
  lastTick: NOW,
  stateError: null,
  waiting: 0,
  standby: false,
  slots: 64,
  refusal: null,
  isConnected: true,
  connectionSince: new Date("2031-05-20T08:00:00Z"),
  connectionProblem: null,
  connectionLosses: 0,
  articles: 1200,
  shards: [{ id: 0, problem: null }],
  shardCount: 1,
  failingFeeds: [],
  reading: null,
  library: null,
  content: { watchProblem: null, listingProblem: null, listed: NOW, faults: 0 },
} satisfies BotHealth;
