import { type ZodType, z } from "zod";
import { errorInWords } from "../errors.ts";
import type { Guard } from "./claims.ts";
import { type State, type StateEntry, StateError } from "./state.ts";

/** How long after a failed write another one is tried, in milliseconds. */
const PROBE_AFTER_MS = 10_000;
const PROBE_KEY = "write-probe";
/** Long enough that it does not fit where a full disk still has room for a few bytes. */
const PROBE_TEXT = "-".repeat(64 * 1024);

export type StateTrouble = {
  /** What failed and why, in words. */
  readonly problem: string;
  /** When it failed first. */
  readonly since: Date;
};

type Kind = "read" | "write";

export type WatchedStateParts = {
  /** Hears when a trouble begins, and with null when it is over. */
  onChange(kind: Kind, trouble: StateTrouble | null): void;
  /** Hears of each use, whether it failed or not, and how long it took, in milliseconds. */
  onUse?(kind: Kind, milliseconds: number): void;
  now(): Date;
  readonly probeAfter?: number;
};

/**
 * A state that knows whether it works. After a failed read or write it is in trouble until one of that kind succeeds. A
 * small write may succeed where a larger one fails, so only a write of the same key counts, or a large one that is tried
 * every ten seconds while the trouble lasts. A value that doesn't fit its schema is no trouble of the state.
 */
export class WatchedState implements State {
  readonly #state: State;
  readonly #parts: WatchedStateParts;
  readonly #troubles = new Map<Kind, StateTrouble & { readonly key: string }>();
  #probing: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(state: State, parts: WatchedStateParts) {
    this.#state = state;
    this.#parts = parts;
  }

  /** What fails at present; null when all is well. */
  trouble(): StateTrouble | null {
    return this.#troubles.get("write") ?? this.#troubles.get("read") ?? null;
  }

  get<Value>(key: string, schema: ZodType<Value>): Promise<Value | null> {
    return this.#watch("read", key, () => this.#state.get(key, schema));
  }

  set<Value>(key: string, schema: ZodType<Value>, value: Value, guard?: Guard): Promise<void> {
    return this.#watch("write", key, () => this.#state.set(key, schema, value, guard));
  }

  delete(key: string, guard?: Guard): Promise<boolean> {
    return this.#watch("write", key, () => this.#state.delete(key, guard));
  }

  get claims(): State["claims"] {
    const { claims } = this.#state;
    return {
      claim: (key, ...rest) => this.#watch("write", key, () => claims.claim(key, ...rest)),
      claimAll: (wanted, ttl) =>
        this.#watch("write", wanted[0]?.key ?? "", () => claims.claimAll(wanted, ttl)),
      holdersOf: (keys) => this.#watch("read", keys[0] ?? "", () => claims.holdersOf(keys)),
      releaseAll: (given) => this.#watch("write", given[0]?.claim ?? "", () => claims.releaseAll(given)),
      holderOf: (key) => this.#watch("read", key, () => claims.holderOf(key)),
      release: (key, fence) => this.#watch("write", key, () => claims.release(key, fence)),
    };
  }

  async *entries<Value>(prefix: string, schema: ZodType<Value>): AsyncGenerator<StateEntry<Value>, void> {
    try {
      yield* this.#state.entries(prefix, schema);
      this.#succeeded("read", prefix);
    } catch (error) {
      this.#failed("read", prefix, error);
      throw error;
    }
  }

  close(): Promise<void> {
    this.#isClosed = true;
    if (this.#probing !== null) clearTimeout(this.#probing);
    return this.#state.close();
  }

  async #watch<Result>(kind: Kind, key: string, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    try {
      const result = await work();
      this.#succeeded(kind, key);
      return result;
    } catch (error) {
      this.#failed(kind, key, error);
      throw error;
    } finally {
      this.#parts.onUse?.(kind, performance.now() - begun);
    }
  }

  #succeeded(kind: Kind, key: string): void {
    const trouble = this.#troubles.get(kind);
    if (trouble === undefined) return;
    if (kind === "write" && key !== trouble.key && key !== PROBE_KEY) return;
    this.#troubles.delete(kind);
    this.#parts.onChange(kind, null);
  }

  #failed(kind: Kind, key: string, error: unknown): void {
    if (this.#isClosed || !isOfTheEngine(kind, error)) return;
    if (kind === "write") this.#probeLater();
    if (this.#troubles.has(kind)) return;
    const trouble = { problem: errorInWords(error), since: this.#parts.now(), key };
    this.#troubles.set(kind, trouble);
    this.#parts.onChange(kind, trouble);
  }

  #probeLater(): void {
    this.#probing ??= setTimeout(() => {
      this.#probing = null;
      void this.#probe();
    }, this.#parts.probeAfter ?? PROBE_AFTER_MS).unref();
  }

  async #probe(): Promise<void> {
    if (this.#isClosed || !this.#troubles.has("write")) return;
    try {
      await this.set(PROBE_KEY, z.string(), PROBE_TEXT);
      await this.delete(PROBE_KEY);
    } catch {
      // Noted like every failure, and tried again.
    }
  }
}

/** Whether the engine failed, not a value that doesn't fit: such a value has a fault of the schema's as its cause, or none. */
function isOfTheEngine(kind: Kind, error: unknown): boolean {
  if (!(error instanceof StateError)) return false;
  if (error.cause === undefined) return kind === "write";
  return !(error.cause instanceof z.ZodError);
}
