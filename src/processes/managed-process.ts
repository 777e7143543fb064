import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Logger } from "pino";
import type { FromProcess, ProcessReport, ToProcess } from "./messages.ts";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A process that was in Discord for so long is well: when it ends after that, it is started again at once. */
const WELL_AFTER_MS = 60_000;
const ANSWER_WITHIN_MS = 5_000;
/** A process that leaves so many looks in a row without an answer hangs. */
const MOST_UNANSWERED = 4;

/** Runs work after so many milliseconds; returns what calls it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

export type ManagedProcessParts = {
  /** For the log and for problems, such as "Process 1 (shards 4-7/16)". */
  readonly name: string;
  /** Starts the program, with a channel for messages. */
  readonly start: () => ChildProcess;
  /** Exit codes after which another start changes nothing. */
  readonly finalCodes: readonly number[];
  /** Hears when the program ended with one of them. */
  readonly onFinal: (code: number) => void;
  readonly log: Logger;
  readonly later: Later;
  /** In milliseconds. */
  readonly answerWithin?: number;
};

/**
 * One process of several that a manager keeps running: when it ends it is started again, after a second, and after twice as
 * long with each further time up to a minute, until it was in Discord for a minute. One that hangs is ended.
 */
export class ManagedProcess<Health> {
  readonly #parts: ManagedProcessParts;
  readonly #later: Later;
  readonly #joined = Promise.withResolvers<string>();
  readonly #questions = new Map<number, (report: ProcessReport<Health> | null) => void>();
  #asked = 0;
  #child: ChildProcess | null = null;
  #failures = 0;
  #starts = 0;
  #unanswered = 0;
  /** Why it does not run, to follow its name. */
  #absence = "is not started yet";
  #isStopping = false;
  #cancelStart: () => void = () => {};
  #cancelWell: () => void = () => {};

  constructor(parts: ManagedProcessParts) {
    this.#parts = parts;
    this.#later = parts.later;
  }

  get name(): string {
    return this.#parts.name;
  }

  /** The number that the system gave it; null while it does not run. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** How often it was started again. */
  get restarts(): number {
    return Math.max(0, this.#starts - 1);
  }

  /** Resolves with the application's id when it is in Discord for the first time. */
  get joined(): Promise<string> {
    return this.#joined.promise;
  }

  /** Why it does not run, as a sentence; null while it does. */
  absence(): string | null {
    return this.#child === null ? `${this.name} ${this.#absence}.` : null;
  }

  start(): void {
    if (this.#isStopping || this.#child !== null) return;
    const child = this.#parts.start();
    this.#child = child;
    this.#starts += 1;
    this.#unanswered = 0;
    child.on("message", (message: FromProcess<Health>) => this.#hear(message));
    child.once("error", (error) => this.#ended(child, error.message));
    child.once("exit", (code, signal) => this.#ended(child, signal ?? `code ${code}`, code));
  }

  /** Asks how it is. null when it does not run, or does not answer within five seconds. */
  async report(): Promise<ProcessReport<Health> | null> {
    const child = this.#child;
    if (child === null || !child.connected) return null;
    this.#asked += 1;
    const question = this.#asked;
    return new Promise((resolve) => {
      const answer = (report: ProcessReport<Health> | null) => {
        cancel();
        this.#questions.delete(question);
        resolve(report);
      };
      const cancel = this.#later(() => answer(null), this.#parts.answerWithin ?? ANSWER_WITHIN_MS);
      this.#questions.set(question, answer);
      child.send({ question } satisfies ToProcess, (error) => error && answer(null));
    });
  }

  /** Looks whether it still answers, and ends it when it has not for a while; then it is started again. */
  async watch(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#unanswered = (await this.report()) === null ? this.#unanswered + 1 : 0;
    if (this.#unanswered < MOST_UNANSWERED || this.#child !== child) return;
    this.#parts.log.error(`${this.name} does not answer any more and is ended`);
    child.kill("SIGKILL");
  }

  /** Asks it to end, and starts it no more. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#cancelStart();
    const child = this.#child;
    if (child === null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }

  /** Ends it at once. */
  kill(): void {
    this.#isStopping = true;
    this.#cancelStart();
    this.#child?.kill("SIGKILL");
  }

  #hear(message: FromProcess<Health>): void {
    if (message.kind === "report") this.#questions.get(message.question)?.(message.report);
    // Node itself sends others, where it watches files for changes.
    if (message.kind !== "connected") return;
    this.#joined.resolve(message.applicationId);
    this.#cancelWell = this.#later(() => {
      this.#failures = 0;
    }, WELL_AFTER_MS);
  }

  #ended(child: ChildProcess, how: string, code: number | null = null): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#cancelWell();
    for (const answer of [...this.#questions.values()]) answer(null);
    this.#absence = `has ended (${how})`;
    if (this.#isStopping) return;
    if (code !== null && this.#parts.finalCodes.includes(code)) {
      this.#isStopping = true;
      this.#parts.onFinal(code);
      return;
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#failures, LONGEST_WAIT_MS);
    this.#failures += 1;
    this.#absence = `has ended by itself (${how}) and is started again`;
    this.#parts.log.error(
      `${this.name} has ended by itself (${how}). It is started again in ${wait / 1000} s`,
    );
    this.#cancelStart = this.#later(() => this.start(), wait);
  }
}
