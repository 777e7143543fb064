import { once } from "node:events";
import { Events, GatewayIntentBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { startFakeDiscord } from "../src/fake-discord.ts";
import { request } from "./request.ts";
import { logIn, stage, type TinyBot } from "./tiny-bot.ts";

const echo: TinyBot = {
  commands: [{ name: "echo", description: "Answers" }],
  command: (interaction) => interaction.reply("echo"),
};

test("after a cut connection the session goes on, and what was missed is given later", async () => {
  await using at = await stage(echo);
  const { discord, client } = at;
  const { channels, guildId, ownerId } = discord.newsroom;
  const resumed = once(client, Events.ShardResume);
  discord.gateway.drop();
  expect(discord.gateway.connected).toBe(0);
  discord.world.announceChannel("CREATE", discord.world.addChannel(guildId, { name: "missed" }));
  const reply = discord.user(ownerId, { channelId: channels.general }).command("echo");
  await resumed;
  expect((await reply).message.content).toBe("echo");
  expect(client.channels.cache.some((channel) => "name" in channel && channel.name === "missed")).toBe(true);
});

test("a session that is asked to reconnect resumes", async () => {
  await using at = await stage(echo);
  const resumed = once(at.client, Events.ShardResume);
  at.discord.gateway.reconnect();
  await resumed;
  const reply = await at.discord.user(at.discord.newsroom.ownerId, {}).command("echo");
  expect(reply.message.content).toBe("echo");
});

test("a bot with another token is turned away", async () => {
  const discord = await startFakeDiscord();
  try {
    await expect(logIn({ ...discord, token: "a.b.c" })).rejects.toThrow();
    expect(discord.gateway.connected).toBe(0);
  } finally {
    await discord.close();
  }
});

test("messages come only to a bot with the intent for them, their text only with a further one", async () => {
  await using at = await stage({}, { privilegedIntents: GatewayIntentBits.MessageContent });
  const { discord } = at;
  const listener = await logIn(discord, GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages);
  try {
    let deaf = true;
    at.client.on(Events.MessageCreate, () => {
      deaf = false;
    });
    const heard = once(listener, Events.MessageCreate);
    const channel = await listener.channels.fetch(discord.newsroom.channels.news);
    if (channel?.isSendable()) await channel.send("hello");
    expect(await heard).toMatchObject([{ content: "hello" }]);
    expect(deaf).toBe(true);
  } finally {
    await listener.destroy();
  }
});

test("a bot learns of new and lost guilds and channels", async () => {
  await using at = await stage(echo);
  const { world, newsroom } = at.discord;
  const elsewhere = world.addGuild({ name: "Elsewhere", ownerId: newsroom.ownerId });
  const talk = world.addChannel(elsewhere.id, { name: "talk" });
  world.announceGuild(elsewhere.id);
  await expect.poll(() => at.client.guilds.cache.get(elsewhere.id)?.name).toBe("Elsewhere");
  expect(at.client.channels.cache.has(talk.id)).toBe(true);
  world.deleteChannel(talk.id);
  await expect.poll(() => at.client.channels.cache.has(talk.id)).toBe(false);
  world.removeBot(elsewhere.id);
  await expect.poll(() => at.client.guilds.cache.has(elsewhere.id)).toBe(false);
  await expect(at.client.guilds.fetch(elsewhere.id)).rejects.toMatchObject({ code: 50001 });
});

/** A connection below discord.js: what it sends, and what comes back. */
async function connect(port: number) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/?v=10&encoding=json`);
  const received: { op: number; t: string | null; s: number | null; d: unknown }[] = [];
  socket.on("message", (data) => received.push(JSON.parse(data.toString())));
  const closed = once(socket, "close") as Promise<[code: number]>;
  await once(socket, "open");
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  return { socket, received, closed, send };
}

test.each<[string, number, unknown, number]>([
  ["identify with a wrong token", 2, { token: "wrong", intents: 1 }, 4004],
  ["identify for a shard that there is not", 2, { token: "T", intents: 1, shard: [2, 2] }, 4010],
  ["identify with an intent that is not granted", 2, { token: "T", intents: 1 << 15 }, 4014],
  ["identify without intents", 2, { token: "T" }, 4002],
  ["a presence before identify", 3, {}, 4003],
  ["an unknown opcode", 99, {}, 4001],
])("%s closes the connection", async (_, op, data, code) => {
  const discord = await startFakeDiscord({ token: "T" });
  const client = await connect(discord.port);
  client.send(op, data);
  expect((await client.closed)[0]).toBe(code);
  await discord.close();
});

test("servers are spread over shards by their ids, and each shard hears of its own; conversations are the first one's", async () => {
  const discord = await startFakeDiscord({ token: "T", shards: 2, maxConcurrency: 16 });
  onTestFinished(() => discord.close());
  const { world, newsroom } = discord;
  const guilds = Array.from({ length: 4 }, (_, index) => {
    const id = String(((BigInt(newsroom.guildId) >> 22n) + BigInt(index + 1)) << 22n);
    return world.addGuild({ name: `Server ${index}`, ownerId: newsroom.ownerId, id });
  });
  const found = await request(discord, "GET", "/gateway/bot");
  expect(found.body).toMatchObject({ shards: 2, session_start_limit: { max_concurrency: 16, total: 1000 } });
  const clients = await Promise.all([0, 1].map(() => connect(discord.port)));
  for (const [index, client] of clients.entries())
    client.send(2, { token: "T", intents: 1, shard: [index, 2] });
  const heard = () =>
    clients.map(({ received }) =>
      received.flatMap(({ t, d }) => (t === "GUILD_CREATE" ? [(d as { id: string }).id] : [])),
    );
  await expect.poll(() => heard().flat()).toHaveLength(5);
  for (const [index, ids] of heard().entries()) {
    expect(ids.map((id) => Number((BigInt(id) >> 22n) % 2n))).toEqual(ids.map(() => index));
  }
  expect(heard().flat()).toEqual(expect.arrayContaining(guilds.map(({ id }) => id)));
  expect(discord.gateway.shards).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

test("one connection for more servers than a shard may have is closed: sharding is required", async () => {
  const discord = await startFakeDiscord({ token: "T", guildsPerShard: 1 });
  onTestFinished(() => discord.close());
  discord.world.addGuild({ name: "Second", ownerId: discord.newsroom.ownerId });
  const client = await connect(discord.port);
  client.send(2, { token: "T", intents: 1 });
  expect((await client.closed)[0]).toBe(4011);
});

test("with its limits on, one session begins in each bucket in five seconds of its clock", async () => {
  let time = Date.now();
  const discord = await startFakeDiscord({
    token: "T",
    rateLimits: true,
    maxConcurrency: 2,
    now: () => time,
  });
  onTestFinished(() => discord.close());
  const begin = async (shard: number) => {
    const client = await connect(discord.port);
    client.send(2, { token: "T", intents: 1, shard: [shard, 4] });
    await expect.poll(() => client.received.length).toBeGreaterThan(1);
    return client.received[1];
  };
  expect(await begin(0)).toMatchObject({ t: "READY" });
  expect(await begin(1)).toMatchObject({ t: "READY" });
  expect(await begin(2)).toMatchObject({ op: 9, d: false });
  time += 5_000;
  expect(await begin(2)).toMatchObject({ t: "READY" });
});

test("a resume of an unknown session, or after more than is remembered, is invalid", async () => {
  const discord = await startFakeDiscord({ token: "T" });
  const first = await connect(discord.port);
  first.send(2, { token: "T", intents: 1 });
  await expect.poll(() => first.received.some(({ t }) => t === "GUILD_CREATE")).toBe(true);
  const ready = first.received.find(({ t }) => t === "READY")?.d as { session_id: string };
  first.socket.terminate();
  const second = await connect(discord.port);
  second.send(6, { token: "T", session_id: "unknown", seq: 1 });
  await expect.poll(() => second.received.at(-1)).toMatchObject({ op: 9, d: false });
  const { world, newsroom } = discord;
  const channel = world.channels.get(newsroom.channels.news);
  for (let n = 0; n < 2_100 && channel; n += 1) world.announceChannel("UPDATE", channel);
  second.send(6, { token: "T", session_id: ready.session_id, seq: 2 });
  await expect.poll(() => second.received.filter(({ op }) => op === 9)).toHaveLength(2);
  second.send(6, { token: "T", session_id: ready.session_id, seq: 2_090 });
  await expect.poll(() => second.received.at(-1)?.t).toBe("RESUMED");
  expect(second.received.filter(({ t }) => t === "CHANNEL_UPDATE")).toHaveLength(12);
  second.send(1, 2_100);
  await expect.poll(() => second.received.at(-1)?.op).toBe(11);
  await discord.close();
});
