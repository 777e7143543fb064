import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { fileFault, makeFolder } from "../folders.ts";

/**
 * Makes the folder that DATA_DIR names, if need be, and finds out whether files can be written in it. Returns its
 * absolute path.
 *
 * @throws UserError when they cannot.
 */
export function openDataDirectory(path: string): string {
  try {
    const folder = makeFolder(path);
    // Only a write shows it: the rights on a folder say nothing of read-only disks, nor to a process that runs as root.
    const probe = join(folder, `.lede-${randomUUID()}.tmp`);
    writeFileSync(probe, "", { flag: "wx" });
    rmSync(probe);
    return folder;
  } catch (error) {
    const reason = fileFault(error, "make");
    if (reason === null) throw error;
    throw new UserError(
      `Lede can’t write to ${resolve(path)}, its data folder: ${reason}. Give the bot’s user write access to it, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}
