import type { Logger } from "pino";
import { makeDailyCopy } from "./daily-copies.ts";
import type { StatePlace } from "./state-url.ts";

/** How long after the start the state is copied, and how often Lede looks whether a new day has begun, in milliseconds. */
const FIRST_COPY_MS = 60_000;
const COPY_AGAIN_MS = 3_600_000;

/** Makes the daily copies from now on. Gives the function that stops it. */
export function startDailyCopies(parts: {
  readonly place: StatePlace;
  readonly dataDirectory: string;
  readonly log: Logger;
  now(): Date;
}): () => void {
  const { place, dataDirectory, log, now } = parts;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const copyIn = (milliseconds: number) => {
    if (!isStopped) timer = setTimeout(() => void copy(), milliseconds).unref();
  };
  const copy = async () => {
    try {
      const file = await makeDailyCopy({ place, dataDirectory, now: now() });
      if (file !== null) log.info({ file }, "the state is copied, as each day");
    } catch (error) {
      log.error({ err: error }, "the daily copy of the state failed; the next hour tries again");
    }
    copyIn(COPY_AGAIN_MS);
  };
  copyIn(FIRST_COPY_MS);
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}
