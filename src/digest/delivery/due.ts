import type { Logger } from "pino";
import { jitterOf } from "../schedule/jitter.ts";
import { dueEdition, lastClosed } from "../schedule/schedule.ts";
import type { DigestStore, Server } from "../store.ts";
import { isPaused, progressOf } from "./progress.ts";

const MINUTE_MS = 60_000;
/** How long everything of a server is kept after the bot was removed from it. */
const LEFT_GRACE_MS = 30 * 86_400_000;

export type Due = {
  readonly guildId: string;
  readonly name: string;
  readonly date: string;
  /** When it goes out: at its hour, and its server's jitter later. */
  readonly at: Date;
  /** Changes when its schedule was changed. */
  readonly createdAt: Date;
  /** Its time is over: it is either done or missed. */
  readonly isClosed: boolean;
};
export type DueList = {
  /** In the order in which they go out; behind them the closed ones, at the instant at which their time was over. */
  readonly due: readonly Due[];
  /** Servers that the bot was removed from so long ago that all of theirs is to be deleted. */
  readonly expired: readonly string[];
  /** How many servers' settings cannot be read. */
  readonly unreadable: number;
};

/**
 * Makes the function that finds what is due in the minute of `now`: by the schedules alone, which spares reading the
 * deliveries of all others. Settings that cannot be read are logged once. Rejects with a StateError.
 */
export function createDueFinder(store: DigestStore, log: Logger) {
  const complained = new Set<string>();

  return async function findDue(now: Date): Promise<DueList> {
    const due = new Map<string, Due>();
    const unreadable = new Set<string>();
    const expired = new Set<string>();
    const minuteEnd = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS + MINUTE_MS - 1;
    for await (const entry of store.allServers()) {
      if ("error" in entry) {
        if (!complained.has(entry.key)) log.error({ err: entry.error }, "a server's digests cannot be read");
        complained.add(entry.key);
        unreadable.add(entry.key);
        continue;
      }
      const { guildId, leftAt } = entry.value;
      if (leftAt !== null) {
        if (now.getTime() - leftAt.getTime() >= LEFT_GRACE_MS) expired.add(guildId);
        continue;
      }
      for (const one of dueOf(entry.value, minuteEnd)) due.set(`${guildId} ${one.name}`, one);
    }
    const ordered = [...due.values()].sort(
      (one, other) => Number(one.isClosed) - Number(other.isClosed) || one.at.getTime() - other.at.getTime(),
    );
    return { due: ordered, expired: [...expired], unreadable: unreadable.size };
  };
}

function dueOf({ guildId, digests }: Server, minuteEnd: number): Due[] {
  const jitter = jitterOf(guildId);
  return digests.flatMap((settings) => {
    const { name, schedule, createdAt } = settings;
    const progress = progressOf(settings, { lastDate: null });
    const now = new Date(minuteEnd - jitter);
    const open = dueEdition(now, schedule, progress);
    const found = open ?? lastClosed(now, schedule, progress);
    if (found === null) return [];
    const at = new Date(found.at.getTime() + jitter);
    if (isPaused(settings, at)) return [];
    return [{ guildId, name, date: found.date, at, createdAt, isClosed: open === null }];
  });
}
