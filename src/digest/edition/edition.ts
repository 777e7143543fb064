import type { Headline, LibraryQuotation } from "../../library/library.ts";
import type { Edition, EditionItem, LeftOut, Occasion, WrittenItem } from "../digests.ts";
import type { WrittenRecap } from "../recap/recap.ts";
import { voicesAgain } from "../recap/voices.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Candidate } from "./candidates.ts";
import { NOTHING_LEFT_OUT } from "./left-out.ts";
import { findNews, type WindowRequest } from "./news.ts";

const DAY_MS = 86_400_000;
/** Freshness halves in a day. */
const HALF_LIFE_MS = DAY_MS;
const FULL_LENGTH = 600;
const MANY_QUOTATIONS = 5;
const MANY_SOURCES = 3;
const QUOTATION_LENGTH = { least: 40, most: 300 };

export type EditionRequest = WindowRequest & {
  /** The local date it is for. */
  readonly date: string;
  readonly occasion: Occasion;
};

/**
 * The stories that pass the digest's filters, at most its limit, the weightiest first: for a first edition of whatever there
 * is, then of the articles that arrived after `since`. Nothing that readers have seen (`past`). With what it leaves out and why.
 */
export function chooseEdition(request: EditionRequest): Edition {
  const { settings, date, occasion, library } = request;
  const until = library.now;
  const found = findNews(request);
  const ranked = request.candidates
    .groupReports(found.candidates)
    .map((members) => ({ members, weight: weightOf(members, until) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ members }) => members);
  const chosen = ranked.slice(0, settings.limit);
  const rest = ranked.slice(settings.limit).flatMap((members) => members.map(({ headline }) => headline));
  const items = chosen.map(itemOf);
  const quotation = settings.quote ? quotationOf(chosen.flatMap((members) => members.slice(0, 1))) : null;
  const more = countOf([...rest, ...found.further.headlines], found.further.isLeast);
  const leftOut = { ...found.leftOut, more };
  return { settings, date, until, occasion, items, quotation, recap: null, leftOut };
}

/** The edition that was chosen before, from what was written down; articles that are gone meanwhile are missing in it. */
export function rebuildEdition(
  { library, candidates }: Pick<EditionRequest, "library" | "candidates">,
  settings: DigestSettings,
  chosen: {
    readonly date: string;
    readonly articles: readonly WrittenItem[];
    readonly quotation: { readonly article: string; readonly text: string } | null;
    readonly recap: WrittenRecap | null;
    readonly leftOut: LeftOut;
    readonly occasion: Occasion;
  },
): Edition {
  const { date, occasion, leftOut } = chosen;
  const headline = (id: string) => library.headline(id);
  const items = chosen.articles.flatMap(({ id, also, covered }) => {
    const first = headline(id);
    return first === null
      ? []
      : [{ ...first, also: also.flatMap((other) => headline(other) ?? []), covered }];
  });
  const cited = chosen.quotation && headline(chosen.quotation.article);
  const quotations = cited === null ? [] : (candidates.of(cited, library)?.read.quotations ?? []);
  const quotation = quotations.find(({ text }) => text === chosen.quotation?.text) ?? null;
  const recap = chosen.recap && { ...chosen.recap, voices: voicesAgain(chosen.recap, library) };
  return { settings, date, until: library.now, occasion, items, quotation, recap, leftOut };
}

/** An edition without what was withdrawn, or taken out of the library, since it was chosen. */
export function stillThere(edition: Edition, library: Pick<EditionRequest["library"], "headline">): Edition {
  const isThere = ({ id }: { readonly id: string }) => library.headline(id) !== null;
  const { items, quotation, recap } = edition;
  return {
    ...edition,
    items: items.filter(isThere).map((story) => ({ ...story, also: story.also.filter(isThere) })),
    quotation: quotation !== null && isThere(quotation.article) ? quotation : null,
    recap: recap && { ...recap, voices: recap.voices.filter((voice) => isThere(voice.quotation.article)) },
  };
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

function countOf(headlines: readonly Headline[], isLeast: boolean): LeftOut["more"] {
  if (headlines.length === 0) return NOTHING_LEFT_OUT.more;
  const oldest = Math.min(...headlines.map(({ published, arrived }) => (published?.at ?? arrived).getTime()));
  return { articles: headlines.length, isLeast, oldest: new Date(oldest) };
}

/** The newest article stands for the event; of the others one for each further source. */
function itemOf(members: readonly Candidate[]): EditionItem {
  const [first, ...others] = members
    .map(({ headline }) => headline)
    .toSorted((one, other) => timeOf(other) - timeOf(one));
  if (first === undefined) throw new RangeError("an item has at least one article");
  const sources = new Set([first.source]);
  const also = others.filter(({ source }) => {
    if (source === null || sources.has(source)) return false;
    sources.add(source);
    return true;
  });
  return { ...first, also, covered: null };
}

/** The longest of what was said by a named person, in the weightiest item that has one fit to stand alone. */
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
