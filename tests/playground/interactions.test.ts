import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  StringSelectMenuBuilder,
} from "discord.js";
import { describe, expect, test } from "vitest";
import { card, stage, type TinyBot } from "./tiny-bot.ts";

const count: TinyBot["commands"] = [
  {
    name: "count",
    description: "Counts",
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 4, name: "from", description: "Where to begin", min_value: 0, max_value: 9 },
      { type: 3, name: "unit", description: "Of what", autocomplete: true, max_length: 10 },
      { type: 3, name: "way", description: "Up or down", choices: [{ name: "Up", value: "up" }] },
      { type: 7, name: "channel", description: "Where", channel_types: [0] },
      { type: 8, name: "role", description: "For whom" },
    ],
  },
  {
    name: "settings",
    description: "For managers",
    default_member_permissions: "32",
    contexts: [0],
    options: [{ type: 1, name: "show", description: "Shows them" }],
  },
];

function page(number: number) {
  return {
    components: [
      { type: 10, content: `Page ${number}` } as const,
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder()
          .setCustomId(`page:${number + 1}`)
          .setLabel("Next")
          .setStyle(ButtonStyle.Primary),
        new ButtonBuilder()
          .setCustomId("none")
          .setLabel("Never")
          .setStyle(ButtonStyle.Primary)
          .setDisabled(true),
      ),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder().setCustomId("jump").addOptions([{ label: "Seven", value: "7" }]),
      ),
    ],
  };
}

const counter: TinyBot = {
  commands: count,
  command: (interaction) =>
    interaction.reply({
      ...page(interaction.options.getInteger("from") ?? 1),
      flags: MessageFlags.IsComponentsV2,
    }),
  autocomplete: (interaction) => {
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([
      { name: `${name}=${value} way=${interaction.options.getString("way")}`, value: "v" },
    ]);
  },
  component: (interaction) => {
    const number = interaction.isStringSelectMenu()
      ? interaction.values[0]
      : interaction.customId.split(":")[1];
    return interaction.update(page(Number(number)));
  },
};

describe("a person", () => {
  test("turns pages with buttons and jumps with a menu, also with a stale copy of the message", async () => {
    await using at = await stage(counter);
    const { ownerId, channels } = at.standIn.newsroom;
    const person = at.standIn.user(ownerId, { channelId: channels.general });
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
    expect(at.standIn.refusals).toEqual([]);
  });

  test("is offered what the bot suggests, which sees the other options", async () => {
    await using at = await stage(counter);
    const person = at.standIn.user(at.standIn.newsroom.readerId, {
      channelId: at.standIn.newsroom.channels.general,
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
    const person = at.standIn.user(at.standIn.newsroom.ownerId, {
      channelId: at.standIn.newsroom.channels.general,
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
    const { ownerId, channels, roles } = at.standIn.newsroom;
    const person = at.standIn.user(ownerId, { channelId: channels.general });
    await person.command("count", { options: { channel: channels.news, role: roles.readers } });
    expect(seen).toEqual(["news", "Readers", true]);
    await expect(person.command("count", { options: { channel: channels.questions } })).rejects.toThrow(
      "kind",
    );
  });

  test("without Manage Server does not see a command for managers", async () => {
    await using at = await stage(counter);
    const { ownerId, readerId, channels } = at.standIn.newsroom;
    const names = (userId: string, permissions?: bigint) =>
      at.standIn
        .user(userId, { channelId: channels.general, permissions })
        .commands()
        .map(({ name }) => name);
    expect(names(ownerId)).toEqual(["count", "settings"]);
    expect(names(readerId)).toEqual(["count"]);
    expect(names(readerId, 32n | (1n << 31n))).toEqual(["count", "settings"]);
    const reader = at.standIn.user(readerId, { channelId: channels.general });
    await expect(reader.command("settings", { subcommand: "show" })).rejects.toThrow("no command /settings");
    const owner = at.standIn.user(ownerId, { channelId: channels.general });
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
    const { world, newsroom } = at.standIn;
    const foreign = world.addGuild({ name: "Elsewhere", ownerId: newsroom.ownerId, withBot: false });
    const there = world.addChannel(foreign.id, { name: "talk" });
    const pair = world.addChannel(null, { type: 1, recipients: [newsroom.ownerId, newsroom.readerId] });
    const { ownerId, readerId } = newsroom;
    await at.standIn.user(ownerId, {}).command("count");
    await at.standIn.user(ownerId, { channelId: there.id }).command("count");
    await at.standIn.user(ownerId, { channelId: pair.id }).command("count");
    expect(seen).toEqual([
      [1, null, { guildId: "0", userId: ownerId }],
      [0, foreign.id, { guildId: null, userId: ownerId }],
      [2, null, { guildId: null, userId: ownerId }],
    ]);
    expect(at.standIn.user(readerId, { channelId: pair.id }).commands()).toEqual([]);
    expect(
      at.standIn
        .user(ownerId, {})
        .commands()
        .map(({ name }) => name),
    ).toEqual(["count"]);
  });
});

describe("an answer", () => {
  const ask = (bot: Partial<TinyBot>, answerWithin?: number) =>
    stage({ commands: count, ...bot }, { answerWithin });

  test("may be deferred, and is then waited for", async () => {
    await using at = await ask({
      command: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply(card("Done"));
      },
    });
    const reply = await at.standIn.user(at.standIn.newsroom.ownerId, {}).command("count");
    expect(reply).toMatchObject({ ephemeral: true, deferred: true, updated: false });
    expect(reply.message).toMatchObject({ components: [{ content: "Done" }], edited_timestamp: null });
    expect(at.standIn.refusals).toEqual([]);
  });

  test("may be deferred and given as a follow-up, which takes its place", async () => {
    await using at = await ask({
      command: async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp("Done");
        await interaction.followUp("More");
      },
    });
    const { standIn } = at;
    const { channels, ownerId } = standIn.newsroom;
    const reply = await standIn.user(ownerId, { channelId: channels.news }).command("count");
    expect(reply.message.content).toBe("Done");
    await expect
      .poll(() => standIn.world.messages.list(channels.news).map(({ content }) => content))
      .toEqual(["Done", "More"]);
  });

  test("may defer the update of a message", async () => {
    await using at = await ask({
      command: counter.command,
      component: async (interaction) => {
        await interaction.deferUpdate();
        await interaction.editReply(page(9));
      },
    });
    const person = at.standIn.user(at.standIn.newsroom.ownerId, {});
    const { message } = await person.command("count");
    const reply = await person.press(message, "Next");
    expect(reply).toMatchObject({
      deferred: true,
      updated: true,
      message: { id: message.id, components: [{ content: "Page 9" }, {}, {}] },
    });
  });

  test("that does not come in time fails for the person, and is refused to the bot", async () => {
    let release = () => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    let code: unknown;
    await using at = await ask(
      {
        command: async (interaction) => {
          await hold;
          code = await interaction.reply("late").catch((error: { code: unknown }) => error.code);
        },
      },
      30,
    );
    const person = at.standIn.user(at.standIn.newsroom.ownerId, {});
    await expect(person.command("count")).rejects.toThrow("The application did not respond");
    release();
    await expect.poll(() => code).toBe(10062);
  });

  test("is given only once", async () => {
    let code: unknown;
    await using at = await ask({
      command: async (interaction) => {
        await interaction.reply("first");
        interaction.replied = false;
        code = await interaction.reply("second").catch((error: { code: unknown }) => error.code);
      },
    });
    await at.standIn.user(at.standIn.newsroom.ownerId, {}).command("count");
    await expect.poll(() => code).toBe(40060);
  });

  test("of suggestions has at most 25, each with a name", async () => {
    const answers = [
      Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
      [{ name: "", value: "v" }],
      [{ name: "x", value: "v".repeat(101) }],
    ];
    await using at = await ask(
      { autocomplete: (interaction) => interaction.respond(answers.shift() ?? []) },
      100,
    );
    const person = at.standIn.user(at.standIn.newsroom.ownerId, {});
    for (const where of ["data.choices", "data.choices.0.name", "data.choices.0.value"]) {
      await expect(person.autocomplete("count", "unit", "x")).rejects.toThrow("did not respond");
      expect(at.standIn.refusals.at(-1)?.problems[0]?.path.join(".")).toBe(where);
    }
  });

  test("can no longer be changed when its token is 15 minutes old", async () => {
    let clock = Date.now();
    let edit = () => Promise.resolve<unknown>(undefined);
    await using at = await stage(
      {
        commands: count,
        command: (interaction) => {
          edit = () => interaction.editReply("changed").catch((error: { code: unknown }) => error.code);
          return interaction.reply("first");
        },
      },
      { now: () => clock },
    );
    await at.standIn.user(at.standIn.newsroom.ownerId, {}).command("count");
    clock += 14 * 60_000;
    await expect.poll(edit).toMatchObject({ content: "changed" });
    clock += 2 * 60_000;
    expect(await edit()).toBe(50027);
  });
});
