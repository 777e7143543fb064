import type { Headline } from "../../library/library.ts";
import { type StoryPart, timeOf } from "../../stories/story.ts";
import type { Edition, EditionItem, Occasion } from "../digests.ts";
import { NOTHING_LEFT_OUT } from "../edition/left-out.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Week, WeekLibrary } from "./read-week.ts";
import type { CorrectedThing } from "./recap.ts";

/** Of a story so many sources are named and linked. */
const MOST_NAMED = 5;
const MOST_CORRECTED = 5;

export type RecapRequest = {
  readonly library: Pick<WeekLibrary, "headline">;
  readonly settings: DigestSettings;
  readonly week: Week;
  readonly since: Date;
  readonly until: Date;
  /** The local date it is for. */
  readonly date: string;
  readonly occasion: Occasion;
  /** The newest first. */
  readonly corrected: readonly CorrectedThing[];
};

/**
 * A weekly edition: the stories that most sources reported, and of those that as many did the ones of most articles, at most the
 * digest’s limit; the voices of the week; and what was corrected. Nothing that is withdrawn, or gone, by now.
 */
export function chooseRecap(request: RecapRequest): Edition {
  const { settings, week, since, until, date, occasion, corrected, library } = request;
  const isThere = ({ id }: { readonly id: string }) => library.headline(id) !== null;
  const stories = week.stories
    .map((story) => story.filter(({ headline }) => isThere(headline)))
    .filter((story) => story.length > 0)
    .map((story) => ({ story, item: itemOf(story) }))
    .sort((one, other) => byCoverage(one.item, other.item));
  const rest = stories.slice(settings.limit).flatMap(({ story }) => story.map(({ headline }) => headline));
  const voices = settings.quote ? week.voices.filter(({ quotation }) => isThere(quotation.article)) : [];
  return {
    settings,
    date,
    until,
    occasion,
    items: stories.slice(0, settings.limit).map(({ item }) => item),
    quotation: null,
    recap: {
      since,
      voices,
      corrected: corrected.slice(0, MOST_CORRECTED),
      further: Math.max(0, corrected.length - MOST_CORRECTED),
    },
    leftOut: { ...NOTHING_LEFT_OUT, more: countOf(rest, week.isLeast) },
  };
}

function byCoverage(one: EditionItem, other: EditionItem): number {
  const [ours, theirs] = [one.covered, other.covered];
  return (
    (theirs?.sources ?? 0) - (ours?.sources ?? 0) ||
    (theirs?.articles ?? 0) - (ours?.articles ?? 0) ||
    timeOf(other) - timeOf(one)
  );
}

/** The newest article stands for the story; of the others one for each further source, up to five sources. */
function itemOf(story: readonly StoryPart[]): EditionItem {
  const [first, ...others] = story.map(({ headline }) => headline);
  if (first === undefined) throw new RangeError("a story has at least one article");
  const named = new Set(first.source === null ? [] : [first.source]);
  const also = others.filter(({ source }) => {
    if (source === null || named.has(source) || named.size >= MOST_NAMED) return false;
    named.add(source);
    return true;
  });
  const sources = new Set(story.flatMap(({ headline }) => headline.source ?? [])).size;
  return { ...first, also, covered: { articles: story.length, sources } };
}

function countOf(rest: readonly Headline[], isLeast: boolean): Edition["leftOut"]["more"] {
  if (rest.length === 0) return NOTHING_LEFT_OUT.more;
  return { articles: rest.length, isLeast, oldest: new Date(Math.min(...rest.map(timeOf))) };
}
