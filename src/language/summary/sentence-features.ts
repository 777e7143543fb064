import {
  type ArticleFacts,
  articleFacts,
  countNewNames,
  sumTerms,
  type TermSums,
} from "./article-statistics.ts";
import type { SummarySentence } from "./summary-sentences.ts";
import { WORD_KINDS, type WordForm } from "./word-forms.ts";

const flag = (value: boolean) => (value ? 1 : 0);

/** What is known of one sentence. */
type SentenceFacts = {
  readonly article: ArticleFacts;
  readonly sentence: SummarySentence;
  readonly index: number;
  /** Its number of different terms, at least 1. */
  readonly size: number;
  readonly terms: TermSums;
  readonly newNames: number;
  readonly pronouns: number;
};

const has = ({ sentence }: SentenceFacts, kind: number) => flag((sentence.kinds & kind) !== 0);

/** Each feature of a sentence, by its name; most lie between 0 and 1. */
const FEATURE_TABLE: readonly (readonly [name: string, value: (f: SentenceFacts) => number])[] = [
  ["first", (f) => flag(f.index === 0)],
  ["second", (f) => flag(f.index === 1)],
  ["third", (f) => flag(f.index === 2)],
  ["inverse position", (f) => 1 / (1 + f.index)],
  ["position decay 2", (f) => Math.exp(-f.index / 2)],
  ["position decay 6", (f) => Math.exp(-f.index / 6)],
  ["position decay 20", (f) => Math.exp(-f.index / 20)],
  ["relative position", (f) => f.index / f.article.sentences.length],
  ["last", (f) => flag(f.index === f.article.sentences.length - 1)],
  ["opens paragraph", (f) => flag(f.sentence.opensParagraph)],
  ["paragraph decay 3", (f) => Math.exp(-f.sentence.paragraph / 3)],
  ["log sentences", (f) => Math.log(f.article.sentences.length) / 4],
  ["log length", (f) => Math.log(1 + f.sentence.length) / 4],
  ["length", (f) => Math.min(f.sentence.length, 60) / 40],
  ["shorter than 9", (f) => flag(f.sentence.length < 9)],
  ["longer than 35", (f) => flag(f.sentence.length > 35)],
  ["no headline", (f) => flag(f.article.headlineSize === 0)],
  [
    "headline covered",
    (f) => (f.article.headlineSize === 0 ? 0 : f.terms.inHeadline / f.article.headlineSize),
  ],
  ["covered by headline", (f) => f.terms.inHeadline / f.size],
  [
    "headline covered, weighted",
    (f) => (f.article.headlineWeight === 0 ? 0 : f.terms.inHeadlineWeight / f.article.headlineWeight),
  ],
  ["mean frequency", (f) => f.terms.sumFrequency / f.size / f.article.highest],
  ["mean weight", (f) => f.terms.sumWeight / f.size / 2],
  ["likeness to article", (f) => f.article.likenesses[f.index] ?? 0],
  [
    "likeness to opening",
    (f) => (f.index === 0 ? 0 : f.terms.inOpening / Math.sqrt(f.size * f.article.openingTerms)),
  ],
  [
    "likeness to first three",
    (f) =>
      f.index < 3 ? 0 : f.terms.inFirstThree / Math.sqrt(f.size * Math.max(1, f.article.firstThreeTerms)),
  ],
  ["key terms covered", (f) => (f.article.keyTerms === 0 ? 0 : f.terms.inKey / f.article.keyTerms)],
  ["new terms", (f) => f.terms.fresh / f.size],
  ["terms that come again later", (f) => f.terms.again / f.size],
  ["capitals", (f) => (f.article.namesOf[f.index]?.length ?? 0) / Math.max(1, f.sentence.words.length)],
  [
    "most frequent name",
    ({ article, sentence }) =>
      flag(article.topName !== "" && sentence.words.some(({ written }) => written === article.topName)),
  ],
  ["new names", (f) => Math.min(3, f.newNames) / 3],
  ["digits", (f) => flag(/\d/u.test(f.sentence.passage.text))],
  [
    "money or percent",
    (f) => flag(/[$£€%]|\bper ?cent\b|\bmillion\b|\bbillion\b|\bcrore\b/u.test(f.sentence.passage.text)),
  ],
  ["day or month", (f) => has(f, WORD_KINDS.calendar)],
  ["quoted share", (f) => f.sentence.quotedShare],
  ["has quotation", (f) => flag(f.sentence.quotedShare > 0)],
  ["reporting verb", (f) => has(f, WORD_KINDS.reports)],
  ["first person", (f) => has(f, WORD_KINDS.firstPerson)],
  ["second person", (f) => has(f, WORD_KINDS.secondPerson)],
  ["pronouns", (f) => Math.min(1, (5 * f.pronouns) / Math.max(1, f.sentence.words.length))],
  ["leans", (f) => flag(f.sentence.leans)],
  ["leant on by the next", (f) => flag(f.article.sentences[f.index + 1]?.leans === true)],
  [
    "contrast opening",
    (f) => flag(/^(?:But|However|Yet|Still|Instead|Although|While|Despite)\b/u.test(f.sentence.passage.text)),
  ],
  [
    "time opening",
    (f) =>
      flag(
        /^(?:On|In|After|Before|When|As|Since|Last|Earlier|Later|Meanwhile)\b/u.test(f.sentence.passage.text),
      ),
  ],
  ["colon or dash", (f) => flag(/[:—–]|--/u.test(f.sentence.passage.text))],
  ["brackets", (f) => flag(f.sentence.passage.text.includes("("))],
  ["forward-looking", (f) => has(f, WORD_KINDS.forward)],
  ["perfect or past perfect", (f) => has(f, WORD_KINDS.perfect)],
  ["exclamation", (f) => flag(f.sentence.passage.text.includes("!"))],
  ["function words", (f) => 1 - f.sentence.terms.size / Math.max(1, f.sentence.words.length)],
  ["likeness of the one before", (f) => f.article.likenesses[f.index - 1] ?? 0],
  ["likeness of the next", (f) => f.article.likenesses[f.index + 1] ?? 0],
  ["suitable", (f) => flag(f.sentence.suitable)],
];

/** What is known of each sentence when its worth for a summary is judged, in the order of `sentenceFeatures`. */
export const FEATURES: readonly string[] = FEATURE_TABLE.map(([name]) => name);

const VALUES = FEATURE_TABLE.map(([, value]) => value);

/** One row of numbers for each sentence, in the order of `FEATURES`. Linear in the article's length. */
export function sentenceFeatures(
  sentences: readonly SummarySentence[],
  headline: ReadonlySet<string>,
): number[][] {
  const article = articleFacts(sentences, headline);
  const seenNames = new Set<string>();
  return sentences.map((sentence, index) => {
    const facts: SentenceFacts = {
      article,
      sentence,
      index,
      size: Math.max(1, sentence.terms.size),
      terms: sumTerms(article.termsOf[index] ?? []),
      newNames: countNewNames(article, index, seenNames),
      pronouns: countPronouns(sentence.words),
    };
    return VALUES.map((value) => value(facts));
  });
}

function countPronouns(words: readonly WordForm[]): number {
  let count = 0;
  for (const { kinds } of words) if (kinds & WORD_KINDS.pronoun) count += 1;
  return count;
}
