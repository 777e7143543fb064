/**
 * One of several real bots on one state: `node fleet-process.ts ORDER`, where the order is JSON of the type Order. It says
 * "ready" when it is in, and then does what it reads, a word a line: "tick" delivers what is due and says "ticked WAITING
 * SLOTS", "answered" says how many commands it answered. SIGTERM ends it as it ends the bot.
 */
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pino } from "pino";
import { openBot } from "../../../src/bot.ts";
import type { Shards } from "../../../src/discord/shards.ts";
import { Metrics } from "../../../src/metrics.ts";
import { readSharedClock } from "../../support/shared-clock.ts";

export type Order = {
  readonly apiUrl: string;
  readonly token: string;
  readonly apiIsPaced: boolean;
  readonly shards: Shards;
  /** Has the folder content, the state, and a file clock with the milliseconds that the clock is ahead. */
  readonly folder: string;
  /** The bot's own, for its data. */
  readonly name: string;
  readonly stateUrl: string;
};

const { folder, name, ...options }: Order = JSON.parse(process.argv[2] ?? "");
const metrics = new Metrics();
const bot = await openBot({
  ...options,
  guildId: null,
  contentDirectory: join(folder, "content"),
  dataDirectory: join(folder, name),
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  metrics,
  ...readSharedClock(folder),
});
const say = (line: string) => process.stdout.write(`${line}\n`);
process.once("SIGTERM", () => void bot.close().then(() => process.exit(0)));
await bot.join();
say("ready");
for await (const word of createInterface({ input: process.stdin })) {
  if (word === "tick") {
    await bot.deliverDigests();
    const { waiting, slots } = bot.health();
    say(`ticked ${waiting} ${slots}`);
  } else if (word === "answered") {
    const counted = (await metrics.text()).matchAll(
      /^lede_commands_total\{.*outcome="answered".*\} (\d+)$/gmu,
    );
    say(`answered ${[...counted].reduce((sum, [, count]) => sum + Number(count), 0)}`);
  }
}
