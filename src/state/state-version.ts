import { z } from "zod";
import { UserError } from "../errors.ts";
import { type State, StateError } from "./state.ts";
import { placeName, type StatePlace } from "./state-url.ts";

/** Raised when what an older Lede would do with the state could lose something. */
export const STATE_VERSION = 1;
const KEY = "state-version";

/**
 * Gives the version of a state; 0 for one of before versions were kept.
 *
 * @throws UserError when a newer Lede wrote it. Rejects with a StateError when the state cannot be read.
 */
export async function readStateVersion(state: Pick<State, "get">, place: StatePlace): Promise<number> {
  const found = (await state.get(KEY, z.int())) ?? 0;
  if (found <= STATE_VERSION) return found;
  throw new UserError(
    `A newer Lede wrote to ${placeName(place)} (its version is ${found}, and this Lede knows ${STATE_VERSION}). Update Lede, or restore a copy that was made before the update.`,
  );
}

/** Notes in the state that it is of the version that this Lede writes. */
export async function noteStateVersion(state: State): Promise<void> {
  await state.set(KEY, z.int(), STATE_VERSION).catch((error: unknown) => {
    // A full disk is said elsewhere and ends no start; the next one notes it.
    if (!(error instanceof StateError)) throw error;
  });
}
