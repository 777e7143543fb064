/** Lede in the bench of round trips, in a process of its own: node round-trip-bot.ts API_URL TOKEN FOLDER. */
import { join } from "node:path";
import { pino } from "pino";
import { startBot } from "../src/bot.ts";

const [apiUrl = "", token = "", folder = ""] = process.argv.slice(2);
const bot = await startBot({
  ...{ token, apiUrl, guildId: null, stateUrl: null },
  contentDirectory: join(folder, "content"),
  dataDirectory: join(folder, "data"),
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  now: () => new Date(),
});
process.stdout.write("ready\n");
process.once("SIGTERM", () => void bot.close().then(() => process.exit(0)));
