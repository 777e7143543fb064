import type { Logger } from "pino";

/** How long after the start, and how often, Lede deletes what is over, in milliseconds. */
const FIRST_MS = 60_000;
const AGAIN_MS = 3_600_000;

/** Deletes what is over, from now on once an hour. Gives the function that stops it. */
export function startTidying(tidy: () => Promise<void>, log: Logger): () => void {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const tidyIn = (milliseconds: number) => {
    if (!isStopped) timer = setTimeout(() => void once(), milliseconds).unref();
  };
  const once = async () => {
    try {
      await tidy();
    } catch (error) {
      log.error({ err: error }, "what is over could not be deleted; the next hour tries again");
    }
    tidyIn(AGAIN_MS);
  };
  tidyIn(FIRST_MS);
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}
