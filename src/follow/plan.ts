import { createHash } from "node:crypto";
import { isQuiet } from "./quiet-hours.ts";
import { isSameStatement } from "./statements.ts";
import type { AlertAttempt, Follow, Follower, FollowLedger, FoundItem } from "./store.ts";
import { NOTHING_FOUND } from "./store.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So many messages a day a person gets at most, and of one follow anyone one an hour. */
const MOST_A_DAY = 10;
/** What waits longer than this is no news any more. */
const STALE_MS = DAY_MS;
/** So many items wait for one message; further ones are only counted. */
const MOST_WAITING = 8;

/** What to do for one follow now. `ledger` is to be written down first. */
export type AlertPlan = {
  readonly follow: Follow;
  readonly ledger: FollowLedger;
  /** gather: only written down. begin: a new message. go on: one that was begun before. */
  readonly step: "gather" | "begin" | "go on";
};

/**
 * Decides what to do for one follower: what is found gathers until a message may go out, at most one a follow and hour, and to a
 * person at most ten a day and none in quiet hours. What was posted, waits or is said again is left out. Both maps are by the
 * follow's id; follows without anything to do have no plan.
 */
export function planAlerts(
  follower: Follower,
  found: ReadonlyMap<string, readonly FoundItem[]>,
  ledgers: ReadonlyMap<string, FollowLedger>,
  now: Date,
): AlertPlan[] {
  if (follower.leftAt !== null) return [];
  const isPerson = follower.kind === "person";
  const isSilent = isPerson && follower.quiet !== null && isQuiet(follower.quiet, now);
  const sentToday = [...ledgers.values()].reduce((sum, ledger) => sum + countSince(ledger, now, DAY_MS), 0);
  let room = isSilent ? 0 : isPerson ? MOST_A_DAY - sentToday : Number.POSITIVE_INFINITY;
  return follower.follows.flatMap((follow): AlertPlan[] => {
    if (follow.stopped !== null) return [];
    const before = ledgers.get(follow.id) ?? NOTHING_FOUND;
    const ledger = withFound(before, found.get(follow.id) ?? [], now);
    const gathered: AlertPlan[] = ledger === before ? [] : [{ follow, ledger, step: "gather" }];
    if (ledger.attempt !== null) {
      const { retryAt } = ledger.attempt;
      return retryAt !== null && retryAt > now ? gathered : [{ follow, ledger, step: "go on" }];
    }
    if (ledger.waiting.length === 0 || room <= 0 || countSince(ledger, now, HOUR_MS) > 0) return gathered;
    room -= 1;
    return [{ follow, ledger: begun(follower, follow, ledger), step: "begin" }];
  });
}

/** The ledger with what was found and is new to it, and without what is no news any more. The same one when that changes nothing. */
function withFound(ledger: FollowLedger, found: readonly FoundItem[], now: Date): FollowLedger {
  const fresh = ledger.waiting.filter(({ foundAt }) => foundAt.getTime() > now.getTime() - STALE_MS);
  const seen = [
    ...ledger.alerts.flatMap(({ items }) => items),
    ...(ledger.attempt?.items ?? []),
    ...ledger.waiting,
  ];
  const added: FoundItem[] = [];
  for (const item of found) if (![...seen, ...added].some((one) => isSame(one, item))) added.push(item);
  if (added.length === 0 && fresh.length === ledger.waiting.length) return ledger;
  const all = [...fresh, ...added];
  const waiting = all.slice(-MOST_WAITING);
  const further = fresh.length === 0 ? 0 : ledger.further;
  return { ...ledger, waiting, further: further + all.length - waiting.length };
}

function isSame(one: FoundItem, other: FoundItem): boolean {
  if (one.quotation === null || other.quotation === null) return one.article === other.article;
  return isSameStatement(one.quotation.text, other.quotation.text);
}

function countSince({ alerts }: FollowLedger, now: Date, milliseconds: number): number {
  return alerts.filter(({ at }) => at.getTime() > now.getTime() - milliseconds).length;
}

/** A message of all that waits. Where a person's first one goes is known when it is sent. */
function begun(follower: Follower, follow: Follow, ledger: FollowLedger): FollowLedger {
  const attempt: AlertAttempt = {
    nonce: nonceFor(follower, follow, ledger.begun),
    // A person's direct messages stay in one channel.
    channelId: follow.channelId ?? ledger.alerts.findLast(({ posted }) => posted)?.posted?.channelId ?? null,
    items: ledger.waiting,
    further: ledger.further,
    openSince: null,
    failures: 0,
    retryAt: null,
  };
  return { ...ledger, begun: ledger.begun + 1, waiting: [], further: 0, attempt };
}

/** 24 characters, the same for the same message. */
function nonceFor({ kind, id }: Follower, follow: Follow, number: number): string {
  const known = [kind, id, follow.id, follow.createdAt.toISOString(), number].join(" ");
  return createHash("sha256").update(known).digest("base64url").slice(0, 24);
}
