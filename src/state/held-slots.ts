import type { Guard, Held } from "./claims.ts";
import { ageOf, type Clocks, type Instant } from "./instant.ts";
import { type Holder, LEASE_MS, readHolder } from "./lease.ts";
import type { State } from "./state.ts";

type HeldSlotsParts = Clocks & {
  readonly state: Pick<State, "claims">;
  /** This process, as it is written into its claims. */
  readonly holder: string;
  /** So long after it was renewed a slot may be acted under, in milliseconds. */
  readonly actWithin: number;
  /** Whether a process is known not to run any more. */
  isGone(holder: Holder): boolean;
};

type Slot = {
  /** What it had when it was last granted; it stays when the slot is lost. */
  fence: number;
  renewed: Instant | null;
  /** Another process is to have it, as soon as nothing is in hand. */
  isLeaving: boolean;
  inHand: number;
};

/** The claims to renew, and what takes the fence that each of them has then: null for one that is lost. */
type Renewal = {
  readonly wanted: readonly { readonly key: string; readonly holder: string }[];
  granted(fences: readonly (number | null)[]): void;
};

/** The slots that one process has, each a claim, and what it has in hand in each. Methods that ask the state reject with a StateError. */
export class HeldSlots {
  readonly #parts: HeldSlotsParts;
  readonly #slots = new Map<number, Slot>();

  constructor(parts: HeldSlotsParts) {
    this.#parts = parts;
  }

  count(): number {
    return this.#held().length;
  }

  mayAct(number: number): boolean {
    return this.#isFresh(this.#slots.get(number));
  }

  mayActInAny(): boolean {
    return this.#held().some(([, slot]) => this.#isFresh(slot));
  }

  /** Whether new work may begin in it. */
  isOurs(number: number): boolean {
    return this.#slots.get(number)?.isLeaving === false && this.mayAct(number);
  }

  /** Whether it can be no other's yet, and is to stay. */
  isStaying(number: number): boolean {
    const slot = this.#slots.get(number);
    return slot?.isLeaving === false && ageOf(slot.renewed, this.#parts) < LEASE_MS;
  }

  /** What writes are bound to; of a slot that is lost, too. null for one that was never granted. */
  guard(number: number): Guard | null {
    const slot = this.#slots.get(number);
    return slot === undefined ? null : guardOf([number, slot]);
  }

  /** Those of all slots that it has. */
  guards(): Guard[] {
    return this.#held().map(guardOf);
  }

  /** Does work in a slot that is not given back meanwhile; null, and nothing is done, where it is not ours. */
  async during<Result>(number: number, work: () => Promise<Result>): Promise<Result | null> {
    const slot = this.#slots.get(number);
    if (slot === undefined || !this.isOurs(number)) return null;
    slot.inHand += 1;
    try {
      return await work();
    } finally {
      slot.inHand -= 1;
      // What cannot be given back passes on by itself.
      if (slot.isLeaving && slot.inHand === 0) await this.#giveBack([[number, slot]]).catch(() => {});
    }
  }

  /** The renewal of all that it has, for whoever renews it with other claims in one write. */
  renewal(asked: Instant): Renewal {
    const held = this.#held();
    return {
      wanted: held.map(([number]) => ({ key: claimOf(number), holder: this.#parts.holder })),
      granted(fences) {
        for (const [index, [, slot]] of held.entries()) grant(slot, fences[index] ?? null, asked);
      },
    };
  }

  /** Gives back what it is not to have, where nothing is in hand, and takes what it is to have and can get. */
  async changeTo(wanted: ReadonlySet<number>, asked: Instant): Promise<void> {
    for (const [number, slot] of this.#held()) slot.isLeaving = !wanted.has(number);
    await this.#giveBack(this.#held().filter(([, slot]) => slot.isLeaving && slot.inHand === 0));
    const missing = [...wanted].filter((number) => (this.#slots.get(number)?.renewed ?? null) === null);
    if (missing.length > 0) await this.#take(missing, asked);
  }

  /** Counts all as lost. */
  forget(): void {
    for (const slot of this.#slots.values()) slot.renewed = null;
  }

  async #take(numbers: readonly number[], asked: Instant): Promise<void> {
    const { state, holder } = this.#parts;
    const { claims } = state;
    const wanted = numbers.map((number) => ({ key: claimOf(number), holder }));
    const fences = await claims.claimAll(wanted, LEASE_MS);
    const refused = numbers.filter((_, index) => fences[index] === null);
    const holders = refused.length === 0 ? [] : await claims.holdersOf(refused.map(claimOf));
    const freed = new Map<number, number>();
    for (const [index, number] of refused.entries()) {
      const held = holders[index] ?? null;
      if (!this.#isLeft(held)) continue;
      const fence = await claims.claim(claimOf(number), held.fence, holder, LEASE_MS);
      if (fence !== null) freed.set(number, fence);
    }
    for (const [index, number] of numbers.entries()) {
      const fence = fences[index] ?? freed.get(number) ?? null;
      if (fence === null) continue;
      const slot = this.#slots.get(number) ?? { fence, renewed: null, isLeaving: false, inHand: 0 };
      slot.isLeaving = false;
      grant(slot, fence, asked);
      this.#slots.set(number, slot);
    }
  }

  /** Whether a claim's holder is known to be gone. */
  #isLeft(held: Held | null): held is Held {
    const holder = held && readHolder(held.holder);
    return holder !== null && this.#parts.isGone(holder);
  }

  async #giveBack(given: readonly [number, Slot][]): Promise<void> {
    if (given.length === 0) return;
    for (const [, slot] of given) slot.renewed = null;
    await this.#parts.state.claims.releaseAll(given.map(guardOf));
  }

  #held(): [number, Slot][] {
    return [...this.#slots].filter(([, slot]) => slot.renewed !== null);
  }

  #isFresh(slot: Slot | undefined): boolean {
    return ageOf(slot?.renewed ?? null, this.#parts) < this.#parts.actWithin;
  }
}

function claimOf(slot: number): string {
  return `digest-slot:${slot}`;
}

function guardOf([number, { fence }]: [number, Slot]): Guard {
  return { claim: claimOf(number), fence };
}

function grant(slot: Slot, fence: number | null, asked: Instant): void {
  slot.renewed = fence === null ? null : asked;
  if (fence !== null) slot.fence = fence;
}
