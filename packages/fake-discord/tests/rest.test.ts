import { describe, expect, test } from "vitest";
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from "../src/fake-discord.ts";
import { Permission } from "../src/protocol.ts";
import { request } from "./request.ts";

async function open(options: FakeDiscordOptions = {}) {
  const discord = await startFakeDiscord(options);
  return { discord, [Symbol.asyncDispose]: () => discord.close() };
}

const say = (discord: FakeDiscord, channel: string, body: object = { content: "x" }) =>
  request(discord, "POST", `/channels/${channel}/messages`, body);

describe("permissions", () => {
  test("the bot writes where it may, and hears why it may not elsewhere", async () => {
    await using at = await open();
    const { world, newsroom } = at.discord;
    const { channels, guildId } = newsroom;
    const hidden = world.addChannel(guildId, {
      name: "hidden",
      overwrites: [{ id: guildId, type: 0, allow: "0", deny: Permission.viewChannel.toString() }],
    });
    const elsewhere = world.addGuild({ name: "Elsewhere", ownerId: newsroom.ownerId, withBot: false });
    const there = world.addChannel(elsewhere.id, { name: "talk" });
    expect(await say(at.discord, channels.news)).toMatchObject({ status: 200 });
    expect(await say(at.discord, channels.announcements)).toMatchObject({ status: 200 });
    expect(await say(at.discord, channels.rules)).toMatchObject({ status: 403, body: { code: 50013 } });
    expect(await say(at.discord, hidden.id)).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await say(at.discord, there.id)).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await say(at.discord, channels.questions)).toMatchObject({ status: 400, body: { code: 40058 } });
    expect(await say(at.discord, "1")).toMatchObject({ status: 404, body: { code: 10003 } });
    world.deleteChannel(channels.news);
    expect(await say(at.discord, channels.news)).toMatchObject({ status: 404, body: { code: 10003 } });
  });

  test("an overwrite for the member wins over its roles, and theirs over everyone's", async () => {
    await using at = await open();
    const { world, newsroom } = at.discord;
    const { guildId, channels } = newsroom;
    const rules = world.channels.get(channels.rules);
    const write = Permission.sendMessages.toString();
    const role = world.addRole(guildId, { name: "Writers" });
    world.guild(guildId).members.get(world.bot.id)?.roles.push(role.id);
    rules?.overwrites.push({ id: role.id, type: 0, allow: write, deny: "0" });
    expect(await say(at.discord, channels.rules)).toMatchObject({ status: 200 });
    rules?.overwrites.push({ id: world.bot.id, type: 1, allow: "0", deny: write });
    expect(await say(at.discord, channels.rules)).toMatchObject({ status: 403 });
    role.permissions = Permission.administrator.toString();
    expect(await say(at.discord, channels.rules)).toMatchObject({ status: 200 });
  });

  test("messages are read where the history may be read, and without their nonces", async () => {
    await using at = await open();
    const { world, newsroom } = at.discord;
    const { news } = newsroom.channels;
    const said = await say(at.discord, news, { content: "x", nonce: "first", enforce_nonce: true });
    expect(said.body).toMatchObject({ nonce: "first" });
    const one = () => request(at.discord, "GET", `/channels/${news}/messages/${said.body.id}`);
    const all = () => request(at.discord, "GET", `/channels/${news}/messages`);
    expect((await one()).body).toMatchObject({ id: said.body.id, content: "x" });
    expect((await one()).body).not.toHaveProperty("nonce");
    expect((await all()).body).not.toHaveProperty("0.nonce");
    expect((await all()).body).toHaveLength(1);
    const deny = Permission.readMessageHistory.toString();
    world.channels.get(news)?.overwrites.push({ id: newsroom.guildId, type: 0, allow: "0", deny });
    expect(await one()).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await all()).toMatchObject({ status: 200, body: [] });
  });

  test("a thread has its own permission to write", async () => {
    await using at = await open();
    const { world, newsroom } = at.discord;
    const thread = await request(at.discord, "POST", `/channels/${newsroom.channels.general}/threads`, {
      name: "Aside",
      type: 11,
    });
    expect(thread).toMatchObject({ status: 201, body: { parent_id: newsroom.channels.general } });
    const general = world.channels.get(newsroom.channels.general);
    const deny = (bit: bigint) => [{ id: newsroom.guildId, type: 0, allow: "0", deny: bit.toString() }];
    if (general) general.overwrites = deny(Permission.sendMessages);
    expect(await say(at.discord, String(thread.body.id))).toMatchObject({ status: 200 });
    if (general) general.overwrites = deny(Permission.sendMessagesInThreads);
    expect(await say(at.discord, String(thread.body.id))).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });
  });

  test("a wrong token is refused", async () => {
    await using at = await open();
    expect(await request(at.discord, "GET", "/users/@me", undefined, "wrong")).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
  });

  test("only the bot's own messages are edited", async () => {
    await using at = await open();
    expect(
      await request(at.discord, "PATCH", `/channels/${at.discord.newsroom.channels.news}/messages/1`, {
        content: "x",
      }),
    ).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});

describe("a message pings", () => {
  const everything = (discord: FakeDiscord) => {
    const { ownerId, roles } = discord.newsroom;
    return `@everyone <@${ownerId}> <@&${roles.readers}> <@&${roles.editors}>`;
  };

  test("whom allowed_mentions lets through, if the role can be mentioned", async () => {
    await using at = await open();
    const { channels, roles, ownerId } = at.discord.newsroom;
    const post = async (allowedMentions?: object) =>
      (
        await say(at.discord, channels.news, {
          content: everything(at.discord),
          allowed_mentions: allowedMentions,
        })
      ).body;
    expect(await post({ parse: [] })).toMatchObject({
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
    });
    expect(await post({ roles: [roles.readers, roles.editors] })).toMatchObject({
      mentions: [],
      mention_roles: [roles.readers],
    });
    expect(await post()).toMatchObject({
      mentions: [{ id: ownerId }],
      mention_roles: [roles.readers],
      mention_everyone: false,
    });
    const everyone = at.discord.world
      .guild(at.discord.newsroom.guildId)
      .roles.get(at.discord.newsroom.guildId);
    if (everyone)
      everyone.permissions = (BigInt(everyone.permissions) | Permission.mentionEveryone).toString();
    expect(await post()).toMatchObject({
      mention_roles: [roles.readers, roles.editors],
      mention_everyone: true,
    });
    expect(await post({ parse: ["users"] })).toMatchObject({
      mentions: [{ id: ownerId }],
      mention_roles: [],
      mention_everyone: false,
    });
  });

  test("also from a text display", async () => {
    await using at = await open();
    const { channels, roles } = at.discord.newsroom;
    const components = [{ type: 17, components: [{ type: 10, content: everything(at.discord) }] }];
    const { body } = await say(at.discord, channels.news, { flags: 1 << 15, components });
    expect(body).toMatchObject({ mention_roles: [roles.readers] });
  });
});

test("a repeated nonce gives the first message for some minutes, in one channel, when it is enforced", async () => {
  let clock = Date.now();
  await using at = await open({ now: () => clock });
  const { news, general } = at.discord.newsroom.channels;
  const send = async (channel: string, enforceNonce = true) =>
    (await say(at.discord, channel, { content: "x", nonce: "digest-1", enforce_nonce: enforceNonce })).body
      .id;
  const first = await send(news);
  expect(await send(news)).toBe(first);
  expect(await send(general)).not.toBe(first);
  expect(await send(news, false)).not.toBe(first);
  clock += 10 * 60_000;
  expect(await send(news)).not.toBe(first);
  expect(at.discord.world.messages.list(news)).toHaveLength(3);
});

test("a channel keeps only its newest messages", async () => {
  await using at = await open({ messagesPerChannel: 3 });
  const { news } = at.discord.newsroom.channels;
  for (const content of ["1", "2", "3", "4", "5"]) await say(at.discord, news, { content });
  expect(at.discord.world.messages.list(news).map(({ content }) => content)).toEqual(["3", "4", "5"]);
});

test("limits stand in headers, and what is above them is answered with 429", async () => {
  let clock = 1_800_000_000_000;
  await using at = await open({ now: () => clock, rateLimits: true });
  const { news, general } = at.discord.newsroom.channels;
  const first = await say(at.discord, news);
  expect(first.headers.get("X-RateLimit-Limit")).toBe("5");
  expect(first.headers.get("X-RateLimit-Remaining")).toBe("4");
  expect(first.headers.get("X-RateLimit-Reset-After")).toBe("5.000");
  for (let n = 0; n < 4; n += 1) await say(at.discord, news);
  clock += 1000;
  const refused = await say(at.discord, news);
  expect(refused).toMatchObject({ status: 429, body: { retry_after: 4, global: false } });
  expect(refused.headers.get("Retry-After")).toBe("4");
  expect(refused.headers.get("X-RateLimit-Scope")).toBe("user");
  expect(await say(at.discord, general)).toMatchObject({ status: 200 });
  clock += 4000;
  expect(await say(at.discord, news)).toMatchObject({ status: 200 });
  expect(at.discord.world.messages.list(news)).toHaveLength(6);
  expect(at.discord.refusals).toEqual([]);
});

test("50 requests in a second are the limit of all routes together", async () => {
  await using at = await open({ now: () => 1_800_000_000_000, rateLimits: true });
  const answers = [];
  for (const path of ["/users/@me", "/gateway/bot"]) {
    for (let n = 0; n < 26; n += 1) answers.push(await request(at.discord, "GET", path));
  }
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  expect(answers.at(-1)?.headers.get("X-RateLimit-Global")).toBe("true");
});

test("an unknown route is not found", async () => {
  await using at = await open();
  expect(await request(at.discord, "GET", "/stickers/1")).toMatchObject({ status: 404, body: { code: 0 } });
  expect(at.discord.refusals).toMatchObject([{ status: 404, path: "/api/v10/stickers/1" }]);
});

test("guilds, roles, channels and members can be read", async () => {
  await using at = await open();
  const { guildId, readerId, roles } = at.discord.newsroom;
  const get = async (path: string) => (await request(at.discord, "GET", `/guilds/${guildId}${path}`)).body;
  expect(await get("")).toMatchObject({ name: "The Newsroom" });
  expect(await get("/roles")).toHaveLength(3);
  expect(await get("/channels")).toHaveLength(5);
  expect(await get(`/members/${readerId}`)).toMatchObject({ roles: [roles.readers] });
  expect(await request(at.discord, "GET", "/guilds/1")).toMatchObject({ body: { code: 10004 } });
  const dm = await request(at.discord, "POST", "/users/@me/channels", { recipient_id: readerId });
  expect(dm.body).toMatchObject({ type: 1, recipients: [{ id: readerId }] });
});

test("a message is published in an announcement channel, and begins one thread", async () => {
  await using at = await open();
  const { announcements, news } = at.discord.newsroom.channels;
  const post = async (channel: string) =>
    `/channels/${channel}/messages/${(await say(at.discord, channel)).body.id}`;
  const published = await post(announcements);
  expect(await request(at.discord, "POST", `${published}/crosspost`)).toMatchObject({ status: 200 });
  expect(await request(at.discord, "POST", `${await post(news)}/crosspost`)).toMatchObject({
    body: { code: 50024 },
  });
  expect(await request(at.discord, "POST", `${published}/threads`, { name: "Talk" })).toMatchObject({
    status: 201,
    body: { type: 10 },
  });
  expect(await request(at.discord, "POST", `${published}/threads`, { name: "Talk" })).toMatchObject({
    status: 400,
  });
  expect(await request(at.discord, "POST", `/channels/${news}/typing`)).toMatchObject({ status: 204 });
  expect(await request(at.discord, "DELETE", published)).toMatchObject({ status: 204 });
  expect(await request(at.discord, "GET", published)).toMatchObject({ status: 404, body: { code: 10008 } });
});

test("a channel is changed by who may manage it", async () => {
  await using at = await open();
  const path = `/channels/${at.discord.newsroom.channels.news}`;
  expect(await request(at.discord, "PATCH", path, { topic: "New" })).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
  const { guildId, channels } = at.discord.newsroom;
  const news = at.discord.world.channels.get(channels.news);
  news?.overwrites.push({ id: guildId, type: 0, allow: Permission.manageChannels.toString(), deny: "0" });
  expect(await request(at.discord, "PATCH", path, { topic: "New" })).toMatchObject({
    status: 200,
    body: { topic: "New" },
  });
  expect(await request(at.discord, "GET", path)).toMatchObject({ body: { topic: "New", name: "news" } });
});

test("a form with files carries the message in payload_json", async () => {
  await using at = await open();
  const form = new FormData();
  form.set(
    "payload_json",
    JSON.stringify({
      embeds: [{ image: { url: "attachment://a.png" } }],
      attachments: [{ id: "0", filename: "a.png" }],
    }),
  );
  form.set("files[0]", new Blob(["png"]), "a.png");
  const { apiUrl, token, newsroom } = at.discord;
  const headers = { Authorization: `Bot ${token}` };
  const response = await fetch(`${apiUrl}/v10/channels/${newsroom.channels.news}/messages`, {
    method: "POST",
    headers,
    body: form,
  });
  expect(await response.json()).toMatchObject({ embeds: [{ image: {} }] });
});

test("a forum's thread begins with a message, which is checked", async () => {
  await using at = await open();
  const path = `/channels/${at.discord.newsroom.channels.questions}/threads`;
  const opened = await request(at.discord, "POST", path, { name: "Why?", message: { content: "Because" } });
  expect(opened).toMatchObject({ status: 201, body: { name: "Why?", message: { content: "Because" } } });
  expect(
    await request(at.discord, "POST", path, { name: "Why?", message: { content: "x".repeat(2001) } }),
  ).toMatchObject({
    body: { code: 50035, errors: { message: { content: {} } } },
  });
});

test("a taken port is reported", async () => {
  await using at = await open();
  await expect(startFakeDiscord({ port: at.discord.port })).rejects.toThrow(`Port ${at.discord.port}`);
});
