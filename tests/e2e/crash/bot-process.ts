/**
 * The real bot in a process of its own, with a clock that is ahead of this machine's by so many milliseconds:
 *   node bot-process.ts API_URL TOKEN FOLDER AHEAD [before|after WRITE]
 * With the last two it kills itself around that write of its state. It says "delivered" when its first tick is over.
 */
import { join } from "node:path";
import { pino } from "pino";
import { startBot } from "../../../src/bot.ts";
import { SqliteAdapter } from "../../../src/state/sqlite-adapter.ts";

const [apiUrl = "", token = "", folder = "", ahead = "0", moment, write = "0"] = process.argv.slice(2);

if (moment !== undefined) dieAround(moment === "before", Number(write));
const now = () => new Date(Date.now() + Number(ahead));
const bot = await startBot({
  token,
  apiUrl,
  guildId: null,
  contentDirectory: join(folder, "content"),
  dataDirectory: join(folder, "data"),
  stateUrl: null,
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  now,
});
await bot.deliverDigests();
process.stdout.write(`delivered ${bot.health().waiting}\n`);

function dieAround(isBefore: boolean, number: number): void {
  const { set } = SqliteAdapter.prototype;
  let writes = 0;
  SqliteAdapter.prototype.set = async function dying(this: SqliteAdapter, ...entry) {
    writes += 1;
    if (isBefore && writes === number) process.kill(process.pid, "SIGKILL");
    await set.apply(this, entry);
    if (!isBefore && writes === number) process.kill(process.pid, "SIGKILL");
  };
}
