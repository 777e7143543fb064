import { type Guard, Superseded } from "../../state/claims.ts";
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
  readonly #guardOf: (guildId: string) => Guard | null;

  /** `guardOf` gives what is written of a server under which claim. */
  constructor(store: DigestStore, mutex: KeyedMutex, guardOf: (guildId: string) => Guard | null) {
    this.#store = store;
    this.#mutex = mutex;
    this.#guardOf = guardOf;
  }

  /**
   * The edition as far as it is known: what is written down, unless we know more of the same one. What we knew before
   * another process delivered is worth nothing.
   */
  latest(guildId: string, name: string, written: Attempt | null): Attempt | null {
    const kept = this.#unwritten.get(keyOf({ guildId, name }));
    if (kept === undefined || kept.fence !== this.#fence(guildId)) return written;
    const { attempt } = kept;
    return attempt.date === written?.date && isSameAttempt(attempt, written) ? attempt : written;
  }

  forget(guildId: string, name: string): void {
    this.#unwritten.delete(keyOf({ guildId, name }));
  }

  ledgerFor(settings: DigestSettings): Ledger {
    const write = async (attempt: Attempt, meanwhile: Attempt) => {
      this.#keep(settings, meanwhile);
      const isWritten = await this.#change(settings, attempt, (delivery) => ({ ...delivery, attempt }));
      this.#unwritten.delete(keyOf(settings));
      // Removed, set again, finished by another process, or lost with its state: it is not ours to go on with.
      if (!isWritten) throw new Superseded();
    };
    return {
      intend: (attempt, before) => write(attempt, before),
      record: (attempt) => write(attempt, attempt),
      remember: (attempt) => this.#keep(settings, attempt),
    };
  }

  /** Writes how an edition ended, or stopped. Rejects with a StateError; then the attempt is kept until it can be written. */
  async close(
    settings: DigestSettings,
    attempt: Attempt,
    next: (delivery: Delivery) => Delivery,
  ): Promise<void> {
    this.#keep(settings, attempt);
    await this.#change(settings, attempt, next);
    this.#unwritten.delete(keyOf(settings));
  }

  #keep(settings: DigestSettings, attempt: Attempt): void {
    this.#unwritten.set(keyOf(settings), { attempt, fence: this.#fence(settings.guildId) });
  }

  #fence(guildId: string): number | null {
    return this.#guardOf(guildId)?.fence ?? null;
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
