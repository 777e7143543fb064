/** The bot of the bench of digests, in a process of its own: node digest-bot.ts API_URL TOKEN FOLDER. Prints its memory each second, and at the end its CPU time in milliseconds while it delivered. */
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
const before = process.cpuUsage();
await bot.deliverDigests();
const { user, system } = process.cpuUsage(before);
process.stdout.write(`delivered ${Math.round((user + system) / 1000)}\n`);
clearInterval(timer);
await bot.close();
