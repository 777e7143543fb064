import type { Headline, LibraryQuotation } from "../library/library.ts";
import type { CorrectedPage } from "./edition/corrected.ts";
import type { Coverage, Recap, WrittenRecap } from "./recap/recap.ts";
import type { DigestChoice, DigestSettings, Filters } from "./settings/settings.ts";

/** A message in Discord. */
export type Place = { readonly channelId: string; readonly messageId: string };

/** Editions that did not come, one after the other and for the same reason. */
export type Missed = {
  /** The local date of the first one, "YYYY-MM-DD", and of the last one. */
  readonly first: string;
  readonly last: string;
  /** How many. */
  readonly editions: number;
  /** In words. */
  readonly reason: string;
};

/**
 * What an edition leaves out though its digest is about it, and why. Articles are counted; `isLeast` says that the count
 * stopped there, and more may be left out.
 */
export type LeftOut = {
  /** By the earlier edition that had them ("shown") or another article on their story ("same story"); the newest first. */
  readonly shown: readonly {
    /** "YYYY-MM-DD" */
    readonly date: string;
    /** The name of that edition's digest. */
    readonly digest: string;
    readonly reason: "shown" | "same story";
    readonly articles: number;
  }[];
  /** Those that arrived since the last edition, but were published more than a week before it. */
  readonly old: { readonly articles: number; readonly isLeast: boolean };
  /** Those for which the limit leaves no room. */
  readonly more: {
    readonly articles: number;
    readonly isLeast: boolean;
    /** When the oldest of them was published; null when there are none. */
    readonly oldest: Date | null;
  };
};

/** How the last attempt went. */
export type DigestResult =
  | {
      readonly outcome: "sent";
      readonly at: Date;
      readonly articles: number;
      /** What did not work beside it, in words. */
      readonly notes: readonly string[];
      readonly leftOut: LeftOut;
    }
  | {
      readonly outcome: "nothing new";
      readonly at: Date;
      readonly said: boolean;
      /** What did not work beside saying so, in words. */
      readonly notes: readonly string[];
      readonly leftOut: LeftOut;
    }
  | { readonly outcome: "failed"; readonly at: Date; readonly reason: string }
  /** Their time was over before they could be posted. */
  | { readonly outcome: "missed"; readonly at: Date; readonly missed: readonly Missed[] }
  /** Some of its messages may or may not be in the channel, or could not be posted any more. */
  | { readonly outcome: "in part"; readonly at: Date; readonly articles: number; readonly reason: string };

/**
 * What became of an edition, to be counted. "late": sent a minute after its hour or later. "uncertain": whether all of it
 * is there cannot be known. "failed" is one try, and others may follow.
 */
export const EDITION_OUTCOMES = ["sent", "late", "empty", "uncertain", "failed", "missed"] as const;

export type EditionOutcome = (typeof EDITION_OUTCOMES)[number];

/** "due": its hour came. Each edition is due once, and ends once as sent, late, empty, uncertain or missed. */
export type EditionStage = "due" | EditionOutcome;

/** A quotation as it was shown; no name where nobody was named. */
export type ShownQuotation = {
  readonly article: string;
  readonly text: string;
  readonly name: string | null;
  readonly role: string | null;
};

/** What an edition showed, as far as it is needed to show it again. */
export type ShownEdition = {
  /** When it was done. */
  readonly at: Date;
  readonly until: Date;
  readonly lateMinutes: number;
  readonly filters: Filters;
  readonly forum: boolean;
  readonly more: LeftOut["more"];
  readonly pages: readonly {
    readonly articles: readonly WrittenItem[];
    /** null where the page is not in the channel, or that cannot be known. */
    readonly posted: Place | null;
  }[];
  readonly quotation: ShownQuotation | null;
  /** null for any but a weekly recap. */
  readonly recap: WrittenRecap | null;
};

/** An item of an edition as it is written down. */
export type WrittenItem = {
  readonly id: string;
  readonly also: readonly string[];
  readonly covered: Coverage | null;
};

/** An edition that is done. */
export type PastEdition = {
  /** A date of the digest's own zone, "YYYY-MM-DD". */
  readonly date: string;
  /** The channel it was posted in; null for one of before that was written down. */
  readonly channelId: string | null;
  readonly articles: readonly string[];
  readonly messages: readonly Place[];
  /** null for one of before that was written down. */
  readonly shown: ShownEdition | null;
};

/** What was delivered of one digest: one edition a date, never two. */
export type DigestHistory = {
  readonly lastDate: string | null;
  /** The end of the last edition's window; what arrives after it is new. */
  readonly until: Date | null;
  /** The last 30, the newest last. */
  readonly editions: readonly PastEdition[];
  /** The last entries of what did not come, the newest last. */
  readonly missed: readonly Missed[];
  readonly lastResult: DigestResult | null;
  /** On how many days in a row managers would have had to fix something. */
  readonly failedDays: number;
};

/** One event in an edition, or one story in a recap: the newest article that reports it, and others that do. */
export type EditionItem = Headline & {
  readonly also: readonly Pick<Headline, "id" | "source" | "url">[];
  /** How much a story was covered; null for any but those of a recap. */
  readonly covered: Coverage | null;
};

/** Why an edition is posted. */
export type Occasion =
  /** Its hour has come; `lateMinutes` ago, or 0 when it is on time. */
  | { readonly kind: "due"; readonly lateMinutes: number }
  /** Someone asked for a test. Without news it shows the newest articles again. */
  | { readonly kind: "test"; readonly hasNews: boolean };

/** What a digest says: chosen by edition.ts, rendered in discord/. */
export type Edition = {
  readonly settings: DigestSettings;
  /** The local date it is for, "YYYY-MM-DD". */
  readonly date: string;
  /** The end of its window: what arrived later is not in it. */
  readonly until: Date;
  readonly occasion: Occasion;
  readonly items: readonly EditionItem[];
  readonly quotation: LibraryQuotation | null;
  /** What a weekly edition says beside its items; null for any other. */
  readonly recap: Recap | null;
  readonly leftOut: LeftOut;
};

/** One message of an edition, which holds this part of its items. */
export type EditionPage = {
  readonly edition: Edition;
  /** From 0. */
  readonly number: number;
  readonly count: number;
  readonly items: readonly EditionItem[];
  /** What was corrected since it was posted. */
  readonly corrected?: CorrectedPage;
};

export type DigestStatus = {
  readonly settings: DigestSettings;
  readonly history: DigestHistory;
  /** null while paused without an end. */
  readonly nextRun: Date | null;
};

/** A digest as it was set, and the settings that it had before; null for a new one. */
export type DigestSet = { readonly status: DigestStatus; readonly replaced: DigestSettings | null };

/** A test edition that was posted, and what the digest's next edition would leave out if it came now. */
export type TestSent = { readonly edition: Edition; readonly leftOut: LeftOut };

/** What goes wrong at present, for whoever runs the bot. */
export type DigestHealth = {
  readonly lastTick: Date | null;
  /** Why what is kept could not be read or written at the last tick; null when it could. */
  readonly stateError: string | null;
  /** Editions that are due and could not be delivered yet. */
  readonly waiting: number;
  /** Another process on the same state delivers, and nothing is left for this one; it takes over when that one ends. */
  readonly standby: boolean;
  /** For how many of the 64 slots of servers this process delivers; null before it first looked. */
  readonly slots: number | null;
  /** Why this process refuses to deliver from the state that it found, in words; null when it does not. */
  readonly refusal: string | null;
};

/** Before anything was delivered. */
export const NOTHING_DELIVERED: DigestHealth = {
  lastTick: null,
  stateError: null,
  waiting: 0,
  standby: false,
  slots: null,
  refusal: null,
};

/** The digests of all servers: settings, and delivering what is due. A digest is named by its server and name. */
export interface Digests {
  list(guildId: string): Promise<readonly DigestStatus[]>;
  /**
   * Makes a digest or replaces its settings. The history stays, so that nothing is sent twice; with an unchanged schedule
   * an edition that is due still goes out. A paused digest stays paused. UserError when the server has
   * as many digests as it may.
   */
  set(choice: DigestChoice): Promise<DigestSet>;
  /**
   * Keeps settings that someone has still to choose among, all for one digest, and gives the id to choose them by. A server
   * has five such drafts at most, the newest; setting or removing the digest drops its own.
   */
  draft(offers: readonly [DigestChoice, ...DigestChoice[]]): Promise<string>;
  /** Sets the digest to one of a draft's offers, counted from 0; null when that draft is no longer kept. Else as `set`. */
  accept(guildId: string, draft: string, offer: number): Promise<DigestSet | null>;
  pause(guildId: string, name: string, until: Date | null): Promise<DigestStatus | null>;
  resume(guildId: string, name: string): Promise<DigestStatus | null>;
  /** Deletes everything kept of the digest. False when there was none. */
  remove(guildId: string, name: string): Promise<boolean>;
  /** Deletes everything kept of a server, however many digests it has. */
  forgetServer(guildId: string): Promise<void>;
  /** The edition as it would be sent now; touches nothing. */
  preview(guildId: string, name: string): Promise<Edition | null>;
  /**
   * Sends a test edition at once: the one that `preview` gives, or the newest articles when nothing is new. The window does
   * not move. UserError when there are no articles at all. Throws what the publisher throws.
   */
  sendNow(guildId: string, name: string): Promise<TestSent | null>;
  /**
   * Delivers whatever is due in the minute of `now`. One failing digest never stops the others. With `sleepUntil` each
   * waits for its server's own second, so that a popular minute is spread. Called once a minute.
   */
  tick(now: Date, sleepUntil?: (at: Date) => Promise<void>): Promise<void>;
  /** The bot was removed from a server: nothing is sent any more, and after 30 days everything of it is deleted. */
  left(guildId: string): Promise<void>;
  /** The bot is (back) in a server. */
  joined(guildId: string): Promise<void>;
  /** Compares with the servers that the bot is in, for what happened while it was away; null for one that others know of. */
  reconcile(isMember: (guildId: string) => boolean | null): Promise<void>;
  health(): DigestHealth;
}
