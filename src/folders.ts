import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and all missing folders above it, and returns its absolute path. Throws the system's error.
 *
 * Node's own `recursive` option never returns where the folder above exists but can hold no new ones, as in /proc.
 */
export function makeFolder(path: string): string {
  const folder = resolve(path);
  if (isFolder(folder)) return folder;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
  return folder;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Why the system refused a file or folder, in words that end a sentence ("permission denied"); null for errors that no
 * change to files or settings fixes.
 *
 * @param use "make" when it was to be made in a folder that is there.
 */
export function fileFault(error: unknown, use: "read" | "make" = "read"): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  if (code === "ENOENT" && use === "make") return "the system allows no new files there";
  return REASONS[code] ?? null;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EIO: "the disk reports an error",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a file stands where a folder should be",
  EEXIST: "a file stands where a folder should be",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};
