import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { open, rename, writeFile } from "node:fs/promises";

const KEY_FORM = /^[\w-]{32}$/u;

export function makeKey(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * The key in this file, or a new one that is written there. It lasts over restarts, so that an open page finds its way
 * back. A file that others could read or have made is not trusted: its key is replaced.
 *
 * @throws when the file cannot be written.
 */
export async function lastingKey(file: string): Promise<string> {
  const kept = await readKey(file);
  if (kept !== null) return kept;
  const key = makeKey();
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${key}\n`, { mode: 0o600, flag: "wx" });
  await rename(draft, file);
  return key;
}

async function readKey(file: string): Promise<string | null> {
  try {
    await using opened = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const { mode, uid } = await opened.stat();
    // Windows has neither user ids nor these permissions.
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    const text = (await opened.readFile("utf8")).trim();
    return isOurs && KEY_FORM.test(text) ? text : null;
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "ELOOP")) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
