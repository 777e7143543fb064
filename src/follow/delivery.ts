import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import type { KeyedMutex } from "../digest/delivery/keyed-mutex.ts";
import type { Library } from "../library/library.ts";
import { Superseded } from "../state/claims.ts";
import type { Lease } from "../state/lease.ts";
import type { AlertPublisher } from "./follows.ts";
import { FollowIndex, type Match } from "./matching.ts";
import { type AlertPlan, planAlerts } from "./plan.ts";
import { AlertSending, isPassing, type Sent } from "./sending.ts";
import {
  type AlertAttempt,
  type Follow,
  type Follower,
  type FollowerId,
  type FollowLedger,
  type FollowStore,
  type FoundItem,
  followerKey,
  type Mark,
} from "./store.ts";

/** So many changed articles are read at once. */
const ARTICLES_AT_ONCE = 200;
/** So many answers of Discord are awaited at once: digests go before alerts. */
const SENDS_AT_ONCE = 5;
/** Whatever the stamp says, what is followed is read again after so long. */
const REREAD_MS = 600_000;
const LEFT_GRACE_MS = 30 * 86_400_000;

export type FollowDeliveryParts = {
  /** Writes under the lease only. */
  readonly store: FollowStore;
  readonly library: Library;
  /** Posts nothing while the lease may be another's. */
  readonly publisher: AlertPublisher;
  readonly lease: Pick<Lease, "hold" | "guard">;
  readonly log: Logger;
  readonly mutex: KeyedMutex;
  /** Hears what becomes of alerts. */
  onAlert(outcome: AlertOutcome): void;
  now(): Date;
};

/** What became of an alert, or of one try. */
export type AlertOutcome = Sent["outcome"];

/** What is followed, as it was read. */
type Known = {
  readonly stamp: string | null;
  readonly readAt: Date;
  readonly index: FollowIndex;
  readonly followers: ReadonlyMap<string, FollowerId>;
};

/** Finds what is new for whom, and alerts them: see `Follows.tick`. */
export class FollowDelivery {
  readonly #parts: FollowDeliveryParts;
  #known: Known | null = null;
  /** Under which the rest was learnt; whoever takes over learns it again. */
  #fence: number | null = null;
  /** Up to where the library was looked through; null before the first look. */
  #mark: Mark | null = null;
  /** What was found for those whose state failed. While there is any, the mark that is written down stays. */
  #behind: Match[] = [];
  /** Those who have something waiting, by `followerKey`. */
  #waiting = new Set<string>();
  /** How follows stand that could not be written down: a state that fails must not make us forget what was posted. */
  readonly #unwritten = new Map<string, FollowLedger>();

  constructor(parts: FollowDeliveryParts) {
    this.#parts = parts;
  }

  /** One failing follower never stops the others. Rejects with a StateError when what is followed cannot be read. */
  async tick(now: Date): Promise<void> {
    const { store, library, lease } = this.#parts;
    if (!(await lease.hold())) return;
    await this.#takeOver();
    const known = await this.#read(now);
    const view = library.at(now);
    const first = this.#mark;
    const matches = this.#behind;
    let isAll = false;
    while (!isAll) {
      const { ids, mark } = view.changedSince(this.#mark, ARTICLES_AT_ONCE);
      for (const id of ids) {
        const arrived = view.arrived(id);
        if (arrived !== null) matches.push(...known.index.matches(arrived, now));
      }
      isAll = ids.length < ARTICLES_AT_ONCE;
      this.#mark = mark;
      // A long list would keep every command waiting.
      if (!isAll) await nextTurn();
    }
    this.#behind = [];
    this.#behind = await this.#visitAll(known, matches, now);
    const isMoved = first === null || first.change !== this.#mark?.change;
    if (this.#behind.length === 0 && this.#mark !== null && isMoved) await store.saveMark(this.#mark);
  }

  /** Learns what another process wrote down, when it is this one's turn. */
  async #takeOver(): Promise<void> {
    const { store, lease } = this.#parts;
    const fence = lease.guard()?.fence ?? null;
    if (fence === this.#fence) return;
    this.#unwritten.clear();
    this.#known = null;
    this.#behind = [];
    this.#mark = await store.mark();
    this.#waiting = new Set(await store.whoWaits());
    this.#fence = fence;
  }

  /** Reads what is followed, where that has changed. */
  async #read(now: Date): Promise<Known> {
    const { store, log } = this.#parts;
    const stamp = await store.stamp();
    const known = this.#known;
    if (known?.stamp === stamp && now.getTime() - known.readAt.getTime() < REREAD_MS) return known;
    const followers: Follower[] = [];
    for await (const entry of store.allFollowers()) {
      if ("value" in entry) followers.push(entry.value);
      else log.error({ err: entry.error }, "what a server or a person follows cannot be read");
    }
    for (const follower of followers) if (isExpired(follower, now)) await this.#forget(follower);
    this.#known = {
      stamp,
      readAt: now,
      index: new FollowIndex(followers),
      followers: new Map(followers.map(({ kind, id }) => [followerKey({ kind, id }), { kind, id }])),
    };
    return this.#known;
  }

  async #forget(follower: Follower): Promise<void> {
    const { store } = this.#parts;
    for (const { id } of follower.follows) await store.removeLedger(follower, id);
    await store.removeFollower(follower);
  }

  /** Gives what could not be written down. */
  async #visitAll(known: Known, matches: readonly Match[], now: Date): Promise<Match[]> {
    const byFollower = Map.groupBy(matches, ({ follower }) => follower);
    const keys = new Set([...byFollower.keys(), ...this.#waiting]);
    const next = keys.values();
    const behind: Match[] = [];
    const work = async () => {
      for (const key of next) {
        const id = known.followers.get(key);
        const found = byFollower.get(key) ?? [];
        if (id === undefined) this.#waiting.delete(key);
        else if (!(await this.#visit(id, itemsByFollow(found), now))) behind.push(...found);
      }
    };
    await Promise.all(Array.from({ length: SENDS_AT_ONCE }, work));
    return behind;
  }

  /** Whether what was found is written down. */
  async #visit(id: FollowerId, found: ReadonlyMap<string, FoundItem[]>, now: Date): Promise<boolean> {
    const { log, mutex } = this.#parts;
    try {
      const prepared = await mutex(followerKey(id), () => this.#prepare(id, found, now));
      const refusing = new Set<string | null>();
      for (const { follower, plan, attempt } of prepared) {
        const { channelId } = plan.follow;
        if (refusing.has(channelId)) continue;
        if ((await this.#send(follower, plan, attempt)) === "refused") refusing.add(channelId);
      }
      return true;
    } catch (error) {
      // Whoever delivers now goes on with it.
      if (!(error instanceof Superseded)) {
        log.error({ err: error, ...id }, "alerts wait until their state can be read and written");
      }
      return false;
    }
  }

  /** Writes down what only gathers, and gives what is to be sent: its first write says that it is open. */
  async #prepare(id: FollowerId, found: ReadonlyMap<string, FoundItem[]>, now: Date) {
    const { store } = this.#parts;
    const follower = await store.follower(id);
    if (follower === null) {
      this.#waiting.delete(followerKey(id));
      return [];
    }
    const ledgers = new Map<string, FollowLedger>();
    for (const follow of follower.follows) ledgers.set(follow.id, await this.#ledgerOf(follower, follow));
    const plans = planAlerts(follower, found, ledgers, now);
    for (const { step, follow, ledger } of plans) {
      if (step === "gather") await this.#write(follower, follow, ledger);
    }
    this.#noteWaiting(follower, [
      ...ledgers.entries(),
      ...plans.map(({ follow, ledger }) => [follow.id, ledger] as const),
    ]);
    return plans.flatMap((plan) => {
      const { attempt } = plan.ledger;
      return plan.step === "gather" || attempt === null ? [] : [{ follower, plan, attempt }];
    });
  }

  async #ledgerOf(follower: Follower, follow: Follow): Promise<FollowLedger> {
    const unwritten = this.#unwritten.get(keyOf(follower, follow));
    if (unwritten !== undefined) await this.#write(follower, follow, unwritten);
    return this.#parts.store.ledger(follower, follow.id);
  }

  async #send(
    follower: Follower,
    { follow, ledger }: AlertPlan,
    attempt: AlertAttempt,
  ): Promise<Sent["outcome"]> {
    const { publisher, library, lease, mutex, now } = this.#parts;
    if (!(await lease.hold())) throw new Superseded();
    const write = (open: FollowLedger) =>
      mutex(followerKey(follower), async () => {
        if (!(await this.#isThere(follower, follow))) throw new Superseded();
        await this.#write(follower, follow, open);
      });
    const parts = { publisher, library: library.at(now()), write, now };
    const sent = await new AlertSending(parts, follower, follow, ledger, attempt).send();
    this.#unwritten.set(keyOf(follower, follow), sent.ledger);
    await mutex(followerKey(follower), async () => {
      if (await this.#isThere(follower, follow)) await this.#write(follower, follow, sent.ledger);
      this.#unwritten.delete(keyOf(follower, follow));
      if (sent.outcome === "refused") await this.#stop(follower, follow, sent.why);
    });
    this.#report(follower, follow, sent);
    return sent.outcome;
  }

  /** Whether a follow is still set, as it was. */
  async #isThere(follower: Follower, follow: Follow): Promise<boolean> {
    const current = await this.#parts.store.follower(follower);
    return current?.follows.some(({ id }) => id === follow.id) ?? false;
  }

  async #write(follower: Follower, follow: Follow, ledger: FollowLedger): Promise<void> {
    await this.#parts.store.saveLedger(follower, follow.id, ledger, this.#parts.now());
    this.#unwritten.delete(keyOf(follower, follow));
  }

  /** Stops what was refused, and for a person everything: they are not written to again until they ask for it. */
  async #stop(follower: Follower, refused: Follow, why: string): Promise<void> {
    const { store } = this.#parts;
    const current = await store.follower(follower);
    if (current === null) return;
    // All of a person's are in one place, too.
    const isStopped = ({ channelId }: Follow) => channelId === refused.channelId;
    const follows = current.follows.map((one) => (isStopped(one) ? { ...one, stopped: why } : one));
    await store.saveFollower({ ...current, follows });
    // What is known of followers is read again.
    this.#known = null;
  }

  #noteWaiting(follower: Follower, ledgers: readonly (readonly [string, FollowLedger])[]): void {
    const isWaiting = [...new Map(ledgers).values()].some(
      ({ waiting, attempt }) => waiting.length > 0 || attempt !== null,
    );
    if (isWaiting) this.#waiting.add(followerKey(follower));
    else this.#waiting.delete(followerKey(follower));
  }

  #report(follower: Follower, follow: Follow, sent: Sent): void {
    const { log, onAlert } = this.#parts;
    onAlert(sent.outcome);
    const facts = { follower: followerKey(follower), follow: follow.id, channelId: follow.channelId };
    if (sent.outcome === "refused") {
      log.warn({ ...facts, reason: sent.why }, "a follow is stopped, because Discord refused its alert");
    } else if (sent.outcome === "failed") {
      const id = isPassing(sent.error) ? {} : { id: randomUUID().slice(0, 8) };
      log[isPassing(sent.error) ? "warn" : "error"](
        { ...facts, ...id, err: sent.error },
        "an alert could not be posted",
      );
    } else {
      log[sent.outcome === "lost" ? "warn" : "info"](facts, OUTCOMES[sent.outcome]);
    }
  }
}

const OUTCOMES = {
  posted: "an alert was posted",
  lost: "whether an alert was posted cannot be known, so it is not posted again",
  empty: "what an alert was about is gone, so it was not posted",
};

function itemsByFollow(matches: readonly Match[]): Map<string, FoundItem[]> {
  const items = new Map<string, FoundItem[]>();
  for (const { follow, items: found } of matches) {
    items.set(follow.id, [...(items.get(follow.id) ?? []), ...found]);
  }
  return items;
}

function keyOf(follower: FollowerId, follow: Follow): string {
  return `${followerKey(follower)}:${follow.id}`;
}

function isExpired({ leftAt }: Follower, now: Date): boolean {
  return leftAt !== null && now.getTime() - leftAt.getTime() >= LEFT_GRACE_MS;
}
