import Keyv, { type KeyvStoreAdapter } from "keyv";
import { type ZodType, z } from "zod";
import { Outage } from "../errors.ts";
import { utcMinute } from "../utc-minute.ts";
import { type Claims, type Guard, Superseded } from "./claims.ts";

/** What is kept could not be read or written, or isn't what it should be. Never a reason to take it for absent. */
export class StateError extends Outage {
  override readonly name = "StateError";
  override readonly shown = "Lede can’t read or save its settings at the moment.";
}

export type StateEntry<Value> =
  | { readonly key: string; readonly value: Value }
  | { readonly key: string; readonly error: StateError };

/**
 * What must outlast a restart: values under keys, in whichever engine STATE_URL names. Every value passes a schema, both
 * ways (`z.encode` on writing, `z.decode` on reading), and every method that fails rejects with a StateError naming the key.
 *
 * What is written under a guard is written only while the guard's claim has that fence; else the write rejects with
 * Superseded and changes nothing.
 */
export type State = {
  /** null when there is no such key, and only then. */
  get<Value>(key: string, schema: ZodType<Value>): Promise<Value | null>;
  set<Value>(key: string, schema: ZodType<Value>, value: Value, guard?: Guard): Promise<void>;
  /** False when there was no such key. Under a guard it is always true. */
  delete(key: string, guard?: Guard): Promise<boolean>;
  /**
   * All entries whose key begins with the prefix, in no order; one that was changed meanwhile may come twice or as it was.
   * A value that doesn't fit the schema comes as an entry with an error, so that it can't hide the others.
   */
  entries<Value>(prefix: string, schema: ZodType<Value>): AsyncGenerator<StateEntry<Value>, void>;
  readonly claims: Omit<Claims, "write">;
  /** Ends the connection or closes the file. */
  close(): Promise<void>;
};

/** An engine: a store of Keyv, and the claims that it grants. */
export type Store = KeyvStoreAdapter & { readonly claims: Claims };

type Use = "read" | "write";

const NAMESPACE = "lede";

const WHAT_TO_DO = "If a newer Lede wrote it, update this one; otherwise restore a backup.";

/** Stands for a stored text that isn't ours: passed on as a value, so that the one who reads it can name the key. */
const UNREADABLE = Symbol("unreadable");
/** What Keyv stores: the value, and when it expires. */
const envelope = z.looseObject({ value: z.unknown() });

/**
 * Owns Keyv's hiding of errors: unless it is set to throw, Keyv answers a failed read with undefined and a failed write
 * with false, and some of its adapters end an iteration early and only emit an event.
 */
export function createState(
  store: Store,
  parts: {
    /** Hears what goes wrong between calls, such as a lost connection. */
    onError(error: Error): void;
    /** What an error of the store means and what to do about it, in whole sentences. */
    explain(error: unknown): string;
    now(): Date;
  },
): State {
  const { onError, explain, now } = parts;
  // On a full disk reading goes on, so that each has a time of its own.
  const failingSince: Record<Use, Date | null> = { read: null, write: null };
  let emitted = 0;
  let lastEmitted: Error | null = null;
  const keyv = new Keyv<unknown>({
    store,
    namespace: NAMESPACE,
    throwOnErrors: true,
    serialize: JSON.stringify,
    deserialize: readEnvelope as (text: string) => { value: never },
  });
  keyv.on("error", (error: unknown) => {
    emitted += 1;
    lastEmitted = error instanceof Error ? error : new Error(String(error));
    onError(lastEmitted);
  });

  return {
    async get(key, schema) {
      const value = await attempt("read", `“${key}” could not be read`, () => keyv.get(key));
      return value === undefined ? null : parse(key, schema, value);
    },

    async set(key, schema, value, guard) {
      const encoded = z.safeEncode(schema, value);
      if (!encoded.success) throw misfit(key, encoded.error);
      if (guard !== undefined) return writeGuarded(guard, key, JSON.stringify({ value: encoded.data }));
      const written = await attempt("write", `“${key}” could not be written`, () =>
        keyv.set(key, encoded.data),
      );
      if (!written) throw new StateError(`“${key}” could not be written`);
    },

    async delete(key, guard) {
      if (guard === undefined) return remove(key);
      await writeGuarded(guard, key, null);
      return true;
    },

    async *entries<Value>(prefix: string, schema: ZodType<Value>) {
      const failed = `the keys of “${prefix}” could not be read`;
      if (!keyv.iterator) throw new StateError(`${failed}: the store cannot list them`);
      const iterator = keyv.iterator(NAMESPACE);
      const emittedBefore = emitted;
      while (true) {
        const step = await attempt("read", failed, () => iterator.next());
        if (step.done) break;
        const [key, value] = step.value as [string, unknown];
        if (key.startsWith(prefix)) yield entryOf(key, schema, value);
      }
      if (emitted > emittedBefore) {
        throw new StateError(`${failed}. ${explain(lastEmitted)}`, { cause: lastEmitted });
      }
    },

    claims: {
      claim(key, expected, holder, ttl) {
        const work = () => store.claims.claim(key, expected, holder, ttl);
        return attempt("write", `the claim “${key}” could not be written`, work);
      },
      claimAll(wanted, ttl) {
        const work = () => store.claims.claimAll(wanted, ttl);
        return attempt("write", `${wanted.length} claims could not be written`, work);
      },
      holdersOf: (keys) =>
        attempt("read", `${keys.length} claims could not be read`, () => store.claims.holdersOf(keys)),
      releaseAll(claims) {
        const work = () => store.claims.releaseAll(claims);
        return attempt("write", `${claims.length} claims could not be given back`, work);
      },
      holderOf: (key) =>
        attempt("read", `the claim “${key}” could not be read`, () => store.claims.holderOf(key)),
      release(key, fence) {
        return attempt("write", `the claim “${key}” could not be given back`, () =>
          store.claims.release(key, fence),
        );
      },
    },

    close() {
      return attempt("write", "the store could not be closed", () => keyv.disconnect());
    },
  };

  function remove(key: string): Promise<boolean> {
    return attempt("write", `“${key}” could not be deleted`, () => keyv.delete(key));
  }

  async function writeGuarded(guard: Guard, key: string, text: string | null): Promise<void> {
    const write = () => store.claims.write(guard, storedKey(key), text);
    if (!(await attempt("write", `“${key}” could not be written`, write))) throw new Superseded();
  }

  async function attempt<Result>(use: Use, failed: string, work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      failingSince[use] = null;
      return result;
    } catch (cause) {
      const since = failingSince[use];
      failingSince[use] ??= now();
      const lasting = since === null ? "" : ` It has failed since ${utcMinute(since)}.`;
      throw new StateError(`${failed}. ${explain(cause)}${lasting}`, { cause });
    }
  }
}

/** What Keyv calls a key when it stores it. */
function storedKey(key: string): string {
  return `${NAMESPACE}:${key}`;
}

function readEnvelope(text: string): { value: unknown } {
  try {
    return envelope.parse(JSON.parse(text));
  } catch {
    return { value: UNREADABLE };
  }
}

function parse<Value>(key: string, schema: ZodType<Value>, stored: unknown): Value {
  if (stored === UNREADABLE)
    throw new StateError(`“${key}” holds something that Lede did not write. ${WHAT_TO_DO}`);
  const decoded = schema.safeParse(stored);
  if (!decoded.success) throw misfit(key, decoded.error);
  return decoded.data;
}

function entryOf<Value>(key: string, schema: ZodType<Value>, stored: unknown): StateEntry<Value> {
  try {
    return { key, value: parse(key, schema, stored) };
  } catch (error) {
    if (error instanceof StateError) return { key, error };
    throw error;
  }
}

function misfit(key: string, error: z.ZodError): StateError {
  return new StateError(`“${key}” does not fit its schema: ${z.prettifyError(error)}. ${WHAT_TO_DO}`, {
    cause: error,
  });
}
