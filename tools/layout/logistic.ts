/*
 * Logistic regression over named pieces of evidence, by stochastic gradient descent with a rate of its own for each weight (AdaGrad: Duchi,
 * Hazan and Singer, 2011).
 */

import { shuffle } from "../random.ts";

export type Weights = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };
export type Example = {
  readonly article: string;
  readonly evidence: readonly string[];
  readonly holds: boolean;
  readonly weight: number;
};

const PASSES = 8;
const RATE = 0.15;
const DECAY = 2e-5;
const SPARSITY = 1e-5;
/** Evidence of fewer articles is none. */
const FEWEST_ARTICLES = 8;
/** Weaker weights are left out. */
const WEAKEST = 0.05;

export function fit(examples: readonly Example[], random: () => number): Weights {
  const places = new Map([...knownEvidence(examples, FEWEST_ARTICLES)].map((name, place) => [name, place]));
  const weights = new Float64Array(places.size);
  const squares = new Float64Array(places.size).fill(1e-3);
  const rows = examples.map(({ evidence, holds, weight }) => ({
    at: evidence.flatMap((name) => places.get(name) ?? []),
    holds,
    weight,
  }));
  let bias = 0;
  let biasSquare = 1e-3;
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(rows, random);
    for (const { at, holds, weight } of rows) {
      const logit = at.reduce((total, place) => total + (weights[place] ?? 0), bias);
      const fault = (1 / (1 + Math.exp(-logit)) - (holds ? 1 : 0)) * weight;
      biasSquare += fault * fault;
      bias -= (RATE / Math.sqrt(biasSquare)) * fault;
      for (const place of at) {
        const old = weights[place] ?? 0;
        const slope = fault + DECAY * old;
        const square = (squares[place] ?? 0) + slope * slope;
        const rate = RATE / Math.sqrt(square);
        const moved = old - rate * slope;
        squares[place] = square;
        weights[place] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * SPARSITY);
      }
    }
  }
  return { bias, weights: new Map([...places].map(([name, place]) => [name, weights[place] ?? 0])) };
}

/** The evidence that so many articles have. */
export function knownEvidence(
  examples: Iterable<{ readonly article: string; readonly evidence: readonly string[] }>,
  fewest: number,
): Set<string> {
  const articlesOf = new Map<string, Set<string>>();
  for (const { article, evidence } of examples)
    for (const name of evidence) {
      const known = articlesOf.get(name) ?? new Set();
      if (known.size < fewest) known.add(article);
      articlesOf.set(name, known);
    }
  return new Set([...articlesOf].filter(([, known]) => known.size >= fewest).map(([name]) => name));
}

export function sum({ bias, weights }: Weights, evidence: readonly string[]): number {
  return evidence.reduce((total, name) => total + (weights.get(name) ?? 0), bias);
}

/** As a file holds it: sorted, with two digits. */
export function rounded({ bias, weights }: Weights): { bias: number; weights: Record<string, number> } {
  const round = (value: number) => Math.round(value * 100) / 100;
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= WEAKEST);
  return {
    bias: round(bias),
    weights: Object.fromEntries(kept.map(([name, weight]): [string, number] => [name, round(weight)]).sort()),
  };
}

/** Numbers from 0 to below 1 that a seed repeats: a linear congruential generator. The weights were fitted with its order of the rows. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Which fold an article is in: the layouts of one article, and the pages of one site, are in one. */
export function foldOf(name: string, folds: number): number {
  const site = name.replace(/\.(?:com|html)\b.*/u, "");
  return (
    [...site].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7) % folds
  );
}
