import { createHash } from "node:crypto";

/**
 * What processes share: the servers, in so many slots. Each slot lies within one shard of two, four, eight, and so on up to 64,
 * because a server's slot and its shard come from the same bits of its id.
 */
export const SLOTS = 64;

/** The shards that a process has, of so many; null for all of them. */
export type Part = { readonly ids: readonly number[]; readonly count: number } | null;

/** A process as the others know it. */
export type Sharer = { readonly id: string; readonly part: Part };

/** The slot that a server belongs to, from 0. */
export function slotOf(guildId: string): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(SLOTS));
}

/**
 * The slots that a process is to have, of all that are living, itself among them or not. Every process comes to the same
 * answer from the same list: in each slot the one with the highest hash has it (rendezvous hashing, Thaler and Ravishankar
 * 1998), of those that have the slot's shard. So where one comes or goes, no slot moves but its own.
 */
export function slotsOf(process: Sharer, living: readonly Sharer[]): number[] {
  const others = living.filter(({ id }) => id !== process.id);
  return Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (slot) => covers(process.part, slot) && others.every((other) => !isBefore(other, process, slot)),
  );
}

/** Whether the slot's servers are in these shards. */
export function covers(part: Part, slot: number): boolean {
  return part === null || part.ids.includes(slot % part.count);
}

function isBefore(other: Sharer, process: Sharer, slot: number): boolean {
  if (!covers(other.part, slot)) return false;
  const [theirs, ours] = [weightOf(other.id, slot), weightOf(process.id, slot)];
  return theirs > ours || (theirs === ours && other.id > process.id);
}

function weightOf(id: string, slot: number): string {
  return createHash("sha256").update(`${slot} ${id}`).digest("hex");
}
