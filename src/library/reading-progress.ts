import { count } from "../count.ts";
import type { Log } from "./content-problems.ts";

/** How far the reading of a whole folder has come. */
export type ReadingProgress = {
  readonly done: number;
  readonly total: number;
  /** At the pace so far; null before that can be said. */
  readonly secondsLeft: number | null;
};

/** A pace is known after so long, in milliseconds. */
const FIRST_GUESS_MS = 2000;
const MINUTE = 60;
/** Fewer articles are read before anyone asks how far it is. */
const FEW = 200;
/** How often the log says how far it is. */
const LINE_EVERY_MS = 15_000;

/**
 * @param elapsed milliseconds since the first article was begun.
 * @internal The tests use it.
 */
export function progressOf(done: number, total: number, elapsed: number): ReadingProgress {
  const isKnown = done > 0 && elapsed >= FIRST_GUESS_MS;
  const secondsLeft = isKnown ? Math.ceil(((total - done) * elapsed) / done / 1000) : null;
  return { done, total, secondsLeft };
}

/** "12,300 of 100,000 articles are read, 4 minutes left". */
export function progressInWords({ done, total, secondsLeft }: ReadingProgress): string {
  const line = `${grouped(done)} of ${grouped(total)} articles are read`;
  if (secondsLeft === null) return line;
  const left =
    secondsLeft < MINUTE ? "less than a minute" : count(Math.round(secondsLeft / MINUTE), "minute");
  return `${line}, ${left} left`;
}

function grouped(number: number): string {
  return number.toLocaleString("en");
}

/**
 * What is to be called now and then, with how many articles are read by then; it starts now.
 *
 * @param onProgress hears of it each time, the log every 15 seconds. Neither does when they are few.
 */
export function progressNotes(
  total: number,
  log: Log,
  onProgress: (progress: ReadingProgress) => void = () => {},
): (done: number) => void {
  if (total < FEW) return () => {};
  const start = performance.now();
  let line = start + LINE_EVERY_MS;
  return (done) => {
    const at = performance.now();
    const progress = progressOf(done, total, at - start);
    onProgress(progress);
    if (at < line) return;
    line = at + LINE_EVERY_MS;
    log.info({}, progressInWords(progress));
  };
}
