import { type DestinationStream, type LogFn, type Logger, pino } from "pino";
import pretty from "pino-pretty";
import { causesOf, errorInWords } from "./errors.ts";

/** The number that pino gives to the level “debug”. */
const DEBUG = 20;

/**
 * The log, on standard error: JSON lines, or readable ones on a terminal. The given secrets are blotted out of every line.
 *
 * `log.error({ err, ...fields }, "what failed")` and its like on other levels write one readable line, with what went
 * wrong and why; the stack follows in a line of its own at debug.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  destination?: DestinationStream,
): Logger {
  const target =
    destination ??
    (process.stderr.isTTY
      ? pretty({
          ...{ destination: 2, sync: true, translateTime: "SYS:HH:MM:ss" },
          // Of several processes, which one says it.
          ...{ ignore: "pid,hostname,shards", messageFormat: "{if shards}[{shards}] {end}{msg}" },
        })
      : pino.destination({ dest: 2, sync: true }));
  // The lines are JSON, in which a secret may look different.
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const blot = (line: string) => written.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
  return pino(
    { level, base: null, hooks: { logMethod: logInOneLine }, serializers: { err: stackOf } },
    { write: (line: string) => target.write(blot(line)) },
  );
}

function logInOneLine(this: Logger, args: Parameters<LogFn>, method: LogFn, level: number): void {
  const [fields, message] = args;
  if (level <= DEBUG || !hasError(fields)) {
    method.apply(this, args);
    return;
  }
  const { err, ...others } = fields;
  const words = errorInWords(err);
  method.call(this, others, message === undefined ? words : `${message}: ${words}`);
  this.debug({ err }, "where it went wrong");
}

/** Nothing else of an error is logged: what a library puts beside it may hold tokens, such as a request's address. */
function stackOf(error: unknown): { readonly message: string; readonly stack: string } {
  const stacks: string[] = [];
  for (const one of causesOf(error))
    stacks.push(one instanceof Error ? (one.stack ?? one.message) : String(one));
  return { message: errorInWords(error), stack: stacks.join("\ncaused by: ") };
}

function hasError(fields: unknown): fields is { readonly err: unknown } {
  return typeof fields === "object" && fields !== null && "err" in fields;
}
