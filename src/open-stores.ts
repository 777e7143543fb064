import { join } from "node:path";
import type { Logger } from "pino";
import type { Closing } from "./closing.ts";
import { NONCE_WINDOW_MS } from "./digest/delivery/ledger.ts";
import { openServedLibrary, type ServedLibrary } from "./library/served-library.ts";
import { startDailyCopies } from "./state/copy-daily.ts";
import { openDataDirectory } from "./state/data-directory.ts";
import { lockDirectory } from "./state/directory-lock.ts";
import { KnownState } from "./state/known-state.ts";
import { DELIVERY_LEASE, hasEnded, Lease, thisProcess } from "./state/lease.ts";
import { openState } from "./state/open-state.ts";
import { statePlace } from "./state/state-url.ts";
import { refuseUnfinishedCopy } from "./state/unfinished-copy.ts";
import { upgradeState } from "./state/upgrade.ts";
import { WatchedState } from "./state/watched-state.ts";

/** What says where they are. */
export type StoresOptions = {
  readonly dataDirectory: string;
  /** Where settings are kept; null for a SQLite file in the data directory. */
  readonly stateUrl: string | null;
  /** That file's name; "state.sqlite" when left out. */
  readonly stateFile?: string;
  readonly log: Logger;
  now(): Date;
  /** Milliseconds by a clock that is never set; this machine's when left out. */
  monotonic?(): number;
};

/** What the bot keeps, opened. */
export type Stores = {
  readonly state: WatchedState;
  readonly lease: Lease;
  readonly library: ServedLibrary;
  /** The right to poll feeds: one process at a time. */
  readonly feedsLease: Lease;
};

/**
 * Opens the state, the leases and the library. What it opens goes on top of `closing`.
 *
 * @throws UserError for a state or data folder that cannot be used.
 */
export async function openStores(options: StoresOptions, closing: Closing): Promise<Stores> {
  const { log, now, monotonic = () => performance.now() } = options;
  const dataDirectory = openDataDirectory(options.dataDirectory);
  const lock = lockDirectory(dataDirectory);
  if (lock === null) log.warn(`another Lede is running on ${dataDirectory}; stop one of the two`);
  else closing.add("the lock on the data folder", () => lock.release());
  const place = statePlace(options);
  const opened = await openState(place, {
    onError: (error) => log.error({ err: error }, "the state failed between two uses"),
    now,
  });
  const state = new WatchedState(
    opened,
    (kind, trouble) => {
      const verb = kind === "read" ? "read" : "written";
      if (trouble !== null) log.error(`the state cannot be ${verb}: ${trouble.problem}`);
      else log.info(`the state can be ${verb} again`);
    },
    now,
  );
  closing.add("the state", () => state.close());
  await refuseUnfinishedCopy(state, place);
  const upgrade = await upgradeState({ state, place, dataDirectory, now });
  if (upgrade !== null) log.info(upgrade);
  const common = {
    state,
    holder: thisProcess(),
    // A state in the data directory is lost together with what would be remembered of it.
    known: place.setting === "STATE_URL" ? new KnownState({ state, place, dataDirectory, now }) : null,
    // Whoever takes over has by then the other half of the time in which a nonce keeps a message single.
    actWithin: NONCE_WINDOW_MS / 2,
    isGone: hasEnded,
    monotonic,
    now,
  };
  const lease = new Lease({ ...common, key: DELIVERY_LEASE });
  closing.add("the digests’ lease", () => lease.release());
  const feedsLease = new Lease({ ...common, key: "feeds-lease" });
  closing.add("the feeds’ lease", () => feedsLease.release());
  // The playground's state is gone with it.
  if (options.stateFile === undefined) {
    closing.add("the daily copies", startDailyCopies({ place, dataDirectory, log, now }));
  }
  const library = openServedLibrary(join(dataDirectory, "library.sqlite"));
  closing.add("the library", () => library.close());
  return { state, lease, feedsLease, library };
}
