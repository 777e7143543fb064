import { type FSWatcher, watch } from "node:fs";
import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";
import { contentRoot, isContentName, SPEAKERS_FILE } from "./content-folder.ts";

/** How long a file must rest before it counts as written, and how often that is looked at, in milliseconds. */
const REST_MS = 200;
const SWEEP_MS = 50;
/** The folder itself, among the names that are reported. */
const ROOT = "./";

/**
 * Reports content files, and the speakers' file, that are added, written or deleted from now on, within a second; and folders that
 * came, went or were exchanged, by a name that ends in `/`: anything in them may have changed. What is there already is not
 * reported: list it after this has resolved, and no file falls in between.
 *
 * Each folder is watched, and no file: Node's recursive watching, like chokidar's, opens a watcher for each file on Linux, which
 * blocks for seconds at 100,000 files and ends at the system's limit.
 *
 * @param onChanges gets the names of what has come to rest, relative to the folder.
 * @param onError gets what the operating system reports ("too many watched folders"); watching goes on where it can.
 * @throws UserError when the folder is not there.
 */
export async function watchContent(
  directory: string,
  onChanges: (names: readonly string[]) => void,
  onError: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
  const watching = new ContentWatch(await contentRoot(directory), onChanges, onError);
  await watching.open();
  return { close: () => watching.close() };
}

class ContentWatch {
  readonly #root: string;
  readonly #onChanges: (names: readonly string[]) => void;
  readonly #onError: (error: Error) => void;
  /** By name: "" for the root, and "north/" for a folder in it. */
  readonly #folders = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  /** When each name was last heard of; the longest ago first. */
  readonly #heard = new Map<string, number>();
  #sweeping: NodeJS.Timeout | null = null;
  /** Folders are looked at one after another. */
  #looking: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(root: string, onChanges: (names: readonly string[]) => void, onError: (error: Error) => void) {
    this.#root = root;
    this.#onChanges = onChanges;
    this.#onError = onError;
  }

  open(): Promise<void> {
    return this.#watch("");
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#sweeping !== null) clearInterval(this.#sweeping);
    await this.#looking;
    this.#forget("");
  }

  /** Watches a folder and all below it. Never rejects. */
  async #watch(folder: string): Promise<void> {
    if (this.#isClosed) return;
    try {
      const path = join(this.#root, folder);
      const { ino: inode } = await lstat(path);
      const watcher = watch(path, (_, entry) => this.#hear(folder, entry));
      watcher.on("error", (error) => this.#report(error));
      this.#folders.set(folder, { watcher, inode });
      const inside: string[] = [];
      for await (const entry of await opendir(path)) {
        if (entry.isDirectory() && !entry.name.startsWith(".")) inside.push(`${folder}${entry.name}/`);
      }
      for (const one of inside) await this.#watch(one);
    } catch (error) {
      this.#report(error);
    }
  }

  /** What is gone, or may not be read, is for whoever lists the folder. */
  #report(error: unknown): void {
    if (!(error instanceof Error)) return;
    const code = "code" in error ? String(error.code) : "";
    if (!["ENOENT", "ENOTDIR", "EACCES", "EPERM"].includes(code)) this.#onError(error);
  }

  /** Takes in that something happened to an entry of a folder; null where the system does not say to which. */
  #hear(folder: string, entry: string | null): void {
    if (entry === null) this.#note(folder === "" ? ROOT : folder);
    else if (isWatched(folder + entry)) this.#note(folder + entry);
    else if (!entry.startsWith(".")) {
      this.#looking = this.#looking.then(() => this.#look(`${folder}${entry}/`));
    }
  }

  /** Finds out whether a folder came, went or was exchanged for another. Never rejects. */
  async #look(folder: string): Promise<void> {
    if (this.#isClosed) return;
    const known = this.#folders.get(folder);
    const status = await lstat(join(this.#root, folder.slice(0, -1))).catch(() => null);
    const inode = status?.isDirectory() ? status.ino : undefined;
    if (inode === known?.inode) return;
    this.#forget(folder);
    if (inode !== undefined) await this.#watch(folder);
    this.#note(folder);
  }

  #forget(folder: string): void {
    for (const [name, { watcher }] of this.#folders) {
      if (!name.startsWith(folder)) continue;
      watcher.close();
      this.#folders.delete(name);
    }
  }

  #note(name: string): void {
    if (this.#isClosed) return;
    this.#heard.delete(name);
    this.#heard.set(name, performance.now());
    this.#sweeping ??= setInterval(() => this.#sweep(), SWEEP_MS);
  }

  /** Reports what has come to rest. */
  #sweep(): void {
    const rested: string[] = [];
    const before = performance.now() - REST_MS;
    for (const [name, heard] of this.#heard) {
      if (heard > before) break;
      rested.push(name);
      this.#heard.delete(name);
    }
    if (this.#heard.size === 0 && this.#sweeping !== null) {
      clearInterval(this.#sweeping);
      this.#sweeping = null;
    }
    if (rested.length > 0) this.#onChanges(rested);
  }
}

function isWatched(file: string): boolean {
  return file === SPEAKERS_FILE || isContentName(file);
}
