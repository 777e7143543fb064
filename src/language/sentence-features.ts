import { CALENDAR } from "./lexicon.ts";
import { reportingVerb } from "./reporting-verbs.ts";
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

const FIRST_PERSON = new Set("i we my our us me i'm we're i've we've".split(" "));
const SECOND_PERSON = new Set("you your you're you'll".split(" "));
const PRONOUNS = new Set("he she they it him her them his their its this that these those".split(" "));
const FORWARD = new Set("will would could may might plan plans expected set going".split(" "));
const PERFECT = new Set("has have had been".split(" "));

/**
 * One row of numbers for each sentence, in the order of `FEATURES`; most lie between 0 and 1. Linear in the article's
 * length.
 */
export function sentenceFeatures(
  sentences: readonly SummarySentence[],
  headline: ReadonlySet<string>,
): number[][] {
  const count = sentences.length;
  const frequency = new Map<string, number>();
  for (const { terms } of sentences)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  let highest = 1;
  for (const value of frequency.values()) highest = Math.max(highest, value);
  const weight = (term: string) => Math.log(1 + (frequency.get(term) ?? 0));
  const key = new Set(
    [...frequency]
      .filter(([, value]) => value > 1)
      .sort((one, other) => other[1] - one[1])
      .slice(0, 12)
      .map(([term]) => term),
  );
  const names = new Map<string, number>();
  const namesOf = sentences.map(({ words }) => words.slice(1).filter((word) => /^\p{Lu}\p{L}/u.test(word)));
  for (const list of namesOf) for (const name of list) names.set(name, (names.get(name) ?? 0) + 1);
  let topName = "";
  for (const [name, value] of names) if (value > 2 && value > (names.get(topName) ?? 0)) topName = name;
  const articleNorm = Math.sqrt([...frequency.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  const likeness = (terms: ReadonlySet<string>) => {
    let sum = 0;
    for (const term of terms) sum += frequency.get(term) ?? 0;
    return sum / (articleNorm * Math.sqrt(Math.max(1, terms.size)));
  };
  const likenesses = sentences.map(({ terms }) => likeness(terms));
  const opening = sentences[0]?.terms ?? new Set<string>();
  const firstThree = new Set(sentences.slice(0, 3).flatMap(({ terms }) => [...terms]));
  const headlineWeight = [...headline].reduce((sum, term) => sum + weight(term), 0);
  const seen = new Set<string>();
  const seenNames = new Set<string>();
  const left = new Map(frequency);

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
    for (const term of terms) {
      sumFrequency += frequency.get(term) ?? 0;
      sumWeight += weight(term);
      if (headline.has(term)) {
        inHeadline++;
        inHeadlineWeight += weight(term);
      }
      if (opening.has(term)) inOpening++;
      if (firstThree.has(term)) inFirstThree++;
      if (key.has(term)) inKey++;
      if (!seen.has(term)) {
        fresh++;
        seen.add(term);
      }
      const rest = (left.get(term) ?? 1) - 1;
      left.set(term, rest);
      if (rest > 0) again++;
    }
    let newNames = 0;
    for (const name of namesOf[index] ?? [])
      if (seenNames.size < seenNames.add(name).size && (names.get(name) ?? 0) > 1) newNames++;
    const lower = words.map((word) => word.toLowerCase().replace(/’/g, "'"));
    const share = (set: ReadonlySet<string>) =>
      lower.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0) / Math.max(1, lower.length);
    const has = (set: ReadonlySet<string>) => (lower.some((word) => set.has(word)) ? 1 : 0);
    const flag = (value: boolean) => (value ? 1 : 0);
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
      index === 0 ? 0 : inOpening / Math.sqrt(size * Math.max(1, opening.size)),
      index < 3 ? 0 : inFirstThree / Math.sqrt(size * Math.max(1, firstThree.size)),
      key.size === 0 ? 0 : inKey / key.size,
      fresh / size,
      again / size,
      (namesOf[index]?.length ?? 0) / Math.max(1, words.length),
      flag(topName !== "" && words.includes(topName)),
      Math.min(3, newNames) / 3,
      flag(/\d/.test(text)),
      flag(/[$£€%]|\bper ?cent\b|\bmillion\b|\bbillion\b|\bcrore\b/.test(text)),
      has(CALENDAR),
      sentence.quotedShare,
      flag(sentence.quotedShare > 0),
      flag(lower.some((word) => reportingVerb(word)?.plain === true)),
      flag(share(FIRST_PERSON) > 0),
      flag(share(SECOND_PERSON) > 0),
      Math.min(1, 5 * share(PRONOUNS)),
      flag(sentence.leans),
      flag(sentences[index + 1]?.leans === true),
      flag(/^(?:But|However|Yet|Still|Instead|Although|While|Despite)\b/.test(text)),
      flag(/^(?:On|In|After|Before|When|As|Since|Last|Earlier|Later|Meanwhile)\b/.test(text)),
      flag(/[:—–]|--/.test(text)),
      flag(text.includes("(")),
      has(FORWARD),
      has(PERFECT),
      flag(text.includes("!")),
      1 - terms.size / Math.max(1, words.length),
      likenesses[index - 1] ?? 0,
      likenesses[index + 1] ?? 0,
      flag(sentence.suitable),
    ];
  });
}
