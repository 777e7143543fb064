import type { Headline, LibraryQuotation } from "../library/library.ts";
import { type Candidate, type Candidates, type EditionLibrary, groupStories } from "./candidates.ts";
import type { DigestSettings, Edition, PastEdition, Story } from "./digests.ts";
import { passes } from "./filters.ts";
import { isSameStory } from "./stories.ts";

/** News older than this when the window begins is not new, even if it arrives now (a library built anew, an import). */
const STALE_AFTER_DAYS = 7;
/** An article is read from its file within seconds, and counts as arrived when the file was written. */
const SETTLING_MS = 60_000;
const PAGE_SIZE = 100;
const DAY_MS = 86_400_000;
/** How many articles at most are weighed for one edition. */
const MOST_CANDIDATES = 200;
/** A story that was in one of so many last editions does not come again as another article. */
const REMEMBERED_STORIES = 3;
/** Freshness halves in a day. */
const HALF_LIFE_MS = DAY_MS;
const FULL_LENGTH = 600;
const MANY_QUOTATIONS = 5;
const MANY_SOURCES = 3;
const QUOTATION_LENGTH = { least: 40, most: 300 };

export type EditionRequest = {
  readonly library: EditionLibrary;
  readonly candidates: Candidates;
  readonly settings: DigestSettings;
  /** The end of the last edition's window; null for the first. */
  readonly since: Date | null;
  /** The last editions of all the server's digests, the newest last. */
  readonly past: readonly PastEdition[];
  /** The local date it is for. */
  readonly date: string;
  /** The end of the window: what arrives later is left to the next edition. */
  readonly until: Date;
};

/**
 * The stories that pass the digest's filters, at most its limit, the weightiest first: for a first edition of whatever there
 * is, then of the articles that arrived after `since`. Nothing that the server was shown in its last editions.
 */
export function chooseEdition(request: EditionRequest): Edition {
  const { settings, date, until } = request;
  const found = findCandidates(request);
  const stories = groupStories(found.filter((one) => !wasTold(one, request)));
  const ranked = stories
    .map((members) => ({ members, weight: weightOf(members, until) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, settings.limit);
  const items = ranked.map(({ members }) => storyOf(members));
  const quotation = settings.quote ? quotationOf(ranked.flatMap(({ members }) => members.slice(0, 1))) : null;
  return { settings, date, items, quotation };
}

/** The edition that was chosen before, from the ids that were written down; what is gone meanwhile is left out. */
export function rebuildEdition(
  { library, candidates }: Pick<EditionRequest, "library" | "candidates">,
  settings: DigestSettings,
  chosen: {
    readonly date: string;
    readonly until: Date;
    readonly articles: readonly { readonly id: string; readonly also: readonly string[] }[];
    readonly quotation: { readonly article: string; readonly text: string } | null;
  },
): Edition {
  const { date, until } = chosen;
  const headline = (id: string) => library.headline(id, until);
  const items = chosen.articles.flatMap(({ id, also }) => {
    const first = headline(id);
    return first === null ? [] : [{ ...first, also: also.flatMap((other) => headline(other) ?? []) }];
  });
  const cited = chosen.quotation && headline(chosen.quotation.article);
  const quotations = cited === null ? [] : (candidates(cited, until)?.read.quotations ?? []);
  const quotation = quotations.find(({ text }) => text === chosen.quotation?.text) ?? null;
  return { settings, date, items, quotation };
}

/**
 * Where the window of the next edition begins. It overlaps this one by a minute, for what was written before `until` and
 * read after it; what this edition showed is kept out of the next by its id.
 */
export function windowAfter(until: Date): Date {
  return new Date(until.getTime() - SETTLING_MS);
}

function findCandidates({ library, candidates, settings, since, past, until }: EditionRequest): Candidate[] {
  const shown = new Set(past.flatMap(({ articles }) => articles));
  const fresh = since && new Date(since.getTime() - STALE_AFTER_DAYS * DAY_MS);
  const isNew = ({ id, arrived }: Headline) =>
    arrived <= until && !shown.has(id) && (since === null || arrived > since);
  // A first edition looks no further back than it must.
  const enough = since === null ? Math.max(20, settings.limit * 2) : MOST_CANDIDATES;
  const found: Candidate[] = [];
  for (let offset = 0; found.length < enough; offset += PAGE_SIZE) {
    const page = library.headlines({ now: until, since: fresh, offset, limit: PAGE_SIZE });
    for (const headline of page.items) {
      if (found.length >= enough || !isNew(headline)) continue;
      const candidate = candidates(headline, until);
      if (candidate !== null && passes(candidate.read, settings.filters)) found.push(candidate);
    }
    if (page.items.length < PAGE_SIZE) break;
  }
  return found;
}

/** Whether the last editions told this story by another article. */
function wasTold({ marks }: Candidate, { library, candidates, past, until }: EditionRequest): boolean {
  return past.slice(-REMEMBERED_STORIES).some(({ articles }) =>
    articles.some((id) => {
      const headline = library.headline(id, until);
      const told = headline && candidates(headline, until);
      return told !== null && isSameStory(told.marks, marks);
    }),
  );
}

/** Freshness, 0 to 1, and how much there is to say, 0 to 1. */
function weightOf(members: readonly Candidate[], until: Date): number {
  const newest = Math.max(...members.map(({ headline }) => timeOf(headline)));
  const freshness = 0.5 ** (Math.max(0, until.getTime() - newest) / HALF_LIFE_MS);
  const most = (count: (candidate: Candidate) => number) => Math.max(...members.map(count));
  const length = most(({ read }) => read.article.body.length / 6) / FULL_LENGTH;
  const quotations = most(({ read }) => read.quotations.length) / MANY_QUOTATIONS;
  const sources = (new Set(members.map(({ headline }) => headline.source)).size - 1) / (MANY_SOURCES - 1);
  return freshness + 0.4 * Math.min(1, length) + 0.3 * Math.min(1, quotations) + 0.3 * Math.min(1, sources);
}

/** The newest article stands for the story; of the others one for each further source. */
function storyOf(members: readonly Candidate[]): Story {
  const [first, ...others] = members
    .map(({ headline }) => headline)
    .toSorted((one, other) => timeOf(other) - timeOf(one));
  if (first === undefined) throw new RangeError("a story has at least one article");
  const sources = new Set([first.source]);
  const also = others.filter(({ source }) => {
    if (source === null || sources.has(source)) return false;
    sources.add(source);
    return true;
  });
  return { ...first, also };
}

/** The longest of what was said by somebody named, in the weightiest story that has one fit to stand alone. */
function quotationOf(candidates: readonly Candidate[]): LibraryQuotation | null {
  const { least, most } = QUOTATION_LENGTH;
  for (const { read } of candidates) {
    const fit = read.quotations.filter(
      ({ kind, speaker, text }) =>
        kind === "direct" && speaker !== null && text.length >= least && text.length <= most,
    );
    const [longest] = fit.toSorted((one, other) => other.text.length - one.text.length);
    if (longest !== undefined) return longest;
  }
  return null;
}

function timeOf({ published, arrived }: Headline): number {
  return published === null || published.dateOnly ? arrived.getTime() : published.at.getTime();
}
