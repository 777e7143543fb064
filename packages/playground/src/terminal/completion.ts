import {
  ClientError,
  type CommandOption,
  type OptionValue,
  type UserClient,
  type World,
} from "@lede/fake-discord";
import { type CommandLine, freeTarget, isNested, parseCommandLine } from "./command-line.ts";
import { knownValues, type NamedValue, readValue } from "./values.ts";

/** What may be typed next, and the end of the line that it replaces: as node:readline wants it. */
export type Completion = [hits: string[], replaced: string];

/**
 * Completes lines with Tab, and remembers what the bot suggested: a suggestion is typed by its name and sent by its value.
 */
export class Completer {
  readonly #world: World;
  readonly #person: UserClient;
  readonly #values = new Map<string, OptionValue>();

  constructor(world: World, person: UserClient) {
    this.#world = world;
    this.#person = person;
  }

  /** Commands, then subcommands, then options, and values behind an option's name. */
  async complete(line: string): Promise<Completion> {
    const commands = this.#person.commands();
    const parsed = /\s/u.test(line) ? parseCommandLine(line, commands) : null;
    if (parsed === null)
      return hits(
        commands.map(({ name }) => `/${name} `),
        line,
      );
    const word = /\S*$/u.exec(line)?.[0] ?? "";
    if (parsed.declared.some(({ type }) => isNested(type))) {
      return hits(
        parsed.declared.map(({ name }) => `${name} `),
        word,
      );
    }
    const last = [...parsed.named].at(-1);
    const option = parsed.declared.find(({ name }) => name === last?.[0]);
    if (last !== undefined && option !== undefined && line.endsWith(last[1])) {
      const values = await this.#suggest(parsed, option, last[1]);
      if (values.length > 0) return [values, last[1]];
    }
    const open = parsed.declared.filter(({ name }) => !parsed.named.has(name));
    const names = hits(
      open.map(({ name }) => `${name}:`),
      word,
    );
    if (names[0].length > 0 || last !== undefined) return names;
    const target = freeTarget(open);
    return target === undefined ? names : [await this.#suggest(parsed, target, parsed.free), parsed.free];
  }

  /** The value of a typed text, by what was suggested before or else by what it says. */
  read(command: string, option: CommandOption, text: string): OptionValue {
    const suggested = this.#values.get(key(command, option, text));
    return suggested ?? readValue(this.#world, this.#person.channel.guildId, option, text);
  }

  async #suggest(line: CommandLine, option: CommandOption, partial: string): Promise<string[]> {
    const known = option.autocomplete
      ? await this.#askBot(line, option, partial)
      : closest(knownValues(this.#world, this.#person.channel.guildId, option), partial);
    if (this.#values.size > 1000) this.#values.clear();
    for (const { name, value } of known) this.#values.set(key(line.command.name, option, name), value);
    return known.map(({ name }) => name);
  }

  async #askBot(
    { command, group, subcommand, named, declared }: CommandLine,
    option: CommandOption,
    partial: string,
  ) {
    const options: Record<string, OptionValue> = {};
    for (const other of declared) {
      const text = named.get(other.name);
      if (text !== undefined && text !== "" && other !== option)
        options[other.name] = this.read(command.name, other, text);
    }
    try {
      return await this.#person.autocomplete(command.name, option.name, partial, {
        group,
        subcommand,
        options,
      });
    } catch (error) {
      if (error instanceof ClientError) return [];
      throw error;
    }
  }
}

/** The names that begin with what was typed, with or without their sign; failing those, the names that hold it. */
function closest(all: readonly NamedValue[], typed: string): readonly NamedValue[] {
  const wanted = typed.toLowerCase();
  const beginning = all.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(wanted) || lower.replace(/^[#@]/u, "").startsWith(wanted);
  });
  return beginning.length > 0 ? beginning : all.filter(({ name }) => name.toLowerCase().includes(wanted));
}

function hits(all: readonly string[], typed: string): Completion {
  return [all.filter((one) => one.toLowerCase().startsWith(typed.toLowerCase())), typed];
}

function key(command: string, option: CommandOption, name: string): string {
  return `${command} ${option.name} ${name}`;
}
