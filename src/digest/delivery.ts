import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import { StateError } from "../state/state.ts";
import type { Candidates, EditionLibrary } from "./candidates.ts";
import {
  type Courier,
  type DigestResult,
  type DigestSettings,
  type Edition,
  type Missed,
  NotPosted,
  type PastEdition,
  Unanswered,
} from "./digests.ts";
import { chooseEdition, rebuildEdition } from "./edition.ts";
import { abandoned, begin, done, doneEmpty, failed, isUnderWay, withPage } from "./ledger.ts";
import { missedEditions, missedNotice, type Troubles, WHY_MISSED, withMissed } from "./missed.ts";
import { GRACE_MS, isDue, type Progress } from "./schedule.ts";
import { Interrupted, sendEdition } from "./sending.ts";
import type { Attempt, Delivery, DigestStore, Server } from "./store.ts";
import type { Turns } from "./turns.ts";

/** After so many days in a row on which the managers had something to mend, the digest is paused. */
const FAILED_DAYS = 7;

export type DeliveryParts = {
  readonly store: DigestStore;
  readonly library: EditionLibrary;
  readonly candidates: Candidates;
  readonly courier: Courier;
  readonly log: Logger;
  readonly turns: Turns;
  readonly troubles: Troubles;
  now(): Date;
};
type Claim = {
  readonly settings: DigestSettings;
  readonly edition: Edition;
  readonly attempt: Attempt;
  /** Written down just now, with its first page open: one write for two. */
  readonly isNew: boolean;
};
/** "later": it is due, and its next try is not. */
type Claimed = Claim | "done" | "later";
/** What the managers are to be told; of what was missed they are told another time if they cannot be reached. */
type Notice = {
  readonly settings: DigestSettings;
  readonly text: string;
  readonly missed: readonly Missed[];
};

/**
 * Makes the function that delivers one digest if it is due at `dueAt`: claim (the choice is written down first), send,
 * confirm. What fails is kept as the last result and tried again later; nothing is thrown but a StateError, and then the
 * next call goes on where this one stopped. Editions whose time is over are written down as missed, and the managers told.
 * Gives false while the edition is waiting for its next try.
 */
export function createDelivery(parts: DeliveryParts) {
  const { store, courier, log, turns, troubles, now } = parts;
  /** By server and name: what Discord has but could not be written down yet. */
  const unwritten = new Map<string, Attempt>();

  return async function deliver(guildId: string, name: string, dueAt: Date): Promise<boolean> {
    const notices: Notice[] = [];
    const claim = await turns(guildId, () => claimDue(guildId, name, dueAt, notices));
    try {
      return typeof claim === "string" ? claim === "done" : await carryOut(claim);
    } finally {
      // The edition goes first: after an outage many servers wait for theirs.
      for (const notice of notices) await tell(notice);
    }
  };

  async function tell({ settings, text, missed }: Notice): Promise<void> {
    if ((await courier.tell(settings, text)) || missed.length === 0) return;
    const { guildId, name } = settings;
    await turns(guildId, async () => {
      if ((await store.server(guildId))?.digests.every((one) => one.name !== name)) return;
      const delivery = await store.delivery(guildId, name);
      await store.saveDelivery(guildId, name, { ...delivery, untold: missed });
    });
  }

  async function carryOut(claim: Claim): Promise<boolean> {
    const { settings, edition } = claim;
    const { guildId, name } = settings;
    const key = `${guildId} ${name}`;
    const write = (attempt: Attempt) => change(settings, attempt, (delivery) => ({ ...delivery, attempt }));
    const ledger = {
      async intend(attempt: Attempt, before: Attempt) {
        unwritten.set(key, before);
        await write(attempt);
        unwritten.delete(key);
      },
      remember: (attempt: Attempt) => void unwritten.set(key, attempt),
      async record(attempt: Attempt) {
        unwritten.set(key, attempt);
        await write(attempt);
        unwritten.delete(key);
      },
    };
    let sent: Attempt;
    try {
      sent = await sendEdition({ courier, now }, edition, claim.attempt, ledger, claim.isNew);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      await fail(settings, error.attempt, error.cause);
      return false;
    }
    const warned = { ...sent, notes: [...new Set([...sent.notes, ...courier.warnings(settings)])] };
    unwritten.set(key, warned);
    await change(settings, warned, (delivery) => done(delivery, warned, now()));
    unwritten.delete(key);
    return true;
  }

  /** Adds to the notices what it wrote down and the managers are to know. */
  async function claimDue(guildId: string, name: string, dueAt: Date, notices: Notice[]): Promise<Claimed> {
    const server = await store.server(guildId);
    const settings = server?.digests.find((one) => one.name === name);
    if (!server || !settings || server.leftAt !== null || isPaused(settings, dueAt)) return "done";
    let delivery = await store.delivery(guildId, name);
    const date = isDue(dueAt, settings.schedule, progressOf(settings, delivery));
    const key = `${guildId} ${name}`;
    const kept = unwritten.get(key);
    const isSame = kept !== undefined && kept.date === delivery.attempt?.date;
    const begun =
      isSame && kept.pages[0]?.nonce === delivery.attempt?.pages[0]?.nonce ? kept : delivery.attempt;
    if (begun !== null && begun.date === date) {
      if (begun.retryAt !== null && begun.retryAt > now()) return "later";
      return { settings, attempt: begun, edition: rebuilt(settings, begun), isNew: false };
    }
    if (begun !== null) delivery = abandoned(delivery, begun, now());
    const failure = begun !== null && !isUnderWay(begun) ? begun : null;
    const missed = missedEditions(
      settings,
      delivery,
      progressOf(settings, delivery),
      dueAt,
      (missedDate, at) => reasonFor(missedDate, at, delivery, failure),
    );
    // Of a failure that they could mend they were told when it happened.
    const untold = missed.filter(({ last, reason }) => last !== failure?.date || reason !== failure.mend);
    const toTell = [...delivery.untold, ...untold];
    delivery = { ...withMissed(delivery, missed, now()), untold: [] };
    if (toTell.length > 0) notices.push({ settings, text: missedNotice(name, toTell), missed: toTell });
    let claim: Claim | "done" = "done";
    if (date === null) {
      const isChanged = begun !== null || missed.length > 0 || toTell.length > 0;
      if (isChanged) await store.saveDelivery(guildId, name, delivery);
    } else if (delivery.failedDays >= FAILED_DAYS) {
      notices.push({ settings, text: await pause(server, settings, delivery), missed: [] });
    } else {
      claim = await claimNew(server, settings, delivery, date);
    }
    // Not before all of that is written down.
    unwritten.delete(key);
    return claim;
  }

  function reasonFor(date: string, at: Date, { lastResult }: Delivery, failure: Attempt | null): string {
    if (date === failure?.date && lastResult?.outcome === "failed") return lastResult.reason;
    const wasInTrouble = troubles.fellInto(at, new Date(at.getTime() + GRACE_MS));
    return wasInTrouble ? WHY_MISSED.state : WHY_MISSED.off;
  }

  async function claimNew(
    server: Server,
    settings: DigestSettings,
    delivery: Delivery,
    date: string,
  ): Promise<Claim | "done"> {
    const until = now();
    const past = await pastOf(store, server, { name: settings.name, delivery });
    const edition = chooseEdition({ ...parts, settings, since: delivery.until, past, date, until });
    const { guildId, name } = settings;
    if (edition.items.length === 0 && settings.whenEmpty === "skip") {
      await store.saveDelivery(guildId, name, doneEmpty(delivery, date, until));
      return "done";
    }
    const forum = courier.isForum(settings.channelId);
    const begun = begin(edition, courier.pages(edition), until);
    const attempt = withPage(begun, 0, { forum, openSince: until });
    await store.saveDelivery(guildId, name, { ...delivery, attempt });
    return { settings, edition, attempt, isNew: true };
  }

  function rebuilt(settings: DigestSettings, attempt: Attempt): Edition {
    const articles = attempt.pages.flatMap((page) => page.articles);
    return rebuildEdition(parts, settings, { ...attempt, articles });
  }

  /** Gives what the managers are to be told. */
  async function pause(server: Server, settings: DigestSettings, delivery: Delivery): Promise<string> {
    const paused: DigestSettings = { ...settings, pause: { until: null, why: "failures" } };
    const digests = server.digests.map((one) => (one.name === settings.name ? paused : one));
    await store.saveDelivery(settings.guildId, settings.name, delivery);
    await store.saveServer({ ...server, digests });
    const reason = reasonOf(delivery.lastResult);
    const why = reason === null ? "" : ` The last time: ${reason}`;
    return `The digest “${settings.name}” is paused: it could not be posted on ${FAILED_DAYS} days in a row.${why} Mend that, then type /digest resume.`;
  }

  async function fail(settings: DigestSettings, attempt: Attempt, error: unknown): Promise<void> {
    if (error instanceof StateError) throw error;
    const mend = error instanceof UserError ? error.message : null;
    const reason = mend ?? unexpected(error, settings);
    let isNews = false;
    const key = `${settings.guildId} ${settings.name}`;
    unwritten.set(key, attempt);
    await change(settings, attempt, (delivery) => {
      isNews = mend !== null && delivery.told !== mend;
      return { ...failed(delivery, attempt, { reason, mend }, now()), told: mend ?? delivery.told };
    });
    unwritten.delete(key);
    if (!isNews) return;
    const text = `The digest “${settings.name}” could not be posted. ${reason} Lede tries again in a while; \`/digest show\` tells how it went.`;
    await courier.tell(settings, text);
  }

  /** Nothing is written for a digest that was removed, or set anew, meanwhile. */
  function change(
    { guildId, name }: DigestSettings,
    attempt: Attempt,
    next: (delivery: Delivery) => Delivery,
  ): Promise<void> {
    return turns(guildId, async () => {
      const delivery = await store.delivery(guildId, name);
      if (delivery.attempt?.pages[0]?.nonce !== attempt.pages[0]?.nonce) return;
      await store.saveDelivery(guildId, name, next(delivery));
    });
  }

  function unexpected(error: unknown, { guildId, name }: DigestSettings): string {
    if (error instanceof NotPosted || error instanceof Unanswered) {
      log.warn({ err: error, guildId, digest: name }, "a digest could not be delivered");
      return error.message;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ err: error, guildId, digest: name, id }, "a digest could not be delivered");
    return `an unexpected fault (${id})`;
  }
}

function reasonOf(last: DigestResult | null): string | null {
  if (last?.outcome === "missed") return last.missed.at(-1)?.reason ?? null;
  return last !== null && "reason" in last ? last.reason : null;
}

/** What decides when a digest is due. */
export function progressOf(settings: DigestSettings, delivery: Pick<Delivery, "lastDate">): Progress {
  const { createdAt, pause } = settings;
  const notBefore = new Date(Math.max(createdAt.getTime(), pause?.until?.getTime() ?? 0));
  return { lastDate: delivery.lastDate, notBefore };
}

export function isPaused({ pause }: Pick<DigestSettings, "pause">, at: Date): boolean {
  return pause !== null && (pause.until === null || pause.until > at);
}

/** What the server was shown by any of its digests, or is being shown by another than this one; the newest last. */
export async function pastOf(
  store: DigestStore,
  server: Server,
  own: { readonly name: string; readonly delivery: Delivery },
): Promise<PastEdition[]> {
  const past: PastEdition[] = [...own.delivery.editions];
  for (const { guildId, name } of server.digests) {
    if (name === own.name) continue;
    const { editions, attempt } = await store.delivery(guildId, name);
    past.push(...editions);
    if (attempt === null) continue;
    const articles = attempt.pages.flatMap((page) => page.articles.flatMap(({ id, also }) => [id, ...also]));
    past.push({ date: attempt.date, articles, messages: [] });
  }
  return past.sort((one, other) => (one.date < other.date ? -1 : 1));
}
