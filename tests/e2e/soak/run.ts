/**
 * The soak: `npm run test:soak`. Takes how many minutes (30), interactions a second (100), and servers (50). The content changes
 * and a digest falls due in each server every minute, the gateway is dropped every minute, and the state's engine (a Redis of
 * our own, where there is one) is restarted every five, in a short run twice.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { startFakeDiscord } from "@lede/fake-discord";
import { buildTown, type Expected, newRound, outcomesOf, seen } from "../crash/town.ts";
import { judge } from "../crash/verdict.ts";
import { letPeopleAsk } from "./people.ts";
import type { SoakOrder } from "./soak-process.ts";
import { startStateEngine } from "./state-engine.ts";

const [minutes = 30, perSecond = 100, servers = 50] = process.argv.slice(2).map(Number);
const MINUTE_MS = 60_000;
/** Within the minute: the round comes first, so that it is written down before the engine is away. */
const DROP_AT_MS = 25_000;
const RESTART_AT_MS = 40_000;
const RESTART_EVERY = Math.min(5, Math.max(1, Math.floor(minutes / 2)));
/** The state counts as away for so long after its engine is back: clients connect again. */
const BACK_AFTER_MS = 3_000;
/** An edition whose try failed is tried again after five minutes. */
const LAST_EDITIONS_MS = 7 * MINUTE_MS;

const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "lede-soak-"));
mkdirSync(join(folder, "data"));
const engine = await startStateEngine(folder);
// Each edition must still be there at the end, behind all answers in its channel.
const discord = await startFakeDiscord({
  messagesPerChannel: Math.ceil((2 * (minutes + 1) * 60 * perSecond) / servers),
});
try {
  process.exitCode = (await soak()) ? 0 : 1;
} finally {
  await discord.close();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function soak(): Promise<boolean> {
  const { stateUrl } = engine;
  const places = buildTown(discord, servers, { kinds: ["plain", "thread", "publish"] });
  const expected: Expected[] = [...(await newRound(places, 1, new Date(), folder, stateUrl))];
  const bot = await startBot({ apiUrl: discord.apiUrl, token: discord.token, folder, stateUrl });
  let isDown = false;
  const people = letPeopleAsk(discord, places, perSecond, () => isDown);
  say(
    `${minutes} minutes at ${perSecond} a second, ${servers} servers, ${stateUrl === null ? "SQLite" : "Redis"}`,
  );
  for (let minute = 1; minute <= minutes; minute += 1) {
    const ends = performance.now() + MINUTE_MS;
    await sleep(DROP_AT_MS);
    discord.gateway.drop();
    await sleep(RESTART_AT_MS - DROP_AT_MS);
    if (minute % RESTART_EVERY === 0) {
      isDown = true;
      await engine.restart();
      await sleep(BACK_AFTER_MS);
      isDown = false;
    }
    if (minute < minutes)
      expected.push(...(await newRound(places, minute + 1, new Date(), folder, stateUrl)));
    await sleep(Math.max(0, ends - performance.now()));
    const { asked, answered, unanswered, errors, errorsDuringRestart } = people.counts;
    const memory = bot.memory.at(-1)?.megabytes ?? Number.NaN;
    say(
      `minute ${minute}: ${asked} asked, ${answered} answered, ${unanswered} not, ${errors} errors (${errorsDuringRestart} while the state was away), ${memory.toFixed(0)} MB`,
    );
  }
  const asked = await people.leave();
  const missing = () => expected.filter((one) => seen(discord, one).includes(0)).length;
  for (const until = performance.now() + LAST_EDITIONS_MS; missing() > 0 && performance.now() < until; ) {
    await sleep(1000);
  }
  await bot.stop();
  const { wrong, results, refusals } = judge(discord, expected, await outcomesOf(folder, expected, stateUrl));
  const took = asked.took.toSorted((one, other) => one - other);
  const percentile = (share: number) => Math.round(took[Math.floor((took.length - 1) * share)] ?? Number.NaN);
  say(
    `answers: ${asked.answered} of ${asked.asked}; ${asked.unanswered} not answered within Discord's three seconds`,
  );
  for (const [missed, times] of asked.missed) say(`  ${missed}: ${times}`);
  say(`  median ${percentile(0.5)} ms, 99 % within ${percentile(0.99)} ms, slowest ${percentile(1)} ms`);
  say(
    `errors shown: ${asked.errors}, and ${asked.errorsDuringRestart} while the state's engine was restarted`,
  );
  say(`memory: ${slopeOf(bot.memory).toFixed(1)} MB an hour, without the first fifth of the time`);
  say(`editions: ${expected.length}, by the ledger ${JSON.stringify(results)}`);
  // An answer that came too late is counted above.
  const others = refusals.filter((refusal) => !refusal.includes(" 10062 "));
  for (const line of [...wrong, ...others].slice(0, 20)) say(`  ${line}`);
  const isGood = wrong.length + others.length === 0 && asked.errors === 0 && asked.unanswered === 0;
  say(isGood ? "Each edition was seen exactly once, and everyone was answered." : "NOT all went well.");
  return isGood;
}

type Sample = { readonly hours: number; readonly megabytes: number };

/** The real bot in a process of its own. */
async function startBot(order: SoakOrder) {
  const file = join(import.meta.dirname, "soak-process.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const memory: Sample[] = [];
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line === "ready") ready.resolve();
    const megabytes = /^memory (.+)$/u.exec(line)?.[1];
    if (megabytes !== undefined)
      memory.push({ hours: performance.now() / 3_600_000, megabytes: Number(megabytes) });
  });
  void closed.then(() => ready.reject(new Error("the bot ended by itself")));
  await ready.promise;
  return {
    memory: memory as readonly Sample[],
    async stop() {
      child.kill("SIGTERM");
      await closed;
    },
  };
}

/** Megabytes an hour, by least squares. */
function slopeOf(all: readonly Sample[]): number {
  const samples = all.slice(Math.floor(all.length / 5));
  const mean = (figureOf: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + figureOf(sample), 0) / samples.length;
  const [hours, megabytes] = [mean((one) => one.hours), mean((one) => one.megabytes)];
  const covariance = mean((one) => (one.hours - hours) * (one.megabytes - megabytes));
  return covariance / mean((one) => (one.hours - hours) ** 2);
}
