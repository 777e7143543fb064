import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Sets how many milliseconds the clock that several processes share is ahead of this machine's. `folder` keeps it. */
export function setSharedClock(folder: string, ahead: number): void {
  const file = join(folder, "clock");
  // Put in place whole: a file that is being written reads as empty, which would take the clock back to the start.
  writeFileSync(`${file}.next`, String(ahead));
  renameSync(`${file}.next`, file);
}

/** The clock of `folder` as a process reads it, which is each time: it may be set at any moment, even while it is stopped. */
export function readSharedClock(folder: string): { now(): Date; monotonic(): number } {
  const ahead = () => Number(readFileSync(join(folder, "clock"), "utf8"));
  return {
    now: () => new Date(Date.now() + ahead()),
    monotonic: () => performance.now() + ahead(),
  };
}
