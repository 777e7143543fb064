import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { UserError } from "../errors.ts";
import { backUpState } from "./backup.ts";
import { dailyCopies } from "./daily-copies.ts";
import { openDataDirectory } from "./data-directory.ts";
import { lockDirectory } from "./directory-lock.ts";
import { placeName, type StatePlace } from "./state-url.ts";

/** What a state was restored from, and where the one before it is now; null when there was none. All absolute. */
export type Restored = { readonly from: string; readonly state: string; readonly aside: string | null };

const PARTS = ["", "-wal", "-shm"];

/**
 * Puts a copy in the place of the state, which is kept aside beside it under another name. The copy is checked first.
 *
 * @param copy a file that `lede backup` or Lede itself made; null for the newest daily copy.
 * @throws UserError when a bot uses the data directory, when there is no copy or it is damaged, or when the state is in a server.
 */
export async function restoreState(parts: {
  readonly place: StatePlace;
  readonly dataDirectory: string;
  readonly copy: string | null;
  readonly now: Date;
}): Promise<Restored> {
  const { place, dataDirectory, copy, now } = parts;
  if (place.engine !== "SQLite") {
    throw new UserError(
      `The state is in ${placeName(place)}, so restore it with the tools of ${place.engine}.`,
    );
  }
  const from = copy ?? dailyCopies(dataDirectory)[0];
  if (from === undefined) {
    throw new UserError(
      `There is no daily copy of the state in ${dataDirectory}. Name a file that “lede backup” made.`,
    );
  }
  if (!existsSync(from)) {
    throw new UserError(
      `There is no file ${from}. Name a copy of the state that “lede backup” or Lede itself made.`,
    );
  }
  const lock = lockDirectory(openDataDirectory(dataDirectory));
  if (lock === null) throw new UserError("Lede is running on this data folder. Stop it first.");
  try {
    return await replace(place.path, from, now);
  } finally {
    lock.release();
  }
}

async function replace(state: string, from: string, now: Date): Promise<Restored> {
  const fresh = `${state}.restored`;
  rmSync(fresh, { force: true });
  // Copied and checked as a backup is, so that a damaged copy changes nothing.
  await backUpState({
    place: { engine: "SQLite", path: from, setting: "DATA_DIR" },
    dataDirectory: "",
    target: fresh,
    replace: false,
    now,
  });
  const wasThere = existsSync(state);
  const aside = `${state}.replaced-${now.toISOString().slice(0, 19).replaceAll(":", "")}Z`;
  if (wasThere) {
    copyFileSync(state, aside);
    for (const part of PARTS.slice(1)) {
      if (existsSync(state + part)) renameSync(state + part, aside + part);
    }
  }
  renameSync(fresh, state);
  return { from, state, aside: wasThere ? aside : null };
}
