import type { Logger } from "pino";
import type { Library } from "../library/library.ts";
import { underLease } from "../state/lease.ts";
import type { SharedLease } from "../state/shared-lease.ts";
import type { State } from "../state/state.ts";
import { DigestDelivery } from "./delivery/delivery.ts";
import { createKeyedMutex } from "./delivery/keyed-mutex.ts";
import { createTroubles } from "./delivery/missed.ts";
import { DigestRounds } from "./delivery/rounds.ts";
import type { Digests, EditionStage } from "./digests.ts";
import { Candidates } from "./edition/candidates.ts";
import { Editions } from "./edition/editions.ts";
import { DigestManager } from "./manager.ts";
import { Previews } from "./previews.ts";
import type { Publisher } from "./publisher.ts";
import type { CorrectedIn } from "./recap/recap.ts";
import { createDigestStore, storeByServer } from "./store.ts";

export type DigestParts = {
  readonly state: State;
  readonly library: Library;
  readonly publisher: Publisher;
  /** The right to deliver, which processes on one state share server by server. */
  readonly lease: SharedLease;
  readonly log: Logger;
  /** What recaps say was corrected; nothing where it is left out. */
  readonly correctedIn?: CorrectedIn;
  /** Hears what becomes of editions. */
  onEdition?(stage: EditionStage, count: number): void;
  /** The clock. */
  now(): Date;
};

/** See `Digests`. Every method rejects with a StateError when the state fails. */
export function createDigests(parts: DigestParts): Digests {
  const { state, library, publisher, lease, log, now } = parts;
  const { correctedIn = async () => [], onEdition = () => {} } = parts;
  const store = createDigestStore(state);
  // Whoever reads and then writes what is kept of a server waits for its turn; sending happens outside of it.
  const mutex = createKeyedMutex();
  const editions = new Editions({ store, library, candidates: new Candidates(), correctedIn });
  const troubles = createTroubles();
  const delivery = new DigestDelivery({
    // Whoever delivers writes nothing that another process may be writing by now.
    store: storeByServer(store, (guildId) => createDigestStore(underLease(state, lease.of(guildId)))),
    publisher,
    leaseOf: (guildId) => lease.of(guildId),
    library,
    editions,
    log,
    mutex,
    troubles,
    onEdition,
    now,
  });
  const manager = new DigestManager({ store, mutex, now });
  const previews = new Previews({ store, editions, publisher, now });
  const rounds = new DigestRounds({ store, delivery, manager, troubles, lease, log });
  return {
    list: (guildId) => manager.list(guildId),
    set: (choice) => manager.set(choice),
    draft: (offers) => manager.draft(offers),
    accept: (guildId, draft, offer) => manager.accept(guildId, draft, offer),
    pause: (guildId, name, until) => manager.pause(guildId, name, until),
    resume: (guildId, name) => manager.resume(guildId, name),
    async remove(guildId, name) {
      const isRemoved = await manager.remove(guildId, name);
      if (isRemoved) rounds.forget(guildId, name);
      return isRemoved;
    },
    async forgetServer(guildId) {
      for (const name of await manager.forgetServer(guildId)) rounds.forget(guildId, name);
    },
    preview: (guildId, name) => previews.preview(guildId, name),
    sendNow: (guildId, name) => previews.sendNow(guildId, name),
    tick: (at, sleepUntil) => rounds.tick(at, sleepUntil),
    left: (guildId) => manager.left(guildId),
    joined: (guildId) => manager.joined(guildId),
    reconcile: (isMember) => manager.reconcile(isMember),
    health: () => rounds.health(),
  };
}
