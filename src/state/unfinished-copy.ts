import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Guard } from "./claims.ts";
import type { State } from "./state.ts";
import { placeName, type StatePlace } from "./state-url.ts";

/** In a state while another one is being copied into it: the name of the place that it comes from. */
export const COPY_MARK = "state-copy";

/** Marks a state as half a copy, from a place of this name; null takes the mark away. */
export async function markCopy(state: State, from: string | null, guard: Guard): Promise<void> {
  if (from === null) await state.delete(COPY_MARK, guard);
  else await state.set(COPY_MARK, z.string(), from, guard);
}

/** Where the state is being copied from; null when it is not half a copy. Rejects with a StateError. */
export function copiedFrom(state: Pick<State, "get">): Promise<string | null> {
  return state.get(COPY_MARK, z.string());
}

/** @throws UserError when a copy into the state was begun and not finished. Rejects with a StateError when it cannot be read. */
export async function refuseUnfinishedCopy(state: Pick<State, "get">, place: StatePlace): Promise<void> {
  const from = await copiedFrom(state);
  if (from === null) return;
  throw new UserError(
    `${placeName(place)} holds half a copy of ${from}: “lede state copy” did not finish. Run it again; it goes on where it stopped.`,
  );
}
