import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bot, BotHealth } from "./bot.ts";
import { UserError } from "./errors.ts";
import type { Metrics } from "./metrics.ts";
import { problemsOf } from "./readiness.ts";

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const TEXT = "text/plain; charset=utf-8";

/** What each address answers. */
const PAGES: Readonly<Record<string, (health: () => BotHealth, now: Date) => Answer>> = {
  // Whoever can answer at all is alive: to start again would help nothing of what may be wrong.
  "/livez": () => ({ status: 200, type: TEXT, body: "alive\n" }),
  "/readyz": (health, now) => {
    const problems = problemsOf(health(), now);
    return { status: statusOf(problems), type: TEXT, body: `${problems.join("\n") || "ready"}\n` };
  },
  "/health": (health, now) => {
    const found = health();
    const problems = problemsOf(found, now);
    const status = problems.length === 0 ? "well" : "unwell";
    const body = `${JSON.stringify({ status, problems, ...found })}\n`;
    return { status: statusOf(problems), type: "application/json", body };
  },
};

function statusOf(problems: readonly string[]): number {
  return problems.length === 0 ? 200 : 503;
}

/**
 * Serves how the bot is on 127.0.0.1: /health as JSON and /readyz in words, one problem a line, both with 200 when all is well
 * and 503 when what it keeps cannot be read or written or is not its own, when it is not connected to Discord, when it has not
 * looked for digests in the last 15 minutes, or when the content folder cannot be listed; /livez, which answers 200 while the
 * process runs; and /metrics for Prometheus. A folder that cannot be watched is no such problem, because it is listed each minute.
 * Feeds that fail are named in `failingFeeds` and make nothing unwell: starting Lede again would not help.
 * Rejects with a UserError when the port is taken.
 */
export async function serveHealth(
  bot: Pick<Bot, "health">,
  port: number,
  now: () => Date,
  metrics: Metrics | null = null,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  metrics?.watch(() => bot.health());
  const server = createServer(async (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    if (path === "/metrics" && metrics !== null) {
      response.writeHead(200, { "Content-Type": metrics.contentType }).end(await metrics.text());
      return;
    }
    const page = PAGES[path];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { status, type, body } = page(() => bot.health(), now());
    response.writeHead(status, { "Content-Type": type }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", () => {
      reject(new UserError(`The port ${port} for HEALTH_PORT is not free. Set it to another one.`));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
