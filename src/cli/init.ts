import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Command } from "commander";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { INTERRUPTED } from "./interruption.ts";

type InitParts = {
  /** Absolute; where the files are made. */
  readonly directory: string;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  /** Throws a UserError that says what is wrong with a setting. */
  check(settings: Readonly<Record<string, string>>): void;
};

const EXAMPLE = ".env.example";

/** What is typed is not shown: both are secret. */
const QUESTIONS = [
  {
    name: "DISCORD_TOKEN",
    text: "The bot’s token, from the Bot page of your application at https://discord.com/developers/applications",
  },
  {
    name: "ALERT_WEBHOOK",
    text: "The webhook of a channel to alert when Lede is not ready: Edit Channel → Integrations → Webhooks → Copy Webhook URL",
  },
] as const;

/** `lede init`: makes what a new Lede needs in this folder, and asks for what only a person knows. */
export function initCommand(parts: InitParts): Command {
  return new Command("init")
    .description("make a content folder with examples and an .env in this folder")
    .action(() => initialise(parts));
}

/**
 * Writes the content folder with the example articles and .env; what is there already stays. Asks for the settings: on a
 * terminal without showing what is typed, else for a line of the input each. An empty answer leaves a setting out.
 */
async function initialise({ directory, input, output, check }: InitParts): Promise<void> {
  const say = (line: string) => output.write(`${line}\n`);
  const content = join(directory, "content");
  if (existsSync(content)) say(`${content} is there already, and stays as it is.`);
  else {
    cpSync(join(packageFolder(), "content"), content, { recursive: true });
    say(`Wrote ${content} with ${count(readdirSync(content).length, "example article")}.`);
  }
  const file = join(directory, ".env");
  if (existsSync(file)) say(`${file} is there already, and stays as it is.`);
  else {
    const answers = await ask({ input, output, check });
    const example = readFileSync(join(packageFolder(), EXAMPLE), "utf8");
    // Whoever has the token is the bot.
    writeFileSync(file, withSettings(example, answers), { mode: 0o600, flag: "wx" });
    say(`Wrote ${file}, which only you can read.`);
    if (!answers.has("DISCORD_TOKEN")) say("Write the bot’s token into it, as DISCORD_TOKEN.");
  }
  say("Next: npx lede start");
}

async function ask({ input, output, check }: Omit<InitParts, "directory">): Promise<Map<string, string>> {
  const shown = new Hideable(output);
  const lines = createInterface({ input, output: shown, terminal: input.isTTY ?? false });
  lines.once("SIGINT", () => process.exit(INTERRUPTED));
  const typed = lines[Symbol.asyncIterator]();
  const answers = new Map<string, string>();
  try {
    for (const { name, text } of QUESTIONS) {
      const answer = await askOne(name, text, { lines, typed, shown, check });
      if (answer !== "") answers.set(name, answer);
    }
  } finally {
    lines.close();
  }
  return answers;
}

type Terminal = {
  readonly lines: Interface;
  readonly typed: AsyncIterator<string>;
  readonly shown: Hideable;
  readonly check: InitParts["check"];
};

/** Asks until the answer can be used; "" for none, also when the input is over. */
async function askOne(name: string, text: string, { lines, typed, shown, check }: Terminal): Promise<string> {
  while (true) {
    shown.write(`${text}\n(Enter for none): `);
    shown.isHiding = lines.terminal;
    const { done, value } = await typed.next();
    shown.isHiding = false;
    shown.write("\n");
    if (done) return "";
    const answer = value.trim();
    try {
      check({ [name]: answer });
      return answer;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      shown.write(`${error.message}\n`);
    }
  }
}

/** An output that what is typed can be kept out of. */
class Hideable extends Writable {
  isHiding = false;
  readonly #output: NodeJS.WritableStream;

  constructor(output: NodeJS.WritableStream) {
    super();
    this.#output = output;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (!this.isHiding) this.#output.write(chunk);
    done();
  }
}

function withSettings(example: string, answers: ReadonlyMap<string, string>): string {
  return [...answers].reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, "mu"), () => `${name}=${quoted(value)}`),
    example,
  );
}

/** No value has an apostrophe in it: the settings’ schema refuses them. */
function quoted(value: string): string {
  return /^[\w.:/?&=-]+$/u.test(value) ? value : `'${value}'`;
}

/** The folder that has Lede's own example of settings: what holds src in a checkout, and dist in the package that npm gets. */
function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, EXAMPLE)) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
