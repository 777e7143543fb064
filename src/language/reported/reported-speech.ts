import type { Frame, NameIndex } from "../grammar/phrases.ts";
import { type ReportedSpeech, sentenceCandidates } from "./reported-candidates.ts";
import { cueFeatures, endFeatures } from "./reported-features.ts";
import model from "./reported-speech.json" with { type: "json" };

const CUE_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.cues));
const END_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.ends));

/** What is longer, in tokens, is a list or a table. */
const LONGEST_SENTENCE = 150;

/** How many reports back one may still go on. */
const MOST_INSIDE = 8;

export type ReportEnd = {
  readonly candidate: ReportedSpeech;
  /** Made when they are asked for: most cues report nothing. */
  readonly features: () => readonly string[];
};

/** One cue with what it may report: the same passage with different ends. */
export type ReportGroup = {
  readonly cue: readonly string[];
  readonly ends: readonly ReportEnd[];
};

/**
 * Finds what a paragraph reports without quotation marks: "Aydin said that …", "according to the ministry, …". Patterns
 * around verbs of saying and thinking give candidates; a logistic regression over their words and places tells which
 * report something, and a second one where that ends.
 */
export function findReportedSpeech(frame: Frame, names: NameIndex): ReportedSpeech[] {
  const found: ReportedSpeech[] = [];
  for (const { cue, ends } of reportGroups(frame, names)) {
    const value = 1 / (1 + Math.exp(-model.bias - sumOf(CUE_WEIGHTS, cue)));
    if (value < model.threshold) continue;
    let best: ReportedSpeech | null = null;
    let bestSum = Number.NEGATIVE_INFINITY;
    for (const { candidate, features } of ends) {
      const sum = sumOf(END_WEIGHTS, features());
      if (sum <= bestSum) continue;
      best = candidate;
      bestSum = sum;
    }
    if (!best) continue;
    const { cue: at } = best;
    // What is reported inside a report is mostly part of it.
    const inner = found.slice(-MOST_INSIDE).some(({ first, last }) => at >= first && at <= last);
    if (!inner || value >= model.innerThreshold) found.push(best);
  }
  return found;
}

function sumOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** All that a paragraph may report, with what it is judged by; the model is trained on these. */
export function reportGroups(frame: Frame, names: NameIndex): ReportGroup[] {
  const groups: ReportGroup[] = [];
  let from = 0;
  while (from < frame.length) {
    const sentence = frame[from]?.sentence;
    let to = from + 1;
    while (to < frame.length && frame[to]?.sentence === sentence) to++;
    if (to - from <= LONGEST_SENTENCE) groups.push(...sentenceGroups(frame, from, to, names));
    from = to;
  }
  return groups;
}

function sentenceGroups(frame: Frame, from: number, to: number, names: NameIndex): ReportGroup[] {
  const byCue = new Map<string, ReportedSpeech[]>();
  for (const candidate of sentenceCandidates(frame, from, to, names)) {
    const key = `${candidate.cue} ${candidate.pattern}`;
    const group = byCue.get(key);
    if (group) group.push(candidate);
    else byCue.set(key, [candidate]);
  }
  return [...byCue.values()].flatMap((candidates) => {
    const [first] = candidates;
    if (!first) return [];
    return {
      cue: cueFeatures(frame, from, to, first),
      ends: candidates.map((candidate, index) => ({
        candidate,
        features: () => endFeatures(frame, from, to, candidate, index),
      })),
    };
  });
}
