import type { Headline, LibraryView, ReadArticle } from "../library/library.ts";
import { isSameStory, type StoryArticle, storyArticle, type Weights, weightsOf } from "./same-story.ts";

/** One article of a story. */
export type StoryPart = { readonly headline: Headline; readonly read: ReadArticle };

/** What finding a story asks of the library. */
export type StoryLibrary = Pick<LibraryView, "article" | "commonness" | "articlesSharing">;

const DAY_MS = 86_400_000;
/** So far before and after the article that is asked about. */
const SPAN_MS = 90 * DAY_MS;
/** By so many of its rarest words others are looked for. */
const MOST_SOUGHT = 24;
/** So many others are compared with it. */
const MOST_COMPARED = 60;

/** The story that an article belongs to: its articles, that one among them, the newest first. Empty when it is gone. */
export function findStory(headline: Headline, library: StoryLibrary): readonly StoryPart[] {
  const first = partOf(headline, library);
  if (first === null) return [];
  const at = timeOf(headline);
  const others = library
    .articlesSharing(soughtWords(first, library), {
      since: new Date(at - SPAN_MS),
      before: new Date(at + SPAN_MS),
      limit: MOST_COMPARED,
    })
    .filter(({ id }) => id !== headline.id)
    .flatMap((other) => partOf(other, library) ?? []);
  const weights = weightsOf(library.commonness(wordsOf([first, ...others])));
  return grown(first, others, weights)
    .map(({ headline: own, read }) => ({ headline: own, read }))
    .toSorted((one, other) => timeOf(other.headline) - timeOf(one.headline));
}

type Compared = StoryPart & { readonly compared: StoryArticle };

function partOf(headline: Headline, library: Pick<LibraryView, "article">): Compared | null {
  const read = library.article(headline.id);
  return read && { headline, read, compared: storyArticle(read, timeOf(headline)) };
}

/** The rarest words of an article that others have, too. */
function soughtWords(part: Compared, library: Pick<LibraryView, "commonness">): string[] {
  const { counts } = library.commonness(wordsOf([part]));
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST_SOUGHT)
    .map(([word]) => word);
}

function wordsOf(parts: readonly Compared[]): string[] {
  const words = parts.flatMap(({ compared: { terms } }) =>
    [...terms.names.values(), ...terms.words.values()].map(({ word }) => word),
  );
  return [...new Set(words)];
}

/** A story grows from one article to those that go on with any of its articles. */
function grown(first: Compared, others: readonly Compared[], weights: Weights): Compared[] {
  const story = [first];
  const left = new Set(others);
  for (const member of story) {
    for (const other of left) {
      if (!isSameStory(member.compared, other.compared, weights)) continue;
      story.push(other);
      left.delete(other);
    }
  }
  return story;
}

/** What articles are ordered by: their publication, or their arrival. */
export function timeOf({ published, arrived }: Headline): number {
  return (published?.at ?? arrived).getTime();
}
