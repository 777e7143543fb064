import { UserError } from "../../errors.ts";
import { Superseded } from "../../state/claims.ts";
import type { Edition, EditionPage, Place } from "../digests.ts";
import { NotPosted, type Publisher, type Target } from "../publisher.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Attempt, Page } from "../store.ts";
import { comesBeside, crosspost, Interrupted, movePin, openThread } from "./beside.ts";
import { NONCE_WINDOW_MS, withPage, withWhatIsThere } from "./ledger.ts";

/** Writes how an edition stands. */
export type Ledger = {
  /** Before a step; when it fails the step is not taken, and `before` is what holds. Superseded when it is no longer ours. */
  intend(attempt: Attempt, before: Attempt): Promise<void>;
  /** After a step, which cannot be undone. */
  record(attempt: Attempt): Promise<void>;
  /** After the last step: it is written down with the edition's end. */
  remember(attempt: Attempt): void;
};

type SendingParts = {
  readonly publisher: Publisher;
  readonly ledger: Ledger;
  /** The edition without what was withdrawn since: what is still to be posted of it leaves that out. */
  current(edition: Edition): Edition;
  /** Whether this process is still the one that delivers. Rejects with a StateError. */
  mayGoOn(): Promise<boolean>;
  now(): Date;
};

/**
 * Sends what is missing of an edition. Each step is written into the ledger before it is taken and after, so that a process
 * that dies between any two leaves behind what the next one needs: a page that was open is sent again under its nonce
 * while Discord remembers it, and is looked for afterwards; when nothing can be found out, it counts as lost and is not
 * sent again.
 */
export class EditionSending {
  readonly #parts: SendingParts;
  #edition: Edition;
  /** It was written down just now with its first page open. */
  readonly #isNew: boolean;
  #attempt: Attempt;

  constructor(parts: SendingParts, edition: Edition, begun: Attempt, isNew: boolean) {
    this.#parts = parts;
    this.#edition = edition;
    this.#attempt = begun;
    this.#isNew = isNew;
  }

  /**
   * Returns the ledger as it stands then. Throws Interrupted when Discord fails, Superseded when another process may be
   * delivering, and what the ledger throws.
   */
  async send(): Promise<Attempt> {
    const { publisher, ledger } = this.#parts;
    for (const [number, page] of this.#attempt.pages.entries()) {
      if (page.posted === null && !page.lost) await this.#sendPage(page, number);
      if (number > 0) continue;
      const before = this.#attempt;
      this.#attempt = await openThread(publisher, this.#edition, before);
      // Further messages go into it.
      const isOpened = this.#attempt.threadId !== before.threadId;
      if (isOpened && before.pages.length > 1) await ledger.record(this.#attempt);
    }
    return movePin(publisher, this.#edition, await crosspost(publisher, this.#edition, this.#attempt));
  }

  async #sendPage(page: Page, number: number): Promise<void> {
    const { publisher, mayGoOn, now } = this.#parts;
    if (!(await mayGoOn())) throw new Superseded();
    if (number > 0) this.#edition = this.#parts.current(this.#edition);
    const target = this.#targetOf(page, number);
    const isOpened = this.#isNew && number === 0;
    const wasOpen = page.openSince !== null && !isOpened;
    let since = page.openSince ?? now();
    if (wasOpen && (target.kind === "forum" || this.#leftOf(since) <= 0)) {
      if (await this.#isSettled(page, number, target, since)) return;
      since = now();
    }
    if (!isOpened) {
      if (!wasOpen) this.#attempt = withWhatIsThere(this.#attempt, this.#edition, number);
      await this.#open(number, target, since);
    }
    const editionPage = pageOf(this.#edition, this.#attempt, number);
    let posted: Place;
    try {
      posted = await publisher.post(editionPage, target, page.nonce, Math.max(1, this.#leftOf(since)));
    } catch (error) {
      // A refusal is about this try; what an earlier one left open stays open.
      const isRefusal = error instanceof UserError || error instanceof NotPosted;
      const closed = { openSince: null };
      throw new Interrupted(
        isRefusal && !wasOpen ? withPage(this.#attempt, number, closed) : this.#attempt,
        error,
      );
    }
    await this.#close(number, { posted });
  }

  /** Finds out whether a page that was begun is there; false when it surely is not. */
  async #isSettled(page: Page, number: number, target: Target, since: Date): Promise<boolean> {
    const editionPage = pageOf(this.#edition, this.#attempt, number);
    const before = this.#before(number, target);
    let fate: Place | "absent" | "unknown";
    try {
      fate = await this.#parts.publisher.fateOf(editionPage, target, page.nonce, since, before);
    } catch (error) {
      throw new Interrupted(this.#attempt, error);
    }
    if (fate === "absent") return false;
    await this.#close(number, fate === "unknown" ? { lost: true } : { posted: fate });
    return true;
  }

  async #open(number: number, target: Target, since: Date): Promise<void> {
    const open = withPage(this.#attempt, number, { forum: target.kind === "forum", openSince: since });
    await this.#parts.ledger.intend(open, this.#attempt);
    this.#attempt = open;
  }

  async #close(number: number, change: Pick<Partial<Page>, "posted" | "lost">): Promise<void> {
    const { ledger } = this.#parts;
    this.#attempt = withPage(this.#attempt, number, { openSince: null, ...change });
    const isLast = number === this.#attempt.pages.length - 1;
    if (isLast && !comesBeside(this.#edition, this.#attempt)) ledger.remember(this.#attempt);
    else await ledger.record(this.#attempt);
  }

  /** Where a page goes: further ones into the edition's thread or forum post, if there is one. */
  #targetOf(page: Page, number: number): Target {
    const { pages, threadId, channelId } = this.#attempt;
    const first = pages[0];
    if (number > 0 && first?.forum && first.posted)
      return { channelId: first.posted.channelId, kind: "post" };
    if (number > 0 && threadId !== null) return { channelId: threadId, kind: "channel" };
    const isForum = page.openSince === null ? this.#parts.publisher.isForum(channelId) : page.forum;
    return { channelId, kind: isForum && number === 0 ? "forum" : "channel" };
  }

  /** The page before in the same place. */
  #before(number: number, target: Target): string | null {
    const posted = this.#attempt.pages[number - 1]?.posted;
    return posted && posted.channelId === target.channelId ? posted.messageId : null;
  }

  /** Milliseconds that a nonce of then is still surely remembered. */
  #leftOf(since: Date): number {
    return NONCE_WINDOW_MS - (this.#parts.now().getTime() - since.getTime());
  }
}

/** An edition's page as the publisher gets it. */
function pageOf(edition: Edition, { pages }: Pick<Attempt, "pages">, number: number): EditionPage {
  const ids = new Set(pages[number]?.articles.map(({ id }) => id));
  return { edition, number, count: pages.length, items: edition.items.filter(({ id }) => ids.has(id)) };
}

/** Sends a test edition: under nonces of its own, and written down nowhere. */
export async function sendTest(
  publisher: Publisher,
  settings: DigestSettings,
  edition: Edition,
  attempt: Attempt,
  nonces: () => string,
): Promise<void> {
  let first: Place | null = null;
  const isForum = publisher.isForum(settings.channelId);
  for (const number of attempt.pages.keys()) {
    const target: Target =
      first !== null && isForum
        ? { channelId: first.channelId, kind: "post" }
        : { channelId: settings.channelId, kind: isForum ? "forum" : "channel" };
    const place = await publisher.post(pageOf(edition, attempt, number), target, nonces(), NONCE_WINDOW_MS);
    first ??= place;
  }
}
