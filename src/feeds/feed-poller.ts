import type { Logger } from "pino";
import { ContentError } from "../content/content-problem.ts";
import type { FeedSettings } from "../content/feeds-file.ts";
import { plainFeed, readFeeds } from "../content/feeds-file.ts";
import { count } from "../count.ts";
import { errorInWords, UserError } from "../errors.ts";
import { ArticleStore } from "../import/store/article-store.ts";
import { toArticle } from "../import/store/to-article.ts";
import { StateError } from "../state/state.ts";
import { RobotsRules } from "../web/robots.ts";
import type { WebReader } from "../web/web-reader.ts";
import { nextRun } from "./due.ts";
import { feedFolders } from "./feed-folders.ts";
import {
  type FeedRecord,
  type FeedRecords,
  failedRecord,
  firstRecord,
  hasFailedForADay,
} from "./feed-record.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { fullText } from "./full-text.ts";
import { type FeedItem, planItems, remember } from "./new-items.ts";
import { dueRetries, retriesAfter } from "./page-retries.ts";
import { removeOld } from "./remove-old.ts";

/** So many feeds are read at once. */
const AT_ONCE = 4;

export type FeedPollerParts = {
  readonly contentDirectory: string;
  /** Feeds of which only the address is given, beside those of the feeds' file. */
  readonly addresses: readonly string[];
  readonly records: FeedRecords;
  readonly web: WebReader;
  readonly log: Logger;
  now(): Date;
};

/** A feed with what is known of it. */
export type FeedStatus = {
  readonly feed: FeedSettings;
  readonly record: FeedRecord | null;
  /** null for at once. */
  readonly nextRun: Date | null;
};

/** Reads the feeds that are due, and puts what is new in them into the content folder. */
export class FeedPoller {
  readonly #parts: FeedPollerParts;
  readonly #robots: RobotsRules;
  #store: ArticleStore | null = null;
  #feeds: readonly FeedSettings[];
  #fault = "";
  #failing: readonly string[] = [];

  constructor(parts: FeedPollerParts) {
    this.#parts = parts;
    this.#robots = new RobotsRules(parts.web, parts.now);
    this.#feeds = parts.addresses.map(plainFeed);
  }

  /** The addresses of the feeds that could not be read for a day, as of the last poll. */
  failing(): readonly string[] {
    return this.#failing;
  }

  /** Reads what is due; the settings too, so that a changed file counts from the next minute. Rejects with a StateError. */
  async poll(signal?: AbortSignal): Promise<void> {
    const { now } = this.#parts;
    await this.#readSettings();
    const statuses = await feedStatuses(this.#feeds, this.#parts.records);
    const due = statuses.filter(({ nextRun: at }) => at === null || at <= now());
    if (due.length > 0) {
      this.#store ??= await ArticleStore.open(this.#parts.contentDirectory, now);
      await this.#store.refresh();
      const store = this.#store;
      for (let start = 0; start < due.length && !signal?.aborted; start += AT_ONCE) {
        await Promise.all(
          due.slice(start, start + AT_ONCE).map((one) => this.#pollApart(one, store, signal)),
        );
      }
    }
    const after = due.length > 0 ? await feedStatuses(this.#feeds, this.#parts.records) : statuses;
    this.#failing = after.flatMap(({ feed, record }) =>
      record !== null && hasFailedForADay(record, now()) ? [feed.url] : [],
    );
  }

  async #readSettings(): Promise<void> {
    const { contentDirectory, addresses, log } = this.#parts;
    try {
      this.#feeds = await allFeeds(contentDirectory, addresses);
      this.#fault = "";
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      // Said once, not each minute.
      if (error.message !== this.#fault) {
        log.warn(`${error.message}\nThe feeds’ file has problems; what it said before stays in force.`);
      }
      this.#fault = error.message;
    }
  }

  /** What goes wrong with one feed keeps out no other. Rejects with a StateError. */
  async #pollApart(status: FeedStatus, store: ArticleStore, signal?: AbortSignal): Promise<void> {
    try {
      await this.#pollOne(status, store, signal);
    } catch (error) {
      if (error instanceof StateError) throw error;
      const { records, log, now } = this.#parts;
      const { url } = status.feed;
      log.error({ err: error }, `the feed ${url} could not be read`);
      await records.set(
        failedRecord(status.record ?? firstRecord(url, now()), errorInWords(error), null, now()),
      );
    }
  }

  async #pollOne(
    { feed, record: known }: FeedStatus,
    store: ArticleStore,
    signal?: AbortSignal,
  ): Promise<void> {
    const { records, web, log, now } = this.#parts;
    const before = known ?? firstRecord(feed.url, now());
    const answer = await fetchFeed(web, before.movedTo ?? feed.url, before);
    // What fails because Lede ends is no fault of the feed.
    if (signal?.aborted) return;
    if (answer.kind === "failed") {
      const { reason, retryAfter } = answer;
      await records.set(failedRecord(before, reason, retryAfter, now()));
      log.warn(`The feed ${feed.url} can’t be read: ${reason}`);
      return;
    }
    const good = { ...before, lastRun: now(), failures: 0, failingSince: null, retryAfter: null };
    const files = await removeOld(this.#parts.contentDirectory, good.files, feed.keepDays, now());
    if (answer.kind === "unchanged") {
      await records.set({ ...good, files, lastResult: "nothing has changed" });
      return;
    }
    const { feed: read, answer: fetched } = answer;
    const plan = planItems(
      read.items,
      known === null || known.seen.length === 0 ? null : known.seen,
      feed.mostNew,
      dueRetries(good.retries, now()),
    );
    const written: string[] = [];
    const faults = [...read.faults];
    const tried: { item: string; isFailing: boolean }[] = [];
    for (const item of plan.take) {
      const { file, fault, isFailing } = await this.#take(item, feed, store, signal);
      if (signal?.aborted) return;
      tried.push({ item: item.mark[0], isFailing });
      if (file !== null) written.push(file);
      if (fault !== null) faults.push(fault);
    }
    const retries = retriesAfter(good.retries, tried, now());
    const left = [written.length > 0 ? count(written.length, "article") : "nothing new"];
    if (faults.length > 0) left.push(count(faults.length, "fault"));
    const lastResult = left.join(", ");
    const isAllTaken = plan.take.length < feed.mostNew && retries.length === 0;
    await records.set({
      ...good,
      movedTo: fetched.isPermanentRedirect ? fetched.url : before.movedTo,
      // While items wait, an answer without them would keep them waiting.
      etag: isAllTaken ? fetched.etag : null,
      lastModified: isAllTaken ? fetched.lastModified : null,
      minutesBetween: read.minutesBetween,
      seen: remember(good.seen, [...plan.pass, ...plan.take]),
      retries,
      files: [...files, ...written.map((file) => ({ file, at: now() }))],
      lastResult,
    });
    log.info(`The feed ${feed.url} was read: ${lastResult}`);
    for (const fault of faults) log.warn(`The feed ${feed.url}: ${fault}`);
  }

  /** Puts an item into the content folder. `file` is null when that needed no new file; `isFailing`: its page may come later. */
  async #take(
    { article: item }: FeedItem,
    feed: FeedSettings,
    store: ArticleStore,
    signal?: AbortSignal,
  ): Promise<{ file: string | null; fault: string | null; isFailing: boolean }> {
    const name = item.title ?? item.url ?? "an item";
    const { article, fault } = await fullText(item, feed.fullText, {
      web: this.#parts.web,
      robots: this.#robots,
    });
    const isFailing = fault?.passing ?? false;
    if (signal?.aborted) return { file: null, fault: null, isFailing };
    try {
      const details = { source: feed.source, topics: feed.topics, published: null };
      const stored = { ...toArticle(article, details), section: feed.section };
      const { kind, file } = await store.put(stored, { folder: this.#folderOf(feed) });
      return {
        file: kind === "written" ? file : null,
        fault: fault === null ? null : `“${name}” has only its summary: ${fault.reason}`,
        isFailing,
      };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { file: null, fault: `“${name}” is left out: ${error.message}`, isFailing };
    }
  }

  #folderOf({ url }: FeedSettings): string {
    const folder = feedFolders(this.#feeds.map((feed) => feed.url)).get(url);
    if (folder === undefined) throw new Error(`The feed ${url} is none of those that are polled.`);
    return folder;
  }
}

/** The feeds of the setting FEEDS and of the feeds' file, which says more of a feed that both name. @throws ContentError */
export async function allFeeds(
  contentDirectory: string,
  addresses: readonly string[],
): Promise<readonly FeedSettings[]> {
  const listed = await readFeeds(contentDirectory);
  const named = new Set(listed.map(({ url }) => url));
  return [...listed, ...[...new Set(addresses)].filter((url) => !named.has(url)).map(plainFeed)];
}

/** Each feed with its last result and its next run. Rejects with a StateError. */
export function feedStatuses(feeds: readonly FeedSettings[], records: FeedRecords): Promise<FeedStatus[]> {
  return Promise.all(
    feeds.map(async (feed) => {
      const record = await records.get(feed.url);
      return { feed, record, nextRun: nextRun(feed, record) };
    }),
  );
}
