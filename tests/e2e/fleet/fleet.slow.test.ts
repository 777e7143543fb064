import { join } from "node:path";
import { type FakeDiscordOptions, startFakeDiscord } from "@lede/fake-discord";
import { expect, onTestFinished, test } from "vitest";
import { ownDatabase } from "../../support/own-database.ts";
import { redisUrl } from "../../support/stores.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { buildTown, newRound, outcomesOf } from "../crash/town.ts";
import { judge } from "../crash/verdict.ts";
import { type FleetBot, openFleet, registerBefore, spreadOut } from "./fleet.ts";

const SHARDS = 16;
const PARTS = [0, 4, 8, 12].map((first) => ({
  ids: [first, first + 1, first + 2, first + 3],
  count: SHARDS,
}));

/** Servers over sixteen shards, four processes with four shards each, and a digest due in each server. */
async function openSixteen(servers: number, options: FakeDiscordOptions, apiIsPaced: boolean) {
  const folder = temporaryFolder();
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const discord = await startFakeDiscord({
    ...{ shards: SHARDS, maxConcurrency: 16, now },
    // A busy machine must not look like a bot that does not answer.
    answerWithin: 15_000,
    ...options,
  });
  onTestFinished(() => discord.close());
  await registerBefore(discord);
  // Four processes that write all the time: a file has one writer at a time.
  const stateUrl = redisUrl === "" ? join(folder, "state.sqlite") : await ownDatabase("Redis", "fleet");
  const places = buildTown(discord, servers, { kinds: ["plain"], idOf: spreadOut });
  const fleet = openFleet(discord, { folder, stateUrl, apiIsPaced });
  onTestFinished(() => fleet.close());
  const expected = await newRound(places, 1, new Date(now()), folder, stateUrl);
  const pass = (milliseconds: number) => {
    clock.ahead += milliseconds;
    fleet.setClock(clock.ahead);
  };
  const bots = await Promise.all(PARTS.map((part, index) => fleet.start(`bot-${index}`, part)));
  const verdict = async () => judge(discord, expected, await outcomesOf(folder, expected, stateUrl));
  return { discord, fleet, places, bots, pass, verdict };
}

/** All at the same time, again and again while something waits for its next try, as on a machine that is too busy for its state. */
async function deliverAll(bots: readonly FleetBot[], pass: (milliseconds: number) => void): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    const ticks = await Promise.all(bots.map((bot) => bot.tick()));
    expect(ticks.map(({ slots }) => slots)).toEqual(bots.map(() => 16));
    if (ticks.every(({ waiting }) => waiting === 0)) return;
    pass(6 * 60_000);
  }
  throw new Error("after six rounds some editions still wait");
}

test("four processes with four of sixteen shards each deliver for 2,000 servers, each edition once, and answer in their own", async () => {
  const { discord, places, bots, pass, verdict } = await openSixteen(2000, {}, true);
  expect(discord.gateway.shards.map(([id]) => id).toSorted((one, other) => one - other)).toEqual([
    ...Array(SHARDS).keys(),
  ]);
  await deliverAll(bots, pass);
  for (const { ownerId, channelId } of places.slice(0, SHARDS)) {
    await discord.user(ownerId, { channelId }).command("headlines");
  }
  expect(await Promise.all(bots.map((bot) => bot.answered()))).toEqual([4, 4, 4, 4]);
  const { wrong, results, refusals } = await verdict();
  expect(wrong).toEqual([]);
  expect(refusals).toEqual([]);
  const sent = Object.entries(results).filter(([result]) => result.startsWith("sent"));
  expect(sent.reduce((sum, [, count]) => sum + count, 0)).toBe(places.length);
}, 300_000);

test("together they keep to Discord's limit, and a process that dies leaves its shards to the one that takes them", async () => {
  const { discord, fleet, bots, pass, verdict } = await openSixteen(400, { rateLimits: true }, false);
  const tooMany = new Set<object>();
  const look = setInterval(() => {
    for (const request of discord.requests) if (request.status === 429) tooMany.add(request);
  }, 100);
  onTestFinished(() => clearInterval(look));
  const [first, second, third, fourth] = bots;
  // The fourth one dies before it delivers anything; its successor starts on another machine, with the same shards.
  await fourth?.kill();
  await Promise.all([first, second, third].map((bot) => bot?.tick()));
  pass(120_000);
  const successor = await fleet.start("successor", PARTS[3] ?? "auto");
  await deliverAll([successor, ...bots.slice(0, 3)], pass);
  expect((await verdict()).wrong).toEqual([]);
  // What is held up on its way may arrive together with what follows it. At four times the limit it would be hundreds.
  expect(tooMany.size).toBeLessThanOrEqual(4);
}, 300_000);
