import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from "@lede/fake-discord";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { lockDirectory } from "../../../src/state/directory-lock.ts";
import { textOf } from "../../support/bot-stage.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { buildTown, newRound, outcomesOf } from "../crash/town.ts";
import { judge } from "../crash/verdict.ts";
import { cli, main, run } from "../program.ts";
import { spreadOut } from "./fleet.ts";

const WAIT = { timeout: 60_000, interval: 200 };
const SERVERS = 8;

const healthSchema = z.object({
  status: z.string(),
  problems: z.array(z.string()),
  shards: z.array(z.object({ id: z.int() })),
  slots: z.int().nullable(),
  articles: z.int().nullable(),
  processes: z.array(
    z.object({ name: z.string(), pid: z.int().nullable(), restarts: z.int(), problems: z.array(z.string()) }),
  ),
});

type Sharding = Pick<FakeDiscordOptions, "shards" | "guildsPerShard">;

/** A manager with three processes for four shards, at a Discord of its own with servers in each shard. */
async function open(environment: Record<string, string> = {}, sharding: Sharding = {}) {
  const folder = temporaryFolder();
  const discord = await startFakeDiscord({
    ...{ shards: 4, maxConcurrency: 4, answerWithin: 15_000 },
    ...sharding,
  });
  onTestFinished(() => discord.close());
  const places = buildTown(discord, SERVERS, { kinds: ["plain"], idOf: spreadOut });
  for (const name of ["content", "data"]) mkdirSync(join(folder, name));
  const settings = {
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DISCORD_API_PACED: "true" },
    ...{ CONTENT_DIR: join(folder, "content"), DATA_DIR: join(folder, "data") },
    ...{ SHARDS: "processes:3", HEALTH_PORT: "0" },
    ...environment,
  };
  const start = () => manager(discord, settings);
  return { folder, discord, places, settings, start };
}

function manager(discord: FakeDiscord, settings: Record<string, string>) {
  const program = run(main, [], settings, null);
  const { seen, child, ended } = program;
  const address = () => /http:\S+(?=\/health)/u.exec(seen.stdout)?.[0] ?? "http://127.0.0.1:1";
  const get = async (path: string) => (await fetch(`${address()}${path}`)).text();
  const health = async () => healthSchema.parse(JSON.parse(await get("/health")));
  return {
    ...program,
    get,
    health,
    /** Until all processes are in Discord and share the servers among them. */
    async ready() {
      await expect.poll(() => seen.stdout, WAIT).toContain("oauth2/authorize?client_id=");
      await expect.poll(() => get("/readyz"), WAIT).toBe("ready\n");
      await expect.poll(async () => (await health()).slots, WAIT).toBe(64);
      expect(discord.gateway.shards.map(([id]) => id).toSorted()).toEqual([0, 1, 2, 3]);
    },
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

test("one manager runs three processes: each server is served once, one that dies comes back, and one signal ends all, also one that hangs", async () => {
  const { folder, discord, places, start, settings } = await open();
  const expected = await newRound(places, 1, new Date(), folder);
  const lede = start();
  await lede.ready();

  // Its state and its library are one, and the log of all is one.
  expect(existsSync(join(folder, "data", "library.sqlite"))).toBe(true);
  expect(lockDirectory(join(folder, "data"))).toBeNull();
  expect(lede.seen.stderr).not.toContain("another Lede is running");
  for (const shards of ["0/4", "1-2/4", "3/4"]) expect(lede.seen.stderr).toContain(`"shards":"${shards}"`);
  expect(discord.requests.filter(({ route }) => route.startsWith("PUT "))).toHaveLength(1);

  const outcomes = async () => [...(await outcomesOf(folder, expected)).values()];
  await expect.poll(outcomes, WAIT).toEqual(places.map(() => "sent"));
  const { wrong, refusals } = judge(discord, expected, await outcomesOf(folder, expected));
  expect(wrong).toEqual([]);
  expect(refusals).toEqual([]);

  for (const { ownerId, channelId } of places) {
    await discord.user(ownerId, { channelId }).command("headlines");
  }
  const answered = async () =>
    [...(await lede.get("/metrics")).matchAll(/^lede_commands_total\{.*process="(\d)"\} (\d+)$/gmu)].map(
      ([, process, count]) => `${process}: ${count}`,
    );
  // Of four shards, the second process has two.
  expect((await answered()).toSorted()).toEqual(["0: 2", "1: 4", "2: 2"]);

  const victim = (await lede.health()).processes[1]?.pid ?? 0;
  process.kill(victim, "SIGKILL");
  await expect
    .poll(() => lede.seen.stderr, WAIT)
    .toContain("Process 1 (shards 1-2/4) has ended by itself (SIGKILL). It is started again in 1 s");
  await lede.ready();
  const { processes } = await lede.health();
  expect(processes.map(({ restarts }) => restarts)).toEqual([0, 1, 0]);
  expect(processes[1]?.pid).not.toBe(victim);

  const port = /127\.0\.0\.1:(\d+)\/health/u.exec(lede.seen.stdout)?.[1] ?? "";
  const { stdout } = await run(cli, ["status"], { ...settings, HEALTH_PORT: port }, null).ended;
  expect(stdout).toContain("Lede is running, and ready.\n");
  expect(stdout).toContain("Processes: 3, all of which run; they were started again 1 time.\n");
  expect(stdout).toContain("Shards of 4: connected: 0, 1, 2 and 3.\n");

  // One of them hangs, and must be left no longer than the others.
  process.kill(processes[2]?.pid ?? 0, "SIGSTOP");
  const { code, stderr } = await lede.stop();
  expect(code).toBe(0);
  expect(stderr).toContain("a process took too long to end and is ended");
  expect(stderr.match(/has ended by itself/gu)).toHaveLength(1);
  expect(discord.gateway.connected).toBe(0);
  expect(processes.filter(({ pid }) => isRunning(pid ?? 0))).toEqual([]);
}, 120_000);

test("where Discord demands more shards than it recommends, all processes start again with more", async () => {
  // Of eight servers, each of two shards would have four.
  const { discord, start } = await open({ SHARDS: "processes:2" }, { shards: 2, guildsPerShard: 3 });
  const lede = start();
  await lede.ready();
  expect(lede.seen.stderr).toContain("Discord demands more than 2 shards.");
  expect(discord.gateway.shards.map(([, count]) => count)).toEqual([4, 4, 4, 4]);
  expect((await lede.stop()).code).toBe(0);
}, 120_000);

test("what an editor saves, all processes answer from, and a killed manager leaves none behind", async () => {
  const { folder, discord, places, start } = await open();
  const lede = start();
  await lede.ready();
  writeFileSync(
    join(folder, "content", "gate.md"),
    "---\ntitle: Gate opens\npublished: 2020-05-02\n---\n\n“We open the gate on Monday,” said Ida Holm, the mayor.\n",
  );
  for (const { ownerId, channelId } of places.slice(0, 4)) {
    const person = discord.user(ownerId, { channelId });
    await expect
      .poll(async () => textOf((await person.command("headlines")).message), WAIT)
      .toContain("Gate opens");
  }
  const { articles, processes } = await lede.health();
  expect(articles).toBe(1);
  lede.child.kill("SIGKILL");
  await expect.poll(() => discord.gateway.connected, WAIT).toBe(0);
  const running = () => processes.filter(({ pid }) => isRunning(pid ?? 0));
  await expect.poll(running, WAIT).toEqual([]);
}, 120_000);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a process refuses to run another version than its manager’s", async () => {
  const order = { number: 0, shards: { ids: [0], count: 1 }, version: "0.0.1/1/1" };
  const program = resolve("src/bot-process.ts");
  const { code } = await run(program, [JSON.stringify(order)], { DISCORD_TOKEN: "a.b.c" }, null).ended;
  expect(code).toBe(76);
});

describe("a manager", () => {
  test.each([
    ["a token that Discord refuses", { DISCORD_TOKEN: "wrong.token.given" }, "does not accept this token"],
    ["a missing content folder", { CONTENT_DIR: "/nowhere/content" }, "/nowhere/content"],
    // The first process finds it.
    ["a state of an unknown kind", { STATE_URL: "mysql://127.0.0.1/x" }, "STATE_URL"],
  ])("ends with 78 and one sentence because of %s", async (_, environment, hint) => {
    const { start } = await open({ ...environment, LOG_LEVEL: "fatal" });
    const { code, stderr } = await start().ended;
    expect(code).toBe(78);
    expect(stderr).toContain(hint);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("that cannot reach Discord says so and waits, and a signal ends it", async () => {
    const { discord, start } = await open();
    await discord.close();
    const lede = start();
    await expect.poll(() => lede.seen.stderr, WAIT).toContain("Lede tries again in 2 s");
    expect(await lede.get("/livez")).toBe("alive\n");
    expect(await lede.get("/readyz")).toBe("Lede asks Discord how many connections it needs.\n");
    expect((await lede.stop()).code).toBe(0);
  });
});
