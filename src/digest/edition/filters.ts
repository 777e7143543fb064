import { fold } from "../../language/words/fold.ts";
import type { Headline, ReadArticle } from "../../library/library.ts";
import type { Filters } from "../settings/settings.ts";
import type { Choice } from "../settings/values.ts";

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
