import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../folders.ts";
import { backUpState } from "./backup.ts";
import type { StatePlace } from "./state-url.ts";

const KEPT = 7;
const NAME = /^state-\d{4}-\d{2}-\d{2}\.sqlite$/u;

/** Where Lede’s own copies of a state in a file are. */
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
