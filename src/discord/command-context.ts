import type { Logger } from "pino";
import type { Corrections } from "../corrections/corrections.ts";
import type { EditorDesk } from "../desk/editor-desk.ts";
import type { ReportDesk } from "../desk/reports/report-desk.ts";
import type { Digests, EditionPage } from "../digest/digests.ts";
import type { DigestSettings } from "../digest/settings/settings.ts";
import type { Follows } from "../follow/follows.ts";
import type { LibraryView } from "../library/library.ts";
import type { SavedStore } from "../saved/saved-store.ts";
import type { Message } from "./message.ts";

/** What the commands may use. It is made in bot.ts, for each request, so that an answer is of one instant throughout. */
export type CommandContext = {
  /** When the request came. */
  readonly now: Date;
  /** As of `now`. */
  readonly library: LibraryView;
  readonly digests: Digests;
  readonly follows: Follows;
  readonly corrections: Corrections;
  /** What editors do; null where nobody is one. */
  readonly desk: EditorDesk | null;
  /** What members say is wrong, and what editors make of it. */
  readonly reports: ReportDesk;
  /** What members save for themselves. */
  readonly saved: SavedStore;
  readonly log: Logger;
  readonly version: string;
  /** Addresses of feeds that could not be read for a day. */
  failingFeeds(): readonly string[];
  /** When the library was written, where it is built elsewhere; null where it is built here. */
  libraryWritten(): Date | null;
  /** Why Lede cannot post in this channel and how to fix it, or null. */
  channelProblem(channelId: string): string | null;
  /** What of a digest's settings will not work though it can be posted, with how to fix it. */
  digestWarnings(settings: DigestSettings): readonly string[];
  /** The language that a digest is headed in, a BCP 47 tag. */
  digestLanguage(settings: DigestSettings): string;
  /** An edition's page as it would be posted in its channel. */
  pageMessage(page: EditionPage): Message;
};
