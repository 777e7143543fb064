/** Two clocks: one may be set, the other stands still while the machine sleeps. */
export type Clocks = {
  /** Milliseconds from any start, by a clock that is never set. */
  monotonic(): number;
  now(): Date;
};

/** In milliseconds, by both clocks. */
export type Instant = { readonly monotonic: number; readonly wall: number };

export function instantOf(clocks: Clocks): Instant {
  return { monotonic: clocks.monotonic(), wall: clocks.now().getTime() };
}

/** Milliseconds since then: the greater of what both clocks say. Without end where there is no instant. */
export function ageOf(since: Instant | null, clocks: Clocks): number {
  if (since === null) return Number.POSITIVE_INFINITY;
  const { monotonic, wall } = instantOf(clocks);
  return Math.max(monotonic - since.monotonic, wall - since.wall);
}
