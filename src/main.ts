import { config as loadEnvironment } from "dotenv";
import { Closing } from "./closing.ts";
import { type Config, readConfig, secretsOf } from "./config.ts";
import { endOnSignal, sayingFaults } from "./ending.ts";
import { UserError } from "./errors.ts";
import { createLog } from "./log.ts";
import { checkFolders } from "./preflight.ts";
import { say } from "./surroundings.ts";
import { keepYoungGenerationSmall } from "./young-generation.ts";

await sayingFaults(async () => {
  keepYoungGenerationSmall();
  loadEnvironment({ quiet: true });
  const config = readConfig(process.env);
  await checkFolders(config);
  if (config.token !== null) await joinDiscord(config, config.token);
  else if (config.apiUrl === null) await runPlayground(config);
  else throw new UserError("DISCORD_API_URL is set but DISCORD_TOKEN is not. Set both, or neither.");
});

async function joinDiscord(config: Config, token: string): Promise<void> {
  const log = createLog(config.logLevel ?? "info", secretsOf(config));
  const run = { config, token, log, now: () => new Date() };
  if (config.processes !== null) {
    const { runProcesses } = await import("./run-processes.ts");
    await runProcesses({ ...run, processes: config.processes });
    return;
  }
  const closing = new Closing(log);
  endOnSignal(log, closing);
  // A manager of processes has no use for it.
  const { runBot } = await import("./run-bot.ts");
  await runBot({ ...run, closing });
}

async function runPlayground(config: Config): Promise<void> {
  if (config.libraryFile !== null) {
    throw new UserError(
      "LIBRARY_FILE is for a bot in Discord, and the playground reads the content folder. Set DISCORD_TOKEN, or leave LIBRARY_FILE out.",
    );
  }
  // Loaded only here: with Discord's schemas it takes memory that a bot in Discord has no use for.
  const { openPlayground, runPrompt } = await loadPlayground();
  const log = createLog(config.logLevel ?? "warn", []);
  const closing = new Closing(log);
  endOnSignal(log, closing);
  const { discord, pageUrl, close } = await openPlayground({ ...config, port: config.playgroundPort, log });
  closing.add("the playground", close);
  say(
    "This is Lede’s playground: the real bot, in a Discord of its own on this machine. No account is needed.",
  );
  say(`Open it in a browser:  ${pageUrl}`);
  say("To join the real Discord, make an application at https://discord.com/developers/applications,");
  say(
    "copy its bot token into .env as DISCORD_TOKEN, and start again; Lede then prints the link that invites it.",
  );
  say(`The Discord API to point other bots at: ${discord.apiUrl} (this run’s token: ${discord.token})`);
  const commands = await runPrompt({ discord, input: process.stdin, output: process.stdout });
  // Without a terminal nobody is there to say "quit": it serves until it is stopped, unless it was fed commands.
  if (process.stdin.isTTY || commands > 0) await closing.close();
}

/** An installation without development packages lacks what only the playground needs. */
async function loadPlayground() {
  try {
    return await import("./open-playground.ts");
  } catch (error) {
    // A file of our own that is missing is another fault.
    if (!(error instanceof Error && error.message.startsWith("Cannot find package"))) throw error;
    throw new UserError(
      "There is no DISCORD_TOKEN, and the playground is not installed. Set DISCORD_TOKEN in .env to join Discord. The playground comes with a checkout of Lede: install it there with “npm ci --include=dev”.",
    );
  }
}
