import type { LibraryView } from "../library/library.ts";
import { isSameStory, type StoryArticle, storyArticle, type Weights, weightsOf } from "./same-story.ts";
import { type StoryPart, timeOf } from "./story.ts";

/** An article is compared with so many others, by so many of its rarest words. */
const MOST_COMPARED = 30;
const MOST_SOUGHT = 24;
const LEAST_SHARED = 2;
/** By a word so many of the articles before are found, the last ones. */
const MOST_A_WORD = 60;
/** In a story of more articles than this, one link may be chance. */
const SMALL_STORY = 3;
/** Work between two rests, in articles and in words. */
const ARTICLES_AT_ONCE = 10;
const WORDS_AT_ONCE = 100;

/**
 * The stories that all of some articles make, each article in one; the parts of a story from the newest on, the stories in no order.
 * An article joins the story with most links to it: one link is enough where the story is small, and two where it is not. Yields
 * where others may have their turn: of 2,000 articles it takes some seconds.
 */
export function* gatherStories(
  parts: readonly StoryPart[],
  library: Pick<LibraryView, "commonness">,
): Generator<void, StoryPart[][]> {
  const oldestFirst = parts.toSorted((one, other) => timeOf(one.headline) - timeOf(other.headline));
  const members: Member[] = [];
  for (const [at, part] of oldestFirst.entries()) {
    const compared = storyArticle(part.read, timeOf(part.headline));
    members.push({ part, compared, words: wordsOf(compared) });
    if (at % ARTICLES_AT_ONCE === 0) yield;
  }
  const words = [...new Set(members.flatMap((member) => member.words))];
  const counts = new Map<string, number>();
  let articles = 0;
  for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
    const found = library.commonness(words.slice(at, at + WORDS_AT_ONCE));
    for (const [word, count] of found.counts) counts.set(word, count);
    articles = found.articles;
    yield;
  }
  const index = new StoryIndex(weightsOf({ articles, counts }));
  for (const [at, member] of members.entries()) {
    index.add(member, rarest(member.words, counts));
    if (at % ARTICLES_AT_ONCE === 0) yield;
  }
  return index.stories.map((story) => story.map(({ part }) => part).toReversed());
}

type Member = {
  readonly part: StoryPart;
  readonly compared: StoryArticle;
  readonly words: readonly string[];
};

/** The stories so far, and which articles have a rare word. */
class StoryIndex {
  readonly stories: Member[][] = [];
  readonly #storyOf = new Map<Member, Member[]>();
  readonly #having = new Map<string, Member[]>();
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  add(member: Member, sought: readonly string[]): void {
    const story = this.#storyFor(member, sought);
    story.push(member);
    this.#storyOf.set(member, story);
    for (const word of sought) {
      const having = this.#having.get(word) ?? [];
      this.#having.set(word, [...having.slice(1 - MOST_A_WORD), member]);
    }
  }

  #storyFor(member: Member, sought: readonly string[]): Member[] {
    const links = new Map<Member[], number>();
    for (const other of this.#sharing(sought)) {
      const story = this.#storyOf.get(other);
      if (story === undefined || !isSameStory(other.compared, member.compared, this.#weights)) continue;
      links.set(story, (links.get(story) ?? 0) + 1);
    }
    const [best] = [...links]
      .filter(([story, times]) => times > 1 || story.length <= SMALL_STORY)
      .sort(([, one], [, other]) => other - one);
    if (best !== undefined) return best[0];
    const own: Member[] = [];
    this.stories.push(own);
    return own;
  }

  /** Those that share most of the words, and the newest of those that share as many. */
  #sharing(sought: readonly string[]): Member[] {
    const shared = new Map<Member, number>();
    for (const word of sought) {
      for (const other of this.#having.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, times]) => times >= LEAST_SHARED)
      .toReversed()
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_COMPARED)
      .map(([other]) => other);
  }
}

function wordsOf({ terms }: StoryArticle): string[] {
  return [...new Set([...terms.names.values(), ...terms.words.values()].map(({ word }) => word))];
}

/** An article's rarest words that others have, too. */
function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const countOf = (word: string) => counts.get(word) ?? 0;
  return words
    .filter((word) => countOf(word) > 1)
    .sort((one, other) => countOf(one) - countOf(other))
    .slice(0, MOST_SOUGHT);
}
