import { fold } from "../../language/words/fold.ts";
import type { Headline, ReadArticle } from "../../library/library.ts";
import type { Choice, Filters } from "../digests.ts";

const MOST_NAMES = 10;

export const NO_CHOICE: Choice = { include: [], exclude: [] };
export const NO_FILTERS: Filters = {
  topics: NO_CHOICE,
  sources: NO_CHOICE,
  speakers: NO_CHOICE,
  words: NO_CHOICE,
};

const equals = (one: string, wanted: string) => one === wanted;
/** Whole words, in their order. */
const holds = (one: string, wanted: string) => one.includes(wanted);
/** How a phrase of an article is compared with one that is asked for. */
const MATCHES = { topics: equals, sources: equals, speakers: holds, words: holds } as const;

/**
 * Whether an article is what the digest is about. `read` is called only when the headline does not say enough; where it
 * gives null, the article does not pass.
 */
export function passes(
  { topics, source }: Pick<Headline, "topics" | "source">,
  filters: Filters,
  read: () => Pick<ReadArticle, "article" | "quotations"> | null,
): boolean {
  if (!fits(filters.topics, () => topics.map(phrase), MATCHES.topics)) return false;
  if (!fits(filters.sources, () => (source === null ? [] : [phrase(source)]), MATCHES.sources)) return false;
  if (isEmpty(filters.speakers) && isEmpty(filters.words)) return true;
  const found = read();
  if (found === null) return false;
  const { article, quotations } = found;
  const names = () => quotations.flatMap(({ speaker }) => (speaker === null ? [] : [phrase(speaker.name)]));
  return (
    fits(filters.speakers, names, MATCHES.speakers) &&
    fits(filters.words, () => [phrase(`${article.title}\n${article.body}`)], MATCHES.words)
  );
}

/** Whether what a filter asks for fits one of these names as `passes` compares them. */
export function fitsAny(filter: keyof Filters, asked: string, names: readonly string[]): boolean {
  const wanted = phrase(asked);
  return names.some((name) => MATCHES[filter](phrase(name), wanted));
}

/** Reads "Ports, Labour, -Sport" into what to include and what to exclude; at most ten names of each. */
export function parseChoice(text: string): Choice {
  const names = text
    .split(/[,،;]/u)
    .map((name) => name.trim())
    .filter((name) => phrase(name) !== " ");
  const isExclusion = (name: string) => /^[-−–]/u.test(name);
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
  if (isEmpty({ include, exclude })) return true;
  const found = having();
  const has = (name: string) => found.some((one) => matches(one, phrase(name)));
  return (include.length === 0 || include.some(has)) && !exclude.some(has);
}

function isEmpty({ include, exclude }: Choice): boolean {
  return include.length === 0 && exclude.length === 0;
}

/** Folded words with a blank around each. */
function phrase(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()} `.replace(/^ {2}$/u, " ");
}
