import type { Frame, NameIndex, Subject } from "../grammar/phrases.ts";
import {
  AFTER_CUE,
  BEFORE_CUE,
  BEGINS,
  type Chain,
  CUE,
  GOES_ON,
  LABELS,
  readChain,
  SOURCE,
} from "./label-chain.ts";
import { choosePassages, type Stretch } from "./passage-choice.ts";
import { cueOf } from "./report-subject.ts";
import { type ReportedModel, reportedModel } from "./reported-model.ts";
import { FEATURES, featuresOf } from "./sentence-features.ts";
import { namesAmong, type SentenceWord, wordReader } from "./sentence-words.ts";

/** What is longer, in tokens, is a list or a table. */
export const LONGEST_SENTENCE = 200;

/** A passage without marks that someone is said to say or think, as tokens of a frame: from `first` up to and with `last`. */
export type ReportedSpeech = {
  readonly first: number;
  readonly last: number;
  /** Null where nobody is named: "is expected to". */
  readonly subject: Subject | null;
  /** The words that report it ("said"); null where none is clear. */
  readonly cue: Stretch | null;
};

/** What a paragraph reports, in its order. */
export type ReportedSpeechFinder = (frame: Frame, names: NameIndex) => ReportedSpeech[];

/**
 * Makes what finds, in the paragraphs of one article, the speech reported without quotation marks: "Aydin said that …",
 * "according to the ministry, …". A learnt chain of labels gives for each word how likely it is the source, the cue, or
 * a part of what is reported; the stretches that most of its readings agree with are taken. Linear in the text's length.
 */
export function reportedSpeechFinder(): ReportedSpeechFinder {
  const model = reportedModel();
  const read = wordReader();
  return (frame, names) =>
    sentencesOf(frame)
      .filter(({ from, to }) => to - from <= LONGEST_SENTENCE)
      .flatMap(({ from, to }) => {
        const tokens = frame.slice(from, to);
        const chain = labelled(tokens.map(read), namesAmong(tokens, names), model);
        return choosePassages(chain, tokens, model.threshold).map((passage) => {
          const first = from + passage.first;
          const last = from + passage.last;
          const report = cueOf(frame, from, chain, { first, last }, names);
          return { first, last, subject: report?.subject ?? null, cue: report?.cue ?? null };
        });
      });
}

function labelled(words: readonly SentenceWord[], names: Uint32Array, model: ReportedModel): Chain {
  const scores = new Float64Array(words.length * LABELS);
  const { rows, weights, unit } = model;
  const keys = featuresOf(words, names);
  let at = 0;
  for (let index = 0; index < words.length; index += 1) {
    let source = 0;
    let cue = 0;
    let begins = 0;
    let goesOn = 0;
    let afterCue = 0;
    let beforeCue = 0;
    for (const end = at + FEATURES; at < end; at += 1) {
      const row = rows[keys[at] ?? 0] ?? 0;
      if (row === 0) continue;
      const from = row * LABELS;
      source += weights[from + SOURCE] ?? 0;
      cue += weights[from + CUE] ?? 0;
      begins += weights[from + BEGINS] ?? 0;
      goesOn += weights[from + GOES_ON] ?? 0;
      afterCue += weights[from + AFTER_CUE] ?? 0;
      beforeCue += weights[from + BEFORE_CUE] ?? 0;
    }
    const to = index * LABELS;
    scores[to + SOURCE] = source * unit;
    scores[to + CUE] = cue * unit;
    scores[to + BEGINS] = begins * unit;
    scores[to + GOES_ON] = goesOn * unit;
    scores[to + AFTER_CUE] = afterCue * unit;
    scores[to + BEFORE_CUE] = beforeCue * unit;
  }
  forbidQuotations(words, scores);
  return readChain(scores, model.steps);
}

/** What stands in marks is no speech without marks. */
export function forbidQuotations(words: readonly SentenceWord[], scores: Float64Array): void {
  for (const [index, { isQuotation }] of words.entries())
    if (isQuotation) for (const label of [BEGINS, GOES_ON]) scores[index * LABELS + label] = FORBIDDEN;
}

const FORBIDDEN = -50;

/** The sentences of a frame, each from one token up to another. */
export function sentencesOf(frame: Frame): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  while (from < frame.length) {
    const sentence = frame[from]?.sentence;
    let to = from + 1;
    while (to < frame.length && frame[to]?.sentence === sentence) to += 1;
    found.push({ from, to });
    from = to;
  }
  return found;
}
