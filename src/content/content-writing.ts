import { randomInt } from "node:crypto";
import { readFileSync, renameSync, type Stats } from "node:fs";
import { open, readdir, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { UserError } from "../errors.ts";
import { makeFolder } from "../folders.ts";
import { type ContentFile, contentRoot } from "./content-folder.ts";

/** A file that is being written: the dot keeps it from being read. */
const TEMPORARY = /^\..+\.\d+\.tmp$/u;
/** No writing takes so long. */
const LEFT_BEHIND_MS = 10 * 60_000;

/** Someone else wrote the file, or moved it away, since it was read: nothing was written. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/**
 * Writes a content file so that nobody ever reads half of it.
 *
 * @param file relative to the content folder, in a folder that is there.
 * @param before what was in the file that this is made from; what others have written since is not overwritten.
 * @returns the file as it is then.
 * @throws ChangedMeanwhile, UserError where a link leads out of the content folder, and the system's own error when it can't be
 *   written.
 */
export async function writeContent(
  directory: string,
  file: string,
  text: string,
  before: Uint8Array | null = null,
): Promise<ContentFile> {
  const root = await contentRoot(directory);
  const path = join(root, file);
  await insideRoot(root, dirname(path));
  const temporary = join(dirname(path), `.${basename(path)}.${randomInt(2 ** 47)}.tmp`);
  try {
    const { size, mtime } = await writeThrough(temporary, text);
    // Without a pause between the look and the rename, in which another writer of this process could come.
    if (before !== null && !holds(path, before)) throw new ChangedMeanwhile(file);
    renameSync(temporary, path);
    return { file, size, modified: mtime };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Its size and time are not enough: two writings of one size can fall into one tick of the disk's clock. */
function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/** Writes a file down to the disk. */
async function writeThrough(path: string, text: string): Promise<Stats> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
    return await handle.stat();
  } finally {
    await handle.close();
  }
}

/** Deletes what a writing that was cut off (a lost power supply, a killed process) left in the content folder. */
export async function removeLeftovers(directory: string, now: Date): Promise<void> {
  const root = await contentRoot(directory);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEMPORARY.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const status = await stat(path).catch(() => null);
    if (status !== null && now.getTime() - status.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
  }
}

/** Deletes a content file; a link goes, and what it leads to stays. @param file relative to the content folder. */
export async function removeContent(directory: string, file: string): Promise<void> {
  const root = await contentRoot(directory);
  const path = join(root, file);
  await insideRoot(root, dirname(path));
  await rm(path);
}

/**
 * Makes a folder in the content folder.
 *
 * @param folder relative to the content folder: names of a-z, 0-9, hyphens and underscores, with `/` between them.
 * @throws UserError for any other name, or where a link leads out of the content folder.
 */
export async function makeContentFolder(directory: string, folder: string): Promise<void> {
  if (!/^[\w-]+(?:\/[\w-]+)*$/u.test(folder)) {
    throw new UserError(
      `“${folder}” can’t be a folder of articles: name it with letters, digits and hyphens only.`,
    );
  }
  const root = await contentRoot(directory);
  let path = root;
  for (const name of folder.split("/")) {
    path = makeFolder(join(path, name));
    await insideRoot(root, path);
  }
}

/** @throws UserError for a folder that lies outside the content folder. */
async function insideRoot(root: string, folder: string): Promise<void> {
  const path = await realpath(folder);
  if (path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)) return;
  throw new UserError(`${folder} leads out of the content folder: remove the link, or import elsewhere.`);
}
