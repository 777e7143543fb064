import type { SummarySentence } from "./summary-sentences.ts";

/** At most so many sentences, and at most so many words (as blanks divide them); both at least 1. */
export type SummaryBudget = { readonly sentences?: number; readonly words?: number };

/** What a set of sentences is worth: the sum of their values, less a price for every likeness between two of them. */
export type Worth = {
  /** By position in the body. */
  readonly value: (sentence: SummarySentence) => number;
  readonly redundancy: number;
  /** Whether leaving room is allowed when more sentences would make the set worse. */
  readonly mayLeaveRoom: boolean;
};

type Pool = {
  readonly sentences: readonly SummarySentence[];
  readonly values: readonly number[];
  /** `likeness[later][earlier]` */
  readonly likeness: readonly (readonly number[])[];
};

/** So many of the first suitable sentences, and so many in all, are tried in every combination. */
const OPENING = 8;
const POOL = 16;
/** More combinations than this are not tried; no article of news comes near it. */
const MOST_SETS = 100_000;

/**
 * The worthiest set of sentences within the budget, in the text's order: the best of all combinations of a pool of
 * likely ones. A sentence that leans on the one before comes only right behind it, one that follows is never the first, and
 * one that isn't understood alone is never the only one. Empty when that leaves none.
 */
export function selectSentences(
  candidates: readonly SummarySentence[],
  budget: SummaryBudget,
  worth: Worth,
): SummarySentence[] {
  const limit = {
    sentences: budget.sentences ?? Number.POSITIVE_INFINITY,
    words: budget.words ?? Number.POSITIVE_INFINITY,
  };
  const fitting = candidates.filter(({ length }) => length <= limit.words);
  const chosen = bestSet(poolOf(fitting, worth), limit, worth);
  return extend(chosen, fitting, limit, worth);
}

/** The first sentences and the most valuable of the others, each repetition once, in the text's order. */
export function likelySentences(
  sentences: readonly SummarySentence[],
  value: (sentence: SummarySentence) => number,
): SummarySentence[] {
  const byValue = sentences
    .slice(OPENING)
    .map((sentence) => ({ sentence, value: value(sentence) }))
    .sort((one, other) => other.value - one.value)
    .slice(0, POOL - OPENING)
    .map(({ sentence }) => sentence);
  return [...sentences.slice(0, OPENING), ...byValue].sort((one, other) => one.position - other.position);
}

function poolOf(fitting: readonly SummarySentence[], { value }: Worth): Pool {
  const sentences = likelySentences(fitting, value);
  return {
    sentences,
    values: sentences.map(value),
    likeness: likenesses(sentences),
  };
}

/** The likeness of each sentence to each one before it. */
function likenesses(sentences: readonly SummarySentence[]): number[][] {
  return sentences.map((sentence, at) =>
    sentences.slice(0, at).map((earlier) => likeness(sentence, earlier)),
  );
}

const cosine = (shared: number, one: number, other: number) =>
  one === 0 || other === 0 ? 0 : shared / Math.sqrt(one * other);

/** From 0 to 1: the cosine of the two sentences' sets of content words. */
export function likeness(one: SummarySentence, other: SummarySentence): number {
  const [small, large] =
    one.terms.size < other.terms.size ? [one.terms, other.terms] : [other.terms, one.terms];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  return cosine(shared, small.size, large.size);
}

/** Whether a sentence may stand right behind these, the last of which comes last in the text. */
function mayFollow(
  { leans, follows, position }: SummarySentence,
  last: SummarySentence | undefined,
): boolean {
  if (leans) return last?.position === position - 1;
  return last !== undefined || !follows;
}

function bestSet(
  { sentences, values, likeness }: Pool,
  limit: Required<SummaryBudget>,
  { redundancy, mayLeaveRoom }: Worth,
): SummarySentence[] {
  let best: readonly number[] = [];
  let bestWorth = Number.NEGATIVE_INFINITY;
  // What the first one, the first two and so on of the set are worth: the next set differs only at its end.
  const worths: number[] = [];
  visitSets(sentences, limit, (set) => {
    const last = set[set.length - 1] ?? 0;
    let worth = (worths[set.length - 2] ?? 0) + (values[last] ?? 0);
    for (let other = 0; other < set.length - 1; other += 1)
      worth -= redundancy * (likeness[last]?.[set[other] ?? 0] ?? 0);
    worths[set.length - 1] = worth;
    if (!mayLeaveRoom && set.length < best.length) return;
    if (set.length === 1 && sentences[last]?.alone !== true) return;
    if (worth <= bestWorth && (mayLeaveRoom || set.length === best.length)) return;
    best = [...set];
    bestWorth = worth;
  });
  return best.flatMap((at) => sentences[at] ?? []);
}

/**
 * Shows every set of these sentences that fits the budget and reads in order, as indices into `sentences`; a set right
 * behind those that it goes on from. The list shown is used again: copy it to keep it.
 */
export function visitSets(
  sentences: readonly SummarySentence[],
  limit: Required<SummaryBudget>,
  visit: (set: readonly number[]) => void,
): void {
  const set: number[] = [];
  const providers = providersOf(sentences);
  let visited = 0;
  const grow = (from: number, words: number, chosen: number) => {
    for (let at = from; at < sentences.length && visited < MOST_SETS; at += 1) {
      const sentence = sentences[at];
      if (!sentence || words + sentence.length > limit.words) continue;
      if (!mayFollow(sentence, sentences[set[set.length - 1] ?? -1])) continue;
      if (!providers[at]?.every((some) => (some & chosen) !== 0)) continue;
      set.push(at);
      visited += 1;
      visit(set);
      if (set.length < limit.sentences) grow(at + 1, words + sentence.length, chosen | (1 << at));
      set.pop();
    }
  };
  grow(0, 0, 0);
}

/** For each sentence, and each word that it needs: the earlier sentences that have it, as bits by index. */
function providersOf(sentences: readonly SummarySentence[]): number[][] {
  return sentences.map(({ needs }, at) =>
    needs.map((term) => {
      let bits = 0;
      for (let other = 0; other < at; other += 1) if (sentences[other]?.terms.has(term)) bits |= 1 << other;
      return bits;
    }),
  );
}

function isProvided({ needs, position }: SummarySentence, chosen: Iterable<SummarySentence>): boolean {
  if (needs.length === 0) return true;
  const earlier = [...chosen].filter((other) => other.position < position);
  return needs.every((term) => earlier.some(({ terms }) => terms.has(term)));
}

/** Where the pool did not fill a large budget: one sentence more at a time, the worthiest first. */
function extend(
  chosen: SummarySentence[],
  fitting: readonly SummarySentence[],
  limit: Required<SummaryBudget>,
  { value, redundancy, mayLeaveRoom }: Worth,
): SummarySentence[] {
  const set = new Set(chosen);
  let words = chosen.reduce((sum, { length }) => sum + length, 0);
  if (chosen.length < POOL / 2) return chosen;
  const rest = fitting
    .map((sentence) => ({ sentence, worth: value(sentence) }))
    .sort((one, other) => other.worth - one.worth);
  for (const { sentence, worth } of rest) {
    if (set.size >= limit.sentences) break;
    if (set.has(sentence) || sentence.leans || sentence.follows || words + sentence.length > limit.words)
      continue;
    if (!isProvided(sentence, set)) continue;
    const price = [...set].reduce((sum, other) => sum + likeness(sentence, other), 0);
    if (mayLeaveRoom && worth < redundancy * price) continue;
    set.add(sentence);
    words += sentence.length;
  }
  return [...set].sort((one, other) => one.position - other.position);
}
