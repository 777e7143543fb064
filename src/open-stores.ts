import { join } from "node:path";
import type { Logger } from "pino";
import type { Closing } from "./closing.ts";
import { NONCE_WINDOW_MS } from "./digest/delivery/ledger.ts";
import { holdDataDirectory } from "./hold-data-directory.ts";
import { type FollowedLibrary, openFollowedLibrary } from "./library/followed-library.ts";
import { openServedLibrary, type ServedLibrary } from "./library/served-library.ts";
import { openSharedLibrary, type SharedLibrary } from "./library/shared-library.ts";
import { startDailyCopies } from "./state/copy-daily.ts";
import { openDataDirectory } from "./state/data-directory.ts";
import { KnownState } from "./state/known-state.ts";
import { hasEnded, Lease, thisProcess } from "./state/lease.ts";
import { openState } from "./state/open-state.ts";
import { SharedLease } from "./state/shared-lease.ts";
import type { Part } from "./state/slots.ts";
import { type StatePlace, statePlace } from "./state/state-url.ts";
import { refuseUnfinishedCopy } from "./state/unfinished-copy.ts";
import { upgradeState } from "./state/upgrade.ts";
import { WatchedState } from "./state/watched-state.ts";

/**
 * Alone on its data folder, or one of several processes that a manager has there: the first reads the articles and copies the
 * state for all of them.
 */
export type Position = "alone" | "first" | "further";

/** What says where they are. */
export type StoresOptions = {
  readonly dataDirectory: string;
  /** Where settings are kept; null for a SQLite file in the data directory. */
  readonly stateUrl: string | null;
  /** That file's name; "state.sqlite" when left out. */
  readonly stateFile?: string;
  /** A library that is built elsewhere; null or left out for one in the data directory. */
  readonly libraryFile?: string | null;
  /** Which shards of Discord's this process has, and so which servers it may deliver for; all when left out. */
  readonly part?: Part;
  /** "alone" when left out. */
  readonly position?: Position;
  /** Hears how long each read and write of the state took, in milliseconds. */
  onStateUse?(engine: StatePlace["engine"], kind: "read" | "write", milliseconds: number): void;
  readonly log: Logger;
  now(): Date;
  /** Milliseconds by a clock that is never set; this machine's when left out. */
  monotonic?(): number;
};

/** What the bot keeps, opened. */
export type Stores = {
  readonly state: WatchedState;
  readonly lease: SharedLease;
  /** The right to send alerts and to correct what was posted: one of the processes that deliver has it. */
  readonly alertsLease: Pick<Lease, "hold" | "mayAct" | "guard">;
  readonly library: ServedLibrary | FollowedLibrary | SharedLibrary;
  /** The right to poll feeds: one process at a time. */
  readonly feedsLease: Lease;
};

/**
 * Opens the state, the leases and the library. What it opens goes on top of `closing`.
 *
 * @throws UserError for a state or data folder that cannot be used.
 */
export async function openStores(options: StoresOptions, closing: Closing): Promise<Stores> {
  const { log, now, position = "alone", onStateUse = () => {} } = options;
  const { monotonic = () => performance.now() } = options;
  const dataDirectory = openDataDirectory(options.dataDirectory);
  // Where there are several, their manager has it.
  if (position === "alone") holdDataDirectory(dataDirectory, log, closing);
  const place = statePlace(options);
  const opened = await openState(place, {
    onError: (error) => log.error({ err: error }, "the state failed between two uses"),
    now,
  });
  const state = new WatchedState(opened, {
    onChange(kind, trouble) {
      const verb = kind === "read" ? "read" : "written";
      if (trouble !== null) log.error(`the state cannot be ${verb}: ${trouble.problem}`);
      else log.info(`the state can be ${verb} again`);
    },
    onUse: (kind, milliseconds) => onStateUse(place.engine, kind, milliseconds),
    now,
  });
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
  const lease = new SharedLease({ ...common, part: options.part ?? null });
  closing.add("the digests’ lease", () => lease.release());
  const feedsLease = new Lease({ ...common, key: "feeds-lease" });
  closing.add("the feeds’ lease", () => feedsLease.release());
  const alertsLease = new Lease({ ...common, key: "alerts-lease" });
  closing.add("the alerts’ lease", () => alertsLease.release());
  // The playground's state is gone with it.
  if (options.stateFile === undefined && position !== "further") {
    closing.add("the daily copies", startDailyCopies({ place, dataDirectory, log, now }));
  }
  const library = openLibraryFor(options, dataDirectory);
  closing.add("the library", () => library.close());
  return { state, lease, feedsLease, alertsLease: whileDelivering(lease, alertsLease), library };
}

function openLibraryFor(
  { libraryFile = null, position, log }: StoresOptions,
  dataDirectory: string,
): Stores["library"] {
  if (libraryFile !== null) return openFollowedLibrary({ file: libraryFile, log });
  const file = join(dataDirectory, "library.sqlite");
  return position === "further" ? openSharedLibrary({ file, log }) : openServedLibrary(file);
}

/** The lease, taken only where this process may deliver: not while the state is copied, or where it is not the known one. */
function whileDelivering(shared: SharedLease, lease: Lease): Pick<Lease, "hold" | "mayAct" | "guard"> {
  return {
    hold: async () => (await shared.renew()) && lease.hold(),
    mayAct: () => lease.mayAct(),
    guard: () => lease.guard(),
  };
}
