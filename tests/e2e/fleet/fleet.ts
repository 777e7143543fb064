import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { FakeDiscord } from "@lede/fake-discord";
import { REST } from "discord.js";
import { commandsFor } from "../../../commands/index.ts";
import { registerCommands } from "../../../src/discord/registration.ts";
import type { Shards } from "../../../src/discord/shards.ts";
import { setSharedClock } from "../../support/shared-clock.ts";
import type { Order } from "./fleet-process.ts";

/** Each server in a shard of its own, one after the other, up to 64. */
export const spreadOut = (index: number) => String((BigInt(index) + 64n * 3_000_000_000n) << 22n);

export type FleetBot = {
  /** Delivers what is due. */
  tick(): Promise<{ readonly waiting: number; readonly slots: number }>;
  /** How many commands it answered. */
  answered(): Promise<number>;
  /** Ends it as whoever runs it would; gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** What it logged, from warnings on. */
  readonly logged: readonly string[];
};

/** As a Lede did that ran before: only the very first one looks through the commands of each server. */
export async function registerBefore({ apiUrl, token, world }: FakeDiscord): Promise<void> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  await registerCommands(rest, world.applicationId, commandsFor({ editors: [] }), null);
}

/** Several bots in processes of their own, on one state and one clock. `folder` must be empty. */
export function openFleet(
  discord: FakeDiscord,
  { folder, stateUrl, apiIsPaced }: { folder: string; stateUrl: string; apiIsPaced: boolean },
) {
  const children: FleetBot[] = [];
  mkdirSync(join(folder, "content"), { recursive: true });
  const setClock = (ahead: number) => setSharedClock(folder, ahead);
  setClock(0);
  return {
    setClock,
    async start(name: string, shards: Shards): Promise<FleetBot> {
      const { apiUrl, token } = discord;
      const bot = await startProcess({ apiUrl, token, apiIsPaced, shards, folder, name, stateUrl });
      children.push(bot);
      return bot;
    },
    async close(): Promise<void> {
      await Promise.all(children.map((bot) => bot.kill()));
    },
  };
}

async function startProcess(order: Order): Promise<FleetBot> {
  const file = join(import.meta.dirname, "fleet-process.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(order)], { stdio: "pipe" });
  const closed = once(child, "close");
  const logged: string[] = [];
  child.stderr.on("data", (chunk) => logged.push(String(chunk)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (word: string): Promise<number[]> => {
    const { value, done } = await lines.next();
    if (done || !value.startsWith(word)) throw new Error(`the bot ended by itself: ${logged.join("")}`);
    return value.split(" ").slice(1).map(Number);
  };
  const ask = (word: string, answer: string) => {
    child.stdin.write(`${word}\n`);
    return hear(answer);
  };
  await hear("ready");
  return {
    logged,
    async tick() {
      const [waiting = Number.NaN, slots = Number.NaN] = await ask("tick", "ticked");
      return { waiting, slots };
    },
    answered: async () => (await ask("answered", "answered"))[0] ?? Number.NaN,
    async stop() {
      child.kill("SIGTERM");
      await closed;
      return child.exitCode;
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
