import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { makeFolder } from "../folders.ts";
import { backUpState } from "./backup.ts";
import type { StatePlace } from "./state-url.ts";

const KEPT = 7;
/** How long after the start the state is copied, and how often Lede looks whether a new day has begun, in milliseconds. */
const FIRST_COPY_MS = 60_000;
const COPY_AGAIN_MS = 3_600_000;
const NAME = /^state-\d{4}-\d{2}-\d{2}\.sqlite$/u;

/** Where the daily copies of a state in a file are. */
export function copiesFolder(dataDirectory: string): string {
  return join(dataDirectory, "state-copies");
}

/** The daily copies that are there, the newest first; absolute. */
export function dailyCopies(dataDirectory: string): string[] {
  const folder = copiesFolder(dataDirectory);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/**
 * Copies a state in a file as `lede backup` does, unless there is a copy of the day (in UTC) already, and deletes all but
 * the newest seven. Does nothing where the state is in a server. Gives the copy's file, or null.
 *
 * @throws what `backUpState` throws; no copy is deleted then.
 */
export async function makeDailyCopy(parts: {
  readonly place: StatePlace;
  readonly dataDirectory: string;
  readonly now: Date;
}): Promise<string | null> {
  const { place, dataDirectory, now } = parts;
  if (place.engine !== "SQLite" || place.path === ":memory:") return null;
  const target = join(copiesFolder(dataDirectory), `state-${now.toISOString().slice(0, 10)}.sqlite`);
  if (existsSync(target)) return null;
  makeFolder(copiesFolder(dataDirectory));
  const { file } = await backUpState({ place, dataDirectory, target, replace: false, now });
  for (const old of dailyCopies(dataDirectory).slice(KEPT)) await rm(old, { force: true });
  return file;
}

/** Makes the daily copies from now on. Gives the function that stops it. */
export function startDailyCopies(parts: {
  readonly place: StatePlace;
  readonly dataDirectory: string;
  readonly log: Logger;
  now(): Date;
}): () => void {
  const { place, dataDirectory, log, now } = parts;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const copyIn = (milliseconds: number) => {
    if (!isStopped) timer = setTimeout(() => void copy(), milliseconds).unref();
  };
  const copy = async () => {
    try {
      const file = await makeDailyCopy({ place, dataDirectory, now: now() });
      if (file !== null) log.info({ file }, "the state is copied, as each day");
    } catch (error) {
      log.error({ err: error }, "the daily copy of the state failed; the next hour tries again");
    }
    copyIn(COPY_AGAIN_MS);
  };
  copyIn(FIRST_COPY_MS);
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}
