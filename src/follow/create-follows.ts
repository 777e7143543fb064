import type { Logger } from "pino";
import { createKeyedMutex } from "../digest/delivery/keyed-mutex.ts";
import type { Library } from "../library/library.ts";
import { type Lease, underLease } from "../state/lease.ts";
import type { State } from "../state/state.ts";
import type { AlertOutcome } from "./alerting.ts";
import { FollowDelivery } from "./delivery.ts";
import type { AlertPublisher, Follows } from "./follows.ts";
import { FollowManager } from "./manager.ts";
import { createFollowStore } from "./store.ts";

export type FollowParts = {
  readonly state: State;
  readonly library: Library;
  readonly publisher: AlertPublisher;
  /** Held by one of the processes that share the state. */
  readonly lease: Pick<Lease, "hold" | "mayAct" | "guard">;
  readonly log: Logger;
  /** Hears what becomes of alerts. */
  onAlert?(outcome: AlertOutcome): void;
  /** The clock. */
  now(): Date;
};

/** See `Follows`. Every method rejects with a StateError when the state fails. */
export function createFollows(parts: FollowParts): Follows {
  const { state, library, publisher, lease, log, now, onAlert = () => {} } = parts;
  const mutex = createKeyedMutex();
  const turns = createKeyedMutex();
  const manager = new FollowManager({ store: createFollowStore(state), mutex, now });
  const delivery = new FollowDelivery({
    // Whoever delivers writes nothing, and asks Discord for nothing, that another process may be doing by now.
    store: createFollowStore(underLease(state, lease)),
    publisher: publisher.whileAllowed(() => lease.mayAct()),
    lease,
    library,
    log,
    mutex,
    onAlert,
    now,
  });
  return {
    list: (follower) => manager.list(follower),
    set: (choice) => manager.set(choice),
    resume: (follower, id) => manager.resume(follower, id),
    remove: (follower, id) => manager.remove(follower, id),
    setQuiet: (follower, quiet) => manager.setQuiet(follower, quiet),
    forget: (follower) => manager.forget(follower),
    left: (guildId) => manager.left(guildId),
    joined: (guildId) => manager.joined(guildId),
    reconcile: (isMember) => manager.reconcile(isMember),
    tick: (at) => turns("tick", () => delivery.tick(at)),
  };
}
