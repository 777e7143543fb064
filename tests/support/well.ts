import type { BotHealth } from "../../src/bot.ts";

export const NOW = new Date("2031-05-20T12:00:00Z");

/** The health of a bot with which all is well. */
export const WELL = {
  lastTick: NOW,
  stateError: null,
  waiting: 0,
  standby: false,
  refusal: null,
  isConnected: true,
  connectionSince: new Date("2031-05-20T08:00:00Z"),
  connectionProblem: null,
  failingFeeds: [],
  reading: null,
  content: { watchProblem: null, listingProblem: null, listed: NOW },
} satisfies BotHealth;
