import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PassingFault } from "../errors.ts";
import { makeFolder } from "../folders.ts";
import { backUpState } from "./backup.ts";
import { copiesFolder } from "./daily-copies.ts";
import { DELIVERY_LEASE, hasEnded, holderSchema } from "./lease.ts";
import type { State } from "./state.ts";
import { placeName, type StatePlace } from "./state-url.ts";
import { noteStateVersion, readStateVersion, STATE_VERSION } from "./state-version.ts";

type UpgradeParts = {
  readonly state: State;
  readonly place: StatePlace;
  readonly dataDirectory: string;
  now(): Date;
};

/** The lease as it was kept before version 1: an entry, which claims do not look at. */
const formerLease = z.object({ holder: holderSchema, until: z.iso.datetime() });

/**
 * Brings a state of an older Lede up to this one’s version, once, after a copy was made. Gives in words what was done and how to
 * go back, or null when there was nothing to do.
 *
 * @throws UserError when a newer Lede wrote the state, or when the copy cannot be made; PassingFault while an older Lede may
 *   be delivering from it. Rejects with a StateError when the state cannot be read.
 */
export async function upgradeState(parts: UpgradeParts): Promise<string | null> {
  const { state, place, now } = parts;
  const found = await readStateVersion(state, place);
  if (found === STATE_VERSION) return null;
  if (await isEmpty(state)) {
    await noteStateVersion(state);
    return null;
  }
  await refuseBesideOlder(state, place, now());
  const copy = await copyBefore(parts);
  await state.delete(DELIVERY_LEASE);
  await noteStateVersion(state);
  const back =
    copy === null
      ? "To go back to the older Lede, restore a copy that was made before"
      : `To go back to the older Lede, run “lede state restore ${copy}” and then install it`;
  return `brought ${placeName(place)} from version ${found} to ${STATE_VERSION}. ${back}`;
}

async function isEmpty(state: State): Promise<boolean> {
  for await (const _ of state.entries("", z.unknown())) return false;
  return true;
}

/** An older Lede does not see who holds a claim, so both would deliver. */
async function refuseBesideOlder(state: State, place: StatePlace, now: Date): Promise<void> {
  const lease = await state.get(DELIVERY_LEASE, formerLease);
  if (lease === null || Date.parse(lease.until) <= now.getTime() || hasEnded(lease.holder)) return;
  throw new PassingFault(
    `An older Lede on ${lease.holder.host} is delivering from ${placeName(place)}, or was a minute ago. Stop it first, then start this one.`,
  );
}

/** Gives the copy’s file; null for a state in a server. One that an upgrade made before it broke off stays. */
async function copyBefore({ place, dataDirectory, now }: UpgradeParts): Promise<string | null> {
  if (place.engine !== "SQLite") return null;
  const folder = copiesFolder(dataDirectory);
  const target = join(folder, `state-before-version-${STATE_VERSION}.sqlite`);
  if (existsSync(target)) return target;
  makeFolder(folder);
  const { file } = await backUpState({ place, dataDirectory, target, replace: false, now: now() });
  return file;
}
