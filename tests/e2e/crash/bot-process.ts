/**
 * The real bot in a process of its own, with a clock that is ahead of this machine's: `node bot-process.ts ORDER`, where the
 * order is JSON of the type Order. It says "delivered" when its first tick is over.
 */
import { subscribe } from "node:diagnostics_channel";
import { join } from "node:path";
import { pino } from "pino";
import { startBot } from "../../../src/bot.ts";
import { SqliteAdapter } from "../../../src/state/sqlite-adapter.ts";
import { SqliteClaims } from "../../../src/state/sqlite-claims.ts";
import { readSharedClock } from "../../support/shared-clock.ts";

export type Order = {
  readonly apiUrl: string;
  readonly token: string;
  /** Has the folders content and data, and a file clock with the milliseconds that the clock is ahead. */
  readonly folder: string;
  /** null for a file in the data folder. */
  readonly stateUrl: string | null;
  /** Kills itself around this write of its state, counted from 1; only in SQLite. */
  readonly die?: { readonly moment: "before" | "after"; readonly write: number };
  /** Stops itself, as SIGSTOP does, before it writes the bytes of this request, counted from 1, or after them. */
  readonly stop?: { readonly moment: "before" | "after"; readonly post: number };
};

const order: Order = JSON.parse(process.argv[2] ?? "");
if (order.die !== undefined) dieAround(order.die.moment === "before", order.die.write);
if (order.stop !== undefined) stopAround(order.stop.moment, order.stop.post);

const bot = await startBot({
  token: order.token,
  apiUrl: order.apiUrl,
  guildId: null,
  contentDirectory: join(order.folder, "content"),
  dataDirectory: join(order.folder, "data"),
  stateUrl: order.stateUrl,
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  ...readSharedClock(order.folder),
});
await bot.deliverDigests();
process.stdout.write(`delivered ${bot.health().waiting}\n`);

function dieAround(isBefore: boolean, number: number): void {
  let writes = 0;
  const dying = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    writes += 1;
    const isLast = writes === number;
    if (isBefore && isLast) process.kill(process.pid, "SIGKILL");
    const result = await write();
    if (!isBefore && isLast) process.kill(process.pid, "SIGKILL");
    return result;
  };
  const { set } = SqliteAdapter.prototype;
  SqliteAdapter.prototype.set = function setAndDie(this: SqliteAdapter, ...entry) {
    return dying(() => set.apply(this, entry));
  };
  const { write } = SqliteClaims.prototype;
  SqliteClaims.prototype.write = function writeAndDie(this: SqliteClaims, ...entry) {
    return dying(() => write.apply(this, entry));
  };
}

function stopAround(moment: "before" | "after", number: number): void {
  let posts = 0;
  subscribe(`undici:request:${moment === "before" ? "create" : "bodySent"}`, (message) => {
    const { request } = message as { request: { method: string; path: string } };
    if (request.method !== "POST" || !/\/channels\/\d+\/(?:messages|threads)$/u.test(request.path)) return;
    posts += 1;
    if (posts === number) process.kill(process.pid, "SIGSTOP");
  });
}
