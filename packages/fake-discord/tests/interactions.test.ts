import { type ChatInputCommandInteraction, ComponentType, MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import type { FakeDiscordOptions } from "../src/fake-discord.ts";
import { FormOpened } from "../src/interactions.ts";
import type { UserClient } from "../src/user-client/user-client.ts";
import { count, counter, page } from "./counting-bot.ts";
import { card, stage, type TinyBot } from "./tiny-bot.ts";

describe("an answer", () => {
  const ask = (bot: Partial<TinyBot>, options?: FakeDiscordOptions) =>
    stage({ commands: count, ...bot }, options);

  test("may be deferred, and is then waited for", async () => {
    await using at = await ask({
      command: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply(card("Done"));
      },
    });
    const reply = await at.discord.user(at.discord.newsroom.ownerId, {}).command("count");
    expect(reply).toMatchObject({ ephemeral: true, deferred: true, updated: false });
    expect(reply.message).toMatchObject({ components: [{ content: "Done" }], edited_timestamp: null });
    expect(at.discord.refusals).toEqual([]);
  });

  test("may be deferred and given as a follow-up, which takes its place", async () => {
    await using at = await ask({
      command: async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp("Done");
        await interaction.followUp("More");
      },
    });
    const { discord } = at;
    const { channels, ownerId } = discord.newsroom;
    const reply = await discord.user(ownerId, { channelId: channels.news }).command("count");
    expect(reply.message.content).toBe("Done");
    await expect
      .poll(() => discord.world.messages.list(channels.news).map(({ content }) => content))
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
    const person = at.discord.user(at.discord.newsroom.ownerId, {});
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
      { answerWithin: 30 },
    );
    const person = at.discord.user(at.discord.newsroom.ownerId, {});
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
    await at.discord.user(at.discord.newsroom.ownerId, {}).command("count");
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
      { answerWithin: 100 },
    );
    const person = at.discord.user(at.discord.newsroom.ownerId, {});
    for (const where of ["data.choices", "data.choices.0.name", "data.choices.0.value"]) {
      await expect(person.autocomplete("count", "unit", "x")).rejects.toThrow("did not respond");
      expect(at.discord.refusals.at(-1)?.problems[0]?.path.join(".")).toBe(where);
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
    await at.discord.user(at.discord.newsroom.ownerId, {}).command("count");
    clock += 14 * 60_000;
    await expect.poll(edit).toMatchObject({ content: "changed" });
    clock += 2 * 60_000;
    expect(await edit()).toBe(50027);
  });

  test.each<[string, object]>([
    ["suggestions", { type: 8, data: { choices: [] } }],
    ["the update of a message that there is not", { type: 7, data: { content: "x" } }],
    ["a kind that there is not", { type: 99 }],
    ["a message over the limits", { type: 4, data: { content: "x".repeat(2001) } }],
    ["an empty message", { type: 4, data: {} }],
  ])("to a command is not %s", async (_, body) => {
    let status: unknown;
    await using at = await ask(
      {
        command: async ({ client, id, token }) => {
          const path = `/interactions/${id}/${token}/callback` as const;
          status = await client.rest
            .post(path, { auth: false, body })
            .catch((error: { status: unknown }) => error.status);
        },
      },
      { answerWithin: 100 },
    );
    await expect(at.discord.user(at.discord.newsroom.ownerId, {}).command("count")).rejects.toThrow(
      "did not respond",
    );
    expect(status).toBe(400);
    expect(at.discord.refusals).toHaveLength(1);
  });

  test("may be a form, which the person cannot fill in here", async () => {
    const label = { type: 18, label: "Why?", component: { type: 4, custom_id: "why", style: 1 } } as const;
    await using at = await ask({
      command: (interaction) =>
        interaction.showModal({ custom_id: "form", title: "Form", components: [label] }),
    });
    await expect(at.discord.user(at.discord.newsroom.ownerId, {}).command("count")).rejects.toThrow("form");
    expect(at.discord.refusals).toEqual([]);
  });

  describe("that is a form", () => {
    const upload = {
      type: 18,
      label: "Which file?",
      component: { type: 19, custom_id: "file", max_values: 2 },
    } as const;
    const openForm = {
      command: (interaction: ChatInputCommandInteraction) =>
        interaction.showModal({ custom_id: "form", title: "Form", components: [upload] }),
    };
    const opened = async (person: UserClient): Promise<FormOpened> => {
      const failure = await person.command("count").catch((error: unknown) => error);
      if (!(failure instanceof FormOpened)) throw new Error("The bot opened no form.");
      return failure;
    };

    test("takes files, which the bot can fetch", async () => {
      await using at = await ask({
        ...openForm,
        form: async (interaction) => {
          const file = interaction.fields.getUploadedFiles("file", true).first();
          const text = await (await fetch(file?.url ?? "")).text();
          await interaction.reply(`${file?.name}, ${file?.contentType}, ${file?.size}: ${text}`);
        },
      });
      const person = at.discord.user(at.discord.newsroom.ownerId, {});
      const { interactionId } = await opened(person);
      const bytes = new TextEncoder().encode("Ferries");
      const file = { name: "a note.txt", contentType: "text/plain", bytes };
      const { message } = await person.submit(interactionId, { file: [file] });
      expect(message.content).toBe("a note.txt, text/plain, 7: Ferries");
      expect(at.discord.refusals).toEqual([]);
    });

    test("is not sent without a file that it requires, nor with too many", async () => {
      await using at = await ask(openForm);
      const person = at.discord.user(at.discord.newsroom.ownerId, {});
      const { interactionId } = await opened(person);
      await expect(person.submit(interactionId, {})).rejects.toThrow("Which file?: Choose a file.");
      const file = { name: "a.txt", contentType: "text/plain", bytes: new Uint8Array() };
      await expect(person.submit(interactionId, { file: [file, file, file] })).rejects.toThrow(
        "1 to 2 files",
      );
    });
  });

  test.each(["at once", "deferred", "as a follow-up"])("brings files, which are served: %s", async (how) => {
    const file = { attachment: Buffer.from("Ferries"), name: "note.md" };
    const component = { type: 13, file: { url: "attachment://note.md" } } as const;
    const answer = { flags: MessageFlags.IsComponentsV2, components: [component], files: [file] } as const;
    await using at = await ask({
      command: async (interaction) => {
        if (how === "at once") return interaction.reply(answer);
        await interaction.deferReply();
        return how === "deferred" ? interaction.editReply(answer) : interaction.followUp(answer);
      },
    });
    const { message } = await at.discord.user(at.discord.newsroom.ownerId, {}).command("count");
    expect(message.attachments).toMatchObject([{ filename: "note.md", size: 7 }]);
    const [shown] = message.components ?? [];
    const url = shown?.type === ComponentType.File ? shown.file.url : "";
    expect(await (await fetch(url)).text()).toBe("Ferries");
    expect(at.discord.refusals).toEqual([]);
  });

  test("can be read, followed by more, changed and deleted with its token", async () => {
    const seen: unknown[] = [];
    await using at = await ask({
      command: async (interaction) => {
        const { resource } = await interaction.reply({ content: "first", withResponse: true });
        const more = await interaction.followUp({ content: "more", flags: MessageFlags.Ephemeral });
        await interaction.webhook.editMessage(more, "changed");
        seen.push(resource?.message?.id === (await interaction.fetchReply()).id);
        await interaction.deleteReply();
        seen.push(await interaction.fetchReply().catch((error: { code: unknown }) => error.code));
      },
    });
    const { discord } = at;
    const { ownerId, channels } = discord.newsroom;
    const visible: (string | undefined)[] = [];
    discord.world.subscribe(({ name, message }) => visible.push(`${name} ${message?.content}`));
    await discord.user(ownerId, { channelId: channels.news }).command("count");
    await expect.poll(() => seen).toEqual([true, 10008]);
    expect(visible).toEqual([
      "MESSAGE_CREATE first",
      "MESSAGE_CREATE more",
      "MESSAGE_UPDATE changed",
      "MESSAGE_DELETE first",
    ]);
    expect(discord.world.messages.list(channels.news)).toEqual([]);
  });
});
