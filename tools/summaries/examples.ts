import { basename } from "node:path";
import { z } from "zod";
import { analyse } from "../../src/language/analyse.ts";
import { FEATURES } from "../../src/language/summary/sentence-features.ts";
import {
  likelySentences,
  likeness,
  type SummaryBudget,
  visitSets,
} from "../../src/language/summary/sentence-selection.ts";
import { type Candidates, candidatesOf, withoutRepetitions } from "../../src/language/summary/summary.ts";
import { readJsonLines } from "../json-lines.ts";
import { type Grams, gramsOf, rouge } from "./rouge.ts";

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  reference: z.string(),
});

/** One of each kind of budget that a model is made for: some sentences, some words. */
export const BUDGETS: readonly SummaryBudget[] = [{ sentences: 3 }, { words: 60 }];

/** An article with a summary that a person wrote. */
export type Example = {
  readonly id: string | number;
  /** The kind of article: examples of each kind count as much together as those of another. */
  readonly kind: string;
  readonly file: string;
  readonly title: string | null;
  readonly candidates: Candidates;
  readonly reference: Grams;
  /** In the order of `BUDGETS`. */
  readonly choices: readonly Choices[];
};

/** All that could be chosen under one budget: sets of sentences with what each is worth by the reference. */
export type Choices = {
  /** Features of the sentences that the sets are made of. */
  readonly features: readonly (readonly number[])[];
  /** Set number n holds the sentences `members[bounds[n]]` up to `members[bounds[n + 1]]`. */
  readonly members: Uint8Array;
  readonly bounds: Uint32Array;
  readonly likeness: Float64Array;
  readonly sixtyWords: Float64Array;
  readonly reward: Float64Array;
};

/** ROUGE-2 counts too, so that whole statements win over scattered words; with a budget of words, filling it counts. */
const PAIRS_COUNT = 0.5;
const RECALL_COUNTS = 0.3;
const MOST_SENTENCES = 5;
const LEAST_WORDS = 30;

/** Reads files of {"id", "text", "title"?, "reference"} lines, all of one kind of article. */
export function readExamples(kind: string, files: readonly string[]): Example[] {
  return files.flatMap((file) =>
    readJsonLines(file, rowSchema).map((row) => exampleOf(kind, basename(file, ".jsonl"), row)),
  );
}

function exampleOf(kind: string, file: string, row: z.output<typeof rowSchema>): Example {
  const title = row.title || null;
  const candidates = candidatesOf(analyse(row.text, title === null ? {} : { title }));
  const reference = gramsOf(row.reference);
  return {
    id: row.id,
    kind,
    file,
    title,
    candidates,
    reference,
    choices: BUDGETS.map((budget) => choicesOf(candidates, reference, budget)),
  };
}

const LIKELY = new Map([
  ["mean frequency", 3],
  ["headline covered", 1],
  ["likeness to article", 1],
  ["opens paragraph", 0.3],
]);

function choicesOf({ sentences, features }: Candidates, reference: Grams, budget: SummaryBudget): Choices {
  const suitable = withoutRepetitions(sentences).filter((sentence) => sentence.suitable);
  const pool = likelySentences(suitable, ({ position }) =>
    FEATURES.reduce((sum, name, at) => sum + (LIKELY.get(name) ?? 0) * (features[position]?.[at] ?? 0), 0),
  );
  const texts = pool.map(({ passage }) => passage.text);
  const likenesses = pool.map((one, at) => pool.slice(0, at).map((other) => likeness(one, other)));
  const limit = {
    sentences: budget.sentences ?? MOST_SENTENCES,
    words: budget.words ?? Number.POSITIVE_INFINITY,
  };
  let most = 0;
  const sets: { members: readonly number[]; words: number; likeness: number }[] = [];
  visitSets(pool, limit, (set) => {
    const words = set.reduce((sum, at) => sum + (pool[at]?.length ?? 0), 0);
    most = Math.max(most, set.length);
    if (budget.words !== undefined && words < LEAST_WORDS) return;
    const price = set.reduce(
      (sum, at, index) =>
        sum + set.slice(0, index).reduce((inner, other) => inner + (likenesses[at]?.[other] ?? 0), 0),
      0,
    );
    sets.push({ members: [...set], words, likeness: price });
  });
  const full = budget.sentences === undefined ? sets : sets.filter(({ members }) => members.length === most);
  const bounds = new Uint32Array(full.length + 1);
  for (const [at, { members }] of full.entries()) bounds[at + 1] = (bounds[at] ?? 0) + members.length;
  return {
    features: pool.map(({ position }) => features[position] ?? []),
    members: Uint8Array.from(full.flatMap(({ members }) => members)),
    bounds,
    likeness: Float64Array.from(full, (set) => set.likeness),
    sixtyWords: Float64Array.from(full, ({ words }) => words / 60),
    reward: rewardsOf(
      texts.map(gramsOf),
      full.map(({ members }) => members),
      reference,
      budget,
    ),
  };
}

/** What each set is worth by the reference: counted once by sentence, so that thousands of sets take little time. */
function rewardsOf(
  sentences: readonly Grams[],
  sets: readonly (readonly number[])[],
  reference: Grams,
  budget: SummaryBudget,
): Float64Array {
  const within = sentences.map((grams) => ({
    words: [...grams.words].filter(([word]) => reference.words.has(word)),
    pairs: [...grams.pairs].filter(([pair]) => reference.pairs.has(pair)),
    length: grams.length,
  }));
  return Float64Array.from(sets, (set) => {
    const words = new Map<string, number>();
    const pairs = new Map<string, number>();
    let length = 0;
    for (const at of set) {
      const part = within[at];
      if (!part) continue;
      for (const [word, count] of part.words) words.set(word, (words.get(word) ?? 0) + count);
      for (const [pair, count] of part.pairs) pairs.set(pair, (pairs.get(pair) ?? 0) + count);
      length += part.length;
    }
    const { one, two } = rouge(reference, { words, pairs, length });
    const recall = reference.length === 0 ? 0 : (one * (reference.length + length)) / 2 / reference.length;
    return one + PAIRS_COUNT * two + (budget.words === undefined ? 0 : RECALL_COUNTS * recall);
  });
}
