/** The bot of the soak, in a process of its own: `node soak-process.ts ORDER`. Says "ready" when it is in, and each ten seconds "memory MEGABYTES".
 * That its state fails while the engine is restarted is wanted, so it logs nothing of it. */
import { join } from "node:path";
import { pino } from "pino";
import { startBot } from "../../../src/bot.ts";

export type SoakOrder = {
  readonly apiUrl: string;
  readonly token: string;
  readonly folder: string;
  readonly stateUrl: string | null;
};

const MEMORY_EVERY_MS = 10_000;

const { folder, ...options }: SoakOrder = JSON.parse(process.argv[2] ?? "");
const bot = await startBot({
  ...options,
  guildId: null,
  contentDirectory: join(folder, "content"),
  dataDirectory: join(folder, "data"),
  log: pino({ level: "fatal" }, pino.destination({ dest: 2, sync: true })),
  now: () => new Date(),
});
const say = (line: string) => process.stdout.write(`${line}\n`);
say("ready");
setInterval(() => say(`memory ${process.memoryUsage().rss / 2 ** 20}`), MEMORY_EVERY_MS);
process.once("SIGTERM", () => void bot.close().then(() => process.exit(0)));
