import { expect, test } from "vitest";
import { runCrashes } from "./crash-run.ts";

// `npm run test:crash` is the same at length.
test("killed at any moment, with Discord failing too, the bot posts each edition exactly once", async () => {
  const report = await runCrashes({ kills: 8, servers: 50, seed: 20_310_520 });
  expect(report.kills).toBe(8);
  expect(report.wrong).toEqual([]);
  expect(report.refusals).toEqual([]);
  // Where someone writes after a message whose answer was lost, it cannot be known again. Elsewhere it can.
  expect(Object.keys(report.results)).not.toContain("in part");
  const { sent = 0, "sent, busy channel": busy = 0, "in part, busy channel": unknown = 0 } = report.results;
  expect(sent + busy + unknown).toBe(report.editions);
}, 180_000);
