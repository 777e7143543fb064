/** The bot of the bench of digests, in a process of its own: node digest-bot.ts API_URL TOKEN FOLDER. Prints its memory each second. */
import { join } from "node:path";
import { pino } from "pino";
import { startBot } from "../src/bot.ts";

const [apiUrl = "", token = "", folder = ""] = process.argv.slice(2);
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const timer = setInterval(() => process.stdout.write(`memory ${megabytes()}\n`), 1000);
const bot = await startBot({
  token,
  apiUrl,
  guildId: null,
  contentDirectory: join(folder, "content"),
  dataDirectory: join(folder, "data"),
  stateUrl: null,
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  now: () => new Date(),
});
process.stdout.write("started\n");
await bot.deliverDigests();
process.stdout.write(`delivered ${bot.health().waiting}\n`);
clearInterval(timer);
await bot.close();
