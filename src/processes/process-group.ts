import type { DigestHealth } from "../digest/digests.ts";
import type { ConnectionHealth } from "../discord/connection.ts";
import { joinedHealth, joinedProblems } from "./joined-health.ts";
import { joinedMetrics } from "./joined-metrics.ts";
import type { Later, ManagedProcess } from "./managed-process.ts";
import type { ProcessReport } from "./messages.ts";
import { processFigures } from "./process-figures.ts";

/** All of them are looked at so often. */
const WATCH_MS = 15_000;

/** A process, as /health shows it. */
export type ProcessState = {
  readonly name: string;
  /** null while it does not run. */
  readonly pid: number | null;
  /** How often it was started again. */
  readonly restarts: number;
  readonly problems: readonly string[];
};

export type GroupReport<Health> = {
  readonly problems: readonly string[];
  /** Of all of them together; null while none of them says how it is. */
  readonly health: Health | null;
  readonly processes: readonly ProcessState[];
};

/** The processes of one manager. */
export class ProcessGroup<Health extends DigestHealth & ConnectionHealth> {
  readonly #processes: readonly ManagedProcess<Health>[];
  readonly #later: Later;
  #cancelWatch: () => void = () => {};

  constructor(processes: readonly ManagedProcess<Health>[], later: Later) {
    this.#processes = processes;
    this.#later = later;
  }

  /**
   * Starts them one after the other, each when the one before is in Discord, because Discord lets a bot's connections begin one
   * by one. Resolves when the last one is started.
   *
   * @param gap so long after the one before, in milliseconds.
   */
  async start(gap: number): Promise<void> {
    this.#watchLater();
    for (const [index, process] of this.#processes.entries()) {
      if (index > 0) await new Promise<void>((resolve) => this.#later(resolve, gap));
      process.start();
      await process.joined;
    }
  }

  /** How all of them are. Takes as long as the slowest of them takes to answer, five seconds at most. */
  async report(): Promise<GroupReport<Health>> {
    const found = await Promise.all(
      this.#processes.map(async (process) => ({ process, report: await process.report() })),
    );
    const healths = found.flatMap(({ report }) => report?.health ?? []);
    const [first, ...others] = healths;
    const named = found.map(({ process, report }) => problemsOf(process, report));
    return {
      problems: [
        ...named.flatMap(({ absence }) => absence ?? []),
        ...joinedProblems(named.filter(({ absence }) => absence === null)),
      ],
      health: first === undefined ? null : joinedHealth(first, others, healths.length === found.length),
      processes: named.map(({ name, absence, problems }, index) => ({
        name,
        pid: this.#processes[index]?.pid ?? null,
        restarts: this.#processes[index]?.restarts ?? 0,
        problems: absence === null ? problems : [absence],
      })),
    };
  }

  /** The figures of all that answer, and of the processes themselves, in the text format of Prometheus. */
  async figures(): Promise<string> {
    const reports = await Promise.all(this.#processes.map((process) => process.report()));
    const own = this.#processes.map(({ restarts }, index) => ({
      restarts,
      isRunning: reports[index] != null,
    }));
    return joinedMetrics([processFigures(own), ...reports.flatMap((report) => report?.metrics ?? [])]);
  }

  /** Asks all of them to end. Resolves when they are gone. */
  async stop(): Promise<void> {
    this.#cancelWatch();
    await Promise.all(this.#processes.map((process) => process.stop()));
  }

  /** Ends all of them at once. */
  kill(): void {
    for (const process of this.#processes) process.kill();
  }

  #watchLater(): void {
    this.#cancelWatch = this.#later(() => {
      this.#watchLater();
      for (const process of this.#processes) void process.watch();
    }, WATCH_MS);
  }
}

function problemsOf<Health>(
  process: ManagedProcess<Health>,
  report: ProcessReport<Health> | null,
): { readonly name: string; readonly problems: readonly string[]; readonly absence: string | null } {
  const { name } = process;
  const absence = process.absence();
  if (absence !== null || report !== null) return { name, absence, problems: report?.problems ?? [] };
  return { name, absence: `${name} does not answer.`, problems: [] };
}
