import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { fold } from "../words/fold.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** All words of a text in order, as written. */
function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The content words of a headline or another short text: folded and without endings, each once. */
export function termsIn(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const written of wordsIn(text)) {
    const term = termOf(written);
    if (term !== null) terms.add(term);
  }
  return terms;
}

/** One word as a content word, folded and without its ending; null for a function word. */
export function termOf(written: string): string | null {
  const word = withoutEnding(fold(written), OWNERS);
  return word.length > 1 && !FUNCTION_WORDS.has(word) ? stem(word) : null;
}

/** Whether a word begins with an upper-case letter. */
export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : UPPER_CASE.test(word);
}

const UPPER_CASE = /^\p{Lu}/u;

/**
 * The stem of any word: without a plural or verbal ending. It is there to be compared, and often no word itself: "talks" and
 * "talk" are one, "voted" is "vot". The exact forms of a verb, with its base, are in `words/reporting-verbs.ts`.
 */
function stem(word: string): string {
  if (word.length > 5) return withoutEnding(word, INFLECTIONS);
  return word.length > 3 ? withoutEnding(word, PLURALS) : word;
}

/** Endings by their last letters, the longer ones first. */
type Endings = ReadonlyMap<string, readonly string[]>;

const OWNERS: Endings = new Map([
  ["s", ["'s"]],
  ["'", ["'"]],
]);
const INFLECTIONS: Endings = new Map([
  ["g", ["ing"]],
  ["d", ["ed"]],
  ["s", ["es", "s"]],
]);
const PLURALS: Endings = new Map([["s", ["s"]]]);

function withoutEnding(word: string, endings: Endings): string {
  const ending = endings.get(word.charAt(word.length - 1))?.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
