import type { Client, ClientOptions } from "discord.js";

/** The connections of one process: these of `count`. */
export type ShardRange = { readonly ids: readonly number[]; readonly count: number };
/** Which connections a process opens: all that Discord recommends, or these. */
export type Shards = "auto" | ShardRange;

export const SHARDS_HINT =
  "must be auto, processes, a number such as 4, or the part that this process serves, such as 0-3/16; processes:4 for four processes (32 at most); for a part, the whole must be 2, 4, 8, 16, 32 or 64";

const FORM = /^(?:(?<first>\d{1,4})(?:-(?<last>\d{1,4}))?\/)?(?<count>\d{1,4})$/u;
/** Digests are shared out among processes by 64 slots, each of which lies within one shard of as many as these. */
const DIVIDED = [2, 4, 8, 16, 32, 64];

/** Reads "auto", "4" (all of four), "0-3/16" or "5/16"; null for anything else. */
export function readShards(text: string): Shards | null {
  if (text === "auto") return "auto";
  const { first, last, count: total } = FORM.exec(text)?.groups ?? {};
  const count = Number(total);
  if (total === undefined || count === 0) return null;
  const [from, to] = first === undefined ? [0, count - 1] : [Number(first), Number(last ?? first)];
  if (from > to || to >= count) return null;
  const ids = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return ids.length === count || DIVIDED.includes(count) ? { ids, count } : null;
}

/** Those of them that are not all shards; null where they are. */
export function partOf(shards: Shards): ShardRange | null {
  return shards === "auto" || shards.ids.length === shards.count ? null : shards;
}

/** As discord.js wants it. */
export function shardOptions(shards: Shards): Pick<ClientOptions, "shards" | "shardCount"> {
  return shards === "auto" ? { shards } : { shards: [...shards.ids], shardCount: shards.count };
}

/** Which of `count` shards a server belongs to. */
function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Whether Lede is in a server; null when that is for another process to know, which has the server's shard. */
export function isInServer({ options, guilds }: Client<true>, guildId: string): boolean | null {
  const { shards, shardCount = 1 } = options;
  const isOurs = !Array.isArray(shards) || shards.includes(shardOf(guildId, shardCount));
  return isOurs ? guilds.cache.has(guildId) : null;
}
