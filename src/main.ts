import { config as loadEnvironment } from "dotenv";
import type { Logger } from "pino";
import { type Bot, startBot } from "./bot.ts";
import { type Config, readConfig } from "./config.ts";
import { UserError } from "./errors.ts";
import { serveHealth } from "./health.ts";
import { createLog } from "./log.ts";

// View Channel, Send Messages, Embed Links, Create Public Threads, Send Messages in Threads: all that digests need.
const INVITE_PERMISSIONS = 1024n + 2048n + 16_384n + (1n << 35n) + (1n << 38n);

const now = () => new Date();

try {
  loadEnvironment({ quiet: true });
  const config = readConfig(process.env);
  if (config.token !== null) await joinDiscord(config, config.token);
  else if (config.apiUrl === null) await playground(config);
  else throw new UserError("DISCORD_API_URL is set but DISCORD_TOKEN is not. Set both, or neither.");
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function joinDiscord(config: Config, token: string): Promise<void> {
  const log = createLog(config.logLevel ?? "info", [token]);
  say(`Lede is joining ${config.apiUrl ?? "Discord"} with the token from DISCORD_TOKEN.`);
  const bot = await startBot({ ...config, token, log, now });
  const parts: Pick<Bot, "close">[] = [bot];
  if (config.healthPort !== null) {
    const health = await serveHealth(bot, config.healthPort, now).catch(async (error: unknown) => {
      await bot.close();
      throw error;
    });
    parts.unshift(health);
    say(`How it is: http://127.0.0.1:${health.port}/health`);
  }
  closeOnSignal(log, ...parts);
  say("Lede is there. To add it to a server, open");
  say(
    `  https://discord.com/oauth2/authorize?client_id=${bot.applicationId}&scope=bot+applications.commands&permissions=${INVITE_PERMISSIONS}`,
  );
}

async function playground(config: Config): Promise<void> {
  // Loaded only here: with Discord's schemas it takes memory that a bot in Discord has no use for.
  const { openPlayground } = await import("./open-playground.ts");
  const { runPrompt } = await import("./playground/prompt.ts");
  const log = createLog(config.logLevel ?? "warn", []);
  const opened = await openPlayground({ ...config, port: config.playgroundPort, log });
  const { standIn, pageUrl } = opened;
  const close = closeOnSignal(log, opened);
  say(
    "This is Lede’s playground: the real bot, in a Discord of its own on this machine. No account is needed.",
  );
  say(`Open it in a browser:  ${pageUrl}`);
  say("To join the real Discord, make an application at https://discord.com/developers/applications,");
  say(
    "copy its bot token into .env as DISCORD_TOKEN, and start again; Lede then prints the link that invites it.",
  );
  say(`The Discord API to point other bots at: ${standIn.apiUrl} (this run’s token: ${standIn.token})`);
  const commands = await runPrompt({ standIn, input: process.stdin, output: process.stdout });
  // Without a terminal nobody is there to say "quit": it serves until it is stopped, unless it was fed commands.
  if (process.stdin.isTTY || commands > 0) await close();
}

function closeOnSignal(log: Logger, ...parts: readonly Pick<Bot, "close">[]): () => Promise<void> {
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      for (const part of parts) await part.close();
    })();
    return closing;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      close().catch((error: unknown) => {
        log.error({ err: error }, "could not close everything");
        process.exitCode = 1;
      });
    });
  }
  return close;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
