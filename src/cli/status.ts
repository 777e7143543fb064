import { existsSync } from "node:fs";
import { Command } from "commander";
import { z } from "zod";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { lockDirectory } from "../state/directory-lock.ts";
import { DELIVERY_LEASE, readHolder } from "../state/lease.ts";
import { openState } from "../state/open-state.ts";
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
  lastTick: instant.nullable(),
  waiting: z.int(),
  standby: z.boolean(),
  failingFeeds: z.array(z.string()),
  content: z.object({ watchProblem: z.string().nullable(), listed: instant.nullable() }),
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
  const { problems, isConnected, connectionSince, lastTick, waiting, standby, failingFeeds, content } =
    health;
  const isWell = problems.length === 0;
  const lines = [isWell ? "Lede is running, and ready." : "Lede is running, and not ready:"];
  for (const problem of problems) lines.push(`- ${problem}`);
  if (isConnected) lines.push(`Discord: connected since ${utcMinute(connectionSince)}.`);
  if (standby) lines.push("Digests: another Lede on the same state delivers them, and this one stands by.");
  else if (lastTick !== null) {
    const late =
      waiting === 0
        ? ""
        : ` ${count(waiting, "edition")} could not be delivered yet and will be tried again.`;
    lines.push(`Digests: last looked for at ${utcMinute(lastTick)}.${late}`);
  }
  if (content.listed !== null)
    lines.push(`Articles: the folder was last listed at ${utcMinute(content.listed)}.`);
  if (content.watchProblem !== null) {
    lines.push(
      `Articles: changes are seen within a minute only, because the folder cannot be watched: ${content.watchProblem}`,
    );
  }
  if (failingFeeds.length > 0)
    lines.push(`Feeds that could not be read for a day: ${failingFeeds.join(", ")}`);
  return { isWell, lines };
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
    if (found === null) return [`Nobody delivers from ${placeName(place)}.`];
    const host = readHolder(found.holder)?.host ?? "another machine";
    return [`A Lede on ${host} delivers from ${placeName(place)}, or did in the last 90 seconds.`];
  } finally {
    await state.close();
  }
}
