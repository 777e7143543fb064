import type { SummarySentence } from "./summary-sentences.ts";
import type { WordForm } from "./word-forms.ts";

/** What is known of a term over the whole article. */
type TermStatistics = {
  frequency: number;
  weight: number;
  isKey: boolean;
  inHeadline: boolean;
  inOpening: boolean;
  inFirstThree: boolean;
  /** How often it occurred in the sentences read so far. */
  seen: number;
};

const KEY_TERMS = 12;
const isCapitalised = ({ capital, written }: WordForm) => capital && /^.\p{L}/u.test(written);

/** What is known of an article's sentences together. */
export type ArticleFacts = {
  readonly sentences: readonly SummarySentence[];
  readonly headlineSize: number;
  readonly headlineWeight: number;
  /** How often the most frequent term stands in it. */
  readonly highest: number;
  readonly keyTerms: number;
  readonly openingTerms: number;
  readonly firstThreeTerms: number;
  /** How often each name stands in it, and the name that stands in it most often. */
  readonly names: ReadonlyMap<string, number>;
  readonly topName: string;
  /** Of each sentence: its names, its terms, and how like the whole article it is. */
  readonly namesOf: readonly (readonly string[])[];
  readonly termsOf: readonly (readonly TermStatistics[])[];
  readonly likenesses: readonly number[];
};

/** Counts an article's names and terms. */
export function articleFacts(
  sentences: readonly SummarySentence[],
  headline: ReadonlySet<string>,
): ArticleFacts {
  const { statistics, termsOf } = termStatistics(sentences, headline);
  let highest = 1;
  let squares = 0;
  let keyTerms = 0;
  let firstThreeTerms = 0;
  for (const { frequency, inFirstThree, isKey } of statistics.values()) {
    highest = Math.max(highest, frequency);
    squares += frequency * frequency;
    if (isKey) keyTerms += 1;
    if (inFirstThree) firstThreeTerms += 1;
  }
  let headlineWeight = 0;
  for (const term of headline) headlineWeight += statistics.get(term)?.weight ?? 0;
  const norm = Math.sqrt(squares) || 1;
  const namesOf = sentences.map(({ words }) =>
    words.filter((word, at) => at > 0 && isCapitalised(word)).map(({ written }) => written),
  );
  const names = countAll(namesOf);
  return {
    sentences,
    headlineSize: headline.size,
    headlineWeight,
    highest,
    keyTerms,
    openingTerms: Math.max(1, sentences[0]?.terms.size ?? 0),
    firstThreeTerms,
    names,
    topName: mostFrequent(names),
    namesOf,
    termsOf,
    likenesses: termsOf.map((terms) => {
      let sum = 0;
      for (const { frequency } of terms) sum += frequency;
      return sum / (norm * Math.sqrt(Math.max(1, terms.length)));
    }),
  };
}

function countAll(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The name that stands in the article most often, and more than twice; "" where none does. */
function mostFrequent(names: ReadonlyMap<string, number>): string {
  let top = "";
  for (const [name, count] of names) if (count > 2 && count > (names.get(top) ?? 0)) top = name;
  return top;
}

/** Of a sentence's names that the article has more than once, how many are new; they are added to those seen. */
export function countNewNames({ namesOf, names }: ArticleFacts, index: number, seen: Set<string>): number {
  let count = 0;
  for (const name of namesOf[index] ?? [])
    if (seen.size < seen.add(name).size && (names.get(name) ?? 0) > 1) count += 1;
  return count;
}

/** Sums over a sentence's terms. */
export type TermSums = {
  sumFrequency: number;
  sumWeight: number;
  inHeadline: number;
  inHeadlineWeight: number;
  inOpening: number;
  inFirstThree: number;
  inKey: number;
  /** Terms that came in no sentence before, and that come again in a later one. */
  fresh: number;
  again: number;
};

/** Sums up a sentence's terms, and counts them as seen. */
export function sumTerms(terms: readonly TermStatistics[]): TermSums {
  const sums = {
    sumFrequency: 0,
    sumWeight: 0,
    inHeadline: 0,
    inHeadlineWeight: 0,
    inOpening: 0,
    inFirstThree: 0,
    inKey: 0,
    fresh: 0,
    again: 0,
  };
  for (const term of terms) {
    sums.sumFrequency += term.frequency;
    sums.sumWeight += term.weight;
    if (term.inHeadline) {
      sums.inHeadline += 1;
      sums.inHeadlineWeight += term.weight;
    }
    if (term.inOpening) sums.inOpening += 1;
    if (term.inFirstThree) sums.inFirstThree += 1;
    if (term.isKey) sums.inKey += 1;
    if (term.seen === 0) sums.fresh += 1;
    term.seen += 1;
    if (term.seen < term.frequency) sums.again += 1;
  }
  return sums;
}

/** What is known of each term; and of each sentence, in order, the terms that it has. */
function termStatistics(
  sentences: readonly SummarySentence[],
  headline: ReadonlySet<string>,
): {
  readonly statistics: ReadonlyMap<string, TermStatistics>;
  readonly termsOf: readonly (readonly TermStatistics[])[];
} {
  const statistics = new Map<string, TermStatistics>();
  const termsOf = sentences.map(({ terms }, index) => {
    const own: TermStatistics[] = [];
    for (const term of terms) {
      let one = statistics.get(term);
      if (!one) {
        one = {
          frequency: 0,
          weight: 0,
          isKey: false,
          inHeadline: headline.has(term),
          inOpening: index === 0,
          inFirstThree: index < 3,
          seen: 0,
        };
        statistics.set(term, one);
      }
      one.frequency += 1;
      own.push(one);
    }
    return own;
  });
  for (const known of statistics.values()) known.weight = Math.log(1 + known.frequency);
  const key = [...statistics.values()]
    .filter(({ frequency }) => frequency > 1)
    .sort((one, other) => other.frequency - one.frequency)
    .slice(0, KEY_TERMS);
  for (const known of key) known.isKey = true;
  return { statistics, termsOf };
}
