import type { Headline } from "../../library/library.ts";
import type { LeftOut } from "../digests.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Candidate, Candidates, EditionLibrary } from "./candidates.ts";
import type { SeenEdition } from "./shown.ts";

/** News older than this when the window begins is not new, even if it arrives now (a rebuilt library, an import). */
const STALE_AFTER_DAYS = 7;
/** An article is read from its file within seconds, and counts as arrived when the file was written. */
const SETTLING_MS = 60_000;
const DAY_MS = 86_400_000;
/** How many articles at most are weighed for one edition, and how many further ones are counted. */
const MOST_CANDIDATES = 200;
const MOST_COUNTED = 500;
/** With room for those that readers have seen. */
const MOST_FOUND = 1000;
/** A story that was in one of so many last editions does not come again as another article. */
const REMEMBERED_STORIES = 3;

export type WindowRequest = {
  /** As of the end of the window: what arrives later is left to the next edition. */
  readonly library: EditionLibrary;
  readonly candidates: Candidates;
  readonly settings: DigestSettings;
  /** The end of the last edition's window; null for the first. */
  readonly since: Date | null;
  /** What readers have seen, the newest last. */
  readonly past: readonly SeenEdition[];
};

/** What is new in a window for a digest. */
export type News = {
  /** To be weighed against each other, the newest first. */
  readonly candidates: readonly Candidate[];
  /** Further ones that are only counted; `isLeast` when counting stopped. */
  readonly further: { readonly headlines: readonly Headline[]; readonly isLeast: boolean };
  /** What is in the window and not new. */
  readonly leftOut: Pick<LeftOut, "shown" | "old">;
};

/** Finds the articles of a window that pass the digest's filters, and says which of them are no news to its readers. */
export function findNews(request: WindowRequest): News {
  const { library, candidates, settings, since, past } = request;
  const shownIn = new Map(past.flatMap((edition) => edition.articles.map((id) => [id, edition] as const)));
  // A first edition looks no further back than it must.
  const enough = since === null ? Math.max(20, settings.limit * 2) : MOST_CANDIDATES;
  const seen = seenIn(request);
  const found: Candidate[] = [];
  const further: Headline[] = [];
  const leftOut = new Tally();
  const window = windowOf(request);
  for (const headline of window) {
    if (further.length >= MOST_COUNTED) break;
    const shown = shownIn.get(headline.id);
    if (shown !== undefined) leftOut.add(shown, "shown");
    else if (found.length >= enough) further.push(headline);
    else {
      const candidate = candidates.of(headline, library);
      if (candidate === null) continue;
      const same = candidates.sameReport(candidate);
      const earlier = seen.find((one) => same.has(one.candidate));
      if (earlier) leftOut.add(earlier.edition, "same story");
      else found.push(candidate);
    }
  }
  const isLeast = further.length >= MOST_COUNTED || window.length >= MOST_FOUND;
  return {
    candidates: found,
    further: { headlines: further, isLeast },
    leftOut: { shown: leftOut.counts(), old: countOld(request) },
  };
}

/**
 * Where the window of the next edition begins. It overlaps this one by a minute, for what was written before `until` and
 * read after it; what this edition showed is kept out of the next by its id.
 */
export function windowAfter(until: Date): Date {
  return new Date(until.getTime() - SETTLING_MS);
}

/** Articles that arrived in the window and are what the digest is about, the newest first. Old ones are not looked at. */
function windowOf({ library, settings, since }: WindowRequest): readonly Headline[] {
  const fresh = since && staleBefore(since);
  const window = { about: settings.filters, arrivedAfter: since, since: fresh, before: null };
  return library.news({ ...window, limit: MOST_FOUND }).filter(({ arrived }) => arrived <= library.now);
}

/** Counts what arrived in the window, is what the digest is about and was published too long ago to be news. */
function countOld({ library, settings, since }: WindowRequest): LeftOut["old"] {
  if (since === null) return { articles: 0, isLeast: false };
  const window = { about: settings.filters, arrivedAfter: since, since: null, before: staleBefore(since) };
  const found = library.news({ ...window, limit: MOST_CANDIDATES + 1 });
  return {
    articles: Math.min(found.length, MOST_CANDIDATES),
    isLeast: found.length > MOST_CANDIDATES,
  };
}

function staleBefore(since: Date): Date {
  return new Date(since.getTime() - STALE_AFTER_DAYS * DAY_MS);
}

/** The articles of the last editions, each with its edition. */
function seenIn({ library, candidates, past }: WindowRequest) {
  return past.slice(-REMEMBERED_STORIES).flatMap((edition) =>
    edition.articles.flatMap((id) => {
      const headline = library.headline(id);
      const candidate = headline && candidates.of(headline, library);
      return candidate === null ? [] : [{ candidate, edition }];
    }),
  );
}

type Entry = LeftOut["shown"][number];

/** Counts articles by the edition that readers saw them in. */
class Tally {
  readonly #entries = new Map<string, Entry>();

  add({ date, digest }: SeenEdition, reason: Entry["reason"]): void {
    const key = `${date} ${reason} ${digest}`;
    const articles = (this.#entries.get(key)?.articles ?? 0) + 1;
    this.#entries.set(key, { date, digest, reason, articles });
  }

  /** The newest edition first. */
  counts(): Entry[] {
    return [...this.#entries.values()].toSorted((one, other) => (one.date < other.date ? 1 : -1));
  }
}
