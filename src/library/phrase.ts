import { fold } from "../language/words/fold.ts";

/** Folded words with a blank around each, so that one phrase holds another only by whole words. */
function phrase(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()} `.replace(/^ {2}$/u, " ");
}

const equals = (one: string, wanted: string) => one === wanted;
/** Whole words, in their order. */
const holds = (one: string, wanted: string) => one.includes(wanted);
/** How a name of an article, as a phrase, is compared with one that is asked for. */
const MATCHES = { topics: equals, sources: equals, speakers: holds } as const;

/** Makes the comparison of an article’s names with what is asked for: topics and sources as a whole, speakers by any part. */
export function namesLike(kind: keyof typeof MATCHES, asked: readonly string[]): (name: string) => boolean {
  const wanted = asked.map(phrase);
  const matches = MATCHES[kind];
  return (name) => {
    const found = phrase(name);
    return wanted.some((one) => matches(found, one));
  };
}
