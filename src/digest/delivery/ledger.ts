import { createHash } from "node:crypto";
import type { DigestResult, Edition, ShownEdition } from "../digests.ts";
import { windowAfter } from "../edition/news.ts";
import { writeRecap } from "../recap/recap.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Delivery, Page } from "../store.ts";

/**
 * How long Discord surely remembers a nonce. It says "the past few minutes"; a request that was begun within this time of
 * the first may be sent again, and gives the message that is there.
 */
export const NONCE_WINDOW_MS = 120_000;

/** How long to wait after the first, second, … failure; after more of them, the last. */
const RETRY_MINUTES = [5, 15, 30, 60] as const;
/** Where a message may be in the channel, the next try must come while its nonce is remembered. */
const RETRY_OPEN_MINUTES = 0.5;
const MINUTE_MS = 60_000;

/**
 * The ledger of a new edition: what it holds and how its messages will be known, before any of it is sent. `pinned`: the
 * earlier messages that it will unpin.
 */
export function begin(
  edition: Edition,
  pageSizes: readonly number[],
  pinned: Attempt["pinned"] = [],
): Attempt {
  const { settings, date, until, items, quotation, recap, leftOut } = edition;
  let taken = 0;
  const pages = pageSizes.map((size, number): Page => {
    const articles = items.slice(taken, taken + size);
    taken += size;
    return {
      nonce: nonceFor(settings, date, number),
      articles: articles.map(({ id, also, covered }) => ({
        id,
        also: also.map((other) => other.id),
        covered,
      })),
      forum: false,
      openSince: null,
      posted: null,
      lost: false,
    };
  });
  return {
    date,
    until,
    channelId: settings.channelId,
    quotation: quotation && {
      article: quotation.article.id,
      text: quotation.text,
      name: quotation.speaker?.name ?? null,
      role: quotation.speaker?.role ?? null,
    },
    recap: recap && writeRecap(recap),
    leftOut,
    frame: {
      filters: settings.filters,
      lateMinutes: edition.occasion.kind === "due" ? edition.occasion.lateMinutes : 0,
    },
    pages,
    threadId: null,
    pinned,
    notes: [],
    failures: 0,
    problem: null,
    retryAt: null,
  };
}

export function withPage(attempt: Attempt, number: number, change: Partial<Page>): Attempt {
  return {
    ...attempt,
    pages: attempt.pages.map((page, at) => (at === number ? { ...page, ...change } : page)),
  };
}

/** The ledger without what a page that is not posted yet leaves out, because it was withdrawn or is gone since it was chosen. */
export function withWhatIsThere(
  attempt: Attempt,
  { items, quotation, recap }: Edition,
  number: number,
): Attempt {
  const stories = new Map(items.map((story) => [story.id, new Set(story.also.map(({ id }) => id))]));
  const articles = attempt.pages[number]?.articles.flatMap(({ id, also, covered }) => {
    const others = stories.get(id);
    return others === undefined ? [] : [{ id, also: also.filter((other) => others.has(other)), covered }];
  });
  const isLast = number === attempt.pages.length - 1;
  const kept = isLast
    ? {
        ...attempt,
        quotation: quotation === null ? null : attempt.quotation,
        recap: recap && writeRecap(recap),
      }
    : attempt;
  return articles === undefined ? kept : withPage(kept, number, { articles });
}

/** Whether any of it is in the channel, or may be. */
export function isUnderWay({ pages }: Attempt): boolean {
  return pages.some(({ posted, openSince, lost }) => posted !== null || openSince !== null || lost);
}

/** `problem`: what the managers have to fix; null when they cannot. */
export function failed(
  delivery: Delivery,
  attempt: Attempt,
  { reason, problem }: { readonly reason: string; readonly problem: string | null },
  now: Date,
): Delivery {
  const isOpen = attempt.pages.some(({ openSince }) => openSince !== null);
  const failures = attempt.failures + 1;
  const steady = RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 0;
  const minutes = isOpen && failures === 1 ? RETRY_OPEN_MINUTES : steady;
  const retryAt = new Date(now.getTime() + minutes * MINUTE_MS);
  const lastResult: DigestResult = { outcome: "failed", at: now, reason };
  return { ...delivery, lastResult, attempt: { ...attempt, failures, problem, retryAt } };
}

/** All messages are there, or it is known which are not. */
export function done(delivery: Delivery, attempt: Attempt, now: Date): Delivery {
  const edition = pastEdition(attempt, now);
  const articles = attempt.pages.reduce((sum, page) => sum + (page.posted ? page.articles.length : 0), 0);
  const lost = attempt.pages.filter((page) => page.lost).length;
  const lastResult: DigestResult =
    lost > 0
      ? { outcome: "in part", at: now, articles, reason: lostReason(lost, attempt.pages.length) }
      : edition.articles.length === 0
        ? { outcome: "nothing new", at: now, said: true, notes: attempt.notes, leftOut: attempt.leftOut }
        : { outcome: "sent", at: now, articles, notes: attempt.notes, leftOut: attempt.leftOut };
  return {
    ...delivery,
    lastDate: attempt.date,
    until: windowAfter(attempt.until),
    editions: [...delivery.editions, edition],
    pinned: attempt.pinned,
    lastResult,
    failedDays: 0,
    reportedProblem: null,
    attempt: null,
  };
}

/** There was nothing to send. */
export function doneEmpty(
  delivery: Delivery,
  { date, until, leftOut }: Pick<Edition, "date" | "until" | "leftOut">,
): Delivery {
  return {
    ...delivery,
    lastDate: date,
    until: windowAfter(until),
    lastResult: { outcome: "nothing new", at: until, said: false, notes: [], leftOut },
    failedDays: 0,
    reportedProblem: null,
    attempt: null,
  };
}

/**
 * Its time is over. What is in the channel, or may be, counts as shown; the rest is still new for the next edition.
 * A day on which the managers had something to fix is counted.
 */
export function abandoned(delivery: Delivery, attempt: Attempt, now: Date): Delivery {
  const failedDays = delivery.failedDays + (attempt.problem === null ? 0 : 1);
  if (!isUnderWay(attempt)) return { ...delivery, failedDays, attempt: null };
  // All of it is there, and only what comes beside it is missing.
  if (attempt.pages.every(({ posted }) => posted !== null)) return done(delivery, attempt, now);
  const edition = pastEdition(attempt, now);
  const missing = attempt.pages.length - edition.messages.length;
  const reason = `${missing} of its ${attempt.pages.length} messages could not be posted, or it is not known whether they were.`;
  return {
    ...delivery,
    lastDate: attempt.date,
    editions: [...delivery.editions, edition],
    pinned: attempt.pinned,
    lastResult: { outcome: "in part", at: now, articles: edition.articles.length, reason },
    failedDays,
    attempt: null,
  };
}

function pastEdition(attempt: Attempt, now: Date): Delivery["editions"][number] {
  const { date, channelId, pages } = attempt;
  const shown = pages.filter(({ posted, openSince, lost }) => posted !== null || openSince !== null || lost);
  return {
    date,
    channelId,
    articles: shown.flatMap(({ articles }) => articles.flatMap(({ id, also }) => [id, ...also])),
    messages: pages.flatMap(({ posted }) => posted ?? []),
    shown: shownIn(attempt, now),
  };
}

/** What it showed, so that a correction can show it again. */
function shownIn({ until, frame, leftOut, pages, quotation, recap }: Attempt, at: Date): ShownEdition | null {
  if (frame === null) return null;
  return {
    ...frame,
    at,
    until,
    forum: pages[0]?.forum ?? false,
    more: leftOut.more,
    pages: pages.map(({ articles, posted }) => ({ articles, posted })),
    quotation,
    recap,
  };
}

function lostReason(lost: number, pages: number): string {
  const what = pages === 1 ? "its message" : `${lost} of its ${pages} messages`;
  return `Lede was cut off while it posted ${what}, and cannot know whether it is there. It was not posted again, so that nothing is there twice.`;
}

/** 24 characters, the same for the same page; a digest that was removed and set again gets others. */
function nonceFor({ guildId, name, createdAt }: DigestSettings, date: string, page: number): string {
  const known = [guildId, name, date, createdAt.toISOString(), page].join(" ");
  return createHash("sha256").update(known).digest("base64url").slice(0, 24);
}
