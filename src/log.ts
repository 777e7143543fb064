import { type DestinationStream, type Logger, pino } from "pino";
import pretty from "pino-pretty";

/**
 * The log, on standard error: JSON lines, or readable ones on a terminal. Given secrets are blotted out of every line,
 * wherever in it they stand.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  destination?: DestinationStream,
): Logger {
  const target =
    destination ??
    (process.stderr.isTTY
      ? pretty({ destination: 2, sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" })
      : pino.destination({ dest: 2, sync: true }));
  const blot = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
  return pino({ level, base: undefined }, { write: (line: string) => target.write(blot(line)) });
}
