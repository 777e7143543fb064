/** What one process at a time may have: under a key, until its time is over by the engine's clock or it is given back. */
export type Claims = {
  /**
   * Takes a claim, or renews it for `ttl` milliseconds from now, in one step that no other process can come between. It is
   * granted when
   * - nobody has it, its time is over, or `holder` has it already, and `expected` is null;
   * - or its fence is `expected`, whoever has it.
   *
   * Gives the claim's fence, or null when it was not granted. The fence stays while the holder stays, and grows with each
   * new holder. The first one of an engine is drawn by lot, so that a fence from another engine does not fit.
   */
  claim(key: string, expected: number | null, holder: string, ttl: number): Promise<number | null>;
  /** Takes or renews several claims, each as `claim` does where nothing is expected, in one write; gives their fences in that order. */
  claimAll(wanted: readonly Wanted[], ttl: number): Promise<readonly (number | null)[]>;
  /** Who has the claim; null when nobody has. */
  holderOf(key: string): Promise<Held | null>;
  /** The same for several, in one read. */
  holdersOf(keys: readonly string[]): Promise<readonly (Held | null)[]>;
  /** Gives a claim back. Does nothing when its fence is another one by now. */
  release(key: string, fence: number): Promise<void>;
  /** The same for several, in one write. */
  releaseAll(claims: readonly Guard[]): Promise<void>;
  /**
   * Stores a value under a key of Keyv, or deletes the key when it is null, if the guard's claim still has the guard's
   * fence, in one step. False when it has not; then nothing was changed.
   */
  write(guard: Guard, key: string, value: string | null): Promise<boolean>;
};

/** A claim and who is to have it. */
export type Wanted = { readonly key: string; readonly holder: string };

/** Who has a claim. */
export type Held = { readonly fence: number; readonly holder: string };

/** The claim under which something may be written, and the fence that it must still have. */
export type Guard = { readonly claim: string; readonly fence: number };

/** Another process has the claim by now, or nobody has it: what was to be done under it was not done. */
export class Superseded extends Error {
  override readonly name = "Superseded";

  constructor() {
    super("another Lede on the same state may have taken over, so this one stops delivering");
  }
}

/**
 * A claim that ends later than this after its time to live, in milliseconds, was written by a clock that went wrong. It is
 * then as free as one whose time is over.
 */
export const CLOCKS_APART_MS = 60_000;

const HIGHEST_FIRST_FENCE = 2 ** 40;

/** By lot; far below what would lose digits in JavaScript or Lua. */
export function firstFence(): number {
  return 1 + Math.floor(Math.random() * HIGHEST_FIRST_FENCE);
}
