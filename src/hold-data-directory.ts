import type { Logger } from "pino";
import type { Closing } from "./closing.ts";
import { lockDirectory } from "./state/directory-lock.ts";

/** Marks an opened data folder as this program's. Where another one has it, the log says so. */
export function holdDataDirectory(directory: string, log: Logger, closing: Closing): void {
  const lock = lockDirectory(directory);
  if (lock === null) log.warn(`another Lede is running on ${directory}; stop one of the two`);
  else closing.add("the lock on the data folder", () => lock.release());
}
