import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { errorInWords } from "../../errors.ts";
import { Superseded } from "../../state/claims.ts";
import type { SharedLease } from "../../state/shared-lease.ts";
import { SLOTS } from "../../state/slots.ts";
import { type DigestHealth, NOTHING_DELIVERED } from "../digests.ts";
import type { DigestManager } from "../manager.ts";
import type { DigestStore } from "../store.ts";
import type { DigestDelivery } from "./delivery.ts";
import { createDueFinder, type Due } from "./due.ts";
import type { Troubles } from "./missed.ts";

/** So many answers of Discord are awaited at once. How many requests a second go out is the publisher's matter. */
const SENDS_AT_ONCE = 30;
const RENEW_MS = 10_000;

export type RoundParts = {
  readonly store: DigestStore;
  readonly delivery: DigestDelivery;
  readonly manager: Pick<DigestManager, "forgetServer">;
  readonly troubles: Troubles;
  /** The right to deliver, which processes on one state share server by server. */
  readonly lease: Pick<SharedLease, "renew" | "during" | "isOurs" | "slots" | "refusal">;
  readonly log: Logger;
};

/** Delivers what is due, once a minute; see `Digests.tick`. */
export class DigestRounds {
  readonly #parts: RoundParts;
  readonly #findDue: ReturnType<typeof createDueFinder>;
  /** By digest, what was done last: spares reading its delivery each minute. */
  readonly #finished = new Map<string, Due>();
  readonly #delivering = new Map<string, Promise<boolean | null>>();
  #current: DigestHealth = NOTHING_DELIVERED;

  constructor(parts: RoundParts) {
    this.#parts = parts;
    this.#findDue = createDueFinder(parts.store, parts.log);
  }

  health(): DigestHealth {
    return this.#current;
  }

  /** The digest is gone. */
  forget(guildId: string, name: string): void {
    this.#finished.delete(keyOf({ guildId, name }));
  }

  /** One failing digest never stops the others. Rejects with a StateError when nothing can be read. */
  async tick(at: Date, sleepUntil: (at: Date) => Promise<void> = async () => {}): Promise<void> {
    this.#current = { ...this.#current, lastTick: at };
    const round: Round = { at, waiting: 0, stateError: null };
    try {
      if (await this.#mayDeliver()) await this.#whileRenewing(() => this.#deliverAll(round, sleepUntil));
    } catch (error) {
      this.#note(round, error);
      throw error;
    } finally {
      const { stateError, waiting } = round;
      this.#current = { ...this.#current, lastTick: at, stateError, waiting };
    }
  }

  /** All that is sent may have to wait for Discord's limits, and no one would ask for the lease meanwhile. */
  async #whileRenewing(work: () => Promise<void>): Promise<void> {
    // Who delivers asks as well, and hears if it fails.
    const renew = () => void this.#parts.lease.renew().catch(() => {});
    const renewing = setInterval(renew, RENEW_MS).unref();
    try {
      await work();
    } finally {
      clearInterval(renewing);
    }
  }

  async #deliverAll(round: Round, sleepUntil: (at: Date) => Promise<void>): Promise<void> {
    const { due, expired, unreadable } = await this.#findDue(round.at);
    if (unreadable > 0) this.#parts.troubles.note(round.at);
    const { lease, manager } = this.#parts;
    for (const guildId of expired) if (lease.isOurs(guildId)) await manager.forgetServer(guildId);
    const next = due.filter((one) => !this.#isFinished(one) && lease.isOurs(one.guildId)).values();
    const work = async () => {
      for (const one of next) {
        if (one.at > round.at) await sleepUntil(one.at);
        if (!(await this.#mayDeliver())) return;
        await this.#deliverOne(one, round);
        // SQLite answers at once: without this, a long list would keep every command waiting.
        await nextTurn();
      }
    };
    await Promise.all(Array.from({ length: SENDS_AT_ONCE }, work));
  }

  async #deliverOne(one: Due, round: Round): Promise<void> {
    try {
      const isDone = await this.#deliverOnce(one, one.at > round.at ? one.at : round.at);
      if (isDone) this.#finished.set(keyOf(one), one);
      // Another process delivers it where it is null.
      else if (isDone === false) round.waiting += 1;
    } catch (error) {
      round.waiting += 1;
      // Whoever delivers now goes on with it.
      if (error instanceof Superseded) return;
      this.#note(round, error);
      const { guildId, name } = one;
      this.#parts.log.error(
        { err: error, guildId, digest: name },
        "a digest waits until its state can be read and written",
      );
    }
  }

  /** Ticks may overlap; a digest that is being delivered is not begun a second time. Gives null when it is not ours to begin. */
  #deliverOnce(one: Due, at: Date): Promise<boolean | null> {
    const key = keyOf(one);
    const { lease, delivery } = this.#parts;
    const current =
      this.#delivering.get(key) ??
      lease
        .during(one.guildId, () => delivery.deliver(one.guildId, one.name, at))
        .finally(() => this.#delivering.delete(key));
    this.#delivering.set(key, current);
    return current;
  }

  async #mayDeliver(): Promise<boolean> {
    const { lease, log } = this.#parts;
    const isHeld = await lease.renew();
    const refusal = lease.refusal();
    if (refusal !== null && refusal !== this.#current.refusal) log.error(refusal);
    const standby = !isHeld && refusal === null;
    if (standby !== this.#current.standby && refusal === null) {
      log.info(
        standby
          ? "another Lede with the same state delivers the digests; this one stands by"
          : "this Lede delivers digests now, and no longer stands by",
      );
    }
    this.#current = { ...this.#current, standby, refusal };
    this.#noteSlots(lease.slots());
    return isHeld;
  }

  #noteSlots(slots: number): void {
    const before = this.#current.slots;
    // Of the first ones, or of all or none, nothing is to be said: so it is where nobody shares.
    if (slots !== before && slots > 0 && (before !== null || slots < SLOTS)) {
      this.#parts.log.info({ slots, of: SLOTS }, "this Lede delivers for another part of the servers");
    }
    this.#current = { ...this.#current, slots };
  }

  #isFinished(one: Due): boolean {
    const last = this.#finished.get(keyOf(one));
    return last?.createdAt.getTime() === one.createdAt.getTime() && last.date >= one.date;
  }

  #note(round: Round, error: unknown): void {
    round.stateError = errorInWords(error);
    this.#parts.troubles.note(round.at);
  }
}

/** One tick, as it goes. */
type Round = { readonly at: Date; waiting: number; stateError: string | null };

function keyOf({ guildId, name }: Pick<Due, "guildId" | "name">): string {
  return `${guildId} ${name}`;
}
