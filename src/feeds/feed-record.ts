import { createHash } from "node:crypto";
import { z } from "zod";
import type { State } from "../state/state.ts";
import { instant } from "../state/values.ts";

const recordSchema = z.object({
  url: z.string(),
  /** Where it has moved for good. */
  movedTo: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  lastRun: instant,
  /** What came of it, as a clause. */
  lastResult: z.string(),
  /** Polls that failed since the last good one. */
  failures: z.int(),
  failingSince: instant.nullable(),
  retryAfter: instant.nullable(),
  /** How often the feed asks to be read at most, in minutes. */
  minutesBetween: z.number().nullable(),
  /** What is known of its items: identity and content, the latest last. */
  seen: z.array(z.tuple([z.string(), z.string()])),
  /** Items whose page failed, and when it is tried again. */
  retries: z.array(z.object({ item: z.string(), tries: z.int(), at: instant })),
  /** Files that the poller has written. */
  files: z.array(z.object({ file: z.string(), at: instant })),
});

/** What is kept of a feed between two polls. */
export type FeedRecord = Readonly<z.output<typeof recordSchema>>;

/** A day without a good poll is worth saying. */
const DAY_MS = 24 * 60 * 60_000;

/** The records of all feeds, in the state. */
export class FeedRecords {
  readonly #state: Pick<State, "get" | "set">;

  constructor(state: Pick<State, "get" | "set">) {
    this.#state = state;
  }

  /** null for a feed that was never read. Rejects with a StateError. */
  get(url: string): Promise<FeedRecord | null> {
    return this.#state.get(keyOf(url), recordSchema);
  }

  set(record: FeedRecord): Promise<void> {
    return this.#state.set(keyOf(record.url), recordSchema, record);
  }
}

/** A record without polls. */
export function firstRecord(url: string, now: Date): FeedRecord {
  return {
    url,
    movedTo: null,
    etag: null,
    lastModified: null,
    lastRun: now,
    lastResult: "",
    failures: 0,
    failingSince: null,
    retryAfter: null,
    minutesBetween: null,
    seen: [],
    retries: [],
    files: [],
  };
}

/** A record after a poll that failed. A new address is forgotten: the old one is asked again. */
export function failedRecord(
  before: FeedRecord,
  reason: string,
  retryAfter: Date | null,
  now: Date,
): FeedRecord {
  return {
    ...before,
    movedTo: null,
    lastRun: now,
    lastResult: reason,
    failures: before.failures + 1,
    failingSince: before.failingSince ?? now,
    retryAfter,
  };
}

/** Whether no poll has been good for a day. */
export function hasFailedForADay({ failingSince }: FeedRecord, now: Date): boolean {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= DAY_MS;
}

function keyOf(url: string): string {
  return `feeds:${createHash("sha256").update(url).digest("hex").slice(0, 32)}`;
}
