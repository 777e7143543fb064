import type { MarkedArticle } from "./reported-examples.ts";

export type Range = { readonly start: number; readonly end: number };

/** What is found is right from this overlap on, as a share of both together. */
const ENOUGH = 0.5;

const EDGE = /[\s,.;:!?…\-–—"“”„‟«»'‘’`[\]()]/u;

export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Compares what was found in articles with what is marked as reported without quotation marks. */
export function scorePassages(
  articles: readonly MarkedArticle[],
  found: readonly (readonly Range[])[],
): Score {
  let marked = 0;
  let given = 0;
  let right = 0;
  for (const [index, { text, quotes }] of articles.entries()) {
    const trimmed = (range: Range) => trim(text, range);
    const wanted = distinct(quotes.filter(({ kind }) => kind === "indirect").map(trimmed));
    const others = quotes.filter(({ kind }) => kind !== "indirect").map(trimmed);
    const passages = distinct((found[index] ?? []).map(trimmed));
    const pairs = passages
      .flatMap((passage, at) => wanted.map((quote, to) => ({ at, to, same: overlap(passage, quote) })))
      .filter(({ same }) => same >= ENOUGH)
      .sort((one, other) => other.same - one.same);
    const takenPassages = new Set<number>();
    const takenQuotes = new Set<number>();
    for (const { at, to } of pairs) {
      if (takenPassages.has(at) || takenQuotes.has(to)) continue;
      takenPassages.add(at);
      takenQuotes.add(to);
    }
    // What is marked in another way is neither right nor wrong.
    const unclear = passages.filter(
      (passage, at) =>
        !takenPassages.has(at) &&
        others.some((other) => shared(passage, other) * 2 >= passage.end - passage.start),
    ).length;
    marked += wanted.length;
    given += passages.length - unclear;
    right += takenPassages.size;
  }
  const precision = given === 0 ? 0 : right / given;
  const recall = marked === 0 ? 0 : right / marked;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function trim(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function distinct(ranges: readonly Range[]): Range[] {
  const known = new Set<string>();
  return ranges.filter(({ start, end }) => {
    const key = `${start} ${end}`;
    if (end <= start || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const shared = (one: Range, other: Range) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

const overlap = (one: Range, other: Range) =>
  shared(one, other) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
