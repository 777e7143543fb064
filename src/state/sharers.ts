import { z } from "zod";
import { type Holder, holderSchema, LEASE_MS, readHolder } from "./lease.ts";
import type { Sharer } from "./slots.ts";
import type { State } from "./state.ts";

/** So many processes can share the work. */
const MOST_SHARERS = 32;
/** Whoever shares the work has one of these claims, which is how the others find it. */
const PLACES = Array.from({ length: MOST_SHARERS }, (_, place) => `digest-process:${place}`);

const sharerSchema = holderSchema.extend({
  part: z.object({ ids: z.array(z.int()), count: z.int() }).nullable(),
});

/** A process that shares the work, as it is written into its claims. */
export type SharingHolder = Holder & Sharer;

/** Gives those that share the work now, by the engine's clock, but for those that are known to have ended. */
export async function livingSharers(
  { claims }: Pick<State, "claims">,
  isGone: (holder: Holder) => boolean,
): Promise<SharingHolder[]> {
  return (await claims.holdersOf(PLACES)).flatMap((held) => {
    const sharer = held && readSharer(held.holder);
    return sharer === null || isGone(sharer) ? [] : [sharer];
  });
}

/** Takes a place that is free, or whose process has ended. Gives its claim; null when all are taken. */
export async function takePlace(
  { claims }: Pick<State, "claims">,
  holder: string,
  isGone: (holder: Holder) => boolean,
): Promise<string | null> {
  for (const [index, held] of (await claims.holdersOf(PLACES)).entries()) {
    const other = held && readHolder(held.holder);
    if (held !== null && held.holder !== holder && (other === null || !isGone(other))) continue;
    const place = PLACES[index] ?? "";
    const fence = held === null || held.holder === holder ? null : held.fence;
    if ((await claims.claim(place, fence, holder, LEASE_MS)) !== null) return place;
  }
  return null;
}

function readSharer(text: string): SharingHolder | null {
  try {
    return sharerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
