import type { Headline } from "../library/library.ts";

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a digest is due: at this wall-clock time of its zone, on these days. */
export type Schedule = {
  /** "HH:MM", 00:00 to 23:59. */
  readonly time: string;
  /** An IANA name, such as "Asia/Baghdad". */
  readonly timezone: string;
  /** At least one. */
  readonly days: readonly Weekday[];
};

/** What a server's managers chose. */
export type DigestSettings = {
  readonly guildId: string;
  readonly channelId: string;
  readonly schedule: Schedule;
  readonly topic: string | null;
  readonly source: string | null;
  /** How many articles at most, 1 to 20. */
  readonly limit: number;
  readonly roleId: string | null;
  readonly paused: boolean;
  readonly createdBy: string;
  /** When this was set or last resumed: an hour before it is never made up. */
  readonly createdAt: Date;
};

/** How the last attempt went. */
export type DigestResult =
  | { readonly outcome: "sent"; readonly at: Date; readonly articles: number; readonly messageId: string }
  | { readonly outcome: "nothing new"; readonly at: Date }
  | { readonly outcome: "failed"; readonly at: Date; readonly reason: string };

/** What was delivered. `date` is a date of the digest's own zone, "YYYY-MM-DD": one edition a date, never two. */
export type DigestHistory = {
  readonly lastDate: string | null;
  /** The end of the last edition's window; what arrives after it is new. */
  readonly until: Date | null;
  /** Articles of the last 30 editions. */
  readonly delivered: readonly string[];
  readonly lastResult: DigestResult | null;
};

/** What a digest says: chosen by edition.ts, rendered in discord/. */
export type Edition = {
  readonly settings: DigestSettings;
  /** The local date it is for, "YYYY-MM-DD". */
  readonly date: string;
  readonly items: readonly Headline[];
};

/** Sends an edition into its channel. Implemented in discord/, so that this folder knows nothing of Discord. */
export interface Courier {
  /** Throws a UserError when the server's managers can mend it (no permission, channel gone). */
  send(edition: Edition, nonce: string): Promise<{ readonly messageId: string }>;
}

export type DigestStatus = {
  readonly settings: DigestSettings;
  readonly history: DigestHistory;
  /** null while paused. */
  readonly nextRun: Date | null;
};

/** The digests of all servers: settings, and delivering what is due. */
export interface Digests {
  get(guildId: string): Promise<DigestStatus | null>;
  /** Replaces the settings; the history stays, so that nothing is sent twice. */
  set(settings: Omit<DigestSettings, "paused" | "createdAt">): Promise<DigestStatus>;
  pause(guildId: string): Promise<DigestStatus | null>;
  resume(guildId: string): Promise<DigestStatus | null>;
  /** Deletes everything kept of the server's digest. False when there was none. */
  remove(guildId: string): Promise<boolean>;
  /** The edition as it would be sent now; touches nothing. */
  preview(guildId: string): Promise<Edition | null>;
  /**
   * Sends a test edition at once; the window does not move. Without news it shows the newest articles; UserError when
   * there are none at all. Throws what the courier throws.
   */
  sendNow(guildId: string): Promise<{ readonly edition: Edition; readonly messageId: string } | null>;
  /** Delivers whatever is due at `now`. One failing server never stops the others. Called once a minute. */
  tick(now: Date): Promise<void>;
}
