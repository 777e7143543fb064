import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Delivery, DigestStore } from "../store.ts";
import type { KeyedMutex } from "./keyed-mutex.ts";
import type { Ledger } from "./sending.ts";

/**
 * The ledgers of editions that are being sent, and how each stands in Discord while that is not written down yet: a state
 * that fails must not make us forget what was posted.
 */
export class Outbox {
  readonly #unwritten = new Map<string, Attempt>();
  readonly #store: DigestStore;
  readonly #mutex: KeyedMutex;

  constructor(store: DigestStore, mutex: KeyedMutex) {
    this.#store = store;
    this.#mutex = mutex;
  }

  /** The edition as far as it is known: what is written down, unless we know more of the same one. */
  latest(guildId: string, name: string, written: Attempt | null): Attempt | null {
    const kept = this.#unwritten.get(keyOf({ guildId, name }));
    const isSame = kept !== undefined && kept.date === written?.date && isSameAttempt(kept, written);
    return isSame ? kept : written;
  }

  forget(guildId: string, name: string): void {
    this.#unwritten.delete(keyOf({ guildId, name }));
  }

  ledgerFor(settings: DigestSettings): Ledger {
    const key = keyOf(settings);
    const write = async (attempt: Attempt, meanwhile: Attempt) => {
      this.#unwritten.set(key, meanwhile);
      await this.#change(settings, attempt, (delivery) => ({ ...delivery, attempt }));
      this.#unwritten.delete(key);
    };
    return {
      intend: (attempt, before) => write(attempt, before),
      record: (attempt) => write(attempt, attempt),
      remember: (attempt) => void this.#unwritten.set(key, attempt),
    };
  }

  /** Writes how an edition ended, or stopped. Rejects with a StateError; then the attempt is kept until it can be written. */
  async close(
    settings: DigestSettings,
    attempt: Attempt,
    next: (delivery: Delivery) => Delivery,
  ): Promise<void> {
    const key = keyOf(settings);
    this.#unwritten.set(key, attempt);
    await this.#change(settings, attempt, next);
    this.#unwritten.delete(key);
  }

  /** Writes nothing for a digest that was removed, or set again, meanwhile. */
  #change(
    { guildId, name }: DigestSettings,
    attempt: Attempt,
    next: (delivery: Delivery) => Delivery,
  ): Promise<void> {
    return this.#mutex(guildId, async () => {
      const delivery = await this.#store.delivery(guildId, name);
      if (!isSameAttempt(delivery.attempt, attempt)) return;
      await this.#store.saveDelivery(guildId, name, next(delivery));
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
