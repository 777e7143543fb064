import { existsSync } from "node:fs";
import { Command } from "commander";
import { z } from "zod";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { lockDirectory } from "../state/directory-lock.ts";
import { DELIVERY_LEASE, hasEnded, readHolder } from "../state/lease.ts";
import { openState } from "../state/open-state.ts";
import { livingSharers } from "../state/sharers.ts";
import { SLOTS } from "../state/slots.ts";
import { placeName, statePlace } from "../state/state-url.ts";
import { utcMinute } from "../utc-minute.ts";

export type StatusSettings = {
  readonly healthPort: number | null;
  readonly stateUrl: string | null;
  readonly dataDirectory: string;
};

const ANSWER_WITHIN_MS = 5_000;

/** `lede status`: says in words how the running bot is. Ends with 1 when it is not ready, or when none runs. */
export function statusCommand(settings: () => StatusSettings): Command {
  return new Command("status").description("say how the running bot is").action(async function (
    this: Command,
  ) {
    const { isWell, lines } = await statusOf(settings());
    this.configureOutput().writeOut?.(`${lines.join("\n")}\n`);
    if (!isWell) process.exitCode = 1;
  });
}

type Status = { readonly isWell: boolean; readonly lines: readonly string[] };

async function statusOf(settings: StatusSettings): Promise<Status> {
  const { healthPort, dataDirectory } = settings;
  const health = healthPort === null ? null : await askHealth(healthPort);
  if (health !== null) return statusInWords(health);
  if (!isInUse(dataDirectory)) {
    return {
      isWell: false,
      lines: [`No Lede is running on ${dataDirectory}.`, ...(await elsewhere(settings))],
    };
  }
  const why =
    healthPort === null
      ? "How it is cannot be asked: set HEALTH_PORT, and start it again."
      : `It does not answer on port ${healthPort}: it is just starting or ending, or was started with another HEALTH_PORT.`;
  return { isWell: false, lines: [`A Lede is running on ${dataDirectory}. ${why}`] };
}

const instant = z.iso.datetime().transform((text) => new Date(text));

/** What /health answers, as far as it is shown here. */
const healthSchema = z.object({
  problems: z.array(z.string()),
  isConnected: z.boolean(),
  connectionSince: instant,
  shards: z.array(z.object({ id: z.int(), problem: z.string().nullable() })),
  shardCount: z.int(),
  lastTick: instant.nullable(),
  waiting: z.int(),
  standby: z.boolean(),
  articles: z.int().nullable(),
  slots: z.int().nullable(),
  failingFeeds: z.array(z.string()),
  content: z.object({
    watchProblem: z.string().nullable(),
    listed: instant.nullable(),
    faults: z.int(),
  }),
  library: z.object({ file: z.string(), written: instant }).nullable(),
  /** Of a manager, its processes. */
  processes: z.array(z.object({ pid: z.int().nullable(), restarts: z.int() })).default([]),
});

/** null when nobody answers. @throws UserError when it is not a Lede that answers. */
async function askHealth(port: number): Promise<z.output<typeof healthSchema> | null> {
  let answer: unknown;
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal });
    answer = await response.json().catch(() => null);
  } catch {
    return null;
  }
  const health = healthSchema.safeParse(answer);
  if (health.success) return health.data;
  throw new UserError(
    `What answers on port ${port} is not this version of Lede. Set HEALTH_PORT to the one that Lede was started with.`,
  );
}

function statusInWords(health: z.output<typeof healthSchema>): Status {
  const { problems, isConnected, connectionSince, lastTick, waiting, standby } = health;
  const { articles, failingFeeds, content, library } = health;
  const isWell = problems.length === 0;
  const lines = [isWell ? "Lede is running, and ready." : "Lede is running, and not ready:"];
  for (const problem of problems) lines.push(`- ${problem}`);
  if (isConnected) lines.push(`Discord: connected since ${utcMinute(connectionSince)}.`);
  if (health.processes.length > 0) lines.push(processesInWords(health));
  if (health.shardCount > 1) lines.push(shardsInWords(health));
  if (standby) lines.push("Digests: another Lede on the same state delivers them, and this one stands by.");
  else if (lastTick !== null) {
    const late =
      waiting === 0
        ? ""
        : ` ${count(waiting, "edition")} could not be delivered yet and will be tried again.`;
    lines.push(`Digests: last looked for at ${utcMinute(lastTick)}.${late}`);
    const { slots } = health;
    if (slots !== null && slots < SLOTS) {
      lines.push(
        `Digests: this Lede delivers for ${slots} of ${SLOTS} parts of the servers, and others on the same state for the rest.`,
      );
    }
  }
  if (articles !== null) lines.push(`Articles: ${articles.toLocaleString("en")} are served.`);
  if (content.listed !== null)
    lines.push(`Articles: the folder was last listed at ${utcMinute(content.listed)}.`);
  if (content.faults > 0) {
    const files = count(content.faults, "file");
    lines.push(`Articles: ${files} cannot be read as they are; “npm run -s lede -- check” says why.`);
  }
  if (library !== null)
    lines.push(`Articles: read from ${library.file}, written at ${utcMinute(library.written)}.`);
  if (content.watchProblem !== null) {
    lines.push(
      `Articles: changes are seen within a minute only, because the folder cannot be watched: ${content.watchProblem}`,
    );
  }
  if (failingFeeds.length > 0)
    lines.push(`Feeds that could not be read for a day: ${failingFeeds.join(", ")}`);
  return { isWell, lines };
}

/** "Processes: 3, all of which run." */
function processesInWords({ processes }: Pick<z.output<typeof healthSchema>, "processes">): string {
  const running = processes.filter(({ pid }) => pid !== null).length;
  const restarts = processes.reduce((sum, one) => sum + one.restarts, 0);
  const which = running === processes.length ? "all of which run" : `${running} of which run`;
  const again = restarts === 0 ? "" : `; they were started again ${count(restarts, "time")}`;
  return `Processes: ${processes.length}, ${which}${again}.`;
}

/** "Shards of 16: connected: 0, 1 and 3; not connected: 2." */
function shardsInWords({
  shards,
  shardCount,
}: Pick<z.output<typeof healthSchema>, "shards" | "shardCount">): string {
  const named = (isWell: boolean) =>
    listed(shards.filter(({ problem }) => (problem === null) === isWell).map(({ id }) => String(id)));
  const [connected, lost] = [named(true), named(false)];
  const rest = lost === "" ? "" : `; not connected: ${lost}`;
  return `Shards of ${shardCount}: connected: ${connected || "none"}${rest}.`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}

/** Whether a process uses the data folder. One that is not there is not made. */
function isInUse(dataDirectory: string): boolean {
  if (!existsSync(dataDirectory)) return false;
  const lock = lockDirectory(dataDirectory);
  lock?.release();
  return lock === null;
}

/** Whether a Lede in another place delivers from the same state. */
async function elsewhere({ stateUrl, dataDirectory }: StatusSettings): Promise<string[]> {
  const place = statePlace({ stateUrl, dataDirectory });
  if (place.engine === "SQLite" && !existsSync(place.path)) return [];
  const state = await openState(place);
  try {
    const found = await state.claims.holderOf(DELIVERY_LEASE);
    const sharers = await livingSharers(state, hasEnded);
    const holder = found && readHolder(found.holder);
    // A Lede of before the work was shared, or one that copies the state, has it alone.
    const hosts = [...sharers, ...(holder === null || holder.host === "" ? [] : [holder])].map(
      ({ host }) => host,
    );
    if (hosts.length === 0) return [`Nobody delivers from ${placeName(place)}.`];
    const where = hosts.length === 1 ? `A Lede on ${hosts[0]} delivers` : `Ledes on ${listed(hosts)} deliver`;
    return [`${where} from ${placeName(place)}, or did in the last 90 seconds.`];
  } finally {
    await state.close();
  }
}
