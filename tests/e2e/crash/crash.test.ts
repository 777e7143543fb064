import { expect, test } from "vitest";
import { runCrashes } from "./crash-run.ts";

// `npm run test:crash` is the same at length.
test("killed at any moment, with Discord failing too, the bot posts each edition exactly once", async () => {
  const report = await runCrashes({ kills: 8, servers: 50, seed: 20_310_520 });
  expect(report.kills).toBe(8);
  expect(report.wrong).toEqual([]);
  expect(report.refusals).toEqual([]);
  const { sent = 0, "in part": inPart = 0 } = report.results;
  expect(sent + inPart).toBe(report.editions);
}, 180_000);
