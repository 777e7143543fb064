import { UserError } from "../../errors.ts";
import { StateError } from "../../state/state.ts";
import {
  type Courier,
  type Edition,
  type EditionPage,
  NotPosted,
  type Place,
  type Target,
} from "../digests.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Page } from "../store.ts";
import { NONCE_WINDOW_MS, withPage } from "./ledger.ts";

type Parts = {
  readonly courier: Courier;
  now(): Date;
};

/** An edition of which not all could be sent: the ledger as it stands then, and why. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly attempt: Attempt;

  constructor(attempt: Attempt, cause: unknown) {
    super("an edition could not be sent as a whole", { cause });
    this.attempt = attempt;
  }
}

/** Writes how an edition stands. */
export type Ledger = {
  /** Before a step; when it fails the step is not taken, and `before` is what holds. */
  intend(attempt: Attempt, before: Attempt): Promise<void>;
  /** After a step, which cannot be undone. */
  record(attempt: Attempt): Promise<void>;
  /** After the last step: it is written down with the edition's end. */
  remember(attempt: Attempt): void;
};

/** What comes beside an edition is tried so many times. */
const TRIES_BESIDE = 3;

/**
 * Sends what is missing of an edition. Each step is written into the ledger before it is taken and after, so that a process
 * that dies between any two leaves behind what the next one needs: a page that was open is sent again under its nonce
 * while Discord remembers it, and is looked for afterwards; when nothing can be found out, it counts as lost and is not
 * sent again.
 * `isNew`: it was written down just now with its first page open.
 * Throws Interrupted when Discord fails, and what the ledger throws.
 */
export async function sendEdition(
  { courier, now }: Parts,
  edition: Edition,
  begun: Attempt,
  ledger: Ledger,
  isNew: boolean,
): Promise<Attempt> {
  let attempt = begun;
  for (const number of begun.pages.keys()) {
    attempt = await sendPage(number);
    if (number === 0) attempt = await openThread();
  }
  return publish();

  async function sendPage(number: number): Promise<Attempt> {
    const page = attempt.pages[number];
    if (page === undefined || page.posted !== null || page.lost) return attempt;
    const isOpened = isNew && number === 0;
    const wasOpen = page.openSince !== null && !isOpened;
    const target = targetOf(page, number);
    const editionPage = pageOf(edition, attempt, number);
    let since = page.openSince ?? now();
    const isForum = target.kind === "forum";
    if (wasOpen && (isForum || leftOf(since) <= 0)) {
      const started = since;
      const fate = await attempted(attempt, () =>
        courier.fateOf(editionPage, target, page.nonce, started, before(number, target)),
      );
      if (fate === "unknown") return keep(number, { openSince: null, lost: true });
      if (fate !== "absent") return keep(number, { openSince: null, posted: fate });
      since = now();
    }
    if (!isOpened) {
      const open = withPage(attempt, number, { forum: isForum, openSince: since });
      await ledger.intend(open, attempt);
      attempt = open;
    }
    let posted: Place;
    try {
      posted = await courier.post(editionPage, target, page.nonce, Math.max(1, leftOf(since)));
    } catch (error) {
      // A refusal is about this try; what an earlier one left open stays open.
      const isRefusal = error instanceof UserError || error instanceof NotPosted;
      if (isRefusal && !wasOpen) attempt = withPage(attempt, number, { openSince: null });
      throw new Interrupted(attempt, error);
    }
    return keep(number, { openSince: null, posted });
  }

  async function keep(number: number, change: Partial<Page>): Promise<Attempt> {
    attempt = withPage(attempt, number, change);
    const { thread, publish } = edition.settings;
    const isLast = number === attempt.pages.length - 1 && !thread && !publish;
    if (isLast) ledger.remember(attempt);
    else await ledger.record(attempt);
    return attempt;
  }

  /** Where a page goes: further ones into the edition's thread or forum post, if there is one. */
  function targetOf(page: Page, number: number): Target {
    const first = attempt.pages[0];
    if (number > 0 && first?.forum && first.posted)
      return { channelId: first.posted.channelId, kind: "post" };
    if (number > 0 && attempt.threadId !== null) return { channelId: attempt.threadId, kind: "channel" };
    const { channelId } = attempt;
    const forum = page.openSince === null ? courier.isForum(channelId) : page.forum;
    return { channelId, kind: forum && number === 0 ? "forum" : "channel" };
  }

  /** The page before in the same place. */
  function before(number: number, target: Target): string | null {
    const posted = attempt.pages[number - 1]?.posted;
    return posted && posted.channelId === target.channelId ? posted.messageId : null;
  }

  /** Milliseconds that a nonce of then is still surely remembered. */
  function leftOf(since: Date): number {
    return NONCE_WINDOW_MS - (now().getTime() - since.getTime());
  }

  async function openThread(): Promise<Attempt> {
    const first = attempt.pages[0];
    if (!edition.settings.thread || attempt.threadId !== null || !first?.posted || first.forum)
      return attempt;
    const place = first.posted;
    return beside("no thread could be opened", async () => {
      attempt = { ...attempt, threadId: await courier.openThread(edition, place) };
      if (attempt.pages.length > 1) await ledger.record(attempt);
    });
  }

  async function publish(): Promise<Attempt> {
    if (!edition.settings.publish) return attempt;
    return beside("it could not be published to the servers that follow the channel", async () => {
      for (const { posted } of attempt.pages) {
        if (posted !== null && posted.channelId === attempt.channelId) await courier.publish(posted);
      }
    });
  }

  /** What comes beside the edition keeps no edition back: a note says that it failed. */
  async function beside(failure: string, work: () => Promise<void>): Promise<Attempt> {
    try {
      await work();
    } catch (error) {
      if (error instanceof StateError) throw error;
      const isRefusal = error instanceof UserError || error instanceof NotPosted;
      if (!isRefusal && attempt.failures + 1 < TRIES_BESIDE) throw new Interrupted(attempt, error);
      const reason = isRefusal ? error.message : "Discord did not answer.";
      const note = `${failure}: ${reason}`;
      attempt = { ...attempt, notes: [...attempt.notes.filter((one) => one !== note), note] };
    }
    return attempt;
  }
}

/** An edition's page as the courier gets it. */
function pageOf(edition: Edition, { pages }: Pick<Attempt, "pages">, number: number): EditionPage {
  const ids = new Set(pages[number]?.articles.map(({ id }) => id));
  return { edition, number, count: pages.length, items: edition.items.filter(({ id }) => ids.has(id)) };
}

/** Sends a test edition: under nonces of its own, and written down nowhere. */
export async function sendTest(
  courier: Courier,
  settings: DigestSettings,
  edition: Edition,
  attempt: Attempt,
  nonces: () => string,
): Promise<void> {
  let first: Place | null = null;
  const isForum = courier.isForum(settings.channelId);
  for (const number of attempt.pages.keys()) {
    const target: Target =
      first !== null && isForum
        ? { channelId: first.channelId, kind: "post" }
        : { channelId: settings.channelId, kind: isForum ? "forum" : "channel" };
    const place = await courier.post(pageOf(edition, attempt, number), target, nonces(), NONCE_WINDOW_MS);
    first ??= place;
  }
}

async function attempted<Result>(attempt: Attempt, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Interrupted(attempt, error);
  }
}
