import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bot } from "./bot.ts";
import { UserError } from "./errors.ts";
import { problemsOf } from "./readiness.ts";

/** How Lede is, at the moment that someone asks. */
export type HealthReport = {
  /** One sentence each; nothing when Lede is ready. */
  readonly problems: readonly string[];
  /** Goes into /health as it is. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** Who is asked. */
export type HealthSource = {
  report(): HealthReport | Promise<HealthReport>;
  /** Figures in the text format of Prometheus; null where there are none. */
  readonly figures: { readonly contentType: string; text(): Promise<string> } | null;
};

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const TEXT = "text/plain; charset=utf-8";

/** What each address answers. */
const PAGES: Readonly<Record<string, (source: HealthSource) => Promise<Answer> | Answer>> = {
  // Whoever can answer at all is alive: to start again would help nothing of what may be wrong.
  "/livez": () => ({ status: 200, type: TEXT, body: "alive\n" }),
  async "/readyz"(source) {
    const { problems } = await source.report();
    return { status: statusOf(problems), type: TEXT, body: `${problems.join("\n") || "ready"}\n` };
  },
  async "/health"(source) {
    const { problems, details } = await source.report();
    const status = problems.length === 0 ? "well" : "unwell";
    const body = `${JSON.stringify({ status, problems, ...details })}\n`;
    return { status: statusOf(problems), type: "application/json", body };
  },
  async "/metrics"({ figures }) {
    if (figures === null) return NOT_FOUND;
    return { status: 200, type: figures.contentType, body: await figures.text() };
  },
};

const FAILED: Answer = { status: 500, type: TEXT, body: "Lede cannot say how it is; its log says why.\n" };
const NOT_FOUND: Answer = { status: 404, type: TEXT, body: "" };

function statusOf(problems: readonly string[]): number {
  return problems.length === 0 ? 200 : 503;
}

/** A bot that is alone in its process. */
export function healthOf(
  bot: Pick<Bot, "health">,
  now: () => Date,
  figures: HealthSource["figures"] = null,
): HealthSource {
  return {
    figures,
    report() {
      const details = bot.health();
      return { problems: problemsOf(details, now()), details };
    },
  };
}

/**
 * Serves how the bot is on 127.0.0.1: /health as JSON and /readyz in words, one problem a line, both with 200 when all is well
 * and 503 when what it keeps cannot be read or written or is not its own, when it is not connected to Discord, when it has not
 * looked for digests in the last 15 minutes, or when the content folder cannot be listed; /livez, which answers 200 while the
 * process runs; and /metrics for Prometheus. A folder that cannot be watched is no such problem, because it is listed each minute.
 * Feeds that fail are named in `failingFeeds` and make nothing unwell: starting Lede again would not help.
 *
 * @param onFault hears of an error while it was asked; the answer is then 500.
 * @throws UserError when the port is taken.
 */
export async function serveHealth(
  source: HealthSource,
  port: number,
  onFault: (error: unknown) => void = () => {},
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const answerTo = async (path: string) => PAGES[path]?.(source) ?? NOT_FOUND;
  const server = createServer(async (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    const { status, type, body } = await answerTo(path).catch((error: unknown) => {
      onFault(error);
      return FAILED;
    });
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
