import type { Logger } from "pino";
import { isPaused, progressOf } from "./delivery.ts";
import { jitterOf } from "./jitter.ts";
import { dueEdition } from "./schedule.ts";
import type { DigestStore, Server } from "./store.ts";

const MINUTE_MS = 60_000;
/** How long everything of a server is kept after the bot was removed from it. */
const LEFT_GRACE_MS = 30 * 86_400_000;

export type Due = {
  readonly guildId: string;
  readonly name: string;
  readonly date: string;
  /** When it goes out: at its hour, and its server's jitter later. */
  readonly at: Date;
  /** Changes when its schedule was set anew. */
  readonly createdAt: Date;
};
export type DueList = {
  /** In the order in which they go out. */
  readonly due: readonly Due[];
  /** Servers that the bot was removed from so long ago that all of theirs is to be deleted. */
  readonly expired: readonly string[];
};

/**
 * Makes the function that finds what is due in the minute of `now`: by the schedules alone, which spares reading the
 * deliveries of all others. Settings that cannot be read are logged once. Rejects with a StateError.
 */
export function createDueFinder(store: DigestStore, log: Logger) {
  const complained = new Set<string>();

  return async function findDue(now: Date): Promise<DueList> {
    const due = new Map<string, Due>();
    const expired = new Set<string>();
    const minuteEnd = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS + MINUTE_MS - 1;
    for await (const entry of store.allServers()) {
      if ("error" in entry) {
        if (!complained.has(entry.key)) log.error({ err: entry.error }, "a server's digests cannot be read");
        complained.add(entry.key);
        continue;
      }
      const { guildId, leftAt } = entry.value;
      if (leftAt !== null) {
        if (now.getTime() - leftAt.getTime() >= LEFT_GRACE_MS) expired.add(guildId);
        continue;
      }
      for (const one of dueOf(entry.value, minuteEnd)) due.set(`${guildId} ${one.name}`, one);
    }
    const ordered = [...due.values()].sort((one, other) => one.at.getTime() - other.at.getTime());
    return { due: ordered, expired: [...expired] };
  };
}

function dueOf({ guildId, digests }: Server, minuteEnd: number): Due[] {
  const jitter = jitterOf(guildId);
  return digests.flatMap((settings) => {
    const { name, schedule, createdAt } = settings;
    const found = dueEdition(
      new Date(minuteEnd - jitter),
      schedule,
      progressOf(settings, { lastDate: null }),
    );
    if (found === null) return [];
    const at = new Date(found.at.getTime() + jitter);
    return isPaused(settings, at) ? [] : [{ guildId, name, date: found.date, at, createdAt }];
  });
}
