import type { Place } from "../digest/digests.ts";
import type { CorrectedQuotation, StruckItem } from "../digest/edition/corrected.ts";
import type { Fate } from "../digest/publisher.ts";
import type { Headline, LibraryQuotation } from "../library/library.ts";
import type { Addressee, Follow, FollowerId, QuietHours, Subject } from "./store.ts";

/** One thing that is new for a follow: an article, or a quotation in it. */
export type AlertItem = { readonly headline: Headline; readonly quotation: LibraryQuotation | null };

/** One thing of a message that was posted, with what became of it since. */
export type CorrectedItem =
  | { readonly kind: "as posted"; readonly item: AlertItem }
  /** The quotation as it is now; null where it is shown no more. */
  | {
      readonly kind: "quotation";
      readonly quotation: LibraryQuotation | null;
      readonly corrected: CorrectedQuotation;
    }
  | { readonly kind: "struck"; readonly struck: StruckItem };

/** What a message to a follower says. */
export type Alert = {
  readonly follower: Addressee;
  readonly follow: Follow;
  readonly items: readonly AlertItem[];
  /** In place of the items, where something was corrected since it was posted. */
  readonly corrected?: readonly CorrectedItem[];
  /** How many more there are, for which the message has no room. */
  readonly further: number;
};

/** Nothing was posted, and nothing will be until someone does something about it. The message is for the follower. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** Brings alerts to followers. Implemented in discord/, so that this folder knows nothing of Discord. */
export interface AlertPublisher {
  /** The channel of a follow’s alerts: its own, or the direct messages of a person. Throws what `post` throws. */
  channelOf(follower: FollowerId, follow: Follow): Promise<string>;
  /**
   * Posts a message, once under its nonce. No request begins later than `within` milliseconds from now.
   * Throws Refused, NotPosted where it was not posted and may be later, and anything else where that is open.
   */
  post(alert: Alert, channelId: string, nonce: string, within: number): Promise<Place>;
  /** Finds out whether a message that was begun at `since` is there. Throws what `post` throws. */
  fateOf(alert: Alert, channelId: string, nonce: string, since: Date): Promise<Fate>;
  /** The same, but nothing is posted when `mayAct` says no at the moment it would go out. */
  whileAllowed(mayAct: () => boolean): AlertPublisher;
}

/** A follow and how it stands. */
export type FollowStatus = {
  readonly follow: Follow;
  readonly lastAlert: Date | null;
  /** How many things wait for the next message. */
  readonly waiting: number;
};

export type FollowList = { readonly follows: readonly FollowStatus[]; readonly quiet: QuietHours | null };

/** What someone asks to follow. */
export type FollowChoice = {
  readonly follower: FollowerId;
  readonly subject: Subject;
  readonly channelId: string | null;
  readonly createdBy: string;
  /** In which the server or the person uses Discord, a BCP 47 tag; null where Discord does not say. */
  readonly language: string | null;
};

/** A follow that was asked for. "again": it was stopped, and is on again. */
export type FollowSet = { readonly follow: Follow; readonly was: "new" | "there" | "again" };

/** What servers and persons follow: setting it, and alerting them. */
export interface Follows {
  list(follower: FollowerId): Promise<FollowList>;
  /** UserError when the follower has as many follows as is allowed. */
  set(choice: FollowChoice): Promise<FollowSet>;
  /** Starts one that was stopped, and for a person all of them. null when there is none of this id. */
  resume(follower: FollowerId, id: string): Promise<Follow | null>;
  remove(follower: FollowerId, id: string): Promise<Follow | null>;
  /** null: no quiet hours. */
  setQuiet(follower: FollowerId, quiet: QuietHours | null): Promise<void>;
  /** Deletes everything kept of a follower. */
  forget(follower: FollowerId): Promise<void>;
  /** The bot was removed from a server: it hears nothing any more, and after 30 days everything of it is deleted. */
  left(guildId: string): Promise<void>;
  /** The bot is (back) in a server. */
  joined(guildId: string): Promise<void>;
  /** Compares with the servers that the bot is in, for what happened while it was away. */
  reconcile(isMember: (guildId: string) => boolean | null): Promise<void>;
  /** Looks for what is new and alerts those who follow it. Called once a minute; one that is called meanwhile waits. */
  tick(now: Date): Promise<void>;
}

export type { Addressee, Follow, FollowerId, QuietHours, Subject };
