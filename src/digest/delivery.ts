import { createHash, randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { Library } from "../library/library.ts";
import type { Courier, DigestResult, DigestSettings, Edition } from "./digests.ts";
import { chooseEdition, windowAfter } from "./edition.ts";
import { isDue, type Progress } from "./schedule.ts";
import { type Attempt, type Delivery, type DigestStore, historyOf } from "./store.ts";
import type { Turns } from "./turns.ts";

/** How long to wait after the first, second, … failure; after more of them, the last. */
const RETRY_MINUTES = [5, 15, 30, 60] as const;
const MINUTE_MS = 60_000;

type Parts = {
  readonly store: DigestStore;
  readonly library: Pick<Library, "headlines">;
  readonly courier: Courier;
  readonly log: Logger;
  readonly turns: Turns;
};
type Claim = { readonly settings: DigestSettings; readonly delivery: Delivery; readonly attempt: Attempt };
type Sent = { readonly edition: Edition; readonly messageId: string };

/**
 * Makes the function that delivers one server's digest if it is due at `now`: claim (the attempt is written first), send,
 * confirm. What fails is kept as the last result and tried again later; nothing is thrown but a StateError, and then the
 * next call goes on where this one stopped.
 */
export function createDelivery({ store, library, courier, log, turns }: Parts) {
  /** By server and date: what Discord has but could not be confirmed yet, so that it isn't sent again. */
  const unconfirmed = new Map<string, Sent>();

  return async function deliver(guildId: string, now: Date): Promise<void> {
    const claim = await turns(guildId, () => claimDue(guildId, now));
    if (claim === null) return;
    const { attempt } = claim;
    const edition = `${guildId} ${attempt.date}`;
    let sent: Sent | null;
    try {
      sent = unconfirmed.get(edition) ?? (await send(claim));
    } catch (error) {
      const reason = reasonOf(error, guildId);
      await change(guildId, (delivery) => failed(delivery, attempt, reason, now));
      return;
    }
    if (sent) unconfirmed.set(edition, sent);
    await change(guildId, (delivery) => done(delivery, attempt, sent, now));
    unconfirmed.delete(edition);
  };

  async function claimDue(guildId: string, now: Date): Promise<Claim | null> {
    const settings = await store.settings(guildId);
    if (settings === null || settings.paused) return null;
    const delivery = await store.delivery(guildId);
    const date = isDue(now, settings.schedule, progressOf(settings, delivery));
    if (date === null) return null;
    const begun = delivery.attempt?.date === date ? delivery.attempt : null;
    if (begun?.retryAt && begun.retryAt > now) return null;
    const attempt = begun ?? {
      date,
      nonce: nonceFor(settings, date),
      until: now,
      failures: 0,
      retryAt: null,
    };
    if (begun === null) await store.saveDelivery(guildId, { ...delivery, attempt });
    return { settings, delivery, attempt };
  }

  /** null when there is nothing new. */
  async function send({ settings, delivery, attempt }: Claim): Promise<Sent | null> {
    const history = historyOf(delivery);
    const edition = chooseEdition({ library, settings, history, date: attempt.date, now: attempt.until });
    if (edition.items.length === 0) return null;
    const { messageId } = await courier.send(edition, attempt.nonce);
    return { edition, messageId };
  }

  /** Nothing is written for a digest that was removed meanwhile. */
  function change(guildId: string, next: (delivery: Delivery) => Delivery): Promise<void> {
    return turns(guildId, async () => {
      if ((await store.settings(guildId)) === null) return;
      await store.saveDelivery(guildId, next(await store.delivery(guildId)));
    });
  }

  function reasonOf(error: unknown, guildId: string): string {
    if (error instanceof UserError) return error.message;
    const id = randomUUID().slice(0, 8);
    log.error({ err: error, guildId, id }, "a digest could not be delivered");
    return `an unexpected fault (${id})`;
  }
}

/** What decides when a digest is due. */
export function progressOf(settings: DigestSettings, delivery: Delivery): Progress {
  return { lastDate: delivery.lastDate, notBefore: settings.createdAt };
}

function failed(delivery: Delivery, attempt: Attempt, reason: string, now: Date): Delivery {
  const failures = attempt.failures + 1;
  const minutes = RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 0;
  const retryAt = new Date(now.getTime() + minutes * MINUTE_MS);
  const lastResult: DigestResult = { outcome: "failed", at: now, reason };
  return { ...delivery, lastResult, attempt: { ...attempt, failures, retryAt } };
}

function done(delivery: Delivery, attempt: Attempt, sent: Sent | null, now: Date): Delivery {
  const finished = { ...delivery, lastDate: attempt.date, until: windowAfter(attempt.until), attempt: null };
  if (sent === null) return { ...finished, lastResult: { outcome: "nothing new", at: now } };
  const articles = sent.edition.items.map(({ id }) => id);
  return {
    ...finished,
    editions: [...delivery.editions, { date: attempt.date, articles }],
    lastResult: { outcome: "sent", at: now, articles: articles.length, messageId: sent.messageId },
  };
}

/** 24 characters, the same for the same edition; a digest that was removed and set anew gets others. */
function nonceFor({ guildId, createdAt }: DigestSettings, date: string): string {
  const edition = `${guildId} ${date} ${createdAt.toISOString()}`;
  return createHash("sha256").update(edition).digest("base64url").slice(0, 24);
}
