import { Superseded } from "../../state/claims.ts";
import type { Lease } from "../../state/lease.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Delivery, DigestStore } from "../store.ts";
import type { KeyedMutex } from "./keyed-mutex.ts";
import type { Ledger } from "./sending.ts";

/**
 * The ledgers of editions that are being sent, and how each stands in Discord while that is not written down yet: a state
 * that fails must not make us forget what was posted.
 */
export class Outbox {
  readonly #unwritten = new Map<string, { readonly attempt: Attempt; readonly fence: number | null }>();
  readonly #store: DigestStore;
  readonly #mutex: KeyedMutex;
  readonly #lease: Pick<Lease, "guard">;

  constructor(store: DigestStore, mutex: KeyedMutex, lease: Pick<Lease, "guard">) {
    this.#store = store;
    this.#mutex = mutex;
    this.#lease = lease;
  }

  /**
   * The edition as far as it is known: what is written down, unless we know more of the same one. What we knew before
   * another process delivered is worth nothing.
   */
  latest(guildId: string, name: string, written: Attempt | null): Attempt | null {
    const kept = this.#unwritten.get(keyOf({ guildId, name }));
    if (kept === undefined || kept.fence !== this.#fence()) return written;
    const { attempt } = kept;
    return attempt.date === written?.date && isSameAttempt(attempt, written) ? attempt : written;
  }

  forget(guildId: string, name: string): void {
    this.#unwritten.delete(keyOf({ guildId, name }));
  }

  ledgerFor(settings: DigestSettings): Ledger {
    const key = keyOf(settings);
    const write = async (attempt: Attempt, meanwhile: Attempt) => {
      this.#keep(key, meanwhile);
      const isWritten = await this.#change(settings, attempt, (delivery) => ({ ...delivery, attempt }));
      this.#unwritten.delete(key);
      // Removed, set again, finished by another process, or lost with its state: it is not ours to go on with.
      if (!isWritten) throw new Superseded();
    };
    return {
      intend: (attempt, before) => write(attempt, before),
      record: (attempt) => write(attempt, attempt),
      remember: (attempt) => this.#keep(key, attempt),
    };
  }

  /** Writes how an edition ended, or stopped. Rejects with a StateError; then the attempt is kept until it can be written. */
  async close(
    settings: DigestSettings,
    attempt: Attempt,
    next: (delivery: Delivery) => Delivery,
  ): Promise<void> {
    const key = keyOf(settings);
    this.#keep(key, attempt);
    await this.#change(settings, attempt, next);
    this.#unwritten.delete(key);
  }

  #keep(key: string, attempt: Attempt): void {
    this.#unwritten.set(key, { attempt, fence: this.#fence() });
  }

  #fence(): number | null {
    return this.#lease.guard()?.fence ?? null;
  }

  /** False for a digest that was removed, or set again, meanwhile: then nothing is written. */
  #change(
    { guildId, name }: DigestSettings,
    attempt: Attempt,
    next: (delivery: Delivery) => Delivery,
  ): Promise<boolean> {
    return this.#mutex(guildId, async () => {
      const delivery = await this.#store.delivery(guildId, name);
      if (!isSameAttempt(delivery.attempt, attempt)) return false;
      await this.#store.saveDelivery(guildId, name, next(delivery));
      return true;
    });
  }
}

function keyOf({ guildId, name }: Pick<DigestSettings, "guildId" | "name">): string {
  return `${guildId} ${name}`;
}

/** An edition is known by the nonce of its first message. */
function isSameAttempt(one: Attempt | null, other: Attempt | null): boolean {
  return one?.pages[0]?.nonce === other?.pages[0]?.nonce;
}
