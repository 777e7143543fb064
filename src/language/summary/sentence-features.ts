import { CALENDAR } from "../lexicon/calendar.ts";
import { PLAIN_REPORTING_VERBS } from "../words/reporting-verbs.ts";
import type { SummarySentence } from "./summary-sentences.ts";

/** What is known of each sentence when its worth for a summary is judged, in the order of `SentenceFeatures`. */
export const FEATURES = [
  "first",
  "second",
  "third",
  "inverse position",
  "position decay 2",
  "position decay 6",
  "position decay 20",
  "relative position",
  "last",
  "opens paragraph",
  "paragraph decay 3",
  "log sentences",
  "log length",
  "length",
  "shorter than 9",
  "longer than 35",
  "no headline",
  "headline covered",
  "covered by headline",
  "headline covered, weighted",
  "mean frequency",
  "mean weight",
  "likeness to article",
  "likeness to opening",
  "likeness to first three",
  "key terms covered",
  "new terms",
  "terms that come again later",
  "capitals",
  "most frequent name",
  "new names",
  "digits",
  "money or percent",
  "day or month",
  "quoted share",
  "has quotation",
  "reporting verb",
  "first person",
  "second person",
  "pronouns",
  "leans",
  "leant on by the next",
  "contrast opening",
  "time opening",
  "colon or dash",
  "brackets",
  "forward-looking",
  "perfect or past perfect",
  "exclamation",
  "function words",
  "likeness of the one before",
  "likeness of the next",
  "suitable",
] as const;

/** Kinds of words that features count, as bits. */
const WORD_KINDS = {
  firstPerson: 1,
  secondPerson: 2,
  pronoun: 4,
  forward: 8,
  perfect: 16,
  calendar: 32,
  reports: 64,
} as const;

const KINDS_OF_WORDS = new Map<string, number>();
for (const [kind, words] of [
  [WORD_KINDS.firstPerson, "i we my our us me i'm we're i've we've"],
  [WORD_KINDS.secondPerson, "you your you're you'll"],
  [WORD_KINDS.pronoun, "he she they it him her them his their its this that these those"],
  [WORD_KINDS.forward, "will would could may might plan plans expected set going"],
  [WORD_KINDS.perfect, "has have had been"],
  [WORD_KINDS.calendar, [...CALENDAR].join(" ")],
  [WORD_KINDS.reports, [...PLAIN_REPORTING_VERBS].join(" ")],
] as const)
  for (const word of words.split(" ")) KINDS_OF_WORDS.set(word, (KINDS_OF_WORDS.get(word) ?? 0) | kind);

/** What is known of a term over the whole article. */
type TermStatistics = {
  frequency: number;
  weight: number;
  isKey: boolean;
  inHeadline: boolean;
  inOpening: boolean;
  inFirstThree: boolean;
  /** How often it came in the sentences read so far. */
  seen: number;
};

const KEY_TERMS = 12;
const plainLowerCase = /^[a-z]*$/;
const isCapitalised = (word: string) => !plainLowerCase.test(word) && /^\p{Lu}\p{L}/u.test(word);
const flag = (value: boolean) => (value ? 1 : 0);

/**
 * One row of numbers for each sentence, in the order of `FEATURES`; most lie between 0 and 1. Linear in the article's
 * length.
 */
export function sentenceFeatures(
  sentences: readonly SummarySentence[],
  headline: ReadonlySet<string>,
): number[][] {
  const count = sentences.length;
  const statistics = termStatistics(sentences, headline);
  let highest = 1;
  let squares = 0;
  let headlineWeight = 0;
  let keyTerms = 0;
  let firstThreeTerms = 0;
  for (const { frequency, inFirstThree, isKey } of statistics.values()) {
    highest = Math.max(highest, frequency);
    squares += frequency * frequency;
    if (isKey) keyTerms++;
    if (inFirstThree) firstThreeTerms++;
  }
  for (const term of headline) headlineWeight += statistics.get(term)?.weight ?? 0;
  const norm = Math.sqrt(squares) || 1;
  const openingTerms = Math.max(1, sentences[0]?.terms.size ?? 0);
  const names = new Map<string, number>();
  const namesOf = sentences.map(({ words }) => words.slice(1).filter(isCapitalised));
  for (const list of namesOf) for (const name of list) names.set(name, (names.get(name) ?? 0) + 1);
  let topName = "";
  for (const [name, value] of names) if (value > 2 && value > (names.get(topName) ?? 0)) topName = name;
  const seenNames = new Set<string>();
  const known = sentences.map(({ terms }) => Array.from(terms, (term) => statistics.get(term)));
  const likenesses = known.map((terms) => {
    let sum = 0;
    for (const term of terms) sum += term?.frequency ?? 0;
    return sum / (norm * Math.sqrt(Math.max(1, terms.length)));
  });

  return sentences.map((sentence, index) => {
    const { terms, words, length, passage, paragraph } = sentence;
    const size = Math.max(1, terms.size);
    let sumFrequency = 0;
    let sumWeight = 0;
    let inHeadline = 0;
    let inHeadlineWeight = 0;
    let inOpening = 0;
    let inFirstThree = 0;
    let inKey = 0;
    let fresh = 0;
    let again = 0;
    for (const term of known[index] ?? []) {
      if (!term) continue;
      sumFrequency += term.frequency;
      sumWeight += term.weight;
      if (term.inHeadline) {
        inHeadline++;
        inHeadlineWeight += term.weight;
      }
      if (term.inOpening) inOpening++;
      if (term.inFirstThree) inFirstThree++;
      if (term.isKey) inKey++;
      if (term.seen === 0) fresh++;
      term.seen++;
      if (term.seen < term.frequency) again++;
    }
    let newNames = 0;
    for (const name of namesOf[index] ?? [])
      if (seenNames.size < seenNames.add(name).size && (names.get(name) ?? 0) > 1) newNames++;
    let kinds = 0;
    let pronouns = 0;
    for (const written of words) {
      const word = plainLowerCase.test(written) ? written : written.toLowerCase().replace(/’/g, "'");
      const kind = KINDS_OF_WORDS.get(word) ?? 0;
      kinds |= kind;
      if (kind & WORD_KINDS.pronoun) pronouns++;
    }
    const has = (kind: number) => flag((kinds & kind) !== 0);
    const text = passage.text;
    return [
      flag(index === 0),
      flag(index === 1),
      flag(index === 2),
      1 / (1 + index),
      Math.exp(-index / 2),
      Math.exp(-index / 6),
      Math.exp(-index / 20),
      index / count,
      flag(index === count - 1),
      flag(sentence.opensParagraph),
      Math.exp(-paragraph / 3),
      Math.log(count) / 4,
      Math.log(1 + length) / 4,
      Math.min(length, 60) / 40,
      flag(length < 9),
      flag(length > 35),
      flag(headline.size === 0),
      headline.size === 0 ? 0 : inHeadline / headline.size,
      inHeadline / size,
      headlineWeight === 0 ? 0 : inHeadlineWeight / headlineWeight,
      sumFrequency / size / highest,
      sumWeight / size / 2,
      likenesses[index] ?? 0,
      index === 0 ? 0 : inOpening / Math.sqrt(size * openingTerms),
      index < 3 ? 0 : inFirstThree / Math.sqrt(size * Math.max(1, firstThreeTerms)),
      keyTerms === 0 ? 0 : inKey / keyTerms,
      fresh / size,
      again / size,
      (namesOf[index]?.length ?? 0) / Math.max(1, words.length),
      flag(topName !== "" && words.includes(topName)),
      Math.min(3, newNames) / 3,
      flag(/\d/.test(text)),
      flag(/[$£€%]|\bper ?cent\b|\bmillion\b|\bbillion\b|\bcrore\b/.test(text)),
      has(WORD_KINDS.calendar),
      sentence.quotedShare,
      flag(sentence.quotedShare > 0),
      has(WORD_KINDS.reports),
      has(WORD_KINDS.firstPerson),
      has(WORD_KINDS.secondPerson),
      Math.min(1, (5 * pronouns) / Math.max(1, words.length)),
      flag(sentence.leans),
      flag(sentences[index + 1]?.leans === true),
      flag(/^(?:But|However|Yet|Still|Instead|Although|While|Despite)\b/.test(text)),
      flag(/^(?:On|In|After|Before|When|As|Since|Last|Earlier|Later|Meanwhile)\b/.test(text)),
      flag(/[:—–]|--/.test(text)),
      flag(text.includes("(")),
      has(WORD_KINDS.forward),
      has(WORD_KINDS.perfect),
      flag(text.includes("!")),
      1 - terms.size / Math.max(1, words.length),
      likenesses[index - 1] ?? 0,
      likenesses[index + 1] ?? 0,
      flag(sentence.suitable),
    ];
  });
}

function termStatistics(
  sentences: readonly SummarySentence[],
  headline: ReadonlySet<string>,
): Map<string, TermStatistics> {
  const statistics = new Map<string, TermStatistics>();
  for (const [index, { terms }] of sentences.entries())
    for (const term of terms) {
      const known = statistics.get(term);
      if (known) known.frequency++;
      else
        statistics.set(term, {
          frequency: 1,
          weight: 0,
          isKey: false,
          inHeadline: headline.has(term),
          inOpening: index === 0,
          inFirstThree: index < 3,
          seen: 0,
        });
    }
  for (const known of statistics.values()) known.weight = Math.log(1 + known.frequency);
  const key = [...statistics.values()]
    .filter(({ frequency }) => frequency > 1)
    .sort((one, other) => other.frequency - one.frequency)
    .slice(0, KEY_TERMS);
  for (const known of key) known.isKey = true;
  return statistics;
}
