import type { FakeDiscord } from "@lede/fake-discord";
import { type Expected, seen } from "./town.ts";

/** Published already, and thread opened already: how a repetition finds out that it is one. */
const HARMLESS = new Set([40033, 160004]);

export type Verdict = {
  /** Pages that were not seen exactly once, in words. */
  readonly wrong: readonly string[];
  /** What the ledger says of the editions, counted; those in channels where someone writes after each message apart. */
  readonly results: Readonly<Record<string, number>>;
  /** Pages in such channels that are not there, and of which the ledger says that it cannot be known. */
  readonly givenUp: number;
  /** Requests that Discord would have refused. */
  readonly refusals: readonly string[];
};

/** Compares what readers see with what the ledger says of each edition. */
export function judge(
  discord: FakeDiscord,
  all: readonly Expected[],
  outcomes: ReadonlyMap<Expected, string>,
): Verdict {
  const wrong: string[] = [];
  const results: Record<string, number> = {};
  let givenUp = 0;
  for (const one of all) {
    const { kind, guildId, busy } = one.place;
    const outcome = outcomes.get(one) ?? "";
    const where = busy ? `${outcome}, busy channel` : outcome;
    results[where] = (results[where] ?? 0) + 1;
    for (const [page, times] of seen(discord, one).entries()) {
      // Behind what someone wrote since, nothing can be found out: it is not posted again, and the ledger says so.
      if (times === 0 && busy && outcome === "in part") givenUp += 1;
      else if (times !== 1)
        wrong.push(`${kind} ${guildId} ${one.name}, page ${page + 1}: seen ${times} times`);
    }
  }
  const refusals = discord.refusals
    .filter(({ code }) => !HARMLESS.has(code))
    .map(({ route, code, message }) => `${route}: ${code} ${message}`);
  return { wrong, results, givenUp, refusals };
}
