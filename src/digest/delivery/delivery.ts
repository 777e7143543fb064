import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { UserError } from "../../errors.ts";
import type { Library } from "../../library/library.ts";
import { Superseded } from "../../state/claims.ts";
import type { SlotLease } from "../../state/shared-lease.ts";
import { StateError } from "../../state/state.ts";
import type { DigestResult, Edition, EditionStage, Missed, Occasion } from "../digests.ts";
import { stillThere } from "../edition/edition.ts";
import type { Editions } from "../edition/editions.ts";
import { NotPosted, type Publisher, Unanswered } from "../publisher.ts";
import { weekOf } from "../schedule/schedule.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Delivery, DigestStore, Server } from "../store.ts";
import { Interrupted } from "./beside.ts";
import type { KeyedMutex } from "./keyed-mutex.ts";
import { begin, done, doneEmpty, failed, withPage } from "./ledger.ts";
import { missedNotice, type Troubles } from "./missed.ts";
import { Outbox } from "./outbox.ts";
import { FAILED_DAYS, type Plan, planDelivery } from "./plan.ts";
import { isPaused } from "./progress.ts";
import { EditionSending } from "./sending.ts";
import { outcomeOf, stagesOfOver } from "./stages.ts";

export type DeliveryParts = {
  /** Writes under the lease only. */
  readonly store: DigestStore;
  readonly library: Library;
  readonly editions: Editions;
  readonly publisher: Publisher;
  /** The right to deliver for a server. */
  leaseOf(guildId: string): SlotLease;
  readonly log: Logger;
  readonly mutex: KeyedMutex;
  readonly troubles: Troubles;
  onEdition(stage: EditionStage, count: number): void;
  now(): Date;
};
/** An edition that is written down and may be sent. */
type Ready = {
  readonly settings: DigestSettings;
  readonly edition: Edition;
  readonly attempt: Attempt;
  /** Written down just now, with its first page open: one write for two. */
  readonly isNew: boolean;
};
/** "later": it is due, and its next try is not. */
type Prepared = Ready | "done" | "later";
/** What the managers are to hear; of what was missed they hear another time if they cannot be reached. */
type Notice = {
  readonly settings: DigestSettings;
  readonly text: string;
  readonly missed: readonly Missed[];
};

/**
 * Delivers digests that are due: prepare (the choice is written down first), send, confirm. What fails is kept as the last
 * result and tried again later. Editions whose time is over are written down as missed, and the managers hear of them.
 */
export class DigestDelivery {
  readonly #parts: DeliveryParts;
  readonly #outbox: Outbox;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.store, parts.mutex, (guildId) => parts.leaseOf(guildId).guard());
  }

  /**
   * Delivers one digest if it is due at `dueAt`. Gives false while the edition is waiting for its next try. Rejects only
   * with a StateError, or with Superseded when another process may be delivering; then the next call goes on where this
   * one stopped.
   */
  async deliver(guildId: string, name: string, dueAt: Date): Promise<boolean> {
    const notices: Notice[] = [];
    const ready = await this.#parts.mutex(guildId, () => this.#prepare(guildId, name, dueAt, notices));
    try {
      return typeof ready === "string" ? ready === "done" : await this.#carryOut(ready);
    } finally {
      // The edition goes first: after an outage many servers wait for theirs.
      for (const notice of notices) await this.#notify(notice);
    }
  }

  /** Adds to the notices what it wrote down and the managers are to know. */
  async #prepare(guildId: string, name: string, dueAt: Date, notices: Notice[]): Promise<Prepared> {
    const { store, troubles, now } = this.#parts;
    const server = await store.server(guildId);
    const settings = server?.digests.find((one) => one.name === name);
    if (!server || !settings || server.leftAt !== null || isPaused(settings, dueAt)) return "done";
    const written = await store.delivery(guildId, name);
    const begun = this.#outbox.latest(guildId, name, written.attempt);
    const plan = planDelivery(settings, written, begun, { dueAt, now: now(), troubles });
    if (plan.step === "wait") return "later";
    if (plan.step === "go on") {
      const edition = this.#parts.editions.again(settings, plan.attempt, plan.occasion);
      return { settings, attempt: plan.attempt, edition, isNew: false };
    }
    if (plan.unreported.length > 0) {
      notices.push({ settings, text: missedNotice(settings, plan.unreported), missed: plan.unreported });
    }
    const ready = await this.#settle(server, settings, plan, notices);
    // Not before all of that is written down.
    this.#outbox.forget(guildId, name);
    for (const { first, last, editions, reason } of plan.missed) {
      this.#parts.log.warn({ ...placeOf(settings), first, last, editions, reason }, "editions were missed");
    }
    for (const { stage, count } of stagesOfOver(begun, plan.missed)) this.#parts.onEdition(stage, count);
    return ready;
  }

  async #settle(
    server: Server,
    settings: DigestSettings,
    plan: Exclude<Plan, { step: "wait" | "go on" }>,
    notices: Notice[],
  ): Promise<Ready | "done"> {
    const { guildId, name } = settings;
    switch (plan.step) {
      case "settle":
        if (plan.isChanged) await this.#parts.store.saveDelivery(guildId, name, plan.delivery);
        return "done";
      case "pause":
        notices.push({ settings, text: await this.#pause(server, settings, plan.delivery), missed: [] });
        return "done";
      case "begin":
        return this.#begin(server, settings, plan);
    }
  }

  async #begin(
    server: Server,
    settings: DigestSettings,
    { delivery, date, occasion }: Extract<Plan, { step: "begin" }>,
  ): Promise<Ready | "done"> {
    const { store, editions, publisher, log, onEdition } = this.#parts;
    const until = this.#parts.now();
    const chosen = { server, settings, delivery, date, occasion, until };
    const edition = await editions.next(chosen, weekOf(date, settings.schedule));
    const { guildId, name } = settings;
    if (edition.items.length === 0 && settings.whenEmpty === "skip") {
      await store.saveDelivery(guildId, name, doneEmpty(delivery, edition));
      log.info(
        { ...editionOf(settings, date), ...lateness(occasion) },
        "nothing is new, so nothing was posted",
      );
      onEdition("due", 1);
      onEdition("empty", 1);
      return "done";
    }
    const forum = publisher.isForum(settings.channelId);
    const begun = begin(edition, publisher.pages(edition), delivery.pinned);
    const attempt = withPage(begun, 0, { forum, openSince: until });
    await store.saveDelivery(guildId, name, { ...delivery, attempt });
    onEdition("due", 1);
    return { settings, edition, attempt, isNew: true };
  }

  async #carryOut({ settings, edition, attempt, isNew }: Ready): Promise<boolean> {
    const { library, now } = this.#parts;
    const publisher = this.#publisherFor(settings.guildId);
    const mayGoOn = () => this.#parts.leaseOf(settings.guildId).hold();
    const current = (chosen: Edition) => stillThere(chosen, library.at(now()));
    const started = now();
    let sent: Attempt;
    try {
      const ledger = this.#outbox.ledgerFor(settings);
      const parts = { publisher, ledger, current, mayGoOn, now };
      sent = await new EditionSending(parts, edition, attempt, isNew).send();
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      await this.#fail(settings, error.attempt, error.cause);
      return false;
    }
    const ended = { ...sent, notes: [...new Set([...sent.notes, ...publisher.warnings(settings)])] };
    await this.#outbox.close(settings, ended, (delivery) => done(delivery, ended, now()));
    this.#report(settings, edition, ended, now().getTime() - started.getTime());
    return true;
  }

  #report(settings: DigestSettings, edition: Edition, { pages, notes }: Attempt, tookMs: number): void {
    const { log, onEdition } = this.#parts;
    const facts = {
      ...editionOf(settings, edition.date),
      articles: pages.reduce((sum, page) => sum + (page.posted === null ? 0 : page.articles.length), 0),
      messages: pages.filter(({ posted }) => posted !== null).length,
      tookMs,
      ...lateness(edition.occasion),
      ...(notes.length > 0 && { notes }),
    };
    const lost = pages.filter((page) => page.lost).length;
    onEdition(outcomeOf(edition, lost), 1);
    if (lost > 0) log.warn({ ...facts, lost }, "an edition may be posted in part only");
    else
      log.info(
        facts,
        edition.items.length === 0 ? "nothing is new, which was posted" : "an edition was posted",
      );
  }

  /** Gives what the managers are to hear. */
  async #pause(server: Server, settings: DigestSettings, delivery: Delivery): Promise<string> {
    const { store, log } = this.#parts;
    const paused: DigestSettings = { ...settings, pause: { until: null, why: "failures" } };
    const digests = server.digests.map((one) => (one.name === settings.name ? paused : one));
    await store.saveDelivery(settings.guildId, settings.name, delivery);
    await store.saveServer({ ...server, digests });
    const reason = reasonOf(delivery.lastResult);
    log.warn({ ...placeOf(settings), reason }, "a digest is paused after seven failed days");
    const why = reason === null ? "" : ` The last time: ${reason}`;
    const span = settings.schedule.every === "week" ? `in ${FAILED_DAYS} weeks` : `on ${FAILED_DAYS} days`;
    return `The digest “${settings.name}” is paused: it could not be posted ${span} in a row.${why} Fix that, then type /digest resume.`;
  }

  async #fail(settings: DigestSettings, attempt: Attempt, error: unknown): Promise<void> {
    if (error instanceof StateError || error instanceof Superseded) throw error;
    const { log, onEdition, now } = this.#parts;
    onEdition("failed", 1);
    const problem = error instanceof UserError ? error.message : null;
    const facts = editionOf(settings, attempt.date);
    const reason = problem ?? this.#unexpected(error, facts);
    if (problem !== null) log.warn({ ...facts, reason }, "a digest could not be posted");
    let isNews = false;
    await this.#outbox.close(settings, attempt, (delivery) => {
      isNews = problem !== null && delivery.reportedProblem !== problem;
      return {
        ...failed(delivery, attempt, { reason, problem }, now()),
        reportedProblem: problem ?? delivery.reportedProblem,
      };
    });
    if (!isNews) return;
    const text = `The digest “${settings.name}” could not be posted. ${reason} Lede will try again; \`/digest show\` says how it went.`;
    await this.#publisherFor(settings.guildId).notifyManagers(settings, text);
  }

  #unexpected(error: unknown, facts: ReturnType<typeof editionOf>): string {
    const { log } = this.#parts;
    if (error instanceof NotPosted || error instanceof Unanswered) {
      log.warn({ err: error, ...facts }, "a digest could not be posted");
      return error.message;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ err: error, ...facts, id }, "a digest could not be posted");
    return `Something went wrong in Lede itself (${id}).`;
  }

  /** Posts and changes nothing that another process may be posting by now. */
  #publisherFor(guildId: string): Publisher {
    const lease = this.#parts.leaseOf(guildId);
    return this.#parts.publisher.whileAllowed(() => lease.mayAct());
  }

  async #notify({ settings, text, missed }: Notice): Promise<void> {
    const { store, mutex } = this.#parts;
    const { guildId, name } = settings;
    if ((await this.#publisherFor(guildId).notifyManagers(settings, text)) || missed.length === 0) return;
    await mutex(guildId, async () => {
      if ((await store.server(guildId))?.digests.every((one) => one.name !== name)) return;
      const delivery = await store.delivery(guildId, name);
      await store.saveDelivery(guildId, name, { ...delivery, unreported: missed });
    });
  }
}

function reasonOf(last: DigestResult | null): string | null {
  if (last?.outcome === "missed") return last.missed.at(-1)?.reason ?? null;
  return last !== null && "reason" in last ? last.reason : null;
}

/** Where a digest is posted, as the log says it. */
function placeOf({ guildId, channelId, name }: DigestSettings) {
  return { guildId, channelId, digest: name };
}

/** One edition, as the log says it: all that is logged of it holds the same `edition`, also after a restart. */
function editionOf(settings: DigestSettings, date: string) {
  const { guildId, name } = settings;
  return { ...placeOf(settings), date, edition: `${guildId}/${name}/${date}` };
}

function lateness(occasion: Occasion) {
  return occasion.kind === "due" ? { lateMinutes: occasion.lateMinutes } : {};
}
