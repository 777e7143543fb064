import { constants } from "node:os";
import { config as loadEnvironment } from "dotenv";
import type { Logger } from "pino";
import { Alerts } from "./alerts.ts";
import { openBot } from "./bot.ts";
import { Closing } from "./closing.ts";
import { type Config, readConfig, secretsOf, withoutPassword } from "./config.ts";
import { PassingFault, UserError } from "./errors.ts";
import { serveHealth } from "./health.ts";
import { createLog } from "./log.ts";
import { problemsOf } from "./readiness.ts";

// View Channel, Send Messages, Embed Links, Create Public Threads, Send Messages in Threads: all that digests need but for
// pins, whose permissions are given where they are wanted.
const INVITE_PERMISSIONS = 1024n + 2048n + 16_384n + (1n << 35n) + (1n << 38n);

const now = () => new Date();

// As sysexits.h has them: after the second one, starting again changes nothing until a person has done something.
const FAILED_FOR_NOW = 75;
const FAILED_BY_SETTINGS = 78;

/** Ctrl-C under npm arrives twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 200;

try {
  loadEnvironment({ quiet: true });
  const config = readConfig(process.env);
  if (config.token !== null) await runBot(config, config.token);
  else if (config.apiUrl === null) await runPlayground(config);
  else throw new UserError("DISCORD_API_URL is set but DISCORD_TOKEN is not. Set both, or neither.");
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof PassingFault ? FAILED_FOR_NOW : FAILED_BY_SETTINGS;
}

async function runBot(config: Config, token: string): Promise<void> {
  const log = createLog(config.logLevel ?? "info", secretsOf(config));
  const closing = new Closing(log);
  endOnSignal(log, closing);
  say(
    `Lede is joining ${config.apiUrl === null ? "Discord" : withoutPassword(config.apiUrl)} with the token from DISCORD_TOKEN.`,
  );
  try {
    const metrics = config.healthPort === null ? null : await loadMetrics();
    const bot = await openBot({ ...config, token, log, now, metrics }, closing);
    if (config.healthPort !== null) {
      const health = await serveHealth(bot, config.healthPort, now, metrics);
      closing.add("the health page", () => health.close());
      say(`How it is: http://127.0.0.1:${health.port}/health`);
    }
    if (config.alertWebhook !== null) {
      const problems = () => problemsOf(bot.health(), now());
      const alerts = new Alerts({ webhook: config.alertWebhook, problems, log, now });
      closing.add("the alerts", alerts.start());
    }
    const joined = await bot.join();
    if (joined === null) return;
    say("Lede is there. To add it to a server, open");
    say(
      `  https://discord.com/oauth2/authorize?client_id=${joined.applicationId}&scope=bot+applications.commands&permissions=${INVITE_PERMISSIONS}`,
    );
  } catch (error) {
    await closing.close();
    if (error instanceof UserError) throw error;
    log.fatal({ err: error }, "Lede could not start");
    process.exitCode = 1;
  }
}

/** Loaded only where someone looks at them. */
async function loadMetrics() {
  const { Metrics } = await import("./metrics.ts");
  return new Metrics();
}

async function runPlayground(config: Config): Promise<void> {
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

/** The first SIGTERM or SIGINT closes what is open and ends the process, in seconds and with 0; a second one ends it at once. */
function endOnSignal(log: Logger, closing: Closing): void {
  let first: number | null = null;
  const end = (signal: "SIGINT" | "SIGTERM") => {
    if (first === null) {
      first = performance.now();
      log.info(`Lede stops, as ${signal} asks`);
      void closing.close().then(() => process.exit(0));
    } else if (performance.now() - first > SAME_SIGNAL_MS) process.exit(128 + constants.signals[signal]);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
