import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { z } from "zod";
import { type State, StateError } from "./state.ts";

/** How long a holder that says nothing more still holds it. */
const LEASE_MS = 90_000;
/** Held for this long, it is renewed when it is asked for again. */
const RENEW_MS = 30_000;
/** How far the clocks of two machines may be apart. */
const CLOCKS_APART_MS = 60_000;

const holderSchema = z.object({ id: z.string(), host: z.string(), process: z.int() });
const leaseSchema = z.object({
  holder: holderSchema,
  until: z.codec(z.iso.datetime(), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  }),
});

/** A process on a machine. In containers all may have the same number, and even the same host: hence an id of its own. */
export type Holder = Readonly<z.output<typeof holderSchema>>;

/** The right to do what only one of several processes on one state may do at a time. */
export type Lease = {
  /** Whether we hold it; takes it when it is free, and renews it when its time comes. Rejects with a StateError. */
  hold(): Promise<boolean>;
  /** Gives it back, so that another need not wait. */
  release(): Promise<void>;
};

/**
 * Makes a lease under a key. A process that does not renew its lease for 90 seconds loses it, and one that is gone on this
 * machine at once.
 *
 * Keyv cannot compare and set in one step, so whoever takes it writes, pauses and reads back: the last to write has it.
 * One that is held up for longer than the pause between its reading and its writing is not noticed.
 */
export function createLease(parts: {
  readonly state: State;
  readonly key: string;
  readonly holder: Holder;
  /** Whether a process is known not to run any more. */
  isGone(holder: Holder): boolean;
  pause(): Promise<void>;
  now(): Date;
}): Lease {
  const { state, key, holder, isGone, pause, now } = parts;
  let renewed = Number.NEGATIVE_INFINITY;
  let asking: Promise<boolean> | null = null;

  return {
    hold() {
      const age = now().getTime() - renewed;
      if (age >= 0 && age < RENEW_MS) return Promise.resolve(true);
      asking ??= take().finally(() => {
        asking = null;
      });
      return asking;
    },

    async release() {
      renewed = Number.NEGATIVE_INFINITY;
      if (isOurs(await read())) await state.delete(key);
    },
  };

  async function take(): Promise<boolean> {
    const found = await read();
    const at = now().getTime();
    const wasOurs = isOurs(found);
    if (found !== null && !wasOurs && isGood(found.until, at) && !isGone(found.holder)) return false;
    try {
      await state.set(key, leaseSchema, { holder, until: new Date(at + LEASE_MS) });
    } catch (error) {
      // Who cannot write here can write nothing else either, and hears so.
      if (error instanceof StateError) return true;
      throw error;
    }
    if (!wasOurs) {
      await pause();
      if (!isOurs(await read())) return false;
    }
    renewed = at;
    return true;
  }

  function read() {
    return state.get(key, leaseSchema);
  }

  function isOurs(found: { readonly holder: Holder } | null): boolean {
    return found?.holder.id === holder.id;
  }
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

/** A lease that ends later than any could was written by a clock that went wrong. */
function isGood(until: Date, at: number): boolean {
  const left = until.getTime() - at;
  return left > 0 && left <= LEASE_MS + CLOCKS_APART_MS;
}
