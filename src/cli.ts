#!/usr/bin/env node
import { Command } from "commander";
import { config as loadEnvironment } from "dotenv";
import manifest from "../package.json" with { type: "json" };
import { analyseCommand } from "./cli/analyse.ts";
import { backupCommand } from "./cli/backup.ts";
import { checkCommand } from "./cli/check.ts";
import { feedsCommand } from "./cli/feeds.ts";
import { importCommand } from "./cli/import.ts";
import { indexCommand } from "./cli/index-build.ts";
import { initCommand } from "./cli/init.ts";
import { registerCommand, unregisterCommand } from "./cli/register.ts";
import { reportsCommand } from "./cli/reports.ts";
import { stateCommand } from "./cli/state.ts";
import { statusCommand } from "./cli/status.ts";
import { listCommand, removeCommand, showCommand } from "./cli/stored.ts";
import { readConfig } from "./config.ts";
import { UserError } from "./errors.ts";

loadEnvironment({ quiet: true });

const settings = () => ({ ...readConfig(process.env), version: manifest.version });
const now = () => new Date();

/** `lede start`: the same as `npm start` in a checkout. */
const startCommand = new Command("start")
  .description("start the bot with the settings in .env")
  // It reads its settings and handles its faults itself.
  .action(async () => void (await import("./main.ts")));

const here = {
  directory: process.cwd(),
  input: process.stdin,
  output: process.stdout,
  check: (given: Readonly<Record<string, string>>) => void readConfig(given),
};

const program = new Command("lede")
  .description("Lede’s tool for the people who run it")
  .version(manifest.version)
  .addCommand(initCommand(here))
  .addCommand(startCommand)
  .addCommand(statusCommand(settings))
  .addCommand(importCommand(settings))
  .addCommand(checkCommand(settings, now))
  .addCommand(listCommand(settings))
  .addCommand(showCommand(settings))
  .addCommand(removeCommand(settings))
  .addCommand(indexCommand(settings, now))
  .addCommand(reportsCommand(settings, now))
  .addCommand(feedsCommand(settings, now))
  .addCommand(analyseCommand())
  .addCommand(backupCommand(settings, now))
  .addCommand(stateCommand(settings, now))
  .addCommand(registerCommand(settings))
  .addCommand(unregisterCommand(settings));

// A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
