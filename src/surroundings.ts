import type { Logger } from "pino";
import manifest from "../package.json" with { type: "json" };
import { Alerts } from "./alerts.ts";
import type { Bot } from "./bot.ts";
import type { Closing } from "./closing.ts";
import { type Config, withoutPassword } from "./config.ts";
import { type HealthSource, serveHealth } from "./health.ts";
import type { HttpOptions } from "./http/serve-http.ts";
import type { Metrics } from "./metrics.ts";

// View Channel, Send Messages, Embed Links, Create Public Threads, Send Messages in Threads: all that digests need but for
// pins, whose permissions are given where they are wanted.
const INVITE_PERMISSIONS = 1024n + 2048n + 16_384n + (1n << 35n) + (1n << 38n);

/** What a program is run with. */
export type Run = {
  readonly config: Config;
  readonly token: string;
  readonly log: Logger;
  readonly closing: Closing;
  now(): Date;
};

/** Counts what happens, where someone looks at it. */
export async function metricsFor({ healthPort }: Config, process: string | null = null) {
  if (healthPort === null) return null;
  const { Metrics } = await import("./metrics.ts");
  return new Metrics(process);
}

/** Serves how Lede is, and alerts whoever looks after it, as far as the settings ask for it. */
export async function showHealth(
  source: HealthSource,
  { config, log, closing, now }: Omit<Run, "token">,
): Promise<void> {
  if (config.healthPort !== null) {
    const health = await serveHealth(source, config.healthPort, (error) =>
      log.error({ err: error }, "how Lede is could not be said"),
    );
    closing.add("the health page", () => health.close());
    say(`How it is: http://127.0.0.1:${health.port}/health`);
  }
  if (config.alertWebhook !== null) {
    const problems = async () => (await source.report()).problems;
    const alerts = new Alerts({ webhook: config.alertWebhook, problems, log, now });
    closing.add("the alerts", alerts.start());
  }
}

/** Lets other programs read, where the settings ask for it. */
export async function serveOtherPrograms(
  { library }: Pick<Bot, "library">,
  { config, log, closing, now, metrics }: Omit<Run, "token"> & { readonly metrics: Metrics | null },
): Promise<void> {
  if (config.http === null) return;
  const { serveHttp } = await import("./http/serve-http.ts");
  const onAnswer: HttpOptions["onAnswer"] = (route, request) => metrics?.served(route, request);
  const server = await serveHttp({ ...config.http, library, version: manifest.version, log, now, onAnswer });
  closing.add("the server for other programs", () => server.close());
  say(`For other programs: ${addressOf(config.http.host, server.port)}/openapi.json`);
}

export function sayJoining({ apiUrl }: Config): void {
  const server = apiUrl === null ? "Discord" : withoutPassword(apiUrl);
  say(`Lede is joining ${server} with the token from DISCORD_TOKEN.`);
}

export function sayInvitation(applicationId: string): void {
  say("Lede is there. To add it to a server, open");
  say(
    `  https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${INVITE_PERMISSIONS}`,
  );
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** One line for whoever started Lede, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
