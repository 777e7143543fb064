import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { z } from "zod";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import { DELIVERY_LEASE, hasEnded, Lease, thisProcess } from "./lease.ts";
import { openState } from "./open-state.ts";
import type { State } from "./state.ts";
import { placeName, type StatePlace } from "./state-url.ts";
import { readStateVersion } from "./state-version.ts";
import { COPY_MARK, copiedFrom, markCopy, refuseUnfinishedCopy } from "./unfinished-copy.ts";

export type CopyParts = {
  readonly from: StatePlace;
  readonly to: StatePlace;
  /** Hears how many entries are to be written, and gives what hears of each that was. */
  onBegin(total: number): () => void;
  now(): Date;
};

/** Rounds after which what is copied must have stopped changing. */
const MOST_ROUNDS = 5;
const WRITES_AT_ONCE = 16;

/**
 * Copies a state to another place, of the same engine or another. Rounds go on until one finds that both places hold the same
 * keys with the same values, so the copy is compared whole. One that was broken off goes on where it stopped.
 *
 * Gives how many entries there are.
 *
 * @throws UserError when a Lede is delivering from either place, when the new one holds something else, when there is no state
 *   to copy, or when an entry is not Lede's.
 */
export async function copyState({ from, to, onBegin, now }: CopyParts): Promise<number> {
  if (from.engine === "SQLite" && !existsSync(from.path)) {
    throw new UserError(`There is no state at ${from.path}. Name the file or the server that holds it.`);
  }
  await using old = await openPlace(from, now);
  await readStateVersion(old.state, from);
  await refuseUnfinishedCopy(old.state, from);
  await old.take();
  await using fresh = await openPlace(to, now);
  await fresh.take();
  await begin(old, fresh);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { entries, changed, gone } = await difference(old, fresh);
    if (changed.length + gone.length === 0) {
      await markCopy(fresh.state, null, await fresh.take());
      return entries;
    }
    await write(old, fresh, changed, onBegin(changed.length));
    for (const key of gone) await fresh.state.delete(key, await fresh.take());
  }
  throw new UserError(
    `${placeName(from)} changes while it is copied, so a Lede is using it. Stop it, then copy again.`,
  );
}

/** A state whose lease we have, so that no bot delivers from it meanwhile. */
type OpenPlace = AsyncDisposable & {
  readonly name: string;
  readonly state: State;
  /** Takes or renews the lease, and gives the guard to write under. @throws UserError when a bot has it. */
  take(): Promise<{ readonly claim: string; readonly fence: number }>;
};

async function openPlace(place: StatePlace, now: () => Date): Promise<OpenPlace> {
  const state = await openState(place, { now });
  const lease = new Lease({
    ...{ state, key: DELIVERY_LEASE, holder: thisProcess(), known: null, actWithin: 60_000, now },
    isGone: hasEnded,
    monotonic: () => performance.now(),
  });
  const name = placeName(place);
  return {
    name,
    state,
    async take() {
      const isOurs = await lease.hold();
      const guard = lease.guard();
      if (isOurs && guard !== null) return guard;
      throw new UserError(
        `A Lede is delivering from ${name}. Stop every Lede that uses it, then copy again. One that was killed on another machine counts as running for a minute and a half.`,
      );
    },
    async [Symbol.asyncDispose]() {
      await lease.release().finally(() => state.close());
    },
  };
}

/** Marks the new place as half a copy, unless it is one of the same state already. */
async function begin(old: OpenPlace, fresh: OpenPlace): Promise<void> {
  const before = await copiedFrom(fresh.state);
  if (before === old.name) return;
  if (before !== null) {
    throw new UserError(
      `${fresh.name} holds half a copy of ${before}, not of ${old.name}. Finish that copy, or name an empty place.`,
    );
  }
  const kept = (await contents(fresh.state)).size;
  if (kept > 0) {
    throw new UserError(
      `There is something in ${fresh.name} already: Lede keeps ${count(kept, "entry", "entries")} there. Name an empty place, or empty this one first.`,
    );
  }
  await markCopy(fresh.state, old.name, await fresh.take());
}

/** What the new place lacks or holds in another form, and what only it has. */
async function difference(old: OpenPlace, fresh: OpenPlace) {
  const [wanted, found] = [await contents(old.state), await contents(fresh.state)];
  return {
    entries: wanted.size,
    changed: [...wanted.keys()].filter((key) => found.get(key) !== wanted.get(key)),
    gone: [...found.keys()].filter((key) => !wanted.has(key)),
  };
}

async function write(
  old: OpenPlace,
  fresh: OpenPlace,
  keys: readonly string[],
  onWritten: () => void,
): Promise<void> {
  const left = keys.values();
  const failures: unknown[] = [];
  const work = async () => {
    for (const key of left) {
      if (failures.length > 0) return;
      try {
        await writeOne(old, fresh, key);
        onWritten();
      } catch (error) {
        failures.push(error);
      }
    }
  };
  // All of them end before an error goes on, because the lease is given back then.
  await Promise.all(Array.from({ length: WRITES_AT_ONCE }, work));
  if (failures.length > 0) throw failures[0];
}

async function writeOne(old: OpenPlace, fresh: OpenPlace, key: string): Promise<void> {
  await old.take();
  const guard = await fresh.take();
  const value = await old.state.get(key, z.json());
  if (value === null) await fresh.state.delete(key, guard);
  else await fresh.state.set(key, z.json(), value, guard);
}

/** The hash of each value, by key. @throws UserError when a value is not one that Lede wrote. */
async function contents(state: State): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const entry of state.entries("", z.json())) {
    if ("error" in entry) throw new UserError(entry.error.message, { cause: entry.error });
    const { key, value } = entry;
    if (key !== COPY_MARK)
      found.set(key, createHash("sha256").update(JSON.stringify(value)).digest("base64"));
  }
  return found;
}
