import { constants } from "node:os";
import type { Logger } from "pino";
import type { Closing } from "./closing.ts";
import { PassingFault, UserError } from "./errors.ts";

// As sysexits.h has them: after the second one, starting again changes nothing until a person has done something.
export const FAILED_FOR_NOW = 75;
export const FAILED_BY_SETTINGS = 78;

/** Ctrl-C under npm arrives twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 200;

/** Does the work of a program. What a person can fix is said in one sentence, and decides the exit code. */
export async function sayingFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof PassingFault ? FAILED_FOR_NOW : FAILED_BY_SETTINGS;
  }
}

/** Does work that opens things on `closing`; where it fails, they are closed. Rejects with a UserError only. */
export async function closingOnFault(
  log: Logger,
  closing: Closing,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await closing.close();
    if (error instanceof UserError) throw error;
    log.fatal({ err: error }, "Lede could not start");
    process.exitCode = 1;
  }
}

/**
 * The first SIGTERM or SIGINT closes what is open and ends the process, in seconds and with 0; a second one ends it at once.
 *
 * @param atOnce what is to be done before that.
 */
export function endOnSignal(log: Logger, closing: Closing, atOnce: () => void = () => {}): void {
  let first: number | null = null;
  const end = (signal: "SIGINT" | "SIGTERM") => {
    if (first === null) {
      first = performance.now();
      log.info(`Lede stops, as ${signal} asks`);
      void closing.close().then(() => process.exit(0));
    } else if (performance.now() - first > SAME_SIGNAL_MS) {
      atOnce();
      process.exit(128 + constants.signals[signal]);
    }
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}
