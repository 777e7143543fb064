import type { z } from "zod";
import type { FoundPassage } from "../../library/library.ts";
import type { placeSchema, Report } from "./report.ts";

/** A message in Discord. */
export type NoticePlace = Readonly<z.output<typeof placeSchema>>;

/** A report with what its passage is by now. */
export type Notice = { readonly report: Report; readonly found: FoundPassage };

/** Where editors see reports. */
export interface Noticeboard {
  /** Posts a report; once, where it is asked for the same one twice within a minute. @throws UserError for what a person can fix. */
  post(channelId: string, notice: Notice): Promise<NoticePlace>;
  /** Changes a posted report. @returns false where the message, or the channel, is gone. */
  change(place: NoticePlace, notice: Notice): Promise<boolean>;
  /** Why nothing can be posted in a channel, as far as it is known; null when nothing is. */
  problem(channelId: string): string | null;
  /** Whether Lede is in this server. */
  isIn(guildId: string): boolean;
}
