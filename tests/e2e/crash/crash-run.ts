import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeDiscord, type Fault, startFakeDiscord } from "@lede/fake-discord";
import { setSharedClock } from "../../support/shared-clock.ts";
import type { Order } from "./bot-process.ts";
import { createRandom, type Random } from "./random.ts";
import { buildTown, type Expected, letPeopleTalk, newRound, outcomesOf, seen } from "./town.ts";
import { judge, type Verdict } from "./verdict.ts";

const POST = "POST /channels/:channel/messages";
const GIVE_UP_MS = 60_000;

export type CrashReport = Verdict & {
  readonly seed: number;
  readonly kills: number;
  /** How the bot was killed, and how often in each way. */
  readonly ways: Readonly<Record<string, number>>;
  readonly faults: number;
  readonly editions: number;
  readonly messages: number;
};

type Way = "at random" | "before a write" | "after a write" | "before a post" | "after a post" | "not at all";

/**
 * Kills the bot `kills` times while it delivers a digest in each of `servers` servers, with faults of Discord mixed in, and
 * starts it again each time; every round goes on until all of its editions are there.
 */
export async function runCrashes(options: {
  readonly kills: number;
  readonly servers: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}): Promise<CrashReport> {
  const random = createRandom(options.seed);
  const folder = mkdtempSync(join(tmpdir(), "lede-crash-"));
  mkdirSync(join(folder, "data"));
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const discord = await startFakeDiscord({ now });
  const places = buildTown(discord, options.servers);
  letPeopleTalk(discord, places);
  const ways = new Map<string, number>();
  const all: Expected[] = [];
  let kills = 0;
  let faults = 0;
  try {
    for (let round = 1; kills < options.kills; round += 1) {
      ahead += 20 * 60_000;
      const expected = await newRound(places, round, new Date(now()), folder);
      all.push(...expected);
      // Each life leaves a part of the editions to the next; the last one is let live.
      for (let life = 0; ; life += 1) {
        const isLast = kills >= options.kills || life >= 12;
        const way = isLast ? "not at all" : wayOf(random);
        faults += orderFaults(discord, random);
        const left = expected.filter((one) => seen(discord, one).includes(0)).length;
        const end = await liveOnce({ discord, folder, ahead, way, random, left });
        if (end === "killed") {
          kills += 1;
          ways.set(way, (ways.get(way) ?? 0) + 1);
        }
        discord.faults.clear();
        const missing = expected.filter((one) => seen(discord, one).includes(0)).length;
        options.say?.(`round ${round}, life ${life + 1}: ${way}, ${end}; ${missing} editions to come`);
        if (end === 0) break;
        // Mostly a restart at once; sometimes one so late that Discord has forgotten the nonces. Of what failed, the
        // next try may be an hour off.
        const isLate = isLast || random.next() < 0.15;
        ahead += isLate ? 10 * 60_000 : random.whole(1, 35) * 1000;
      }
    }
    const outcomes = await outcomesOf(folder, all);
    return {
      seed: options.seed,
      kills,
      ways: Object.fromEntries(ways),
      faults,
      editions: all.length,
      messages: all.reduce((sum, { pages }) => sum + pages, 0),
      ...judge(discord, all, outcomes),
    };
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function wayOf(random: Random): Way {
  return random.of(["at random", "before a write", "after a write", "before a post", "after a post"]);
}

/** Faults of the posts to come: lost answers, cut connections, 500s, 429s. */
function orderFaults({ faults }: FakeDiscord, random: Random): number {
  const kinds: [Fault, ...Fault[]] = [
    { kind: "lost answer", reset: true },
    { kind: "lost answer" },
    { kind: "drop", reset: true },
    { kind: "drop" },
    { kind: "status", status: 500 },
    { kind: "rate limit", retryAfterSeconds: 0.05 },
    { kind: "rate limit", retryAfterSeconds: 0.05, global: true },
  ];
  const count = random.whole(0, 4);
  for (let fault = 0; fault < count; fault += 1) {
    faults.next(random.of([POST, POST, POST, "POST /channels/:channel/threads"]), random.of(kinds));
  }
  return count;
}

/** One life of the bot: until it is killed, or (with how many editions are still waiting) its first tick is over. */
async function liveOnce(life: {
  readonly discord: FakeDiscord;
  readonly folder: string;
  readonly ahead: number;
  readonly way: Way;
  readonly random: Random;
  /** How many editions are to come. */
  readonly left: number;
}): Promise<"killed" | number> {
  const { discord, folder, ahead, way, random, left } = life;
  // Two writes and one post make up an ordinary edition. A kill leaves most of them to the next life.
  const step = random.whole(1, Math.max(2, Math.ceil(left / 3)) * (/write/u.test(way) ? 2 : 1));
  const moment = way === "before a write" ? "before" : way === "after a write" ? "after" : null;
  setSharedClock(folder, ahead);
  const { apiUrl, token } = discord;
  const die = moment === null ? {} : { die: { moment, write: step } as const };
  const order: Order = { apiUrl, token, folder, stateUrl: null, ...die };
  const file = join(import.meta.dirname, "bot-process.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(order)], { stdio: ["ignore", "pipe", "pipe"] });
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => errors.push(String(chunk)));
  const letGo = watchPosts(discord, way, step, child);
  const drop = setTimeout(
    () => discord.gateway.drop(),
    random.next() < 0.3 ? random.whole(500, 2500) : GIVE_UP_MS,
  );
  const kill = setTimeout(
    () => child.kill("SIGKILL"),
    way === "at random" ? random.whole(300, 3000) : GIVE_UP_MS,
  );
  try {
    return await new Promise((resolve, reject) => {
      let output = "";
      child.stdout.on("data", (chunk) => {
        output += String(chunk);
        const waiting = /^delivered (\d+)$/mu.exec(output)?.[1];
        if (waiting === undefined) return;
        resolve(Number(waiting));
      });
      child.on("close", (code, signal) => {
        if (signal === "SIGKILL") resolve("killed");
        else reject(new Error(`the bot ended by itself (${code}): ${errors.join("")}`));
      });
    });
  } finally {
    clearTimeout(drop);
    clearTimeout(kill);
    letGo();
    await end(child);
  }
}

/** Kills the bot when a certain post comes in: before it is carried out, or after that and before the answer. */
function watchPosts(discord: FakeDiscord, way: Way, step: number, child: ChildProcess): () => void {
  const { faults, world } = discord;
  const take = faults.take.bind(faults);
  let posts = 0;
  if (way === "before a post") {
    faults.take = (route) => {
      if (/^POST .*(messages|threads)$/u.test(route)) posts += 1;
      if (posts !== step) return take(route);
      posts += 1;
      child.kill("SIGKILL");
      return { kind: "drop" };
    };
  }
  const stop = world.subscribe(({ name }) => {
    if (way !== "after a post" || name !== "MESSAGE_CREATE") return;
    posts += 1;
    if (posts === step) child.kill("SIGKILL");
  });
  return () => {
    stop();
    faults.take = take;
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await closed;
}
