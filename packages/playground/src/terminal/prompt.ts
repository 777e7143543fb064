import { createInterface, type Interface } from "node:readline";
import { styleText } from "node:util";
import {
  ClientError,
  channelPermissions,
  type FakeDiscord,
  type Reply,
  type UserClient,
  type World,
  type WorldEvent,
} from "@lede/fake-discord";
import { MessageFlag, Permission } from "@lede/fake-discord/protocol";
import type { APIMessage } from "discord-api-types/v10";
import { parseCommandLine, readTexts, unknownCommand } from "./command-line.ts";
import { Completer } from "./completion.ts";
import { helpText } from "./help.ts";
import type { Viewer } from "./inline-markdown.ts";
import { type Choosable, type RenderOptions, renderMessage } from "./render-text.ts";

export type PromptOptions = {
  readonly discord: FakeDiscord;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Who types; the owner of the first guild when left out. */
  readonly userId?: string;
  /** Where; #general when left out. */
  readonly channelId?: string;
  readonly locale?: string;
  /** An IANA name; the machine's own when left out. */
  readonly timeZone?: string;
};

/**
 * A prompt at which a person uses the bot as in a Discord client, until "quit" or the end of the input. Without a terminal every
 * line of the input is carried out and answered in its turn. Resolves with how many lines were carried out, "quit" too.
 */
export async function runPrompt(options: PromptOptions): Promise<number> {
  const prompt = new Prompt(options);
  try {
    return await prompt.run();
  } finally {
    prompt.close();
  }
}

const WIDEST = 100;

class Prompt {
  readonly #world: World;
  readonly #person: UserClient;
  readonly #completer: Completer;
  readonly #output: PromptOptions["output"];
  readonly #lines: Interface;
  readonly #isTerminal: boolean;
  readonly #viewer: Viewer;
  readonly #unsubscribe: () => void;
  /** What the last printed numbers stand for, and in which message. */
  #shown: { readonly message: APIMessage; readonly choosable: readonly Choosable[] } | null = null;
  #busy = false;
  #arrived: APIMessage[] = [];

  constructor({ discord, input, output, ...options }: PromptOptions) {
    const { world, newsroom } = discord;
    const locale = options.locale ?? "en-US";
    this.#world = world;
    this.#person = discord.user(options.userId ?? newsroom.ownerId, {
      channelId: options.channelId ?? newsroom.channels.general,
      locale,
    });
    this.#completer = new Completer(world, this.#person);
    this.#output = output;
    this.#isTerminal = input.isTTY === true && output.isTTY === true;
    this.#viewer = {
      locale,
      timeZone: options.timeZone,
      now: world.now,
      nameOf: (kind, id) => nameOf(world, this.#person.channel.guildId, kind, id),
      style: (format, text) => styleText(format, text, { stream: output }),
    };
    this.#lines = createInterface({
      input,
      output: this.#isTerminal ? output : undefined,
      terminal: this.#isTerminal,
      prompt: `#${this.#person.channel.name}> `,
      signal: discord.closing,
      completer: (line: string, done: (error: Error | null, result?: [string[], string]) => void) => {
        this.#completer.complete(line).then((result) => done(null, result), done);
      },
    });
    this.#unsubscribe = world.subscribe((event) => this.#hear(event));
  }

  async run(): Promise<number> {
    let count = 0;
    if (this.#isTerminal) this.#print("Type /headlines, or help. Tab completes.");
    this.#lines.on("SIGINT", () => this.#lines.close());
    this.#ask();
    for await (const typed of this.#lines) {
      const line = typed.trim();
      if (line === "") {
        this.#ask();
        continue;
      }
      count += 1;
      if (/^\/?(?:quit|exit)$/iu.test(line)) break;
      if (!this.#isTerminal) this.#print(`> ${line}`);
      await this.#carryOut(line);
      this.#ask();
    }
    return count;
  }

  close(): void {
    this.#unsubscribe();
    this.#lines.close();
  }

  async #carryOut(line: string): Promise<void> {
    this.#busy = true;
    try {
      const reply = await this.#answer(line);
      if (reply !== null) {
        this.#arrived = this.#arrived.filter(({ id }) => id !== reply.message.id);
        this.#show(reply.message);
      }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      this.#print(this.#viewer.style("red", error.message));
    } finally {
      this.#busy = false;
    }
    for (const message of this.#arrived.splice(0)) this.#announce(message);
    if (!this.#isTerminal) this.#print("");
  }

  async #answer(line: string): Promise<Reply | null> {
    if (/^\d{1,3}$/u.test(line)) return this.#choose(Number(line));
    const commands = this.#person.commands();
    if (/^\/?help$|^\?$/iu.test(line)) {
      this.#print(helpText(commands));
      return null;
    }
    const parsed = parseCommandLine(line, commands);
    if (parsed === null) throw unknownCommand(line, commands);
    const { command, group, subcommand, declared } = parsed;
    const texts = readTexts(parsed);
    const values = declared.flatMap((option) => {
      const text = texts.get(option.name) ?? "";
      return text === "" ? [] : [[option.name, this.#completer.read(command.name, option, text)]];
    });
    return this.#person.command(command.name, { group, subcommand, options: Object.fromEntries(values) });
  }

  async #choose(number: number): Promise<Reply> {
    const { message, choosable = [] } = this.#shown ?? {};
    const chosen = choosable[number - 1];
    if (message === undefined || chosen === undefined) {
      const last = choosable.length;
      const there =
        last > 1 ? `its numbers are 1 to ${last}` : last === 1 ? "its only number is 1" : "it has no numbers";
      throw new ClientError(`There is no [${number}] in the last answer: ${there}.`);
    }
    return chosen.kind === "button"
      ? this.#person.press(message, chosen.customId)
      : this.#person.select(message, chosen.customId, [chosen.value]);
  }

  /** A message that came into a channel which this person can see. */
  #hear({ name, message, visibleTo }: WorldEvent): void {
    if (name !== "MESSAGE_CREATE" || message === undefined || (message.flags ?? 0) & MessageFlag.loading)
      return;
    if (visibleTo && visibleTo !== this.#person.userId) return;
    const channel = this.#world.channels.get(message.channel_id);
    if (channel === undefined) return;
    if (!(channelPermissions(this.#world, channel, this.#person.userId) & Permission.viewChannel)) return;
    if (this.#busy) this.#arrived.push(message);
    else {
      if (this.#isTerminal) this.#output.write("\r\u001b[K");
      this.#announce(message);
      if (this.#isTerminal) this.#lines.prompt(true);
    }
  }

  #announce(message: APIMessage): void {
    const where = nameOf(this.#world, null, "channel", message.channel_id) ?? "a conversation";
    this.#print(
      this.#viewer.style("dim", `${where} · ${message.author.global_name ?? message.author.username}`),
    );
    this.#show(message);
  }

  #show(message: APIMessage): void {
    const { text, choosable } = renderMessage(message, this.#layout());
    this.#print(text);
    if (choosable.length > 0 || this.#busy) this.#shown = { message, choosable };
  }

  #layout(): RenderOptions {
    const width = this.#isTerminal
      ? Math.max(20, Math.min(WIDEST, (this.#output.columns ?? WIDEST) - 1))
      : null;
    return { viewer: this.#viewer, width };
  }

  #ask(): void {
    if (this.#isTerminal) this.#lines.prompt();
  }

  #print(text: string): void {
    this.#output.write(`${text}\n`);
  }
}

function nameOf(
  world: World,
  guildId: string | null,
  kind: "user" | "role" | "channel",
  id: string,
): string | undefined {
  if (kind === "channel") {
    const name = world.channels.get(id)?.name;
    return name ? `#${name}` : undefined;
  }
  if (kind === "user") return `@${world.users.get(id)?.global_name ?? id}`;
  const role = guildId === null ? undefined : world.guilds.get(guildId)?.roles.get(id)?.name;
  return role === undefined ? undefined : `@${role.replace(/^@/u, "")}`;
}
