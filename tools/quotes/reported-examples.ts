import { readFileSync } from "node:fs";
import { z } from "zod";
import { findNames, lowerCaseWordsOf } from "../../src/language/grammar/names.ts";
import { nameIndexOf } from "../../src/language/grammar/phrases.ts";
import { readLayout } from "../../src/language/layout/layout.ts";
import { type FrameToken, readParagraphs } from "../../src/language/marks/paragraphs.ts";
import { readHeadlines } from "../../src/language/reported/headlines.ts";
import {
  AFTER_CUE,
  BEFORE_CUE,
  BEGINS,
  CUE,
  GOES_ON,
  OUTSIDE,
  SOURCE,
} from "../../src/language/reported/label-chain.ts";
import { LONGEST_SENTENCE, sentencesOf } from "../../src/language/reported/reported-speech.ts";
import { FEATURES, featuresOf } from "../../src/language/reported/sentence-features.ts";
import { namesAmong, type SentenceWord, wordReader } from "../../src/language/reported/sentence-words.ts";

/** How far a cue may be from what it reports, in words: behind it, and before it. */
const LONGEST_AFTER_CUE = 25;
const LONGEST_BEFORE_CUE = 14;

const articleSchema = z.object({
  text: z.string(),
  title: z.string().nullish(),
  quotes: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      kind: z.string(),
      cue: z.string().nullish(),
      speaker_start: z.number().nullish(),
      speaker_end: z.number().nullish(),
    }),
  ),
});
export type MarkedArticle = z.output<typeof articleSchema>;

/** A sentence with its features and its marked labels. */
export type Example = {
  /** The index of its article. */
  readonly article: number;
  readonly tokens: readonly FrameToken[];
  readonly words: readonly SentenceWord[];
  /** For each word the keys of its features. */
  readonly features: readonly Uint32Array[];
  readonly labels: Uint8Array;
};

export function readMarkedArticles(path: string): MarkedArticle[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => articleSchema.parse(JSON.parse(line)));
}

/** The sentences of an article's headline and paragraphs. */
export function examplesOf(article: MarkedArticle, index: number): Example[] {
  const { text, title, quotes } = article;
  const blocks = readLayout(text, title ?? undefined);
  const paragraphs = readParagraphs(text, blocks);
  const lowerCaseWords = lowerCaseWordsOf(paragraphs);
  const headlines = readHeadlines(text, blocks, lowerCaseWords);
  const read = wordReader();
  return [headlines, { paragraphs, names: nameIndexOf(findNames(text, paragraphs, lowerCaseWords)) }].flatMap(
    (part) =>
      part.paragraphs.flatMap(({ frame }) =>
        sentencesOf(frame)
          .filter(({ from, to }) => to - from <= LONGEST_SENTENCE)
          .map(({ from, to }) => {
            const tokens = frame.slice(from, to);
            const words = tokens.map(read);
            const keys = featuresOf(words, namesAmong(tokens, part.names));
            return {
              article: index,
              tokens,
              words,
              features: tokens.map((_, at) => keys.subarray(at * FEATURES, (at + 1) * FEATURES)),
              labels: labelsOf(tokens, text, quotes),
            };
          }),
      ),
  );
}

type Marked = MarkedArticle["quotes"][number];

function labelsOf(tokens: readonly FrameToken[], text: string, quotes: readonly Marked[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? 0;
  const put = (from: number, to: number, label: (index: number) => number) => {
    for (const [index, token] of tokens.entries())
      if (token.end > from && token.start < to && token.quotation === null) labels[index] = label(index);
  };
  const here = quotes.filter((quote) => quote.start < end && quote.end > start);
  for (const quote of here) {
    const cue = quote.cue ? cueIn(text, quote.cue, { start, end }, quote) : null;
    if (cue) put(cue.start, cue.end, () => CUE);
  }
  for (const { speaker_start, speaker_end } of quotes)
    if (speaker_start != null && speaker_end != null)
      put(speaker_start, speaker_end, (index) => labels[index] || SOURCE);
  // The longest first: what is marked inside another passage is a part of it.
  for (const quote of here
    .filter(({ kind }) => kind === "indirect")
    .sort((one, other) => other.end - other.start - (one.end - one.start))) {
    const inside = tokens.map(
      ({ start, end, quotation }) => quotation === null && end > quote.start && start < quote.end,
    );
    if (labels.some((label, index) => inside[index] && (label === BEGINS || label === GOES_ON))) continue;
    for (const [index, is] of inside.entries()) if (is) labels[index] = inside[index - 1] ? GOES_ON : BEGINS;
  }
  return withGaps(labels);
}

/** Where the words of a cue stand in a sentence, nearest to what they report. */
function cueIn(
  text: string,
  cue: string,
  sentence: { readonly start: number; readonly end: number },
  quote: Marked,
): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  let at = text.indexOf(cue, sentence.start);
  while (at >= 0 && at + cue.length <= sentence.end) {
    const away = Math.min(Math.abs(at + cue.length - quote.start), Math.abs(at - quote.end));
    if (away < nearest) {
      best = { start: at, end: at + cue.length };
      nearest = away;
    }
    at = text.indexOf(cue, at + 1);
  }
  return best;
}

/** Marks the words between a cue and what it reports, so that the chain carries the one over to the other. */
function withGaps(labels: Uint8Array): Uint8Array {
  const isOpen = (label: number | undefined) => label === OUTSIDE || label === SOURCE;
  const fill = (from: number, longest: number, goal: number, label: number) => {
    let at = from;
    while (isOpen(labels[at]) && at - from < longest - 1) at += 1;
    if (labels[at] !== goal) return;
    for (let index = from; index < at; index += 1) if (labels[index] === OUTSIDE) labels[index] = label;
  };
  for (let index = 0; index < labels.length; index += 1)
    if (labels[index] === CUE && labels[index + 1] !== CUE)
      fill(index + 1, LONGEST_AFTER_CUE, BEGINS, AFTER_CUE);
  for (let index = 0; index < labels.length; index += 1)
    if ((labels[index] === BEGINS || labels[index] === GOES_ON) && labels[index + 1] !== GOES_ON)
      fill(index + 1, LONGEST_BEFORE_CUE, CUE, BEFORE_CUE);
  return labels;
}
