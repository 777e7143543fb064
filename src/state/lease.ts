import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { z } from "zod";
import { type Guard, Superseded, type Wanted } from "./claims.ts";
import { ageOf, type Clocks, type Instant, instantOf } from "./instant.ts";
import type { KnownState } from "./known-state.ts";
import { type State, StateError } from "./state.ts";

/** How long a holder that says nothing more still holds it, by the engine's clock. */
export const LEASE_MS = 90_000;
/** The key of the right to deliver digests. All processes that deliver have it together; `lede state copy` has it alone. */
export const DELIVERY_LEASE = "digest-lease";
/** Held for this long, it is renewed when it is asked for again. */
export const RENEW_MS = 20_000;

export const holderSchema = z.object({ id: z.string(), host: z.string(), process: z.int() });

/** A process on a machine. In containers all may have the same number, and even the same host: hence an id of its own. */
export type Holder = Readonly<z.output<typeof holderSchema>>;

export type LeaseParts = Clocks & {
  readonly state: State;
  readonly key: string;
  readonly holder: Holder;
  /** What is remembered of the state outside of it; null where nothing is. */
  readonly known: KnownState | null;
  /** So long after it was renewed the holder may act under it, in milliseconds; less than the 90 seconds of the lease. */
  readonly actWithin: number;
  /** Whether a process is known not to run any more. */
  isGone(holder: Holder): boolean;
};

/**
 * The right to do what only one of several processes on one state may do at a time: a claim that is renewed. A process that
 * does not renew it for 90 seconds loses it, and one that is gone on this machine at once.
 */
export class Lease {
  readonly #parts: LeaseParts;
  readonly #holder: string;
  /** What it had when it was last granted. */
  #fence: number | null = null;
  #renewed: Instant | null = null;
  #asking: Promise<boolean> | null = null;
  #refusal: string | null = null;

  constructor(parts: LeaseParts) {
    this.#parts = parts;
    this.#holder = JSON.stringify(parts.holder);
  }

  /** Whether we hold it; takes it when it is free, and renews it when its time comes. Rejects with a StateError. */
  async hold(): Promise<boolean> {
    if (this.#age() < RENEW_MS) return true;
    this.#asking ??= this.#take().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** Whether we still hold it for certain, without asking: to be looked at before each step that cannot be undone. */
  mayAct(): boolean {
    return this.#age() < this.#parts.actWithin;
  }

  /** Under which all that only the holder may write is written; null before it was ever held. It stays when the lease is lost. */
  guard(): Guard | null {
    return this.#fence === null ? null : { claim: this.#parts.key, fence: this.#fence };
  }

  /** Why this process does not take it, in words for whoever runs the bot; null when nothing speaks against it. */
  refusal(): string | null {
    return this.#refusal;
  }

  /** Gives it back, so that another need not wait. */
  async release(): Promise<void> {
    this.#renewed = null;
    if (this.#fence !== null) await this.#parts.state.claims.release(this.#parts.key, this.#fence);
  }

  async #take(): Promise<boolean> {
    const asked = instantOf(this.#parts);
    let fence: number | null;
    try {
      fence = await this.#claim();
    } catch (error) {
      // It is still ours for a while, and whoever writes next hears what is wrong.
      if (error instanceof StateError && this.mayAct()) return true;
      throw error;
    }
    if (fence === null) {
      this.#renewed = null;
      // Learns which state this is, to notice later if another comes in its place.
      this.#refusal = (await this.#parts.known?.check(null)) ?? null;
      return false;
    }
    this.#fence = fence;
    this.#refusal = (await this.#parts.known?.check({ claim: this.#parts.key, fence })) ?? null;
    if (this.#refusal !== null) {
      await this.release();
      return false;
    }
    this.#renewed = asked;
    return true;
  }

  /** The fence under which it was granted; null when another process has it. */
  async #claim(): Promise<number | null> {
    const { state, key, isGone } = this.#parts;
    if (this.#fence !== null) {
      const renewed = await state.claims.claim(key, this.#fence, this.#holder, LEASE_MS);
      if (renewed !== null) return renewed;
    }
    return takeClaim(state, { key, holder: this.#holder }, isGone);
  }

  #age(): number {
    return ageOf(this.#renewed, this.#parts);
  }
}

/** Takes a claim that is free, or whose holder is gone. Gives its fence; null when another process has it. */
export async function takeClaim(
  { claims }: Pick<State, "claims">,
  { key, holder }: Wanted,
  isGone: (holder: Holder) => boolean,
): Promise<number | null> {
  const taken = await claims.claim(key, null, holder, LEASE_MS);
  if (taken !== null) return taken;
  const found = await claims.holderOf(key);
  const other = found && readHolder(found.holder);
  if (found === null || other === null || !isGone(other)) return null;
  return claims.claim(key, found.fence, holder, LEASE_MS);
}

/** The same state, in which everything is written under the lease. What the lease does not cover rejects with Superseded. */
export function underLease(state: State, lease: { guard(): Guard | null }): State {
  const guard = () => {
    const held = lease.guard();
    if (held === null) throw new Superseded();
    return held;
  };
  return {
    get: (key, schema) => state.get(key, schema),
    set: async (key, schema, value) => state.set(key, schema, value, guard()),
    delete: async (key) => state.delete(key, guard()),
    entries: (prefix, schema) => state.entries(prefix, schema),
    claims: state.claims,
    close: () => state.close(),
  };
}

/** This process. */
export function thisProcess(): Holder {
  return { id: randomUUID(), host: hostname(), process: process.pid };
}

/** Whether a process of this machine has ended; of others nothing is known. */
export function hasEnded({ host, process: id }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** Who holds a claim, as a lease writes it there; null where something else wrote it. */
export function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
