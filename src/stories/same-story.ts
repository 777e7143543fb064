import { fold } from "../language/words/fold.ts";
import type { Commonness, ReadArticle } from "../library/library.ts";
import { type StoryTerms, storyTerms, type Term } from "./terms.ts";

/** An article as it is compared with others of its story. */
export type StoryArticle = {
  readonly terms: StoryTerms;
  readonly title: string;
  /** In milliseconds since 1970. */
  readonly time: number;
};

const DAY_MS = 86_400_000;
/** What comes later is another story, however alike: a bank that decides each month, a cup each year. */
const MOST_APART_MS = 30 * DAY_MS;
/** 0 to 1, found with the articles of bench/stories/develop.txt. */
const LEAST_LIKENESS = 0.28;
/** A word of the headline says more of what an article is about. */
const TITLE_WEIGHT = 2;
/** In a larger archive the words of a story are no rarer to its readers. */
const LARGEST_ARCHIVE = 1_000;

/** @param time when it was published, in milliseconds since 1970. */
export function storyArticle(read: ReadArticle, time: number): StoryArticle {
  const { title, body } = read.article;
  return { terms: storyTerms(title, body), title, time };
}

/** How much each word says, by how rare it is. */
export type Weights = ReadonlyMap<string, number>;

/** The inverse document frequency of words (Spärck Jones 1972). */
export function weightsOf({ articles, counts }: Commonness): Weights {
  const all = Math.min(articles, LARGEST_ARCHIVE);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + all / Math.max(1, count))]));
}

/**
 * Whether two articles go on with one story: they have names and other words in common, weighted by how rare these are. Both must be alike: the same people do many things, and the same thing happens to many people. Links between stories by
 * cosine and time: Allan, Papka and Lavrenko, "On-line new event detection and tracking", 1998.
 */
export function isSameStory(one: StoryArticle, other: StoryArticle, weights: Weights): boolean {
  if (Math.abs(one.time - other.time) > MOST_APART_MS || isSeries(one.title, other.title)) return false;
  return likeness(one.terms, other.terms, weights) >= LEAST_LIKENESS;
}

/** The geometric mean of how alike the names and the other words are, 0 to 1; what happened counts twice as much as to whom. */
function likeness(one: StoryTerms, other: StoryTerms, weights: Weights): number {
  return Math.cbrt(cosine(one.names, other.names, weights) * cosine(one.words, other.words, weights) ** 2);
}

type Terms = ReadonlyMap<string, Term>;

function cosine(one: Terms, other: Terms, weights: Weights): number {
  let product = 0;
  for (const [key, term] of one) {
    const match = other.get(key);
    if (match !== undefined) product += weightOf(term, weights) * weightOf(match, weights);
  }
  return product === 0 ? 0 : product / Math.sqrt(squares(one, weights) * squares(other, weights));
}

function squares(terms: Terms, weights: Weights): number {
  return [...terms.values()].reduce((sum, term) => sum + weightOf(term, weights) ** 2, 0);
}

function weightOf({ word, isInTitle }: Term, weights: Weights): number {
  return (weights.get(word) ?? 0) * (isInTitle ? TITLE_WEIGHT : 1);
}

/** Whether two titles are the same but for a number: “Bulletin 41” and “Bulletin 42”. */
function isSeries(one: string, other: string): boolean {
  const [ours, theirs] = [fold(one), fold(other)];
  return ours !== theirs && /\p{N}/u.test(ours) && withoutNumbers(ours) === withoutNumbers(theirs);
}

const withoutNumbers = (title: string) => title.replace(/\p{N}+/gu, "0");
