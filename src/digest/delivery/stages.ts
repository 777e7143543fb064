import type { Edition, EditionOutcome, EditionStage, Missed } from "../digests.ts";
import type { Attempt } from "../store.ts";
import { isUnderWay } from "./ledger.ts";

/** What became of an edition that was sent, of which so many messages are lost. */
export function outcomeOf({ items, occasion }: Edition, lost: number): EditionOutcome {
  if (lost > 0) return "uncertain";
  if (items.length === 0) return "empty";
  return occasion.kind === "due" && occasion.lateMinutes > 0 ? "late" : "sent";
}

/**
 * What is to be counted when the time of editions is over: `begun` is the one that was not finished, `missed` what did not come.
 * One that was begun was counted as due then.
 */
export function stagesOfOver(
  begun: Attempt | null,
  missed: readonly Missed[],
): { readonly stage: EditionStage; readonly count: number }[] {
  const ofMissed = missed.flatMap(({ first, last, editions }) => {
    const wasBegun = begun !== null && begun.date >= first && begun.date <= last;
    return [
      { stage: "due", count: editions - Number(wasBegun) } as const,
      { stage: "missed", count: editions } as const,
    ];
  });
  const ofBegun =
    begun !== null && isUnderWay(begun) ? [{ stage: outcomeOfUnfinished(begun), count: 1 } as const] : [];
  return [...ofBegun, ...ofMissed].filter(({ count }) => count > 0);
}

/** What came beside the messages was tried for hours, so an edition of which only that is missing is late. */
function outcomeOfUnfinished({ pages }: Attempt): EditionOutcome {
  if (pages.some(({ posted }) => posted === null)) return "uncertain";
  return pages.every(({ articles }) => articles.length === 0) ? "empty" : "late";
}
