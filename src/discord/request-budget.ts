/** Discord lets a bot make 50 requests a second, all its processes together. One is left for those of whom nothing is known. */
const REQUESTS_PER_SECOND = 49;
const WHEN_UNSURE = 1;
/** The others look up who shares the work every 20 seconds while they send anything. */
const SEEN_AFTER_MS = 30_000;

/** What a process alone may make. */
export const WHOLE_BUDGET = async () => REQUESTS_PER_SECOND;

/**
 * How many requests a second this process may make by itself, with `processes` sharing the work, each of which has known of it
 * for `seenFor` milliseconds. `null`: it shares in nothing, or who does cannot be known.
 *
 * It is a whole number: of 12.25 a second, evenly spread, 13 would fall into some seconds, and of four processes 52 into one.
 * A process that joins makes none until the others have made room for it. So whoever sends has been counted by all others
 * that do, and together they stay below Discord's limit however their lists differ.
 */
export function requestBudget(
  sharing: { readonly processes: number; readonly seenFor: number } | null,
): number {
  if (sharing === null) return WHEN_UNSURE;
  return sharing.seenFor < SEEN_AFTER_MS ? 0 : Math.floor(REQUESTS_PER_SECOND / sharing.processes);
}
