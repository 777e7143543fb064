import type { Article, StoryChange } from "../../content/article.ts";
import { cleanLine, LONGEST_CHANGE } from "../../content/article-schema.ts";
import { comparisonKey } from "../../language/layout/layout-segments.ts";
import { fold } from "../../language/words/fold.ts";
import { splitSentences } from "../../language/words/sentences.ts";

type Change = Omit<StoryChange, "at">;

/** Of one update, so many changes of a kind are worth a line. */
const MOST_OF_A_KIND = 5;
/** Two sentences that share this much of their words, apart from the numbers, are versions of one. */
const SAME_SENTENCE = 0.6;
/** So many changed sentences are compared with one another; a text rewritten beyond that is a new text. */
const MOST_COMPARED = 60;

const NUMBER = /\d+(?:[.,:]\d+)*/gu;
const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half)\b/gu;

const QUOTED = /[“„«"]([^“”„«»"\n]{8,2000})[”“»"]/gu;
const QUOTATION_WORDS = 4;

/**
 * What a reader of the older version must learn: another headline, another number in the same sentence, a quotation that came
 * or went. Where it is none of these and the text differs, the first place where it does.
 */
export function whatChanged(older: Article, newer: Article): Change[] {
  const changes: Change[] = [];
  if (comparisonKey(older.title) !== comparisonKey(newer.title)) {
    changes.push({ what: "headline", from: cut(older.title), to: cut(newer.title) });
  }
  const gone = without(sentencesOf(older.body), sentencesOf(newer.body));
  const come = without(sentencesOf(newer.body), sentencesOf(older.body));
  const specific = [...changedNumbers(gone, come), ...changedQuotations(older, newer)];
  changes.push(...specific);
  if (specific.length === 0 && (gone.length > 0 || come.length > 0)) {
    changes.push({ what: "text", from: cut(gone[0]), to: cut(come[0]) });
  }
  return changes;
}

function sentencesOf(body: string): string[] {
  return body
    .split("\n\n")
    .flatMap((paragraph) => splitSentences(paragraph, 0, paragraph.length).map(({ text }) => text));
}

function without(sentences: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(comparisonKey));
  return sentences.filter((sentence) => !known.has(comparisonKey(sentence)));
}

function changedNumbers(gone: readonly string[], come: readonly string[]): Change[] {
  const candidates = come.slice(0, MOST_COMPARED).map((sentence) => ({ sentence, ...numbersIn(sentence) }));
  const changes: Change[] = [];
  for (const from of gone.slice(0, MOST_COMPARED)) {
    const before = numbersIn(from);
    if (before.numbers === "") continue;
    const after = candidates.find(
      ({ numbers, words }) =>
        numbers !== "" && numbers !== before.numbers && overlap(words, before.words) >= SAME_SENTENCE,
    );
    if (after !== undefined) changes.push({ what: "number", from: cut(from), to: cut(after.sentence) });
    if (changes.length === MOST_OF_A_KIND) break;
  }
  return changes;
}

/** The numbers of a sentence in order, and its other words. */
function numbersIn(sentence: string): { readonly numbers: string; readonly words: ReadonlySet<string> } {
  const numbers: string[] = [];
  const keep = (number: string): string => {
    numbers.push(number);
    return " ";
  };
  const rest = fold(sentence).replace(NUMBER, keep).replace(NUMBER_WORD, keep);
  return { numbers: numbers.join(" "), words: new Set(rest.match(/\p{L}+/gu) ?? []) };
}

/** What two sets share of all that is in either. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  return shared / Math.max(1, one.size + other.size - shared);
}

function changedQuotations(older: Article, newer: Article): Change[] {
  const before = quotedIn(older);
  const after = quotedIn(newer);
  // A quotation that moved or was cut out of a longer one was there before.
  const [olderText, newerText] = [comparisonKey(older.body), comparisonKey(newer.body)];
  const gone = without(before, after).filter((text) => !newerText.includes(comparisonKey(text)));
  const come = without(after, before).filter((text) => !olderText.includes(comparisonKey(text)));
  return [
    ...come
      .slice(0, MOST_OF_A_KIND)
      .map((text): Change => ({ what: "quotation", from: null, to: cut(text) })),
    ...gone
      .slice(0, MOST_OF_A_KIND)
      .map((text): Change => ({ what: "quotation", from: cut(text), to: null })),
  ];
}

/** What stands between quotation marks, in any language; a word or two in marks are no quotation. */
function quotedIn({ body }: Article): string[] {
  return [...body.matchAll(QUOTED)].flatMap(([, text = ""]) =>
    text.trim().split(/\s+/u).length >= QUOTATION_WORDS ? [text.trim()] : [],
  );
}

function cut(text: string | undefined): string | null {
  if (text === undefined) return null;
  const line = cleanLine(text);
  return line.length <= LONGEST_CHANGE ? line : `${line.slice(0, LONGEST_CHANGE - 1).trimEnd()}…`;
}
