import type { Headline, Library } from "../library/library.ts";
import type { DigestHistory, DigestSettings, Edition } from "./digests.ts";

/** News older than this when the window begins is not new, even if it arrives now (a library built anew, an import). */
const STALE_AFTER_DAYS = 7;
/** An article is read from its file within seconds, and counts as arrived when the file was written. */
const SETTLING_MS = 60_000;
const PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

export type EditionRequest = {
  readonly library: Pick<Library, "headlines">;
  readonly settings: DigestSettings;
  readonly history: Pick<DigestHistory, "until" | "delivered">;
  /** The local date it is for. */
  readonly date: string;
  /** The end of the window: what arrives later is left to the next edition. The same end gives the same edition. */
  readonly now: Date;
};

/**
 * The newest articles of the digest's topic and source, at most its limit: for a first edition whichever there are,
 * then those that arrived after `history.until` and were in none of the last editions.
 */
export function chooseEdition({ library, settings, history, date, now }: EditionRequest): Edition {
  const { until } = history;
  const delivered = new Set(history.delivered);
  const since = until && new Date(until.getTime() - STALE_AFTER_DAYS * DAY_MS);
  const isNew = ({ id, arrived }: Headline) =>
    arrived <= now && !delivered.has(id) && (until === null || arrived > until);

  const items: Headline[] = [];
  for (let offset = 0; items.length < settings.limit; offset += PAGE_SIZE) {
    const { topic, source } = settings;
    const page = library.headlines({ now, topic, source, since, offset, limit: PAGE_SIZE });
    items.push(...page.items.filter(isNew).slice(0, settings.limit - items.length));
    if (page.items.length < PAGE_SIZE) break;
  }
  return { settings, date, items };
}

/**
 * Where the window of the next edition begins. It overlaps this one by a minute, for what was written before `now` and
 * read after it; what this edition showed is kept out of the next by its id.
 */
export function windowAfter(now: Date): Date {
  return new Date(now.getTime() - SETTLING_MS);
}
