import { chmodSync, statSync } from "node:fs";

/** The number of the user "nobody" on most systems. */
const NOBODY = 65534;

/**
 * Does some work as a user who may open some folders and must not read some files and folders. The superuser may read all, so
 * the process gives up that right for as long. No other work may be going on.
 */
export async function asNobody(
  open: readonly string[],
  closed: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { geteuid, seteuid } = process;
  const user = geteuid?.();
  if (user === undefined || seteuid === undefined) return;
  const modes = [...open, ...closed].map((path) => ({ path, mode: statSync(path).mode }));
  for (const path of open) chmodSync(path, 0o755);
  for (const path of closed) chmodSync(path, 0);
  if (user === 0) seteuid.call(process, NOBODY);
  try {
    await work();
  } finally {
    if (user === 0) seteuid.call(process, user);
    for (const { path, mode } of modes) chmodSync(path, mode);
  }
}
