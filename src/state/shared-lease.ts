import { Superseded } from "./claims.ts";
import { HeldSlots } from "./held-slots.ts";
import { ageOf, type Clocks, type Instant, instantOf } from "./instant.ts";
import type { KnownState } from "./known-state.ts";
import { DELIVERY_LEASE, type Holder, LEASE_MS, type Lease, RENEW_MS, takeClaim } from "./lease.ts";
import { livingSharers, type SharingHolder, takePlace } from "./sharers.ts";
import { covers, type Part, type Sharer, slotOf, slotsOf } from "./slots.ts";
import { type State, StateError } from "./state.ts";

/**
 * Who has the right to deliver where processes share it: the same text for all of them, so that each renews it. No process is
 * called like this, so a Lede that knows of no sharing stands by.
 */
const TOGETHER = JSON.stringify({ id: "shared", host: "", process: 0 } satisfies Holder);

export type SharedLeaseParts = Clocks & {
  readonly state: State;
  readonly holder: Holder;
  /** The shards of this process. */
  readonly part: Part;
  /** What is remembered of the state outside of it; null where nothing is. */
  readonly known: KnownState | null;
  /** So long after it was renewed the holder may act under it, in milliseconds; less than the 90 seconds of a lease. */
  readonly actWithin: number;
  /** Whether a process is known not to run any more. */
  isGone(holder: Holder): boolean;
};

/** The lease on one server's slot. */
export type SlotLease = Pick<Lease, "hold" | "mayAct" | "guard">;

/** How many share the work, this process among them. */
export type Sharing = {
  readonly processes: number;
  /** Since so many milliseconds the others can see this one; without end where there was none to see it. */
  readonly seenFor: number;
};

/**
 * The right to deliver digests, shared by the processes on one state slot by slot. Each slot is a claim that is renewed, all of
 * a process in one write. A process that ends without a word loses its slots after 90 seconds, and at once where another of
 * the same machine sees that it is gone. Who is to have which slot is decided by `slotsOf`; a slot passes on when whoever has
 * it gives it back, between two editions.
 */
export class SharedLease {
  readonly #parts: SharedLeaseParts;
  readonly #self: SharingHolder;
  readonly #holder: string;
  readonly #slots: HeldSlots;
  /** The claim by which the others find this process; null while it shares nothing. */
  #place: string | null = null;
  #renewed: Instant | null = null;
  #seenSince: Instant | null = null;
  #wasAlone = false;
  #others: readonly Sharer[] = [];
  #renewing: Promise<void> | null = null;
  #refusal: string | null = null;

  constructor(parts: SharedLeaseParts) {
    this.#parts = parts;
    this.#self = { ...parts.holder, part: parts.part };
    this.#holder = JSON.stringify(this.#self);
    this.#slots = new HeldSlots({ ...parts, holder: this.#holder });
  }

  /**
   * Joins those who share the work, renews what this process has, and shares out again, when its time comes. Gives whether it
   * has a slot. Rejects with a StateError.
   */
  async renew(): Promise<boolean> {
    if (ageOf(this.#renewed, this.#parts) >= RENEW_MS) {
      const isUnderWay = this.#renewing !== null;
      await this.#renewOnce();
      // One that began before this process was held up may be too old by now.
      if (isUnderWay && ageOf(this.#renewed, this.#parts) >= RENEW_MS) await this.#renewOnce();
    }
    return this.#slots.count() > 0;
  }

  async #renewOnce(): Promise<void> {
    this.#renewing ??= this.#renewAll().finally(() => {
      this.#renewing = null;
    });
    try {
      await this.#renewing;
    } catch (error) {
      // They are still ours for a while, and whoever writes next hears what is wrong.
      if (!(error instanceof StateError && this.#slots.mayActInAny())) throw error;
    }
  }

  /** The lease on the slot that a server belongs to. */
  of(guildId: string): SlotLease {
    const number = slotOf(guildId);
    return {
      hold: async () => {
        await this.renew();
        return this.#slots.mayAct(number);
      },
      mayAct: () => this.#slots.mayAct(number),
      guard: () => this.#slots.guard(number),
    };
  }

  /** Whether new work on this server may begin here. */
  isOurs(guildId: string): boolean {
    return this.#slots.isOurs(slotOf(guildId));
  }

  /** Does work on a server whose slot is not given back meanwhile; null, and nothing is done, where it is not ours. */
  async during<Result>(guildId: string, work: () => Promise<Result>): Promise<Result | null> {
    await this.renew();
    return this.#slots.during(slotOf(guildId), work);
  }

  /** How many slots this process has. */
  slots(): number {
    return this.#slots.count();
  }

  /** Who shares the work, looked up within the last 20 seconds. null while this process has no part in it, or when it cannot be known. */
  async sharing(): Promise<Sharing | null> {
    if (this.#place === null) return null;
    try {
      await this.renew();
    } catch (error) {
      if (error instanceof StateError || error instanceof Superseded) return null;
      throw error;
    }
    if (this.#place === null || ageOf(this.#renewed, this.#parts) >= RENEW_MS) return null;
    return { processes: this.#others.length + 1, seenFor: this.#seenFor() };
  }

  /** Looks up who shares the work, without joining in. Rejects with a StateError. */
  async look(): Promise<void> {
    const living = await livingSharers(this.#parts.state, this.#parts.isGone);
    this.#others = living.filter(({ id }) => id !== this.#self.id);
  }

  /** Whose turn it is to answer what is asked in a server (null for none), as far as this process knows. */
  turnToAnswer(guildId: string | null): "alone" | "first" | "second" {
    const number = slotOf(guildId ?? "0");
    if (!this.#others.some(({ part }) => covers(part, number))) return "alone";
    // Whoever had the slot before knows of this process, because it gave it back.
    return this.#slots.isStaying(number) ? "first" : "second";
  }

  /** Why this process takes nothing, in words for whoever runs the bot; null when nothing speaks against it. */
  refusal(): string | null {
    return this.#refusal;
  }

  /** Gives everything back, so that the others need not wait. */
  async release(): Promise<void> {
    const [held, place] = [this.#slots.guards(), this.#place];
    const { claims } = this.#parts.state;
    this.#forgetAll();
    if (place === null) return;
    await this.look();
    const kept = [place, ...(this.#others.length === 0 ? [DELIVERY_LEASE] : [])];
    const guards = (await claims.holdersOf(kept)).flatMap((found, index) => {
      const claim = kept[index] ?? "";
      const isOurs = found !== null && [this.#holder, TOGETHER].includes(found.holder);
      return isOurs ? [{ claim, fence: found.fence }] : [];
    });
    await claims.releaseAll([...guards, ...held]);
  }

  async #renewAll(): Promise<void> {
    const { known } = this.#parts;
    const asked = instantOf(this.#parts);
    const turn = await this.#renewHeld(asked);
    if (turn === null) {
      this.#forgetAll();
      // Learns which state this is, to notice later if another comes in its place.
      this.#refusal = (await known?.check(null)) ?? null;
      return;
    }
    this.#refusal = (await known?.check({ claim: DELIVERY_LEASE, fence: turn })) ?? null;
    if (this.#refusal !== null) return this.release();
    const isNew = this.#seenSince === null;
    if (isNew) this.#seenSince = instantOf(this.#parts);
    await this.look();
    if (isNew) this.#wasAlone = this.#others.length === 0;
    await this.#slots.changeTo(new Set(slotsOf(this.#self, this.#others)), asked);
    this.#renewed = asked;
  }

  /** Gives the fence of the right to deliver; null when another process has it alone, or no place is left. */
  async #renewHeld(asked: Instant): Promise<number | null> {
    const { state, isGone } = this.#parts;
    const right = { key: DELIVERY_LEASE, holder: TOGETHER };
    if (this.#place !== null) {
      const slots = this.#slots.renewal(asked);
      const wanted = [right, { key: this.#place, holder: this.#holder }, ...slots.wanted];
      const [turn, place, ...fences] = await state.claims.claimAll(wanted, LEASE_MS);
      slots.granted(fences);
      if (turn != null && place != null) return turn;
      this.#leave();
    }
    const turn = await takeClaim(state, right, isGone);
    if (turn === null) return null;
    this.#place = await takePlace(state, this.#holder, isGone);
    return this.#place === null ? null : turn;
  }

  #seenFor(): number {
    return this.#wasAlone ? Number.POSITIVE_INFINITY : ageOf(this.#seenSince, this.#parts);
  }

  #leave(): void {
    this.#place = null;
    this.#seenSince = null;
    this.#wasAlone = false;
  }

  #forgetAll(): void {
    this.#leave();
    this.#renewed = null;
    this.#slots.forget();
  }
}
