import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import type { BotHealth } from "./bot.ts";
import type { ProcessOrder } from "./bot-process.ts";
import { Closing } from "./closing.ts";
import { NOTHING_DELIVERED } from "./digest/digests.ts";
import { recommendedShards } from "./discord/recommended-shards.ts";
import type { ShardRange } from "./discord/shards.ts";
import { closingOnFault, endOnSignal, FAILED_BY_SETTINGS, FAILED_FOR_NOW } from "./ending.ts";
import type { HealthSource } from "./health.ts";
import { holdDataDirectory } from "./hold-data-directory.ts";
import { GrowingGroup } from "./processes/growing-group.ts";
import { type Later, ManagedProcess } from "./processes/managed-process.ts";
import { CHANGED_PROGRAM, TOO_FEW_SHARDS } from "./processes/messages.ts";
import { type Processes, planProcesses, rangeInWords } from "./processes/plan.ts";
import type { ProcessGroup } from "./processes/process-group.ts";
import { PROGRAM_VERSION } from "./program-version.ts";
import { openDataDirectory } from "./state/data-directory.ts";
import { type Run, sayInvitation, sayJoining, showHealth } from "./surroundings.ts";
import { threadProgram } from "./thread-program.ts";

/** All of them end within so many milliseconds. */
const END_WITHIN_MS = 10_000;
/** A process promises to end by itself in less than this. */
const KILL_AFTER_MS = 8_500;
/** Discord lets one connection begin in so many milliseconds, or several where it says so. */
const IDENTIFY_EVERY_MS = 5_000;

const CHANGED =
  "Lede’s program was changed while it ran, and a process had to be started again. All of them end, so that the next start has one version.";

const PROGRAM = fileURLToPath(threadProgram("./bot-process.ts", import.meta));

type Group = ProcessGroup<BotHealth>;

/**
 * Runs several bots, each in a process of its own with a part of the shards, and keeps them running: with one page that says how
 * all of them are, one log, and one end.
 *
 * @throws UserError for what the operator can fix.
 */
export async function runProcesses(
  run: Omit<Run, "closing"> & { readonly processes: Processes },
): Promise<void> {
  const { config, log, now } = run;
  const closing = new Closing(log, END_WITHIN_MS);
  const processes = growingGroup({ ...run, closing });
  endOnSignal(log, closing, () => processes.kill());
  sayJoining(config);
  await closingOnFault(log, closing, async () => {
    holdDataDirectory(openDataDirectory(config.dataDirectory), log, closing);
    await showHealth(
      sourceOf(() => processes.group, now()),
      { config, log, closing, now },
    );
    closing.add("the processes", () => processes.stop());
    await processes.begin();
  });
}

function growingGroup(run: Run & { readonly processes: Processes }): GrowingGroup<BotHealth> {
  const { config, token, log, closing } = run;
  let isInvited = false;
  return new GrowingGroup<BotHealth>({
    async plan(least) {
      const { signal } = closing;
      const found = await recommendedShards({ token, apiUrl: config.apiUrl }, { log, signal });
      if (found === null) return null;
      const parts = planProcesses(run.processes, Math.max(found.shards, least), availableParallelism());
      log.info(
        `Lede runs in ${parts.length} processes, with the shards ${parts.map(rangeInWords).join(", ")}`,
      );
      return { parts, gap: found.atOnce >= (parts[0]?.count ?? 1) ? 0 : IDENTIFY_EVERY_MS };
    },
    make(number, shards, onTooFew) {
      const one = managed({ number, shards, version: PROGRAM_VERSION }, log, closing, onTooFew);
      void one.joined.then((applicationId) => {
        if (!isInvited) sayInvitation(applicationId);
        isInvited = true;
      });
      return one;
    },
    onTooFew(count) {
      log.warn(`Discord demands more than ${count} shards. All processes end, and others start with more`);
    },
    onFault(error) {
      log.fatal({ err: error }, "Lede could not start again with more shards");
      void closing.close().then(() => process.exit(FAILED_BY_SETTINGS));
    },
    later: byTimer,
    endWithin: KILL_AFTER_MS,
    onOverdue: () => log.warn("a process took too long to end and is ended"),
  });
}

function managed(
  order: ProcessOrder,
  log: Logger,
  closing: Closing,
  onTooFew: () => void,
): ManagedProcess<BotHealth> {
  return new ManagedProcess({
    name: nameOf(order.number, order.shards),
    start: () => fork(PROGRAM, [JSON.stringify(order)], { serialization: "advanced" }),
    finalCodes: [FAILED_BY_SETTINGS, CHANGED_PROGRAM, TOO_FEW_SHARDS],
    onFinal(code) {
      if (code === TOO_FEW_SHARDS) return onTooFew();
      // Of its settings it has said itself what is wrong.
      if (code === CHANGED_PROGRAM) log.error(CHANGED);
      const ownCode = code === CHANGED_PROGRAM ? FAILED_FOR_NOW : code;
      void closing.close().then(() => process.exit(ownCode));
    },
    log,
    later: byTimer,
  });
}

function nameOf(number: number, shards: ShardRange): string {
  return `Process ${number} (${shards.ids.length === 1 ? "shard" : "shards"} ${rangeInWords(shards)})`;
}

function sourceOf(group: () => Group | null, since: Date): HealthSource {
  return {
    async report() {
      const found = await group()?.report();
      const problems = found?.problems ?? [NOT_YET];
      return {
        problems,
        details: { ...(found?.health ?? nothingYet(since)), processes: found?.processes ?? [] },
      };
    },
    figures: {
      contentType: "text/plain; version=0.0.4; charset=utf-8",
      text: async () => (await group()?.figures()) ?? "",
    },
  };
}

const NOT_YET = "Lede asks Discord how many connections it needs.";

/** Before any of the processes says how it is. */
function nothingYet(since: Date): BotHealth {
  return {
    ...NOTHING_DELIVERED,
    isConnected: false,
    connectionSince: since,
    connectionProblem: "no process is in Discord yet",
    connectionLosses: 0,
    shards: [],
    shardCount: 0,
    articles: null,
    failingFeeds: [],
    content: { watchProblem: null, listingProblem: null, listed: null, faults: 0 },
    reading: null,
    library: null,
  };
}

const byTimer: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
