import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { KeyedMutex } from "../digest/delivery/keyed-mutex.ts";
import type { Library } from "../library/library.ts";
import { Superseded } from "../state/claims.ts";
import type { Lease } from "../state/lease.ts";
import type { AlertPublisher } from "./follows.ts";
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
} from "./store.ts";

export type AlertingParts = {
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

/** Writes down what was found for followers, and sends them the alerts that may go out. */
export class Alerting {
  readonly #parts: AlertingParts;
  readonly #onStopped: () => void;
  /** Those who have something waiting, by `followerKey`. */
  #waiting = new Set<string>();
  /** How follows stand that could not be written down: a state that fails must not make us forget what was posted. */
  readonly #unwritten = new Map<string, FollowLedger>();

  /** `onStopped` hears that a follow is stopped: what is followed differs from then on. */
  constructor(parts: AlertingParts, onStopped: () => void) {
    this.#parts = parts;
    this.#onStopped = onStopped;
  }

  /** Learns what another process wrote down. */
  async takeOver(): Promise<void> {
    this.#unwritten.clear();
    this.#waiting = new Set(await this.#parts.store.whoWaits());
  }

  /** Those who have something waiting, by `followerKey`. */
  waiting(): ReadonlySet<string> {
    return this.#waiting;
  }

  /** Nothing waits any more for one who follows nothing. */
  forget(follower: string): void {
    this.#waiting.delete(follower);
  }

  /**
   * Goes on with all that one follower is to hear; `found` is what is new, by the follow's id. Gives whether that is written down. Never
   * rejects.
   */
  async visit(id: FollowerId, found: ReadonlyMap<string, FoundItem[]>, now: Date): Promise<boolean> {
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
    this.#onStopped();
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

function keyOf(follower: FollowerId, follow: Follow): string {
  return `${followerKey(follower)}:${follow.id}`;
}
