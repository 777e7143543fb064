import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { parse } from "dotenv";
import { expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check.ts";
import { initCommand } from "../../src/cli/init.ts";
import { readConfig } from "../../src/config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const WEBHOOK = "https://discord.com/api/webhooks/900719925474099301/aB_c-9?thread_id=7";

/** Answers the questions, as lines of an input or typed on a terminal. Gives the folder and what was shown. */
async function init({
  directory = temporaryFolder(),
  answers = "",
  isTerminal = false,
}: {
  directory?: string;
  answers?: string;
  isTerminal?: boolean;
} = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: isTerminal, setRawMode: () => input });
  const output = new PassThrough();
  input.end(answers);
  const check = (given: Readonly<Record<string, string>>) => void readConfig(given);
  await initCommand({ directory, input, output, check }).parseAsync([], { from: "user" });
  output.end();
  const shown = (await output.toArray()).join("");
  const environment = () => parse(readFileSync(join(directory, ".env")));
  return { directory, shown, environment };
}

test("an empty folder gets articles without faults, and settings that only its owner can read", async () => {
  const { directory, shown, environment } = await init({ answers: `some.bot.token\n${WEBHOOK}\n` });
  expect(readdirSync(directory).toSorted()).toEqual([".env", "content"]);
  expect(statSync(join(directory, ".env")).mode & 0o777).toBe(0o600);
  expect(readConfig(environment())).toMatchObject({ token: "some.bot.token", alertWebhook: WEBHOOK });
  expect(shown).toContain("Next: npx lede start");
  expect(shown).not.toContain("some.bot.token");
  const output: string[] = [];
  const settings = () => ({ ...readConfig({}), contentDirectory: join(directory, "content") });
  const check = checkCommand(settings, () => new Date("2031-05-20T12:00:00Z"));
  check.configureOutput({ writeOut: (text) => output.push(text) });
  await check.parseAsync([], { from: "user" });
  expect(process.exitCode ?? 0).toBe(0);
});

test("what is typed on a terminal is not shown", async () => {
  const { shown, environment } = await init({ answers: "some.bot.token\n\n", isTerminal: true });
  expect(environment()).toMatchObject({ DISCORD_TOKEN: "some.bot.token" });
  expect(shown).toContain("The bot’s token");
  expect(shown).not.toContain("some.bot");
});

test("without answers the settings are left for later", async () => {
  for (const answers of ["", "\n\n"]) {
    const { shown, environment } = await init({ answers });
    expect(readConfig(environment())).toMatchObject({ token: null, alertWebhook: null });
    expect(shown).toContain("Write the bot’s token into it, as DISCORD_TOKEN.");
  }
});

test("an answer that cannot be right is asked for again, and never shown", async () => {
  const { shown, environment } = await init({ answers: "Bot secret.token\nsome.$&.token#1\n\n" });
  expect(shown).toContain("DISCORD_TOKEN has blanks or quote marks in it");
  expect(shown).not.toContain("secret.token");
  expect(environment()).toMatchObject({ DISCORD_TOKEN: "some.$&.token#1" });
});

test("what is there already stays", async () => {
  const directory = temporaryFolder();
  mkdirSync(join(directory, "content"));
  writeFileSync(join(directory, ".env"), "DISCORD_TOKEN=own\n");
  const { shown } = await init({ directory, answers: "other\n\n" });
  expect(readdirSync(join(directory, "content"))).toEqual([]);
  expect(readFileSync(join(directory, ".env"), "utf8")).toBe("DISCORD_TOKEN=own\n");
  expect(shown.match(/is there already, and stays as it is\./gu)).toHaveLength(2);
});
