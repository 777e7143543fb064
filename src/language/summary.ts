import type { Analysis, Passage } from "./analysis.ts";
import { type Candidate, countShared, readCandidates } from "./sentence-features.ts";

/** At most so many sentences, and at most so many words (as blanks divide them); both at least 1. */
export type SummaryBudget = { readonly sentences?: number; readonly words?: number };

const OVERLAP_PENALTY = 1.1;

/**
 * The sentences that say what the article is about, verbatim and in its order, never over the budget. A dateline is left
 * out. Extractive: each sentence is scored by position, title overlap and term frequency (after Edmundson, "New Methods
 * in Automatic Extracting", 1969), and one that repeats a chosen sentence counts less. A sentence that opens with "He"
 * comes only with the sentence before it. Empty when the body is empty, or when no sentence fits the words.
 */
export function summarise(analysis: Analysis, budget: SummaryBudget): Passage[] {
  return choose(readCandidates(analysis), budget).map(({ passage }) => passage);
}

/**
 * The three lengths that readers choose from: short is one sentence, of at most 35 words if there is such a one; medium at
 * most three sentences and 60 words; long at most 120 words. Where no sentence fits, the first one is taken over length.
 */
export function summariesOf(analysis: Analysis): Record<"short" | "medium" | "long", string[]> {
  const candidates = readCandidates(analysis);
  const texts = (budget: SummaryBudget) => {
    const chosen = choose(candidates, budget);
    return (chosen.length > 0 ? chosen : choose(candidates, { sentences: 1 })).map(({ passage }) =>
      tidy(passage.text),
    );
  };
  return {
    short: texts({ sentences: 1, words: 35 }),
    medium: texts({ sentences: 3, words: 60 }),
    long: texts({ words: 120 }),
  };
}

/**
 * One line for lists: the first good sentence, at most `maximum` UTF-16 units (at least 2), cut at a clause or a word with
 * "…". Empty for an empty body.
 */
export function ledeLine(analysis: Analysis, maximum = 140): string {
  const candidates = readCandidates(analysis);
  const first = candidates.find((candidate) => candidate.suitable && !candidate.leans) ?? candidates[0];
  return first ? cutLine(tidy(first.passage.text), maximum) : "";
}

const tidy = (text: string) => text.replace(/\s+/g, " ");

function choose(
  candidates: readonly Candidate[],
  { sentences = Number.POSITIVE_INFINITY, words = Number.POSITIVE_INFINITY }: SummaryBudget,
): Candidate[] {
  const chosen = new Set<Candidate>();
  let used = 0;
  const pool = new Set(
    withoutRepetitions(candidates).filter((candidate) => candidate.suitable && candidate.length <= words),
  );
  while (chosen.size < sentences && used < words && pool.size > 0) {
    let best: { group: Candidate[]; length: number; value: number } | null = null;
    for (const candidate of pool) {
      const group = withContext(candidate, candidates, pool, chosen);
      const length = group?.reduce((sum, member) => sum + member.length, 0) ?? 0;
      if (!group || chosen.size + group.length > sentences || used + length > words) {
        // The room only gets smaller: what does not fit now never will, unless the sentence before is chosen.
        if (used + candidate.length > words) pool.delete(candidate);
        continue;
      }
      const value =
        group.reduce((sum, member) => sum + member.score - OVERLAP_PENALTY * overlap(member, chosen), 0) /
        group.length;
      if (!best || value > best.value) best = { group, length, value };
    }
    if (!best) break;
    for (const member of best.group) {
      chosen.add(member);
      pool.delete(member);
    }
    used += best.length;
  }
  if (chosen.size === 0) {
    const spare = fallback(candidates, words);
    return spare ? [spare] : [];
  }
  return [...chosen].sort((one, other) => one.position - other.position);
}

function withoutRepetitions(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ passage }) => {
    const key = tidy(passage.text).toLowerCase();
    return seen.size < seen.add(key).size;
  });
}

/** The sentence with those before it that it leans on; null when these do not suit. */
function withContext(
  candidate: Candidate,
  candidates: readonly Candidate[],
  pool: ReadonlySet<Candidate>,
  chosen: ReadonlySet<Candidate>,
): Candidate[] | null {
  const group = [candidate];
  let current = candidate;
  while (current.leans) {
    const before = candidates[current.position - 1];
    if (!before) return null;
    if (chosen.has(before)) break;
    if (!pool.has(before) || group.length === 3) return null;
    group.push(before);
    current = before;
  }
  return group;
}

function overlap(candidate: Candidate, chosen: ReadonlySet<Candidate>): number {
  let most = 0;
  for (const other of chosen) {
    const smaller = Math.min(candidate.terms.size, other.terms.size);
    if (smaller > 0) most = Math.max(most, countShared(candidate.terms, other.terms) / smaller);
  }
  return most;
}

/** Nothing suits: with a budget of words the first whole sentence that fits and stands alone, without one the first sentence. */
function fallback(candidates: readonly Candidate[], words: number): Candidate | null {
  const standing = candidates.find(
    ({ whole, leans, length }) => whole && !leans && length >= 4 && length <= words,
  );
  return standing ?? (words === Number.POSITIVE_INFINITY ? (candidates[0] ?? null) : null);
}

function cutLine(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const room = maximum - 1;
  const head = text.slice(0, room + 1);
  const clause = Math.max(...[", ", "; ", ": ", " — ", " – "].map((mark) => head.lastIndexOf(mark)));
  const word = head.lastIndexOf(" ");
  let at = clause >= room * 0.6 ? clause : word >= room * 0.4 ? word : room;
  const openMark = Math.max(head.lastIndexOf("“", at), head.lastIndexOf("«", at));
  if (openMark >= room * 0.5 && !/[”»]/.test(head.slice(openMark, at))) at = openMark;
  if (/[\uD800-\uDBFF]/.test(text.charAt(at - 1))) at--;
  return `${text.slice(0, at).replace(/[\s,;:—–-]+$/, "")}…`;
}
