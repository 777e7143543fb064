import { type FakeDiscordOptions, startFakeDiscord } from "@lede/fake-discord";
import { type Client, Events } from "discord.js";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createClient } from "../../src/discord/client.ts";
import { Connection } from "../../src/discord/connection.ts";

/** Probes every 50 ms, so that silence is noticed in 150. */
async function stage(options: FakeDiscordOptions = {}) {
  const discord = await startFakeDiscord(options);
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => logged.push(JSON.parse(line).msg) });
  let time = Date.parse("2031-05-20T12:00:00Z");
  const connection = new Connection(log, () => new Date(time), { probeEvery: 50 });
  const client = createClient({ apiUrl: discord.apiUrl, shards: "auto", connection, log });
  const ready = new Promise<Client>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  connection.joined();
  onTestFinished(async () => {
    connection.close();
    await discord.close();
    await client.destroy();
  });
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  return { discord, client, connection, logged, pass };
}

test("a cut connection is lost and back, with one line each and how long it lasted", async () => {
  const { discord, connection, logged, pass } = await stage();
  expect(connection.health()).toMatchObject({ isConnected: true, connectionProblem: null });
  discord.gateway.drop();
  await expect.poll(() => connection.health().isConnected).toBe(false);
  expect(connection.health().connectionProblem).toContain("code 1006");
  pass(134);
  await expect.poll(() => connection.health().isConnected).toBe(true);
  expect(logged).toEqual([
    "the connection to Discord is lost: the connection was closed (code 1006)",
    "the connection to Discord is back after 2 min 14 s",
  ]);
});

test("a connection over which nothing comes any more counts as lost, though it is open", async () => {
  const { discord, connection, logged } = await stage();
  discord.gateway.silence();
  await expect.poll(() => connection.health().isConnected).toBe(false);
  expect(logged).toEqual(["the connection to Discord is lost: Discord does not answer any more"]);
});

test("an open connection on which nothing happens is well for as long as Discord answers", async () => {
  const { client, connection, logged, discord } = await stage();
  let answers = 0;
  client.on(Events.Debug, (message) => {
    if (message.includes("Heartbeat acknowledged")) answers += 1;
  });
  await expect.poll(() => answers).toBeGreaterThan(5);
  expect(connection.health().isConnected).toBe(true);
  expect(logged).toEqual([]);
  expect(discord.gateway.connected).toBe(1);
});

test("leaving is no loss", async () => {
  const { discord, connection, logged } = await stage();
  connection.close();
  discord.gateway.drop();
  await expect.poll(() => discord.gateway.connected).toBe(1);
  expect(logged).toEqual([]);
});

test("of several shards, each is said by its number when it is lost and back", async () => {
  const { discord, connection, logged, pass } = await stage({ shards: 3, maxConcurrency: 16 });
  const shards = (problem: unknown) => [
    { id: 0, problem: null },
    { id: 1, problem },
    { id: 2, problem: null },
  ];
  expect(connection.health()).toMatchObject({ isConnected: true, shardCount: 3, shards: shards(null) });
  discord.gateway.drop(1);
  await expect.poll(() => connection.health().isConnected).toBe(false);
  const closed = "the connection was closed (code 1006)";
  expect(connection.health()).toMatchObject({
    connectionProblem: `1 of the 3 shards of this process are lost: 1 (${closed})`,
    shards: shards(closed),
  });
  pass(5);
  await expect.poll(() => connection.health().isConnected).toBe(true);
  expect(logged).toEqual([`shard 1 of 3 is lost: ${closed}`, "shard 1 of 3 is back after 5 s"]);
});
