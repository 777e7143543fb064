import type { DigestHealth } from "../digest/digests.ts";
import type { ConnectionHealth } from "../discord/connection.ts";

/** The part of a process's health that all of them have a share in. */
type Shared = DigestHealth & ConnectionHealth;

/**
 * How several processes are, as if they were one: connected when all of them are, with the shards and the work of all. What one
 * process does for all, such as reading the articles, is that of the first.
 *
 * @param first of the process that reads the articles, or of another one while that does not answer.
 * @param isComplete whether there are no processes but these.
 */
export function joinedHealth<Health extends Shared>(
  first: Health,
  others: readonly Health[],
  isComplete: boolean,
): Health {
  const all = [first, ...others];
  const problem = all.find(({ isConnected }) => !isConnected)?.connectionProblem ?? null;
  const counted = all.flatMap(({ slots }) => slots ?? []);
  const ticks = all.map(({ lastTick }) => lastTick);
  return {
    ...first,
    lastTick: ticks.includes(null) ? null : earliest(ticks),
    stateError: all.find(({ stateError }) => stateError !== null)?.stateError ?? null,
    waiting: sum(all.map(({ waiting }) => waiting)),
    standby: all.every(({ standby }) => standby),
    slots: counted.length === 0 ? null : sum(counted),
    refusal: all.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    isConnected: isComplete && problem === null,
    connectionSince: new Date(Math.max(...all.map(({ connectionSince }) => connectionSince.getTime()))),
    connectionProblem: problem ?? (isComplete ? null : "not all processes are running"),
    connectionLosses: sum(all.map(({ connectionLosses }) => connectionLosses)),
    shards: all.flatMap(({ shards }) => shards),
    shardCount: Math.max(...all.map(({ shardCount }) => shardCount)),
  };
}

/** A process by its name, with what is wrong with it. */
export type Named = { readonly name: string; readonly problems: readonly string[] };

/** What is wrong with several processes, each sentence once: with the names of those it is of, unless it is of all. */
export function joinedProblems(processes: readonly Named[]): string[] {
  const sentences = new Set(processes.flatMap(({ problems }) => problems));
  return [...sentences].map((sentence) => {
    const names = processes.filter(({ problems }) => problems.includes(sentence)).map(({ name }) => name);
    return names.length === processes.length ? sentence : `${names.join(", ")}: ${sentence}`;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce(
    (first, date) => (first === null || (date !== null && date < first) ? date : first),
    null,
  );
}
