import { fold } from "../language/words/fold.ts";
import type { ReadArticle } from "../library/library.ts";
import type { Choice, Filters } from "./digests.ts";

const MOST_NAMES = 10;

export const NO_CHOICE: Choice = { include: [], exclude: [] };
export const NO_FILTERS: Filters = {
  topics: NO_CHOICE,
  sources: NO_CHOICE,
  speakers: NO_CHOICE,
  words: NO_CHOICE,
};

/** Whether an article is what the digest is about. */
export function passes({ article, quotations }: ReadArticle, filters: Filters): boolean {
  const { topics, sources, speakers, words } = filters;
  const names = () => quotations.flatMap(({ speaker }) => (speaker === null ? [] : [phrase(speaker.name)]));
  return (
    fits(topics, () => article.topics.map(phrase), equals) &&
    fits(sources, () => (article.source === null ? [] : [phrase(article.source)]), equals) &&
    fits(speakers, names, holds) &&
    fits(words, () => [phrase(`${article.title}\n${article.body}`)], holds)
  );
}

/** Reads "Ports, Labour, -Sport" into what to include and what to exclude; at most ten names of each. */
export function parseChoice(text: string): Choice {
  const names = text
    .split(/[,،;]/)
    .map((name) => name.trim())
    .filter((name) => phrase(name) !== " ");
  const isExclusion = (name: string) => /^[-−–]/.test(name);
  return {
    include: names.filter((name) => !isExclusion(name)).slice(0, MOST_NAMES),
    exclude: names
      .filter(isExclusion)
      .map((name) => name.slice(1).trim())
      .slice(0, MOST_NAMES),
  };
}

/** Writes what `parseChoice` reads; null when nothing is chosen. */
export function describeChoice({ include, exclude }: Choice): string | null {
  const names = [...include, ...exclude.map((name) => `-${name}`)];
  return names.length === 0 ? null : names.join(", ");
}

function fits(
  { include, exclude }: Choice,
  having: () => readonly string[],
  matches: (one: string, wanted: string) => boolean,
): boolean {
  if (include.length === 0 && exclude.length === 0) return true;
  const found = having();
  const has = (name: string) => found.some((one) => matches(one, phrase(name)));
  return (include.length === 0 || include.some(has)) && !exclude.some(has);
}

function equals(one: string, wanted: string): boolean {
  return one === wanted;
}

/** Whole words, in their order. */
function holds(one: string, wanted: string): boolean {
  return one.includes(wanted);
}

/** Folded words with a blank around each. */
function phrase(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()} `.replace(/^ {2}$/, " ");
}
