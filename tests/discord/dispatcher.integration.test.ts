import { FormOpened } from "@lede/fake-discord";
import { Events } from "discord.js";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { stage as discord, logIn } from "../../packages/fake-discord/tests/tiny-bot.ts";
import type { Command } from "../../src/discord/command.ts";
import type { CommandContext } from "../../src/discord/command-context.ts";
import { createDispatcher } from "../../src/discord/dispatcher.ts";
import type { Form } from "../../src/discord/form.ts";
import type { Message } from "../../src/discord/message.ts";
import { privateOption } from "../../src/discord/options.ts";
import { markdown } from "../../src/discord/render/markdown.ts";
import { everywhere } from "../../src/discord/where.ts";
import { UserError } from "../../src/errors.ts";
import { StateError } from "../../src/state/state.ts";
import { textOf } from "../support/bot-stage.ts";

const say = (text: string): Message => ({ blocks: [{ kind: "text", text: markdown`${text}` }] });

function command(name: string, run: Command["run"], extra: Partial<Command> = {}): Command {
  const options = [{ type: 3, name: "word", description: "A word", autocomplete: true }];
  return { data: { name, description: name, ...everywhere, options }, run, ...extra } as Command;
}

/** A real client at the fake Discord, whose interactions go through our dispatcher to these commands. */
async function stage(...commands: Command[]) {
  const logged: Record<string, unknown>[] = [];
  const at = await discord({ commands: commands.map(({ data }) => data) });
  onTestFinished(() => at[Symbol.asyncDispose]());
  // The dispatcher itself uses only the log; what the commands would use is not under test here.
  const context = {
    log: pino({ level: "trace" }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
  } as unknown as CommandContext;
  const dispatch = createDispatcher(commands, () => context);
  at.client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
  const { ownerId, channels } = at.discord.newsroom;
  return { ...at, dispatch, logged, owner: at.discord.user(ownerId, { channelId: channels.general }) };
}

describe("the dispatcher", () => {
  it("hands over what was asked, and sends what the command answers", async () => {
    const { owner, discord } = await stage(
      command("echo", ({ options: { word }, guild }) => say(`${word} ${guild?.canManage}`)),
    );
    const reply = await owner.command("echo", { options: { word: "hello" } });
    expect(textOf(reply.message)).toBe("hello true");
    expect(reply.ephemeral).toBe(false);
    expect(discord.refusals).toEqual([]);
  });

  it("shows a plain message as an embed, also in the place of a deferred answer", async () => {
    const plain: Message = { ...say("hello"), plain: true };
    const { promise, resolve } = Promise.withResolvers<Message>();
    const { owner, discord } = await stage(
      command("plain", () => plain, { private: true }),
      command("slow", () => promise, { private: true }),
    );
    const answering = owner.command("slow");
    const reply = await owner.command("plain");
    await expect
      .poll(() => discord.requests.filter(({ path }) => path.endsWith("/callback")).length, { timeout: 2900 })
      .toBe(2);
    resolve(plain);
    const late = await answering;
    expect([reply.deferred, late.deferred]).toEqual([false, true]);
    for (const { message, ephemeral } of [reply, late]) {
      expect(message.embeds[0]?.description).toBe("hello");
      expect(ephemeral).toBe(true);
    }
    expect(discord.refusals).toEqual([]);
  });

  it("leaves a request to the process whose turn it is, and takes it where that one does not answer", async () => {
    const runs: string[] = [];
    const named = (name: string) =>
      command("echo", () => {
        runs.push(name);
        return say(name);
      });
    const { owner, client, discord } = await stage(named("second"));
    const context = { log: pino({ level: "silent" }) } as unknown as CommandContext;
    const other = await logIn(discord);
    onTestFinished(() => other.destroy());
    client.removeAllListeners(Events.InteractionCreate);
    for (const [bot, turn] of [
      [client, "first"],
      [other, "second"],
    ] as const) {
      const dispatch = createDispatcher(
        [named(turn)],
        () => context,
        () => turn,
      );
      bot.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
    }
    expect(textOf((await owner.command("echo")).message)).toBe("first");
    client.removeAllListeners(Events.InteractionCreate);
    const late = await owner.command("echo");
    expect([textOf(late.message), late.deferred]).toEqual(["second", true]);
    // By now the second one has tried the first request, too, and did nothing when it was refused.
    expect(runs).toEqual(["first", "second"]);
    expect(discord.refusals.map(({ code }) => code)).toEqual([40060]);
  });

  it("says plainly that the settings can't be used, without what is in the log under the same number", async () => {
    const { owner, logged } = await stage(
      command("fail", () => {
        throw new StateError("“digest-settings:501” could not be read. The state file /srv/x is damaged.");
      }),
    );
    const reply = await owner.command("fail");
    const text = textOf(reply.message);
    const id = /\*\*(\w{8})\*\*/u.exec(text)?.[1];
    expect(text).toBe(
      `Lede can’t read or save its settings at the moment. Try again in a minute. If it happens again, give whoever runs this bot the number **${id}**.`,
    );
    expect(reply.ephemeral).toBe(true);
    expect(logged).toContainEqual(
      expect.objectContaining({
        id,
        err: expect.objectContaining({ message: expect.stringContaining("/srv/x") }),
      }),
    );
  });

  it("shows what a person can fix to that person alone", async () => {
    const { owner, logged } = await stage(
      command("fail", () => {
        throw new UserError("Write a *shorter* word.");
      }),
    );
    const reply = await owner.command("fail");
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toBe("Write a \\*shorter\\* word.");
    expect(logged).toEqual([]);
  });

  describe("with a form", () => {
    const form = (page: number): Form => ({
      title: "Write a word",
      state: { effect: "update", command: "ask", options: { kept: "yes" }, page },
      fields: [
        { kind: "text", name: "word", label: "Word", required: true, value: "pier", longest: 10 },
        { kind: "file", name: "file", label: "File", description: "Any file" },
      ],
    });
    const asking = command("ask", ({ options: { word, open, kept }, page, files }) => {
      if (word === undefined && open === undefined) {
        const state = { effect: "update", command: "ask", options: { open: true }, page: 3 } as const;
        return { blocks: [{ kind: "buttons", buttons: [{ label: "Open", state }] }] };
      }
      if (word === undefined) return form(page);
      return say(`${word} ${kept} ${page} ${files.map(({ name, size }) => `${name} ${size}`)}`);
    });
    const formOf = async (asked: Promise<unknown>): Promise<string> => {
      const opened = await asked.catch((error: unknown) => error);
      if (!(opened instanceof FormOpened)) throw new Error("No form was opened.");
      expect(opened.form.title).toBe("Write a word");
      return opened.interactionId;
    };

    it("hands over what was filled in with what the form holds, and changes the message that it came from", async () => {
      const { owner, discord } = await stage(asking);
      const { message } = await owner.command("ask");
      const id = await formOf(owner.press(message, "Open"));
      const bytes = new TextEncoder().encode("Ferries");
      const file = { name: "a.txt", contentType: "text/plain", bytes };
      const reply = await owner.submit(id, { word: "mole", file: [file] });
      expect(reply).toMatchObject({ updated: true, message: { id: message.id } });
      expect(textOf(reply.message)).toBe("mole yes 3 a.txt 7");
      expect(discord.refusals).toEqual([]);
    });

    it("answers a form that a command opened with a message for its sender alone", async () => {
      const direct = command("ask", ({ options: { word, kept } }) =>
        word === undefined || kept === undefined ? form(0) : say(String(word)),
      );
      const { owner, discord } = await stage(direct);
      const id = await formOf(owner.command("ask"));
      const reply = await owner.submit(id, { word: "mole" });
      expect(reply).toMatchObject({ ephemeral: true, updated: false });
      expect(textOf(reply.message)).toBe("mole");
      expect(discord.refusals).toEqual([]);
    });
  });

  it("logs every other error under an id, and shows only the id", async () => {
    const { owner, logged } = await stage(command("fail", () => Promise.reject(new Error("secret detail"))));
    const reply = await owner.command("fail");
    expect(reply.ephemeral).toBe(true);
    const text = textOf(reply.message);
    expect(text).not.toContain("secret detail");
    expect(logged).toHaveLength(1);
    const [entry = {}] = logged;
    const { id } = entry;
    expect(text).toContain(`**${id}**`);
    expect(JSON.stringify(entry)).toContain("secret detail");
    expect(entry).toMatchObject({ interaction: expect.stringMatching(/^\d+$/u) });
  });

  it("writes one quiet line when another process was first to answer", async () => {
    const { owner, discord, dispatch, logged } = await stage(command("echo", () => say("hello")));
    const other = await logIn(discord);
    onTestFinished(() => other.destroy());
    other.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
    expect(textOf((await owner.command("echo")).message)).toBe("hello");
    await expect.poll(() => logged.length).toBe(1);
    expect(logged[0]).toMatchObject({ level: 30, msg: expect.stringContaining("another process was first") });
    expect(logged[0]).not.toHaveProperty("err");
  });

  it("offers nothing when suggestions fail, and never more than Discord takes", async () => {
    const { owner, logged, discord } = await stage(
      command("broken", () => say("x"), { autocomplete: () => Promise.reject(new Error("no")) }),
      command("many", () => say("x"), {
        autocomplete: () =>
          Array.from({ length: 40 }, (_, index) => ({
            name: `${index} ${"long ".repeat(40)}`,
            value: `${index}`,
          })),
      }),
    );
    expect(await owner.autocomplete("broken", "word", "a")).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(await owner.autocomplete("many", "word", "a")).toHaveLength(25);
    expect(discord.refusals).toEqual([]);
  });

  it("asks Discord for time when a command takes long, and answers in the same place", async () => {
    const { promise, resolve } = Promise.withResolvers<Message>();
    const { owner, discord } = await stage(command("slow", () => promise));
    const answering = owner.command("slow");
    await expect
      .poll(() => discord.requests.filter(({ path }) => path.endsWith("/callback")).length, { timeout: 2900 })
      .toBe(1);
    resolve(say("at last"));
    const reply = await answering;
    expect(reply.deferred).toBe(true);
    expect(textOf(reply.message)).toBe("at last");
    expect(discord.refusals).toEqual([]);
  });

  describe("a press", () => {
    const pages = (extra: Partial<Command> = {}) =>
      command(
        "pages",
        ({ page }) => ({
          blocks: [
            { kind: "text", text: markdown`page ${page}` },
            {
              kind: "buttons",
              buttons: [
                { label: "Next", state: { effect: "update", command: "pages", options: {}, page: page + 1 } },
              ],
            },
          ],
        }),
        extra,
      );

    it("by whoever asked turns the page in place, for all to see", async () => {
      const { owner } = await stage(pages());
      const { message } = await owner.command("pages");
      const second = await owner.press(message, "Next");
      expect([second.updated, second.ephemeral]).toEqual([true, false]);
      expect(textOf((await owner.press(second.message, "Next")).message)).toBe("page 2");
    });

    it("by anyone else answers them alone and leaves the message, and turns the page of their own copy", async () => {
      const { owner, discord } = await stage(pages());
      const { readerId, channels } = discord.newsroom;
      const other = discord.user(readerId, { channelId: channels.general });
      const { message } = await owner.command("pages");
      const copy = await other.press(message, "Next");
      expect([copy.updated, copy.ephemeral, textOf(copy.message)]).toEqual([false, true, "page 1"]);
      const turned = await other.press(copy.message, "Next");
      expect([turned.updated, turned.ephemeral, textOf(turned.message)]).toEqual([true, true, "page 2"]);
      expect(turned.message.id).toBe(copy.message.id);
      expect(textOf((await owner.press(message, "Next")).message)).toBe("page 1");
      expect(discord.refusals).toEqual([]);
    });

    it("stays private where the answer was asked for in private", async () => {
      const options = [privateOption];
      const { owner } = await stage(
        pages({ data: { name: "pages", description: "x", ...everywhere, options } }),
      );
      const first = await owner.command("pages", { options: { private: true } });
      expect(first.ephemeral).toBe(true);
      const second = await owner.press(first.message, "Next");
      expect([second.updated, second.ephemeral]).toEqual([true, true]);
      expect((await owner.command("pages", { options: { private: false } })).ephemeral).toBe(false);
    });
  });

  it("says so when a button is from another version, and leaves its message alone", async () => {
    const { owner } = await stage(
      command("card", () => ({
        blocks: [
          {
            kind: "buttons",
            buttons: [{ label: "Gone", state: { effect: "update", command: "gone", options: {}, page: 0 } }],
          },
        ],
      })),
    );
    const { message } = await owner.command("card");
    const reply = await owner.press(message, "Gone");
    expect(reply.ephemeral).toBe(true);
    expect(reply.updated).toBe(false);
    expect(textOf(reply.message)).toContain("another version of Lede");
  });
});
