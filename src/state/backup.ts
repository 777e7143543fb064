import { randomUUID } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { fileFault } from "../folders.ts";
import { openDataDirectory } from "./data-directory.ts";
import { explainFault } from "./state-fault.ts";
import { placeName, type StatePlace } from "./state-url.ts";

/** A finished and checked copy of the state. */
export type Backup = {
  /** Absolute. */
  readonly source: string;
  /** Absolute. */
  readonly file: string;
  readonly entries: number;
  /** In bytes. */
  readonly size: number;
};

/** All pages in one step: a copy in several would begin again with each write of the bot. */
const ALL_PAGES = 0x7fffffff;
const BUSY_TIMEOUT_MS = 5_000;
const SQLITE_FULL = 13;

const row = z.object({ entries: z.number() });
const checks = z.array(z.object({ integrity_check: z.string() }));

/**
 * Copies the state while the bot may be running, checks the copy, and only then gives it its name. The copy is one file
 * that needs no `-wal` or `-shm` beside it.
 *
 * @param target a file, or a folder that gets a file named after the date; null for the data directory.
 * @param replace whether a file that is there already is replaced.
 * @throws UserError when the state is not in a file, or what is in the way can be fixed. No half copy is left behind.
 */
export async function backUpState(parts: {
  readonly place: StatePlace;
  readonly dataDirectory: string;
  readonly target: string | null;
  readonly replace: boolean;
  readonly now: Date;
}): Promise<Backup> {
  const { place, dataDirectory, target, replace, now } = parts;
  const source = sourceOf(place);
  const file = targetOf(target ?? openDataDirectory(dataDirectory), now);
  await refuseTarget(file, source, replace);
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    // The system says more clearly than SQLite why nothing can be written there.
    await (await open(temporary, "wx")).close();
    await copy(source, temporary);
    const entries = check(temporary, source);
    await flush(temporary);
    await giveName(temporary, file, replace);
    return { source, file, entries, size: statSync(file).size };
  } catch (error) {
    throw error instanceof UserError ? error : explained(error, place, file);
  } finally {
    for (const ending of ["", "-journal", "-wal", "-shm"]) await rm(temporary + ending, { force: true });
  }
}

/** The state's file. @throws UserError when there is none. */
function sourceOf(place: StatePlace): string {
  if (place.engine !== "SQLite") {
    const how =
      place.engine === "Redis"
        ? "redis-cli --rdb FILE writes such a copy"
        : "pg_dump --table=keyv writes such a copy";
    throw new UserError(
      `The state is in ${placeName(place)}, so back it up with the tools of ${place.engine}: ${how}.`,
    );
  }
  const { path, setting } = place;
  if (!existsSync(path)) {
    throw new UserError(
      `There is no state at ${path}. Lede makes it at its first start; if it has run before, check ${setting}.`,
    );
  }
  return path;
}

function targetOf(target: string, now: Date): string {
  const path = resolve(target);
  if (!isFolder(path)) return path;
  const second = now.toISOString().slice(0, 19).replaceAll(":", "");
  return join(path, `state-backup-${second}Z.sqlite`);
}

async function refuseTarget(file: string, source: string, replace: boolean): Promise<void> {
  if (!isFolder(dirname(file))) {
    throw new UserError(`There is no folder ${dirname(file)}. Make it first, or name another file.`);
  }
  const [state, real] = [await realpath(source), join(await realpath(dirname(file)), basename(file))];
  if (["", "-wal", "-shm"].some((ending) => real === state + ending)) {
    throw new UserError(`${file} is the state itself. Name another file for its backup.`);
  }
  if (existsSync(file) && !replace) throw isThere(file);
}

async function copy(source: string, temporary: string): Promise<void> {
  const database = new DatabaseSync(source, { timeout: BUSY_TIMEOUT_MS });
  try {
    await backup(database, temporary, { rate: ALL_PAGES });
  } finally {
    database.close();
  }
}

/** Opens the copy as a restored one would be opened. Returns how many entries it holds. @throws UserError when it is damaged. */
function check(copied: string, source: string): number {
  const database = new DatabaseSync(copied);
  try {
    // With the journal mode that the state has, the copy would need two more files beside it.
    database.exec("PRAGMA journal_mode = DELETE");
    const [fault] = checks.parse(database.prepare("PRAGMA integrity_check(1)").all());
    if (fault?.integrity_check !== "ok") {
      throw new UserError(
        `The state file ${source} is damaged (${fault?.integrity_check}), and so was its copy, which was not kept. Stop Lede and restore an earlier backup.`,
      );
    }
    if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'keyv'").get() === undefined) {
      throw new UserError(`${source} is not a state file of Lede. Check where the state is.`);
    }
    return row.parse(database.prepare("SELECT count(*) AS entries FROM keyv").get()).entries;
  } finally {
    database.close();
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function giveName(temporary: string, file: string, replace: boolean): Promise<void> {
  if (!replace) {
    // Fails when someone else took the name meanwhile; renaming alone would overwrite their file.
    try {
      await (await open(file, "wx")).close();
    } catch (error) {
      if (existsSync(file)) throw isThere(file);
      throw error;
    }
  }
  await rename(temporary, file);
}

function isThere(file: string): UserError {
  return new UserError(`${file} is there already. Name another file, or replace it with --force.`);
}

/** The system's errors come from writing the copy; SQLite's from reading the state, but for a full disk. */
function explained(error: unknown, place: StatePlace, file: string): unknown {
  const sqlite = error instanceof Error && "errcode" in error ? error.errcode : null;
  const reason = sqlite === SQLITE_FULL ? "the disk is full" : fileFault(error, "make");
  if (reason !== null) {
    return new UserError(`The backup ${file} can’t be written: ${reason}. Name a file in another place.`, {
      cause: error,
    });
  }
  return sqlite === null ? error : new UserError(explainFault(error, place), { cause: error });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
