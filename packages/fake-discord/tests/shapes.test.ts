/** Answers and events below discord.js, where it would fill in what is missing. */
import { Events, GatewayIntentBits, type Interaction } from "discord.js";
import { expect, test } from "vitest";
import { startFakeDiscord } from "../src/fake-discord.ts";
import { FormOpened } from "../src/interactions.ts";
import { ok } from "../src/rest/route.ts";
import type { WorldEvent } from "../src/world/events.ts";
import { postMessage } from "../src/world/messages.ts";
import { request } from "./request.ts";
import { logIn, stage } from "./tiny-bot.ts";

async function open() {
  const discord = await startFakeDiscord();
  return { discord, [Symbol.asyncDispose]: () => discord.close() };
}

test("an answer whose type is not named does not compile", () => {
  // @ts-expect-error A route that says nothing of its answer's type may not answer.
  expect(ok({}).status).toBe(200);
});

test("each kind of channel has the fields that Discord documents for it", async () => {
  await using at = await open();
  const { channels, readerId } = at.discord.newsroom;
  const get = async (id: string) => (await request(at.discord, "GET", `/channels/${id}`)).body;
  const forum = await get(channels.questions);
  expect(forum).toMatchObject({ type: 15, available_tags: [], default_reaction_emoji: null });
  expect(forum).toMatchObject({ default_sort_order: null, default_forum_layout: 0 });
  expect(await get(channels.news)).not.toHaveProperty("available_tags");
  const conversation = at.discord.world.directChannel(readerId);
  expect(await get(conversation.id)).toMatchObject({ type: 1, name: null, recipients: [{ id: readerId }] });
});

test("the application and the bot’s guilds are whole", async () => {
  await using at = await open();
  const { body } = await request(at.discord, "GET", "/applications/@me");
  expect(body).toMatchObject({ name: "Lede", summary: "", flags: 0, flags_new: "0" });
  const guilds = await request(at.discord, "GET", "/users/@me/guilds");
  expect(guilds.body).toMatchObject([{ banner: null, permissions: expect.stringMatching(/^[1-9]\d*$/u) }]);
});

test("a thread’s end is announced by its ids, a conversation’s not at all", async () => {
  await using at = await open();
  const { world, newsroom } = at.discord;
  const heard: WorldEvent[] = [];
  world.subscribe((event) => heard.push(event));
  const thread = world.addThread(newsroom.guildId, { name: "aside", parentId: newsroom.channels.news });
  world.deleteChannel(thread.id);
  world.deleteChannel(world.directChannel(newsroom.readerId).id);
  expect(heard).toEqual([
    {
      name: "THREAD_DELETE",
      guildId: newsroom.guildId,
      data: { id: thread.id, type: 11, guild_id: newsroom.guildId, parent_id: newsroom.channels.news },
    },
  ]);
});

test("the event of a message in a guild says who its author is there", async () => {
  await using at = await open();
  const { world, newsroom } = at.discord;
  const client = await logIn(at.discord, GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages);
  try {
    const packets: { t: string | null; d: Record<string, unknown> }[] = [];
    client.on(Events.Raw, (packet) => packets.push(packet));
    const channel = world.channels.get(newsroom.channels.news);
    if (channel === undefined) throw new Error("There is no #news.");
    postMessage(world, channel, world.user(newsroom.readerId), { content: "hello" });
    await expect
      .poll(() => packets.find(({ t }) => t === "MESSAGE_CREATE")?.d)
      .toMatchObject({
        channel_type: 0,
        guild_id: newsroom.guildId,
        member: { roles: [newsroom.roles.readers] },
      });
  } finally {
    await client.destroy();
  }
});

test("a person whom an option names is resolved without what only a whole member has", async () => {
  const option = { type: 6, name: "whom", description: "Whom to greet" } as const;
  await using at = await stage({
    commands: [{ name: "greet", description: "Greets", options: [option] }],
    command: (interaction) => interaction.reply("hello"),
  });
  const { readerId, ownerId, roles, channels } = at.discord.newsroom;
  let data: unknown;
  at.client.on(Events.Raw, (packet) => {
    if (packet.t === "INTERACTION_CREATE") data = packet.d.data;
  });
  const user = at.discord.user(ownerId, { channelId: channels.news });
  await user.command("greet", { options: { whom: readerId } });
  expect(data).toMatchObject({
    options: [{ type: 6, name: "whom", value: readerId }],
    resolved: {
      users: { [readerId]: { id: readerId } },
      members: { [readerId]: { roles: [roles.readers] } },
    },
  });
  expect(data).not.toHaveProperty(["resolved", "members", readerId, "deaf"]);
});

test("the answer to a form says which interaction opened it", async () => {
  const field = { type: 18, label: "Why?", component: { type: 4, custom_id: "why", style: 1 } } as const;
  await using at = await stage({
    commands: [{ name: "ask", description: "Asks" }],
    command: (interaction) =>
      interaction.showModal({ custom_id: "form", title: "Form", components: [field] }),
  });
  at.client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isModalSubmit()) void interaction.reply(interaction.fields.getTextInputValue("why"));
  });
  const user = at.discord.user(at.discord.newsroom.ownerId, {});
  const opened = await user.command("ask").catch((error: unknown) => error);
  if (!(opened instanceof FormOpened)) throw new Error("No form was opened.");
  const { message } = await user.submit(opened.interactionId, { why: "Because" });
  expect(message.content).toBe("Because");
  expect(message.interaction_metadata).toMatchObject({
    type: 5,
    triggering_interaction_metadata: { type: 2, id: opened.interactionId },
  });
});
