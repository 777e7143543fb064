import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { startBot } from "../../src/bot.ts";
import { main, run, runCommand } from "./program.ts";

/** Within which it promises to end, in milliseconds. */
const PROMISED = 8_000;

async function opened(): Promise<FakeDiscord> {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

function settings(discord: Pick<FakeDiscord, "token" | "apiUrl">): Record<string, string> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
}

describe("SIGTERM ends the bot with 0 within eight seconds", () => {
  it("while all is well, and says why it ends", async () => {
    const { child, seen, ended } = run(main, [], settings(await opened()), null);
    await expect.poll(() => seen.stdout).toContain("Lede is there");
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
    expect(seen.stderr).toContain("Lede stops, as SIGTERM asks");
    expect(seen.stderr).not.toContain('"level":40');
  });

  it("while Discord is gone since it joined", async () => {
    const discord = await opened();
    const { child, seen, ended } = run(main, [], settings(discord), null);
    await expect.poll(() => seen.stdout).toContain("Lede is there");
    await discord.close();
    await expect.poll(() => seen.stderr).toContain("the connection to Discord is lost");
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
  });

  it("while the connection to Discord is open and silent", async () => {
    const discord = await opened();
    const { child, seen, ended } = run(main, [], settings(discord), null);
    await expect.poll(() => seen.stdout).toContain("Lede is there");
    discord.gateway.silence();
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
  });

  it("while Discord has never been there", async () => {
    const discord = await startFakeDiscord();
    await discord.close();
    const { child, seen, ended } = run(main, [], settings(discord), null);
    await expect.poll(() => seen.stderr).toContain("Lede tries again in");
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
  });

  it("while Discord takes the connection and says nothing", async () => {
    const { port, connections } = await silentServer();
    const environment = { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
    const { child, ended } = run(main, [], environment, null);
    await expect.poll(() => connections.length).toBeGreaterThan(0);
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
  });

  it("while an edition is being sent, which the next start finishes", async () => {
    const discord = await opened();
    const folder = await withDueDigest(discord);
    discord.faults.next("POST /channels/:channel/messages", { kind: "rate limit", retryAfterSeconds: 25 });
    const environment = { ...settings(discord), DATA_DIR: folder };
    const { child, ended } = run(main, [], environment, null);
    const posts = () => discord.requests.filter(({ route }) => route === "POST /channels/:channel/messages");
    await expect.poll(() => posts().length).toBe(1);
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
    const { news } = discord.newsroom.channels;
    expect(discord.world.messages.list(news)).toHaveLength(0);
    const next = run(main, [], environment, null);
    await expect.poll(() => discord.world.messages.list(news).length).toBe(1);
    expect(await endedBy("SIGINT", next.child, next.ended)).toBe(0);
  });

  it("while the engine of its state does not answer", async () => {
    const discord = await opened();
    const redis = await tinyRedis();
    const environment = { ...settings(discord), STATE_URL: `redis://127.0.0.1:${redis.port}` };
    const { child, seen, ended } = run(main, [], environment, null);
    await expect.poll(() => seen.stdout).toContain("Lede is there");
    redis.stall();
    expect(await endedBy("SIGTERM", child, ended)).toBe(0);
  });
});

it("a second signal ends it at once", async () => {
  const discord = await opened();
  const folder = await withDueDigest(discord);
  discord.faults.next("POST /channels/:channel/messages", { kind: "rate limit", retryAfterSeconds: 25 });
  const { child, seen, ended } = run(main, [], { ...settings(discord), DATA_DIR: folder }, null);
  const { requests } = discord;
  await expect
    .poll(() => requests.some(({ route }) => route === "POST /channels/:channel/messages"))
    .toBe(true);
  child.kill("SIGTERM");
  await expect.poll(() => seen.stderr).toContain("Lede stops");
  // As a person does: again and again until it is gone.
  const again = setInterval(() => child.kill("SIGINT"), 100);
  onTestFinished(() => clearInterval(again));
  expect((await ended).code).toBe(130);
});

describe("signals reach the bot", () => {
  it.each(["start", "run dev"])("through npm %s", async (script) => {
    const discord = await opened();
    const npm = runCommand(
      ["npm", ...script.split(" ")],
      { ...settings(discord), HOME: tmpdir() },
      null,
      resolve("."),
    );
    await expect.poll(() => npm.seen.stdout).toContain("Lede is there");
    expect(discord.gateway.connected).toBe(1);
    npm.child.kill("SIGTERM");
    // The bot’s output is npm’s own: this waits for both of them.
    await npm.ended;
    expect(discord.gateway.connected).toBe(0);
    expect(npm.seen.stderr).toContain("Lede stops, as SIGTERM asks");
  });
});

/** Sends the signal, and gives the exit code, if it ends in time. */
async function endedBy(
  signal: NodeJS.Signals,
  child: ReturnType<typeof run>["child"],
  ended: ReturnType<typeof run>["ended"],
): Promise<number | null | "too late"> {
  child.kill(signal);
  const { promise: late, resolve: giveUp } = Promise.withResolvers<"too late">();
  const timer = setTimeout(() => giveUp("too late"), PROMISED);
  const code = await Promise.race([ended.then((end) => end.code), late]);
  clearTimeout(timer);
  return code;
}

/** A data folder with a digest that has been due for some minutes. */
async function withDueDigest(discord: FakeDiscord): Promise<string> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "lede-due-"));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId: null,
    contentDirectory: resolve("content"),
    dataDirectory,
    stateUrl: null,
    log: pino({ level: "silent" }),
    now: () => minutesAgo(20),
  });
  const { ownerId, channels } = discord.newsroom;
  await discord.user(ownerId, { channelId: channels.general }).command("digest", {
    subcommand: "set",
    options: { time: minutesAgo(10).toISOString().slice(11, 16), timezone: "UTC", channel: channels.news },
  });
  await bot.close();
  return dataDirectory;
}

async function silentServer() {
  const connections: Socket[] = [];
  const server = createServer((socket) => connections.push(socket.on("error", () => {})));
  const port = await listen(server);
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return { port, connections };
}

/** As much of Redis as a state in use needs: it stores nothing, and after `stall` answers nothing. */
async function tinyRedis() {
  let isStalled = false;
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on("error", () => {}));
    socket.on("data", (data) => {
      if (isStalled) return;
      // Each command is an array, "*3\r\n$3\r\nGET\r\n…".
      for (const [, name = ""] of data.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/gu)) {
        socket.write(answers.get(name.toUpperCase()) ?? "+OK\r\n");
      }
    });
  });
  const port = await listen(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    port,
    stall: () => {
      isStalled = true;
    },
  };
}

const answers = new Map([
  ["GET", "$-1\r\n"],
  ["MGET", "*1\r\n$-1\r\n"],
  ["PING", "+PONG\r\n"],
  ["SCAN", "*2\r\n$1\r\n0\r\n*0\r\n"],
]);

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
