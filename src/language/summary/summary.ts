import type { Analysis } from "../analysis.ts";
import type { Passage } from "../words/passage.ts";
import { cutLine } from "./cut-line.ts";
import { isNewsLead, NEWS_LEAD_PRIOR } from "./news-lead.ts";
import { sentenceFeatures } from "./sentence-features.ts";
import { type BudgetKind, judge, modelInput, SUMMARY_MODEL, type SummaryModel } from "./sentence-ranker.ts";
import { type SummaryBudget, selectSentences, type Worth } from "./sentence-selection.ts";
import { readSummarySentences, type SummarySentence } from "./summary-sentences.ts";
import { termsIn } from "./terms.ts";

export type { SummaryBudget };

/**
 * The sentences that say what the article is about, verbatim and in its order, never over the budget. What stands before
 * a sentence (a dateline, a leading "Meanwhile,") is left out. Extractive: a small learnt model judges each sentence, and the best set of
 * them is taken (see docs/summary-model.md). A sentence that opens with "He" comes only with the sentence before it. Empty
 * when the body is empty, or when no sentence fits the words.
 */
export function summarise(analysis: Analysis, budget: SummaryBudget): Passage[] {
  return choose(candidatesOf(analysis), budget).map(({ passage }) => passage);
}

/**
 * The three lengths that readers choose from: short is one sentence, of at most 35 words if there is such a one; medium at
 * most three sentences and 60 words; long at most 120 words. Where no sentence fits, the shortest that reads well is taken
 * over length; empty only for an empty body.
 */
export function summariesOf(analysis: Analysis): Record<"short" | "medium" | "long", string[]> {
  const candidates = candidatesOf(analysis);
  const chosenFor = chooserOf(candidates, SUMMARY_MODEL);
  const texts = (budget: SummaryBudget) => {
    const chosen = chosenFor(budget);
    return (chosen.length > 0 ? chosen : shortest(candidates.sentences)).map(({ passage }) =>
      oneLine(passage.text),
    );
  };
  return {
    short: texts({ sentences: 1, words: 35 }),
    medium: texts({ sentences: 3, words: 60 }),
    long: texts({ words: 120 }),
  };
}

/**
 * One line for lists: the first good sentence that is understood alone, at most `maximum` UTF-16 units (at least 2), cut as
 * `cutLine` cuts. What the page put into the text, such as "Updated 21 December", only where there is nothing else. Empty for an
 * empty body.
 */
export function ledeLine(analysis: Analysis, maximum = 140): string {
  const sentences = readSummarySentences(analysis);
  const first =
    sentences.find((sentence) => sentence.suitable && sentence.alone) ??
    sentences.find((sentence) => sentence.suitable && !sentence.leans) ??
    sentences.find((sentence) => sentence.whole && !sentence.leans && !sentence.isOfThePage()) ??
    sentences.find((sentence) => !sentence.isOfThePage()) ??
    sentences[0];
  const words = first?.passage.text ?? analysis.blocks.find(({ kind }) => kind === "paragraph")?.text ?? "";
  return cutLine(words, maximum);
}

/** The body's sentences and, in the same order, their features; and whether the first is a plain news lead. */
export type Candidates = {
  readonly sentences: readonly SummarySentence[];
  readonly features: readonly (readonly number[])[];
  readonly opensWithNews: boolean;
};

export function candidatesOf(analysis: Analysis): Candidates {
  const sentences = readSummarySentences(analysis);
  const headline = termsIn(analysis.title ?? "");
  const [opening] = sentences;
  return {
    sentences,
    features: sentenceFeatures(sentences, headline),
    opensWithNews: opening !== undefined && isNewsLead(opening, headline),
  };
}

const oneLine = (text: string) => text.replace(/\s{2,}|[^\S ]/gu, " ");

/** The sentences for a budget; the training measures models of its own with it. */
export function choose(
  candidates: Candidates,
  budget: SummaryBudget,
  model: SummaryModel = SUMMARY_MODEL,
): SummarySentence[] {
  return chooserOf(candidates, model)(budget);
}

/** Prepares the choice of sentences for several budgets. */
function chooserOf(
  candidates: Candidates,
  model: SummaryModel,
): (budget: SummaryBudget) => SummarySentence[] {
  const { sentences } = candidates;
  const worths: Readonly<Record<BudgetKind, Worth>> = {
    sentences: worthOf(candidates, "sentences", model),
    words: worthOf(candidates, "words", model),
  };
  const once = withoutRepetitions(sentences);
  const suitable = once.filter((sentence) => sentence.suitable);
  return (budget) => {
    const worth = worths[budget.words === undefined ? "sentences" : "words"];
    const chosen = selectSentences(suitable, budget, worth);
    if (chosen.length > 0) return chosen;
    const others = selectSentences(once.filter(isBearable), budget, worth);
    if (others.length > 0) return others;
    return budget.words === undefined ? shortest(sentences) : [];
  };
}

/** A list of a few words a line, say: what reads worse is better than nothing. */
const isBearable = ({ whole, leans, isOfThePage, length }: SummarySentence) =>
  whole && !leans && length >= 4 && !isOfThePage();

/** What a set of sentences is worth to the model under this kind of budget. */
function worthOf({ features, opensWithNews }: Candidates, kind: BudgetKind, model: SummaryModel): Worth {
  const values = new Map<number, number>();
  return {
    value({ position, length }) {
      const known = values.get(position);
      if (known !== undefined) return known;
      let value = judge(model, modelInput(model, features[position] ?? [], kind));
      if (opensWithNews && position === 0) value += NEWS_LEAD_PRIOR;
      if (kind === "words") value += model.perSentence + (model.perSixtyWords * length) / 60;
      values.set(position, value);
      return value;
    },
    redundancy: model.redundancy[kind],
    mayLeaveRoom: kind === "words",
  };
}

export function withoutRepetitions(sentences: readonly SummarySentence[]): SummarySentence[] {
  const line = ({ passage }: SummarySentence) => oneLine(passage.text).toLowerCase();
  // A repetition has as many words, and as many of them are content words: only then are the lines compared.
  const alike = new Map<number, SummarySentence[]>();
  return sentences.filter((sentence) => {
    const counts = sentence.words.length * 1000 + sentence.terms.size;
    const earlier = alike.get(counts);
    if (earlier === undefined) alike.set(counts, [sentence]);
    else if (earlier.some((other) => line(other) === line(sentence))) return false;
    else earlier.push(sentence);
    return true;
  });
}

/** For lengths that no sentence fits: the shortest that reads well alone, else the shortest that reads well, else the first. */
function shortest(sentences: readonly SummarySentence[]): SummarySentence[] {
  const good = sentences.filter(({ suitable, leans, follows }) => suitable && !leans && !follows);
  const alone = good.filter((sentence) => sentence.alone);
  const [first] = (alone.length > 0 ? alone : good).toSorted((one, other) => one.length - other.length);
  return first ? [first] : sentences.slice(0, 1);
}
