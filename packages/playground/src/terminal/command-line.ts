import { ClientError, type CommandOption, type RegisteredCommand } from "@lede/fake-discord";
import { OptionType } from "@lede/fake-discord/protocol";
import { distance } from "fastest-levenshtein";

/** A line such as `/quote Araghchi about:talks`, taken apart. Values are still text. */
export type CommandLine = {
  readonly command: RegisteredCommand;
  readonly group: string | undefined;
  readonly subcommand: string | undefined;
  /** The options that may be given here. */
  readonly declared: readonly CommandOption[];
  /** What was given by name. */
  readonly named: ReadonlyMap<string, string>;
  /** What came before the first name. */
  readonly free: string;
};

/** Takes a line apart by the commands that there are. Null when its first word names none of them. */
export function parseCommandLine(line: string, commands: readonly RegisteredCommand[]): CommandLine | null {
  const [first = "", ...words] = line.trim().split(/\s+/u);
  const command = commands.find(({ name }) => name === first.replace(/^\//u, "").toLowerCase());
  if (command === undefined) return null;
  let declared: readonly CommandOption[] = command.options ?? [];
  let rest = line.trim().slice(first.length).trimStart();
  const path: { group?: string; subcommand?: string } = {};
  for (const word of words) {
    const inner = declared.find(({ name, type }) => name === word.toLowerCase() && isNested(type));
    if (inner === undefined) break;
    path[inner.type === OptionType.subcommandGroup ? "group" : "subcommand"] = inner.name;
    declared = inner.options ?? [];
    rest = rest.slice(word.length).trimStart();
  }
  return {
    command,
    group: path.group,
    subcommand: path.subcommand,
    declared,
    ...splitByNames(rest, declared),
  };
}

export function isNested(type: number): boolean {
  return type === OptionType.subcommand || type === OptionType.subcommandGroup;
}

/** A value goes on until the next name of an option, so that it may hold spaces without quotes. */
function splitByNames(text: string, declared: readonly CommandOption[]): Pick<CommandLine, "named" | "free"> {
  const names = new Set(declared.map(({ name }) => name));
  const starts: { readonly name: string; readonly at: number; readonly from: number }[] = [];
  for (const match of text.matchAll(/(?<=^|\s)([^\s:]{1,32}):/gu)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (names.has(name)) starts.push({ name, at: match.index, from: match.index + match[0].length });
  }
  const named = new Map<string, string>();
  for (const [index, { name, from }] of starts.entries()) {
    named.set(name, unquote(text.slice(from, starts[index + 1]?.at).trim()));
  }
  return { named, free: unquote(text.slice(0, starts[0]?.at).trim()) };
}

function unquote(text: string): string {
  return /^".*"$/u.test(text) || /^“.*”$/u.test(text) ? text.slice(1, -1) : text;
}

/** What to say to a line that names no command. */
export function unknownCommand(line: string, commands: readonly RegisteredCommand[]): ClientError {
  const [word = ""] = line.split(/\s/u);
  const typed = word.replace(/^\//u, "");
  const names = commands.map(({ name }) => `/${name}`);
  const near = nearest(
    typed,
    commands.map(({ name }) => name),
  );
  const there =
    names.length === 0
      ? "There are no commands yet: the bot is still starting"
      : `The commands are ${names.join(", ")}, help and quit`;
  const meant = near === undefined ? "" : ` Did you mean /${near}?`;
  return new ClientError(`There is no command “${word}”.${meant} ${there}.`);
}

/**
 * The texts of all options that were given, required ones among them.
 *
 * @throws ClientError for a subcommand or an option that is missing, or words that no option can take.
 */
export function readTexts(line: CommandLine): Map<string, string> {
  const { declared, free } = line;
  if (declared.some(({ type }) => isNested(type))) {
    const names = declared.map(({ name }) => name);
    const [word = ""] = free.split(/\s/u);
    const near = nearest(word, names);
    const wrong = word === "" ? "needs a subcommand" : `has no subcommand “${word}”`;
    const meant = near === undefined ? "" : ` Did you mean ${calledOf(line)} ${near}?`;
    throw new ClientError(`${calledOf(line)} ${wrong}.${meant} The subcommands are ${names.join(", ")}.`);
  }
  const values = assignFree(line);
  const missing = declared.filter(({ name, required }) => required && !values.get(name));
  if (missing.length > 0) {
    const needed = missing.map(({ name, description }) => `\n  ${name}: ${description}`).join("");
    throw new ClientError(`${calledOf(line)} also needs${needed}`);
  }
  return values;
}

function calledOf({ command, group, subcommand }: CommandLine): string {
  return [`/${command.name}`, group, subcommand].filter((name) => name !== undefined).join(" ");
}

/** The name that was probably meant: one that begins so, or is a slip of a letter or two away. Undefined when there is none. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const allowed = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : 2;
  return names
    .map((name) => ({ name, away: distance(wanted, name) }))
    .filter(({ name, away }) => away <= allowed || (wanted.length > 2 && name.startsWith(wanted)))
    .sort((one, other) => one.away - other.away)[0]?.name;
}

/**
 * Gives the free words to options: to the required ones that are missing, a word each and the rest to the last; else to the first
 * option of text. Throws a ClientError when no option can take them.
 */
function assignFree(line: CommandLine): Map<string, string> {
  const { declared, named, free } = line;
  const values = new Map(named);
  if (free === "") return values;
  const called = calledOf(line);
  const stray = /^([a-z]{2,32}):\S/u.exec(free);
  if (stray !== null || declared.length === 0) {
    const names = declared.map(({ name }) => `${name}:`).join(" ");
    throw new ClientError(
      `${called} has no option for “${free}”. ${names ? `Its options are ${names}` : "It has no options"}.`,
    );
  }
  const missing = declared.filter((option) => option.required && !values.has(option.name));
  const open = declared.filter((option) => !values.has(option.name));
  const target = missing.at(-1) ?? freeTarget(open);
  if (target === undefined) throw new ClientError(`${called}: there is no option left for “${free}”.`);
  const words = free.split(/\s+/u);
  for (const { name } of missing.slice(0, -1)) {
    const word = words.shift();
    if (word !== undefined) values.set(name, word);
  }
  if (words.length > 0) values.set(target.name, words.join(" "));
  return values;
}

/** Which of these options free words mean when none is required. */
export function freeTarget(open: readonly CommandOption[]): CommandOption | undefined {
  return open.find(({ type, choices }) => type === OptionType.string && !choices?.length) ?? open[0];
}
