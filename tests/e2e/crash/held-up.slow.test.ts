import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startFakeDiscord } from "@lede/fake-discord";
import { describe, expect, onTestFinished, test } from "vitest";
import { letTimePass } from "../../support/engines.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { setSharedClock } from "../../support/shared-clock.ts";
import { postgresUrl, redisUrl } from "../../support/stores.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import type { Order } from "./bot-process.ts";
import { buildTown, letPeopleTalk, newRound, outcomesOf } from "./town.ts";
import { judge } from "./verdict.ts";

const SERVERS = 20;
/** In the middle: some editions are posted, one or more are under way, the others are not begun. */
const STOPPED_AT = 8;

const ENGINES = [
  { engine: "SQLite", missing: false },
  { engine: "Redis", missing: redisUrl === "" },
  { engine: "PostgreSQL", missing: postgresUrl === "" },
] as const;

// The fake Discord forgets nonces after three minutes, and a lease passes on after a minute and a half.
const CASES = [
  { moment: "before", stopped: "100 seconds", milliseconds: 100_000 },
  { moment: "after", stopped: "100 seconds", milliseconds: 100_000 },
  { moment: "before", stopped: "10 minutes", milliseconds: 600_000 },
  { moment: "after", stopped: "10 minutes", milliseconds: 600_000 },
] as const;

/** A town with digests that are due, and bots on one state; one clock for all of them. */
async function openTown(engine: (typeof ENGINES)[number]["engine"]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "data"));
  const stateUrl = engine === "SQLite" ? null : await ownDatabase(engine, "held-up");
  const clock = { ahead: 0 };
  const discord = await startFakeDiscord({ now: () => Date.now() + clock.ahead });
  onTestFinished(() => discord.close());
  const setClock = async (ahead: number) => {
    const passed = ahead - clock.ahead;
    clock.ahead = ahead;
    setSharedClock(folder, ahead);
    if (stateUrl !== null && passed > 0) await letTimePass(stateUrl, "digest-", passed);
  };
  setSharedClock(folder, 0);
  const places = buildTown(discord, SERVERS);
  letPeopleTalk(discord, places);
  const expected = await newRound(places, 1, new Date(), folder, stateUrl);
  return {
    discord,
    setClock,
    passTime: (milliseconds: number) => setClock(clock.ahead + milliseconds),
    start(stop?: Order["stop"]) {
      const { apiUrl, token } = discord;
      return startBotProcess({ apiUrl, token, folder, stateUrl, ...(stop && { stop }) });
    },
    verdict: async () => judge(discord, expected, await outcomesOf(folder, expected, stateUrl)),
  };
}

function startBotProcess(order: Order) {
  const file = join(import.meta.dirname, "bot-process.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(order)], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { out: "", errors: "" };
  child.stdout.on("data", (chunk) => {
    output.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    output.errors += String(chunk);
  });
  onTestFinished(() => end(child));
  return {
    child,
    output,
    isStopped: () => /^State:\tT/mu.test(readFileSync(`/proc/${child.pid}/status`, "utf8")),
    hasDelivered: () => {
      if (child.exitCode !== null) throw new Error(`the bot ended by itself: ${output.errors}`);
      return output.out.includes("delivered");
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await closed;
}

const patience = { timeout: 60_000, interval: 20 };

describe.each(ENGINES)("a bot on $engine", ({ engine, missing }) => {
  test.skipIf(missing || process.platform !== "linux").each(CASES)(
    "that is stopped for $stopped $moment it sends a page, while another takes over, posts nothing twice",
    async ({ moment, milliseconds }) => {
      const town = await openTown(engine);
      const first = town.start({ moment, post: STOPPED_AT });
      await expect.poll(first.isStopped, patience).toBe(true);
      await town.passTime(milliseconds);
      const second = town.start();
      await expect.poll(second.hasDelivered, patience).toBe(true);
      first.child.kill("SIGCONT");
      // It waits until the other has made room for it, by the town's clock.
      let left = 40;
      const hasDelivered = async () => {
        if (first.hasDelivered()) return true;
        if (left > 0) await town.passTime(1_000);
        left -= 1;
        return false;
      };
      await expect.poll(hasDelivered, { timeout: 60_000, interval: 100 }).toBe(true);
      await Promise.all([end(first.child), end(second.child)]);

      // What failed is tried again later, by whoever is there then.
      await town.passTime(20 * 60_000);
      const last = town.start();
      await expect.poll(last.hasDelivered, patience).toBe(true);
      await end(last.child);

      const { wrong, results, refusals } = await town.verdict();
      expect(wrong).toEqual([]);
      expect(refusals).toEqual([]);
      // Nothing can be found out only where people wrote after it.
      expect(Object.keys(results).filter((result) => !result.startsWith("sent"))).toEqual(
        results["in part, busy channel"] === undefined ? [] : ["in part, busy channel"],
      );
    },
    180_000,
  );
});
