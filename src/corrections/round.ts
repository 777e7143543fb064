import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { NotPosted, Unanswered } from "../digest/publisher.ts";
import type { DigestStore } from "../digest/store.ts";
import { Refused } from "../follow/follows.ts";
import type { FollowStore } from "../follow/store.ts";
import type { Library, LibraryView } from "../library/library.ts";
import { Superseded } from "../state/claims.ts";
import type { Lease } from "../state/lease.ts";
import type { CorrectedMessage, CorrectionPublisher } from "./corrections.ts";
import { type ArticleNow, articleNow, planCorrections } from "./plan.ts";
import {
  articlesUnderWay,
  CORRECTED_MS,
  type PostedMessage,
  postedOfDigest,
  postedOfFollow,
} from "./posted.ts";
import { alertAgain, editionAgain } from "./shown-again.ts";
import type { CorrectionMark, CorrectionRecord, CorrectionStore } from "./store.ts";

/** So many changed articles are looked at together. */
const ARTICLES_AT_ONCE = 200;
const RETRY_MINUTES = [1, 5, 15, 30, 60] as const;
/** What fails so often, over about a day, is given up. */
const MOST_FAILURES = 24;
const MINUTE_MS = 60_000;

export type RoundParts = {
  /** All of these write under the lease only. */
  readonly store: CorrectionStore;
  readonly digests: DigestStore;
  readonly follows: FollowStore;
  readonly library: Library;
  /** Changes nothing while the lease may be another's. */
  readonly publisher: CorrectionPublisher;
  readonly lease: Pick<Lease, "hold" | "guard">;
  readonly log: Logger;
  now(): Date;
};

/**
 * Finds what was corrected, writes it down, and edits what was posted of it. An edit can be repeated without harm, so a process that
 * dies between any two steps leaves open what the next one does.
 */
export class CorrectionRound {
  readonly #parts: RoundParts;
  #fence: number | null = null;
  /** The day on which the records were read last; each day the old ones go. */
  #day = "";
  #mark: CorrectionMark | null = null;
  /** Those that are written down and not shown yet, by message. */
  #open = new Map<string, CorrectionRecord>();

  constructor(parts: RoundParts) {
    this.#parts = parts;
  }

  /** Rejects with a StateError, or with Superseded when another process may be delivering. */
  async tick(now: Date): Promise<void> {
    if (!(await this.#parts.lease.hold())) return;
    await this.#takeOver(now);
    await this.#find(now);
    for (const record of this.#open.values()) {
      if (record.retryAt === null || record.retryAt <= now) await this.#edit(record);
    }
  }

  /** Learns what is written down when it is this process's turn, and once a day. */
  async #takeOver(now: Date): Promise<void> {
    const { store, lease } = this.#parts;
    const fence = lease.guard()?.fence ?? null;
    const day = now.toISOString().slice(0, 10);
    if (fence === this.#fence && day === this.#day) return;
    this.#mark = await store.mark();
    this.#open = new Map();
    for await (const record of store.allRecords()) {
      if (record.postedAt.getTime() < now.getTime() - CORRECTED_MS) await store.removeRecord(record);
      else if (record.state === "open") this.#open.set(record.place.messageId, record);
    }
    this.#fence = fence;
    this.#day = day;
  }

  async #find(now: Date): Promise<void> {
    const { library, store } = this.#parts;
    const view = library.at(now);
    const before = this.#mark;
    const candidates = new Set(before?.again);
    let isRebuilt = false;
    let mark = before === null ? null : { change: before.change, at: before.at };
    for (let isAll = false; !isAll; ) {
      const changed = view.changedSince(mark, ARTICLES_AT_ONCE);
      isRebuilt ||= changed.isRebuilt;
      for (const id of changed.ids) if (mayCorrect(view, id, before?.at ?? now)) candidates.add(id);
      mark = changed.mark;
      isAll = changed.ids.length < ARTICLES_AT_ONCE;
      // A long list would keep every command waiting.
      if (!isAll) await nextTurn();
    }
    if (mark === null || (before !== null && mark.change === before.change && candidates.size === 0)) return;
    // A library that was built again does not say what has changed in it, so that everything is looked at.
    const again =
      isRebuilt || candidates.size > 0 ? await this.#compare(view, isRebuilt ? null : candidates, now) : [];
    this.#mark = { ...mark, again };
    await store.saveMark(this.#mark);
  }

  /**
   * Compares what was posted of these articles, or of all, with what they are now. Gives those that are being posted, to be looked at
   * again.
   */
  async #compare(view: LibraryView, ids: ReadonlySet<string> | null, now: Date): Promise<string[]> {
    const { digests, follows } = this.#parts;
    const known = new Map<string, ArticleNow>();
    const article = (id: string) => {
      const found = known.get(id) ?? articleNow(view, id);
      known.set(id, found);
      return found;
    };
    const isAsked = (id: string) => ids === null || ids.has(id);
    const again = new Set<string>();
    const look = async (messages: readonly PostedMessage[]) => {
      for (const message of messages) {
        const shown = [...message.articles, ...message.quotations.map((one) => one.article)];
        if (shown.some(isAsked)) await this.#note(message, article, now);
      }
    };
    for await (const { guildId, name, delivery } of digests.allDeliveries()) {
      for (const id of articlesUnderWay(delivery)) if (ids?.has(id)) again.add(id);
      await look(postedOfDigest(guildId, name, delivery, now));
    }
    for await (const { follower, follow, ledger } of follows.allLedgers()) {
      for (const { article: id } of ledger.attempt?.items ?? []) if (ids?.has(id)) again.add(id);
      await look(postedOfFollow(follower, follow, ledger, now));
    }
    return [...again];
  }

  /** Writes down what was corrected of a message, before anything is edited. */
  async #note(message: PostedMessage, article: (id: string) => ArticleNow, now: Date): Promise<void> {
    const { store } = this.#parts;
    const { owner, source, place, at } = message;
    const before = await store.record(owner, place.messageId);
    const found = planCorrections(message, before, article, now);
    if (found.length === 0) return;
    const record: CorrectionRecord = {
      owner,
      source,
      place,
      postedAt: at,
      changes: [...(before?.changes ?? []), ...found],
      state: "open",
      note: null,
      failures: 0,
      retryAt: null,
    };
    await store.saveRecord(record);
    this.#open.set(place.messageId, record);
  }

  async #edit(record: CorrectionRecord): Promise<void> {
    const { publisher, lease, log } = this.#parts;
    if (!(await lease.hold())) throw new Superseded();
    const { owner, source, place } = record;
    const facts = { owner: `${owner.kind}:${owner.id}`, ...place, source: source.kind };
    const content = await this.#contentOf(record);
    // The digest or the follow was removed meanwhile, with all that is kept of it.
    if (content === null) return this.#close({ ...record, state: "given up", note: "It is no longer kept." });
    try {
      await publisher.edit(owner, place, content);
    } catch (error) {
      if (error instanceof Refused) {
        log.warn({ ...facts, reason: error.message }, "a message could not be corrected");
        return this.#close({ ...record, state: "given up", note: error.message });
      }
      log[error instanceof NotPosted || error instanceof Unanswered ? "warn" : "error"](
        { ...facts, err: error },
        "a message could not be corrected yet",
      );
      return this.#postpone(record);
    }
    log.info({ ...facts, changes: record.changes.length }, "a message was corrected");
    return this.#close({ ...record, state: "done", note: null });
  }

  async #postpone(record: CorrectionRecord): Promise<void> {
    const failures = record.failures + 1;
    if (failures >= MOST_FAILURES) {
      return this.#close({
        ...record,
        failures,
        state: "given up",
        note: "Discord did not take it for a day.",
      });
    }
    const minutes = RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 0;
    const retryAt = new Date(this.#parts.now().getTime() + minutes * MINUTE_MS);
    const later = { ...record, failures, retryAt };
    this.#open.set(record.place.messageId, later);
    await this.#parts.store.saveRecord(later);
  }

  async #close(record: CorrectionRecord): Promise<void> {
    await this.#parts.store.saveRecord({ ...record, retryAt: null });
    this.#open.delete(record.place.messageId);
  }

  /** The message as it is to be; null where what it was posted for is no longer kept. */
  async #contentOf({ owner, source, place, changes }: CorrectionRecord): Promise<CorrectedMessage | null> {
    const { digests, follows, library, now } = this.#parts;
    const view = library.at(now());
    if (source.kind === "digest") {
      const { name, date, page } = source;
      const settings = (await digests.server(owner.id))?.digests.find((one) => one.name === name);
      const { editions } = await digests.delivery(owner.id, name);
      const shown = editions.find((one) => one.date === date)?.shown ?? null;
      if (settings === undefined || shown === null) return null;
      const again = editionAgain(view, settings, date, shown, page, changes);
      return { kind: "edition", page: again, isForum: shown.forum };
    }
    const follower = await follows.follower(owner);
    const follow = follower?.follows.find(({ id }) => id === source.id);
    const { alerts } = await follows.ledger(owner, source.id);
    const alert = alerts.find(({ posted }) => posted?.messageId === place.messageId);
    if (!follower || follow === undefined || alert === undefined) return null;
    return { kind: "alert", alert: alertAgain(view, follower, follow, alert, changes) };
  }
}

/**
 * Whether an article that came or changed may correct what was posted: it was withdrawn, its editor or its source changed something, or
 * that was taken back in one that was here before.
 */
function mayCorrect(view: LibraryView, id: string, lookedAt: Date): boolean {
  const read = view.article(id);
  if (read === null) return true;
  const { quotes, changes, updated } = read.article;
  if (quotes.length > 0 || changes.length > 0 || updated !== null) return true;
  const arrived = view.headline(id)?.arrived;
  return arrived !== undefined && arrived < lookedAt;
}
