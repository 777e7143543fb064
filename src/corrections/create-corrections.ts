import type { Logger } from "pino";
import { createKeyedMutex } from "../digest/delivery/keyed-mutex.ts";
import { createDigestStore } from "../digest/store.ts";
import { createFollowStore } from "../follow/store.ts";
import type { Library } from "../library/library.ts";
import { type Lease, underLease } from "../state/lease.ts";
import type { State } from "../state/state.ts";
import type { CorrectionPublisher, CorrectionRecord, Corrections } from "./corrections.ts";
import { correctedRecently } from "./recently.ts";
import { CorrectionRound } from "./round.ts";
import { createCorrectionStore } from "./store.ts";

export type CorrectionParts = {
  readonly state: State;
  readonly library: Library;
  readonly publisher: CorrectionPublisher;
  /** Held by one of the processes that share the state. */
  readonly lease: Pick<Lease, "hold" | "mayAct" | "guard">;
  readonly log: Logger;
  /** The clock. */
  now(): Date;
};

/** See `Corrections`. Every method rejects with a StateError when the state fails. */
export function createCorrections(parts: CorrectionParts): Corrections {
  const { state, library, publisher, lease, log, now } = parts;
  const turns = createKeyedMutex();
  const store = createCorrectionStore(state);
  const guarded = underLease(state, lease);
  const round = new CorrectionRound({
    store: createCorrectionStore(guarded),
    digests: createDigestStore(guarded),
    follows: createFollowStore(guarded),
    publisher: publisher.whileAllowed(() => lease.mayAct()),
    library,
    lease,
    log,
    now,
  });
  return {
    async of(guildId, messages) {
      const owner = { kind: "server", id: guildId } as const;
      const found = await Promise.all(messages.map(({ messageId }) => store.record(owner, messageId)));
      return found
        .flatMap((record) => record ?? [])
        .sort((one, other) => latest(other.changes) - latest(one.changes));
    },
    async recently(guildId, since, until) {
      const records: CorrectionRecord[] = [];
      for await (const record of store.allRecords({ kind: "server", id: guildId })) records.push(record);
      return correctedRecently(records, library.at(now()), since, until);
    },
    async forget(owner, name) {
      for await (const record of store.allRecords(owner)) {
        const { source } = record;
        const isAsked = name === undefined || (source.kind === "digest" ? source.name : source.id) === name;
        if (isAsked) await store.removeRecord(record);
      }
    },
    tick: (at) => turns("tick", () => round.tick(at)),
  };
}

function latest(changes: readonly { readonly at: Date }[]): number {
  return changes.at(-1)?.at.getTime() ?? 0;
}
