import type { ShardRange } from "../discord/shards.ts";

/** Into how many processes one manager divides the shards: as many as there are processors for, or so many. */
export type Processes = "auto" | number;

const FORM = /^processes(?::(?<count>\d{1,2}))?$/u;
/** So many processes can share one state. */
const MOST_PROCESSES = 32;
/** Digests are shared out by 64 slots, each of which must lie within one shard. */
const MOST_SHARDS = 64;

/** Reads "processes" or "processes:4"; null for anything else. */
export function readProcesses(text: string): Processes | null {
  const found = FORM.exec(text);
  if (found === null) return null;
  const { count } = found.groups ?? {};
  if (count === undefined) return "auto";
  return Number(count) >= 1 && Number(count) <= MOST_PROCESSES ? Number(count) : null;
}

/**
 * The shards that each process gets: as many in all as Discord recommends, rounded up to a power of two, each process about the
 * same number in a row. Where the number of processes is not given it is that of the processors, so far as there are shards.
 *
 * @param recommended how many shards Discord recommends; of more than 64, 64 are taken.
 * @param processors how many there are to run on, from 1.
 */
export function planProcesses(wanted: Processes, recommended: number, processors: number): ShardRange[] {
  const least = wanted === "auto" ? recommended : Math.max(recommended, wanted);
  const count = Math.min(2 ** Math.ceil(Math.log2(least)), MOST_SHARDS);
  const processes = wanted === "auto" ? Math.min(processors, count, MOST_PROCESSES) : wanted;
  const first = (process: number) => Math.round((process * count) / processes);
  return Array.from({ length: processes }, (_, process) => ({
    ids: Array.from({ length: first(process + 1) - first(process) }, (_, index) => first(process) + index),
    count,
  }));
}

/** "4-7/16", "5/16", as SHARDS has it. */
export function rangeInWords({ ids, count }: ShardRange): string {
  const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0];
  return `${first === last ? first : `${first}-${last}`}/${count}`;
}
