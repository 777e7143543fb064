import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bot, BotHealth } from "./bot.ts";
import { UserError } from "./errors.ts";

/** A tick comes each minute; one that sends thousands of digests may take several. */
const LATE_MS = 15 * 60_000;

/** What is wrong, in words, one sentence each; nothing when all is well. */
function problemsOf(health: BotHealth, now: Date): string[] {
  const { isConnected, connectionProblem, connectionSince, stateError, refusal, lastTick } = health;
  const problems: string[] = [];
  if (!isConnected) {
    problems.push(`Not connected to Discord since ${connectionSince.toISOString()}: ${connectionProblem}.`);
  }
  if (stateError !== null) problems.push(`What Lede keeps cannot be read or written: ${stateError}.`);
  if (refusal !== null) problems.push(refusal);
  if (lastTick === null) problems.push("Lede has not looked for due digests yet.");
  else if (now.getTime() - lastTick.getTime() >= LATE_MS) {
    problems.push(`Lede has not looked for due digests since ${lastTick.toISOString()}.`);
  }
  return problems;
}

/**
 * Serves how the bot is on 127.0.0.1, as JSON at /health: 200 when all is well, 503 with the problems when what it keeps cannot
 * be read or written, when it is not connected to Discord, or when it has not looked for digests in the last 15 minutes.
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
    const problems = problemsOf(health, now());
    const isWell = problems.length === 0;
    response.writeHead(isWell ? 200 : 503, { "Content-Type": "application/json" });
    response.end(`${JSON.stringify({ status: isWell ? "well" : "unwell", problems, ...health })}\n`);
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
