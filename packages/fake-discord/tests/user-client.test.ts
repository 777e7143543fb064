import { MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import { counter, page } from "./counting-bot.ts";
import { stage } from "./tiny-bot.ts";

describe("a person", () => {
  test("turns pages with buttons and jumps with a menu, also with a stale copy of the message", async () => {
    await using at = await stage(counter);
    const { ownerId, channels } = at.discord.newsroom;
    const person = at.discord.user(ownerId, { channelId: channels.general });
    const first = await person.command("count", { options: { from: 3 } });
    expect(first).toMatchObject({ ephemeral: false, deferred: false, updated: false });
    const next = await person.press(first.message, "Next");
    expect(next).toMatchObject({
      updated: true,
      message: { id: first.message.id, components: [{ content: "Page 4" }, {}, {}] },
    });
    const again = await person.press(first.message, "page:5");
    expect(again.message.components?.[0]).toMatchObject({ content: "Page 5" });
    const jumped = await person.select(again.message, "jump", ["7"]);
    expect(jumped.message.components?.[0]).toMatchObject({ content: "Page 7" });
    await expect(person.press(jumped.message, "Never")).rejects.toThrow("disabled");
    await expect(person.press(jumped.message, "Back")).rejects.toThrow("no button");
    await expect(person.select(jumped.message, "jump", ["8"])).rejects.toThrow("no entry");
    expect(at.discord.refusals).toEqual([]);
  });

  test("is offered what the bot suggests, which sees the other options", async () => {
    await using at = await stage(counter);
    const person = at.discord.user(at.discord.newsroom.readerId, {
      channelId: at.discord.newsroom.channels.general,
    });
    expect(await person.autocomplete("count", "unit", "shee", { options: { way: "up" } })).toEqual([
      { name: "unit=shee way=up", value: "v" },
    ]);
    await expect(person.autocomplete("count", "way", "u")).rejects.toThrow("no suggestions");
  });

  test.each<[Record<string, string | number>, string]>([
    [{ from: 10 }, "The most is 9"],
    [{ from: -1 }, "The least is 0"],
    [{ from: 1.5 }, "whole number"],
    [{ from: "1" }, "A number is wanted"],
    [{ unit: "x".repeat(11) }, "At most 10"],
    [{ way: "down" }, "The choices are: Up"],
    [{ channel: "1" }, "no such channel"],
    [{ role: "1" }, "no such role"],
    [{ size: 1 }, 'There is no option "size"'],
  ])("cannot send %o", async (options, message) => {
    await using at = await stage(counter);
    const person = at.discord.user(at.discord.newsroom.ownerId, {
      channelId: at.discord.newsroom.channels.general,
    });
    await expect(person.command("count", { options })).rejects.toThrow(message);
  });

  test("chooses channels and roles that the bot can read", async () => {
    let seen: unknown[] = [];
    await using at = await stage({
      ...counter,
      command: (interaction) => {
        const channel = interaction.options.getChannel("channel");
        seen = [
          channel?.name,
          interaction.options.getRole("role")?.name,
          interaction.memberPermissions?.has("ManageGuild"),
        ];
        return interaction.reply("ok");
      },
    });
    const { ownerId, channels, roles } = at.discord.newsroom;
    const person = at.discord.user(ownerId, { channelId: channels.general });
    await person.command("count", { options: { channel: channels.news, role: roles.readers } });
    expect(seen).toEqual(["news", "Readers", true]);
    await expect(person.command("count", { options: { channel: channels.questions } })).rejects.toThrow(
      "kind",
    );
  });

  test("without Manage Server does not see a command for managers", async () => {
    await using at = await stage(counter);
    const { ownerId, readerId, channels } = at.discord.newsroom;
    const names = (userId: string, permissions?: bigint) =>
      at.discord
        .user(userId, { channelId: channels.general, ...(permissions !== undefined && { permissions }) })
        .commands()
        .map(({ name }) => name);
    expect(names(ownerId)).toEqual(["count", "settings"]);
    expect(names(readerId)).toEqual(["count"]);
    expect(names(readerId, 32n | (1n << 31n))).toEqual(["count", "settings"]);
    const reader = at.discord.user(readerId, { channelId: channels.general });
    await expect(reader.command("settings", { subcommand: "show" })).rejects.toThrow("no command /settings");
    const owner = at.discord.user(ownerId, { channelId: channels.general });
    await expect(owner.command("settings")).rejects.toThrow("needs a subcommand: show");
  });

  test("uses commands in the conversation with the bot, and anywhere when it is on the own account", async () => {
    const seen: unknown[] = [];
    await using at = await stage({
      ...counter,
      command: (interaction) => {
        seen.push([
          interaction.context,
          interaction.guildId,
          { ...interaction.authorizingIntegrationOwners },
        ]);
        return interaction.reply("ok");
      },
    });
    const { world, newsroom } = at.discord;
    const foreign = world.addGuild({ name: "Elsewhere", ownerId: newsroom.ownerId, withBot: false });
    const there = world.addChannel(foreign.id, { name: "talk" });
    const pair = world.addConversation([newsroom.ownerId, newsroom.readerId]);
    const { ownerId, readerId } = newsroom;
    await at.discord.user(ownerId, {}).command("count");
    await at.discord.user(ownerId, { channelId: there.id }).command("count");
    await at.discord.user(ownerId, { channelId: pair.id }).command("count");
    expect(seen).toEqual([
      [1, null, { guildId: "0", userId: ownerId }],
      [0, foreign.id, { guildId: null, userId: ownerId }],
      [2, null, { guildId: null, userId: ownerId }],
    ]);
    expect(at.discord.user(readerId, { channelId: pair.id }).commands()).toEqual([]);
    expect(
      at.discord
        .user(ownerId, {})
        .commands()
        .map(({ name }) => name),
    ).toEqual(["count"]);
  });

  test("chooses a command in the menu of a message, and the bot sees that message", async () => {
    const seen: unknown[] = [];
    await using at = await stage({
      commands: [{ type: 3, name: "Count Words" }, ...(counter.commands ?? [])],
      menuCommand: (interaction) => {
        const { content, author } = interaction.targetMessage;
        seen.push([interaction.commandName, content, author.id]);
        return interaction.reply({ content: "Two", flags: MessageFlags.Ephemeral });
      },
    });
    const { ownerId, readerId, channels } = at.discord.newsroom;
    const person = at.discord.user(ownerId, { channelId: channels.general });
    const said = at.discord.user(readerId, { channelId: channels.general }).say("Good morning");
    const reply = await person.messageCommand(said, "Count Words");
    expect(reply).toMatchObject({ ephemeral: true, message: { type: 23, content: "Two" } });
    expect(seen).toEqual([["Count Words", "Good morning", readerId]]);
    expect(person.commands().map(({ name }) => name)).toEqual(["count", "settings"]);
    expect(person.messageCommands().map(({ name }) => name)).toEqual(["Count Words"]);
    await expect(person.messageCommand(said, "Sing")).rejects.toThrow("There are: “Count Words”");
    expect(at.discord.refusals).toEqual([]);
  });

  test("presses a button of a message in another channel there", async () => {
    const seen: unknown[] = [];
    await using at = await stage({
      ...counter,
      component: (interaction) => {
        seen.push(interaction.channelId, interaction.guildId);
        return interaction.update(page(2));
      },
    });
    const { ownerId, guildId, channels } = at.discord.newsroom;
    const news = await at.client.channels.fetch(channels.news);
    if (!news?.isSendable()) throw new Error("The bot cannot write into #news.");
    const { id } = await news.send({ ...page(1), flags: MessageFlags.IsComponentsV2 });
    const posted = at.discord.world.messages.get(channels.news, id)?.message;
    if (posted === undefined) throw new Error("The message was not kept.");
    await at.discord.user(ownerId, {}).press(posted, "Next");
    expect(seen).toEqual([channels.news, guildId]);
  });
});
