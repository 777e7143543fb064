import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bot } from "./bot.ts";
import { UserError } from "./errors.ts";

/** A tick comes each minute; one that sends thousands of digests may take several. */
const LATE_MS = 15 * 60_000;

/**
 * Tells on 127.0.0.1 how the bot is, as JSON at /health: 200 when all is well, 503 when what it keeps cannot be read or
 * written, when it is not connected to Discord, or when no digests were looked for in the last 15 minutes.
 * Rejects with a UserError when the port is taken.
 */
export async function serveHealth(
  bot: Pick<Bot, "health">,
  port: number,
  now: () => Date,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url !== "/health") {
      response.writeHead(404).end();
      return;
    }
    const health = bot.health();
    const isTicking = health.lastTick !== null && now().getTime() - health.lastTick.getTime() < LATE_MS;
    const isWell = isTicking && health.isConnected && health.stateError === null;
    response.writeHead(isWell ? 200 : 503, { "Content-Type": "application/json" });
    response.end(`${JSON.stringify({ status: isWell ? "well" : "unwell", ...health })}\n`);
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
