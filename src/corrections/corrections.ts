import type { EditionPage, Place } from "../digest/digests.ts";
import type { CorrectedIn } from "../digest/recap/recap.ts";
import type { Alert } from "../follow/follows.ts";
import type { CorrectionRecord, Owner } from "./store.ts";

/** A message as it is to be from now on. */
export type CorrectedMessage =
  | { readonly kind: "edition"; readonly page: EditionPage; readonly isForum: boolean }
  | { readonly kind: "alert"; readonly alert: Alert };

/** Changes messages that are in a channel. Implemented in discord/. */
export interface CorrectionPublisher {
  /**
   * Edits a message in place; doing it again changes nothing. Throws Refused when it is gone or may not be edited, NotPosted or
   * Unanswered where another try may do it.
   */
  edit(owner: Owner, place: Place, message: CorrectedMessage): Promise<void>;
  /** The same, but nothing is changed when `mayAct` says no at the moment it would go out. */
  whileAllowed(mayAct: () => boolean): CorrectionPublisher;
}

/** Corrections of what was posted: finding what is to be corrected, and editing it in place. */
export interface Corrections {
  /** The corrections of these messages of a server, the newest first. */
  of(guildId: string, messages: readonly Place[]): Promise<readonly CorrectionRecord[]>;
  /** What was corrected of what a server was shown, from an instant up to another, the newest first: for its weekly recap. */
  readonly recently: CorrectedIn;
  /** Deletes what is kept of an owner's corrections; with a source's name or id, of that digest or follow alone. */
  forget(owner: Owner, source?: string): Promise<void>;
  /** Looks for what was corrected and edits what was posted of it. Called once a minute; one that is called meanwhile waits. */
  tick(now: Date): Promise<void>;
}

export type { CorrectionRecord, Owner };
