import { NONCE_WINDOW_MS } from "../digest/delivery/ledger.ts";
import { type Fate, NotPosted, Unanswered } from "../digest/publisher.ts";
import type { LibraryView } from "../library/library.ts";
import { type Alert, type AlertItem, type AlertPublisher, Refused } from "./follows.ts";
import { dropped, failed, opened, settled } from "./ledger.ts";
import type { AlertAttempt, Follow, Follower, FollowLedger, FoundItem } from "./store.ts";

type SendingParts = {
  readonly publisher: AlertPublisher;
  readonly library: Pick<LibraryView, "headline" | "article">;
  /** Writes down how the follow stands. Where it rejects, the step that was to follow is not taken. */
  write(ledger: FollowLedger): Promise<void>;
  now(): Date;
};

/** How a message ended, and how the follow stands then, which is still to be written down. */
export type Sent = { readonly ledger: FollowLedger } & (
  | { readonly outcome: "posted" | "lost" | "empty" }
  /** `error` is what the publisher threw; it is tried again later. */
  | { readonly outcome: "failed"; readonly error: unknown }
  /** `why` is for the follower. */
  | { readonly outcome: "refused"; readonly why: string }
);

/** What the publisher threw. */
class Interrupted extends Error {}

/**
 * Sends the message that a follow has begun. It is written down before it goes out, and after; so one that a process left open is
 * sent again under its nonce while Discord remembers that, and is looked for afterwards. Where nothing can be found out it counts as
 * lost, and is not sent again.
 */
export class AlertSending {
  readonly #parts: SendingParts;
  readonly #alert: Alert;
  readonly #ledger: FollowLedger;
  #attempt: AlertAttempt;

  constructor(
    parts: SendingParts,
    follower: Follower,
    follow: Follow,
    ledger: FollowLedger,
    attempt: AlertAttempt,
  ) {
    this.#parts = parts;
    this.#ledger = ledger;
    this.#attempt = attempt;
    const { items, further } = attempt;
    this.#alert = { follower, follow, items: items.flatMap((item) => itemOf(parts.library, item)), further };
  }

  /** Rejects with what `write` rejects with. */
  async send(): Promise<Sent> {
    const wasOpen = this.#attempt.openSince !== null;
    try {
      return await this.#send();
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      return this.#interrupted(error.cause, wasOpen);
    }
  }

  async #send(): Promise<Sent> {
    const { publisher, write, now } = this.#parts;
    const { nonce } = this.#attempt;
    const isEmpty = this.#alert.items.length === 0;
    if (isEmpty && this.#attempt.openSince === null) return this.#empty();
    const channelId =
      this.#attempt.channelId ??
      (await this.#asking(() => publisher.channelOf(this.#alert.follower, this.#alert.follow)));
    this.#attempt = { ...this.#attempt, channelId };
    const since = this.#attempt.openSince;
    if (since !== null && (isEmpty || this.#left(since) <= 0)) {
      const fate = await this.#asking(() => publisher.fateOf(this.#alert, channelId, nonce, since));
      if (fate !== "absent") return this.#found(fate);
      if (isEmpty) return this.#empty();
      this.#attempt = { ...this.#attempt, openSince: null };
    }
    const openSince = this.#attempt.openSince ?? now();
    if (this.#attempt.openSince === null) {
      const open = { ...this.#attempt, openSince };
      await write(opened(this.#ledger, open));
      this.#attempt = open;
    }
    const within = Math.max(1, this.#left(openSince));
    const posted = await this.#asking(() => publisher.post(this.#alert, channelId, nonce, within));
    return this.#found(posted);
  }

  /** A refusal is about this try: what an earlier one left open stays open. */
  #interrupted(error: unknown, wasOpen: boolean): Sent {
    const at = this.#parts.now();
    if (error instanceof Refused) {
      const ledger = dropped(wasOpen ? settled(this.#ledger, this.#attempt, null, at) : this.#ledger);
      return { ledger, outcome: "refused", why: error.message };
    }
    const isOpen = wasOpen || (!(error instanceof NotPosted) && this.#attempt.openSince !== null);
    return { ledger: failed(this.#ledger, this.#attempt, isOpen, at), outcome: "failed", error };
  }

  #found(fate: Exclude<Fate, "absent">): Sent {
    const posted = fate === "unknown" ? null : fate;
    const ledger = settled(this.#ledger, this.#attempt, posted, this.#parts.now());
    return { ledger, outcome: posted === null ? "lost" : "posted" };
  }

  #empty(): Sent {
    return { ledger: { ...this.#ledger, attempt: null }, outcome: "empty" };
  }

  async #asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (cause) {
      throw new Interrupted("a message to a follower could not be sent", { cause });
    }
  }

  /** Milliseconds that a nonce of then is still surely remembered. */
  #left(since: Date): number {
    return NONCE_WINDOW_MS - (this.#parts.now().getTime() - since.getTime());
  }
}

/** Whether Discord failed, and not Lede. */
export function isPassing(error: unknown): boolean {
  return error instanceof NotPosted || error instanceof Unanswered;
}

/** The item as the library has it now; nothing where it is gone. */
function itemOf({ headline, article }: SendingParts["library"], item: FoundItem): AlertItem[] {
  const found = headline(item.article);
  if (found === null) return [];
  const { quotation } = item;
  if (quotation === null) return [{ headline: found, quotation: null }];
  const said = article(item.article)?.quotations.find(({ text }) => text === quotation.text);
  return said === undefined ? [] : [{ headline: found, quotation: said }];
}
