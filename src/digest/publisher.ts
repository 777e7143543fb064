import type { Edition, EditionPage, Place } from "./digests.ts";
import type { DigestSettings } from "./settings/settings.ts";

/** Nothing was posted, and the server's managers cannot fix it. The message is for them all the same. */
export class NotPosted extends Error {
  override readonly name = "NotPosted";
}

/** Discord failed or did not answer: whether something was posted is open, as after every unforeseen error. */
export class Unanswered extends Error {
  override readonly name = "Unanswered";
}

/** Whether a message that was begun is there. */
export type Fate = Place | "absent" | "unknown";

/**
 * Where a message goes: into a channel or thread; into a forum, where it opens a post; into such a post, as a further page; or to a
 * person alone.
 */
export type Target = { readonly channelId: string; readonly kind: "channel" | "forum" | "post" | "direct" };

/** Brings an edition into its channel. Implemented in discord/, so that this folder knows nothing of Discord. */
export interface Publisher {
  /** How many items go into each message, at least one message. */
  pages(edition: Edition): readonly number[];
  isForum(channelId: string): boolean;
  /**
   * Posts one message. The nonce makes a repetition within `NONCE_WINDOW_MS` give the message that is already there (not
   * in a forum). No request begins later than `within` milliseconds from now.
   * Throws a UserError when it was refused for what the managers can fix, NotPosted when it was refused otherwise.
   */
  post(page: EditionPage, target: Target, nonce: string, within: number): Promise<Place>;
  /**
   * Finds out, without listing messages, whether a page that was begun at `since` under this nonce is in its channel. `after`
   * is the message that was the last one in it before, where that is known. Throws what `post` throws.
   */
  fateOf(page: EditionPage, target: Target, nonce: string, since: Date, after: string | null): Promise<Fate>;
  /** Opens the edition's thread at its first message; gives the thread's id, also when it is there already. */
  openThread(edition: Edition, first: Place): Promise<string>;
  /** Publishes a message to the servers that follow its channel; does nothing when it is published already. */
  crosspost(message: Place): Promise<void>;
  /** Whether messages of the channel can be pinned, as far as is known. */
  mayPin(channelId: string): boolean;
  /** Pins a message; does nothing when it is pinned already. */
  pin(message: Place): Promise<void>;
  /** Unpins a message; does nothing when it is not pinned, or is gone. */
  unpin(message: Place): Promise<void>;
  /** What is wrong with the settings though it keeps no edition back, in words. */
  warnings(settings: DigestSettings): readonly string[];
  /**
   * Notifies the server's managers, wherever they may be reached. Never throws; false when Discord failed, so that another try
   * may reach them.
   */
  notifyManagers(settings: DigestSettings, text: string): Promise<boolean>;
  /** The same, but whatever is to be posted or changed is not, when `mayAct` says no at the moment it would go out: Unanswered. */
  whileAllowed(mayAct: () => boolean): Publisher;
}
