import type { WorldView } from "../world/world-types.ts";

/** So many servers are recommended for each shard. */
const RECOMMENDED_GUILDS = 1000;
/** Above so many servers on a shard, Discord demands more shards. */
export const MOST_GUILDS = 2500;
/** In each bucket one session may begin in so many milliseconds. */
const IDENTIFY_EVERY_MS = 5_000;

/** Which of `count` shards hears of a guild. What belongs to no guild (null) goes to the first one. */
export function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** How many shards Discord would recommend. */
export function recommendedShards({ guilds }: { readonly guilds: { readonly size: number } }): number {
  return Math.max(1, Math.ceil(guilds.size / RECOMMENDED_GUILDS));
}

/** Lets the sessions of each bucket begin one by one. A shard is in the bucket that its number gives modulo the concurrency. */
export class IdentifyLimit {
  readonly #now: WorldView["now"];
  readonly #buckets: number;
  readonly #begun = new Map<number, number>();

  constructor(now: WorldView["now"], buckets: number) {
    this.#now = now;
    this.#buckets = buckets;
  }

  /** Whether this shard may begin a session now; then it has. */
  take(shard: number): boolean {
    const bucket = shard % this.#buckets;
    const last = this.#begun.get(bucket) ?? Number.NEGATIVE_INFINITY;
    if (this.#now() - last < IDENTIFY_EVERY_MS) return false;
    this.#begun.set(bucket, this.#now());
    return true;
  }
}
