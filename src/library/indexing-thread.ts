import { Worker } from "node:worker_threads";
import { UserError } from "../errors.ts";
import { threadProgram } from "../thread-program.ts";
import type { FoundFile } from "./article-intake.ts";
import { BackOff, inRealTime, type Schedule } from "./back-off.ts";
import type { Log } from "./content-problems.ts";
import type { Indexer, IndexingResult } from "./indexer.ts";
import type { IndexingReport, IndexingRequest, IndexingTask } from "./indexing-messages.ts";
import type { ReadingProgress } from "./reading-progress.ts";

/** An article that ended the thread so often is not read again. */
const MOST_DEATHS = 2;
/** A thread that does not stop by itself in so long is ended. */
const STOP_WITHIN_MS = 4000;
/** With Node's own 48 MB, listing 100,000 files again and again leaves the process 100 MB larger. */
const YOUNG_MB = 8;
const NOTHING: IndexingResult = { added: 0, changed: 0, removed: 0, unchanged: 0, problems: 0 };
const PROGRAM = threadProgram("./indexing-worker.ts", import.meta);

type IndexingThreadOptions = Omit<IndexingTask, "fatal"> & {
  readonly log: Log;
  now(): Date;
  /** Hears when the thread comes upon damage in the library's file. */
  onDamage?(): void;
  /** Real time unless it is given. */
  readonly schedule?: Schedule;
  /** Called before the thread is started again, when nobody but this process has the library open. */
  restore?(): void;
  /** What the thread runs; the ordinary program unless it is given. */
  readonly program?: URL;
};

/** What was asked and has not been answered. */
type Open = {
  readonly request: Exclude<IndexingRequest, { readonly kind: "stop" }>;
  resolve(result: IndexingResult): void;
  reject(error: Error): void;
};

/**
 * An indexer in a thread of its own, with its own connection to the library: reading articles never keeps an answer waiting.
 * A thread that ends by a fault is logged and started again with what it had left to do. An article that ended it twice is
 * reported as faulty and left out until its file changes.
 */
export class IndexingThread implements Pick<Indexer, "synchronise" | "update" | "stop"> {
  readonly #options: IndexingThreadOptions;
  #file: string;
  readonly #backOff: BackOff;
  readonly #open = new Map<number, Open>();
  readonly #deaths = new Map<string, number>();
  readonly #fatal: FoundFile[] = [];
  #worker: Worker | null = null;
  /** A thread that was asked to end. */
  #ending: Worker | null = null;
  /** The article that the thread is reading. */
  #taking: FoundFile | null = null;
  #progress: ReadingProgress | null = null;
  #turns = 0;
  /** Resolves when it has stopped; null while it is not to. */
  #stopped: Promise<void> | null = null;

  constructor(options: IndexingThreadOptions) {
    this.#options = options;
    this.#file = options.file;
    this.#backOff = new BackOff(options.schedule ?? inRealTime, () => this.#startAgain());
    this.#start();
  }

  synchronise(): Promise<IndexingResult> {
    return this.#ask((turn, now) => ({ kind: "synchronise", turn, now }));
  }

  async update(file: string): Promise<void> {
    await this.#ask((turn, now) => ({ kind: "update", turn, now, file }));
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  /** How far the reading of the folder has come; null when it is read. */
  progress(): ReadingProgress | null {
    return this.#progress;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /**
   * Goes on with another file. What is asked meanwhile is answered afterwards; what the thread had left to do is not done, so the folder
   * is to be gone through again.
   *
   * @param exchange is called when the thread has closed the file before.
   * @throws what `exchange` throws; it then goes on with the file before.
   */
  async moveTo(file: string, exchange: () => void): Promise<void> {
    if (this.#stopped !== null) return;
    await this.#end();
    if (this.#stopped !== null) return;
    try {
      exchange();
      this.#file = file;
    } finally {
      this.#start();
    }
  }

  async #stop(): Promise<void> {
    this.#backOff.reset();
    await this.#end();
    for (const { resolve } of this.#open.values()) resolve(NOTHING);
    this.#open.clear();
  }

  /** Has the thread end by itself, or ends it when that takes too long. */
  async #end(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#ending = worker;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    const cancel = inRealTime(() => void worker.terminate(), STOP_WITHIN_MS);
    worker.postMessage({ kind: "stop" } satisfies IndexingRequest);
    this.#worker = null;
    await ended;
    cancel();
  }

  #ask(request: (turn: number, now: number) => Open["request"]): Promise<IndexingResult> {
    if (this.#stopped !== null) return Promise.resolve(NOTHING);
    this.#turns += 1;
    const turn = this.#turns;
    const asked = request(turn, this.#options.now().getTime());
    return new Promise((resolve, reject) => {
      this.#open.set(turn, { request: asked, resolve, reject });
      this.#send(asked);
    });
  }

  /** A thread that is not there now is asked when it is started again. */
  #send(request: Open["request"]): void {
    this.#worker?.postMessage(request);
  }

  #start(): void {
    const { directory, rebuiltBecause, program = PROGRAM } = this.#options;
    const isFirst = this.#file === this.#options.file;
    const workerData: IndexingTask = {
      ...{ directory, file: this.#file, fatal: this.#fatal },
      rebuiltBecause: isFirst ? rebuiltBecause : null,
    };
    const worker = new Worker(program, {
      workerData,
      execArgv: ["--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    let fault: unknown = null;
    worker.on("message", (report: IndexingReport) => this.#hear(report));
    worker.on("error", (error) => {
      fault = error;
    });
    worker.on("exit", (code) => {
      if (worker !== this.#ending) this.#ended(fault ?? new Error(`it ended with code ${code}`));
    });
    this.#worker = worker;
    for (const { request } of this.#open.values()) this.#send(request);
  }

  #hear(report: IndexingReport): void {
    if (report.kind === "log") {
      this.#options.log[report.level](report.details, report.message);
      return;
    }
    if (report.kind === "taking") {
      this.#taking = report.found;
      return;
    }
    if (report.kind === "damaged") {
      this.#options.onDamage?.();
      return;
    }
    if (report.kind === "progress") {
      this.#progress = report.progress;
      return;
    }
    this.#backOff.settle(false, false);
    const open = this.#open.get(report.turn);
    this.#open.delete(report.turn);
    if (this.#open.size === 0) this.#taking = null;
    if (report.kind === "synchronised") open?.resolve(report.result);
    else if (report.kind === "updated") open?.resolve(NOTHING);
    else open?.reject(report.isUserError ? new UserError(report.message) : new Error(report.message));
  }

  #ended(error: unknown): void {
    this.#worker = null;
    const found = this.#taking;
    this.#taking = null;
    const { log } = this.#options;
    if (found === null) {
      log.error({ err: error }, "The thread that reads articles ended. It is started again.");
      this.#backOff.settle(true, false);
      return;
    }
    const { file, size, modified } = found;
    log.error(
      { err: error, file },
      "The thread that reads articles ended at this file. It is started again.",
    );
    const version = JSON.stringify([file, size, modified.getTime()]);
    const deaths = (this.#deaths.get(version) ?? 0) + 1;
    this.#deaths.set(version, deaths);
    if (deaths >= MOST_DEATHS) this.#fatal.push(found);
    this.#startAgain();
  }

  /** Never throws. */
  #startAgain(): void {
    try {
      this.#options.restore?.();
    } catch (error) {
      this.#options.log.error({ err: error }, "The library could not be looked at.");
    }
    this.#start();
  }
}
